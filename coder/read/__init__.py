"""Files into documents. A file's ending says which reader reads it; a new format is a new file here and a line in READERS.

A reader is lazy. It yields documents, and a `Problem` for each record that it cannot read, and goes on.
"""

import datetime
from collections.abc import Callable, Iterator
from pathlib import Path

from coder.errors import InputError, Problem, SourceLocation
from coder.model import Document
from coder.read import conllu, jsonl, text

Reader = Callable[[Path, datetime.date | None], Iterator[Document | Problem]]

READERS: dict[str, Reader] = {
    ".txt": text.read,
    ".jsonl": jsonl.read,
    ".ndjson": jsonl.read,
    ".conllu": conllu.read,
}


def read(path: Path, date: datetime.date | None = None, *, ending: str | None = None) -> Iterator[Document | Problem]:
    """The documents of a file; `date` is the day of those that bring none, `ending` reads the file as if its name ended so.

    Raises InputError for a file that cannot be read at all.
    """
    reader = READERS.get(path.suffix.lower() if ending is None else ending)
    if reader is None:
        known = " ".join(READERS)
        raise InputError(Problem(SourceLocation(path), f"unknown ending `{path.suffix}`", f"use a file that ends in one of {known}"))
    if not path.is_file():
        raise InputError(Problem(SourceLocation(path), "no such file", "check the path"))
    return reader(path, date)
