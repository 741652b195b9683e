"""How much the dictionaries cover: by CAMEO code, by country and by year."""

import datetime
from collections import Counter, defaultdict
from dataclasses import dataclass

from coder.dictionary.entries import Entries, NameEntry
from coder.dictionary.frames import alternatives, pieces, trigger_at

FIRST_YEAR = 1990
"""the dictionaries mean to know who held office since"""
MIDDLE_OF_YEAR = (7, 1)
GOVERNMENT = "GOV"


@dataclass(frozen=True, slots=True)
class CodeCoverage:
    """How a CAMEO code can be reached."""

    code: str
    name: str
    frames: int
    """frames that code it, either way round"""
    composed: int
    """pairs of a modal frame and a frame of the content that compose to it"""
    triggers: int
    """different words that such frames, or the modal frames, begin with"""
    examples: int
    """examples that code it"""

    @property
    def constructions(self) -> int:
        return self.frames + self.composed


@dataclass(frozen=True, slots=True)
class CountryCoverage:
    """What is known of a country."""

    country: str
    names: int
    """of the state, its capital and its seats of power"""
    places: int
    people: int
    bodies: int
    without: tuple[int, ...]
    """years in the middle of which nobody is in government"""


@dataclass(frozen=True, slots=True)
class YearCoverage:
    """Who is known in a year."""

    year: int
    holders: int
    """people with a dated role in its middle"""
    countries: int
    """countries somebody of which is in government"""
    without: tuple[str, ...]


def by_code(entries: Entries) -> list[CodeCoverage]:
    """One row for each code of three or four digits."""
    frames: Counter[str] = Counter()
    triggers: dict[str, set[str]] = defaultdict(set)
    modal: Counter[str] = Counter()
    modal_triggers: dict[str, set[str]] = defaultdict(set)
    prepositions = entries.prepositions
    for pattern in entries.patterns:
        words = {trigger for line, _ in pattern.frames for trigger in _triggers(line, prepositions)}
        for code in {pattern.code, pattern.reverse} - {None, ""}:
            frames[str(code)] += len(pattern.frames)
            triggers[str(code)] |= words
        if pattern.mode:
            modal[pattern.mode] += len(pattern.frames)
            modal_triggers[pattern.mode] |= words
    composed: Counter[str] = Counter()
    for line in entries.compositions:
        contents = sum(number for code, number in frames.items() if code.startswith(line.content)) if line.content else 1
        composed[line.code] += modal[line.mode] * contents
        triggers[line.code] |= modal_triggers[line.mode]
    examples = Counter(event.split()[1] for p in entries.patterns for example in p.examples for event in example.events)
    return [
        CodeCoverage(code, entry.name, frames[code], composed[code], len(triggers[code]), examples[code])
        for code, entry in sorted(entries.codes.items())
        if len(code) > 2
    ]


def by_country(entries: Entries, last_year: int) -> list[CountryCoverage]:
    """One row for each country that a file of actors is about."""
    found: dict[str, list[NameEntry]] = defaultdict(list)
    for entry in entries.names:
        found[_country(entry)].append(entry)
    states = {entry.roles[0].code for entry in entries.names if entry.kind == "state"}
    rows = []
    for country in sorted(states & found.keys()):
        own = found[country]
        kinds = Counter(entry.kind for entry in own)
        names = kinds["state"] + kinds["capital"]
        without = tuple(year for year in range(FIRST_YEAR, last_year + 1) if not any(_governs(entry, country, year) for entry in own))
        rows.append(CountryCoverage(country, names, kinds["place"], kinds["person"], kinds["body"], without))
    return rows


def by_year(entries: Entries, last_year: int) -> list[YearCoverage]:
    """One row for each year since 1990."""
    countries = by_country(entries, last_year)
    people = [entry for entry in entries.names if entry.kind == "person"]
    rows = []
    for year in range(FIRST_YEAR, last_year + 1):
        without = tuple(row.country for row in countries if year in row.without)
        holders = sum(any(role.holds(datetime.date(year, *MIDDLE_OF_YEAR)) for role in person.roles) for person in people)
        rows.append(YearCoverage(year, holders, len(countries) - len(without), without))
    return rows


def _triggers(line: str, prepositions: frozenset[str]) -> list[str]:
    every = pieces(line)
    return alternatives(every[trigger_at(every, prepositions)])


def _country(entry: NameEntry) -> str:
    code = entry.roles[0].code if entry.roles else entry.otherwise
    return code[:3]


def _governs(entry: NameEntry, country: str, year: int) -> bool:
    day = datetime.date(year, *MIDDLE_OF_YEAR)
    return entry.kind == "person" and any(role.code.startswith(country + GOVERNMENT) and role.holds(day) for role in entry.roles)
