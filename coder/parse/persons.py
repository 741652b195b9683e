"""Persons: titles, ranks, offices and names, and which of them belong together. Nothing here gives a word its head."""

from coder.model import Tag
from coder.parse import affixes
from coder.parse.agreement import Agreement
from coder.parse.tagger import ADJECTIVE

PLACES = ("state", "capital", "place")


class Persons(Agreement):
    """Questions about the open noun phrase that end in a yes, a no or a word of it."""

    def _holder(self) -> int:
        """Whose name comes: the first of the phrase if it is a person, else the person nearest to the name: اغتيال الرئيس فلان."""
        first = self.chain[0]
        if self._person(first) or self._other_holder(first):
            return first
        return next((noun for noun in reversed(self.chain) if self._person(noun) and self._definite(noun)), first)

    def _body(self, i: int) -> bool:
        """Whether the word begins the name of a body; offices that stand among them (العاهل الأردني) are none."""
        word = self.words[i]
        first = word.bare.removeprefix(affixes.ARTICLE)
        return word.name.startswith("body") and (first not in self.titles or first in self.bodies)

    def _another_person(self, i: int) -> bool:
        """التقى لافروف أردوغان: behind a name that the dictionaries know begins another one, and the verb wants an object."""
        before = self.words[i - 1]
        return self.wants_object and self.words[i].name == "person" and before.name.startswith("person")

    def _described(self, i: int) -> bool:
        """Whether an adjective of the office or of its body stands before the word: قائد الشرطة المغربية العميد."""
        before = self.words[i - 1]
        nisba = self.relations[i - 1] == "flat" and before.features.kind == ADJECTIVE
        return nisba or (self.heads[i - 1] == self.chain[0] and self.relations[i - 1] == "amod")

    def _object_behind_name(self, i: int) -> bool:
        """Whether a bare noun, or the name of a state or body, follows the name behind the title."""
        j = i + 1
        while j < len(self.words) and (self.words[j].tag is Tag.PROPN or (self.words[j].features.definite and not self._title(j) and j == i + 2)):
            if j > i + 1 and self.words[j].name.startswith((*PLACES, "body")):
                return True
            j += 1
        return j < len(self.words) and self.words[j].tag is Tag.NOUN and not {"time", "masdar"} & set(self.words[j].features.kind.split())

    def _name_behind_title(self, i: int) -> bool:
        """وزير الخارجية التايلاندي سورين …: a word without article behind a definite title is a name, whatever else it may mean."""
        word = self.words[i]
        if word.features.definite or word.tag not in (Tag.NOUN, Tag.ADJ) or "accusative" in word.features.kind or self._title(i):
            return False
        if i + 1 < len(self.words) and self.words[i + 1].features.kind == "enclitic":
            return False
        kind = word.features.kind
        if "masdar" in kind or word.bare.endswith(("ات", "ه")) or (word.features.number == "p" and "free" not in kind):
            return False
        before, head = self.words[i - 1], self.words[self.chain[0]]
        person = head.features.number == "s" and not head.lemmas[0].endswith("ه")
        if not person and self.wants_object and "unknown" not in word.features.kind:
            return False
        return self._person(self.chain[0]) and self._definite(self.chain[0]) and before.tag is Tag.ADJ and before.features.definite

    def _named(self, i: int) -> bool:
        """زوجته أليس, الفارس ليفيت: a person's name right behind a definite noun that is no act belongs to it."""
        word, noun = self.words[i], self.words[self.chain[-1]]
        if word.tag is not Tag.PROPN or (word.name and not word.name.startswith("person")) or word.features.definite:
            return False
        owned = self.words[i - 1].features.kind == "enclitic" and i - 2 == self.chain[-1]
        thing = "masdar" in noun.features.kind and not self._title(self.chain[-1])
        person = noun.features.number == "s" and not thing and (owned or not noun.bare.endswith("ه"))
        return (
            noun.tag is Tag.NOUN
            and person
            and noun.bare not in self.bodies
            and (owned or (noun.features.definite and i - 1 == self.chain[-1]))
            and len(self.chain) == 1
        )

    def _office(self, i: int) -> bool:
        """محمود عباس رئيس السلطة: an office in construct right behind a person's name is that person's."""
        word, last = self.words[i], self.words[self.chain[-1]]
        following = self.words[i + 1] if i + 1 < len(self.words) else None
        construct = following is not None and (following.features.definite or following.tag is Tag.PROPN)
        person = last.tag is Tag.PROPN and (not last.name or last.name.startswith("person"))
        office = word.tag is Tag.NOUN and self._title(i) and not word.features.definite and word.features.number == "s"
        participle = {"participle", "accusative"} & set(word.features.kind.split())
        return office and construct and person and not participle and not self._suffers_behind_surname(i)

    def _ranked(self, i: int) -> bool:
        """وزير الدفاع الروسي الفريق سيرغي شويغو: a second title that a name follows belongs to the first."""
        following = self.words[i + 1] if i + 1 < len(self.words) else None
        return (
            self._definite(self.chain[0])
            and self.words[i].features.gender == self.words[self.chain[0]].features.gender
            and following is not None
            and following.tag is Tag.PROPN
            and not following.name.startswith(("state", "capital", "place"))
        )

    def _second_name(self, i: int) -> bool:
        """محمد العليم: a word with article behind a part of a name that is nobody's title or nationality is the rest of the name."""
        word, before = self.words[i], self.words[self.chain[-1]]
        if not word.features.definite or word.tag not in (Tag.NOUN, Tag.ADJ) or word.name or self._title(i):
            return False
        if word.features.number != "s" or (word.tag is Tag.NOUN and "unknown" not in word.features.kind and self.wants_object):
            return False
        person = before.tag is Tag.PROPN and (not before.name or before.name.startswith("person"))
        return person and "nationality" not in word.features.kind and self.relations[self.chain[-1]] in ("appos", "flat")

    def _nameable(self, i: int) -> bool:
        """A personal name behind a title or behind another part of the name."""
        word, head = self.words[i], self.chain[0]
        if word.name and not word.name.startswith("person"):
            return False
        last = self.words[self.chain[-1]]
        part = last.tag is Tag.PROPN and not last.name.startswith(PLACES) and not self._body(self.chain[-1])
        return part or self._person(self._holder()) or self._other_holder(head)

    def _other_holder(self, i: int) -> bool:
        """وزيرا الخارجية العراقي هوشيار زيباري والسوري وليد المعلم: the second nationality stands for the second minister."""
        office = self.heads[i]
        second = self.relations[i] == "conj" and office >= 0 and "nationality" in self.words[i].features.kind
        return second and self._title(office) and self.words[office].features.number in ("p", "d")
