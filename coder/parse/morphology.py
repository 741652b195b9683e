"""What a token may be: hypotheses of proclitics + stem + enclitic, each with tag, lemmas and features.

Hypotheses come from the lexicon; a token that it does not know gets one from its shape. Analyses depend on the spelling alone
and are remembered by it.
"""

from collections.abc import Iterable, Iterator
from typing import NamedTuple

from coder.dictionary.lexicon import Lexicon, StemEntry
from coder.model import Features, Tag, Token
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


_TAGS = {tag.value: tag for tag in Tag}
_LONG = 1 << 18
_CLOSED = frozenset({Tag.SCONJ, Tag.ADP, Tag.PART, Tag.PRON, Tag.CCONJ, Tag.DET})
PROCLITIC_COST = {"و": 0.3, "ف": 0.8, "ب": 0.5, "ل": 0.6, "ك": 1.5, "س": 0.2}
ENCLITIC_COST = {"ي": 2.0, "ك": 1.5, "ني": 1.0, "كم": 1.2, "كما": 2.0, "نا": 0.8}
UNKNOWN_COST = 4.0
MISSPELT = 0.7
"""a noun whose hamzas are not those of the text: وأدى is hardly وادي"""
MARKED = 0.8
"""what a written shadda or damma is worth"""
RARE = "rare"
RARE_COST = 0.8
COMPOUND = "compound"
"""kind of the noun of a preposition such as بسبب; see compounds.py"""


class Morphology:
    """Analyses tokens with the stems of a lexicon."""

    def __init__(self, lexicon: Lexicon) -> None:
        self._stems = lexicon.stems
        self._names = lexicon.name_words
        self._people = lexicon.agent_heads
        self.titles = lexicon.titles
        self._known: dict[str, tuple[Reading, ...]] = {}

    def readings(self, token: Token) -> tuple[Reading, ...]:
        """All hypotheses about a token, likeliest first; never empty."""
        spelling = token.form if len(token.raw) == len(token.form) else token.raw
        found = self._known.get(spelling)
        if found is None:
            if len(self._known) > _LONG:
                self._known.clear()
            found = self._analyse(token.form, token.key)
            if spelling is not token.form:
                found = _marked(found, token.raw)
            self._known[spelling] = found
        return found

    def _analyse(self, form: str, key: str) -> tuple[Reading, ...]:
        first = key[0]
        if not first.isalpha():
            return (Reading((), key, "", Tag.NUM if first.isdigit() else Tag.PUNCT, (key,), Features(), 0.0),)
        if first.isascii():
            return (Reading((), key, "", Tag.X, (key,), Features(), 0.0),)
        found: dict[tuple[tuple[str, ...], str, str, Tag, Features], Reading] = {}
        for reading in self._hypotheses(form, key):
            features = reading.features if reading.tag in _CLOSED else _without_stem_kinds(reading.features)
            slot = (reading.proclitics, reading.stem, reading.enclitic, reading.tag, features)
            known = found.get(slot)
            found[slot] = reading if known is None else _merge(known, reading)
        if key in self._names and not any(r.tag in _CLOSED and r.cost < 0 for r in found.values()):
            readings = [r for r in _whole_first(found.values()) if not (r.proclitics and len(key) > 4 and r.cost > 1)]
            name = _name(key)
            return tuple(sorted((*readings, name._replace(cost=1.2) if readings else name), key=_cost))
        if not found:
            return self._guess(form, key)
        return tuple(sorted(_whole_first(found.values()), key=_cost))

    def _hypotheses(self, form: str, key: str) -> list[Reading]:
        found: list[Reading] = []
        tails = tuple(enclitic for enclitic in affixes.ENCLITICS if key.endswith(enclitic))
        for conjunction in affixes.CONJUNCTIONS:
            if not key.startswith(conjunction) or (len(key) - len(conjunction) < 2 and conjunction):
                continue
            offset = len(conjunction)
            before = (conjunction,) if conjunction else ()
            cost = PROCLITIC_COST.get(conjunction, 0.0)
            self._particles(form[offset:], key[offset:], before, tails, cost, found)
            self._verbs(form[offset:], key[offset:], before, tails, cost, found)
            for preposition in affixes.PREPOSITIONS:
                rest = key[offset:]
                if not rest.startswith(preposition):
                    continue
                clitics = (*before, preposition) if preposition else before
                price = cost + PROCLITIC_COST.get(preposition, 0.0)
                inner, spelled = rest[len(preposition) :], form[offset + len(preposition) :]
                self._nouns(spelled, inner, clitics, tails, False, price, found)
                article = inner.startswith(affixes.ARTICLE) and spelled.startswith(affixes.ARTICLE)
                if (article and len(inner) > 3) or (preposition == "ل" and inner.startswith("ل") and len(inner) > 2):
                    self._nouns(spelled, inner, clitics, tails, True, price - 0.4, found)
        return found

    def _particles(self, form: str, key: str, before: tuple[str, ...], tails: tuple[str, ...], cost: float, found: list[Reading]) -> None:
        for enclitic in tails:
            if enclitic == "ه" and form.endswith("ة"):
                continue
            core = key[: len(key) - len(enclitic)] if enclitic else key
            price = cost - 1.2 + (0.3 + ENCLITIC_COST.get(enclitic, 0.0) if enclitic else 0.0)
            for stem in self._invariable(core, enclitic):
                extra = 0.0 if enclitic or _spelled(stem.spelling, form[: len(core)]) else 1.5
                found.append(_particle(stem, core, before, enclitic, price + extra))
            if core[:1] in ("ب", "ل", "ك") and len(core) > 2:
                whole = affixes.ARTICLE[0] + core[1:] if core.startswith("لل") else core[1:]
                spelled = form[1 : len(core)]
                for stem in self._invariable(whole, enclitic):
                    if stem.tag in ("DET", "PRON", "SCONJ") and (core[0] != "ك" or stem.tag == "DET" or stem.spelling == spelled):
                        extra = 1.2 if stem.tag != "SCONJ" else 0.0 if enclitic or _spelled(stem.spelling, spelled) else 1.5
                        found.append(_particle(stem, core[1:], (*before, core[0]), enclitic, price + extra))

    def _invariable(self, core: str, enclitic: str) -> Iterator[StemEntry]:
        """The invariable words of these letters; not all of them take an enclitic."""
        for stem in self._stems.get(core, ()):
            if (
                stem.slot == "X"
                and (not enclitic or stem.tag in ("ADP", "SCONJ", "DET") or core in ("لكن", "لعل", "غير"))
                and not (enclitic and core in ("كي", "اي", "عده"))
            ):
                yield stem

    def _verbs(self, form: str, key: str, before: tuple[str, ...], tails: tuple[str, ...], cost: float, found: list[Reading]) -> None:
        for enclitic in tails:
            if not key.endswith(enclitic) or enclitic not in affixes.VERBAL_ENCLITICS or (enclitic and form.endswith("ة")):
                continue
            core = key[: len(key) - len(enclitic)] if enclitic else key
            price = cost + (0.4 + ENCLITIC_COST.get(enclitic, 0.0) if enclitic else 0.0)
            end = "" if enclitic else form[-1]
            self._endings(affixes.PERFECT, core, core, before, enclitic, end, price, found)
            future = core[:1] == "س"
            purpose = core[:1] == "ل"
            for cut, clitics, extra in ((0, before, 0.0), *(((1, (*before, core[0]), 0.3),) if future or purpose else ())):
                rest = core[cut:]
                endings = affixes.IMPERFECT.get(rest[:1])
                if endings and len(rest) > 1:
                    self._endings(endings, rest, rest[1:], clitics, enclitic, end, price + extra, found)
                    if form[cut] in "آا":
                        self._endings(endings, rest, rest, clitics, enclitic, end, price + extra, found)

    def _endings(
        self, endings: affixes.Endings, whole: str, core: str, before: tuple[str, ...], enclitic: str, end: str, cost: float, found: list[Reading]
    ) -> None:
        tense = "P" if endings is affixes.PERFECT else "I"
        future = bool(before) and before[-1] == "س"
        for letters, several in endings.cut(core, enclitic=bool(enclitic)):
            for stem in self._stems.get(letters, ()):
                if stem.slot[0] == tense:
                    for ending in several:
                        if ending.sign in stem.slot and not (future and ending.sign == "J"):
                            features = ending.features._replace(voice=stem.voice, kind=stem.kind if stem.kind != RARE else "")
                            if future:
                                features = features._replace(tense="future")
                            price = cost + ending.price + _rarity(stem) + _final_yeh(end, ending)
                            found.append(Reading(before, whole, enclitic, Tag.VERB, (stem.lemma,), features, price))

    def _nouns(self, form: str, key: str, before: tuple[str, ...], tails: tuple[str, ...], definite: bool, cost: float, found: list[Reading]) -> None:
        skip = 0 if not definite else 2 if key.startswith(affixes.ARTICLE) else 1
        inner = key[skip:]
        for enclitic in tails:
            if enclitic and (definite or not inner.endswith(enclitic) or enclitic not in affixes.NOMINAL_ENCLITICS or form.endswith("ة")):
                continue
            core = inner[: len(inner) - len(enclitic)] if enclitic else inner
            if len(core) < 2:
                continue
            price = cost + (0.4 + ENCLITIC_COST.get(enclitic, 0.0) if enclitic else 0.0)
            stem_key = key[: len(key) - len(enclitic)] if enclitic else key
            for letters, endings in affixes.NOMINAL.cut(core, enclitic=bool(enclitic)):
                for stem in self._stems.get(letters, ()):
                    if stem.slot[0] == "N":
                        for ending in endings:
                            if ending.sign in stem.slot and _fits(ending, before, definite=definite):
                                features = affixes.nominal_features(stem, ending, definite=definite)
                                extra = price + self._price(stem, ending) + _unlike(form, stem, ending, enclitic)
                                extra += MISSPELT * (not ending.letters and not enclitic and not _spelled(stem.spelling, form[skip:]))
                                found.append(Reading(before, stem_key, enclitic, _TAGS[stem.tag], (stem.lemma,), features, extra))

    def _price(self, stem: StemEntry, ending: affixes.Ending) -> float:
        """A masculine plural in the construct (مسؤولو) is to be expected of people only."""
        construct = ending.sign == "M" and ending.features.kind == "construct"
        strange = construct and stem.kind not in ("participle", "nationality") and stem.lemma not in self._people
        return ending.price + _rarity(stem) + (0.7 if strange else 0.0)

    def _guess(self, form: str, key: str) -> tuple[Reading, ...]:
        """A token that no stem explains: clitics before a name or an article are cut, the rest is told by its shape."""
        before: tuple[str, ...] = ()
        rest = key
        for clitics in (("و",), ("ف",), ("ب",), ("ل",), ("ك",), ("و", "ب"), ("و", "ل"), ("ف", "ب"), ("ف", "ل")):
            cut = key[len(clitics) :]
            if key.startswith("".join(clitics)) and (cut in self._names or (cut.startswith(affixes.ARTICLE) and len(cut) > 4)):
                before, rest = clitics, cut
                break
        else:
            if key[0] == "و" and len(key) > 4:
                before, rest = ("و",), key[1:]
        if rest in self._names:
            return (_name(rest)._replace(proclitics=before),)
        if key[:2] == "لل" and len(key) > 4:
            return _guessed(key[1:], key[2:], ("ل",), True)
        if form[len(form) - len(rest) :].startswith(affixes.ARTICLE) and len(rest) > 4:
            return _guessed(rest, rest[2:], before, True)
        future = rest[:2] == "سي" and len(rest) > 5
        readings = _guessed(rest, rest, before, False, accusative=form.endswith("ا"), feminine=form.endswith("ة"))
        return (*readings, *(r for r in _guessed(rest[1:], rest[1:], (*before, "س"), False) if r.tag is Tag.VERB)) if future else readings


def _whole_first(readings: Iterable[Reading]) -> list[Reading]:
    """Where a token is a known word as it stands, cutting a conjunction off it is less likely: وزير is no و + زير."""
    every = list(readings)
    plain = (r for r in every if not r.proclitics and r.features.number != "d" and "accusative" not in r.features.kind)
    whole = min((r.cost for r in plain), default=9.0)
    if whole > 0.45:
        return every
    return [
        r._replace(cost=r.cost + 0.6) if r.proclitics and r.proclitics[0] in ("و", "ف") and (r.tag not in _CLOSED or r.tag is Tag.DET) else r for r in every
    ]


def _marked(readings: tuple[Reading, ...], raw: str) -> tuple[Reading, ...]:
    """What the marks tell that a newsroom writes where a word might be misread: فجّر is no فجر, قُتل is passive."""
    doubled = c.SHADDA in raw
    passive = raw[1:2] == c.DAMMA
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
    return tuple(sorted(found, key=_cost))


def _merge(one: Reading, other: Reading) -> Reading:
    """Two hypotheses that differ in their lemmas and kinds only are one with both."""
    first, second = (one, other) if one.cost <= other.cost else (other, one)
    kinds = dict.fromkeys((*first.features.kind.split(), *second.features.kind.split()))
    lemmas = tuple(dict.fromkeys((*first.lemmas, *second.lemmas)))
    if ("participle" in first.features.kind) != ("participle" in second.features.kind):
        kinds["thing"] = None
    return first._replace(lemmas=lemmas, features=first.features._replace(kind=" ".join(kinds)))


def _without_stem_kinds(features: Features) -> Features:
    kind = features.kind
    if not kind or kind in affixes.ENDING_KINDS:
        return features
    return features._replace(kind=" ".join(k for k in kind.split() if k in affixes.ENDING_KINDS), voice="")


def _fits(ending: affixes.Ending, before: tuple[str, ...], *, definite: bool) -> bool:
    """No article before a construct or the accusative's alef, no preposition before that alef."""
    kind = ending.features.kind
    return not (definite and kind in ("construct", "accusative")) and not (kind == "accusative" and bool(before) and before[-1] in affixes.PREPOSITIONS)


def _final_yeh(end: str, ending: affixes.Ending) -> float:
    """أجرى and أُجري: few newsrooms write ي for ى, more of them ى for ي; `end` is the last letter as written."""
    if ending.letters or end not in ("ى", "ي"):
        return 0.0
    if ending.sign == "F":
        return 1.0 if end == "ي" else 0.0
    return 0.7 if end == "ى" else 0.0


def _unlike(form: str, stem: StemEntry, ending: affixes.Ending, enclitic: str) -> float:
    """What it costs to read a ه that is written as one as ة, and a ي as ى."""
    if not form.endswith("ه"):
        return 0.0 if enclitic else _final_yeh(form[-1], ending)
    return 1.5 if ending.letters == "ه" or (not ending.letters and stem.spelling.endswith("ة") and not enclitic) else 0.0


def _cost(reading: Reading) -> float:
    return reading.cost


def _name(key: str) -> Reading:
    return Reading((), key, "", Tag.PROPN, (key,), Features(), 0.6)


def _spelled(entry: str, text: str) -> bool:
    """Whether the text's spelling is the particle's; bare alef is everybody's."""
    return all(b in (a, "ا") for a, b in zip(entry.replace("ّ", ""), text, strict=False))


def _rarity(stem: StemEntry) -> float:
    return {"participle": 0.5, RARE: RARE_COST}.get(stem.kind, 0.0)


def _particle(stem: StemEntry, core: str, before: tuple[str, ...], enclitic: str, cost: float) -> Reading:
    """A reading of an invariable word; a compound preposition is a preposition and a noun: بسبب is ب and سبب."""
    if stem.kind != COMPOUND:
        return Reading(before, core, enclitic, _TAGS[stem.tag], (stem.lemma,), Features(kind=stem.kind), cost)
    noun = core[1:]
    definite = noun.startswith(affixes.ARTICLE) and len(noun) > 4
    features = Features(definite=definite, gender="m", number="s", kind=COMPOUND)
    return Reading((*before, core[0]), noun, enclitic, Tag.NOUN, (noun[2:] if definite else noun,), features, cost)


def _guessed(stem: str, bare: str, before: tuple[str, ...], definite: bool, *, accusative: bool = False, feminine: bool = False) -> tuple[Reading, ...]:
    found = guesses(bare, definite=definite, accusative=accusative, feminine=feminine) or guesses(bare, definite=False)
    return tuple(Reading(before, stem, "", tag, lemmas, features, UNKNOWN_COST + extra) for tag, lemmas, features, extra in found)
