"""Names that two entries share, and names that stand twice."""

import datetime
from collections import defaultdict
from collections.abc import Iterator, Sequence

from coder.dictionary.actors import name_key
from coder.dictionary.entries import Entries, NameEntry
from coder.dictionary.layers import Layers
from coder.errors import Problem, SourceLocation
from coder.model import Role
from coder.text.normalise import fold

_Rank = tuple[int, bool, bool]


def mean_one_actor(entries: Entries) -> Iterator[Problem]:
    """Of two actors of one name, one needs company (`only_with`), or they hold their roles at different times: else nobody is meant."""
    for name, group in _shared(entries):
        for i, entry in enumerate(group):
            rival = next((other for other in group[:i] if _differ(entry, other)), None)
            if rival is not None:
                what = f"`{name}` is also the name of `{rival.id}` ({_short(rival.where)}), with another code at the same time"
                yield Problem(entry.where, what, "add only_with: […] to one of them, or write the name in full")
                break


def stand_once(entries: Entries) -> Iterator[Problem]:
    """A name that stands twice with the same code is superfluous the second time: it hides that one of them is meant otherwise."""
    for entry in entries.names:
        seen: dict[tuple[str, ...], str] = {}
        for name in entry.names:
            first = seen.setdefault(name_key(name), name)
            if first is not name:
                yield Problem(entry.where, f"`{name}` is `{first}` of the same entry once spelling is folded", "keep one of them")
    for name, group in _shared(entries):
        for i, entry in enumerate(group):
            twin = next((other for other in group[:i] if (other.roles, other.otherwise) == (entry.roles, entry.otherwise)), None)
            if twin is not None:
                yield Problem(entry.where, f"`{name}` stands already at {_short(twin.where)}", "keep one of them")
                break


def of_agents_stand_once(entries: Entries) -> Iterator[Problem]:
    """An agent that stands twice is looked up by its first entry; the second never."""
    layers = Layers(entries.folders)
    seen: dict[tuple[int, str], tuple[SourceLocation, str]] = {}
    for agent in entries.agents:
        for name in agent.names:
            where, role = seen.setdefault((layers.level(agent.where), fold(name)), (agent.where, agent.role))
            if where is not agent.where:
                hidden = "" if role == agent.role else f" with role {role}, which hides this one"
                yield Problem(agent.where, f"`{name}` stands already at {_short(where)}{hidden}", "keep one of them")


def _shared(entries: Entries) -> Iterator[tuple[str, Sequence[NameEntry]]]:
    """The names of several entries of one layer that are looked up in one breath: neither needs company, or both, and both are towns or neither."""
    layers = Layers(entries.folders)
    by_key: dict[tuple[_Rank, tuple[str, ...]], dict[int, tuple[str, NameEntry]]] = defaultdict(dict)
    for at, entry in enumerate(entries.names):
        rank = (layers.level(entry.where), bool(entry.only_with), entry.kind == "place")
        for name in entry.names:
            by_key[rank, name_key(name)].setdefault(at, (name, entry))
    for found in by_key.values():
        group = [entry for _, entry in found.values()]
        if len(group) > 1 and not _apart(group):
            yield next(iter(found.values()))[0], group


def _apart(group: Sequence[NameEntry]) -> bool:
    """Whether each needs other company."""
    needed = [frozenset(fold(word) for word in entry.only_with) for entry in group]
    return all(needed) and all(one.isdisjoint(other) for i, one in enumerate(needed) for other in needed[:i])


def _differ(entry: NameEntry, other: NameEntry) -> bool:
    """Whether two actors have different codes on some day on which both are what they are by office, or always."""
    return any(one.code != two.code and _meet(one, two) for one in _held(entry) for two in _held(other))


def _held(entry: NameEntry) -> tuple[Role, ...]:
    return entry.roles or (Role(entry.otherwise),)


def _meet(one: Role, two: Role) -> bool:
    first, last = datetime.date.min, datetime.date.max
    return max(one.since or first, two.since or first) <= min(one.until or last, two.until or last)


def _short(where: SourceLocation) -> str:
    return f"{where.path.name}:{where.line}"
