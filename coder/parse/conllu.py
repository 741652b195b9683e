"""The parser that parses nothing: it takes over the heads and relations that a CoNLL-U file brings (coder/read/conllu.py)."""

from coder.dictionary.lexicon import Lexicon
from coder.errors import ParserError
from coder.model import Sentence, Word
from coder.parse.given import Conversion
from coder.parse.tagger import NameSpan


class ConlluParser:
    """Implements `backend.Parser` for sentences that are parsed already."""

    def __init__(self, lexicon: Lexicon) -> None:
        self._conversion = Conversion(lexicon)

    def parse(self, sentence: Sentence, names: tuple[NameSpan, ...]) -> tuple[Word, ...]:
        """The words of the file. Raises ParserError for a sentence that is not parsed."""
        if sentence.tokens and not sentence.given:
            raise ParserError("the parser `conllu` takes over parsed sentences, and this text is not parsed: read a CoNLL-U file, or choose another parser")
        return self._conversion.words(sentence, sentence.given, names)
