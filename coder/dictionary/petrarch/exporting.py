"""Our actors and agents as dictionaries of PETRARCH."""

from collections import defaultdict
from collections.abc import Iterator

from coder.dictionary.entries import AgentEntry, Entries, NameEntry
from coder.dictionary.read import PLACES
from coder.errors import Problem
from coder.model import Role


def actors_text(entries: Entries, problems: list[Problem]) -> str:
    """All actors; what PETRARCH cannot say is noted. States come with their nationality, capital and places."""
    return "".join(f"{line}\n" for line in _actors(entries, problems))


def agents_text(entries: Entries) -> str:
    """All agents, with the broken plurals of one-word ones in braces."""
    return "".join(f"{line}\n" for agent in entries.agents for line in _agent(agent))


def _actors(entries: Entries, problems: list[Problem]) -> Iterator[str]:
    countries: dict[str, dict[str, None]] = defaultdict(dict)
    people: list[NameEntry] = []
    for entry in entries.names:
        if entry.only_with:
            what = f"`{entry.id}` is left out: PETRARCH has no names that need company"
            problems.append(Problem(entry.where, what, "give it a name that is nobody else's"))
        elif not entry.roles and not entry.otherwise:
            problems.append(Problem(entry.where, f"`{entry.id}` is left out: it stands for nobody", ""))
        elif entry.kind in PLACES:
            countries[entry.roles[0].code] |= dict.fromkeys(entry.names)
        else:
            people.append(entry)
    for nationality in entries.nationalities:
        countries[nationality.country].setdefault(nationality.form)
    for country, names in countries.items():
        head, *others = names
        yield f"{_name(head)} [{country}]"
        yield from (f"+{_name(name)}" for name in others)
    for entry in people:
        head, *others = entry.names
        yield f"{_name(head)} [{entry.otherwise}]" if entry.otherwise else _name(head)
        yield from (f"+{_name(name)}" for name in others)
        yield from (f"\t[{_limited(role)}]" for role in entry.roles)


def _agent(agent: AgentEntry) -> Iterator[str]:
    for name in agent.names:
        plural = f" {{{' '.join(map(_name, agent.plural))}}}" if agent.plural and " " not in name else ""
        yield f"{_name(name)}{plural} [~{agent.role}]"


def _limited(role: Role) -> str:
    since, until = (f"{day:%Y%m%d}" if day is not None else "" for day in (role.since, role.until))
    if since and until:
        return f"{role.code} {since}-{until}"
    return f"{role.code} >{since}" if since else f"{role.code} <{until}" if until else role.code


def _name(name: str) -> str:
    return "_".join(name.split()) + "_"
