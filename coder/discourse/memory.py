"""What a document has said so far: who was mentioned, as what, where, and with whom.

A `Memory` lives as long as one document; `reader.py` tells it of each sentence in order and asks it.
"""

from collections import Counter, deque
from collections.abc import Mapping
from typing import NamedTuple

from coder.match.actors import Reference
from coder.model import Features, Tag, Word
from coder.text.normalise import without_article

NOTHING: Mapping[str, tuple[str, ...]] = {}
MILITIA = "ميليشيا"
_MILITIAS = ("ميليشي", "مليشي")
"""how newsrooms spell militias"""
REACH = 14
"""mentions that a pronoun may go back over"""
FAR = 4
"""sentences that a pronoun or a dropped subject may go back over"""
REGIONS = frozenset({"INT", "WST", "EUR", "MEA", "AFR", "ARB", "PGS", "MOS"})
"""they are no subjects that a text goes back to"""
REPORTERS = "MED"
UNSETTLED = frozenset({"", "IGO", "IMG", "NGO", "MNC", *REGIONS})
"""beginnings of codes that are no state: nobody's office is theirs"""


class Mention(NamedTuple):
    """A reference at its place in the document."""

    reference: Reference
    features: Features
    subject: bool
    sentence: int


class Here(NamedTuple):
    """A mention in the sentence at hand."""

    at: int
    reference: Reference
    subject: bool


class Memory:
    """What a document has said so far about who is who."""

    def __init__(self, bodies: Mapping[str, tuple[str, ...]] = NOTHING) -> None:
        self._bodies = bodies
        self._mentions: deque[Mention] = deque(maxlen=40)
        self._subjects: deque[Mention] = deque(maxlen=12)
        self._by_key: dict[str, Reference] = {}
        self._called: dict[str, Reference] = {}
        self._surnames: dict[str, Reference] = {}
        self._countries: Counter[str] = Counter()
        self._pair: tuple[Reference, Reference] | None = None
        self._sentence = -1
        self.place: Reference | None = None
        """the last place that was named"""
        self._home = ""
        self.ground = ""
        """the country where blood was last shed, or whose people were last struck"""
        self.accident = False
        """the document has told of an accident or of nature: its dead are nobody's victims"""
        self.quoted: Reference | None = None
        """whose quotation the last sentence has left open"""
        self._quoted_since = 0

    def quote(self, speaker: Reference | None) -> None:
        """A quotation goes on behind the sentence; None where it is closed."""
        self.quoted, self._quoted_since = speaker, self._sentence

    def dateline(self, country: str) -> None:
        """The country of the place in the dateline: the last resort for a bare الشرطة or الحكومة."""
        self._home = self._home or country

    def next_sentence(self) -> None:
        """What is told from now on stands in the sentence behind the last."""
        self._sentence += 1
        if self._sentence - self._quoted_since > FAR:
            self.quoted = None

    def remember(self, reference: Reference, features: Features, *, subject: bool, word: Word) -> None:
        mention = Mention(reference, features, subject, self._sentence)
        speaks = subject and goes_back(reference)
        (self._subjects if speaks else self._mentions).append(mention)
        if is_place(reference):
            self.place = reference
        if reference.country:
            self._countries[reference.country] += 1
            if reference.roles or reference.country not in UNSETTLED:
                self._by_key[without_article(reference.key)] = reference
                militia = (MILITIA,) if _noun(word.bare) == MILITIA and reference.named else ()
                for noun in (*self._bodies.get(reference.entry, ()), *militia):
                    self._by_key[noun] = self._called[noun] = reference
            if word.tag is Tag.PROPN:
                self._surnames[word.bare] = reference

    def name(self, key: str, reference: Reference) -> None:
        """A surname that the text has tied to somebody: later uses of it alone mean the same."""
        self._surnames[key] = reference

    def body(self, key: str) -> Reference | None:
        """الصندوق, الحركة: the last body whose name begins with the word."""
        return self._by_key.get(without_article(key))

    def called(self, key: str) -> Reference | None:
        """الحزب, الحركة: the last body that is called so by name, whatever its role."""
        return self._called.get(_noun(key))

    def surname(self, key: str) -> Reference | None:
        return self._surnames.get(key)

    def pair(self, one: Reference, other: Reference) -> None:
        """Two who have acted on each other: the next الطرفان and الجانبان."""
        if one.code != other.code:
            self._pair = (one, other)

    @property
    def last_pair(self) -> tuple[Reference, Reference] | None:
        """The last two who acted on each other, else the last subjects of two different states."""
        if self._pair is not None:
            return self._pair
        last: dict[str, Reference] = {}
        for mention in reversed(self._subjects):
            if mention.reference.country not in UNSETTLED:
                last.setdefault(mention.reference.country, mention.reference)
        states = list(last.values())
        return (states[0], states[1]) if len(states) > 1 else None

    def antecedent(self, features: Features, *, barred: frozenset[str] = frozenset()) -> Reference | None:
        """The most salient mention that agrees: the latest subject, else the latest mention."""
        for mentions in (self._subjects, list(self._mentions)[-REACH:]):
            for mention in reversed(mentions):
                near = self._sentence - mention.sentence <= FAR
                if near and agree(mention.features, features) and mention.reference.code not in barred:
                    return mention.reference
        return None

    def known(self, key: str, roles: str) -> str:
        """The country with which an office or group was last mentioned."""
        known = self._by_key.get(without_article(key))
        return known.country if known is not None and known.roles[:3] == roles[:3] else ""

    def country_for(self, but: str = "") -> str:
        """The country of the dateline, else the document's commonest so far; `but` is barred."""
        if self._home and self._home != but:
            return self._home
        states = [(n, c) for c, n in self._countries.items() if c not in UNSETTLED and c != but]
        return max(states)[1] if states else ""


def _noun(key: str) -> str:
    """One spelling and number for what is spelled in several: ميليشيا, المليشيات."""
    return MILITIA if key.startswith(_MILITIAS) else key


def is_place(reference: Reference) -> bool:
    """Whether a mention is a town or a region."""
    return reference.entry.endswith(("/place", "/capital"))


def goes_back(reference: Reference) -> bool:
    """Whether a dropped subject may go back to somebody: not to a region, nor to the agency or paper that reports."""
    return reference.roles[:3] != REPORTERS and (bool(reference.roles) or reference.country not in REGIONS)


def agree(mention: Features, pronoun: Features) -> bool:
    """Whether a pronoun or a verb's ending may mean a mention; what is unknown agrees."""
    if pronoun.number == "p" and mention.number == "s" and not mention.kind.startswith("collective"):
        return False
    if pronoun.number in ("s", "") and mention.number in ("p", "d"):
        return pronoun.gender == "f"
    return not mention.gender or not pronoun.gender or mention.gender == pronoun.gender


def own_state(state: str, code: str) -> bool:
    """Whether one of two codes is the bare state and the other its own power: together they are no two actors."""
    shorter, longer = sorted((state, code), key=len)
    return longer.startswith(shorter) and longer[len(shorter) : len(shorter) + 3] in ("", "GOV", "MIL", "COP")
