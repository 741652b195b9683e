"""A parsed sentence as the later stages ask it: children, cases, conjuncts, spans."""

from collections.abc import Iterator

from coder.model import Tag, Token, Word
from coder.text.normalise import fold

_INSIDE = frozenset({"nmod", "amod", "flat", "appos", "det", "nummod", "case", "fixed", "conj", "cc", "nmod:poss", "acl:relcl"})
_NAMELIKE = frozenset({"flat", "amod", "appos", "nummod", "det"})


class Tree:
    """Words with their dependents; all arguments and results are indices of words."""

    def __init__(self, words: tuple[Word, ...], tokens: tuple[Token, ...]) -> None:
        self.words = words
        self.tokens = tokens
        self._clauses: dict[int, int] = {}
        self.keys = {key for word in words for key in (word.bare, *word.lemmas)}
        """all keys of the sentence: what is not among them stands nowhere in it"""
        self.children: list[list[int]] = [[] for _ in words]
        for word in words:
            if word.head >= 0:
                self.children[word.head].append(word.at)

    def by(self, head: int, *relations: str) -> list[int]:
        """Dependents of the head with one of the relations, in the order of the text."""
        words = self.words
        return [i for i in self.children[head] if words[i].relation in relations]

    def preposition(self, i: int) -> str:
        """Key of the preposition before a noun phrase, "" for none; `من قبل` and the like are one."""
        found = ""
        for child in self.children[i]:
            word = self.words[child]
            if word.relation == "case" and child < i:
                found = word.lemma
                for further in self.children[child]:
                    if self.words[further].relation == "fixed":
                        found += self._joined(word, self.words[further])
                return found
        return found

    def _joined(self, preposition: Word, further: Word) -> str:
        """A second word of a preposition as it is written: بسبب is one token, من قبل two."""
        return fold(further.form) if further.token == preposition.token else " " + further.lemma

    def conjuncts(self, i: int) -> list[int]:
        """The phrase and what is coordinated with it."""
        found = [i]
        for child in self.children[i]:
            if self.words[child].relation == "conj" and self.words[child].tag is not Tag.VERB:
                found += self.conjuncts(child)
        return found

    def phrase(self, i: int) -> tuple[int, int]:
        """First and last word of a noun phrase without its conjuncts and relative clauses."""
        first = last = i
        stack = [i]
        while stack:
            head = stack.pop()
            for child in self.children[head]:
                relation = self.words[child].relation
                described = relation == "nmod" or (relation == "obl" and self.words[head].relation == "amod")
                if relation in _NAMELIKE or (described and child - last <= 6):
                    first, last = min(first, child), max(last, child)
                    stack.append(child)
        return first, last

    def characters(self, i: int) -> tuple[int, int]:
        """Offsets of a noun phrase: from its first to its last word, prepositions of the outside left off."""
        first, last = self.phrase(i)
        return self.words[min(first, i)].start, self.words[last].end

    def ancestors(self, i: int) -> Iterator[int]:
        """Heads of a word, nearest first."""
        seen = 0
        while self.words[i].head >= 0 and seen < len(self.words):
            i = self.words[i].head
            seen += 1
            yield i

    def clause_of(self, i: int) -> int:
        """The verb (or other predicate) whose clause the word stands in."""
        found = self._clauses.get(i)
        if found is None:
            word = self.words[i]
            above = word.tag is Tag.VERB or word.head < 0 or len(self._clauses) > len(self.words)
            found = self._clauses[i] = i
            if not above:
                found = self._clauses[i] = self.clause_of(word.head)
        return found
