"""What the parsers with a trained model share: the text that they get, and where in the document their words stand.

Sentences, tokens and offsets are the coder's own; the model's words are laid over them by their characters.
"""

from bisect import bisect_right
from collections.abc import Iterable
from typing import NamedTuple

from coder.model import Given, Sentence, Tag
from coder.text.align import spans

_TAGS = {tag.value: tag for tag in Tag}


class Parsed(NamedTuple):
    """A word as a model gives it; `head` counts from 1 in the model's own sentence, 0 is the root."""

    form: str
    lemma: str
    upos: str
    feats: str
    head: int
    relation: str


class Piece(NamedTuple):
    """What a model took for one token, offsets into the text that it got."""

    start: int
    end: int
    words: tuple[Parsed, ...]


def text_of(sentence: Sentence) -> str:
    """The sentence as one line: its tokens in their places, blanks between them."""
    found: list[str] = []
    at = sentence.tokens[0].start
    for token in sentence.tokens:
        found += (" " * (token.start - at), token.raw)
        at = token.end
    return "".join(found)


def placed(sentence: Sentence, parsed: Iterable[Iterable[Piece]]) -> tuple[Given, ...]:
    """The words of a sentence; where the model has cut it into several, their roots hang on the first."""
    text, base = text_of(sentence), sentence.tokens[0].start
    starts = [token.start for token in sentence.tokens]
    found: list[Given] = []
    root = -1
    for pieces in parsed:
        begin = len(found)
        for piece in pieces:
            token = max(bisect_right(starts, base + piece.start) - 1, 0)
            places = spans(text[piece.start : piece.end], [word.form for word in piece.words])
            for (start, end), word in zip(places, piece.words, strict=True):
                head, relation = (begin + word.head - 1, word.relation) if word.head > 0 else (root, "parataxis" if root >= 0 else "root")
                root = len(found) if head < 0 else root
                upos = _TAGS.get(word.upos, Tag.X)
                found.append(Given(token, base + piece.start + start, base + piece.start + end, word.form, word.lemma, upos, word.feats, head, relation))
    return tuple(found)
