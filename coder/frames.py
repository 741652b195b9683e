"""Polars frames of documents into polars frames of events, for notebooks."""

import datetime
from collections.abc import Iterator
from pathlib import Path

import polars as pl

from coder.errors import InputError, Problem, SourceLocation
from coder.model import Document
from coder.pipeline import Coder
from coder.write.parquet import table


def code_frame(documents: pl.DataFrame, coder: Coder | None = None) -> pl.DataFrame:
    """The events of a frame of documents.

    `documents` has a column `text` and, where known, `id`, `date` (date, datetime or ISO text), `publisher`, `url`. The result has one
    row an event, with the columns of `coder schema`. Raises InputError where `text` is missing or a date is none.
    """
    coder = coder or Coder.load()
    events = [event for document in _documents(documents) for event in coder.code_document(document)]
    frame = pl.from_arrow(table(events, coder.lexicon))
    if not isinstance(frame, pl.DataFrame):
        raise TypeError(type(frame))
    return frame


def _documents(frame: pl.DataFrame) -> Iterator[Document]:
    if "text" not in frame.columns:
        raise InputError(Problem(SourceLocation(Path("frame")), "no column `text`", f"rename one of {', '.join(frame.columns)}"))
    for number, row in enumerate(frame.iter_rows(named=True)):
        day = row.get("date")
        if isinstance(day, str):
            try:
                day = datetime.date.fromisoformat(day[:10])
            except ValueError:
                raise InputError(Problem(SourceLocation(Path("frame"), number), f"`{day}` is no date", "write 2023-09-20")) from None
        elif isinstance(day, datetime.datetime):
            day = day.date()
        name = row.get("id")
        yield Document(str(number if name is None else name), row["text"] or "", day, row.get("title"), row.get("publisher"), row.get("url"))
