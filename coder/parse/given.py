"""Words that somebody else has parsed, as the coder's own words: keys and kinds of the lexicon, heads and relations in its form.

The written token is analysed as the built-in parser does it, and of its readings the one is taken that is cut in the same places
and agrees best; where no reading is cut so, each word is analysed by itself. What the coder itself has written (`Given.kind`) has the
right tags, features and relations, and gets its keys from the lexicon alone.
"""

import itertools

from coder.dictionary.lexicon import Lexicon
from coder.model import Given, Sentence, Tag, Token, Word
from coder.parse import analysis, readings, relations
from coder.parse.hypotheses import Reading
from coder.parse.morphology import Morphology
from coder.parse.tagger import PROPER, NameSpan
from coder.text.normalise import fold, letter_offsets, plain
from coder.text.segment import as_token

_UNNAMED = frozenset({Tag.ADP, Tag.SCONJ, Tag.CCONJ, Tag.PART, Tag.PRON, Tag.PUNCT})
_PHRASAL = frozenset({"amod", "nmod"})
_OVER_PREPOSITION = frozenset({"من", "في", "منذ", "الي"})
"""prepositions that stand before another: من بعد, في خلال, منذ قبل; على بعد is a noun"""


class Conversion:
    """Makes `Word`s of `Given`s; holds the analyses of the words that it has met."""

    def __init__(self, lexicon: Lexicon) -> None:
        self._morphology = Morphology(lexicon)
        self._stems = lexicon.stems
        self._titles = lexicon.titles

    def words(self, sentence: Sentence, given: tuple[Given, ...], names: tuple[NameSpan, ...]) -> tuple[Word, ...]:
        """The words of a sentence; `given` is a tree, in the order of the text."""
        spans = {i: span for span in names for i in range(span.first, span.last + 1)}
        own = any(word.kind is not None for word in given)
        found: list[Word] = []
        for at, group in itertools.groupby(given if own else _flat(self._retagged(given), spans), key=_token):
            found += self._token(sentence.tokens[at], tuple(group), spans.get(at), len(found))
        return tuple(found) if own else relations.normal(found, self._titles)

    def _retagged(self, given: tuple[Given, ...]) -> list[Given]:
        """Prepositions that a treebank calls nouns or adverbs with a genitive get their tag: قُتلوا بعد(obl) هجوم(nmod)."""
        found = list(given)
        for word in given:
            if _base(word) == "nmod" and word.head >= 0 and self._preposition(given[word.head]):
                cases = {fold(other.form) for other in given if other.head == word.head and other.relation == "case"}
                if cases <= _OVER_PREPOSITION:
                    found[word.head] = given[word.head]._replace(upos=Tag.ADP)
        return found

    def _preposition(self, word: Given) -> bool:
        return word.upos in (Tag.NOUN, Tag.ADV) and any(stem.tag == Tag.ADP for stem in self._stems.get(fold(word.form), ()))

    def _token(self, token: Token, group: tuple[Given, ...], span: NameSpan | None, at: int) -> list[Word]:
        """The words of one token, the first of them the word `at` of the sentence."""
        starts = [word.start for word in group]
        fitting = [r for r in self._morphology.readings(token) if group[-1].end <= token.end and _starts(token, r) == starts]
        reading = readings.closest((r, group[len(r.proclitics)]) for r in fitting)
        stem = len(reading.proclitics) if reading is not None else analysis.stem(group)
        found: list[Word] = []
        for i, word in enumerate(group):
            written = token.raw[word.start - token.start : word.end - token.start] if word.end <= token.end else word.form
            before = fold(group[i - 1].form) if i else ""
            if i == stem and span is not None and _named(word, span):
                entry = analysis.name(word, fold(written), before, further=word.token > span.first)
            elif i != stem and word.kind is not None:
                entry = analysis.clitic(word, fold(written))
            elif i < stem:
                entry = analysis.proclitic(word, group[stem])
            elif i > stem and word.upos in (Tag.PRON, Tag.DET):
                entry = analysis.enclitic(word, fold(written))
            else:
                entry = analysis.content(word, reading if i == stem and reading is not None else self._alone(word), before)
            found.append(_word(at + i, word, plain(written) or "-", entry))
        return found

    def _alone(self, word: Given) -> Reading | None:
        """The reading of a word by itself, spelt as the treebank has it."""
        return readings.closest((r, word) for r in self._morphology.readings(as_token(word.form, 0)) if not r.proclitics and not r.enclitic)


def _word(at: int, word: Given, form: str, entry: analysis.Analysis) -> Word:
    return Word(at, word.start, word.end, form, entry.bare, entry.lemmas, entry.tag, entry.features, word.head, word.relation, word.token)


def _token(word: Given) -> int:
    return word.token


def _base(word: Given) -> str:
    return word.relation.partition(":")[0]


def _flat(given: list[Given], spans: dict[int, NameSpan]) -> list[Given]:
    """The words of a name are no phrase of their own: the masdar in حزب الدعوة acts as little as a surname."""
    found = list(given)
    for i, word in enumerate(given):
        span = spans.get(word.token)
        inner = span is not None and span.first < word.token and 0 <= word.head < i and spans.get(given[word.head].token) is span
        if inner and _base(word) in _PHRASAL and word.upos not in _UNNAMED:
            found[i] = word._replace(relation="flat")
    return found


def _starts(token: Token, reading: Reading) -> list[int]:
    """Where the words of a reading begin in the document."""
    letters = list(range(len(reading.proclitics) + 1))
    if reading.enclitic:
        letters.append(len(token.form) - len(reading.enclitic))
    if len(token.raw) == len(token.form):
        return [token.start + i for i in letters]
    places = letter_offsets(token.raw) + (len(token.raw),) * len(letters)
    return [token.start + places[i] for i in letters]


def _named(word: Given, span: NameSpan) -> bool:
    """Whether the word is taken for a part of the dictionary's name, as the built-in parser does it."""
    if word.upos in _UNNAMED:
        return False
    return span.first < span.last or (span.kind in PROPER and word.upos not in (Tag.ADJ, Tag.VERB))
