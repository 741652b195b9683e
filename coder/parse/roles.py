"""Noun phrases without a preposition: the topic of a clause, its subject, its object, and what stands there as a time or a manner."""

from coder.model import Tag
from coder.parse.clauses import Clause
from coder.parse.prepositions import TIMES, Prepositions

_DIRECTIONS = frozenset({"شمالي", "جنوبي", "شرقي", "غربي"})


class Roles(Prepositions):
    """Who does and to whom it is done, by agreement, order, case where it shows, and what the verb takes."""

    def _argument(self, i: int) -> None:
        """A noun phrase without preposition: subject, object, or the topic of a clause whose verb is still to come."""
        if self.pause and len(self.clauses) > 1 and self.clause.relation == "acl:relcl" and self.clause.predicate >= 0:
            self.clauses.pop()
        if self.pause and len(self.clauses) > 1 and self._speaks_on(i):
            while len(self.clauses) > 1 and not self._tells(self.clause):
                self.clauses.pop()
        clause = self.clause
        predicate = clause.predicate
        if self.conjunction >= 0:
            self._new_clause_behind_conjunction()
            clause, predicate = self.clause, self.clause.predicate
        if predicate < 0:
            self._before_the_verb(clause, i)
        elif not clause.verbal:
            self._set(i, predicate, "parataxis")
        else:
            self._fill_argument(clause, i)
        self.chain = [i]
        self.phrase = i
        self.conjunction = -1

    def _speaks_on(self, i: int) -> bool:
        """أكد …، مضيفا أن …: a participle with a clause of its own goes back to the verb of saying."""
        word, ahead = self.words[i], self.words[i + 1 : i + 3]
        tells = "participle" in word.features.kind and not word.features.definite
        opens = any(other.features.kind == "complement" for other in ahead) and ahead[0].tag in (Tag.SCONJ, Tag.ADP)
        if not tells or not opens:
            return False
        return any(self._tells(clause) for clause in self.clauses)

    def _tells(self, clause: Clause) -> bool:
        return clause.predicate >= 0 and self.words[clause.predicate].features.kind == "speech"

    def _before_the_verb(self, clause: Clause, i: int) -> None:
        """The topic of the clause, what is said of it, or a time: عام 2010 أصدرت."""
        word = self.words[i]
        if not TIMES.isdisjoint(word.features.kind.split()) or word.features.kind == "adverbial" or self._before_yesterday(i):
            clause.fronted.append(i)
            self._set(i, self._last_predicate(), "obl")
        elif clause.topic < 0:
            clause.topic = i
            self._set(i, clause.governor, clause.relation)
        elif word.tag is Tag.PRON and not word.features.kind and not self.pause:
            self.pending.append((i, "cop"))
            clause.linked = True
        else:
            if clause.said < 0 and (clause.linked or not self.pause or not self._definite(i)):
                clause.said = i
                self.verbless.append(clause)
            self._set(i, clause.topic, "parataxis")

    def _before_yesterday(self, i: int) -> bool:
        """أول من أمس, أول أمس."""
        return self.words[i].bare == "اول" and any(word.bare == "امس" for word in self.words[i + 1 : i + 3])

    def _dated(self, i: int) -> bool:
        """شنت الجمعة 24 يوليو غارات: the day of a month is no object."""
        following = self.words[i + 1] if i + 1 < len(self.words) else None
        return self.words[i].tag is Tag.NUM and following is not None and following.features.kind == "month"

    def _directed(self, i: int) -> bool:
        """قتل في دهوك شمالي العراق: an adjective of direction that governs a place says where."""
        following = self.words[i + 1] if i + 1 < len(self.words) else None
        governs = following is not None and (following.features.definite or following.tag is Tag.PROPN)
        return governs and self.words[i].bare in _DIRECTIONS and not self.words[i].features.definite

    def _new_clause_behind_conjunction(self) -> None:
        root = self._root_clause()
        if root.predicate >= 0:
            self.clauses = [root, Clause(root.predicate, "conj")]

    def _fill_argument(self, clause: Clause, i: int) -> None:
        """A noun phrase behind the verb. The first is the subject where it agrees and the clause has none, the next the object."""
        kind = self.words[i].features.kind
        predicate = clause.predicate
        if kind == "adverbial" and self._with_preposition(i):
            self._set(i, predicate, "advcl")
            return
        if not TIMES.isdisjoint(kind.split()) or self._before_yesterday(i) or self._dated(i) or self._directed(i):
            self._set(i, predicate, "obl")
            return
        if self._object_of_outer(clause, i):
            self.clauses.pop()
            clause, predicate = self.clause, self.clause.predicate
        if self._acts_here(clause, i):
            if clause.subject < 0 and clause.topic >= 0:
                self.relations[clause.topic] = "dislocated"  # صباح الأربعاء أعلنت وزارة: what did not agree was no subject
            clause.subject = i
            self._set(i, predicate, "nsubj")
            if clause.gap >= 0 and self.relations[clause.gap] == "nsubj" and self.heads[clause.gap] == predicate:
                self.relations[clause.gap] = "obj"
        elif clause.object >= 0:
            self._further(clause, i)
        elif self._nominative(i) and self._direct(clause.subject, clause) and self._agree(i, predicate):
            clause.object, clause.subject = clause.subject, i
            self._set(clause.object, predicate, "obj")
            self._set(i, predicate, "nsubj")
        elif self._manner(i, clause):
            self._set(i, predicate, "advmod")
        elif self._adds(i, clause):
            self._set(i, predicate, "advcl")
            self._no_thing(i)
        else:
            clause.object = i
            self._set(i, predicate, "xcomp" if self.words[predicate].features.kind == "auxiliary" else "obj")

    def _acts_here(self, clause: Clause, i: int) -> bool:
        """Whether the noun is the subject: there is none yet, nobody is inherited, and number, gender and case allow it."""
        word, verb = self.words[i], self.words[clause.predicate]
        if clause.subject >= 0 and self._dislocated(clause, i):
            self.relations[clause.topic] = "dislocated"
            return True
        if clause.subject >= 0 or not self._third(clause.predicate):
            return False
        if verb.features.voice == "pass":
            return True
        if verb.features.kind == "auxiliary" and not self._definite(i) and (word.tag is Tag.ADJ or "participle" in word.features.kind):
            return False
        if clause.object >= 0 and clause.inherited >= 0 and self._direct(clause.object, clause):
            return False
        if clause.object < 0 and (self._inherits(clause, i) or (self._gap_acts(clause) and not self._of_the_gap(clause, i))):
            return False
        counted = any(relation == "nummod" for _, relation in self.pending)
        following = self.words[i + 1] if i + 1 < len(self.words) else word
        dual = self._title(i) and following.tag in (Tag.NOUN, Tag.PROPN) and (following.features.definite or following.tag is Tag.PROPN)
        return ("accusative" not in word.features.kind or dual or counted) and self._agree(i, clause.predicate)

    def _with_preposition(self, i: int) -> bool:
        """ردا على, تمهيدا ل: without its preposition the word is a noun like others."""
        following = self.words[i + 1] if i + 1 < len(self.words) else None
        return following is None or following.tag in (Tag.ADP, Tag.PUNCT)

    def _dislocated(self, clause: Clause, i: int) -> bool:
        """الاتفاق وقعه الطرفان: what the verb has a pronoun for is no subject, and the noun behind it is."""
        taken = clause.object >= 0 and clause.object == clause.predicate + 1 and clause.subject == clause.topic
        if self.words[clause.topic].features.kind == "enclitic" or not self._definite(i):
            return False
        return taken and self._same_gender(clause.topic, clause.object) and self._agree(i, clause.predicate) and self._third(clause.predicate)

    def _of_the_gap(self, clause: Clause, i: int) -> bool:
        """التي انتهكت قواتها الهدنة: a noun with a pronoun that means what the clause is about is the subject."""
        owner = self.words[i + 1] if i + 1 < len(self.words) else None
        return owner is not None and owner.features.kind == "enclitic" and self._same_gender(clause.governor, i + 1) and clause.governor >= 0

    def _inherits(self, clause: Clause, i: int) -> bool:
        """وصل الرئيس والتقى الوزراء: a verb that goes on from another has its subject, and what follows is the object if it takes one."""
        if clause.inherited < 0 or self.words[clause.predicate].lemmas[0] in self.intransitive:
            return False
        word = self.words[i]
        if "free" in word.features.kind and word.bare.endswith(("ون", "ان")):
            return False
        thing = word.tag is Tag.NOUN and not self._title(i) and not word.name
        return not clause.loosely or (thing and ("masdar" in word.features.kind or not word.features.definite))

    def _further(self, clause: Clause, i: int) -> None:
        """A second noun phrase: it shows that the first was the subject, or tells how, or is a second object."""
        word = self.words[i]
        kind = word.features.kind
        tells = ("participle" in kind or (word.tag is Tag.ADJ and word.lemmas[0] in self.participles)) and not self._definite(i)
        tells = tells and not any(relation == "nummod" for _, relation in self.pending)
        if clause.inherited >= 0 and clause.subject < 0 and self._direct(clause.object, clause):
            clause.subject, clause.object = clause.object, i
            self._set(clause.subject, clause.predicate, "nsubj")
            self._set(i, clause.predicate, "obj")
        elif tells or "accusative" in kind:
            self._set(i, clause.predicate, "advcl" if tells else "xcomp")
            if tells and self.words[i - 1].tag is Tag.PUNCT:
                self._no_thing(i)
        else:
            self._set(i, clause.predicate, "obl")

    def _adds(self, i: int, clause: Clause) -> bool:
        """أعربت فرنسا عن قلقها، داعية إسرائيل إلى: behind a comma an indefinite participle that agrees with the verb is no object of it."""
        word = self.words[i]
        participle = "participle" in word.features.kind and not word.features.definite and word.features.number == "s" and not self.pending
        behind = clause.subject >= 0 and self.words[i - 1].form in ("،", ",") and i - 1 > clause.predicate
        following = self.words[i + 1] if i + 1 < len(self.words) else word
        governs = following.features.definite or following.tag in (Tag.PROPN, Tag.ADP, Tag.SCONJ)
        return participle and behind and governs and self._agree(i, clause.predicate)

    def _no_thing(self, i: int) -> None:
        """، داعية إسرائيل إلى: a participle behind a comma tells what else the subject does, though its letters are a noun's too."""
        word = self.words[i]
        kind = " ".join(one for one in word.features.kind.split() if one != "thing")
        self.words[i] = word._replace(features=word.features._replace(kind=kind))

    def _object_of_outer(self, clause: Clause, i: int) -> bool:
        """دمرت القنبلة التي انفجرت أمس مبنى: a relative clause that is full or takes no object leaves the noun to the clause around it."""
        if clause.relation != "acl:relcl" or len(self.clauses) < 2 or clause.predicate < 0 or clause.gap < 0:
            return False
        outer = self.clauses[-2]
        resumed = clause.object >= 0 and self.words[clause.object].features.kind == "enclitic"
        acts = not resumed and self._gap_acts(clause)
        full = clause.object >= 0 if clause.subject >= 0 or acts else False
        full = full or (acts and (clause.governed or self.words[clause.predicate].lemmas[0] in self.intransitive))
        if resumed and clause.subject < 0 and not self._agree(i, clause.predicate):
            full = True  # في جلسة عقدها الأحد الحكومة
        elif self.words[clause.gap].tag is not Tag.PRON:
            return False
        return full and outer.verbal and outer.subject >= 0 > outer.object

    def _direct(self, i: int, clause: Clause) -> bool:
        """Whether the noun stands right behind the verb of the clause."""
        return i >= 0 and self.heads[i] == clause.predicate and clause.predicate < i and self._definite(i)

    def _nominative(self, i: int) -> bool:
        """No object is what ends in ون or ان, nor an indefinite masculine singular without alef and genitive: أصاب المنزل صاروخ."""
        word = self.words[i]
        f = word.features
        if "free" in f.kind and word.bare.endswith(("ون", "ان")) and not word.name:
            return True
        shown = f.gender == "m" and f.number == "s" and not f.definite and "accusative" not in f.kind and "masdar" not in f.kind
        if word.tag is not Tag.NOUN or not shown or word.name or word.bare.endswith(("ا", "ي", "ء", "ه")) or self.pending or self.words[i - 1].tag is Tag.PROPN:
            return False
        following = self.words[i + 1] if i + 1 < len(self.words) else None
        return following is None or following.tag in (Tag.PUNCT, Tag.ADP, Tag.CCONJ) or (following.tag is Tag.ADJ and not following.features.definite)

    def _manner(self, i: int, clause: Clause) -> bool:
        """تتغير شهريا: an adjective in the accusative tells how, where no verb of being asks for it."""
        word = self.words[i]
        plain = word.tag is Tag.ADJ and "accusative" in word.features.kind and "nationality" not in word.features.kind
        if self._title(i):
            return False
        return plain and self.words[clause.predicate].features.kind != "auxiliary"

    def _gap_acts(self, clause: Clause) -> bool:
        """الذي استهدف مستودعات: without a pronoun that stands for it, what a relative clause is about is its subject."""
        return clause.gap >= 0 and clause.relation == "acl:relcl" and not clause.resumed and self._agree(clause.governor, clause.predicate)

    def _third(self, predicate: int) -> bool:
        """Only a third person singular takes a subject behind it in Arabic; the plural has it in its ending."""
        features = self.words[predicate].features
        return features.person == "3" and features.number == "s"
