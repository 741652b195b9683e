"""What a parser is to the rest of the coder."""

from typing import Protocol

from coder.model import Sentence, Word
from coder.parse.tagger import NameSpan


class Parser(Protocol):
    """Gives the syntactic words of a sentence with heads and relations of Universal Dependencies.

    `names` are the dictionary names found in the sentence; a parser may use them or not.
    """

    def parse(self, sentence: Sentence, names: tuple[NameSpan, ...]) -> tuple[Word, ...]: ...
