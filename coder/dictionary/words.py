"""The morphological tables of the lexicon: stems, masdars and participles of all entries."""

from collections import defaultdict
from dataclasses import replace

from coder.dictionary.conjugation import read_verb
from coder.dictionary.derivation import masdars, participles
from coder.dictionary.entries import Entries, LemmaEntry
from coder.dictionary.inflection import ANY, stems_of
from coder.dictionary.lexicon import StemEntry
from coder.text.normalise import fold, lemma_key, without_article

ARTICLE = "ال"
FEMININE = "ه"
NISBA = "ي"
"""how adjectives end that are people too: الهجوم الإرهابي, إرهابي; of people they say less often than they name them"""


class Words:
    """The morphological tables."""

    def __init__(self, entries: Entries) -> None:
        self.stems: dict[str, list[StemEntry]] = defaultdict(list)
        self.verbs: dict[str, LemmaEntry] = {}
        self.masdars: dict[str, list[str]] = defaultdict(list)
        self.participles: dict[str, list[str]] = defaultdict(list)
        self._keys: dict[str, frozenset[str]] = {}
        self.middle: set[str] = set()
        """verbs of form VII, which take no object"""
        for particle in entries.particles:
            for form in particle.forms:
                stem = StemEntry(fold(form), particle.tag, "X", kind=particle.kind, spelling=form)
                self.stems[fold(form)].append(stem)
        people = {name for agent in entries.agents for name in agent.names}
        described = {("adj", name) for name in people if name.endswith(NISBA)}
        self._rare = frozenset((tag, word) for tag, word, _ in entries.rare) | described
        listed = (*((e.lemma, e.plurals) for e in entries.lemmas if e.tag == "noun"), *((n, a.plural) for a in entries.agents for n in a.names))
        self._imperfect = {lemma_key(e.lemma): e for e in entries.lemmas if e.tag == "verb" and e.imperfect}
        self._broken = frozenset(fold(word) for word, plurals in listed if plurals)
        for lemma in entries.lemmas:
            if lemma.tag == "verb":
                self._verb(lemma)
            elif lemma.tag == "noun" or lemma.lemma not in people or lemma.lemma.endswith(NISBA):
                self._add(lemma)
        for nationality in entries.nationalities:
            self._nationality(nationality.form)
        for agent in entries.agents:
            for name in agent.names:
                head, *rest = name.split()
                kind = "free" if self._sound_plural(head) else ""
                self._add(LemmaEntry("noun", head, agent.where, kind=kind, plurals=() if rest else agent.plural))

    def _sound_plural(self, word: str) -> bool:
        """مستوطنون, إسلاميون: a plural in its full ending, which no genitive may follow; معاون is none."""
        trunk = fold(word)[:-2]
        return word.endswith(("ون", "ين")) and len(trunk) > 2 and (trunk.endswith("ي") or trunk in self.stems)

    def _add(self, entry: LemmaEntry) -> None:
        lemma = fold(entry.lemma)
        for letters, stem in stems_of(entry, broken=lemma in self._broken):
            rare = not stem.kind and stem.tag in ("VERB", "ADJ") and (entry.tag, entry.lemma) in self._rare
            self.stems[letters].append(stem._replace(kind="rare") if rare else stem)

    def _verb(self, entry: LemmaEntry) -> None:
        lemma = lemma_key(entry.lemma)
        self.verbs[lemma] = entry
        whole = entry if entry.imperfect else self._imperfect.get(lemma, entry)
        entry = replace(entry, imperfect=whole.imperfect, form=entry.form or whole.form)
        verb = read_verb(entry.lemma, entry.imperfect, entry.form)
        if verb.form == "VII":
            self.middle.add(lemma)
        for masdar in (*masdars(verb), *entry.masdars):
            self.masdars[fold(masdar)].append(lemma)
        for participle, stem in participles(verb):
            self.participles[participle].append(lemma)
            self.participles[stem.letters].append(lemma)
        self._add(entry)

    def _nationality(self, form: str) -> None:
        first = fold(form.split(maxsplit=1)[0])
        nisba = first.endswith("ي")
        self.stems[first].append(StemEntry(first, "ADJ", ANY if nisba else "N0A", number="" if nisba else "p", kind="nationality"))

    def keys(self, word: str) -> frozenset[str]:
        """All keys under which a form of a dictionary word may be met: itself and its lemmas."""
        if word not in self._keys:
            self._keys[word] = self._find_keys(word)
        return self._keys[word]

    def _find_keys(self, word: str) -> frozenset[str]:
        own = fold(word)
        found = {own, lemma_key(word), without_article(own)}
        for letters in tuple(found):
            for ending in ("", "ات", "ين", "ون"):
                trunk = letters.removesuffix(ending) if ending else letters
                for stem in (*self.stems.get(trunk, ()), *(self.stems.get(trunk + FEMININE, ()) if ending == "ات" else ())):
                    if stem.tag != "VERB":
                        found.add(stem.lemma)
        return frozenset(found)
