"""Verbs: which clause one fills, opens, continues or comes back to."""

from coder.model import Tag
from coder.parse.clauses import Clause, Clauses

_OCCASIONS = frozenset({"حال", "حين", "وقت", "يوم", "لحظه"})
"""nouns that a clause follows without being about them: في حال رفضت الشركة"""


class Predicates(Clauses):
    """What the attacher does with a verb."""

    def _verb(self, i: int) -> None:
        clause = self.clause
        if clause.predicate < 0:
            self._fill(clause, i)
        elif self._auxiliary(clause):
            self._lift(clause, i)
        elif self._main_clause_at_last(i):
            self._fill(self.clause, i)
        elif self.conjunction >= 0:
            self._conjoin(i)
        elif self._asyndetic_relative():
            self._describe(i)
        elif self._fronted_subject(i):
            self._fronted(i)
        elif self.words[i - 1].features.kind == "purpose":
            self._open(Clause(clause.predicate, "advcl"), i)
        elif self.pause:
            self._return_or_new(i)
        else:
            self._open(Clause(clause.predicate, "xcomp"), i)
        self._close_phrase()
        self.conjunction = -1
        self.preposition = -1
        self._settle(i)

    def _main_clause_at_last(self, i: int) -> bool:
        """عندما وصل الرئيس هتف الطلاب, الوفد الذي وصل التقى: the clause that the main verb waited for is full, and the main clause goes on."""
        clause = self.clause
        answer = self.words[i - 1].features.kind == "answer" or (self.conjunction >= 0 and self.words[self.conjunction].bare == "ف")
        if len(self.clauses) < 2 or (self.conjunction >= 0 and not answer) or not clause.verbal:
            return False
        if clause.relation not in ("advcl", "acl:relcl") or self.words[clause.predicate].features.kind in ("auxiliary", "inceptive"):
            return False
        outer = self.clauses[-2]
        if outer.predicate >= 0 or (clause.relation == "acl:relcl" and outer.topic < 0):
            return False
        described = self._asyndetic_relative() and self.heads[self.chain[0]] >= 0
        if not (self.pause or answer) and (described or self.words[i - 1].features.kind in ("purpose", "complement")):
            return False
        self.clauses.pop()
        return True

    def _fill(self, clause: Clause, i: int) -> None:
        clause.predicate, clause.verbal = i, True
        self._set(i, clause.governor, clause.relation)
        if clause.topic >= 0:
            self._set(clause.topic, i, "nsubj")
            if self.words[clause.topic].tag is Tag.PRON or self._agree(clause.topic, i):
                clause.subject = clause.topic
        elif clause.gap >= 0 and clause.gap != clause.governor and self.words[clause.gap].tag is Tag.PRON:
            self._set(clause.gap, i, "nsubj")
        for phrase in clause.fronted:
            self._set(phrase, i, "obl")
        if self.conjunction >= 0:
            self._set(self.conjunction, i, "cc")
        if clause.subject < 0 and clause.gap < 0 and clause.topic < 0 and self._continues_subject(clause, i):
            clause.inherited = self._subject_of(clause.governor)
            clause.loosely = self.words[i - 1].features.kind not in ("purpose", "complement")

    def _subject_of(self, predicate: int) -> int:
        for clause in reversed(self.clauses):
            if clause.predicate == predicate:
                return clause.subject if clause.subject >= 0 else clause.inherited
        return -1

    def _continues_subject(self, clause: Clause, i: int) -> bool:
        """Whether a verb behind أن, كي, ل or و may have the subject of the verb that it hangs on."""
        before = self.words[i - 1]
        wanted = before.features.kind == "purpose" or (before.features.kind == "complement" and self.words[i].features.tense == "present")
        return (wanted or clause.relation == "advcl") and self._goes_on(self._subject_of(clause.governor), i)

    def _goes_on(self, subject: int, i: int) -> bool:
        verb = self.words[i].features
        if subject < 0 or verb.voice == "pass" or verb.kind == "speech" or verb.person != "3":
            return False
        noun = self.words[subject].features
        people = noun.number == "p" and (self._title(subject) or "free" in noun.kind)
        return self._agree(subject, i) and (not people or verb.number == "p")

    def _open(self, clause: Clause, i: int) -> None:
        self.clauses.append(clause)
        self._fill(clause, i)

    def _auxiliary(self, clause: Clause) -> bool:
        word = self.words[clause.predicate]
        taken = clause.object >= 0 and (clause.subject >= 0 or not self._definite(clause.object))
        return clause.verbal and word.features.kind == "auxiliary" and self.conjunction < 0 and not taken

    def _lift(self, clause: Clause, i: int) -> None:
        """كان الرئيس قد أعلن: the verb becomes the predicate, the auxiliary hangs on it with all that hung on the auxiliary."""
        old = clause.predicate
        if clause.object >= 0:
            self.relations[clause.object] = "nsubj"
            clause.subject, clause.object = clause.object, -1
        for j in range(i):
            if self.heads[j] == old and self.relations[j] not in ("punct",):
                self.heads[j] = i
        self._set(i, self.heads[old], self.relations[old])
        self._set(old, i, "aux")
        clause.predicate = i

    def _conjoin(self, i: int) -> None:
        """A verb behind و continues the nearest clause with a verb of its tense; a verb of saying continues the outermost."""
        word = self.words[i]
        while len(self.clauses) > 1:
            clause = self.clause
            if clause.verbal and clause.predicate >= 0 and word.features.kind != "speech":
                other = self.words[clause.predicate]
                if other.features.tense == word.features.tense and other.features.gender == word.features.gender:
                    break
            self.clauses.pop()
        clause = self.clause
        if clause.predicate < 0:
            self._fill(clause, i)
            return
        follower = Clause(clause.predicate, "conj", gap=clause.gap)
        subject = clause.subject if clause.subject >= 0 else clause.inherited
        if self._goes_on(subject, i):
            follower.inherited = subject
        self.clauses[-1] = follower
        follower.predicate, follower.verbal = i, True
        self._set(i, clause.predicate, "conj")
        self._set(self.conjunction, i, "cc")

    def _asyndetic_relative(self) -> bool:
        """هجوم أسفر عن…: an indefinite noun right before the verb is what the verb is about."""
        if not self.chain or self.pause or self.preposition >= 0:
            return False
        head = self.chain[0]
        return not self._definite(head) and self.words[head].tag is Tag.NOUN

    def _describe(self, i: int) -> None:
        """Opens a relative clause without pronoun, on the nearest noun that agrees with its verb: أول رئيس دولة يزور."""
        nouns = [j for j in reversed(self.chain) if self._agree(j, i)] if self._acts(self.chain[0]) else self.chain
        described = nouns[0] if nouns else self.chain[0]
        timed = self.words[described].bare in _OCCASIONS
        self._open(Clause(described, "acl:relcl", gap=-1 if timed else described), i)

    def _fronted_subject(self, i: int) -> bool:
        phrase = self.phrase
        return phrase >= 0 and bool(self.chain) and self.relations[phrase] in ("conj", "parataxis") and self._agree(phrase, i)

    def _fronted(self, i: int) -> None:
        """…، وروسيا ترفض: what looked like one more conjunct is the subject of a new clause."""
        subject = self.phrase
        clause = self._root_clause() if self.clause.predicate < 0 else self.clause
        new = Clause(clause.predicate, "conj")
        self.clauses.append(new)
        new.topic = subject
        self._fill(new, i)

    def _return_or_new(self, i: int) -> None:
        while len(self.clauses) > 1 and self.clause.relation in ("acl:relcl", "xcomp", "advcl"):
            self.clauses.pop()
        if self.clause.predicate < 0:
            self._fill(self.clause, i)
        elif self._auxiliary(self.clause):
            self._lift(self.clause, i)
        else:
            self._open(Clause(self.clause.predicate, "parataxis"), i)
