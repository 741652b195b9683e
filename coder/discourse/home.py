"""Whose somebody is of whom a phrase does not say it: the body named before, the land, the country of a bare office."""

from coder.discourse.memory import UNSETTLED, Here, Memory, is_place
from coder.discourse.words import ABROAD, HOMELESS, LANDS, LOCAL, MEMBERS, MILITIAS
from coder.match.actors import Phrases, Reference
from coder.match.verbs import TOWNS
from coder.model import Tag
from coder.parse.tree import Tree

UNKNOWN = "UAF"
"""role of armed men who are nobody's until the document has said whose: مواقع الميليشيات"""
PLACES = frozenset({"nsubj", "obj", "obl", "conj", "nmod", "appos", "root"})
_CORE = frozenset({"nsubj", "obj"})


class Home:
    """Gives the phrases of one sentence the body or country that they belong to."""

    def __init__(self, memory: Memory, tree: Tree, phrases: Phrases) -> None:
        memory.next_sentence()
        self.memory = memory
        self.tree = tree
        self.phrases = phrases
        self._mentioned: list[Here] | None = None

    def _points_back(self, i: int) -> bool:
        """الحركة, البيان: a noun with the article and nothing that tells which."""
        return self.tree.words[i].features.definite and not self.tree.by(i, "nmod", "amod")

    def _known_body(self, i: int) -> Reference | None:
        word = self.tree.words[i]
        called = self.memory.called(word.bare) if self._points_back(i) else None
        return called or self._body_of(i)

    def _full(self, i: int, found: Reference, other: Reference | None = None, place: str = "") -> Reference:
        """A phrase with its country: that of the body whose it is, else as `_at_home` finds it."""
        if found.country:
            return found
        militia = found.roles.startswith("UAF") and not MILITIAS.isdisjoint(self.tree.words[j].lemma for j in (i, *self.tree.by(i, "nmod")))
        if militia and self.memory.rebels is not None:
            return self.memory.rebels._replace(head=i, start=found.start, end=found.end)
        body = self._known_body(i)
        if body is None:
            return self._at_home(found, other, place)
        own = self.tree.words[i].lemma in MEMBERS or body.country in UNSETTLED or found.roles == UNKNOWN
        return body._replace(head=i) if own else found._replace(country=body.country)

    def _body_of(self, i: int) -> Reference | None:
        """مقاتلو الحركة, عناصر من الميليشيات, قائد القوات: the body that the document has named and only points back to."""
        owning = ("", "من", "في") if self.tree.words[i].lemma in MEMBERS else ("",)
        for j in self.tree.by(i, "nmod"):
            word = self.tree.words[j]
            act = "masdar" in word.features.kind and not self.phrases.may_name(j)
            if word.features.definite and not act and self.tree.preposition(j) in owning and not self.tree.by(j, "nmod", "amod"):
                return self.memory.body(word.bare) or self.memory.called(word.bare) or self._land(j)
            if word.lemma in MEMBERS and (inner := self._body_of(j)) is not None:
                return inner  # عدد من عناصر الحركة
        return None

    def _land(self, i: int) -> Reference | None:
        """البلاد is where the document happens, المدينة and القرية the last place that it has named."""
        word = self.tree.words[i]
        if not word.features.definite or self.tree.by(i, "nmod", "amod"):
            return None
        if word.bare in LANDS:
            country = self.memory.country_for() or self._neighbour()
            return self._named_land(i, country) if country else None
        if word.bare in TOWNS:
            near = next((h.reference for h in reversed(self._here) if h.at < i and is_place(h.reference)), None)
            place = near or self.memory.place
            return self._named_land(i, place.country) if place is not None else None
        return None

    def _named_land(self, i: int, country: str) -> Reference:
        start, end = self.tree.characters(i)
        return Reference(i, country, "", f"{country}/place", False, self.tree.words[i].bare, start, end)

    def _at_home(self, reference: Reference, other: Reference | None = None, place: str = "") -> Reference:
        """A role without a country gets that of the place, of its last mention, of the one it deals with, of its sentence, or of the
        document's dateline and commonest country, in this order.
        """
        if reference.roles[:3] in HOMELESS or reference.key in ABROAD:
            return reference
        country = (reference.roles[:3] in LOCAL and place) or self.memory.known(reference.key, reference.roles)
        if not country and other is not None and other.country not in UNSETTLED:
            country = other.country
        return reference._replace(country=country or self._neighbour() or self.memory.country_for())

    def _neighbour(self) -> str:
        """The country of the first actor of the sentence that has one."""
        return next((h.reference.country for h in self._here if h.reference.country and h.reference.country not in UNSETTLED), "")

    @property
    def _here(self) -> list[Here]:
        """The actors of the sentence, to whom its own pronouns can go back; found when first asked for."""
        if self._mentioned is None:
            self._mentioned = self._find_mentioned()
        return self._mentioned

    def _find_mentioned(self) -> list[Here]:
        found: list[Here] = []
        for word in self.tree.words:
            if word.relation in PLACES and word.tag not in (Tag.PRON, Tag.VERB) and (word.relation in _CORE or self.phrases.may_name(word.at)):
                reference = self.phrases.reference(word.at)
                inner = word.relation in ("nmod", "appos") and self.phrases.may_name(word.head)
                part = inner and self.phrases.reference(word.head) is not None
                if reference is not None and not part:
                    found.append(Here(word.at, reference, word.relation == "nsubj"))
        return found
