"""What a rule sees: the sentence, and the act that it may change, drop or pass on."""

from dataclasses import dataclass, field, replace
from typing import Any

from coder.dictionary.lexicon import Lexicon
from coder.discourse.reader import Reader
from coder.discourse.speech import speaker
from coder.discourse.words import TEXTS
from coder.match.actors import Reference
from coder.match.verbs import ABSENT, Match, Matcher
from coder.model import Step, Tag
from coder.parse.tree import Tree

BLOODY = frozenset({"18", "19", "20"})
"""roots of bloodshed: assault, fight, mass violence"""
TARGETLESS = frozenset({"14"})
"""roots that are coded without a target: CAMEO's protests"""
SILENT = frozenset({"topic", "unreal", "open"})
"""modes under which an act is only talked about: nothing is coded"""

PRAISE = "051"
"""what a relative clause takes for granted is no praise: الجهود التي يبذلها الجيش; but is a charge: الجرائم التي يرتكبها"""

OF_AUTHOR = frozenset({"", "ل", "من", "عن"})
"""prepositions between a text and its author: بيان لوزارة الخارجية، قرار صادر عن المجلس"""


@dataclass(frozen=True, slots=True)
class Act:
    """A trigger with its frame on the way to becoming events. Roles are indices of words until `participants` resolves them."""

    match: Match
    code: str
    """"" for an act that is blocked or only composed later"""
    source: int = ABSENT
    target: int = ABSENT
    parties: int = ABSENT
    reverse: str = ""
    declined: bool = False
    """its own negation has made it a refusal"""
    content: tuple["Act", ...] = ()
    sources: tuple[Reference | None, ...] = (None,)
    targets: tuple[Reference | None, ...] = (None,)
    tense: str = ""
    """past, present, future; "" where no verb tells"""
    told_by: Reference | None = None
    """who vouches for it, where that is not the source"""
    steps: tuple[Step, ...] = ()

    @property
    def trigger(self) -> int:
        return self.match.trigger

    @property
    def mode(self) -> str:
        return self.match.frame.mode

    def step(self, rule: str, note: str, **changes: Any) -> "Act":
        """The act changed by a rule, which leaves its note."""
        return replace(self, steps=(*self.steps, Step(rule, note)), **changes)


@dataclass(slots=True)
class Scene:
    """One sentence with all that was found in it."""

    tree: Tree
    reader: Reader
    matcher: Matcher
    lexicon: Lexicon
    matches: dict[int, Match] = field(default_factory=dict)
    """the match chosen for each trigger"""
    used: set[int] = field(default_factory=set)
    """triggers that are the content of another act, or blocked, and code nothing themselves"""
    dropped: list[tuple[Act, str]] = field(default_factory=list)
    """acts that were not coded, and why; `coder explain` shows them"""

    _ranked: dict[int, tuple[Match, ...]] = field(default_factory=dict)
    _speakers: dict[int, Reference | None] = field(default_factory=dict)

    def ranked(self, i: int) -> tuple[Match, ...]:
        """The frames that fit a word, best first; found when first asked for, because most nouns are never asked about."""
        if i not in self._ranked:
            self._ranked[i] = tuple(m for m in self.matcher.matches(self.tree, i) if not m.frame.said or self._told(m))
        return self._ranked[i]

    def speaker(self, i: int) -> Reference | None:
        """Whose words the word stands in; None where the text itself says it."""
        if i not in self._speakers:
            self._speakers[i] = speaker(self.reader, i)
        return self._speakers[i]

    def _told(self, match: Match) -> bool:
        """Whether somebody known says what is coded only as somebody's words, and says it as the frame wants it."""
        words = self.tree.words
        trigger = words[match.trigger]
        stated = match.arguments.subject >= 0 if match.frame.nominal else trigger.tag is Tag.VERB
        counted = match.trigger > 0 and words[match.trigger - 1].tag is Tag.NUM  # 415 مسؤولا are not responsible
        told_of = trigger.relation == "acl:relcl" and (trigger.head not in match.words or match.frame.code == PRAISE)
        if not stated or told_of or counted or match.target < 0:
            return False
        beside = {words[j].features.kind for j in self.tree.by(match.trigger, "advmod", "cop")}
        ahead = "future" in beside or words[match.trigger].features.tense == "future"
        said = "denied" if "negation" in beside else "foretold" if ahead else "asserted"
        return said == match.frame.said and self.speaker(match.trigger) is not None

    def author(self, i: int) -> int:
        """تبنى المجلس قرارا يطالب: who adopts, sends or reads a text says what it says; the word itself where it is no text."""
        tree, phrases = self.tree, self.reader.phrases
        if TEXTS.isdisjoint(tree.words[i].lemmas) or phrases.reference(i) is not None:
            return i
        predicate = tree.words[i].head if tree.words[i].head >= 0 else i
        named = (j for head in (i, predicate) for j in tree.by(head, "nmod", "obl") if tree.preposition(j) in OF_AUTHOR)
        author = next((j for j in named if phrases.reference(j) is not None), ABSENT)
        subject = next((j for j in tree.by(predicate, "nsubj") if j != i), ABSENT)
        return author if author >= 0 else subject if subject >= 0 else i

    def launcher(self, match: Match) -> int:
        """شنت الطائرات غارات استهدفت المدينة: who does the act that a relative clause tells the victims of; ABSENT for none."""
        word = self.tree.words[match.trigger]
        outer = self.matches.get(self.tree.words[word.head].head) if word.relation == "acl:relcl" and word.head >= 0 else None
        told = outer is not None and outer.arguments.verbal and (word.head == outer.content or word.head in outer.words)
        return outer.source if outer is not None and told else ABSENT

    def drop(self, act: Act, rule: str, why: str) -> None:
        """Notes why an act is not coded."""
        self.dropped.append((act.step(rule, why), rule))


def act_of(match: Match) -> Act:
    """The act that a match stands for, before any rule."""
    frame = match.frame
    reverse = frame.reverse or (frame.code or "" if frame.mutual or match.parties >= 0 else "")
    note = f"{frame.text} → {frame.code or frame.mode or 'no event'}"
    return Act(
        match, frame.code or "", match.source, match.target, match.parties, reverse, steps=(Step("pattern", note),)
    )  # fmt: skip
