"""What Universal Dependencies and the rules of the coder write differently, in one place: `uncovered` turns the first into the second.

Compound prepositions: to whoever asks for arguments ب + سبب + genitive is one preposition.
    قُتل بسبب القصف     case(سبب, ب) obl(قُتل, سبب) nmod(سبب, القصف)   →   case(القصف, ب) fixed(ب, سبب) obl(قُتل, القصف)
Genitives of adjectives and of times: Universal Dependencies has obl wherever the head is no noun, the rules ask for nmod.
    عام 2011, جنوبي البلاد   obl(جنوبي, البلاد)   →   nmod(جنوبي, البلاد)
Elatives and ordinals before their noun: what is said of أعنف غارات is said of the raids.
    شن أعنف غارات   obj(شن, أعنف) obl(أعنف, غارات)   →   obj(شن, غارات) amod(غارات, أعنف)
"""

from collections.abc import Sequence

from coder.model import Tag, Word
from coder.text.normalise import fold

_GENITIVES = frozenset({Tag.ADJ, Tag.ADV})
_ORDINALS = frozenset({"اول", "اولي", "اخر", "ثاني", "ثالث", "رابع", "خامس", "سادس", "سابع", "ثامن", "تاسع", "عاشر"})
_SAID = frozenset({"obj", "nsubj", "obl", "nmod", "conj"})
"""relations in which an elative only ranks the noun behind it; as a predicate it is what is said"""


def uncovered(words: tuple[Word, ...], compounds: frozenset[str]) -> tuple[Word, ...]:
    """The words as the rules see them."""
    found: list[Word] | None = None
    for word in words:
        if word.relation == "obl" and word.head >= 0 and words[word.head].tag in _GENITIVES and not cased(words, word.at):
            found = found or list(words)
            found[word.at] = found[word.at]._replace(relation="nmod")
            if word.head == word.at - 1 and _ranks(words[word.head], word):
                _turn(found, word.head, word.at)
            continue
        noun = words[word.at + 1] if word.relation == "case" and word.head == word.at + 1 and word.bare in ("ب", "ل") else None
        if noun is None or word.bare + fold(noun.form) not in compounds:
            continue
        found = found or list(words)
        genitive = _genitive(words, noun.at)
        if genitive >= 0:
            _swap(found, word.at, noun.at, genitive)
    return words if found is None else tuple(found)


def _ranks(word: Word, noun: Word) -> bool:
    """Whether an adjective is an elative or ordinal that only ranks the noun behind it."""
    elative = word.bare in _ORDINALS or (word.bare.startswith("ا") and 3 <= len(word.bare) <= 4 and not word.bare.endswith("ي"))
    return word.tag is Tag.ADJ and noun.tag is Tag.NOUN and elative and word.relation in _SAID and not word.features.definite


def _turn(found: list[Word], adjective: int, noun: int) -> None:
    """Makes the noun the head of its elative, and of all that the elative governs."""
    place = found[adjective]
    for i, word in enumerate(found):
        if word.head == adjective and i != noun:
            found[i] = word._replace(head=noun)
    found[noun] = found[noun]._replace(head=place.head, relation=place.relation)
    found[adjective] = place._replace(head=noun, relation="amod")


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
