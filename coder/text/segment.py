"""Text into paragraphs, sentences and tokens, with offsets, and datelines cut off.

Sentences end at . ! ? ؟ … before a blank, not after initials, abbreviations and inside numbers; a line always ends one.
A dateline is what agencies put before the first sentence: `بغداد (رويترز) -`, `العالم - ايران`, `نيويورك ـ «الشرق الأوسط»:`.
"""

import re
from collections.abc import Iterator
from functools import lru_cache

from coder.model import Sentence, Token
from coder.text import characters as c
from coder.text.normalise import fold, plain

_TOKEN = re.compile(
    rf"{c.ARABIC_WORD}+"
    r"|\d+(?:[.,:/٫٬]\d+)*"
    r"|[A-Za-zÀ-ɏ][A-Za-zÀ-ɏ0-9]*(?:[.'’-][A-Za-zÀ-ɏ0-9]+)*"
    r"|\.{2,}"
    r"|\S"
)
_ABBREVIATIONS = frozenset(fold(a) for a in ("د", "أ", "م", "ص", "ت", "ق", "ه", "هـ", "ج", "ف", "ب", "ش", "ر", "ل", "س", "ع"))
_CLOSERS = frozenset(c.QUOTES + c.BRACKETS_CLOSE)
_ENDS = frozenset(c.SENTENCE_END)
_DASHES = frozenset(c.DASHES)
_OF_TAGS = "#_"
"""marks of social media that newsrooms leave in their copy"""
_LONGEST_DATELINE = 9
"""tokens before the dash; the longest seen in agency copy is a town, its country in brackets and an agency"""


@lru_cache(maxsize=1 << 17)
def _spellings(raw: str) -> tuple[str, str]:
    """Form and key of a token; a dash for a word of nothing but tatweel."""
    form = plain(raw)
    return (form, fold(raw)) if form or c.TATWEEL not in raw else ("-", "-")


def tokens(text: str, start: int = 0, end: int | None = None) -> Iterator[Token]:
    """The tokens of a stretch of text; a word of nothing but tatweel is a dash, invisible characters alone are nothing, nor is what makes
    words a tag: #كوريا_الجنوبية.
    """
    for match in _TOKEN.finditer(text, start, len(text) if end is None else end):
        raw = match.group()
        if raw in _OF_TAGS and _inside_tag(text, match.start()):
            continue
        form, key = _spellings(raw)
        if form:
            begin, behind = match.span()
            yield Token(begin, behind, form, key, raw)


def _inside_tag(text: str, i: int) -> bool:
    """Whether # or _ stands right before a letter, and _ right behind one too."""
    ahead, behind = text[i + 1 : i + 2], text[i - 1 : i] if i else ""
    return ahead.isalpha() and (text[i] == "#" or behind.isalnum())


def as_token(raw: str, start: int) -> Token:
    """A stretch of text that somebody else says is one token; what nothing is left of without its marks is a dash."""
    form, key = _spellings(raw)
    return Token(start, start + len(raw), form or "-", key or "-", raw)


def lines(text: str) -> Iterator[Sentence]:
    """Each line that has a token as one sentence, nothing cut off: for text that somebody has split already."""
    start = 0
    for paragraph, line in enumerate(text.split("\n")):
        found = tuple(tokens(text, start, start + len(line)))
        start += len(line) + 1
        if found:
            yield Sentence(paragraph, found)


def sentences(text: str) -> Iterator[Sentence]:
    """All sentences of a text in order, with the dateline of the text cut off its first two paragraphs."""
    start = 0
    for paragraph, line in enumerate(text.split("\n")):
        line_tokens = list(tokens(text, start, start + len(line)))
        start += len(line) + 1
        dateline: tuple[Token, ...] = ()
        if paragraph < 2:
            cut = dateline_length(line_tokens)
            dateline, line_tokens = tuple(line_tokens[:cut]), line_tokens[cut:]
        for part in _split(line_tokens):
            yield Sentence(paragraph, tuple(part), dateline)
            dateline = ()
        if dateline:
            yield Sentence(paragraph, (), dateline)


def _split(line: list[Token]) -> Iterator[list[Token]]:
    begin = 0
    for i, token in enumerate(line):
        if i < begin or token.form[0] not in _ENDS or not _ends_sentence(line, i):
            continue
        end = i + 1
        while end < len(line) and (line[end].form in _CLOSERS or line[end].form in _ENDS) and line[end].start == line[end - 1].end:
            end += 1
        yield line[begin:end]
        begin = end
    if begin < len(line):
        yield line[begin:]


def _ends_sentence(line: list[Token], i: int) -> bool:
    if i + 1 >= len(line):
        return True
    before, mark, after = line[i - 1] if i else None, line[i], line[i + 1]
    if mark.form != ".":
        return True
    if before is None or before.end != mark.start:
        return after.form != "."
    if before.key in _ABBREVIATIONS or (len(before.form) == 1 and before.form.isalpha()):
        return False
    return not (after.start == mark.end and (before.form.isdigit() or before.form.isascii()) and after.form[0].isalnum())


def dateline_length(line: list[Token]) -> int:
    """How many leading tokens are a dateline, its dash or colon included."""
    depth = 0
    bracket = False
    for i, token in enumerate(line[: _LONGEST_DATELINE + 1]):
        if token.form in c.BRACKETS_OPEN:
            depth, bracket = depth + 1, True
        elif token.form in c.BRACKETS_CLOSE:
            depth -= 1
        elif token.form in _DASHES and depth == 0 and i and i + 1 < len(line) and _free_standing(line, i):
            return _after_agency(line, i + 1)
        elif token.form == c.COLON and depth == 0 and bracket:
            return i + 1
        elif token.form[0] in _ENDS or (token.form in c.COMMAS and depth == 0 and i > 3):
            return 0
    return _whole_line(line)


def _whole_line(line: list[Token]) -> int:
    """A line that is only `العالم - ايران`: town or desk, dash, country."""
    return len(line) if 3 <= len(line) <= 5 and any(t.form in _DASHES for t in line[1:-1]) else 0


def _free_standing(line: list[Token], i: int) -> bool:
    """A dash with a blank on one side, unlike the one inside a name."""
    return line[i - 1].end != line[i].start or line[i + 1].start != line[i].end or line[i - 1].form in c.BRACKETS_CLOSE


def _after_agency(line: list[Token], i: int) -> int:
    """Also cuts the newspaper's name behind the dash: `بغداد ـ «الشرق الأوسط»:`, and a second dash: `-- `."""
    while i < len(line) and line[i].form in _DASHES:
        i += 1
    for j, token in enumerate(line[i : i + 6], i):
        if token.form == c.COLON and j > i and (line[i].form in c.QUOTES or j - i <= 2):
            return j + 1
    return _whole_line(line) or i
