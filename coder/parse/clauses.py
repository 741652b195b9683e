"""Clauses: what a verb or a subordinator opens, fills, continues and closes."""

from dataclasses import dataclass, field

from coder.dictionary.lexicon import Lexicon
from coder.model import Tag
from coder.parse.phrases import NounPhrases
from coder.parse.tagger import Draft


@dataclass(slots=True)
class Clause:
    """An open clause. -1 stands for a place not yet filled."""

    governor: int
    relation: str
    topic: int = -1
    predicate: int = -1
    subject: int = -1
    object: int = -1
    verbal: bool = False
    gap: int = -1
    """the relative pronoun, or the noun, that this clause says something about"""
    complement: bool = False
    """has taken a clause as complement"""
    said: int = -1
    """what a clause without a verb says of its topic"""
    governed: bool = False
    """has a phrase with the preposition that its verb asks for"""
    loosely: bool = False
    """`inherited` is only likely: the clause is no coordinate and no purpose"""
    inherited: int = -1
    """the subject of the verb that this one goes on from: وصل الرئيس والتقى, قررت الحكومة أن ترفع"""
    resumed: bool = False
    """a pronoun behind a preposition stands for what the clause is about: القرية التي تقع فيها"""
    linked: bool = False
    """هو or هي stands between the topic and what is said of it"""
    fronted: list[int] = field(default_factory=list)
    """phrases that stand before the verb and are not its subject"""


class Clauses(NounPhrases):
    """The stack of open clauses of a sentence."""

    def __init__(self, words: list[Draft], lexicon: Lexicon) -> None:
        super().__init__(words, lexicon)
        self.clauses = [Clause(-1, "root")]
        self.verbless: list[Clause] = []
        """clauses that have a topic and something said of it"""
        self.preposition = -1
        self.conjunction = -1
        self.outside = -1
        """the noun phrase before an open bracket"""
        self.bracket = False
        """a bracket has just opened"""
        self.pause = True
        """a comma or the start of the sentence lies before the word"""

    @property
    def clause(self) -> Clause:
        return self.clauses[-1]

    def _root_clause(self) -> Clause:
        return self.clauses[0]

    def _subordinator(self, i: int) -> None:
        word = self.words[i]
        kind = word.features.kind
        asked = i > 0 and self.words[i - 1].bare == "ما" and kind == "condition"
        conditional = word.form == "إن" and i + 1 < len(self.words) and self.words[i + 1].tag is Tag.VERB
        complement = (kind == "complement" and not conditional) or asked
        if self._answers() or (complement and self._second_complement(i)):
            return
        governor, relation = self._governor(i) if complement else (self._last_predicate(), "advcl")
        self._close_phrase()
        self.clauses.append(Clause(governor, relation))
        self.relations[i] = "mark"
        if self.preposition >= 0:
            self.pending.append((self.preposition, "mark"))
            self.preposition = -1
        if self.conjunction >= 0:
            self.pending.append((self.conjunction, "cc"))
            self.conjunction = -1
        self.pending.append((i, "mark"))

    def _answers(self) -> bool:
        """إذا …، فإن: behind ف the main clause begins that a condition before it waited for."""
        answer = self.conjunction >= 0 and self.words[self.conjunction].bare == "ف"
        if not answer or len(self.clauses) < 2 or self.clauses[-2].predicate >= 0 or self.clause.relation != "advcl":
            return False
        self.clauses.pop()
        self._mark(self.conjunction + 1)
        return True

    def _second_complement(self, i: int) -> bool:
        """أكد أن … وأن …: the second clause is a conjunct of the first."""
        if self.conjunction != i - 1 or self.conjunction < 0:
            return False
        for depth in range(len(self.clauses) - 1, 0, -1):
            clause = self.clauses[depth]
            head = clause.predicate if clause.predicate >= 0 else max(clause.said, clause.topic)
            if clause.relation in ("ccomp", "acl") and head >= 0:
                del self.clauses[depth:]
                self.clauses.append(Clause(head, "conj"))
                self._mark(i)
                return True
        return False

    def _mark(self, i: int) -> None:
        """The subordinator and what waits before it wait for the predicate of the clause."""
        self._close_phrase()
        self.relations[i] = "mark"
        if self.conjunction >= 0:
            self.pending.append((self.conjunction, "cc"))
            self.conjunction = -1
        self.pending.append((i, "mark"))

    def _governor(self, i: int) -> tuple[int, str]:
        """What a complement clause completes: the noun right before it, or the nearest verb that still may take one."""
        previous = self.words[i - 1] if i else None
        if previous is not None and previous.tag is Tag.ADP and (previous.features.kind or self._because(i)):
            return self._last_predicate(), "advcl"
        if previous is not None and self.chain and self._announces(previous):
            return self.chain[-1], "acl"
        for clause in reversed(self.clauses):
            if self._takes_clause(clause):
                clause.complement = True
                while self.clauses[-1] is not clause:
                    self.clauses.pop()
                return clause.predicate, "ccomp"
        return self._last_predicate(), "ccomp"

    def _because(self, i: int) -> bool:
        """لأن, كأن: written as one word they give a reason or a likeness."""
        return self.words[i - 1].bare in ("ل", "ك") and self.words[i - 1].token == self.words[i].token

    def _announces(self, previous: Draft) -> bool:
        """Whether the noun before أن has the clause, and not the verb of saying whose subject it is: طلب أن, مؤكدا أن; not قال المتحدث إن."""
        kinds = previous.features.kind.split()
        if previous.tag is not Tag.NOUN or "compound" in kinds:
            return False
        relation = self.relations[self.chain[0]]
        if "participle" in kinds and "thing" not in kinds:
            return relation == "advcl"
        clause = self.clause
        speaks = clause.predicate >= 0 and not clause.complement and self.words[clause.predicate].features.kind == "speech"
        return "masdar" in kinds and not (relation == "nsubj" and speaks)

    def _takes_clause(self, clause: Clause) -> bool:
        if clause.predicate < 0 or clause.complement or not (clause.verbal or clause is self.clauses[0]):
            return False
        return self.words[clause.predicate].features.kind == "speech" or clause.relation != "acl:relcl"

    def _last_predicate(self) -> int:
        for clause in reversed(self.clauses):
            if clause.predicate >= 0:
                return clause.predicate
        return self.clause.topic

    def _antecedent(self, i: int) -> int:
        """The noun of the last phrase that agrees with the relative pronoun, its head first."""
        feminine = self.words[i].form == "التي"
        if self.words[i].form == "الذين":
            return next((j for j in reversed(self.chain) if self.words[j].features.number == "p"), self.phrase)
        noun = self.phrase
        if noun < 0:
            return -1
        if self.chain:
            for candidate in self.chain:
                features = self.words[candidate].features
                if (features.gender == "f" or features.number == "p") == feminine:
                    return candidate
        return noun

    def _settle(self, i: int) -> None:
        """Gives the words that waited for this one their head."""
        if self.pending:
            for j, relation in self.pending:
                self._set(j, i, relation)
            self.pending = []

    def _close_phrase(self) -> None:
        self.chain = []
