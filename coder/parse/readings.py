"""Which reading of the morphology is meant by a word that somebody else has tagged: the one that disagrees least.

A foreign parse knows the place of a word better, the lexicon knows what the dictionaries ask for: lemmas as keys, and the kind of
a particle, a masdar or a participle. Tags count most, because treebanks and lexicon agree about them except among the particles.
"""

from collections.abc import Iterable

from coder.model import Features, Given, Tag
from coder.parse.hypotheses import Reading
from coder.text import characters as c
from coder.text.normalise import lemma_key

_ALIKE = (
    frozenset({Tag.NOUN, Tag.PROPN, Tag.ADJ, Tag.NUM, Tag.X}),
    frozenset({Tag.NOUN, Tag.ADJ, Tag.NUM, Tag.ADV, Tag.DET}),
    frozenset({Tag.ADP, Tag.SCONJ, Tag.CCONJ, Tag.PART, Tag.PRON, Tag.DET, Tag.ADV, Tag.AUX, Tag.INTJ}),
    frozenset({Tag.VERB, Tag.AUX}),
    frozenset({Tag.PUNCT, Tag.SYM}),
)
"""tags that treebanks choose between for one word: أن is SCONJ, ADP or PART, قد PART or ADV, مسلح ADJ or NOUN"""
_OTHER_TAG = 4.0
_LEMMA = 1.0
_FEATURE = 1.0
_TOLD = 5.0
"""what disagrees with the coder's own analysis: more than the tag, which `builtin.py` shows by the word's place"""
_WEAK = 0.3
"""less than a feature that disagrees: one that only one side tells"""
_DESCRIBING = frozenset({"acl", "advcl", "xcomp"})
"""relations under which an adjective is a participle"""
_CALENDAR = frozenset({"month", "day"})
_NAMES = {
    "Gender": {"Masc": "m", "Fem": "f"},
    "Number": {"Sing": "s", "Dual": "d", "Plur": "p"},
    "Person": {"1": "1", "2": "2", "3": "3"},
    "Aspect": {"Perf": "past", "Imp": "present"},
    "Tense": {"Past": "past", "Pres": "present", "Fut": "future"},
    "Voice": {"Act": "act", "Pass": "pass"},
}


def feature(word: Given, name: str) -> str:
    """A feature of the word as `model.Features` writes it, "" where it has none.

    >>> feature(Given(0, 0, 3, "قال", "قَال", Tag.VERB, "Gender=Masc|Voice=Act", -1, "root"), "Gender")
    'm'
    """
    value = _raw(word.feats, name)
    return _NAMES[name].get(value, "") if name in _NAMES else value


def told(word: Given) -> Features:
    """All features of a word that the coder has written."""
    gender, number, person, tense, voice = (feature(word, name) for name in ("Gender", "Number", "Person", "Tense", "Voice"))
    return Features(_raw(word.feats, "Definite") == "Def", gender, number, person, tense, voice, word.kind or "")


def lemma_keys(word: Given) -> tuple[str, ...]:
    """The lemma as the lexicon may write it, with a shadda and without; () where nobody told."""
    if word.lemma in ("", "_"):
        return ()
    key = lemma_key(word.lemma)
    return tuple(dict.fromkeys(k for k in (key, key.replace(c.SHADDA, "")) if k))


def alike(one: Tag, other: Tag) -> bool:
    """Whether two tags may stand for the same word in two treebanks."""
    return one is other or any(one in tags and other in tags for tags in _ALIKE)


def closest(pairs: Iterable[tuple[Reading, Given]]) -> Reading | None:
    """The reading that fits its word best; None where none has a tag that could be the word's."""
    best: Reading | None = None
    least = 1e9
    for reading, word in pairs:
        distance = _distance(reading, word) if word.kind is None else _distance_told(reading, word)
        if distance < least and alike(reading.tag, word.upos):
            best, least = reading, distance
    return best


def _distance(reading: Reading, word: Given) -> float:
    features = reading.features
    found = 0.2 * reading.cost + _other_tag(reading, word)
    keys = lemma_keys(word)
    if keys:
        plain = [lemma.replace(c.SHADDA, "") for lemma in reading.lemmas]
        found += 0.0 if reading.lemmas[0] in keys else _WEAK if not {*reading.lemmas, *plain}.isdisjoint(keys) else _LEMMA
    for name, value in (("Gender", features.gender), ("Number", features.number), ("Person", features.person)):
        found += _differ(feature(word, name), value)
    if reading.tag is Tag.VERB:
        found += _differ(feature(word, "Aspect"), features.tense.replace("future", "present")) + _differ(feature(word, "Voice"), features.voice)
    kinds = features.kind.split()
    found += _state(_raw(word.feats, "Definite"), definite=features.definite, construct="construct" in kinds)
    return found + _case(_raw(word.feats, "Case"), accusative="accusative" in kinds)


def _other_tag(reading: Reading, word: Given) -> float:
    """How far the tags are apart; Universal Dependencies has another one than the lexicon for nouns in some places: أكد قائلا, يوم الجمعة."""
    kinds = reading.features.kind.split()
    noun = reading.tag is Tag.NOUN
    if word.upos is Tag.ADJ and (_raw(word.feats, "VerbForm") == "Part" or word.relation.partition(":")[0] in _DESCRIBING):
        return 0.0 if noun and "participle" in kinds else _FEATURE if reading.tag is Tag.ADJ else _OTHER_TAG
    by_place = noun and ((word.upos is Tag.ADV and "time" in kinds) or (word.upos is Tag.PROPN and not _CALENDAR.isdisjoint(kinds)))
    return _OTHER_TAG * (reading.tag is not word.upos and not by_place)


def _distance_told(reading: Reading, word: Given) -> float:
    """The same for a word that the coder has written: nothing of the reading may disagree but the tag."""
    others = sum(one != other for one, other in zip(reading.features, told(word), strict=True)) + (reading.lemmas[0] != word.lemma)
    return 0.2 * reading.cost + _OTHER_TAG * (reading.tag is not word.upos) + _TOLD * others


def _differ(one: str, other: str) -> float:
    return 0.0 if one == other else _FEATURE if one and other else _WEAK


def _state(given: str, *, definite: bool, construct: bool) -> float:
    """Treebanks call a noun definite by its genitive too (Def), the lexicon by its article alone."""
    if given in ("Cons", "Com"):
        return _FEATURE * definite + (0.0 if construct else _WEAK)
    return _FEATURE * (given == "Ind" and definite) + _WEAK * ((given == "Def") is not definite) + _WEAK * construct


def _case(given: str, *, accusative: bool) -> float:
    return _FEATURE * (accusative and given in ("Nom", "Gen")) + _WEAK * ((given == "Acc") is not accusative)


def _raw(feats: str, name: str) -> str:
    return next((value for key, _, value in (part.partition("=") for part in feats.split("|")) if key == name), "")
