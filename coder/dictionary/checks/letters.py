"""Letters that are no Arabic ones: they look right, and never match what newspapers write."""

import unicodedata
from collections.abc import Iterator

from coder.dictionary.entries import Entries
from coder.dictionary.frames import ROLES
from coder.errors import Problem, SourceLocation
from coder.text import characters as c

_REMEDIES = {letter: f"write {stands_for}" for letter, stands_for in c.FOREIGN_LETTERS.items()} | {
    c.TATWEEL: "leave the tatweel out",
    **dict.fromkeys(c.INVISIBLE, "leave the invisible character out"),
    **dict.fromkeys(set(c.DIACRITICS) - {c.SHADDA}, "leave the diacritic out; only a shadda is written, where it tells two verbs apart"),
    **dict.fromkeys(c.DIGITS, "write the digit as 0 to 9"),
}
_MARKS = frozenset(" -./,،:()'&+" + c.QUOTES)
_FRAME = frozenset("{}|")


def are_arabic(entries: Entries) -> Iterator[Problem]:
    """Names, agents, lemmas and frames are written with Arabic letters; names may hold Latin ones as a whole (G20, BBC)."""
    for text, where in _words(entries):
        yield from _of(text, where, _MARKS)
    for pattern in entries.patterns:
        for line, where in pattern.frames:
            own = " ".join(piece for piece in line.split() if piece not in ROLES)
            yield from _of(own, where, _MARKS | _FRAME)


def _words(entries: Entries) -> Iterator[tuple[str, SourceLocation]]:
    for entry in entries.names:
        yield from ((name, entry.where) for name in (*entry.names, *entry.only_with))
    yield from ((nationality.form, nationality.where) for nationality in entries.nationalities)
    for agent in entries.agents:
        yield from ((name, agent.where) for name in (*agent.names, *agent.plural))
    for lemma in entries.lemmas:
        forms = (lemma.lemma, lemma.imperfect, *lemma.masdars, *lemma.plurals, *lemma.others)
        yield from ((form, lemma.where) for form in forms)


def _of(text: str, where: SourceLocation, marks: frozenset[str]) -> Iterator[Problem]:
    strange = next((character for character in text if not _fits(character, marks)), None)
    if strange is not None:
        name = unicodedata.name(strange, f"U+{ord(strange):04X}")
        yield Problem(where, f"`{text}` holds {name}", _REMEDIES.get(strange, "write it with Arabic letters"))


def _fits(character: str, marks: frozenset[str]) -> bool:
    if character in _REMEDIES:
        return False
    return character in marks or character == c.SHADDA or (character.isascii() and character.isalnum()) or c.is_arabic_letter(character)
