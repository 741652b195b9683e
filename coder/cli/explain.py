"""`coder explain`: why a text was coded as it was."""

import datetime
from pathlib import Path

import click

from coder.cli.options import date_option, dictionaries_option, ending_for, parser_for, parser_options
from coder.errors import InputError, Problem
from coder.model import Actor, Document, Event, Step
from coder.parse.choice import CONLLU
from coder.pipeline import Coder
from coder.read import READERS, read
from coder.rules import Scene


@click.command()
@click.argument("text", metavar="TEXT|FILE")
@date_option
@dictionaries_option
@parser_options
@click.option("--dropped", is_flag=True, help="Also show what looked like an event and was not coded, and why.")
def explain(text: str, date: datetime.date | None, dictionaries: tuple[Path, ...], parser: str | None, model: Path | None, dropped: bool) -> None:
    """Show the events of a text, and for each the words, dictionary entries and rule steps behind it.

    TEXT is Arabic text in quotes, or a file that `coder code` reads.
    """
    path = _path(text)
    parser = parser_for(parser, model, [path] if path is not None else [])
    if path is None and parser == CONLLU:
        raise click.UsageError("--parser conllu explains a parsed file, and this is a text: give a .conllu file")
    coder = Coder.load(dictionaries, parser=parser, model=model)
    for document in [Document("text", text, date)] if path is None else _documents(path, date, ending_for(parser)):
        events = coder.code_document(document)
        click.echo(f"{document.id}: {len(events)} event{'s' if len(events) != 1 else ''}")
        for event in events:
            _event(event, coder)
        if dropped:
            for _, scene, _ in coder.scenes(document):
                _dropped(scene)


def _path(text: str) -> Path | None:
    """The file that the text names, None for a text."""
    path = Path(text) if len(text) < 1000 and "\n" not in text else None
    return path if path is not None and path.suffix.lower() in READERS else None


def _documents(path: Path, date: datetime.date | None, ending: str | None) -> list[Document]:
    found: list[Document] = []
    for item in read(path, date, ending=ending):
        if isinstance(item, Problem):
            raise InputError(item)
        found.append(item)
    return found


def _event(event: Event, coder: Coder) -> None:
    entry = coder.lexicon.codes.get(event.code)
    click.echo(f"\n{_code(event.source)} {event.code} {_code(event.target)}   {entry.name if entry else ''} (Goldstein {entry.goldstein if entry else '?'})")
    for side, actor in (("source", event.source), ("target", event.target)):
        if actor is not None:
            click.echo(f"  {side:7} {actor.text} [{actor.start}:{actor.end}]  entry {_where(actor.entry, coder)}")
    click.echo(f"  verb    {event.verb_text} [{event.verb_start}:{event.verb_end}]  entry {event.verb_entry} ({event.verb_where})")
    for step in event.steps:
        _step(step)


def _step(step: Step) -> None:
    if step.note:
        click.echo(f"  {step.rule:12} {step.note}")


def _where(entry: str, coder: Coder) -> str:
    """An entry with its file and line."""
    record = next((r for r in coder.lexicon.records if r.id == entry), None)
    return f"{entry} ({record.where})" if record else entry


def _code(actor: Actor | None) -> str:
    return actor.code if actor else "---"


def _dropped(scene: Scene) -> None:
    for act, rule in scene.dropped:
        word = scene.tree.words[act.trigger]
        click.echo(f"  not coded: {word.form} [{word.start}:{word.end}] {act.match.frame.pattern}: {act.steps[-1].note} ({rule})")
