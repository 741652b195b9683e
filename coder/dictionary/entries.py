"""The entries of the dictionaries as typed values, before they are compiled. dictionaries/README.md is their description for writers."""

from dataclasses import dataclass, field
from pathlib import Path

from coder.errors import SourceLocation
from coder.model import Role
from coder.text.normalise import fold


@dataclass(frozen=True, slots=True)
class NameEntry:
    """Names that stand for one actor; `kind` is state, capital, place, person or body. Without roles and otherwise they stand for nobody."""

    id: str
    kind: str
    names: tuple[str, ...]
    roles: tuple[Role, ...]
    otherwise: str
    where: SourceLocation
    only_with: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class NationalityEntry:
    """An adjective of nationality in the masculine singular, or an irregular plural, and its country."""

    form: str
    country: str
    where: SourceLocation


@dataclass(frozen=True, slots=True)
class AgentEntry:
    """Offices, professions and groups that name a role and no country."""

    names: tuple[str, ...]
    plural: tuple[str, ...]
    role: str
    where: SourceLocation


@dataclass(frozen=True, slots=True)
class LemmaEntry:
    """A dictionary form; `tag` is verb, noun or adj."""

    tag: str
    lemma: str
    where: SourceLocation
    imperfect: str = ""
    form: str = ""
    masdars: tuple[str, ...] = ()
    plurals: tuple[str, ...] = ()
    gender: str = ""
    kind: str = ""
    others: tuple[str, ...] = ()
    """further forms that belong to it: elative, irregular feminine"""


@dataclass(frozen=True, slots=True)
class ParticleEntry:
    """Closed-class words with their tag and what the parser needs to know of them."""

    forms: tuple[str, ...]
    tag: str
    kind: str
    where: SourceLocation


@dataclass(frozen=True, slots=True)
class Example:
    """A sentence and the events that it must code, each as "SOURCE CODE TARGET" with --- for nobody."""

    text: str
    events: tuple[str, ...]
    where: SourceLocation


@dataclass(frozen=True, slots=True)
class PatternEntry:
    """Frames that share a code or a mode."""

    id: str
    code: str | None
    mode: str
    reverse: str
    mutual: bool
    frames: tuple[tuple[str, SourceLocation], ...]
    examples: tuple[Example, ...]
    negatives: tuple[Example, ...]
    where: SourceLocation
    said: str = ""
    """coded only as somebody's words, who is the source: "asserted", "denied" where what is said is negated, "foretold" where it is to come"""


@dataclass(frozen=True, slots=True)
class CompositionEntry:
    """Under a mode, a content whose code begins with `content` becomes `code`."""

    mode: str
    content: str
    code: str
    where: SourceLocation


@dataclass(slots=True)
class Entries:
    """All entries of a set of dictionary folders, in file order."""

    folders: tuple[Path, ...] = ()
    """where they were read, lowest layer first"""
    names: list[NameEntry] = field(default_factory=list)
    nationalities: list[NationalityEntry] = field(default_factory=list)
    agents: list[AgentEntry] = field(default_factory=list)
    former: list[tuple[str, SourceLocation]] = field(default_factory=list)
    transparent: list[tuple[str, SourceLocation]] = field(default_factory=list)
    bodies: list[tuple[str, SourceLocation]] = field(default_factory=list)
    lemmas: list[LemmaEntry] = field(default_factory=list)
    rare: list[tuple[str, str, SourceLocation]] = field(default_factory=list)
    intransitive: list[tuple[str, SourceLocation]] = field(default_factory=list)
    titles: list[str] = field(default_factory=list)
    particles: list[ParticleEntry] = field(default_factory=list)
    patterns: list[PatternEntry] = field(default_factory=list)
    compositions: list[CompositionEntry] = field(default_factory=list)
    codes: dict[str, "CodeEntry"] = field(default_factory=dict)
    elements: dict[str, str] = field(default_factory=dict)
    """the three letters that actor codes are made of -> country, region, organisation, body or role"""

    @property
    def prepositions(self) -> frozenset[str]:
        """Their keys, by which the parts of frames are told apart."""
        return frozenset(fold(form) for particle in self.particles if particle.tag == "ADP" for form in particle.forms)


@dataclass(frozen=True, slots=True)
class CodeEntry:
    """A CAMEO code: its name, its Goldstein value and its PLOVER event type and mode."""

    code: str
    name: str
    goldstein: float
    plover_event: str
    plover_mode: str
    where: SourceLocation
