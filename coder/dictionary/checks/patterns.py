"""Patterns that prove nothing, or that another one hides."""

from collections.abc import Iterator

from coder.dictionary.entries import Entries
from coder.dictionary.frames import FrameParser
from coder.dictionary.layers import Layers
from coder.dictionary.lexicon import Frame
from coder.dictionary.words import Words
from coder.errors import Problem, SourceLocation


def have_examples(entries: Entries) -> Iterator[Problem]:
    """A pattern that codes proves itself by an example; one that blocks or only composes by an example or a counter-example."""
    for pattern in entries.patterns:
        if not pattern.examples and not (pattern.negatives and pattern.code is None):
            yield Problem(pattern.where, f"pattern `{pattern.id}` has no example", "add examples: [{text: …, events: […]}]")


def hide_no_other(entries: Entries) -> Iterator[Problem]:
    """A frame that stands already, trigger, roles and words, never wins: the earlier one does."""
    layers = Layers(entries.folders)
    words = Words(entries)
    parser = FrameParser(entries.prepositions, frozenset(words.verbs), words.keys)
    seen: dict[tuple[object, ...], tuple[Frame, SourceLocation]] = {}
    for pattern in entries.patterns:
        for line, where in pattern.frames:
            for frame in parser.line(pattern, pattern.id, line, where, []):
                first, at = seen.setdefault((layers.level(where), frame.trigger, frame.parts, frame.said), (frame, where))
                if at is not where:
                    code = first.code or first.mode or "nothing"
                    what = f"`{line}` with `{frame.trigger}` is the frame `{first.text}` at {at.path.name}:{at.line}, which codes {code} and wins"
                    yield Problem(where, what, "keep one of them")
                    break
