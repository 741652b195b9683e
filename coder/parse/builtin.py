"""The built-in parser: deterministic, one pass, fed by the lexicon. It only has to be right about events.

The pass keeps a stack of open clauses and one open noun phrase. Each word either continues the noun phrase (idafa, adjective,
apposition, name), or begins a new one that the clause takes as subject, object or oblique, or is a verb that fills or opens a
clause. Commas close noun phrases; subordinators open clauses.
"""

from coder.dictionary.lexicon import Lexicon
from coder.model import Sentence, Word
from coder.parse.attach import Attacher
from coder.parse.morphology import Morphology
from coder.parse.tagger import NameSpan, tag


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
            start = sentence.tokens[draft.token].start + draft.offset
            end = sentence.tokens[draft.token].end
            following = i + 1 < len(drafts) and drafts[i + 1].token == draft.token
            if following:
                end = min(end, start + draft.length)
            words.append(
                Word(i, min(start, end), end, draft.form, draft.bare, draft.lemmas, draft.tag, draft.features, tree.heads[i], tree.relations[i], draft.token)
            )  # fmt: skip
        return tuple(words)
