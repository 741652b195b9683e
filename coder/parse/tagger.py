"""Chooses one reading for each token from what stands before it, and cuts it into syntactic words.

Evidence: newspaper Arabic is verb-first, prepositions and construct nouns govern nouns, and particles such as لم, أن, قد
govern verbs. The weights below say how strongly each neighbour speaks; they are added to the readings' own costs.
"""

from typing import NamedTuple

from coder.model import Features, Tag, Token
from coder.parse import affixes
from coder.parse.hypotheses import Reading, bare_of
from coder.parse.morphology import Morphology


class NameSpan(NamedTuple):
    """Tokens `first` to `last` are a name; `kind` as in the lexicon's records."""

    first: int
    last: int
    kind: str
    clitics: int = 0
    """letters of the first token that stand before the name"""


class Draft(NamedTuple):
    """A syntactic word before it has a head."""

    token: int
    offset: int
    length: int
    form: str
    bare: str
    lemmas: tuple[str, ...]
    tag: Tag
    features: Features
    name: str = ""
    """kind of the name that it belongs to, + for its further words"""


GOVERNS_VERB = frozenset({"negation", "complement", "perfective", "future", "purpose", "time", "condition", "clause", "relative"})
IN_THE_NAME_OF = "باسم"
SPOKESMEN = frozenset({"متحدث", "متحدثه", "ناطق", "ناطقه", "رسمي"})
"""behind whom باسم is no first name"""
NOMINAL = frozenset({Tag.NOUN, Tag.PROPN, Tag.ADJ, Tag.NUM})
QUANTITIES = frozenset({"عديد", "كثير", "قليل", "مزيد"})
"""adjectives that are nouns before من: العديد من الدول"""
KINSHIP = frozenset({"ابو", "ابي", "ابا", "ام", "بن", "ابن", "بنت", "عبد", "ال"})
"""what begins a name, so that the next word is one"""
ADJECTIVE = "adjective"
"""kind of a word of a name that is an adjective by itself: الأمم المتحدة"""
_CASES = frozenset(affixes.PREPOSITIONS[1:])
_NONE, _FUTURE, _PURPOSE, _ANSWER = Features(), Features(kind="future"), Features(kind="purpose"), Features(kind="answer")
_ENCLITICS = {letters: features._replace(kind="enclitic") for letters, features in affixes.ENCLITIC_FEATURES.items()}
_draft = tuple.__new__
"""makes a Draft in a third of the time of its constructor"""
_OPENING = frozenset({"عبر", "خلف", "امر", "اجل"})
"""prepositions and nouns that are verbs where a sentence begins with them: عبر الرئيس عن قلقه, أمر الملك بـ"""
_DESCRIBED = -0.9
"""an agreeing word with the article behind a noun with the article, which no genitive can follow: الهجوم الإرهابي"""
_NAMELESS = frozenset({Tag.VERB, Tag.PUNCT})
PROPER = frozenset({"state", "person", "capital"})
"""kinds of names that are names even if they are one word"""
AREAS = frozenset({"مدينه", "محافظه", "بلده", "قريه", "ولايه", "مديريه", "اقليم", "منطقه", "مخيم", "مطار", "قضاء", "ضاحيه", "حي", "جزيره"})
"""nouns behind which the name of a town is one, whatever else its letters may be: مدينة سبها"""
_EMPTY = Reading((), "", "", Tag.PUNCT, ("",), Features(), 0.0)
_NAMED = Reading((), "", "", Tag.PROPN, ("",), Features(), 0.0)


def tag(tokens: tuple[Token, ...], names: tuple[NameSpan, ...], morphology: Morphology) -> list[Draft]:
    """The syntactic words of a sentence with the likeliest readings."""
    options = [morphology.readings(token) for token in tokens]
    spans = {i: span for span in names for i in range(span.first, span.last + 1)}
    drafts: list[Draft] = []
    before = _EMPTY
    spoken = opened = False
    last = len(options) - 1
    for i, token in enumerate(tokens):
        span = spans.get(i) if spans else None
        located = span is not None and span.kind == "place" and before.stem.removeprefix(affixes.ARTICLE) in AREAS
        described = span is not None and span.kind == "person" and span.first == span.last and _describes(options[i], before, morphology)
        if span is not None and not described and (span.first < span.last or span.kind in PROPER or located) and token.key[0].isalnum():
            chosen = _accusative_nisba(span, drafts, options[i], spans.get(i + 1)) or _in_name(token, i, span, options[i])
        elif len(options[i]) == 1:
            chosen = options[i][0]
        else:
            after = _EMPTY if i == last else _NAMED if i + 1 in spans and spans[i + 1].kind in PROPER else options[i + 1][0]
            title = bare_of(before) in morphology.titles
            chosen = _choose(options[i], before, after, spoken=spoken, title=title, waited=opened and _ends_topic(before))
        spoken = _spoken(chosen, token, spoken=spoken)
        opened = chosen.features.kind == "complement" or (opened and not spoken and chosen.tag is not Tag.PUNCT)
        kind = "" if span is None or chosen.tag in _NAMELESS else span.kind + ("+" if i > span.first else "")
        drafts += _cut(token, i, chosen, kind)
        if chosen.tag is not Tag.PUNCT or token.form not in "\"'«»“”":
            before = chosen
    return drafts


def _ends_topic(before: Reading) -> bool:
    """Whether the topic behind أن may end here: أن الرئيس فقد, أن الانسحاب السريع منح."""
    return before.tag in NOMINAL and (before.features.definite or before.tag is Tag.PROPN or bool(before.enclitic))


def _describes(options: tuple[Reading, ...], before: Reading, morphology: Morphology) -> bool:
    """وقف كامل للعدوان: a word that is somebody's surname and an adjective is an adjective behind a noun that it agrees with and that is no title."""
    thing = before.tag is Tag.NOUN and not before.features.definite and not before.enclitic and bare_of(before) not in morphology.titles
    return thing and any(r.tag is Tag.ADJ and not r.features.definite and _agrees(r.features, before) for r in options)


def _accusative_nisba(span: NameSpan, drafts: list[Draft], options: tuple[Reading, ...], following: NameSpan | None) -> Reading | None:
    """23 دبلوماسيا روسيا, هجوما تركيا: behind an accusative the name of a state in ا is an adjective; None where it is the name.

    A participle has the state as its object (متهما روسيا) unless it is counted, and a dual governs two of them (وزيرا روسيا وتركيا).
    """
    noun = drafts[-1] if drafts else None
    if noun is None or span.first < span.last or span.kind != "state" or span.clitics or noun.tag is not Tag.NOUN:
        return None
    kinds = noun.features.kind.split()
    counted = len(drafts) > 1 and drafts[-2].tag is Tag.NUM
    two = following is not None and following.kind == "state" and following.clitics > 0
    if "accusative" not in kinds or noun.features.gender != "m" or "time" in kinds or (("participle" in kinds or two) and not counted):
        return None
    return next((r for r in options if r.tag in (Tag.ADJ, Tag.NOUN) and "accusative" in r.features.kind and not r.proclitics), None)


def _in_name(token: Token, i: int, span: NameSpan, options: tuple[Reading, ...]) -> Reading:
    cut = span.clitics if i == span.first else 0
    proclitics = tuple(token.key[:cut])
    definite = token.key.startswith("ل", cut - 1) and cut > 0 and token.key[cut - 1 : cut + 1] == "لل"
    stem = token.key[cut:]
    kind = ADJECTIVE if i > span.first and any(r.tag is Tag.ADJ and r.features.definite and not r.proclitics for r in options) else ""
    return Reading(proclitics, stem, "", Tag.PROPN, (stem,), Features(definite or stem.startswith(affixes.ARTICLE), kind=kind), 0.0)


def _spoken(chosen: Reading, token: Token, *, spoken: bool) -> bool:
    """Whether the clause at hand has its verb, so that another is unlikely: رفضت إيران طلب تركيا."""
    if chosen.tag is Tag.VERB:
        return chosen.features.kind != "auxiliary"
    if chosen.tag in (Tag.SCONJ, Tag.CCONJ) or (chosen.tag is Tag.PRON and chosen.features.kind == "relative"):
        return False
    if chosen.proclitics and chosen.proclitics[0] in ("و", "ف"):
        return False
    return spoken and (chosen.tag is not Tag.PUNCT or token.form in "\"'«»“”()")


def _choose(readings: tuple[Reading, ...], before: Reading, after: Reading, *, spoken: bool, title: bool, waited: bool) -> Reading:
    """The reading that costs least; `title` says that a person's office stands before it, `waited` that a clause has its topic and lacks its verb."""
    best, least = readings[0], 1e9
    for reading in readings:
        tag = reading.tag
        if tag is Tag.VERB:
            cost = reading.cost + _verb_context(reading, before, after)
            if not reading.proclitics:
                if waited and reading.features.person == "3":
                    cost -= 0.5
                if spoken and not (reading.enclitic and before.tag is Tag.NOUN and not before.features.definite):
                    cost += 0.5
        elif tag in NOMINAL:
            cost = reading.cost + _nominal_context(reading, before)
            if tag is Tag.ADJ and after.stem == "من" and reading.lemmas[0] in QUANTITIES:
                cost += 1.0
            if title and not reading.proclitics:
                cost += _behind_title(reading, before)
        else:
            cost = reading.cost + _relative_context(reading, before, after, spoken=spoken)
        if tag is not Tag.VERB and before is _EMPTY and reading.stem in _OPENING and (after.features.definite or after.tag is Tag.PROPN):
            cost += 2.0
        if cost < least:
            best, least = reading, cost
    return best


def _nominal_context(reading: Reading, before: Reading) -> float:
    """How badly a noun, an adjective or a name stands behind its neighbour."""
    cost = _noun_context(reading, before)
    if reading.proclitics and reading.proclitics[-1] in _CASES:
        return cost
    kind = before.features.kind
    if before.tag is Tag.PART and kind in ("negation", "perfective", "future") and "غير" not in before.lemmas:
        return cost + 1.5
    return cost + 1.5 if before.tag is Tag.SCONJ and kind == "purpose" else cost


def _behind_title(reading: Reading, before: Reading) -> float:
    """A name is likely behind الوزير, and خارجية behind وزراء is no adjective: people in the plural have plural adjectives."""
    if reading.tag is Tag.PROPN:
        if reading.stem == IN_THE_NAME_OF:
            return 1.0 if before.stem.removeprefix(affixes.ARTICLE) in SPOKESMEN else 0.0
        return -0.8 if before.features.definite else 0.0
    people = before.features.number == "p" and not before.stem.endswith("ات") and not before.features.definite
    return 0.8 if people and reading.tag is Tag.ADJ and reading.features.number == "s" else 0.0


def _noun_context(reading: Reading, before: Reading) -> float:
    """Adjectives follow nouns and agree in the article; parts of names follow parts of names; numerals count nouns."""
    after_noun = before.tag in (Tag.NOUN, Tag.ADJ, Tag.PROPN) and not reading.proclitics
    if reading.tag is Tag.ADJ:
        if before.tag is Tag.PROPN:
            return -0.1 if after_noun else 0.6
        agrees = after_noun and _agrees(reading.features, before)
        return _DESCRIBED if agrees and before.features.definite else -0.5 if agrees else 0.6
    if reading.tag is Tag.PROPN:
        if before.stem in KINSHIP and not reading.proclitics:
            return -1.5
        named = before.tag is Tag.PROPN or "nationality" in before.features.kind
        return -1.0 if named and after_noun and not reading.features.definite else 0.0
    if before.tag is Tag.NUM and reading.features.number == "d" and not reading.proclitics:
        return 1.0  # خمسة ألمان are no two pains
    return 0.0


def _agrees(adjective: Features, before: Reading) -> bool:
    """In the article and, where the noun tells it, in gender and number; the plural of things is feminine."""
    noun = before.features
    if adjective.definite != (noun.definite or bool(before.enclitic) or noun.kind in ("month", "day")):
        return False
    if noun.number == "p":
        return adjective.gender == (noun.gender if adjective.number == "p" else "f")
    return adjective.number == noun.number and adjective.gender == noun.gender


def _relative_context(reading: Reading, before: Reading, after: Reading, *, spoken: bool) -> float:
    """ما and من are relative behind a comma, a preposition or the noun of a clause that has its verb; elsewhere ما denies and من is a preposition."""
    kind = reading.features.kind
    if kind == "complement":
        return -1.5 if before.features.kind in ("clause", "time", "cause", "relative") or "غير" in before.lemmas else 0.0
    if kind == "perfective" and after.tag in (Tag.NOUN, Tag.PROPN, Tag.ADJ):
        return 1.2
    if reading.tag is Tag.SCONJ and reading.stem == "حتي":
        return -0.3 if after.tag is Tag.VERB else 2.0
    if kind != "relative" or reading.stem not in ("ما", "من"):
        return 0.0
    if reading.stem == "ما":
        if before.tag is Tag.PRON and before.stem in ("هو", "هي") and "زال" not in after.lemmas:
            return -1.5  # وهو ما أدى إلى
        told = spoken and before.tag in NOMINAL and after.tag is Tag.VERB
        return -0.5 if told or (before.tag in (Tag.PUNCT, Tag.ADP) and before is not _EMPTY) or reading.proclitics else 0.5
    if after.tag is Tag.VERB:
        return -0.5 if after.features.tense == "present" and before.tag in NOMINAL | {Tag.VERB, Tag.ADP, Tag.PRON, Tag.ADV} else 0.3
    return 2.0


def _verb_context(reading: Reading, before: Reading, after: Reading) -> float:
    kind = before.features.kind
    cost = 0.2
    if before.enclitic:
        cost += -1.0 if before.tag is Tag.SCONJ else 0.3
    elif before.tag is Tag.ADP:
        cost += 3.0
    elif before.tag in (Tag.PART, Tag.SCONJ, Tag.PRON) and kind in GOVERNS_VERB and "غير" not in before.lemmas:
        cost -= 1.5
        if kind in ("complement", "purpose") and reading.features.tense == "past":
            cost += 0.8
    elif before.tag is Tag.VERB:
        cost += 1.5 if kind not in ("auxiliary", "inceptive") else -0.6 if reading.features.tense == "present" else 0.3
    elif before.tag is Tag.DET:
        cost += 1.5
    elif before.tag in (Tag.NOUN, Tag.NUM) and not before.features.definite and "accusative" not in kind and "free" not in kind:
        cost += -0.3 if reading.enclitic else 0.0 if reading.features.kind == "auxiliary" else 1.2
    elif before.tag is Tag.PUNCT:
        cost -= 0.6
    if reading.proclitics and reading.proclitics[0] in ("و", "ف") and before.tag is Tag.PUNCT:
        cost -= 0.3
    if reading.features.voice == "pass":
        cost += 0.8
    if reading.features.tense == "present" and before.tag in (Tag.PROPN, Tag.NOUN, Tag.ADJ):
        cost -= 0.3
    if "ل" in reading.proclitics:
        cost += 0.8
    if after.features.definite or after.tag is Tag.PROPN or (after.tag is Tag.ADP and after.enclitic):
        cost -= 0.3
    if before.tag is Tag.PART and kind == "negation" and reading.features.tense == "past" and before.stem != "ما":
        cost += 1.5
    if before.tag in NOMINAL:
        pair = "nationality" in before.features.kind and before.features.definite and before.proclitics == ("و",)  # الرئيسان التركي والروسي بحثا
        dual = reading.features.number == "d" and (before.features.number == "d" or reading.stem.endswith("تا"))
        two = (dual and before.features.definite and before.features.number == "d") or (pair and reading.features.number == "d")  # الجانبان بحثا, no accusative
        return cost - (0.2 if reading.enclitic else 0.0) - (2.2 if two else 0.7 if dual else 0.0)
    return cost + _disagreement(reading.features, after) - (0.5 if _nominative(after) else 0.0)


def _nominative(word: Reading) -> bool:
    """المحتجون, الطرفان: the endings of a subject, which no verbal noun could govern."""
    return word.features.kind.startswith("free") and word.stem.endswith(("ون", "ان")) and not word.proclitics


def _disagreement(verb: Features, after: Reading) -> float:
    """تملك جهات is feminine and of ملك, not of تملّك: the noun behind a verb that two verbs may be written like."""
    noun = after.features
    if after.tag is not Tag.NOUN or after.proclitics or verb.person != "3" or verb.number != "s" or "accusative" in noun.kind:
        return 0.0
    if noun.number != "s" and noun.gender != "f":
        return 0.0
    return 0.4 if verb.gender != noun.gender else 0.0


def _cut(token: Token, index: int, reading: Reading, name: str) -> list[Draft]:
    """The token as syntactic words: proclitics, stem, enclitic."""
    form = token.form
    proclitics, stem, enclitic, tag, lemmas, features, _ = reading
    bare = bare_of(reading) if features.definite else stem
    if not proclitics and not enclitic:
        return [_draft(Draft, (index, 0, len(form), form, bare, lemmas, tag, features, name))]
    words: list[Draft] = []
    at = 0
    for clitic in proclitics:
        words.append(_draft(Draft, (index, at, 1, form[at], clitic, (clitic,), _clitic_tag(clitic, reading), _clitic_features(clitic, reading), "")))
        at += 1
    end = len(form) - len(enclitic)
    words.append(_draft(Draft, (index, at, end - at, form[at:end], bare, lemmas, tag, features, name)))
    if enclitic:
        words.append(_draft(Draft, (index, end, len(enclitic), form[end:], enclitic, (enclitic,), Tag.PRON, _ENCLITICS[enclitic], "")))
    return words


def _clitic_tag(clitic: str, reading: Reading) -> Tag:
    if clitic in ("و", "ف"):
        return Tag.CCONJ
    if clitic == "س" or (clitic == "ل" and reading.features.tense == "past"):
        return Tag.PART
    return Tag.SCONJ if reading.tag is Tag.VERB else Tag.ADP


def _clitic_features(clitic: str, reading: Reading) -> Features:
    if clitic == "س":
        return _FUTURE
    if clitic == "ل" and reading.tag is Tag.VERB:
        return _ANSWER if reading.features.tense == "past" else _PURPOSE
    return _NONE
