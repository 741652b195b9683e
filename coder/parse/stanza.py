"""Stanza (https://stanfordnlp.github.io/stanza): a folder of models cuts, tags and parses; sentences and offsets stay the coder's.

The package `stanza` is the optional extra `stanza`. Nothing is downloaded: `stanza.download("ar", model_dir=…)` makes the folder.
"""

import pickle
from pathlib import Path
from typing import Any

from coder.dictionary.lexicon import Lexicon
from coder.errors import ParserError
from coder.model import Sentence, Word
from coder.parse.given import Conversion
from coder.parse.models import Parsed, Piece, placed, text_of
from coder.parse.tagger import NameSpan

_PROCESSORS = "tokenize,mwt,pos,lemma,depparse"


class StanzaParser:
    """Implements `backend.Parser` with a pipeline of Stanza."""

    def __init__(self, lexicon: Lexicon, model: Path) -> None:
        """Raises ParserError where the package is missing, or the folder does not hold Stanza's models for Arabic."""
        try:
            import stanza  # noqa: PLC0415 - an optional extra
        except ImportError:
            raise ParserError("the parser `stanza` needs the package stanza: pip install 'arabic-event-coder[stanza]'") from None
        if not model.is_dir():
            raise ParserError(f"{model}: no folder of Stanza models: make it with stanza.download('ar', model_dir='{model}')")
        try:
            self._pipeline: Any = stanza.Pipeline(
                lang="ar", dir=str(model), processors=_PROCESSORS, download_method=None, tokenize_pretokenized=False, tokenize_no_ssplit=True, verbose=False
            )
        except (OSError, ValueError, LookupError, RuntimeError, EOFError, pickle.UnpicklingError) as error:
            raise ParserError(f"{model}: Stanza cannot load Arabic models from it ({error}): make it with stanza.download('ar', model_dir='{model}')") from None
        self._conversion = Conversion(lexicon)

    def parse(self, sentence: Sentence, names: tuple[NameSpan, ...]) -> tuple[Word, ...]:
        if not sentence.tokens:
            return ()
        parsed = self._pipeline(text_of(sentence))
        return self._conversion.words(sentence, placed(sentence, map(pieces, parsed.sentences)), names)


def pieces(parsed: Any) -> list[Piece]:
    """The tokens of one of Stanza's sentences; words that it has no features or lemma for have None there."""
    return [Piece(token.start_char, token.end_char, tuple(map(_word, token.words))) for token in parsed.tokens]


def _word(word: Any) -> Parsed:
    return Parsed(word.text, word.lemma or "", word.upos or "", word.feats or "", word.head or 0, word.deprel or "dep")
