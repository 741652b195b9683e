"""Plain text: one file is one document; its id is the file's name without ending."""

import datetime
from collections.abc import Iterator
from pathlib import Path

from coder.errors import InputError, Problem, SourceLocation
from coder.model import Document


def read(path: Path, date: datetime.date | None) -> Iterator[Document | Problem]:
    """One document. Raises InputError where the file is not UTF-8."""
    try:
        content = path.read_text(encoding="utf-8-sig")
    except UnicodeDecodeError as error:
        line = path.read_bytes()[: error.start].count(b"\n") + 1
        remedy = "save the file as UTF-8; old Arabic files are often Windows-1256"
        raise InputError(Problem(SourceLocation(path, line), f"not UTF-8 (byte {error.start})", remedy)) from None
    yield Document(path.stem, content, date)
