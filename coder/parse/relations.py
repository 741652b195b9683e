"""The relations of treebanks in the form that matching and rules ask for, whatever the treebank's conventions.

PADT, PUD and the models trained on them differ in subtypes, in what they call particles, and in whether a preposition such as بعد is
the noun's case or its head. What already has the form of the built-in parser is left as it is.
"""

from collections.abc import Container

from coder.model import Tag, Word
from coder.parse.view import cased

_RELATIONS = {
    "acl:relcl": "acl:relcl",
    "compound": "flat",
    "csubj": "ccomp",
    "csubj:pass": "ccomp",
    "iobj": "obj",
    "nsubj:outer": "dislocated",
    "root": "parataxis",
}
"""relations that are called otherwise here (those of a word that has a head); all others lose what stands behind the colon"""
_PASSIVE = frozenset({"nsubj:pass", "csubj:pass", "aux:pass"})
"""relations that make the verb above them a passive"""
_LOOSE = frozenset({"advmod", "aux", "case", "cc", "compound", "cop", "det", "discourse"})
"""relations under which treebanks hang particles"""
_ASKED = frozenset({"negation", "perfective", "future", "question", "unreal"})
"""kinds of particles whose verb must be found: they are its advmod"""
_FUNCTION = frozenset({"case", "mark", "fixed", "cc", "root", "punct"})
_BARE = frozenset({"obl", "advmod", "nmod"})


def normal(words: list[Word], titles: Container[str]) -> tuple[Word, ...]:
    """The words with the relations of the built-in parser; `titles` are the head words of agents. The result is a tree if `words` is one."""
    _voices(words)
    for word in words:
        if word.head >= 0:
            words[word.at] = word._replace(relation=_relation(word, words))
    for i in range(len(words)):
        _turn(words, i)
    for i in range(1, len(words)):
        _join(words, i)
    for i, word in enumerate(words):
        if word.head >= 0:
            words[i] = word._replace(relation=_within(word, words, titles))
    return tuple(words)


def _voices(words: list[Word]) -> None:
    for word in words:
        if word.relation in _PASSIVE and word.head >= 0:
            verb = words[word.head]
            if verb.tag is Tag.VERB:
                words[verb.at] = verb._replace(features=verb.features._replace(voice="pass"))


def _relation(word: Word, words: list[Word]) -> str:
    """By name and kind of the word alone."""
    kind = word.features.kind
    base = word.relation.partition(":")[0]
    if base in _LOOSE:
        if kind in _ASKED and word.tag in (Tag.PART, Tag.AUX, Tag.ADV):
            return "advmod"
        if word.tag in (Tag.CCONJ, Tag.SCONJ):
            return "cc" if word.tag is Tag.CCONJ else "mark"
    if base == "dep" and kind == "enclitic" and words[word.head].tag is Tag.VERB and words[word.head].token == word.token:
        return "obj"
    return _RELATIONS.get(word.relation) or _RELATIONS.get(base, base)


def _turn(words: list[Word], i: int) -> None:
    """بعد(obl) هجوم(nmod) → بعد(case) هجوم(obl): a preposition that its noun depends on changes places with it."""
    word = words[i]
    if word.tag is not Tag.ADP or word.relation in _FUNCTION:
        return
    noun = next((w.at for w in words[i + 1 :] if w.head == i and w.relation in ("nmod", "obl")), -1)
    if noun < 0:
        return
    for other in words:
        if other.head == i and other.at != noun:
            words[other.at] = other._replace(head=noun)
    relation = word.relation
    if relation in ("advmod", "advcl", "case", "dep"):
        relation = "obl" if word.head >= 0 and words[word.head].tag is Tag.VERB else "nmod"
    words[noun] = words[noun]._replace(head=word.head, relation=relation)
    words[i] = word._replace(head=noun, relation="case")


def _join(words: list[Word], i: int) -> None:
    """من(case) قبل(case) الحكومة → قبل is the fixed second part of من."""
    word, before = words[i], words[i - 1]
    if word.relation == before.relation == "case" and word.head == before.head and word.tag is before.tag is Tag.ADP:
        words[i] = word._replace(head=before.at, relation="fixed")


def _within(word: Word, words: list[Word], titles: Container[str]) -> str:
    """By the words around: relative clauses, names behind titles, circumstances."""
    head, relation, kinds = words[word.head], word.relation, word.features.kind.split()
    if relation == "acl" and not any(w.features.kind == "complement" for w in words[min(head.at, word.at) : word.at]):
        described = word.tag is Tag.ADJ or "participle" in kinds
        return "acl:relcl" if word.tag is Tag.VERB else "amod" if described else relation
    if relation == "nmod" and word.tag is Tag.PROPN and head.at < word.at and not cased(words, word.at):
        if head.tag is Tag.PROPN:
            return "flat"
        return "appos" if head.bare in titles and _told(head, word, words) else relation
    if relation in _BARE and head.tag is Tag.VERB and head.at < word.at and not cased(words, word.at):
        participle = "participle" in kinds and not word.features.definite and "thing" not in kinds
        return "advcl" if participle or "adverbial" in kinds else relation
    return relation


def _told(head: Word, name: Word, words: list[Word]) -> bool:
    """Whether a title is definite without the name behind it: الرئيس, وزير الخارجية المصري."""
    return head.features.definite or any(w.head == head.at and w.relation == "amod" and w.features.definite for w in words[head.at : name.at])
