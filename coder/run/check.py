"""Checks of the dictionaries: the form of every entry, and every example and every frame tried on the coder itself."""

from collections import Counter
from collections.abc import Iterator
from pathlib import Path

from coder.dictionary.cache import shipped
from coder.dictionary.checks import CHECKS
from coder.dictionary.compile import compile_entries, counts
from coder.dictionary.entries import Entries, Example, PatternEntry
from coder.dictionary.layers import Layers
from coder.dictionary.read import read_folders
from coder.errors import Problem
from coder.match.verbs import Match
from coder.model import Actor, Event
from coder.pipeline import Coder
from coder.run.specimens import Specimens

EXAMPLE_DAY = "2023-09-20"
"""examples are news of this day, unless their actors' roles are told apart by other means"""


def check(folders: tuple[Path, ...] = ()) -> tuple[list[Problem], dict[str, int]]:
    """All problems of the shipped dictionaries and the user's folders, in file order, and how much was checked."""
    entries, problems = read_folders((shipped(), *folders))
    lexicon = compile_entries(entries, problems, "check")
    for one in CHECKS:
        problems += one(entries)
    if not problems:
        coder = Coder(lexicon)
        problems += examples(entries, coder)
        problems += frames(entries, coder)
    number = sum(len(p.examples) + len(p.negatives) for p in entries.patterns)
    return sorted(problems), counts(entries) | {"examples": number}


def examples(entries: Entries, coder: Coder) -> Iterator[Problem]:
    """Runs every example: the events it names must be coded, its counter-examples must not be coded by their pattern, and one of them must
    reach the pattern.
    """
    layers = Layers(entries.folders)
    for pattern in entries.patterns:
        name = layers.entry(pattern.where, pattern.id)
        faults = [*_missing(pattern, coder), *_negatives(pattern, name, coder)]
        yield from faults
        if not faults and not any(match.frame.pattern == name for example in _texts(pattern) for match in coder.matches(example.text, date=EXAMPLE_DAY)):
            yield Problem(pattern.where, f"no example of `{pattern.id}` is read by it", "add one that only this pattern explains")


def _missing(pattern: PatternEntry, coder: Coder) -> Iterator[Problem]:
    for example in pattern.examples:
        found = coder.code(example.text, date=EXAMPLE_DAY)
        missing = Counter(example.events) - Counter(map(row, found))
        if missing:
            got = ", ".join(map(row, found)) or "nothing"
            what = f"{pattern.id}: example should code {', '.join(missing)}, codes {got}"
            yield Problem(example.where, what, f"mend the frame or the example: {example.text}")


def _texts(pattern: PatternEntry) -> tuple[Example, ...]:
    """Those that must reach the pattern: its examples, and for one that codes nothing also what it keeps from being coded."""
    return pattern.examples if pattern.code is not None else (*pattern.examples, *pattern.negatives)


def _negatives(pattern: PatternEntry, name: str, coder: Coder) -> Iterator[Problem]:
    for example in pattern.negatives:
        wrong = [row(e) for e in coder.code(example.text, date=EXAMPLE_DAY) if e.verb_entry == name]
        if wrong:
            yield Problem(example.where, f"{pattern.id}: must code nothing, codes {', '.join(wrong)}", f"narrow the frame: {example.text}")


def frames(entries: Entries, coder: Coder) -> Iterator[Problem]:
    """Tries every frame on sentences made from it: it must win there, or one that says the same."""
    specimens = Specimens(entries)
    layers = Layers(entries.folders)
    for pattern in entries.patterns:
        name = layers.entry(pattern.where, pattern.id)
        for line, where in pattern.frames:
            winners: list[str] = []
            for text in specimens.of(line, pattern.said):
                matches = coder.matches(text, date=EXAMPLE_DAY)
                if any(_says(match, pattern, name) for match in matches):
                    break
                winners += [f"{match.frame.pattern} ({match.frame.where})" for match in matches]
            else:
                what = f"`{line}` is hidden by {winners[0]}" if winners else f"`{line}` is read in no sentence"
                yield Problem(where, f"{pattern.id}: {what}", f"mend it, or leave it out; tried on: {text}")


def _says(match: Match, pattern: PatternEntry, name: str) -> bool:
    frame = match.frame
    return frame.pattern == name or (frame.code, frame.mode) == (pattern.code, pattern.mode)


def row(event: Event) -> str:
    """An event as the examples write it: SOURCE CODE TARGET."""
    return f"{_side(event.source)} {event.code} {_side(event.target)}"


def _side(actor: Actor | None) -> str:
    return actor.code if actor else "---"
