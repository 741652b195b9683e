"""Events as a table in the terminal."""

from rich.console import Console
from rich.table import Table

from coder.dictionary.lexicon import Lexicon
from coder.model import Actor, Event


def events_table(events: list[Event], lexicon: Lexicon) -> None:
    """Prints one row an event; the terminal's own bidirectional layout shows the Arabic words."""
    table = Table(title=f"{len(events)} events", title_justify="left")
    for heading in ("line", "source", "code", "event", "target", "verb", "source words", "target words"):
        table.add_column(heading, overflow="fold")
    for event in events:
        entry = lexicon.codes.get(event.code)
        table.add_row(
            str(event.sentence), _code(event.source), event.code, entry.name if entry else "", _code(event.target), event.verb_text,
            _words(event.source), _words(event.target),
        )  # fmt: skip
    Console(width=None if Console().is_terminal else 150).print(table)


def _code(actor: Actor | None) -> str:
    return actor.code if actor else "---"


def _words(actor: Actor | None) -> str:
    return actor.text if actor else ""
