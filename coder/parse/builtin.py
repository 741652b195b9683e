"""The built-in parser: deterministic, one pass, fed by the lexicon. It only has to be right about events.

The pass keeps a stack of open clauses and one open noun phrase. Each word either continues the noun phrase (idafa, adjective,
apposition, name), or begins a new one that the clause takes as subject, object or oblique, or is a verb that fills or opens a
clause. Commas close noun phrases; subordinators open clauses.
"""

from coder.dictionary.lexicon import Lexicon
from coder.model import Sentence, Tag, Token, Word
from coder.parse.attach import Attacher
from coder.parse.morphology import Morphology
from coder.parse.tagger import ADJECTIVE, Draft, NameSpan, tag
from coder.text.normalise import letter_offsets

NOMINAL_RELATIONS = frozenset({"nsubj", "obj", "obl", "nmod"})
"""where an adjective with article or in the plural is a noun: العديد من, الأوروبيون"""


class BuiltinParser:
    """Implements `backend.Parser`; holds the analyses of the words that it has met."""

    def __init__(self, lexicon: Lexicon) -> None:
        self._lexicon = lexicon
        self._morphology = Morphology(lexicon)

    def parse(self, sentence: Sentence, names: tuple[NameSpan, ...]) -> tuple[Word, ...]:
        drafts = tag(sentence.tokens, names, self._morphology)
        tree = Attacher(drafts, self._lexicon)
        tree.run()
        words: list[Word] = []
        for i, draft in enumerate(drafts):
            token = sentence.tokens[draft.token]
            start, end = _characters(token, draft)
            head, relation = tree.heads[i], tree.relations[i]
            part = _part_of_speech(draft, relation, cased=bool(i) and tree.relations[i - 1] == "case")
            words.append(Word(i, start, end, draft.form, draft.bare, draft.lemmas, part, draft.features, head, relation, draft.token))
        return tuple(_oblique(word, words) for word in words)


def _oblique(word: Word, words: list[Word]) -> Word:
    """What hangs on an adjective or an adverb is oblique: مستعد للعودة, أول رئيس, عام 2011."""
    if word.relation != "nmod" or word.features.kind == "enclitic" or words[word.head].tag not in (Tag.ADJ, Tag.ADV):
        return word
    return word._replace(relation="obl")


def _part_of_speech(draft: Draft, relation: str, *, cased: bool) -> Tag:
    """The tag that Universal Dependencies gives to the word in its place."""
    kind = draft.features.kind
    if relation in ("aux", "cop") and draft.tag is Tag.VERB:
        return Tag.AUX
    if kind == ADJECTIVE:
        return Tag.ADJ
    if draft.tag is Tag.DET and kind == "demonstrative" and relation != "det":
        return Tag.PRON
    if draft.tag is Tag.NOUN:
        if kind in ("month", "day"):
            return Tag.PROPN
        if "time" in kind and relation == "obl" and not cased:
            return Tag.ADV
        describes = relation in ("amod", "advcl") or (relation == "xcomp" and "thing" not in kind)
        return Tag.ADJ if describes and "participle" in kind else Tag.NOUN
    stands = draft.features.definite or draft.features.number == "p"
    return Tag.NOUN if draft.tag is Tag.ADJ and stands and relation in NOMINAL_RELATIONS else draft.tag


def _characters(token: Token, draft: Draft) -> tuple[int, int]:
    """Offsets of a word in the text; marks and tatweel count there and not in its form."""
    if draft.length == len(token.raw):
        return token.start, token.end
    first, behind = draft.offset, draft.offset + draft.length
    if len(token.raw) == len(token.form):
        return token.start + first, token.start + behind
    at = letter_offsets(token.raw)
    return token.start + at[min(first, len(at) - 1)], token.start + at[min(behind, len(at) - 1)]
