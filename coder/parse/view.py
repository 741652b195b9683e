"""What Universal Dependencies and the rules of the coder write differently, in one place: `uncovered` turns the first into the second.

Compound prepositions: to whoever asks for arguments ب + سبب + genitive is one preposition.
    قُتل بسبب القصف     case(سبب, ب) obl(قُتل, سبب) nmod(سبب, القصف)   →   case(القصف, ب) fixed(ب, سبب) obl(قُتل, القصف)
Genitives of adjectives and of times: Universal Dependencies has obl wherever the head is no noun, the rules ask for nmod.
    أول رئيس, عام 2011   obl(أول, رئيس)   →   nmod(أول, رئيس)
"""

from collections.abc import Sequence

from coder.model import Tag, Word
from coder.text.normalise import fold

_GENITIVES = frozenset({Tag.ADJ, Tag.ADV})


def uncovered(words: tuple[Word, ...], compounds: frozenset[str]) -> tuple[Word, ...]:
    """The words as the rules see them."""
    found: list[Word] | None = None
    for word in words:
        if word.relation == "obl" and word.head >= 0 and words[word.head].tag in _GENITIVES and not cased(words, word.at):
            found = found or list(words)
            found[word.at] = found[word.at]._replace(relation="nmod")
            continue
        noun = words[word.at + 1] if word.relation == "case" and word.head == word.at + 1 and word.bare in ("ب", "ل") else None
        if noun is None or word.bare + fold(noun.form) not in compounds:
            continue
        found = found or list(words)
        genitive = _genitive(words, noun.at)
        if genitive >= 0:
            _swap(found, word.at, noun.at, genitive)
    return words if found is None else tuple(found)


def cased(words: Sequence[Word], i: int) -> bool:
    """Whether a preposition stands before the word or its first modifiers."""
    return any(word.head == i and word.relation == "case" for word in words[max(i - 4, 0) : i])


def _genitive(words: tuple[Word, ...], noun: int) -> int:
    """The first genitive of the noun, an enclitic or a phrase with a preposition too (بالنسبة إلى); -1 for none."""
    return next((word.at for word in words[noun + 1 :] if word.head == noun and word.relation in ("nmod", "acl")), -1)


def _swap(found: list[Word], preposition: int, noun: int, genitive: int) -> None:
    place = found[noun]
    further = [w.at for w in found[noun:genitive] if w.head == genitive and w.relation == "case"]
    for i, word in enumerate(found):
        if word.head == noun and i != genitive:
            found[i] = word._replace(head=genitive)
    found[genitive] = found[genitive]._replace(head=place.head, relation=place.relation)
    found[preposition] = found[preposition]._replace(head=genitive)
    for i in (noun, *further):
        found[i] = found[i]._replace(head=preposition, relation="fixed")
