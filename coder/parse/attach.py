"""Heads and relations for the tagged words of a sentence; see builtin.py for the idea."""

from dataclasses import dataclass

from coder.dictionary.lexicon import Lexicon
from coder.model import Tag
from coder.parse.tagger import Draft
from coder.text import characters as c

_NOMINAL = frozenset({Tag.NOUN, Tag.PROPN, Tag.PRON, Tag.NUM, Tag.X, Tag.ADJ, Tag.DET})
_QUOTES = frozenset(c.QUOTES)
_PARTITIVE = "من"


@dataclass(slots=True)
class Clause:
    """An open clause. -1 stands for a place not yet filled."""

    governor: int
    relation: str
    marker: int = -1
    topic: int = -1
    predicate: int = -1
    subject: int = -1
    object: int = -1
    verbal: bool = False
    gap: int = -1
    """the relative pronoun, or the noun, that this clause says something about"""
    complement: bool = False
    """has taken a clause as complement"""


class Attacher:
    """One pass over the words; `heads` and `relations` are the result."""

    def __init__(self, words: list[Draft], lexicon: Lexicon) -> None:
        self.words = words
        self.governed = lexicon.governed
        self.masdars = lexicon.masdars
        self.titles = lexicon.agent_heads
        self.heads = [-1] * len(words)
        self.relations = ["dep"] * len(words)
        self.clauses = [Clause(-1, "root")]
        self.chain: list[int] = []
        """the nouns of the open noun phrase that a genitive or an adjective may belong to, head first"""
        self.phrase = -1
        """head of the last noun phrase, open or not"""
        self.preposition = -1
        self.conjunction = -1
        self.pending: list[tuple[int, str]] = []
        """numerals, determiners and particles that wait for their noun or verb"""
        self.outside = -1
        """the noun phrase before an open bracket"""
        self.bracket = False
        """a bracket has just opened"""
        self.pause = True
        """a comma or the start of the sentence lies before the word"""

    @property
    def clause(self) -> Clause:
        return self.clauses[-1]

    def run(self) -> None:
        for i, word in enumerate(self.words):
            tag = word.tag
            if tag is Tag.PUNCT:
                self._punctuation(i, word.form)
                continue
            if tag is Tag.VERB:
                self._verb(i)
            elif tag is Tag.ADP:
                self._adposition(i)
            elif tag is Tag.CCONJ:
                self.conjunction = i
                self.relations[i] = "cc"
            elif tag is Tag.SCONJ:
                self._subordinator(i)
            elif tag is Tag.PRON and word.features.kind == "relative":
                self._relative(i)
            elif tag in (Tag.PART, Tag.ADV, Tag.AUX):
                self._particle(i)
            elif tag is Tag.DET or (tag is Tag.NUM and self._before_noun(i)):
                self._modifier_ahead(i)
            else:
                self._nominal(i)
            self.pause = False
        self._finish()

    def _punctuation(self, i: int, form: str) -> None:
        self.relations[i] = "punct"
        self.heads[i] = max(self.clause.predicate, self.phrase, 0) if i else -1
        if form in _QUOTES:
            return
        if form in c.BRACKETS_OPEN:
            self.outside = self.phrase
            self.bracket = True
        elif form in c.BRACKETS_CLOSE:
            self.phrase, self.bracket = (self.outside if self.outside >= 0 else self.phrase), False
            self.outside = -1
        self.chain = []
        self.pause = True
        if form == c.COLON:
            governor = self._root_clause().predicate
            if governor >= 0:
                self.clauses.append(Clause(governor, "ccomp"))

    def _root_clause(self) -> Clause:
        return self.clauses[0]

    def _adposition(self, i: int) -> None:
        if self.preposition == i - 1 and self.preposition >= 0:
            self._set(i, self.preposition, "fixed")
            return
        self.preposition = i
        self.relations[i] = "case"

    def _particle(self, i: int) -> None:
        kind = self.words[i].features.kind
        if kind in ("negation", "perfective", "future", "question", "unreal"):
            self.pending.append((i, "advmod"))
        else:
            self._set(i, max(self.clause.predicate, self.phrase), "advmod")
            self.chain = []

    def _before_noun(self, i: int) -> bool:
        return i + 1 < len(self.words) and self.words[i + 1].tag in (Tag.NOUN, Tag.PROPN, Tag.NUM)

    def _modifier_ahead(self, i: int) -> None:
        following = self.words[i + 1].tag if i + 1 < len(self.words) else Tag.PUNCT
        if following in (Tag.NOUN, Tag.PROPN, Tag.NUM, Tag.ADJ, Tag.DET):
            self.pending.append((i, "nummod" if self.words[i].tag is Tag.NUM else "det"))
        else:
            self._nominal(i)

    def _subordinator(self, i: int) -> None:
        word = self.words[i]
        kind = word.features.kind
        complement = kind == "complement"
        governor, relation = self._governor(i) if complement else (self._last_predicate(), "advcl")
        self._close_phrase()
        self.clauses.append(Clause(governor, relation, marker=i))
        self.relations[i] = "mark"
        if self.preposition >= 0:
            self.pending.append((self.preposition, "mark"))
            self.preposition = -1
        if self.conjunction >= 0:
            self.pending.append((self.conjunction, "cc"))
            self.conjunction = -1
        self.pending.append((i, "mark"))

    def _governor(self, i: int) -> tuple[int, str]:
        """What a complement clause completes: the noun right before it, or the nearest verb that still may take one."""
        previous = self.words[i - 1] if i else None
        if previous is not None and previous.tag is Tag.ADP and previous.features.kind:
            return self._last_predicate(), "advcl"
        if previous is not None and previous.tag is Tag.NOUN and "masdar" in previous.features.kind and self.chain:
            return self.chain[-1], "acl"
        for clause in reversed(self.clauses):
            if self._takes_clause(clause):
                clause.complement = True
                while self.clauses[-1] is not clause:
                    self.clauses.pop()
                return clause.predicate, "ccomp"
        return self._last_predicate(), "ccomp"

    def _takes_clause(self, clause: Clause) -> bool:
        if clause.predicate < 0 or clause.complement or not (clause.verbal or clause is self.clauses[0]):
            return False
        return self.words[clause.predicate].features.kind == "speech" or clause.relation != "acl:relcl"

    def _last_predicate(self) -> int:
        for clause in reversed(self.clauses):
            if clause.predicate >= 0:
                return clause.predicate
        return self.clause.topic

    def _relative(self, i: int) -> None:
        antecedent = self._antecedent(i)
        if self.preposition >= 0:
            self._nominal(i)
            antecedent = i
        elif antecedent < 0 or self.words[i].form in ("بما", "فيما", "مما"):
            antecedent = i
        self._close_phrase()
        self.clauses.append(Clause(antecedent, "acl:relcl", marker=i, gap=i))
        self.conjunction = -1

    def _antecedent(self, i: int) -> int:
        """The noun of the last phrase that agrees with the relative pronoun, its head first."""
        feminine = self.words[i].form == "التي"
        noun = self.phrase
        if noun < 0:
            return -1
        if self.chain:
            for candidate in self.chain:
                features = self.words[candidate].features
                if (features.gender == "f" or features.number == "p") == feminine:
                    return candidate
        return noun

    def _verb(self, i: int) -> None:
        clause = self.clause
        if clause.predicate < 0:
            self._fill(clause, i)
        elif self._auxiliary(clause):
            self._lift(clause, i)
        elif self.conjunction >= 0:
            self._conjoin(i)
        elif self._asyndetic_relative():
            self._open(Clause(self.chain[0], "acl:relcl", gap=self.chain[0]), i)
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

    def _fill(self, clause: Clause, i: int) -> None:
        clause.predicate, clause.verbal = i, True
        self._set(i, clause.governor, clause.relation)
        if clause.topic >= 0:
            self._set(clause.topic, i, "nsubj")
            clause.subject = clause.topic
        elif clause.gap >= 0 and self.words[clause.gap].tag is Tag.PRON:
            self._set(clause.gap, i, "nsubj")
        if self.conjunction >= 0:
            self._set(self.conjunction, i, "cc")

    def _open(self, clause: Clause, i: int) -> None:
        self.clauses.append(clause)
        self._fill(clause, i)

    def _auxiliary(self, clause: Clause) -> bool:
        word = self.words[clause.predicate]
        return clause.verbal and word.features.kind == "auxiliary" and self.conjunction < 0 and clause.object < 0

    def _lift(self, clause: Clause, i: int) -> None:
        """كان الرئيس قد أعلن: the verb becomes the predicate, the auxiliary hangs on it with all that hung on the auxiliary."""
        old = clause.predicate
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

    def _fronted_subject(self, i: int) -> bool:
        phrase = self.phrase
        if phrase < 0 or not self.chain or self.relations[phrase] not in ("conj", "parataxis", "nsubj", "obj"):
            return False
        return self.relations[phrase] in ("conj", "parataxis") and self._agree(phrase, i)

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

    def _agree(self, noun: int, verb: int) -> bool:
        subject, features = self.words[noun].features, self.words[verb].features
        if self.words[noun].tag is Tag.PROPN or not features.gender:
            return True
        if subject.number == "p" and features.gender == "f":
            return True
        return subject.gender == features.gender

    def _nominal(self, i: int) -> None:
        word = self.words[i]
        if word.features.kind == "enclitic" and i:
            self._enclitic(i)
        elif self.preposition >= 0:
            self._prepositional(i)
        elif self.bracket and self.phrase >= 0:
            self._set(i, self.phrase, "appos")
            self.chain, self.phrase, self.bracket = [i], i, False
        elif self.conjunction >= 0:
            self._conjunct(i)
        elif self.chain and not self.pause and self._continue(i):
            pass
        elif self.pause and self._apposition(i):
            self.chain = [i]
        else:
            self._argument(i)
        self._settle(i)

    def _enclitic(self, i: int) -> None:
        host = self.words[i - 1]
        if host.tag is Tag.VERB:
            self._set(i, i - 1, "obj")
            if self.clause.predicate == i - 1:
                self.clause.object = i
        elif host.tag is Tag.ADP:
            self._prepositional(i)
            self.chain = []
        elif host.tag is Tag.SCONJ:
            self._argument(i)
            self.chain = []
        else:
            self._set(i, i - 1, "nmod")

    def _continue(self, i: int) -> bool:
        """Attaches the word inside the open noun phrase if it can belong there."""
        word, last = self.words[i], self.chain[-1]
        before = self.words[last]
        adjacent = self._adjacent(last, i)
        bare = not word.features.definite and not (i + 1 < len(self.words) and self.words[i + 1].features.kind == "enclitic")
        if "participle" in word.features.kind and bare and self.clause.verbal and self._definite(self.chain[0]) and not self._construct(last, i):
            self._set(i, self.clause.predicate, "advcl")
            self.chain = [i]
            return True
        if word.tag is Tag.ADJ or (word.tag is Tag.NOUN and "participle" in word.features.kind and self._agrees(last, i)):
            noun = self._modified(i)
            if noun >= 0:
                self._set(i, noun, "amod")
                return True
        if word.name.endswith("+"):
            self._set(i, i - 1 if self.words[i - 1].token == word.token - 1 else last, "flat")
            return True
        if adjacent and self._name_behind_title(i):
            self._set(i, self.chain[0], "appos")
            self.chain = [self.chain[0], i]
            return True
        if adjacent and self._construct(last, i) and not self._new_object(i):
            self._set(i, last, "nmod")
            self.chain.append(i)
            return True
        if adjacent and self._second_name(i):
            self._set(i, last, "flat")
            return True
        if word.tag is Tag.PROPN and self._nameable(i):
            head = last if before.tag is Tag.PROPN else self.chain[0]
            self._set(i, head, "flat" if before.tag is Tag.PROPN else "appos")
            if before.tag is not Tag.PROPN:
                self.chain = [self.chain[0], i]
            else:
                self.chain[-1] = last
            return True
        if adjacent and word.tag is Tag.NOUN and self._title(last) and self._title(i) and self._definite(i) and self._ranked(i):
            self._set(i, self.chain[0], "appos")
            return True
        return False

    def _adjacent(self, last: int, i: int) -> bool:
        j = i - 1
        while j > last and (self.words[j].form in _QUOTES or self.heads[j] == last or (j, "det") in self.pending or (j, "nummod") in self.pending):
            j -= 1
        return j == last

    def _name_behind_title(self, i: int) -> bool:
        """وزير الخارجية التايلاندي سورين …: a word without article behind a definite title is a name, whatever else it may mean."""
        word = self.words[i]
        if word.features.definite or word.tag not in (Tag.NOUN, Tag.ADJ) or "accusative" in word.features.kind or self._title(i):
            return False
        if i + 1 < len(self.words) and self.words[i + 1].features.kind == "enclitic":
            return False
        before = self.words[i - 1]
        return self._title(self.chain[0]) and self._definite(self.chain[0]) and before.tag is Tag.ADJ and before.features.definite

    def _ranked(self, i: int) -> bool:
        """وزير الدفاع الروسي الفريق سيرغي شويغو: a second title that a name follows belongs to the first."""
        following = self.words[i + 1] if i + 1 < len(self.words) else None
        return (
            self._definite(self.chain[0])
            and following is not None
            and following.tag is Tag.PROPN
            and not following.name.startswith(("state", "capital", "place"))
        )

    def _second_name(self, i: int) -> bool:
        """محمد العليم: a word with article behind a part of a name that is nobody's title or nationality is the rest of the name."""
        word, before = self.words[i], self.words[self.chain[-1]]
        if not word.features.definite or word.tag not in (Tag.NOUN, Tag.ADJ) or word.name or self._title(i):
            return False
        person = before.tag is Tag.PROPN and (not before.name or before.name.startswith("person"))
        return person and "nationality" not in word.features.kind and self.relations[self.chain[-1]] in ("appos", "flat")

    def _construct(self, noun: int, genitive: int) -> bool:
        """Whether the noun may govern a genitive: no article, no enclitic, no ending that a genitive drops."""
        word = self.words[noun]
        if word.tag not in (Tag.NOUN, Tag.NUM) or word.features.definite:
            return False
        dual = "accusative" in word.features.kind and self.words[genitive].features.definite
        if ("accusative" in word.features.kind and not dual) or "free" in word.features.kind:
            return False
        return not (noun + 1 < len(self.words) and self.words[noun + 1].features.kind == "enclitic")

    def _new_object(self, i: int) -> bool:
        """An indefinite accusative behind a subject is the object: قتل جندي فلسطينيا."""
        kind = self.words[i].features.kind
        return "accusative" in kind or kind == "adverbial"

    def _nameable(self, i: int) -> bool:
        """A personal name behind a title or behind another part of the name."""
        word, head = self.words[i], self.chain[0]
        if word.name and not word.name.startswith("person"):
            return False
        return (self.words[self.chain[-1]].tag is Tag.PROPN and not self.words[self.chain[-1]].name.startswith(("state", "capital", "place"))) or self._title(
            head
        )

    def _title(self, i: int) -> bool:
        return self.words[i].bare in self.titles

    def _modified(self, i: int) -> int:
        """The noun of the chain that an adjective agrees with in definiteness and gender, nearest first; -1 for none."""
        word = self.words[i]
        fallback = -1
        for noun in reversed(self.chain):
            if self._definite(noun) == word.features.definite:
                if self._agrees(noun, i):
                    return noun
                fallback = noun if fallback < 0 else fallback
        if fallback >= 0 or not word.features.definite:
            return fallback if fallback >= 0 else self.chain[-1]
        return -1

    def _agrees(self, noun: int, adjective: int) -> bool:
        one, other = self.words[noun].features, self.words[adjective].features
        if one.definite != other.definite and not self._definite(noun):
            return False
        if other.number == "p":
            return one.number == "p"
        if one.number == "p":
            return other.gender == "f"
        return one.gender == other.gender or not one.gender or self.words[noun].tag is Tag.PROPN

    def _definite(self, noun: int) -> bool:
        word = self.words[noun]
        if word.features.definite or word.tag is Tag.PROPN:
            return True
        if noun + 1 < len(self.words) and self.words[noun + 1].features.kind == "enclitic":
            return True
        if noun in self.chain and self.chain[-1] != noun:
            last = self.words[self.chain[-1]]
            return last.features.definite or last.tag is Tag.PROPN
        return False

    def _apposition(self, i: int) -> bool:
        """Behind a comma: the name of the title before it, or the title of the name before it."""
        phrase = self.phrase
        if phrase < 0 or self.words[i].tag not in (Tag.PROPN, Tag.NOUN):
            return False
        word, before = self.words[i], self.words[phrase]
        named = word.tag is Tag.PROPN and (not word.name or word.name.startswith("person")) and self._title(phrase) and before.tag is Tag.NOUN
        titled = before.tag is Tag.PROPN and word.tag is Tag.NOUN and self._title(i) and (not before.name or before.name.startswith("person"))
        if named or titled:
            self._set(i, phrase, "appos")
            return True
        return False

    def _conjunct(self, i: int) -> None:
        phrase = self.phrase
        if phrase < 0 or (self.pause and self.clause.verbal and self._sentence_starts(i)):
            self._argument(i)
            return
        head = phrase
        if self.chain and self.words[self.chain[-1]].tag is self.words[i].tag and len(self.chain) > 1 and not self._like(phrase, i):
            head = self.chain[-1]
        self._set(i, head, "conj")
        self._set(self.conjunction, i, "cc")
        self.conjunction = -1
        self.chain = [i]
        self.phrase = i

    def _like(self, one: int, other: int) -> bool:
        """Whether two nouns are of a kind: both titles, both definite or both not."""
        a, b = self.words[one], self.words[other]
        return self._title(one) == self._title(other) and a.tag is b.tag

    def _sentence_starts(self, i: int) -> bool:
        """Behind a comma and و: a noun phrase that a verb follows soon is a subject."""
        for j in range(i + 1, min(i + 6, len(self.words))):
            word = self.words[j]
            if word.tag is Tag.VERB:
                return self._agree(i, j)
            if word.tag not in (Tag.NOUN, Tag.ADJ, Tag.PROPN, Tag.PART):
                return False
        return False

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
            head, relation = self._pp_head(preposition)
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

    def _pp_head(self, preposition: int) -> tuple[int, str]:
        """Noun or verb: an act noun keeps its preposition, من and ل stay with the noun before them, the rest goes to the verb."""
        predicate = self.clause.predicate
        key = self.words[preposition].bare
        if self.chain and not self.pause:
            last = self.chain[-1]
            if predicate < 0 or (key in (_PARTITIVE, "ل") and not self._takes(predicate, key)):
                return (last if self._adjacent(last, preposition) else self.chain[0]), "nmod"
            for noun in reversed(self.chain):
                if self._takes(noun, key) or (self._acts(noun) and not self._takes(predicate, key)):
                    return noun, "nmod"
        if predicate >= 0:
            return predicate, "obl"
        outer = self._last_predicate()
        return (outer, "obl") if outer >= 0 and self.clause.topic < 0 else (max(self.clause.topic, outer, self.phrase), "nmod")

    def _acts(self, noun: int) -> bool:
        return "masdar" in self.words[noun].features.kind

    def _takes(self, i: int, preposition: str) -> bool:
        """Whether some frame of the word has the preposition."""
        word = self.words[i]
        for lemma in word.lemmas:
            for trigger in (lemma, *self.masdars.get(lemma, ())) if word.tag is not Tag.VERB else (lemma,):
                if preposition in self.governed.get(trigger, ()):
                    return True
        return False

    def _argument(self, i: int) -> None:
        """A noun phrase without preposition: subject, object, or the topic of a clause whose verb is still to come."""
        if self.pause and len(self.clauses) > 1 and self.clause.relation == "acl:relcl" and self.clause.predicate >= 0:
            self.clauses.pop()
        clause = self.clause
        predicate = clause.predicate
        if self.conjunction >= 0:
            self._new_clause_behind_conjunction()
            clause, predicate = self.clause, self.clause.predicate
        if predicate < 0:
            if clause.topic < 0:
                clause.topic = i
                self._set(i, clause.governor, clause.relation)
            else:
                self._set(i, clause.topic, "parataxis")
        elif not clause.verbal:
            self._set(i, predicate, "parataxis")
        else:
            self._fill_argument(clause, i)
        self.chain = [i]
        self.phrase = i
        self.conjunction = -1

    def _new_clause_behind_conjunction(self) -> None:
        root = self._root_clause()
        if root.predicate >= 0:
            self.clauses = [root, Clause(root.predicate, "conj")]

    def _fill_argument(self, clause: Clause, i: int) -> None:
        word = self.words[i]
        if word.features.kind == "adverbial":
            self._set(i, clause.predicate, "advcl")
            return
        if clause.subject < 0 and "accusative" not in word.features.kind and self._agree(i, clause.predicate) and self._third(clause.predicate):
            clause.subject = i
            self._set(i, clause.predicate, "nsubj")
            if clause.gap >= 0 and self.relations[clause.gap] == "nsubj" and self.heads[clause.gap] == clause.predicate:
                self.relations[clause.gap] = "obj"
        elif clause.object < 0:
            clause.object = i
            self._set(i, clause.predicate, "obj")
        elif "participle" in word.features.kind or "accusative" in word.features.kind:
            self._set(i, clause.predicate, "advcl" if "participle" in word.features.kind else "xcomp")
        else:
            self._set(i, clause.predicate, "obl")

    def _third(self, predicate: int) -> bool:
        """Only a third person singular takes a subject behind it in Arabic; the plural has it in its ending."""
        features = self.words[predicate].features
        return features.person == "3" and features.number == "s"

    def _settle(self, i: int) -> None:
        """Gives the words that waited for this one their head."""
        if self.pending:
            for j, relation in self.pending:
                self._set(j, i, relation)
            self.pending = []

    def _close_phrase(self) -> None:
        self.chain = []

    def _set(self, i: int, head: int, relation: str) -> None:
        if i != head:
            self.heads[i] = head
            self.relations[i] = relation

    def _finish(self) -> None:
        """Every word gets a head and there is one root."""
        root = self.clauses[0].predicate if self.clauses[0].predicate >= 0 else self.clauses[0].topic
        roots = [i for i, head in enumerate(self.heads) if head < 0 and self.words[i].tag is not Tag.PUNCT]
        root = root if root >= 0 and self.heads[root] < 0 else next(iter(roots), 0)
        for i, head in enumerate(self.heads):
            if i == root:
                self.relations[i] = "root"
                self.heads[i] = -1
            elif head < 0 or head == i:
                self.heads[i] = root
