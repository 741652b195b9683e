"""UDPipe 1 (https://ufal.mff.cuni.cz/udpipe/1): a model file cuts, tags and parses; sentences and offsets stay the coder's.

The package `ufal.udpipe` is the optional extra `udpipe`.
"""

from collections.abc import Iterator
from pathlib import Path
from typing import Any

from coder.dictionary.lexicon import Lexicon
from coder.errors import ParserError
from coder.model import Sentence, Word
from coder.parse.given import Conversion
from coder.parse.models import Parsed, Piece, placed, text_of
from coder.parse.tagger import NameSpan

_HEADER = b"\x12morphodita_parsito"
"""how a model file begins: the length of its kind and the kind"""
_TOKENIZER = "ranges;presegmented"
"""offsets of tokens are wanted, and a line is a sentence"""
_PROBE = "قال الوزير."


class UdpipeParser:
    """Implements `backend.Parser` with a model of UDPipe."""

    def __init__(self, lexicon: Lexicon, model: Path) -> None:
        """Raises ParserError where the package is missing, or the file is no model that cuts, tags and parses."""
        try:
            from ufal import udpipe  # noqa: PLC0415 - an optional extra
        except ImportError:
            raise ParserError("the parser `udpipe` needs the package ufal.udpipe: pip install 'arabic-event-coder[udpipe]'") from None
        self._udpipe: Any = udpipe
        self._model: Any = udpipe.Model.load(str(model)) if _says_model(model) else None
        if self._model is None or self._model.newTokenizer(_TOKENIZER) is None:
            raise ParserError(f"{model}: no UDPipe model with a tokenizer: give a file such as arabic-padt-ud-2.5-191206.udpipe")
        if not list(self._pieces(_PROBE)):
            raise ParserError(f"{model}: the UDPipe model has no tagger or no parser: give one that has both")
        self._conversion = Conversion(lexicon)

    def parse(self, sentence: Sentence, names: tuple[NameSpan, ...]) -> tuple[Word, ...]:
        if not sentence.tokens:
            return ()
        return self._conversion.words(sentence, placed(sentence, self._pieces(text_of(sentence))), names)

    def _pieces(self, text: str) -> Iterator[list[Piece]]:
        """The tokens of each sentence that the model sees; none where it cannot tag or parse."""
        parsed = self._udpipe.Sentence()
        tokenizer = self._model.newTokenizer(_TOKENIZER)  # a new one each time, because its offsets go on counting
        tokenizer.setText(text)
        while tokenizer.nextSentence(parsed):
            if self._model.tag(parsed, "") and self._model.parse(parsed, ""):
                yield _sentence(parsed)


def _says_model(path: Path) -> bool:
    """Whether the file says that it is a model: UDPipe ends the whole process for some that do not."""
    if not path.is_file():
        return False
    with path.open("rb") as file:
        return file.read(len(_HEADER)) == _HEADER


def _sentence(parsed: Any) -> list[Piece]:
    words = [Parsed(w.form, w.lemma, w.upostag, w.feats, w.head, w.deprel) for w in parsed.words]
    found: list[Piece] = []
    ranges = {token.idFirst: token for token in parsed.multiwordTokens}
    i = 1
    while i < len(words):
        token = ranges.get(i)
        last = token.idLast if token is not None else i
        place = token if token is not None else parsed.words[i]
        found.append(Piece(place.getTokenRangeStart(), place.getTokenRangeEnd(), tuple(words[i : last + 1])))
        i = last + 1
    return found
