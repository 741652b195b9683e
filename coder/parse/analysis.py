"""What the coder knows of one given word: tag, keys and features, from the reading that it was found to have and from what is given."""

from typing import NamedTuple

from coder.model import Features, Given, Tag
from coder.parse import affixes
from coder.parse.hypotheses import Reading, bare_of
from coder.parse.readings import feature, lemma_keys, told
from coder.parse.tagger import ADJECTIVE
from coder.text import characters as c
from coder.text.normalise import fold, marks

_CLOSED = frozenset({Tag.ADP, Tag.SCONJ, Tag.CCONJ, Tag.PART, Tag.AUX, Tag.ADV})
_OPEN = frozenset({Tag.NOUN, Tag.PROPN, Tag.ADJ, Tag.NUM, Tag.VERB})
_CONJUNCTIONS = frozenset({"و", "ف"})
_CLITICS = _CONJUNCTIONS | {"ب", "ل", "ك", "س"}
_FUTURE = "س"
_PURPOSE = "ل"


class Analysis(NamedTuple):
    """The part of a `Word` that does not depend on its place."""

    tag: Tag
    bare: str
    lemmas: tuple[str, ...]
    features: Features


def stem(group: tuple[Given, ...]) -> int:
    """Which word of a token is no clitic: the first that is not a single letter, the last but pronouns."""
    for i, word in enumerate(group[:-1]):
        if word.upos not in _CLOSED or fold(word.form) not in _CLITICS:
            return i
    last = len(group) - 1
    return last - 1 if last and group[last].upos is Tag.PRON and group[last - 1].upos is not Tag.CCONJ else last


def name(word: Given, key: str, before: str, *, further: bool) -> Analysis:
    """A word of a dictionary's name is looked up as it is written: of للأمم المتحدة it is لأمم; `further` says that it is not the first."""
    definite = key.startswith(affixes.ARTICLE) or (before == _PURPOSE and key.startswith("ل"))
    adjective = further and (word.kind == ADJECTIVE if word.kind is not None else word.upos is Tag.ADJ)
    return Analysis(Tag.ADJ if adjective else Tag.PROPN, key, (key,), Features(definite, kind=ADJECTIVE if adjective else ""))


def clitic(word: Given, key: str) -> Analysis:
    """A clitic that the coder has written."""
    return Analysis(word.upos, key, (key,), told(word))


def proclitic(word: Given, following: Given) -> Analysis:
    """و ف ب ل ك س by their letter and the word that they stand before, because treebanks tag them in many ways."""
    key = fold(word.form)
    tag, kind = word.upos, ""
    if key in _CONJUNCTIONS:
        tag = Tag.CCONJ
    elif key == _FUTURE:
        tag, kind = Tag.PART, "future"
    elif key in _CLITICS:
        verbal = following.upos in (Tag.VERB, Tag.AUX)
        tag = Tag.SCONJ if verbal else Tag.ADP
        kind = "purpose" if verbal and key == _PURPOSE else ""
    return Analysis(tag, key, (key,), Features(kind=kind))


def enclitic(word: Given, key: str) -> Analysis:
    """A pronoun written to the word before."""
    known = affixes.ENCLITIC_FEATURES.get(key) or affixes.ENCLITIC_FEATURES.get(fold(word.form), Features())
    return Analysis(Tag.PRON, key, (key,), _filled(known, word)._replace(kind="enclitic"))


def content(word: Given, reading: Reading | None, before: str) -> Analysis:
    """Any other word; `before` is the key of the clitic before it."""
    if word.kind is not None and not _learnt(word.kind, reading):
        return _own(word, reading)
    found = _unread(word) if reading is None else Analysis(_tag(word, reading), bare_of(reading), _lemmas(word, reading), _filled(reading.features, word))
    if found.tag is not Tag.VERB:
        return found
    features = found.features
    voice = feature(word, "Voice") or features.voice
    tense = "future" if before == _FUTURE else features.tense or feature(word, "Aspect")
    return found._replace(features=features._replace(voice=voice, tense=tense))


def _learnt(kind: str, reading: Reading | None) -> bool:
    """Whether the lexicon has a word that it did not have when the coder wrote it."""
    return "unknown" in kind and reading is not None and "unknown" not in reading.features.kind


def _own(word: Given, reading: Reading | None) -> Analysis:
    """A word that the coder has written: its tag and features are final, the lexicon has its keys."""
    if reading is None:
        return _unread(word)._replace(features=told(word))
    lemmas = reading.lemmas if reading.lemmas[0] == word.lemma else _lemmas(word, reading)
    return Analysis(word.upos, bare_of(reading), lemmas, told(word))


def _lemmas(word: Given, reading: Reading) -> tuple[str, ...]:
    """The lexicon's lemmas with the given one first; a given one with its vowels leaves no doubt: قَبِل is not قبّل."""
    told = lemma_keys(word)
    if "unknown" in reading.features.kind:
        return tuple(dict.fromkeys((*told, *reading.lemmas)))
    known = tuple(lemma for lemma in told if lemma in reading.lemmas)[:1]
    vowelled = marks(word.lemma) != word.lemma.replace(c.SHADDA, "")
    return known if known and vowelled else tuple(dict.fromkeys((*known, *reading.lemmas)))


def _unread(word: Given) -> Analysis:
    """A word of which the lexicon has nothing that could have the given tag."""
    key = fold(word.form) or word.form
    definite = key.startswith(affixes.ARTICLE) and len(key) > 4 and word.upos in (Tag.NOUN, Tag.ADJ)
    bare = key[2:] if definite else key
    return Analysis(word.upos, bare, tuple(dict.fromkeys((*lemma_keys(word), bare))), _filled(Features(definite), word))


def _filled(features: Features, word: Given) -> Features:
    """What the letters do not tell and the given features do."""
    return features._replace(
        gender=features.gender or feature(word, "Gender"),
        number=features.number or feature(word, "Number"),
        person=features.person or feature(word, "Person"),
    )


def _tag(word: Given, reading: Reading) -> Tag:
    """Treebanks decide between nouns, adjectives, names and verbs, the lexicon among the particles."""
    if word.upos in _OPEN:
        return reading.tag if reading.tag is Tag.AUX else word.upos
    if word.upos is Tag.AUX:
        return Tag.AUX if reading.tag is Tag.VERB else reading.tag
    if word.upos is Tag.ADV and reading.tag is Tag.NOUN and "time" in reading.features.kind:
        return Tag.ADV
    if word.upos is Tag.X:
        return Tag.X if reading.tag is Tag.X else Tag.PROPN
    if "unknown" in reading.features.kind:
        return word.upos
    if reading.features.kind == "demonstrative":
        return Tag.DET if word.relation == "det" else Tag.PRON
    return reading.tag
