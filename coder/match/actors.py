"""Who a noun phrase names: names, nationalities and agents inside it, composed into one code.

Order of precedence, as in CAMEO's manual: a name that covers the head of the phrase; an agent with the country, body or person
that stands in the same phrase (وزير الدفاع الروسي → RUSGOVMIL); a nationality used as a noun (الإسرائيليون → ISR); and behind
words of number and kind (عشرات المتظاهرين) or things that belong to somebody (مواقف إيران), what they govern.
"""

import datetime
from typing import NamedTuple

from coder.dictionary.lexicon import AgentRecord, Lexicon, NameRecord
from coder.match.lookup import Lookup
from coder.match.names import Name
from coder.match.predicates import right_behind
from coder.model import GENERIC_ROLES, Tag
from coder.parse.tree import Tree

PLACES = frozenset({"state", "capital", "place"})
_OPAQUE = frozenset({"IGO", "IMG", "NGO", "MNC"})
_BELONGING = frozenset({"تابع", "منتم", "منتمي", "منتسب"})
_BELONG = frozenset({"انتمي", "انتسب", "انتماء", "انتساب", "منتم", "منتمي"})
"""verbs and nouns of belonging, behind the people of whom they tell"""
NEAR = 6
"""words behind people within which it is told whose they are"""
_TO = frozenset({"ل", "الي"})
"""participles and prepositions that say whose somebody is: مكتب تابع للأمم المتحدة"""
_OF_PEOPLE = frozenset({"", "من", "ل", "في", "عن"})
_OF_ACTS = frozenset({"", "ل"})
"""prepositions behind which a word may say whose it is; an act in a place is not the place's"""
_OWNING = frozenset({"", "في", "ب", "من", "ل", "عن", "لدي"})
"""prepositions behind which an office's country or body may stand: وزير الدفاع في حكومة بغداد"""
_OF_A_HOUSE = frozenset(
    {"خبير", "خبيره", "مسءول", "مسءوله", "مصدر", "موظف", "محلل", "باحث", "متحدث", "ناطق", "مستشار", "عنصر", "ضابط", "وفد", "فريق", "محقق", "عامل", "اداري"}
)
_AT = frozenset({"في", "من", "ب", "لدي", "باسم"})
"""people who are what the body is that they work for, and the prepositions before it"""
_SETTLED = frozenset({"CVL", "REB", "COP", "OPP", "LAB", "AGR", "HLH", "EDU", "JUD"})
"""roles of people who do not travel for their office"""
CROWDS = frozenset({"عشرات", "مءات", "الاف", "عشرات الالاف", "ملايين", "حشود", "جموع", "حشد"})
"""words of number that stand for people where nothing is counted: خرج الآلاف"""
_QUANTITIES = frozenset({"اثنين", "اثنان", "اثنتين", "كثير", "اكثر", "اقل", "عدد", "بعض", "احد", "احدي", "كل", "قسم", "جزء"})
"""words of quantity before من that the dictionaries do not count among the transparent"""
DEPTH = 4


class Reference(NamedTuple):
    """What a phrase says about an actor. `country` is empty where it names a role and nobody's country."""

    head: int
    country: str
    roles: str
    entry: str
    named: bool
    """by name or nationality in the phrase itself"""
    key: str
    """head word, by which later phrases point back to it"""
    start: int = 0
    end: int = 0
    """where its words stand in the document"""

    @property
    def code(self) -> str:
        return self.country + self.roles


class Phrases(Lookup):
    """Resolves the noun phrases of one sentence."""

    def __init__(self, tree: Tree, names: tuple[Name, ...], lexicon: Lexicon, day: datetime.date | None, states: frozenset[str] = frozenset()) -> None:
        super().__init__(tree, names, lexicon, day, states)
        self._known: dict[int, Reference | None] = {}

    def reference(self, i: int) -> Reference | None:
        """Who the phrase with head i names; None where it names nobody that the dictionaries know."""
        if i not in self._known:
            self._known[i] = None
            found = self._resolve(i, 0)
            if found is not None:
                start, end = self.tree.characters(i)
                found = found._replace(head=i, start=start, end=end)
            self._known[i] = found
        return self._known[i]

    def references(self, i: int) -> list[Reference]:
        """Whom a phrase names where it may be several: وزراء خارجية مصر والأردن, القوات المصرية والسعودية."""
        found = self.reference(i)
        if found is None:
            return []
        words = self.tree.words
        if words[i].features.number not in ("p", "d") or not found.roles:
            return [found]
        several: list[Reference] = []
        for j in (*self.tree.by(i, "amod"), *self._states(i)):
            for member in self.tree.conjuncts(j):
                own = self.nationality(member) or self._state(member)
                if own and own not in (r.country for r in several):
                    several.append(found._replace(country=own))
        return several if len(several) > 1 else [found]

    def _states(self, i: int) -> list[int]:
        """The genitives at the end of an office: وزراء خارجية مصر."""
        found: list[int] = []
        stack = [i]
        while stack:
            for j in self.tree.by(stack.pop(), "nmod"):
                if not self.tree.preposition(j):
                    found.append(j)
                    stack.append(j)
        return found

    def _state(self, i: int) -> str:
        record = self.name_at(i)
        return record.roles[0].code if record is not None and record.kind in PLACES else ""

    def _resolve(self, i: int, depth: int) -> Reference | None:
        word = self.tree.words[i]
        if word.features.kind == "enclitic" or word.tag in (Tag.VERB, Tag.PUNCT):
            return None
        agent = self._agent(i)
        lone = word.tag is Tag.PROPN and word.relation != "flat" and "month" not in word.features.kind
        record = self.name_at(i) or (self.holder(i) if lone else None)
        if record is not None and not (agent and self._longer(agent, i)):
            return self._named(i, record) if record.means_somebody else None
        if agent is not None:
            return self._composed(i, agent, depth)
        country = self.nationality(i)
        if country:
            return Reference(i, country, "CVL" if self._people(i) else "", f"{country}/nationality", True, word.bare)
        return self._governed(i, depth)

    def _people(self, i: int) -> bool:
        """Whether those of a nationality are people and not their state: السعوديات, عشرات التونسيين."""
        word = self.tree.words[i]
        if word.tag not in (Tag.NOUN, Tag.PROPN) or word.features.number != "p":
            return False
        return word.features.gender == "f" or any(self.tree.words[j].bare in CROWDS for j in self.tree.by(i, "nummod", "det"))

    def _named(self, i: int, record: NameRecord) -> Reference:
        code = record.code(self.day)
        country, roles = split(code)
        return Reference(i, country, roles, record.id, True, self.tree.words[i].bare)

    def _composed(self, i: int, agent: AgentRecord, depth: int) -> Reference | None:
        """An agent with what its phrase says of country, body and person."""
        house = self._house(i, agent, depth)
        if house is not None:
            return house
        word = self.tree.words[i]
        joined = self._joined(i, depth) if agent.role in ("CVL", "UAF", "CRM") else None
        if joined is not None:
            return joined._replace(head=i, key=word.bare)
        entry = agent.where
        roles = "ELI" if self._former(i) else agent.role
        country, body, person = self._company(i, len(agent.words), depth)
        if body is not None and not country:
            return body._replace(head=i, key=word.bare)
        if country:
            return Reference(i, country, roles, entry, True, word.bare)
        if person is not None:
            return person._replace(head=i, key=word.bare)
        return Reference(i, self._settled(i, roles, depth), roles, entry, False, word.bare)

    def _settled(self, i: int, roles: str, depth: int) -> str:
        """مدنيون في أفغانستان, المتمردون في جنوب السودان: the country right behind people who live where they are met; "" for none."""
        j = right_behind(self.tree, i) if roles[:3] in _SETTLED and depth < DEPTH else -1
        found = self._resolve(j, depth + 1) if j >= 0 and self.tree.preposition(j) in ("في", "ب") else None
        return found.country if found is not None and found.entry.endswith(("/place", "/state", "/capital")) else ""

    def _house(self, i: int, agent: AgentRecord, depth: int) -> Reference | None:
        """خبراء في وزارة التجارة, مسؤول في الحزب: somebody of no power of his own is what his house is."""
        if agent.words or depth >= DEPTH or self.tree.words[i].lemma not in _OF_A_HOUSE:
            return None
        j = right_behind(self.tree, i)
        found = self._resolve(j, depth + 1) if j >= 0 and self.tree.preposition(j) in _AT else None
        if found is None or not found.roles:
            return None
        country = found.country or next(filter(None, map(self.nationality, self.tree.by(i, "amod"))), "")
        return found._replace(head=i, key=self.tree.words[i].bare, country=country)

    def _adherent(self, j: int) -> Reference | None:
        """قيادي حوثي: the armed body whose adjective this is."""
        name = self._by_token.get(self.tree.words[j].token)
        record = self.lexicon.records[name.record] if name is not None and name.span.first == name.span.last else None
        return self._named(j, record) if record is not None and record.kind == "body" and split(record.code(self.day))[1].startswith("REB") else None

    def _company(self, i: int, skip: int, depth: int) -> tuple[str, Reference | None, Reference | None]:
        """Country, body and person named inside the phrase of an agent, its own words passed over."""
        words = self.tree.words
        country, body, person = "", None, None
        begin = words[i].token + skip
        stack = [i, *(word.at for word in words[i + 1 : i + 2 * skip + 1] if words[i].token < word.token <= begin and word.relation == "obl")]
        order: list[int] = []
        while stack:
            head = stack.pop(0)
            for child in self.tree.children[head]:
                if self._inside(child, head) and child > i and len(order) < 24:
                    order.append(child)
                    stack.append(child)
        for j in sorted(order):
            word = words[j]
            record = self.name_at(j)
            if record is not None and word.relation != "amod":
                beyond = record.kind not in PLACES and self._by_token[word.token].span.last > begin
                if not record.means_somebody or (word.token <= begin - (record.kind in PLACES) and not beyond):
                    continue
                reference = self._named(j, record)
                if record.kind in PLACES:
                    country = country or reference.country
                elif record.kind == "person":
                    person = person or reference
                elif (depth < DEPTH and not self.tree.preposition(j)) or reference.country in _OPAQUE:
                    body = body or reference
            elif word.relation == "amod":
                adherent = self._adherent(j) if not country else None
                body, country = body or adherent, country or ("" if adherent is not None else self.nationality(j))
            elif word.tag is Tag.PROPN and person is None:
                holder = self.holder(j)
                person = self._named(j, holder) if holder is not None else None
        return country, body, person

    def _owners(self, i: int) -> list[int]:
        """Those that a participle says the phrase belongs to."""
        return [k for j in self.tree.by(i, "amod") for k in self.tree.by(j, "obl") if self._inside(k, j)]

    def _joined(self, i: int, depth: int) -> Reference | None:
        """320 شخصا ينتمون لتنظيم داعش, شبان يشتبه بانتمائهم إلى القاعدة: the armed whom somebody belongs to are who he is."""
        words = self.tree.words
        for word in words[i + 1 : i + NEAR]:
            if word.tag is Tag.PUNCT or depth >= DEPTH:
                return None
            if not _BELONG.isdisjoint(word.lemmas):
                body = next((k for k in range(word.at + 1, min(word.at + 4, len(words))) if self.tree.preposition(k) in _TO), -1)
                found = self._resolve(body, depth + 1) if body >= 0 else None
                return found if found is not None and found.roles[:3] in ("REB", "UAF") else None
        return None

    def _inside(self, child: int, head: int) -> bool:
        """Whether a dependent says who the phrase is, and not only where or with whom."""
        relation = self.tree.words[child].relation
        if relation == "nmod":
            return self.tree.preposition(child) in _OWNING
        if relation == "obl":
            return self.tree.words[head].lemma in _BELONGING and self.tree.preposition(child) in _TO
        return relation in ("amod", "flat", "appos")

    def _governed(self, i: int, depth: int) -> Reference | None:
        """What a word without a code of its own says through its name, its genitive or its adjective."""
        if depth >= DEPTH:
            return None
        words = self.tree.words
        for relation in ("appos", "flat", "nmod", "amod", "obl"):
            for j in self.tree.by(i, relation) if relation != "obl" else self._owners(i):
                if relation == "nmod" and self.tree.preposition(j) not in (_OF_ACTS if "masdar" in words[i].features.kind else _OF_PEOPLE):
                    continue
                if relation == "amod":
                    country = self.nationality(j)
                    found = Reference(j, country, "", f"{country}/nationality", True, words[i].bare) if country else None
                else:
                    found = self._resolve(j, depth + 1)
                if found is not None:
                    crowd = words[i].bare in CROWDS and not found.roles and "nationality" in words[j].features.kind
                    return found._replace(head=i, roles="CVL") if crowd else found._replace(head=i)
        return self._counted(i, depth) or (Reference(i, "", "CVL", "crowd", False, words[i].bare) if words[i].bare in CROWDS else None)

    def _counted(self, i: int, depth: int) -> Reference | None:
        """عدد من رجال الأمن, سبعة من عناصر داعش, أكثر من 20 شخصا: those who are counted, wherever the tree has them."""
        word = self.tree.words[i]
        if word.tag is not Tag.NUM and _QUANTITIES.isdisjoint((word.bare, word.lemma)) and word.bare not in self.lexicon.transparent:
            return None
        j = right_behind(self.tree, i)
        found = self._resolve(j, depth + 1) if j >= 0 and self.tree.preposition(j) == "من" else None
        return found._replace(head=i) if found is not None else None


def split(code: str) -> tuple[str, str]:
    """Country (or region or kind of organisation) and roles of an actor code."""
    return ("", code) if code[:3] in GENERIC_ROLES else (code[:3], code[3:])
