"""One hypothesis about a token, and what makes it likelier or less likely than the others of the same token."""

from collections.abc import Iterable
from typing import NamedTuple

from coder.dictionary.lexicon import StemEntry
from coder.model import Features, Tag
from coder.parse import affixes
from coder.parse.guess import guesses
from coder.text import characters as c


class Reading(NamedTuple):
    """One hypothesis. `cost` orders the hypotheses of a token before its neighbours are asked; lower is likelier."""

    proclitics: tuple[str, ...]
    stem: str
    """key of the middle part, article included"""
    enclitic: str
    tag: Tag
    lemmas: tuple[str, ...]
    features: Features
    cost: float


TAGS = {tag.value: tag for tag in Tag}
CLOSED = frozenset({Tag.SCONJ, Tag.ADP, Tag.PART, Tag.PRON, Tag.CCONJ, Tag.DET})
UNKNOWN_COST = 4.0
MISSPELT = 0.7
"""a noun whose hamzas are not those of the text: وأدى is hardly وادي"""
MARKED = 0.8
"""what a written shadda or damma is worth"""
RARE = "rare"
RARE_COST = 0.8
COMPOUND = "compound"
"""kind of the noun of a preposition such as بسبب; see view.py"""


def whole_first(readings: Iterable[Reading]) -> list[Reading]:
    """Where a token is a known word as it stands, cutting a conjunction off it is less likely: وزير is no و + زير."""
    every = list(readings)
    plain = (r for r in every if not r.proclitics and r.features.number != "d" and "accusative" not in r.features.kind)
    whole = min((r.cost for r in plain), default=9.0)
    if whole > 0.45:
        return every
    return [r._replace(cost=r.cost + 0.6) if r.proclitics and r.proclitics[0] in ("و", "ف") and (r.tag not in CLOSED or r.tag is Tag.DET) else r for r in every]


def marked(readings: tuple[Reading, ...], raw: str) -> tuple[Reading, ...]:
    """What the marks tell that a newsroom writes where a word might be misread: فجّر is no فجر, قُتل is passive, تقدماً is no verb."""
    doubled = c.SHADDA in raw
    passive = raw[1:2] == c.DAMMA
    nominal = c.FATHATAN in raw[-2:]
    if nominal:
        readings = tuple(r for r in readings if r.tag is not Tag.VERB) or readings
    if not (doubled or passive):
        return readings
    found: list[Reading] = []
    for reading in readings:
        cost, features = reading.cost, reading.features
        if doubled and reading.tag is Tag.VERB:
            cost -= MARKED if any(c.SHADDA in lemma for lemma in reading.lemmas) else 0.0
        if passive and reading.tag is Tag.VERB and not reading.proclitics and features.voice != "act" and features.person == "3":
            cost, features = cost - MARKED, features._replace(voice="pass")
        found.append(reading._replace(cost=cost, features=features))
    return tuple(sorted(found, key=by_cost))


def merge(one: Reading, other: Reading) -> Reading:
    """Two hypotheses that differ in their lemmas and kinds only are one with both."""
    first, second = (one, other) if one.cost <= other.cost else (other, one)
    kinds = dict.fromkeys((*first.features.kind.split(), *second.features.kind.split()))
    lemmas = tuple(dict.fromkeys((*first.lemmas, *second.lemmas)))
    if ("participle" in first.features.kind) != ("participle" in second.features.kind):
        kinds["thing"] = None
    return first._replace(lemmas=lemmas, features=first.features._replace(kind=" ".join(kinds)))


def without_stem_kinds(features: Features) -> Features:
    """Features without what the stem's entry says: hypotheses that differ in no more are one."""
    kind = features.kind
    if not kind or kind in affixes.ENDING_KINDS:
        return features
    return features._replace(kind=" ".join(k for k in kind.split() if k in affixes.ENDING_KINDS), voice="")


def fits(ending: affixes.Ending, before: tuple[str, ...], *, definite: bool) -> bool:
    """No article before a construct or the accusative's alef, no preposition before that alef."""
    kind = ending.features.kind
    return not (definite and kind in ("construct", "accusative")) and not (kind == "accusative" and bool(before) and before[-1] in affixes.PREPOSITIONS)


def final_yeh(end: str, ending: affixes.Ending) -> float:
    """أجرى and أُجري: few newsrooms write ي for ى, more of them ى for ي; `end` is the last letter as written."""
    if ending.letters or end not in ("ى", "ي"):
        return 0.0
    if ending.sign == "F":
        return 1.0 if end == "ي" else 0.0
    return 0.7 if end == "ى" else 0.0


def unlike(form: str, stem: StemEntry, ending: affixes.Ending, enclitic: str) -> float:
    """What it costs to read a ه that is written as one as ة, and a ي as ى."""
    if not form.endswith("ه"):
        nisba = stem.kind == "nationality" and ending.sign != "F"  # الجيش المصرى: of an Egyptian newsroom, and no name
        return 0.0 if enclitic else 0.1 * (form[-1] == "ى") if nisba else final_yeh(form[-1], ending)
    return 1.5 if ending.letters == "ه" or (not ending.letters and stem.spelling.endswith("ة") and not enclitic) else 0.0


def bare_of(reading: Reading) -> str:
    """The stem without its article; behind ل the article is one ل, and none where the noun itself begins with it: للجنة."""
    if not reading.features.definite or reading.tag is Tag.PROPN:
        return reading.stem
    if reading.stem.startswith(affixes.ARTICLE):
        return reading.stem[2:]
    return reading.stem if reading.lemmas[0].startswith("ل") else reading.stem[1:]


def by_cost(reading: Reading) -> float:
    """Likelier hypotheses first."""
    return reading.cost


def name_of(key: str) -> Reading:
    """The hypothesis that a word is part of a name."""
    return Reading((), key, "", Tag.PROPN, (key,), Features(), 0.6)


def spelled_as(entry: str, text: str) -> bool:
    """Whether the text's spelling is the particle's; bare alef is everybody's."""
    return all(b in (a, "ا") for a, b in zip(entry.replace("ّ", ""), text, strict=False))


def written_as(entry: str, text: str) -> bool:
    """Whether the text's spelling is the particle's in some newsroom: Egyptian ones write التى and فى."""
    return spelled_as(entry, text[:-1] + "ي" if entry.endswith("ي") and text.endswith("ى") else text)


def rarity(stem: StemEntry) -> float:
    """What it costs that a stem is seldom met."""
    return {"participle": 0.5, RARE: RARE_COST}.get(stem.kind, 0.0)


def particle(stem: StemEntry, core: str, before: tuple[str, ...], enclitic: str, cost: float) -> Reading:
    """A reading of an invariable word; a compound preposition is a preposition and a noun: بسبب is ب and سبب."""
    if stem.kind != COMPOUND:
        return Reading(before, core, enclitic, TAGS[stem.tag], (stem.lemma,), Features(kind=stem.kind), cost)
    noun = core[1:]
    definite = noun.startswith(affixes.ARTICLE) and len(noun) > 4
    features = Features(definite=definite, gender="m", number="s", kind=COMPOUND)
    return Reading((*before, core[0]), noun, enclitic, Tag.NOUN, (noun[2:] if definite else noun,), features, cost)


def guessed(stem: str, bare: str, before: tuple[str, ...], definite: bool, *, accusative: bool = False, feminine: bool = False) -> tuple[Reading, ...]:
    """Hypotheses about a word that no stem explains; `bare` is the stem without its article."""
    found = guesses(bare, definite=definite, accusative=accusative, feminine=feminine) or guesses(bare, definite=False)
    return tuple(Reading(before, stem, "", tag, lemmas, features, UNKNOWN_COST + extra) for tag, lemmas, features, extra in found)
