"""The lines of one sentence of CoNLL-U into tokens, words and the text that they stand in.

A token is what stands between blanks and has its own line, or a range line over its words. Letters that are written together
without a range line (PUD: ل + لسلطة with SpaceAfter=No) are one token too, because names and clitics are looked for in tokens.
"""

import re
from collections.abc import Sequence
from typing import NamedTuple, Never

from coder.errors import InputError, Problem, SourceLocation
from coder.model import Given, Tag, Token
from coder.text import characters as c
from coder.text.align import spans
from coder.text.segment import as_token

_FIELDS = 10
_DEEPEST = 200
"""heads above a word; no language needs as many, and later stages walk up to the root"""
_ID = re.compile(r"(\d{1,6})(?:(-)(\d{1,6})|(\.)\d+)?")
_BLANKS = re.compile(r"\s*")
_LETTERS = re.compile(rf"{c.ARABIC_WORD}+")
_TAGS = {tag.value: tag for tag in Tag}


class Line(NamedTuple):
    """A line of a file."""

    where: SourceLocation
    text: str


class _Row(NamedTuple):
    """A word's line."""

    where: SourceLocation
    form: str
    lemma: str
    upos: Tag
    feats: str
    head: int
    relation: str
    glued: bool
    """no blank behind it"""
    kind: str
    """what `coder parse` writes where CoNLL-U has no field for it"""


class _Written(NamedTuple):
    """A token: rows `first` to `last` as they are written."""

    form: str
    first: int
    last: int
    glued: bool
    ranged: bool


def sentence(lines: Sequence[Line], text: str, base: int, *, own: bool = False) -> tuple[str, tuple[Token, ...], tuple[Given, ...]]:
    """The sentence's text, its tokens and its words; `base` is where the text will begin in the document.

    `text` is the comment `# text`, which is believed where it holds the forms in their order; `own` says that the coder wrote the lines.
    Raises InputError at the first bad line.
    """
    rows, written = _parsed(lines)
    _check_tree(rows)
    line, starts = _laid_out(written, text)
    groups = _together(written, starts)
    tokens: list[Token] = []
    given: list[Given] = []
    for group in groups:
        begin, end = starts[group[0]], starts[group[-1]] + len(written[group[-1]].form)
        tokens.append(as_token(line[begin:end], base + begin))
        for i in group:
            item = written[i]
            members = rows[item.first : item.last + 1]
            for row, (first, behind) in zip(members, spans(item.form, [row.form for row in members]), strict=True):
                place = (len(tokens) - 1, base + starts[i] + first, base + starts[i] + behind)
                given.append(Given(*place, row.form, row.lemma, row.upos, row.feats, row.head - 1, row.relation, row.kind if own else None))
    return line, tuple(tokens), tuple(given)


def _parsed(lines: Sequence[Line]) -> tuple[list[_Row], list[_Written]]:
    rows: list[_Row] = []
    written: list[_Written] = []
    covered = 0
    """the last word of the last range"""
    for where, text in lines:
        fields = text.split("\t")
        if len(fields) != _FIELDS:
            _refuse(where, f"{len(fields)} fields instead of {_FIELDS}", "separate the ten fields of CoNLL-U with tabs and write _ in empty ones")
        match = _ID.fullmatch(fields[0])
        if match is None:
            _refuse(where, f"`{fields[0]}` is no word id", "count the words of a sentence 1, 2, 3; a range is 3-4")
        if not fields[1].strip():
            _refuse(where, "the word has no form", "write the word as it stands in the text in the second field")
        number, ranged, last, empty = match.groups()
        glued = "SpaceAfter=No" in fields[9].split("|")
        if empty:
            continue
        if int(number) != len(rows) + 1:
            _refuse(where, f"word id {number} where {len(rows) + 1} is next", "count the words of a sentence 1, 2, 3")
        if ranged:
            if int(last) <= int(number) or int(number) <= covered:
                _refuse(where, f"`{fields[0]}` is no range of words", "write the first and the last word of the token, as 3-4, before its words")
            covered = int(last)
            written.append(_Written(fields[1].strip(), len(rows), covered - 1, glued, ranged=True))
            continue
        if len(rows) + 1 > covered:
            written.append(_Written(fields[1].strip(), len(rows), len(rows), glued, ranged=False))
        rows.append(_row(where, fields, glued=glued))
    if covered > len(rows):
        _refuse(lines[-1].where, f"the sentence ends before word {covered} of its last range", "write a line for each word of the range")
    if not rows:
        _refuse(lines[0].where, "the sentence has no words", "write a line for each word")
    return rows, written


def _row(where: SourceLocation, fields: list[str], *, glued: bool) -> _Row:
    _, form, lemma, upos, _, feats, head, relation, _, further = fields
    if upos not in _TAGS:
        _refuse(where, f"`{upos}` is no tag of Universal Dependencies", f"write one of {' '.join(_TAGS)} in the fourth field")
    if not (head.isascii() and head.isdigit() and len(head) < 7):
        _refuse(where, f"head `{head}` is no number", "write the id of the head, or 0 for the root, in the seventh field")
    kind = next((part.removeprefix("Kind=").replace(",", " ") for part in further.split("|") if part.startswith("Kind=")), "")
    return _Row(where, form.strip(), lemma, _TAGS[upos], feats, int(head), relation if int(head) else "root", glued, kind)


def _check_tree(rows: Sequence[_Row]) -> None:
    """One root, and from each word a way to it."""
    for row in rows:
        if row.head > len(rows):
            _refuse(row.where, f"head {row.head} in a sentence of {len(rows)} words", "write the id of a word of the sentence, or 0 for the root")
    roots = [row for row in rows if row.head == 0]
    if len(roots) != 1:
        what = "no word of the sentence has head 0" if not roots else f"{len(roots)} words of the sentence have head 0"
        _refuse(roots[1].where if roots else rows[0].where, what, "give exactly one word, the root, the head 0")
    limit = min(len(rows), _DEEPEST)
    for row in rows:
        above, steps = row, 0
        while above.head and steps < limit:
            above, steps = rows[above.head - 1], steps + 1
        if above.head and limit < _DEEPEST:
            _refuse(row.where, "the heads of the sentence go round in a circle", "let the heads of each word lead to the root")
        if above.head:
            _refuse(row.where, f"more than {_DEEPEST} heads above a word", "check the seventh field: no sentence is as deep")


def _laid_out(written: Sequence[_Written], text: str) -> tuple[str, list[int]]:
    """The sentence's text, and where in it each token begins: `text` if the forms stand in it in their order, else the forms joined."""
    starts: list[int] = []
    at = 0
    for item in written:
        at = _behind_blanks(text, at)
        if not text.startswith(item.form, at):
            break
        starts.append(at)
        at += len(item.form)
    else:
        if _behind_blanks(text, at) == len(text):
            return text, starts
    starts, at = [], 0
    for item in written:
        starts.append(at)
        at += len(item.form) + (not item.glued)
    return "".join(item.form + ("" if item.glued else " ") for item in written).rstrip(" "), starts


def _behind_blanks(text: str, at: int) -> int:
    match = _BLANKS.match(text, at)
    return match.end() if match else at


def _together(written: Sequence[_Written], starts: Sequence[int]) -> list[list[int]]:
    """The tokens: each range and each mark for itself, words of letters that are written together as one."""
    groups: list[list[int]] = []
    for i, item in enumerate(written):
        before = written[i - 1] if i else item
        touching = i > 0 and starts[i - 1] + len(before.form) == starts[i]
        letters = not item.ranged and not before.ranged and _LETTERS.fullmatch(item.form) and _LETTERS.fullmatch(before.form)
        if touching and letters:
            groups[-1].append(i)
        else:
            groups.append([i])
    return groups


def _refuse(where: SourceLocation, what: str, remedy: str) -> Never:
    raise InputError(Problem(where, what, remedy))
