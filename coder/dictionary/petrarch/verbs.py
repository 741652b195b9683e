"""Verbs and their patterns: blocks `--- DESCRIPTION [CODE] ---` of verbs, synonyms and patterns, and sets of words `&NAME` that patterns use.

A pattern `- $ * + (PREP NOUN) [190]` becomes a frame `VERB SOURCE TARGET PREP NOUN`; words before the verb become its subject. Of TABARI's
two readings of `[c1:c2]` the older is taken, which is ours: c1 from source to target, c2 back.
"""

import re
from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass, field

from coder.dictionary.petrarch.lines import Line, name_of
from coder.dictionary.writing import scalar
from coder.errors import Problem, SourceLocation
from coder.text import characters as c

_BLOCK = re.compile(r"-{2,}\s*(?P<title>.*?)\s*-*\s*")
_PIECE = re.compile(r"\{[^{}]*\}|\([^()]*\)|\S+")
_CODE = re.compile(r"\d{2,4}")
_ROLES = {"+": "TARGET", "$": "SOURCE", "%": "PARTIES"}
_NOTHING = frozenset({"---", ""})

Codes = tuple[str | None, str]
"""a code (None blocks) and the one of the way back"""


@dataclass(slots=True)
class Block:
    """Verbs that share patterns."""

    title: str
    codes: Codes | None
    where: SourceLocation
    verbs: list[str] = field(default_factory=list)
    frames: dict[Codes, list[tuple[str, SourceLocation]]] = field(default_factory=dict)


@dataclass(slots=True)
class Verbs:
    """Reads the lines of one file."""

    problems: list[Problem]
    blocks: list[Block] = field(default_factory=list)
    _sets: dict[str, list[str]] = field(default_factory=dict)
    _set: list[str] | None = None
    _patterns: list[tuple[Line, Block]] = field(default_factory=list)

    def read(self, lines: Iterable[Line]) -> list[Block]:
        """All blocks with their frames; sets may be defined behind the patterns that use them."""
        for line in lines:
            self._line(line)
        for line, block in self._patterns:
            self._pattern(line, block)
        for block in self.blocks:
            if block.codes is not None and block.verbs:
                block.frames.setdefault(block.codes, []).append((f"{_either(block.verbs)} SOURCE TARGET", block.where))
        return [block for block in self.blocks if block.verbs and block.frames]

    def _problem(self, line: Line, what: str, remedy: str = "") -> None:
        self.problems.append(Problem(line.where, what, remedy))

    def _line(self, line: Line) -> None:
        text = line.text
        if text.startswith("~"):
            self._problem(line, "not carried: a transformation of one event into another", "write a frame with CONTENT and a mode: dictionaries/README.md")
        elif text.startswith("&"):
            self._set = self._sets.setdefault(name_of(text.removeprefix("&")), [])
        elif text.startswith("+") and self._set is not None:
            self._set.append(name_of(text))
        elif text.startswith("--"):
            match = _BLOCK.fullmatch(text)
            self._begin(line, match["title"] if match else "", self._codes(line))
        elif text.startswith("-"):
            if self.blocks and self.blocks[-1].verbs:
                self._patterns.append((line, self.blocks[-1]))
            else:
                self._problem(line, "not carried: a pattern without a verb", "put the verb on a line before it")
        elif text:
            self._verb(line)

    def _begin(self, line: Line, title: str, codes: Codes | None) -> None:
        self._set = None
        self.blocks.append(Block(title, codes, line.where))

    def _verb(self, line: Line) -> None:
        """A verb with its irregular forms, or a synonym; outside a block of its own it begins one."""
        text = line.text.removeprefix("+").partition("{")[0]
        verb = name_of(text)
        if not verb:
            self._problem(line, f"not carried: `{line.text}` is no verb", "write the verb in its dictionary form")
            return
        new = not line.text.startswith("+") and (not self.blocks or bool(self.blocks[-1].verbs) or self._set is not None)
        codes = self._codes(line)
        if new or (codes is not None and self.blocks[-1].codes is not None and bool(self.blocks[-1].verbs)):
            self._begin(line, verb, codes)
        elif codes is not None:
            self.blocks[-1].codes = codes
        self._set = None
        self.blocks[-1].verbs.append(verb)

    def _codes(self, line: Line) -> Codes | None:
        """The code of a line; None where there is none that can be carried."""
        if not line.brackets:
            return None
        code, _, back = (part.strip() for part in line.brackets[-1].partition(":"))
        for one in (code, back):
            if one not in _NOTHING and _CODE.fullmatch(one) is None:
                self._problem(line, f"not carried: `[{line.brackets[-1]}]` is no CAMEO code", 'write two to four digits, as "190"')
                return None
        if code in _NOTHING and back not in _NOTHING:
            self._problem(line, f"not carried: `[:{back}]`, a code of the passive", "write a frame in which TARGET is the one to whom it is done")
            return None
        return (None if code in _NOTHING else code), ("" if back in _NOTHING else back)

    def _pattern(self, line: Line, block: Block) -> None:
        codes = self._codes(line) if line.brackets else block.codes
        if codes is None:
            if not line.brackets:
                self._problem(line, "not carried: a pattern without a code, in a block without one", "write [CODE] behind it")
            return
        before, star, behind = line.text.removeprefix("-").partition("*")
        if not star:
            self._problem(line, "not carried: a pattern without the * of its verb", "write * where the verb stands")
            return
        subject, objects = self._parts(line, before), self._parts(line, behind)
        if subject is None or objects is None:
            return
        if not any(part in ("SOURCE", "PARTIES") for part in (*subject, *objects)) and not subject:
            subject = ["SOURCE"]
        if not any(part in ("TARGET", "PARTIES") for part in (*subject, *objects)):
            objects = [*objects, "TARGET"]
        frame = " ".join((_either(block.verbs), *subject, *objects))
        block.frames.setdefault(codes, []).append((frame, line.where))

    def _parts(self, line: Line, text: str) -> list[str] | None:
        """The parts of one side of a pattern, None where one cannot be carried."""
        found: list[str] = []
        for piece in _PIECE.findall(text):
            if piece in _ROLES:
                found.append(_ROLES[piece])
            elif piece == "^":
                self._problem(line, "the ^ (skip a phrase) is left out: other words may stand between the parts of a frame anyway")
            elif piece.startswith("&"):
                members = self._sets.get(name_of(piece.removeprefix("&")))
                if not members:
                    self._problem(line, f"not carried: the set {piece} is not defined", f"define {piece} with its members as +lines")
                    return None
                found.append(_either(members))
            elif piece[0] in "{(" and "|" in piece:
                found.append(_either([name for part in piece.strip("{}()").split("|") if (name := name_of(part))]))
            elif words := name_of(piece.strip("{}()")):
                found.append(words)
        return found


def _either(words: Sequence[str]) -> str:
    every = list(dict.fromkeys(words))
    return every[0] if len(every) == 1 and " " not in every[0] else "{" + "|".join(every) + "}"


def verbs_yaml(blocks: Sequence[Block], identify: Callable[[str], str], is_known: Callable[[str], bool]) -> list[str]:
    """The blocks as the lines of a file of verbs: a pattern for each code of a block, and before them the verbs that are not known yet."""
    unknown = [verb for verb in dict.fromkeys(verb for block in blocks for verb in block.verbs) if _is_arabic_word(verb) and not is_known(verb)]
    lines = ["lemmas:", *(f"  - {{verb: {verb}}}" for verb in unknown)] if unknown else []
    lines.append("patterns:")
    for block in blocks:
        for (code, back), frames in block.frames.items():
            lines += [f"  - id: {identify(block.title or block.verbs[0])}", f'    code: "{code}"' if code else "    code: null"]
            lines += [f'    reverse: "{back}"'] if back else []
            lines += ["    frames:", *(f"      - {scalar(frame)}" for frame, _ in frames), "    examples: []"]
    return lines


def _is_arabic_word(verb: str) -> bool:
    return all(c.is_arabic_letter(letter) or letter == c.SHADDA for letter in verb)
