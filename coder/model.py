"""The values that pass between the stages. Read this file first.

text gives `Document` and `Sentence`, parse gives `Word`s (from `Given` ones, where another parser made them), match gives `Actor`s, rules give `Event`s.
Everything is frozen. `Token` and `Word` are named tuples because a corpus holds a hundred million of them.
Offsets are half-open code-point offsets into `Document.text`.
"""

import datetime
from dataclasses import dataclass, field
from enum import StrEnum
from typing import NamedTuple

GENERATOR = "arabic-event-coder"
"""how files name the program that wrote them"""


@dataclass(frozen=True, slots=True)
class Document:
    """One article. `date` is the day of publication: roles held on that day are the ones coded."""

    id: str
    text: str
    date: datetime.date | None = None
    title: str | None = None
    publisher: str | None = None
    url: str | None = None
    sentences: tuple["Sentence", ...] = field(default=(), repr=False)
    """its sentences where the file has them already; empty where the text is still to be split"""


class Token(NamedTuple):
    """A stretch of letters, a number or a mark of punctuation, as it stands between blanks and punctuation."""

    start: int
    end: int
    form: str
    """as a careful newsroom would write it: text.normalise.plain"""
    key: str
    """as it is looked up: text.normalise.fold"""
    raw: str
    """as it stands in the text"""


@dataclass(frozen=True, slots=True)
class Sentence:
    """A sentence of a document; `paragraph` is the line of the text that it stands in, from 0."""

    paragraph: int
    tokens: tuple[Token, ...]
    dateline: tuple[Token, ...] = ()
    """the tokens of a dateline that stood before it ("بغداد (رويترز) -"), cut off"""
    given: tuple["Given", ...] = ()
    """its words as the file has them, for the parser that only takes them over"""


class Given(NamedTuple):
    """A word of Universal Dependencies as somebody else parsed it: a CoNLL-U file or a model."""

    token: int
    """index of the token that it stands in"""
    start: int
    end: int
    form: str
    lemma: str
    """"" or "_" where nobody told"""
    upos: "Tag"
    feats: str
    """as in CoNLL-U: Case=Acc|Gender=Fem"""
    head: int
    """index of the head, -1 for the root"""
    relation: str
    kind: str | None = None
    """`Features.kind` where the coder itself wrote the word; None for what others parsed"""


class Tag(StrEnum):
    """The Universal Dependencies parts of speech that the coder tells apart."""

    ADJ = "ADJ"
    ADP = "ADP"
    ADV = "ADV"
    AUX = "AUX"
    CCONJ = "CCONJ"
    DET = "DET"
    INTJ = "INTJ"
    NOUN = "NOUN"
    NUM = "NUM"
    PART = "PART"
    PRON = "PRON"
    PROPN = "PROPN"
    PUNCT = "PUNCT"
    SCONJ = "SCONJ"
    SYM = "SYM"
    VERB = "VERB"
    X = "X"


class Features(NamedTuple):
    """Morphological features; an empty string where the form does not tell."""

    definite: bool = False
    """carries the article"""
    gender: str = ""
    """m f"""
    number: str = ""
    """s d p"""
    person: str = ""
    """1 2 3"""
    tense: str = ""
    """past present future (س or سوف before it)"""
    voice: str = ""
    """act pass, empty where the letters fit both"""
    kind: str = ""
    """what the lexicon says besides the tag: negation, relative, temporal, accusative, construct, …"""


class Word(NamedTuple):
    """A syntactic word of Universal Dependencies: clitics are words of their own, the article is not."""

    at: int
    """index of the word in its sentence"""
    start: int
    end: int
    form: str
    bare: str
    """key without the article: what agents and patterns are compared with"""
    lemmas: tuple[str, ...]
    """keys of the dictionary forms that it may belong to, likeliest first"""
    tag: Tag
    features: Features
    head: int
    """index of the head, -1 for the root"""
    relation: str
    token: int
    """index of the token that it was cut from"""

    @property
    def lemma(self) -> str:
        return self.lemmas[0]


class Role(NamedTuple):
    """An actor code and the days, both inclusive, on which it holds."""

    code: str
    since: datetime.date | None = None
    until: datetime.date | None = None

    def holds(self, day: datetime.date | None) -> bool:
        """Whether the role is held on the day; without a day only an open-ended role is."""
        if day is None:
            return self.until is None
        return (self.since is None or self.since <= day) and (self.until is None or day <= self.until)


@dataclass(frozen=True, slots=True)
class Actor:
    """Who a phrase names: its code on the document's date, its words, and the entries that told so."""

    code: str
    text: str
    start: int
    end: int
    entry: str = ""

    @property
    def country(self) -> str | None:
        """ISO 3166 alpha-3 of the state (or CAMEO region or kind of organisation) that the code begins with."""
        return self.code[:3] if self.code[:3] not in GENERIC_ROLES else None

    @property
    def roles(self) -> tuple[str, ...]:
        """The role codes after the country, most important first."""
        parts = tuple(self.code[i : i + 3] for i in range(0, len(self.code), 3))
        return parts if parts and parts[0] in GENERIC_ROLES else parts[1:]


GENERIC_ROLES = frozenset(
    [
        "AGR",
        "BUS",
        "COP",
        "CRM",
        "CVL",
        "DEV",
        "EDU",
        "ELI",
        "ENV",
        "GOV",
        "HLH",
        "HRI",
        "INS",
        "JUD",
        "LAB",
        "LEG",
        "MED",
        "MIL",
        "MOD",
        "OPP",
        "PTY",
        "RAD",
        "REB",
        "REF",
        "REL",
        "SEP",
        "SET",
        "SPY",
        "UAF",
    ]
)
"""CAMEO's generic roles: a code that begins with one of them names nobody's country."""


@dataclass(frozen=True, slots=True)
class Step:
    """What one rule did to an event, for people."""

    rule: str
    note: str


@dataclass(frozen=True, slots=True)
class Event:
    """Who did what to whom, with the words and the dictionary entries that it was read from."""

    document: Document
    sentence: int
    source: Actor | None
    target: Actor | None
    code: str
    verb_text: str
    verb_start: int
    verb_end: int
    verb_entry: str
    verb_where: str = ""
    steps: tuple[Step, ...] = field(default=())
    tense: str = ""
    """past, present, future; "" where no verb tells"""
    attributed_to: Actor | None = None
    """who vouches for it, where that is not the source"""
