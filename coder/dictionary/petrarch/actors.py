"""Actors: a name with its codes, synonyms behind `+`, dated codes on indented lines."""

import re
from collections.abc import Iterable
from dataclasses import dataclass, field

from coder.dictionary.actors import name_key
from coder.dictionary.entries import NameEntry
from coder.dictionary.petrarch.dates import Limited, limited, roles
from coder.dictionary.petrarch.lines import Line, name_of
from coder.dictionary.writing import identifier
from coder.errors import Problem, SourceLocation

NOBODY = frozenset({"---", ""})
CODE = re.compile(r"(?:[A-Z]{3})+")
_STATE = 3
"""letters of a code that is a country and nothing else"""


@dataclass(slots=True)
class _Actor:
    where: SourceLocation
    names: list[str] = field(default_factory=list)
    ranges: list[Limited] = field(default_factory=list)
    default: str = ""
    coded: bool = False


def read_actors(lines: Iterable[Line], problems: list[Problem]) -> list[NameEntry]:
    """The actors of a file. What has no code at any time stands for nobody, as it does there."""
    found: list[_Actor] = []
    for line in lines:
        if line.indented or line.text.startswith("+"):
            if not found:
                problems.append(Problem(line.where, "goes on with an actor, and none has begun", "put a name before it"))
                continue
            if line.text:
                found[-1].names.append(name_of(line.text))
        elif line.text:
            found.append(_Actor(line.where, [name_of(line.text)]))
        else:
            problems.append(Problem(line.where, "a code without a name", "put the name before it, or indent the line"))
            continue
        for bracket in line.brackets:
            _code(found[-1], bracket, line.where, problems)
    taken: set[str] = set()
    return [entry for actor in found if (entry := _entry(actor, taken, problems)) is not None]


def _code(actor: _Actor, bracket: str, where: SourceLocation, problems: list[Problem]) -> None:
    try:
        one = limited(bracket)
    except ValueError as error:
        problems.append(Problem(where, f"not carried: {error}", "write [CODE 20050101-20091231]"))
        return
    code, *further = one.code.upper().split("/")
    if further:
        problems.append(Problem(where, f"`{one.code}` names several actors; only {code} is carried", "give the others names of their own"))
    actor.coded = True
    if code in NOBODY:
        return
    if CODE.fullmatch(code) is None:
        problems.append(Problem(where, f"not carried: `{code}` is no actor code", "write a country and roles of three capital letters each"))
    elif one.always:
        actor.default = actor.default or code
    else:
        actor.ranges.append(Limited(code, one.since, one.until))


def _entry(actor: _Actor, taken: set[str], problems: list[Problem]) -> NameEntry | None:
    names = {name_key(name): name for name in reversed(actor.names)}
    names.pop((), None)
    if not names:
        problems.append(Problem(actor.where, "not carried: a name without letters", "write the name"))
        return None
    if not actor.coded:
        problems.append(Problem(actor.where, f"not carried: `{actor.names[0]}` has no code", "write [CODE] behind it"))
        return None
    name = identifier(actor.names[0], taken)
    taken.add(name)
    held = roles(actor.ranges)
    kind = "person" if held else "state" if len(actor.default) == _STATE else "body"
    return NameEntry(name, kind, tuple(reversed(names.values())), held, actor.default, actor.where)
