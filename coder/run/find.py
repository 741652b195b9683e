"""What the dictionaries know of a word or phrase, and which of it wins."""

import datetime
from collections.abc import Iterator
from dataclasses import dataclass

from coder.dictionary.actors import name_key
from coder.dictionary.entries import Entries
from coder.dictionary.layers import Layers
from coder.dictionary.lexicon import NameRecord
from coder.match.names import AMBIGUOUS, choose, company
from coder.match.verbs import Match
from coder.model import Document
from coder.pipeline import Coder
from coder.rules import Scene
from coder.text.normalise import fold, lemma_key, without_article
from coder.text.segment import tokens

LONGER = 12
"""longer names with the phrase in them that are told"""


@dataclass(frozen=True, slots=True)
class Finding:
    """An entry that a phrase meets."""

    kind: str
    """name, longer name, surname, agent, lemma or frame"""
    what: str
    where: str
    wins: bool
    why: str
    """why it wins, or what it loses by"""


@dataclass(frozen=True, slots=True)
class Reading:
    """An actor in a phrase, as the coder reads it."""

    text: str
    code: str
    entry: str


class Finder:
    """Looks phrases up as they would be in a document of the day that holds the words of `company` besides."""

    def __init__(self, coder: Coder, entries: Entries, day: datetime.date | None = None, company: str = "") -> None:
        self._coder = coder
        self._lexicon = coder.lexicon
        self._entries = entries
        self._layers = Layers(entries.folders)
        self._day = day
        self._company = company

    def readings(self, phrase: str) -> list[Reading]:
        """Whom the coder sees in the phrase, in its order; what stands inside another is not told."""
        found: list[Reading] = []
        for scene in self._scenes(phrase):
            covered = -1
            for word in scene.tree.words:
                reference = scene.reader.phrases.reference(word.at) if word.start >= covered else None
                if reference is not None and reference.code:
                    found.append(Reading(phrase[reference.start : reference.end], reference.code, reference.entry))
                    covered = reference.end
        return found

    def findings(self, phrase: str) -> list[Finding]:
        """Every entry that the phrase meets."""
        key = name_key(phrase)
        if not key:
            return []
        return [*self._names(key), *self._longer(key), *self._surnames(key), *self._agents(phrase), *self._lemmas(phrase), *self._frames(phrase)]

    def _scenes(self, phrase: str) -> Iterator[Scene]:
        """The sentences of the phrase, read in company."""
        document = Document("phrase", f"{phrase}\n{self._company}", self._day)
        return (scene for sentence, scene, _ in self._coder.scenes(document) if sentence.paragraph == 0)

    def _names(self, key: tuple[str, ...]) -> Iterator[Finding]:
        first, *rest = key
        candidates = self._lexicon.names.get(first, {}).get(rest[0] if rest else "", ())
        groups = next((groups for further, groups in candidates if further == tuple(rest)), ())
        words = frozenset(token.key for token in tokens(self._company)) | frozenset(key)
        records = self._lexicon.records
        fitting = company(groups, records, words)
        winner = choose(fitting, records, self._day) if fitting else AMBIGUOUS
        for group in groups:
            for at in group:
                record = records[at]
                yield Finding("name", self._told(record), record.where, at == winner, self._why(record, words, won=at == winner, nobody=winner == AMBIGUOUS))

    def _told(self, record: NameRecord) -> str:
        return f"{record.code(self._day) or 'no code'} {record.id} ({record.kind})"

    def _why(self, record: NameRecord, words: frozenset[str], *, won: bool, nobody: bool) -> str:
        day = f"on {self._day}" if self._day else "today"
        phrases = [" ".join(sorted(phrase)) for phrase in record.only_with]
        company = [" ".join(sorted(phrase)) for phrase in record.only_with if phrase <= words]
        if won:
            reasons = [f"in the company of {', '.join(company)}"] if company else []
            reasons += [f"in office {day}"] if record.roles and record.in_office(self._day) else []
            return ", ".join(reasons) or "nobody else has the name or a better claim"
        if record.only_with and not company:
            return f"needs the company of one of: {', '.join(phrases)}"
        if not record.in_office(self._day):
            return f"holds no office {day}"
        return (
            "others of this name have as good a claim, so nobody is meant"
            if nobody
            else "another entry stands in a later dictionary, in company, or is no town"
        )

    def _longer(self, key: tuple[str, ...]) -> Iterator[Finding]:
        """Names that the phrase is the beginning or the end of: they win where they stand whole."""
        told = 0
        for first, by_second in self._lexicon.names.items():
            for candidates in by_second.values():
                for further, groups in candidates:
                    whole = (first, *further)
                    if len(whole) > len(key) and (whole[: len(key)] == key or whole[-len(key) :] == key) and told < LONGER:
                        record = self._lexicon.records[groups[0][0]]
                        told += 1
                        yield Finding("longer name", f"{' '.join(whole)}: {self._told(record)}", record.where, False, "wins where it stands whole")

    def _surnames(self, key: tuple[str, ...]) -> Iterator[Finding]:
        records = [self._lexicon.records[at] for at in self._lexicon.surnames.get(key[-1], ())] if len(key) == 1 else []
        holders = [record for record in records if any(role.holds(self._day) for role in record.roles)]
        for record in records:
            wins = holders == [record]
            why = (
                "the one of this surname in office"
                if wins
                else "holds no office"
                if record not in holders
                else "several of this surname hold office: nobody is meant"
            )
            yield Finding("surname", self._told(record), record.where, wins, why)

    def _agents(self, phrase: str) -> Iterator[Finding]:
        """The agents all of whose words are in the phrase; of those on one line of a file the longest is the one that is read."""
        used = {reading.entry for reading in self.readings(phrase)}
        every = frozenset(without_article(fold(word)) for word in phrase.split())
        heads = dict.fromkeys(head for word in every for head in self._lexicon.agent_heads.get(word, ()))
        fitting = [(head, a) for head in heads for agents in self._lexicon.agents[head].values() for a in agents if every.issuperset(a.words)]
        longest: dict[str, int] = {}
        for _, agent in fitting:
            longest[agent.where] = max(longest.get(agent.where, 0), len(agent.words))
        for head, agent in fitting:
            wins = agent.where in used and len(agent.words) == longest[agent.where]
            why = "the longest that fits" if wins else "a longer one or a name fits"
            yield Finding("agent", f"{agent.role} {' '.join((head, *agent.words))}", agent.where, wins, why)

    def _lemmas(self, phrase: str) -> Iterator[Finding]:
        chosen = {(lemma, word.tag) for scene in self._scenes(phrase) for word in scene.tree.words for lemma in word.lemmas}
        keys = {lemma for lemma, _ in chosen} | {fold(word) for word in phrase.split()}
        tags = {"verb": "VERB", "noun": "NOUN", "adj": "ADJ"}
        for entry in self._entries.lemmas:
            key = lemma_key(entry.lemma) if entry.tag == "verb" else fold(entry.lemma)
            if key in keys:
                wins = any(lemma == key and tag == tags[entry.tag] for lemma, tag in chosen)
                yield Finding(
                    "lemma",
                    f"{entry.tag} {entry.lemma}",
                    self._layers.place(entry.where),
                    wins,
                    "as the sentence is parsed" if wins else "another reading fits better here",
                )

    def _frames(self, phrase: str) -> Iterator[Finding]:
        """The frames of the triggers in the phrase that fit it, best first."""
        for scene in self._scenes(phrase):
            for word in scene.tree.words:
                for match in scene.ranked(word.at):
                    wins = match is scene.matches.get(word.at)
                    frame = match.frame
                    code = frame.code or frame.mode or "blocks"
                    yield Finding("frame", f"{code} {frame.pattern}: {frame.text}", frame.where, wins, _fit(match))


def _fit(match: Match) -> str:
    words, roles, missing = match.score
    return f"{max(words, 0)} words of it stand here, {roles} roles are filled, {-missing} are not"
