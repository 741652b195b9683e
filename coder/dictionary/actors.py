"""The tables of who is who: names, surnames, nationalities and agents."""

from collections import Counter, defaultdict
from collections.abc import Sequence

from coder.dictionary.entries import AgentEntry, Entries, NameEntry
from coder.dictionary.layers import Layers
from coder.dictionary.lexicon import AgentRecord, NameRecord, neuter
from coder.dictionary.words import ARTICLE, FEMININE, Words
from coder.text.normalise import fold, without_article
from coder.text.segment import tokens

_HEAD_ENDINGS = ("", "ه", "ا", "ان", "ين", "ون", "ات", "تان", "تين", "و", "ي", "تا", "تي")

PROPER = ("state", "capital", "place", "person")
"""kinds of names that consist of proper names"""
Candidates = tuple[tuple[str, ...], tuple[tuple[int, ...], ...]]
"""the further keys of a name, and the records that it may stand for"""
Names = dict[str, dict[str, tuple[Candidates, ...]]]
Agents = dict[str, dict[str, tuple[AgentRecord, ...]]]


def names(entries: Sequence[NameEntry], layers: Layers) -> tuple[Names, tuple[NameRecord, ...]]:
    """The names by their first and second key, and the actors that they stand for.

    A row of words that means nobody (`code: null`: اتفاق الطائف) is a name like others and keeps those inside it from being seen; a single
    word that means nobody is no name at all.
    """
    index: dict[tuple[str, ...], list[int]] = defaultdict(list)
    ranks: list[tuple[int, bool, bool]] = []
    records: list[NameRecord] = []
    for entry in entries:
        context = _company(entry)
        where = layers.place(entry.where)
        records.append(NameRecord(layers.entry(entry.where, entry.id), entry.kind, entry.roles, entry.otherwise, context, where))
        ranks.append((-layers.level(entry.where), not context, entry.kind == "place"))
        for key in {name_key(name) for name in entry.names} - {()}:
            index[key].append(len(records) - 1)
    by_second: dict[str, dict[str, list[Candidates]]] = defaultdict(lambda: defaultdict(list))
    for key in sorted(index, key=lambda key: -len(key)):
        first, *rest = key
        groups = _ranked(index[key], ranks)
        if rest or not _switched_off(groups, records):
            by_second[first][rest[0] if rest else ""].append((tuple(rest), groups))
    return {first: {second: tuple(found) for second, found in further.items()} for first, further in by_second.items()}, tuple(records)


def _company(entry: NameEntry) -> tuple[frozenset[str], ...]:
    """The words that a name needs beside it: of each phrase all. The name's own words are no company."""
    own = {key for name in entry.names for key in name_key(name)}
    phrases = [frozenset(t.key for t in tokens(phrase)) for phrase in entry.only_with]
    return tuple(dict.fromkeys(phrase - own for phrase in phrases if phrase - own)) or tuple(phrases)


def name_key(name: str) -> tuple[str, ...]:
    """The keys of a name's words, by which it is looked up; punctuation is passed over."""
    return tuple(t.key for t in tokens(name) if t.key.isalnum())


def _ranked(found: list[int], ranks: list[tuple[int, bool, bool]]) -> tuple[tuple[int, ...], ...]:
    """The records of one name, best group first: higher layers, then names in company (`only_with`), towns last."""
    return tuple(tuple(record for record in found if ranks[record] == rank) for rank in sorted({ranks[record] for record in found}))


def _switched_off(groups: tuple[tuple[int, ...], ...], records: list[NameRecord]) -> bool:
    """Whether a word means nobody by the highest layer that has it."""
    return not any(records[record].means_somebody for record in groups[0])


def name_words(entries: Sequence[NameEntry]) -> frozenset[str]:
    """Keys of the words that names of people and places consist of; the words of other names, and of seats of power, are common nouns."""
    proper = (key for entry in entries if entry.kind in PROPER for key in map(name_key, entry.names) if entry.kind != "state" or len(key) < 3)
    return frozenset(word for key in proper for word in key)


def surnames(entries: Sequence[NameEntry]) -> dict[str, tuple[int, ...]]:
    """The last words of people's full names, where they are nobody's first name."""
    found: dict[str, set[int]] = defaultdict(set)
    first: set[str] = set()
    for index, entry in enumerate(entries):
        for name in entry.names if entry.kind == "person" else ():
            words = [t.key for t in tokens(name)]
            first.add(words[0])
            if len(words) > 1 and len(words[-1]) > 3:
                found[words[-1]].add(index)
    return {word: tuple(sorted(records)) for word, records in found.items() if word not in first}


def given_names(entries: Entries) -> frozenset[str]:
    """The first words of people's full names, but those that are written like particles (آن, أن)."""
    closed = {fold(form) for particle in entries.particles for form in particle.forms}
    full = (name_key(name) for entry in entries.names if entry.kind == "person" for name in entry.names)
    return frozenset(key[0] for key in full if len(key) > 1 and key[0] not in closed)


def nationalities(entries: Entries, layers: Layers) -> dict[str, tuple[tuple[str, str], ...]]:
    """The adjectives of nationality; of two states that share one, those of higher layers first, then the one that the dictionaries know more of."""
    covered = Counter(entry.where.path.stem for entry in entries.names)
    found: dict[str, set[tuple[bool, int, int, str, str]]] = defaultdict(set)
    for entry in entries.nationalities:
        first, *rest = (fold(w) for w in entry.form.split())
        second = rest[0].removeprefix(ARTICLE) if rest else ""
        weight = covered[entry.where.path.stem]
        found[first].add((not second, -layers.level(entry.where), -weight, second, entry.country))
    return {first: tuple((second, country) for *_, second, country in sorted(those)) for first, those in found.items()}


def agents(entries: Sequence[AgentEntry], words: Words, layers: Layers) -> tuple[dict[str, tuple[str, ...]], Agents]:
    """Any form of an agent's first word to that word, and the agents by it and by their second word."""
    heads: dict[str, set[str]] = defaultdict(set)
    found: dict[str, dict[tuple[str, ...], AgentRecord]] = defaultdict(dict)
    plurals: dict[str, set[str]] = defaultdict(set)
    for letters, stems in words.stems.items():
        for stem in stems:
            if stem.number == "p" and stem.slot != "NE":
                plurals[stem.lemma].add(letters)
    for entry in sorted(entries, key=lambda agent: -layers.level(agent.where)):
        for name in entry.names:
            head, *rest = (without_article(fold(word)) for word in name.split())
            found[head].setdefault(tuple(rest), AgentRecord(tuple(rest), entry.role, layers.place(entry.where)))
            for form in head_forms(head, plurals[head] | ({fold(p.split()[0]) for p in entry.plural})):
                heads[form].add(head)
    nested: Agents = {}
    for head, by_words in found.items():
        by_next: dict[str, list[AgentRecord]] = defaultdict(list)
        for agent in sorted(by_words.values(), key=lambda a: -len(a.words)):
            by_next[neuter(agent.words[0]) if agent.words else ""].append(agent)
        nested[head] = {following: tuple(found) for following, found in by_next.items()}
    return {form: tuple(sorted(found, key=lambda head: (-len(head), head))) for form, found in heads.items()}, nested


def head_forms(head: str, plurals: set[str]) -> set[str]:
    """How an agent's first word may be written: gender, number and construct state."""
    trunk = head.removesuffix(FEMININE)
    forms = {head + ending for ending in _HEAD_ENDINGS} | {trunk + e for e in ("ه", "ات", "تان", "تين", "ت", "تا", "تي") if trunk != head}
    return forms | {p + ending for p in plurals for ending in ("", "ا")}
