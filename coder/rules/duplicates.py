"""One act told twice in a paragraph is one event: equal rows go, and a general code goes where a specific one of its root stands."""

from collections.abc import Sequence

from coder.model import Actor, Event


def distinct(events: Sequence[Event]) -> list[Event]:
    """The events without repetitions within a paragraph (GUIDE: one record per distinct source, code, target)."""
    specific = {(e.sentence, _code(e.source), _code(e.target), e.code[:2]) for e in events if not general(e.code)}
    seen: set[tuple[int, str, str, str]] = set()
    found: list[Event] = []
    for event in events:
        key = (event.sentence, _code(event.source), _code(event.target), event.code)
        if key in seen or (general(event.code) and (*key[:3], event.code[:2]) in specific):
            continue
        seen.add(key)
        found.append(event)
    return found


def general(code: str) -> bool:
    """Whether the code is its root's residual: 040, 190."""
    return len(code) == 3 and code.endswith("0")


def _code(actor: Actor | None) -> str:
    return actor.code if actor is not None else ""
