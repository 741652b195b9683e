"""JSON lines: one object a line with `text`, and where it has them `id`, `date`, `title`, `publisher`, `url`.

`date` is an ISO day or time stamp. Without `id` a document is called by its file and line. Blank lines are passed over.
"""

import datetime
import json
from collections.abc import Iterator
from pathlib import Path
from typing import Any

from coder.errors import Problem, SourceLocation
from coder.model import Document

_TEXTUAL = ("title", "publisher", "url")


def read(path: Path, date: datetime.date | None) -> Iterator[Document | Problem]:
    """The documents of a file, and a problem for each line that holds none."""
    with path.open("rb") as lines:
        for number, raw in enumerate(lines, 1):
            if raw.strip():
                yield _document(raw, SourceLocation(path, number), date)


def _document(raw: bytes, where: SourceLocation, date: datetime.date | None) -> Document | Problem:
    try:
        record = json.loads(raw.decode("utf-8-sig"))
    except UnicodeDecodeError as error:
        return Problem(where, f"not UTF-8 (byte {error.start} of the line)", "save the file as UTF-8")
    except json.JSONDecodeError as error:
        return Problem(where, f"not JSON ({error.msg} at column {error.colno})", 'write one object a line: {"id": …, "date": …, "text": …}')
    except (RecursionError, ValueError):
        return Problem(where, "not JSON (nested too deeply, or a number too long)", 'write one object a line: {"id": …, "date": …, "text": …}')
    if not isinstance(record, dict):
        return Problem(where, "the line is no JSON object", 'write {"id": …, "date": …, "text": …}')
    if not isinstance(record.get("text"), str):
        return Problem(where, "`text` is missing or no text", 'add "text": "…"')
    for key in _TEXTUAL:
        if not isinstance(record.get(key), str | None):
            return Problem(where, f"`{key}` is no text", f'write "{key}": "…" or leave it out')
    for key in ("id", "text", *_TEXTUAL):
        if not _encodable(record.get(key)):
            return Problem(where, f"`{key}` holds half of a surrogate pair", "write the character whole, or remove it")
    day = _day(record.get("date"), date)
    if isinstance(day, str):
        return Problem(where, f"`{day}` is no date", 'write "date": "2023-09-20"')
    return Document(_id(record, where), record["text"], day, record.get("title"), record.get("publisher"), record.get("url"))


def _encodable(value: object) -> bool:
    """Whether a text can be written out: JSON escapes may name half a character."""
    try:
        str(value).encode()
    except UnicodeEncodeError:
        return False
    return True


def _id(record: dict[str, Any], where: SourceLocation) -> str:
    given = record.get("id")
    return str(given) if given not in (None, "") else f"{where.path.name}:{where.line}"


def _day(given: object, default: datetime.date | None) -> datetime.date | str | None:
    """The date of a record, or the text that is none."""
    if given in (None, ""):
        return default
    try:
        return datetime.datetime.fromisoformat(str(given)).date()
    except ValueError:
        return str(given)
