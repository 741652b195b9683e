"""Checks of the dictionaries: the form of every entry, and every example run by the coder itself."""

from collections import Counter
from collections.abc import Callable, Iterator
from pathlib import Path

from coder.dictionary.cache import shipped
from coder.dictionary.compile import compile_entries, counts
from coder.dictionary.entries import Entries, PatternEntry
from coder.dictionary.read import read_folders
from coder.errors import Problem, SourceLocation
from coder.model import Actor, Event
from coder.pipeline import Coder

EXAMPLE_DAY = "2023-09-20"
"""examples are news of this day, unless their actors' roles are told apart by other means"""


def check(folders: tuple[Path, ...] = ()) -> tuple[list[Problem], dict[str, int]]:
    """All problems of the shipped dictionaries and the user's folders, in file order, and how much was checked."""
    every = (shipped(), *folders)
    entries, problems = read_folders(every)
    lexicon = compile_entries(entries, problems, "check")
    for one in CHECKS:
        problems += one(entries)
    if not problems:
        problems += examples(entries, Coder(lexicon))
    number = sum(len(p.examples) + len(p.negatives) for p in entries.patterns)
    return sorted(problems), counts(entries) | {"examples": number}


def patterns_have_examples(entries: Entries) -> Iterator[Problem]:
    """A pattern that codes proves itself by an example; one that blocks or only composes by an example or a counter-example."""
    for pattern in entries.patterns:
        if not pattern.examples and not (pattern.negatives and pattern.code is None):
            yield Problem(pattern.where, f"pattern `{pattern.id}` has no example", "add examples: [{text: …, events: […]}]")


def codes_exist(entries: Entries) -> Iterator[Problem]:
    """Every code of a pattern and of the composition table is one of CAMEO's."""
    for pattern in entries.patterns:
        for code in filter(None, (pattern.code, pattern.reverse)):
            if code not in entries.codes:
                yield Problem(pattern.where, f"`{code}` is no CAMEO code", "see dictionaries/codes.yaml")
    for entry in entries.compositions:
        if entry.code not in entries.codes:
            yield Problem(entry.where, f"`{entry.code}` is no CAMEO code", "see dictionaries/codes.yaml")


def ids_are_unique(entries: Entries) -> Iterator[Problem]:
    """Two entries of a file with one id could not be told apart in the output."""
    seen: dict[tuple[Path, str], SourceLocation] = {}
    named: list[tuple[str, SourceLocation]] = [(p.id, p.where) for p in entries.patterns]
    named += [(n.id, n.where) for n in entries.names if n.kind in ("person", "body")]
    for name, where in named:
        first = seen.setdefault((where.path, name), where)
        if first is not where:
            yield Problem(where, f"id `{name}` stands already at line {first.line}", "give one of them another id")


def actor_codes_are_codes(entries: Entries) -> Iterator[Problem]:
    """Actor codes are elements of three capital letters."""
    for name in entries.names:
        for code in (*(role.code for role in name.roles), name.otherwise):
            if code and (len(code) % 3 or not code.isascii() or not code.isupper()):
                yield Problem(name.where, f"`{code}` is no actor code", "write a country and roles of three capital letters each")


CHECKS: tuple[Callable[[Entries], Iterator[Problem]], ...] = (
    patterns_have_examples,
    codes_exist,
    ids_are_unique,
    actor_codes_are_codes,
)


def examples(entries: Entries, coder: Coder) -> Iterator[Problem]:
    """Runs every example: the events it names must be coded, and its counter-examples must not be coded by their pattern."""
    for pattern in entries.patterns:
        name = f"{pattern.where.path.stem}/{pattern.id}"
        for example in pattern.examples:
            found = coder.code(example.text, date=EXAMPLE_DAY)
            missing = Counter(example.events) - Counter(map(row, found))
            if missing:
                got = ", ".join(map(row, found)) or "nothing"
                yield Problem(
                    example.where, f"{pattern.id}: example should code {', '.join(missing)}, codes {got}", f"mend the frame or the example: {example.text}"
                )
        yield from _negatives(pattern, name, coder)


def _negatives(pattern: PatternEntry, name: str, coder: Coder) -> Iterator[Problem]:
    for example in pattern.negatives:
        wrong = [row(e) for e in coder.code(example.text, date=EXAMPLE_DAY) if e.verb_entry == name]
        if wrong:
            yield Problem(example.where, f"{pattern.id}: must code nothing, codes {', '.join(wrong)}", f"narrow the frame: {example.text}")


def row(event: Event) -> str:
    """An event as the examples write it: SOURCE CODE TARGET."""
    return f"{_side(event.source)} {event.code} {_side(event.target)}"


def _side(actor: Actor | None) -> str:
    return actor.code if actor else "---"
