"""The built-in parser: deterministic, one pass, fed by the lexicon. It only has to be right about events.

The pass keeps a stack of open clauses and one open noun phrase. Each word either continues the noun phrase (idafa, adjective,
apposition, name), or begins a new one that the clause takes as subject, object or oblique, or is a verb that fills or opens a
clause. Commas close noun phrases; subordinators open clauses.
"""

from coder.dictionary.lexicon import Lexicon
from coder.model import Features, Sentence, Tag, Token, Word
from coder.parse.attach import Attacher
from coder.parse.morphology import Morphology
from coder.parse.tagger import ADJECTIVE, NameSpan, tag
from coder.text.normalise import letter_offsets

NOMINAL_RELATIONS = frozenset({"nsubj", "obj", "obl", "nmod"})
"""where an adjective with article or in the plural is a noun: العديد من, الأوروبيون"""
_SHIFTING = frozenset({Tag.VERB, Tag.NOUN, Tag.ADJ, Tag.DET, Tag.PROPN})
"""tags that may change with the place of the word"""
_word = tuple.__new__
"""makes a Word in a third of the time of its constructor"""


class BuiltinParser:
    """Implements `backend.Parser`; holds the analyses of the words that it has met."""

    def __init__(self, lexicon: Lexicon) -> None:
        self._lexicon = lexicon
        self._morphology = Morphology(lexicon)

    def parse(self, sentence: Sentence, names: tuple[NameSpan, ...]) -> tuple[Word, ...]:
        drafts = tag(sentence.tokens, names, self._morphology)
        tree = Attacher(drafts, self._lexicon)
        tree.run()
        heads, relations, tokens = tree.heads, tree.relations, sentence.tokens
        words: list[Word] = []
        for i, (at, offset, length, form, bare, lemmas, part, features, _) in enumerate(drafts):
            token, relation = tokens[at], relations[i]
            start, end = (token.start, token.end) if length == len(token.raw) else _characters(token, offset, length)
            shown = _part_of_speech(part, features, relation, cased=relations[i - 1] == "case") if part in _SHIFTING else part
            words.append(_word(Word, (i, start, end, form, bare, lemmas, shown, features, heads[i], relation, at)))
        return tuple([_oblique(word, words) if word.relation == "nmod" else word for word in words])


def _oblique(word: Word, words: list[Word]) -> Word:
    """What hangs on an adjective or an adverb is oblique: مستعد للعودة, أول رئيس, عام 2011."""
    if word.features.kind == "enclitic" or words[word.head].tag not in (Tag.ADJ, Tag.ADV):
        return word
    return word._replace(relation="obl")


def _part_of_speech(part: Tag, features: Features, relation: str, *, cased: bool) -> Tag:
    """The tag that Universal Dependencies gives to the word in its place."""
    kind = features.kind
    if part is Tag.VERB:
        return Tag.AUX if relation in ("aux", "cop") else part
    if part is Tag.NOUN:
        if kind in ("month", "day"):
            return Tag.PROPN
        if relation == "obl" and "time" in kind and features.number == "s" and not cased:
            return Tag.ADV
        describes = relation in ("amod", "advcl") or (relation == "xcomp" and "thing" not in kind)
        return Tag.ADJ if describes and "participle" in kind else Tag.NOUN
    if part is Tag.ADJ:
        return Tag.NOUN if relation in NOMINAL_RELATIONS and (features.definite or features.number == "p") else part
    if part is Tag.DET:
        return Tag.PRON if kind == "demonstrative" and relation != "det" else part
    return Tag.ADJ if kind == ADJECTIVE else part


def _characters(token: Token, first: int, length: int) -> tuple[int, int]:
    """Offsets of a part of a token in the text; marks and tatweel count there and not in its form."""
    behind = first + length
    if len(token.raw) == len(token.form):
        return token.start + first, token.start + behind
    at = letter_offsets(token.raw)
    return token.start + at[min(first, len(at) - 1)], token.start + at[min(behind, len(at) - 1)]
