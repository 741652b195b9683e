"""Lines of the old dictionaries: what is text, what comment, what stands in brackets."""

import re
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

from coder.errors import Problem, SourceLocation
from coder.text import characters as c

_COMMENT = re.compile(r"\s*(?:#|;|<!--).*$")
_BRACKET = re.compile(r"\[([^\[\]]*)\]")
_OLD_ENCODING = "cp1256"
_DROPPED = {**dict.fromkeys(c.DIACRITICS, ""), **dict.fromkeys(c.INVISIBLE, ""), c.TATWEEL: ""}
_LETTERS = str.maketrans({**_DROPPED, **c.FOREIGN_LETTERS, **c.DIGITS, c.SHADDA: c.SHADDA})


@dataclass(frozen=True, slots=True)
class Line:
    """A line that is neither empty nor comment; `indented` lines go on with the entry before them."""

    where: SourceLocation
    text: str
    indented: bool
    brackets: tuple[str, ...]
    """what stood in square brackets; `text` is what stood before the first"""


def read_lines(path: Path, problems: list[Problem]) -> Iterator[Line]:
    """The lines of a file, in UTF-8 or, with a note, in Windows' Arabic code page."""
    raw = path.read_bytes()
    try:
        text = raw.decode("utf-8-sig")
    except UnicodeDecodeError:
        problems.append(Problem(SourceLocation(path), "not UTF-8, read as Windows-1256", "look whether the names came out right"))
        text = raw.decode(_OLD_ENCODING, errors="replace")
    commented = False
    for number, whole in enumerate(text.split("\n"), 1):
        line = whole.rstrip("\r")
        begins, ends = "<!--" in line, "-->" in line
        inside, commented = commented, (commented or begins) and not ends
        if inside or line.lstrip().startswith("<"):
            continue
        line = _COMMENT.sub("", line)
        if line.strip():
            before = line.partition("[")[0].strip()
            yield Line(SourceLocation(path, number), before, line[0].isspace(), tuple(_BRACKET.findall(line)))


def name_of(text: str) -> str:
    """A name without the marks of the format: GENERAL_ASSEMBLY_ is `GENERAL ASSEMBLY`; letters of other scripts as Arabic ones."""
    return " ".join(text.replace("_", " ").replace("+", " ").split()).translate(_LETTERS)
