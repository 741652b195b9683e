"""Event rows to Parquet: written beside and renamed, with what they were made by in the file's metadata."""

import json
from collections.abc import Iterable, Mapping
from datetime import date
from pathlib import Path
from types import TracebackType
from typing import Any, Self

import pyarrow as pa
import pyarrow.json
import pyarrow.parquet as pq

from coder.dictionary.lexicon import Lexicon
from coder.errors import InputError, Problem, SourceLocation
from coder.model import GENERATOR, Event
from coder.version import __version__
from coder.write.columns import SCHEMA, rows

EPOCH = date(1970, 1, 1)

ROW_GROUP = 50_000
"""events held in memory before they are written"""


def metadata(lexicon: Lexicon, settings: Mapping[str, Any]) -> dict[bytes, bytes]:
    """Version, dictionaries and settings, as they stand in the file's key-value metadata."""
    facts = {
        "coder_version": __version__,
        "dictionaries_digest": lexicon.digest,
        "dictionaries_counts": lexicon.counts,
        "settings": dict(settings),
    }
    return {GENERATOR.encode(): json.dumps(facts, ensure_ascii=False, sort_keys=True).encode()}


def table(events: list[Event], lexicon: Lexicon) -> pa.Table:
    """Events as an Arrow table with the columns of columns.py.

    They pass as JSON lines, because pa.table imports pandas wherever it is installed, to look whether it was given any: a third of a second of each start.
    """
    if not events:
        return SCHEMA.empty_table()
    columns = rows(events, lexicon.codes)
    lines = (json.dumps(dict(zip(columns, row, strict=True)), default=_days) for row in zip(*columns.values(), strict=True))
    options = pyarrow.json.ParseOptions(explicit_schema=SCHEMA, unexpected_field_behavior="error")
    return pyarrow.json.read_json(pa.py_buffer("\n".join(lines).encode()), parse_options=options)


def _days(day: date) -> int:
    return (day - EPOCH).days


class ParquetWriter:
    """Streams events into one file. The file appears under its name only when all is written."""

    def __init__(self, path: Path, lexicon: Lexicon, settings: Mapping[str, Any]) -> None:
        self._path = path
        self._beside = path.with_name(f".{path.name}.partial")
        self._lexicon = lexicon
        self._held: list[Event] = []
        self.written = 0
        if path.is_dir():
            raise InputError(Problem(SourceLocation(path), "cannot be written (it is a folder)", "name a file, such as -o events.parquet"))
        schema = SCHEMA.with_metadata(metadata(lexicon, settings))
        try:
            path.parent.mkdir(parents=True, exist_ok=True)
            self._writer = pq.ParquetWriter(self._beside, schema, compression="zstd")
        except OSError as error:
            raise InputError(Problem(SourceLocation(path), f"cannot be written ({error.strerror or error})", "choose another -o OUTPUT")) from None

    def write(self, events: Iterable[Event]) -> None:
        """Takes events; they reach the disk a row group at a time."""
        self._held += events
        if len(self._held) >= ROW_GROUP:
            self._flush()

    def _flush(self) -> None:
        if self._held:
            self._writer.write_table(table(self._held, self._lexicon))
            self.written += len(self._held)
            self._held = []

    def __enter__(self) -> Self:
        return self

    def __exit__(self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None) -> None:
        if kind is None:
            self._flush()
        self._writer.close()
        if kind is None:
            self._beside.replace(self._path)
        else:
            self._beside.unlink(missing_ok=True)
