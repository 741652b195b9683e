"""Frame lines such as `شن SOURCE {غارة|ضربة جوية} على TARGET` into `Frame`s. dictionaries/README.md describes the notation."""

import re
from collections.abc import Callable, Iterator

from coder.dictionary.entries import PatternEntry
from coder.dictionary.lexicon import Frame, Part
from coder.errors import Problem, SourceLocation
from coder.text.normalise import fold, lemma_key

ROLES = ("SOURCE", "TARGET", "PARTIES", "CONTENT")
_PIECE = re.compile(r"\{[^}]*\}|\S+")

Keys = Callable[[str], frozenset[str]]
"""from a dictionary word to all keys that a word of the text may have which is a form of it"""


class FrameParser:
    """Parses frames; knows from the lexicon which words are prepositions and which are verbs."""

    def __init__(self, prepositions: frozenset[str], verbs: frozenset[str], keys: Keys, place: Callable[[SourceLocation], str] = str) -> None:
        self.prepositions = prepositions
        self.verbs = verbs
        self.keys = keys
        self.place = place
        self._rows: dict[str, tuple[tuple[frozenset[str], ...], ...]] = {}

    def frames(self, pattern: PatternEntry, name: str, problems: list[Problem]) -> list[Frame]:
        """The frames of a pattern; a line with alternative triggers gives one for each."""
        return [frame for line, where in pattern.frames for frame in self.line(pattern, name, line, where, problems)]

    def line(self, pattern: PatternEntry, name: str, line: str, where: SourceLocation, problems: list[Problem]) -> Iterator[Frame]:
        """The frames of one line of a pattern."""
        triggers, behind = self._parse(line, where, problems)
        for alternative in triggers:
            first, *rest = alternative.split()
            trigger = lemma_key(first)
            own = (_words_part("", (tuple(self.keys(w) for w in rest),), subject=True),) if rest else ()
            parts = (*own, *behind)
            nominal = trigger not in self.verbs
            words = sum(1 for p in parts if p.words)
            needs = tuple(part.heads for part in parts if part.words)
            bare = [part for part in parts if not part.preposition and not part.inside and not _tells_why(part)]
            demands = frozenset(part.preposition for part in parts if part.preposition and (part.words or part.role == "PARTIES"))
            transitive = any(not part.subject for part in bare)
            does = any(part.subject and part.role for part in bare)
            yield Frame(
                name, pattern.code, pattern.mode, pattern.reverse, pattern.mutual, trigger, nominal, parts, words, self.place(where), line,
                needs=needs, demands=demands, transitive=transitive, does=does, pair=len(bare) > 1,
                suffers=[part.role for part in bare] == ["TARGET"], said=pattern.said,
            )  # fmt: skip

    def _parse(self, line: str, where: SourceLocation, problems: list[Problem]) -> tuple[list[str], tuple[Part, ...]]:
        found = pieces(line)
        triggers: list[str] = []
        parts: list[Part] = []
        preposition = ""
        bare = 0
        i = 0
        while i < len(found):
            piece = found[i]
            i += 1
            if piece in ROLES:
                inside = not preposition and bool(parts) and bool(parts[-1].words)
                subject = not preposition and bare == 0
                bare += not preposition and not inside
                parts.append(Part(piece, preposition, (), subject, inside=inside))
                preposition = ""
            elif not triggers and fold(piece) in self.prepositions and lemma_key(piece) not in self.verbs and i < len(found):
                continue
            elif not triggers:
                triggers = [t for t in alternatives(piece) if t]
            elif fold(piece) in self.prepositions and i < len(found):
                preposition = fold(piece) if not preposition else f"{preposition} {fold(piece)}"
            else:
                row = [piece]
                while piece[0] != "{" and i < len(found) and found[i][0] != "{" and self._continues(found[i]):
                    row.append(found[i])
                    i += 1
                subject = not preposition and bare == 0
                bare += not preposition
                parts.append(_words_part(preposition, self._words(piece if piece[0] == "{" else " ".join(row)), subject=subject))
                preposition = ""
        if not triggers:
            problems.append(Problem(where, f"frame `{line}` has no trigger", "write a verb or noun that is no role"))
        return triggers, tuple(parts)

    def _words(self, piece: str) -> tuple[tuple[frozenset[str], ...], ...]:
        """Alternatives as rows of keys; equal pieces share one value, which keeps the compiled file small."""
        if piece not in self._rows:
            self._rows[piece] = tuple(tuple(self.keys(w) for w in a.split()) for a in alternatives(piece) if a)
        return self._rows[piece]

    def _continues(self, piece: str) -> bool:
        return piece not in ROLES and fold(piece) not in self.prepositions


def _words_part(preposition: str, words: tuple[tuple[frozenset[str], ...], ...], *, subject: bool) -> Part:
    return Part("", preposition, words, subject, frozenset(key for row in words for key in row[0]))


def _tells_why(part: Part) -> bool:
    """{احتجاجا|احتجاج}: a word given with its accusative ending and without stands beside the verb and is no object."""
    return any(key[-1:] == "ا" and key[:-1] in part.heads for key in part.heads)


def pieces(line: str) -> list[str]:
    """The parts of a frame line: roles, prepositions, words, and words in braces."""
    found: list[str] = _PIECE.findall(line)
    return found


def trigger_at(every: list[str], prepositions: frozenset[str]) -> int:
    """Which piece of a frame line is its trigger: the first that is neither role nor preposition."""
    return next((i for i, piece in enumerate(every) if piece not in ROLES and fold(piece) not in prepositions), 0)


def alternatives(piece: str) -> list[str]:
    """The words of a piece between its bars."""
    return [a.strip() for a in piece.strip("{}").split("|")]
