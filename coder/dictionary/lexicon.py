"""The compiled dictionaries: what the stages look words up in. Built by compile.py, never changed afterwards.

`where` is the place of an entry as people read it, verbs/19-fight.yaml:41; text, because this is what a cache file holds most of.
"""

import datetime
import pickle
from collections.abc import Sequence
from dataclasses import dataclass
from typing import NamedTuple

from coder.dictionary.entries import CodeEntry
from coder.model import Role
from coder.text.normalise import without_article


class StemEntry(NamedTuple):
    """A stem that word forms are cut down to. `slot` says which affixes it takes: P and I with the signs of conjugation.py for verbs,
    N with those of inflection.py for nouns and adjectives, X for an invariable word.
    """

    lemma: str
    tag: str
    slot: str
    voice: str = ""
    gender: str = ""
    number: str = ""
    kind: str = ""
    spelling: str = ""
    """the form as written: أن, إن and ان, شعبه and شعبة are told apart by it where the text tells"""


class NameRecord(NamedTuple):
    """An actor that names stand for."""

    id: str
    kind: str
    roles: tuple[Role, ...]
    otherwise: str
    only_with: tuple[frozenset[str], ...]
    """the name means this actor only in a document that holds all words of one of these"""
    where: str

    def in_company(self, words: frozenset[str]) -> bool:
        """Whether a document with these words may mean the actor by the name."""
        return not self.only_with or any(phrase <= words for phrase in self.only_with)

    @property
    def means_somebody(self) -> bool:
        """False for a name that a dictionary switches off."""
        return bool(self.roles or self.otherwise)

    def in_office(self, day: datetime.date | None) -> bool:
        """Whether a role is held on the day; what has no dated roles always is what it is."""
        return not self.roles or any(role.holds(day) for role in self.roles)

    def code(self, day: datetime.date | None) -> str:
        """The role held on a day, else what the actor is otherwise; without a day the latest role."""
        if day is None:
            return self.roles[-1].code if self.roles else self.otherwise
        for role in reversed(self.roles):
            if role.holds(day):
                return role.code
        return self.otherwise or (self.roles[0].code[:3] + "ELI" if self.roles else "")


class AgentRecord(NamedTuple):
    """A role without a country; `words` are the keys behind the head word, without articles."""

    words: tuple[str, ...]
    role: str
    where: str


class Part(NamedTuple):
    """One part of a frame: a role (SOURCE TARGET PARTIES CONTENT) or words, and the preposition before it."""

    role: str
    preposition: str
    words: tuple[tuple[frozenset[str], ...], ...]
    """alternatives; each is a row of words, each of them the set of keys that it may have"""
    subject: bool = False
    """the first part without a preposition"""
    heads: frozenset[str] = frozenset()
    """the keys that the first word of an alternative may have"""
    inside: bool = False
    """stands right behind a word of the frame: عن دعم TARGET, سفير TARGET"""


class Frame(NamedTuple):
    """One frame of a pattern. `weight` orders the frames that fit: words first, then roles."""

    pattern: str
    code: str | None
    mode: str
    reverse: str
    mutual: bool
    trigger: str
    nominal: bool
    """the trigger is a noun (or other word), not a verb with its masdars"""
    parts: tuple[Part, ...]
    words: int
    where: str
    text: str
    order: int = 0
    """place among all frames: of two that fit alike the earlier wins"""
    needs: tuple[frozenset[str], ...] = ()
    """for each part that is words: the keys that its first word may have; a sentence without one of them need not be looked at"""
    demands: frozenset[str] = frozenset()
    """prepositions that must stand around the trigger"""
    transitive: bool = False
    """has an object, so that a passive and a genitive object are possible"""
    does: bool = False
    """its first bare part is an actor and no word"""
    pair: bool = False
    """has two bare parts or more"""
    suffers: bool = False
    """its one bare part is the target: أصيب TARGET ب رصاص"""
    said: str = ""
    """coded only as somebody's words: "asserted", "denied" or "foretold" by him"""

    @property
    def predicate(self) -> bool:
        """Whether its trigger is said of what stands before it: SOURCE مستعد ل CONTENT."""
        return self.nominal and self.text.startswith(("SOURCE", "TARGET", "CONTENT"))


def pack(frames: Sequence[Frame]) -> bytes:
    """The frames of a trigger as they stand in the compiled dictionaries."""
    return pickle.dumps(tuple(frames), protocol=pickle.HIGHEST_PROTOCOL)


def _unpack(packed: bytes) -> tuple[Frame, ...]:
    found: tuple[Frame, ...] = pickle.loads(packed)
    return found


def neuter(key: str) -> str:
    """A word behind an agent's head, without article and feminine ending, as agents are looked up: نائب وزير, نائبة الوزيرة."""
    bare = without_article(key)
    return bare[:-1] if bare.endswith("ه") else bare


@dataclass(frozen=True, slots=True)
class Lexicon:
    """All lookup tables; keys are folded (text.normalise.fold), lemmas are lemma keys."""

    digest: str
    stems: dict[str, tuple[StemEntry, ...]]
    names: dict[str, dict[str, tuple[tuple[tuple[str, ...], tuple[tuple[int, ...], ...]], ...]]]
    """first key -> second key or "" -> (further keys, groups of indices into records, best first), longest first"""
    records: tuple[NameRecord, ...]
    name_words: frozenset[str]
    """every key that occurs in a name"""
    surnames: dict[str, tuple[int, ...]]
    """last word of a person's name -> records; not where the word is somebody's first name"""
    given_names: frozenset[str]
    """first words of people's full names"""
    nationalities: dict[str, tuple[tuple[str, str], ...]]
    """lemma of the adjective -> (second adjective or "", country)"""
    agent_heads: dict[str, tuple[str, ...]]
    """any form of an agent's head word -> head words"""
    agents: dict[str, dict[str, tuple[AgentRecord, ...]]]
    """head word -> next word (as `neuter` leaves it) or "" -> agents, longest first"""
    former: frozenset[str]
    bodies: frozenset[str]
    """first words of agents that are no persons, as they stand in text without article"""
    transparent: frozenset[str]
    """nouns that say nothing of their own about what they govern: عملية, سلسلة, عدد"""
    verbal: dict[str, bytes]
    """lemma of a verb -> its frames, packed: few triggers occur in a run, and all frames at once are most of the start-up"""
    nominal: dict[str, bytes]
    """other triggers -> their frames, packed"""
    trigger_nouns: frozenset[str]
    """keys of words other than verbs that may trigger a frame, themselves or by their verb"""
    governed: dict[str, frozenset[str]]
    """trigger -> the prepositions of its frames"""
    masdars: dict[str, tuple[str, ...]]
    """masdar lemma -> lemmas of its verbs"""
    participles: dict[str, tuple[str, ...]]
    """participle lemma -> lemmas of its verbs"""
    compositions: dict[str, tuple[tuple[str, str], ...]]
    """mode -> (beginning of the content's code, code), longest first"""
    titles: frozenset[str]
    """keys of words that a person's name may follow: forms of agents' heads, and what the dictionaries list besides"""
    intransitive: frozenset[str]
    """verbs that take no object in any of their frames"""
    compounds: frozenset[str]
    """prepositions made of ب or ل and a noun: بسبب"""
    codes: dict[str, CodeEntry]
    counts: dict[str, int]

    def of_verb(self, lemma: str) -> tuple[Frame, ...]:
        """The frames of a verb."""
        return _unpack(self.verbal[lemma])

    def of_noun(self, lemma: str) -> tuple[Frame, ...]:
        """The frames of another trigger."""
        return _unpack(self.nominal[lemma])

    def compose(self, mode: str, content: str) -> str | None:
        """The code of a content under a mode; None where the table has nothing.

        The content "" stands for an act that is not known.
        """
        for beginning, code in self.compositions.get(mode, ()):
            if content.startswith(beginning):
                return code
        return None
