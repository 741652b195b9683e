"""What a token may be: hypotheses of proclitics + stem + enclitic, each with tag, lemmas and features.

Hypotheses come from the lexicon; a token that it does not know gets some from its shape. Analyses depend on the spelling alone
and are remembered by it.
"""

from collections.abc import Iterator

from coder.dictionary.lexicon import Lexicon, StemEntry
from coder.model import Features, Tag, Token
from coder.parse import affixes
from coder.parse.hypotheses import (
    CLOSED,
    MISSPELT,
    RARE,
    TAGS,
    Reading,
    by_cost,
    final_yeh,
    fits,
    guessed,
    marked,
    merge,
    name_of,
    particle,
    rarity,
    spelled_as,
    unlike,
    whole_first,
    without_stem_kinds,
    written_as,
)

_LONG = 1 << 18
PROCLITIC_COST = {"و": 0.3, "ف": 0.8, "ب": 0.5, "ل": 0.6, "ك": 1.5, "س": 0.2}
DESCRIBES = 0.2
"""what the adjective costs more than the noun that is spelled alike; a noun before it that agrees outweighs it"""
ANSWER_COST = 1.0
"""لانتهت: ل before a perfect stands in the answer to لو only"""
ENCLITIC_COST = {"ي": 2.0, "ك": 1.5, "ني": 1.0, "كم": 1.2, "كما": 2.0, "نا": 0.8, "هما": 0.6}
NO_OBJECT = 1.0
"""what a verb with an object costs that takes none: تعزيز سيطرتها is her control, not that it has controlled her"""


class Morphology:
    """Analyses tokens with the stems of a lexicon."""

    def __init__(self, lexicon: Lexicon) -> None:
        self._stems = lexicon.stems
        self._names = lexicon.name_words
        self._people = lexicon.agent_heads
        self._objectless = lexicon.intransitive
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
                found = marked(found, token.raw)
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
            features = reading.features if reading.tag in CLOSED else without_stem_kinds(reading.features)
            slot = (reading.proclitics, reading.stem, reading.enclitic, reading.tag, features)
            known = found.get(slot)
            found[slot] = reading if known is None else merge(known, reading)
        for reading in tuple(found.values()):
            if form.endswith("ة") and self._describes(reading):
                found[reading.proclitics, reading.stem, "", Tag.ADJ, Features()] = reading._replace(
                    tag=Tag.ADJ, features=reading.features._replace(kind=""), cost=reading.cost + DESCRIBES
                )
        if key in self._names and not any(r.tag in CLOSED and r.cost < 0 for r in found.values()):
            readings = [r for r in whole_first(found.values()) if not (r.proclitics and len(key) > 4 and r.cost > 1)]
            name = name_of(key)
            price = 2.5 if form.startswith("أ") and form.endswith("ى") else 1.2  # أدى is a verb before it is Eddie, who is written إدي
            return tuple(sorted((*readings, name._replace(cost=price) if readings else name), key=by_cost))
        if not found:
            return self._guess(form, key)
        return tuple(sorted(whole_first(found.values()), key=by_cost))

    def _describes(self, reading: Reading) -> bool:
        """الجماعات المسلحة, العناصر المتشددة: the feminine of people named by a participle says more often what a group is like than who a woman is."""
        features = reading.features
        one = reading.tag is Tag.NOUN and features.gender == "f" and features.number == "s" and not reading.enclitic
        return one and "participle" in features.kind and "masdar" not in features.kind and not self._people.keys().isdisjoint(reading.lemmas)

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
                if preposition == "ل" and inner.startswith("ل") and not article:
                    self._nouns(spelled, inner, clitics, tails, True, price - 0.45, found, hidden=True)
        return found

    def _particles(self, form: str, key: str, before: tuple[str, ...], tails: tuple[str, ...], cost: float, found: list[Reading]) -> None:
        for enclitic in tails:
            if enclitic == "ه" and form.endswith("ة"):
                continue
            core = key[: len(key) - len(enclitic)] if enclitic else key
            price = cost - 1.2 + (0.3 + ENCLITIC_COST.get(enclitic, 0.0) if enclitic else 0.0)
            for stem in self._invariable(core, enclitic):
                extra = 0.0 if enclitic or written_as(stem.spelling, form[: len(core)]) else 1.5
                found.append(particle(stem, core, before, enclitic, price + extra))
            if core[:1] in ("ب", "ل", "ك") and len(core) > 2:
                whole = affixes.ARTICLE[0] + core[1:] if core.startswith("لل") else core[1:]
                spelled = form[1 : len(core)]
                for stem in self._invariable(whole, enclitic):
                    if stem.tag in ("DET", "PRON", "SCONJ") and (core[0] != "ك" or stem.tag == "DET" or stem.spelling == spelled):
                        extra = 1.2 if stem.tag != "SCONJ" else 0.0 if enclitic or spelled_as(stem.spelling, spelled) else 1.5
                        found.append(particle(stem, core[1:], (*before, core[0]), enclitic, price + extra))

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
            if purpose and len(core) > 3:
                self._endings(affixes.PERFECT, core[1:], core[1:], (*before, "ل"), enclitic, end, price + ANSWER_COST, found)
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
                            price = cost + ending.price + rarity(stem) + final_yeh(end, ending)
                            price += NO_OBJECT if enclitic and stem.lemma in self._objectless else 0.0
                            found.append(Reading(before, whole, enclitic, Tag.VERB, (stem.lemma,), features, price))

    def _nouns(
        self, form: str, key: str, before: tuple[str, ...], tails: tuple[str, ...], definite: bool, cost: float, found: list[Reading], *, hidden: bool = False
    ) -> None:
        """Nouns and adjectives; `hidden` where article and first letter are one ل: للجنة is ل and اللجنة."""
        skip = 2 if definite and key.startswith(affixes.ARTICLE) else int(definite and not hidden)
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
                            if ending.sign in stem.slot and fits(ending, before, definite=definite):
                                features = affixes.nominal_features(stem, ending, definite=definite)
                                extra = price + self._price(stem, ending) + unlike(form, stem, ending, enclitic)
                                extra += MISSPELT * (not ending.letters and not enclitic and not spelled_as(stem.spelling, form[skip:]))
                                found.append(Reading(before, stem_key, enclitic, TAGS[stem.tag], (stem.lemma,), features, extra))

    def _price(self, stem: StemEntry, ending: affixes.Ending) -> float:
        """A masculine plural in the construct (مسؤولو) is to be expected of people only."""
        construct = ending.sign == "M" and ending.features.kind == "construct"
        strange = construct and stem.kind not in ("participle", "nationality") and stem.lemma not in self._people
        return ending.price + rarity(stem) + (0.7 if strange else 0.0)

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
            return (name_of(rest)._replace(proclitics=before),)
        if key[:2] == "لل" and len(key) > 4:
            return guessed(key[1:], key[2:], ("ل",), True)
        if form[len(form) - len(rest) :].startswith(affixes.ARTICLE) and len(rest) > 4:
            return guessed(rest, rest[2:], before, True)
        future = rest[:2] == "سي" and len(rest) > 5
        readings = guessed(rest, rest, before, False, accusative=form.endswith("ا"), feminine=form.endswith("ة"))
        return (*readings, *(r for r in guessed(rest[1:], rest[1:], (*before, "س"), False) if r.tag is Tag.VERB)) if future else readings
