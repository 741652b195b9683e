"""Heads and relations for the tagged words of a sentence; see builtin.py for the idea."""

from coder.model import Tag
from coder.parse import affixes
from coder.parse.agreement import QUOTES
from coder.parse.clauses import Clause
from coder.parse.quantities import about
from coder.parse.roles import Roles
from coder.text import characters as c

BE = "كان"
FAR = 12
"""words between بينهم and those whom it means"""
_FUNCTION = frozenset({Tag.PUNCT, Tag.CCONJ, Tag.SCONJ, Tag.ADP, Tag.PART})
"""words that are no root where another word may be"""
_WHETHER = frozenset({"اذا", "لم"})
_HEADLESS = frozenset({"ما", "من", "مما", "ممن"})
_ADVERSATIVE = frozenset({"لكن", "بل", "انما"})
_PHRASE = frozenset({"nmod", "amod", "flat", "appos", "det", "nummod", "case", "acl:relcl", "acl", "conj"})
"""relations inside a noun phrase"""


class Attacher(Roles):
    """One pass over the words; `heads` and `relations` are the result."""

    def run(self) -> None:
        rough = 0
        for i, word in enumerate(self.words):
            tag = word.tag
            rough = rough - 1 if rough > 0 else about(self.words, i)
            if rough:
                self.pending.append((i, "nummod"))
                continue
            if word.bare == "ما" and i + 1 < len(self.words) and self.words[i + 1].bare in _WHETHER:
                self._whether(i)
                continue
            if tag is Tag.PUNCT:
                self._punctuation(i, word.form)
                continue
            if tag is Tag.VERB:
                self._verb(i)
            elif tag is Tag.ADP:
                self._adposition(i)
                continue
            elif tag is Tag.CCONJ:
                self.conjunction = i
                self.relations[i] = "cc"
                continue
            elif tag is Tag.SCONJ:
                self._subordinator(i)
            elif tag is Tag.PRON and word.features.kind == "relative":
                self._relative(i)
            elif tag in (Tag.PART, Tag.ADV, Tag.AUX):
                if self._particle(i):
                    continue
            elif tag is Tag.DET or (tag is Tag.NUM and self._before_noun(i)):
                self._modifier_ahead(i)
            else:
                self._nominal(i)
            self.pause = False
        self._finish()

    def _whether(self, i: int) -> None:
        """ما إذا asks, and belongs to the subordinator; ما لم is a condition of its own."""
        self.relations[i] = "mark"
        if self.words[i + 1].bare == "لم":
            self._close_phrase()
            self.clauses.append(Clause(self._last_predicate(), "advcl"))
        self.pending.append((i, "mark"))

    def _punctuation(self, i: int, form: str) -> None:
        self.relations[i] = "punct"
        self.heads[i] = max(self.clause.predicate, self.phrase, 0) if i else -1
        if form in QUOTES:
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
            root = self._root_clause()
            if root.predicate >= 0:
                self.clauses.append(Clause(root.predicate, "ccomp"))
            elif root.topic >= 0:
                self.clauses = [root, Clause(root.topic, "parataxis")]

    def _particle(self, i: int) -> bool:
        """Particles wait for their verb or noun (True), adverbs belong to what stands before them."""
        kind = self.words[i].features.kind
        if self.preposition >= 0 and self.words[i].tag is Tag.ADV:
            self._prepositional(i)
            return False
        if kind in ("negation", "perfective", "future", "question", "unreal", "vocative", "answer"):
            self.pending.append((i, "advmod" if kind != "vocative" else "discourse"))
            return True
        self._set(i, max(self.clause.predicate, self.phrase), "advmod")
        self.chain = []
        return False

    def _before_noun(self, i: int) -> bool:
        """A numeral counts the noun behind it; a day of the month is a noun phrase of its own: 9 أيلول."""
        return i + 1 < len(self.words) and self.words[i + 1].tag in (Tag.NOUN, Tag.PROPN, Tag.NUM, Tag.ADJ) and "month" not in self.words[i + 1].features.kind

    def _modifier_ahead(self, i: int) -> None:
        """Numerals and determiners wait for their noun; a demonstrative before a word without article is a pronoun: هذا قرار."""
        following = self.words[i + 1] if i + 1 < len(self.words) else None
        modifies = following is not None and following.tag in (Tag.NOUN, Tag.PROPN, Tag.NUM, Tag.ADJ, Tag.DET)
        if following is not None and self.words[i].features.kind == "demonstrative" and following.tag is not Tag.DET:
            modifies = modifies and (following.features.definite or following.bare.startswith(affixes.ARTICLE))
        if modifies:
            self.pending.append((i, "nummod" if self.words[i].tag is Tag.NUM else "det"))
        else:
            self._nominal(i)

    def _relative(self, i: int) -> None:
        """الذي belongs to the noun before it; ما and من without a noun are what their clause is about, and have a place of their own."""
        antecedent = self._antecedent(i)
        if self.preposition >= 0:
            self._nominal(i)
            antecedent = i
        elif antecedent < 0 or (self.words[i].bare in _HEADLESS and not self.pause):
            self._argument(i)
            antecedent = i
        elif self.words[i].bare in _HEADLESS:
            self._set(i, self._last_predicate(), "parataxis")
            antecedent = i
        self._close_phrase()
        self.clauses.append(Clause(antecedent, "acl:relcl", gap=i))
        self.conjunction = -1

    def _nominal(self, i: int) -> None:
        word = self.words[i]
        if word.features.kind == "enclitic" and i:
            self._enclitic(i)
        elif self.preposition >= 0:
            self._prepositional(i)
        elif any(relation == "discourse" for _, relation in self.pending):
            self._set(i, self._last_predicate(), "vocative")
            self.chain, self.phrase = [i], i
        elif self.bracket and self.phrase >= 0:
            self._set(i, self.phrase, "appos")
            self.chain, self.phrase, self.bracket = [i], i, False
        elif self.conjunction < 0 and self._among(i):
            self.chain, self.phrase = [i], i
        elif self.conjunction >= 0:
            self._conjunct(i)
        elif self.chain == [i - 1] and "month" in word.features.kind and self.words[i - 1].tag is Tag.NUM:
            self._set(i, i - 1, "obl")
            self.chain = [i]
        elif self.chain and not self.pause and self._continues(i):
            pass
        elif self.pause and self._apposition(i):
            self.chain = [i]
        else:
            self._argument(i)
        self._settle(i)

    def _among(self, i: int) -> bool:
        """قتل سبعة مدنيين بينهم ثلاثة أطفال: who is among them is said in a clause of their own, and is no object."""
        j = i - 1
        while j > 0 and (j, "nummod") in self.pending:
            j -= 1
        if j < 1 or self.words[j - 1].bare != "بين" or self.words[j].features.kind != "enclitic":
            return False
        if self.words[i].features.definite or self._acts(i):
            return False
        people = next((k for k in range(j - 2, max(j - FAR, -1), -1) if self._several(k)), -1)
        if people < 0:
            return False
        self._set(i, people, "acl:relcl")
        self._set(j, i, "nmod")
        return True

    def _several(self, i: int) -> bool:
        """مدنيين, عشرون شخصا: a plural noun, or one that is counted."""
        counted = any(self.heads[j] == i and self.relations[j] == "nummod" for j in range(max(i - 3, 0), i))
        return self.words[i].tag in (Tag.NOUN, Tag.NUM) and self.heads[i] >= 0 and (counted or self.words[i].features.number == "p")

    def _continues(self, i: int) -> bool:
        clause = self.clause
        self.predicate = clause.predicate if clause.verbal else -1
        self.wants_object = clause.verbal and clause.subject >= 0 and clause.object < 0
        return self._continue(i)

    def _enclitic(self, i: int) -> None:
        host = self.words[i - 1]
        if host.tag is Tag.VERB:
            clause = self.clause
            self._set(i, i - 1, "obj")
            if clause.predicate == i - 1:
                clause.object = i
                if self._resumes(clause, i):
                    self._set(clause.gap, i - 1, "obj")
                    self._set(i, i - 1, "dep")
        elif host.tag is Tag.ADP:
            clause = self.clause
            if clause.gap >= 0 and clause.subject < 0 and self._same_gender(clause.governor, i):
                clause.resumed = True
                if self.relations[clause.gap] == "nsubj" and self.heads[clause.gap] == clause.predicate:
                    self.relations[clause.gap] = "dep"
            self._prepositional(i)
            self.chain = []
        elif host.tag is Tag.SCONJ:
            self._argument(i)
            self.chain = []
        elif host.tag is Tag.CCONJ:
            self._argument(i)
            self._set(i - 1, i, "cc")
            self.pending.append((i - 1, "cc"))
            self.chain = []
        else:
            self._set(i, i - 1, "nmod")

    def _resumes(self, clause: Clause, i: int) -> bool:
        """القرية التي احتلوها: the relative pronoun is the object, and the enclitic only takes it up again."""
        relative = clause.relation == "acl:relcl" and clause.gap >= 0 and clause.gap != clause.governor
        return relative and self.words[clause.gap].tag is Tag.PRON and self._same_gender(clause.governor, i)

    def _conjunct(self, i: int) -> None:
        phrase = self._abreast(self.phrase)
        word = self.words[i]
        if phrase != self.phrase:
            self.chain = [phrase]
        if self._circumstance(i):
            self.clauses.append(Clause(self._last_predicate(), "advcl"))
            self.pending.append((self.conjunction, "cc"))
            self.conjunction = -1
            self._argument(i)
            return
        if self.words[self.conjunction].bare in _ADVERSATIVE and word.tag is not Tag.ADJ and not self._same_place(phrase, i):
            self._argument(i)
            return
        if phrase < 0 or (self.pause and self.clause.verbal and self._sentence_starts(i)):
            self._argument(i)
            return
        head = phrase
        if (
            self.chain
            and self.words[self.chain[-1]].tag is self.words[i].tag
            and len(self.chain) > 1
            and (not self._like(phrase, i) or self._same_article(phrase, i))
        ):
            head = self.chain[-1]
        self._set(i, head, "conj")
        self._set(self.conjunction, i, "cc")
        self.conjunction = -1
        self.chain = [i]
        self.phrase = i

    def _same_article(self, phrase: int, i: int) -> bool:
        """قضايا الأمن والحدود: the conjunct has the article as the genitive has, and the head of the phrase has not."""
        first, last, word = self.words[phrase], self.words[self.chain[-1]], self.words[i]
        return not first.features.definite and last.features.definite and word.features.definite and not self._title(i) and word.tag is Tag.NOUN

    def _circumstance(self, i: int) -> bool:
        """اعتقل وهو يحاول: و and a pronoun before a verb begin a clause of circumstance."""
        following = self.words[i + 1] if i + 1 < len(self.words) else None
        personal = self.words[i].tag is Tag.PRON and not self.words[i].features.kind
        begins = following is not None and (following.tag in (Tag.VERB, Tag.PART) or (self.pause and not following.features.definite))
        return personal and begins and self._last_predicate() >= 0

    def _same_place(self, phrase: int, i: int) -> bool:
        """ليس الوزير بل الرئيس: behind لكن or بل a phrase that no verb follows stands for the one before."""
        return phrase >= 0 and not self._sentence_starts(i)

    def _sentence_starts(self, i: int) -> bool:
        """Behind a comma and و: a noun phrase that a verb follows soon is a subject."""
        for j in range(i + 1, min(i + 6, len(self.words))):
            word = self.words[j]
            if word.tag is Tag.VERB:
                return self._agree(i, j)
            if word.tag not in (Tag.NOUN, Tag.ADJ, Tag.PROPN, Tag.PART):
                return False
        return False

    def _finish(self) -> None:
        """Every word gets a head and there is one root; clauses without a verb and with كان get the heads of Universal Dependencies."""
        root = self.clauses[0].predicate if self.clauses[0].predicate >= 0 else self.clauses[0].topic
        roots = [i for i, head in enumerate(self.heads) if head < 0 and self.words[i].tag not in _FUNCTION] or [0]
        root = root if root >= 0 and self.heads[root] < 0 else roots[0]
        for i, head in enumerate(self.heads):
            if i == root:
                self.relations[i] = "root"
                self.heads[i] = -1
            elif head < 0 or head == i:
                self.heads[i] = root
        self._break_circles(root)
        for clause in self.verbless:
            if clause.predicate < 0:
                self._exchange(clause.topic, clause.said, "nsubj")
        for i, word in enumerate(self.words):
            if word.features.kind == "auxiliary" and BE in word.lemmas and self.relations[i] != "aux":
                predicate = self._copular(i)
                if predicate >= 0:
                    self._exchange(i, predicate, "cop")

    def _break_circles(self, root: int) -> None:
        """Every word hangs below the root at last: the first of a circle is hung there."""
        reached = {root}
        for i in range(len(self.heads)):
            path: list[int] = []
            at = i
            while at not in reached and at not in path:
                path.append(at)
                at = self.heads[at]
            if at not in reached:
                self.heads[at] = root
            reached.update(path)
            if i != root and self.relations[i] == "root":
                self.relations[i] = "parataxis"

    def _copular(self, i: int) -> int:
        """The noun or adjective that كان says of its subject, -1 where it is a verb of its own: كان الرئيس في باريس."""
        below = [j for j, head in enumerate(self.heads) if head == i and j > i]
        return next((j for j in below if self.relations[j] == "xcomp" and self.words[j].tag is not Tag.VERB), -1)

    def _exchange(self, old: int, new: int, relation: str) -> None:
        """The predicate takes the place of the word that stood for it, and what belongs to the clause comes along."""
        inside = _PHRASE if relation == "nsubj" else frozenset()
        for j, head in enumerate(self.heads):
            if head == old and j != new and self.relations[j] not in inside:
                self.heads[j] = new
        self._set(new, self.heads[old], self.relations[old])
        self._set(old, new, relation)
