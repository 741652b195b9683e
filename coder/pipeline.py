"""The whole way on one screen: a document in, its events out. Pure: no files, no clock, no globals."""

import datetime
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import replace
from pathlib import Path
from typing import Self

from coder.dictionary.cache import load
from coder.dictionary.lexicon import Lexicon
from coder.discourse.memory import Memory
from coder.discourse.reader import Reader
from coder.discourse.speech import leave
from coder.match import names
from coder.match.actors import Phrases, Reference, split
from coder.match.verbs import Match, Matcher
from coder.model import Actor, Document, Event, Sentence, Word
from coder.parse.backend import Parser
from coder.parse.choice import BUILTIN, build
from coder.parse.tree import Tree
from coder.parse.view import uncovered
from coder.rules import Coding, Scene, code_sentence
from coder.rules.duplicates import distinct
from coder.text.segment import lines, sentences


class Coder:
    """Codes documents with one set of dictionaries and one parser.

    >>> coder = Coder.load()
    >>> [(e.source.code, e.code, e.target.code) for e in coder.code("زار الرئيس التركي القاهرة.", date="2024-02-14")]
    [('TURGOV', '042', 'EGY'), ('EGY', '043', 'TURGOV')]
    """

    def __init__(self, lexicon: Lexicon, parser: Parser | None = None) -> None:
        self.lexicon = lexicon
        self._parser = parser or build(BUILTIN, lexicon)
        self._matcher = Matcher(lexicon)
        self._bodies = names.bodies(lexicon)

    @classmethod
    def load(cls, dictionaries: Sequence[Path | str] = (), *, parser: str = BUILTIN, model: Path | str | None = None) -> Self:
        """A coder with the shipped dictionaries and, layered over them, the user's folders, and with the parser of that name.

        Raises DictionaryError, and ParserError where the parser's package or model is missing.
        """
        lexicon = load([Path(folder) for folder in dictionaries])
        return cls(lexicon, build(parser, lexicon, Path(model) if model is not None else None))

    def code(self, text: str, *, date: str | datetime.date | None = None, id: str = "text") -> list[Event]:
        """The events of a text; `date` ("2023-09-20" or a date) decides which offices people hold. Raises ValueError for no date."""
        day = datetime.date.fromisoformat(date) if isinstance(date, str) else date
        return self.code_document(Document(id, text, day))

    def code_document(self, document: Document) -> list[Event]:
        """The events of a document, in the order of the text. They hold it without its parsed sentences, which nobody asks for later."""
        bare = replace(document, sentences=()) if document.sentences else document
        return distinct([self._event(coding, scene, sentence, bare) for coding, scene, sentence in self.readings(document)])

    def matches(self, text: str, *, date: str | datetime.date | None = None) -> list[Match]:
        """The frames chosen for the triggers of a text, whether or not an event came of them; what `coder dictionary check` asks."""
        day = datetime.date.fromisoformat(date) if isinstance(date, str) else date
        return [match for _, scene, _ in self.scenes(Document("text", text, day)) for match in scene.matches.values()]

    def readings(self, document: Document) -> Iterator[tuple[Coding, Scene, Sentence]]:
        """Every coding with the scene that it was read from; what `coder explain` replays."""
        for sentence, scene, found in self.scenes(document):
            for coding in found:
                yield coding, scene, sentence

    def scenes(self, document: Document) -> Iterator[tuple[Sentence, Scene, list[Coding]]]:
        """Each sentence as it was parsed and coded."""
        memory = Memory(self._bodies)
        parts, words, found_in = self._named(document.sentences or sentences(document.text), document.date)
        for sentence, found in zip(parts, found_in, strict=True):
            self._introduce(sentence, found, memory, document)
        states = names.states(((s.tokens, f) for s, f in zip(parts, found_in, strict=True)), self.lexicon)
        for sentence, found in zip(parts, found_in, strict=True):
            if sentence.dateline:
                memory.dateline(self._country(sentence, words))
            tree = Tree(uncovered(self._parser.parse(sentence, tuple(n.span for n in found)), self.lexicon.compounds), sentence.tokens)
            reader = Reader(memory, tree, Phrases(tree, found, self.lexicon, document.date, states))
            reader.begin()
            codings, scene = code_sentence(tree, reader, self._matcher, self.lexicon)
            leave(reader)
            reader.finish()
            yield sentence, scene, codings

    def parsed(self, document: Document, *, line_by_line: bool = False) -> Iterator[tuple[Sentence, tuple[Word, ...]]]:
        """Each sentence with its words as the parser sees them; `line_by_line` takes each line of a text for one sentence."""
        parts, _, found_in = self._named(document.sentences or (lines if line_by_line else sentences)(document.text), document.date)
        for sentence, found in zip(parts, found_in, strict=True):
            yield sentence, self._parser.parse(sentence, tuple(n.span for n in found))

    def _named(self, parts: Iterable[Sentence], day: datetime.date | None) -> tuple[list[Sentence], frozenset[str], list[tuple[names.Name, ...]]]:
        """The sentences, the keys of all their tokens, and the names in each of them."""
        every = list(parts)
        words = frozenset(token.key for sentence in every for token in sentence.tokens)
        found = [names.find(sentence.tokens, self.lexicon, words, day) for sentence in every]
        told = names.told_in_full((s.tokens, f) for s, f in zip(every, found, strict=True))
        if told:
            found = [names.find(sentence.tokens, self.lexicon, words, day, told) for sentence in every]
        return every, words, found

    def _introduce(self, sentence: Sentence, found: tuple[names.Name, ...], memory: Memory, document: Document) -> None:
        """Tells the memory of everybody whom the document names in full, so that a headline's surname is understood."""
        for name in found:
            record, (first, last, kind, _) = self.lexicon.records[name.record], name.span
            if kind == "person" and last > first:
                country, roles = split(record.code(document.date))
                start, end = sentence.tokens[first].start, sentence.tokens[last].end
                key = sentence.tokens[last].key
                memory.name(key, Reference(-1, country, roles, record.id, named=True, key=key, start=start, end=end))

    def _country(self, sentence: Sentence, words: frozenset[str]) -> str:
        for name in names.find(sentence.dateline, self.lexicon, words):
            record = self.lexicon.records[name.record]
            if record.kind in ("state", "capital", "place"):
                return record.roles[0].code
        return ""

    def _event(self, coding: Coding, scene: Scene, sentence: Sentence, document: Document) -> Event:
        word = scene.tree.words[coding.act.trigger]
        frame = coding.act.match.frame
        source, target = (_actor(side, document.text) for side in (coding.source, coding.target))
        verb = document.text[word.start : word.end]
        told_by = _actor(coding.act.told_by, document.text)
        return Event(
            document, sentence.paragraph, source, target, coding.code, verb, word.start, word.end, frame.pattern, frame.where, coding.steps,
            coding.act.tense, told_by,
        )  # fmt: skip


def _actor(reference: Reference | None, text: str) -> Actor | None:
    if reference is None or not reference.code:
        return None
    return Actor(reference.code, text[reference.start : reference.end], reference.start, reference.end, reference.entry)
