"""Prepositional phrases: whether one belongs to the verb, to a noun before it, or to a verb that is still to come.

Where no word asks for the preposition, habit decides. Evidence: in the dependency treebank of parallel news and encyclopedia
sentences (UD Arabic PUD), 74 % of من behind a noun belong to the noun; behind a phrase with a preposition 70 % of في do, behind a
subject only 30 %.
"""

from coder.model import Tag
from coder.parse.predicates import Predicates

TIMES = frozenset({"time", "day", "month"})
"""kinds of nouns that say when, without a preposition"""
_PARTITIVE = frozenset({"من", "بين"})
_AFTER_OBJECT = _PARTITIVE | {"ل"}
_AFTER_PHRASE = _AFTER_OBJECT | {"في", "علي", "عن", "مع"}
_QUANTITIES = frozenset(
    {"عدد", "كثير", "قليل", "عديد", "جزء", "قسم", "اعداد", "كميات", "كميه", "نصف", "مجموعه", "عشرات", "مءات", "الاف", "ملايين", "كل", "اي", "واحد", "واحده",
     "مزيد", "طن", "اطنان"}
)  # fmt: skip
_PLACING = frozenset({"في", "من"})
"""prepositions that behind another phrase rather go on with it, even if the verb takes them"""
_OF_VERBS = frozenset({"ب", "من", "عن", "الي", "علي"})
_RESULTS = frozenset({"عن", "الي"})
"""prepositions that end a relative clause whose verb does not take them: أسفر الانفجار الذي نفذه انتحاري عن مقتل"""
_ABOUT = frozenset({"شان", "خصوص"})
_MANNERS = frozenset({"شكل", "صوره", "طريقه", "سرعه", "قوه", "وضوح", "كثافه"})
_ACTING = frozenset(
    {"تابع", "قريب", "بعيد", "واقع", "موال", "موالي", "قادم", "قادر", "عاءد", "ناجم", "ناتج", "قاءم", "صادر", "وارد",
     "هادف", "رام", "رامي", "داع", "داعي", "مقرب", "مناهض", "معارض", "مءيد", "مجاور", "متهم", "مسءول", "مستعد"}
)  # fmt: skip
"""folded adjectives that keep what a verb would: القوات الموالية ل, مستعد ل"""
_SIDES = frozenset({"جهه", "ناحيه", "جانب", "طرف"})
"""من جهة: words for the side on which somebody stands who is told with somebody else"""


class Prepositions(Predicates):
    """What the attacher does with prepositions and their nouns."""

    def _adposition(self, i: int) -> None:
        if self.preposition == i - 1 and self.preposition >= 0:
            self._set(i, self.preposition, "fixed")
            return
        self.preposition = i
        self.relations[i] = "case"

    def _prepositional(self, i: int) -> None:
        preposition = self.preposition
        self._set(preposition, i, "case")
        for j in range(preposition + 1, i):
            if self.relations[j] == "fixed":
                self.heads[j] = preposition
        if self.conjunction >= 0 and self.phrase >= 0:
            self._set(i, self._same_preposition(preposition), "conj")
            self._set(self.conjunction, i, "cc")
        else:
            head, relation = self._pp_head(preposition, i)
            self._set(i, head, relation)
        self.preposition = self.conjunction = -1
        self.chain = [i]
        self.phrase = i

    def _same_preposition(self, preposition: int) -> int:
        """The phrase that `و + preposition` continues: the last one with that preposition, else the last one."""
        key = self.words[preposition].bare
        for j in range(preposition - 2, max(preposition - 25, -1), -1):
            if self.words[j].tag is Tag.ADP and self.words[j].bare == key and self.heads[j] >= 0:
                return self.heads[j]
        return self.phrase

    def _pp_head(self, preposition: int, following: int) -> tuple[int, str]:
        """What a prepositional phrase belongs to: a participle right before it, a noun or the verb that asks for it, else by habit."""
        key = self.words[preposition].bare
        if self.pause or (key in _RESULTS and self.clause.relation == "acl:relcl"):
            self._leave_for(key)
        if self.chain and not self.pause:
            found = self._asking(preposition, following)
            if found is not None:
                return found
        predicate = self.clause.predicate
        if predicate >= 0:
            self.clause.governed = self.clause.governed or self._takes(predicate, key)
            return predicate, "obl"
        if self.clause.topic < 0 and self.clause.gap < 0:
            self.clause.fronted.append(following)
            return self._last_predicate(), "obl"
        outer = self._last_predicate()
        return (outer, "obl") if outer >= 0 and self.clause.topic < 0 else (max(self.clause.topic, outer, self.phrase), "nmod")

    def _asking(self, preposition: int, following: int) -> tuple[int, str] | None:
        """The word of the noun phrase before the preposition that the phrase belongs to; None where it is for the verb."""
        key, first, predicate = self.words[preposition].bare, self.chain[0], self.clause.predicate
        if self.words[following].bare == "اسم" and key == "ب" and self._title(first):
            return first, "nmod"
        last = self.chain[-1]
        if key == "من" and last == preposition - 1 and (self.words[last].tag is Tag.NUM or self._some_of(last, following)):
            return last, "nmod"  # مقتل ثلاثة من جنوده, مقتل عشرين عنصرا من الحركة
        if self._impersonal(preposition, following):
            return preposition - 1, "obl"
        wanted = predicate >= 0 and self._takes(predicate, key) and not (key in _PLACING and self._cased(first))
        described = self._participle_before(preposition)
        if described >= 0 and (self._takes(described, key) or self._own(described, key) or (not wanted and self._keeps(described, key))):
            return described, "obl"
        adverbial = self._adverbial(preposition, following)
        for noun in reversed(self.chain):
            asks = self._takes(noun, key) and not self._title(noun) and not (wanted and not self._acts(noun))
            if asks or (self._acts(noun) and not wanted and not (adverbial and predicate >= 0)):
                return noun, "nmod"
        if key == "من" and (self.words[first].tag is Tag.NUM or self.words[first].bare in _QUANTITIES or self._some_of(first, following)):
            return first, "nmod"
        about = self.words[following].features.kind == "compound" and self.words[following].bare in _ABOUT
        if wanted or not (predicate < 0 or about or (self._stays(key) and not adverbial)):
            return None
        office = self._title(first) and key not in _PARTITIVE
        return (self.chain[-1] if self._adjacent(self.chain[-1], preposition) and not office else first), "nmod"

    def _impersonal(self, preposition: int, following: int) -> bool:
        """المشتبه بهم, المحكوم عليه: a participle with the article and the pronoun that tells whom it is about are one word."""
        word = self.words[preposition - 1]
        participle = "participle" in word.features.kind or word.lemmas[0] in self.participles
        return self.words[following].features.kind == "enclitic" and word.features.definite and participle and self.heads[preposition - 1] >= 0

    def _some_of(self, noun: int, group: int) -> bool:
        """عنصران من الشرطة, ثلاثة جنود من القوات الفرنسية: several, and the definite group that they are of."""
        word, behind = self.words[noun], self.words[group]
        counted = word.features.number in ("p", "d") or any(self.heads[j] == noun and self.relations[j] == "nummod" for j in range(max(noun - 3, 0), noun))
        people = self._title(group) or behind.features.number == "p" or behind.name.startswith("body")
        return counted and people and not self._definite(noun) and (behind.features.definite or bool(behind.name))

    def _adverbial(self, preposition: int, following: int) -> bool:
        """Phrases of time, manner and means belong to the verb: بعد, من خلال, بشكل."""
        word, noun = self.words[preposition], self.words[following]
        double = self.words[preposition + 1].tag is Tag.ADP and self.words[preposition + 1].token != word.token
        return word.features.kind == "time" or double or (word.bare == "ب" and noun.bare in _MANNERS)

    def _participle_before(self, preposition: int) -> int:
        """القوات المتمركزة في: the participle that describes the noun and stands right before the preposition; -1 for none."""
        j = preposition - 1
        word = self.words[j]
        kind = word.features.kind
        if "nationality" in kind:
            return -1
        participle = (word.lemmas[0] in self.participles and word.lemmas[0].startswith("م")) or self._own(j, self.words[preposition].bare)
        acting = participle or ("participle" in kind and "thing" not in kind) or not _ACTING.isdisjoint(word.lemmas)
        return j if acting and self.relations[j] in ("amod", "advcl") and not self._title(j) else -1

    def _own(self, adjective: int, key: str) -> bool:
        """القوانين الخاصة ب: the adjective that takes ب as a participle would, and gives no event of its own."""
        return key == "ب" and "خاص" in self.words[adjective].lemmas

    def _keeps(self, participle: int, key: str) -> bool:
        """A participle keeps its preposition, and a place too where it has the article: القوات المتمركزة في; not انفجرت سيارة مفخخة في."""
        lemma = self.words[participle].lemmas[0]
        if key == "ل":
            return lemma in _ACTING or lemma.startswith("م")
        return key in _OF_VERBS or (key == "في" and (self.words[participle].features.definite or self.relations[participle] == "advcl"))

    def _stays(self, key: str) -> bool:
        """Whether a preposition that nothing asks for rather belongs to the noun before it, by what that noun is in its clause."""
        head, last = self.chain[0], self.words[self.chain[-1]]
        if not TIMES.isdisjoint(self.words[head].features.kind.split()):
            return False
        if last.tag is Tag.PROPN or "month" in last.features.kind:
            return key in _PARTITIVE
        if self._title(self.chain[-1]):
            return key in _AFTER_OBJECT
        if self._cased(head):
            return key in _AFTER_PHRASE
        if self.relations[head] == "nsubj":
            settled = self._definite(head) and self.words[self.clause.predicate].lemmas[0] in self.intransitive
            return key in _PARTITIVE and not settled
        return key in (_AFTER_PHRASE if self.relations[head] == "xcomp" else _AFTER_OBJECT)

    def _leave_for(self, preposition: str) -> None:
        """A preposition that the verb of the clause does not take, behind a comma or after a relative clause, ends the clauses up to one whose verb does."""
        clause = self.clause
        if clause.predicate < 0 or ((not self.pause or clause.relation != "acl:relcl") and self._takes(clause.predicate, preposition)):
            return
        for depth in range(len(self.clauses) - 2, -1, -1):
            predicate = self.clauses[depth].predicate
            if predicate >= 0 and self._takes(predicate, preposition):
                del self.clauses[depth + 1 :]
                return
            if self.clauses[depth + 1].relation not in ("acl:relcl", "advcl", "acl"):
                return

    def _abreast(self, phrase: int) -> int:
        """بين الجيش من جهة والحوثيين من جهة أخرى: what is coordinated behind من جهة is so with those who stand on that side."""
        if phrase < 2 or self.words[phrase].bare not in _SIDES or self.words[phrase - 1].bare != "من" or self.words[phrase + 1].tag in (Tag.NOUN, Tag.PROPN):
            return phrase  # من جانب الحكومة is a preposition
        side = phrase - 2
        while self.heads[side] >= 0 and self.relations[side] in ("amod", "flat", "nmod", "appos") and not self._cased(side):
            side = self.heads[side]
        return side if self.words[side].tag in (Tag.NOUN, Tag.PROPN, Tag.NUM) else phrase

    def _cased(self, i: int) -> bool:
        return i > 0 and any(self.heads[j] == i and self.relations[j] == "case" for j in range(max(i - 4, 0), i))
