"""Codes of events and of actors."""

from collections.abc import Iterator

from coder.dictionary.entries import Entries
from coder.errors import Problem, SourceLocation

_FIRST = ("unknown", "country", "region", "organisation")
"""what stands only at the beginning of a code"""
_FURTHER = ("unknown", "body")
"""what never does"""


def of_events_exist(entries: Entries) -> Iterator[Problem]:
    """Every code of a pattern and of the composition table is one of CAMEO's."""
    for pattern in entries.patterns:
        for code in filter(None, (pattern.code, pattern.reverse)):
            if code not in entries.codes:
                yield Problem(pattern.where, f"`{code}` is no CAMEO code", "see dictionaries/codes.yaml")
    for entry in entries.compositions:
        if entry.code not in entries.codes:
            yield Problem(entry.where, f"`{entry.code}` is no CAMEO code", "see dictionaries/codes.yaml")


def of_actors_exist(entries: Entries) -> Iterator[Problem]:
    """Codes of actors begin with a country, a region, a kind of organisation or a role, and go on with roles: those that codes.yaml lists."""
    for code, where in _actor_codes(entries):
        if len(code) % 3 or not code.isascii() or not code.isupper():
            yield Problem(where, f"`{code}` is no actor code", "write a country and roles of three capital letters each")
        elif entries.elements:
            parts = [code[i : i + 3] for i in range(0, len(code), 3)]
            for at, part in enumerate(parts):
                kind = entries.elements.get(part, "unknown")
                if kind in (_FURTHER if at == 0 else _FIRST):
                    what = f"`{part}` in `{code}` is {kind}" + (
                        "" if kind == "unknown" else f", which does not stand {'first' if at == 0 else 'behind another'}"
                    )
                    yield Problem(where, what, "see `actor_codes` in dictionaries/codes.yaml, or add it there")
                    break


def _actor_codes(entries: Entries) -> Iterator[tuple[str, SourceLocation]]:
    for name in entries.names:
        for code in (*(role.code for role in name.roles), name.otherwise):
            if code:
                yield code, name.where
    for agent in entries.agents:
        yield agent.role, agent.where


def are_reachable(entries: Entries) -> Iterator[Problem]:
    """Every code of three or four digits is that of some pattern or composition."""
    coded = {code for p in entries.patterns for code in (p.code, p.reverse)} | {c.code for c in entries.compositions}
    for code, entry in entries.codes.items():
        if len(code) > 2 and code not in coded:
            yield Problem(entry.where, f"no pattern codes {code}", "add a pattern with it to dictionaries/verbs, or a line to 00-composition.yaml")
