"""Parquet as four libraries read it, its metadata, and writes that are cut short."""

import json
from pathlib import Path
from typing import Any

import duckdb
import pandas as pd
import polars as pl
import pyarrow.parquet as pq
import pytest

from coder import Coder, Document, Event, __version__
from coder.errors import InputError
from coder.write import parquet
from coder.write.columns import COLUMNS, SCHEMA, rows
from coder.write.parquet import ParquetWriter, metadata, table

TEXT = "قصف الجيش السوري حلب. وأدانت فرنسا القصف السوري. وقتل ثلاثة مدنيين في العراق."
SETTINGS = {"date": "2016-05-01", "parser": "builtin"}


@pytest.fixture(scope="module")
def events(coder: Coder) -> list[Event]:
    found = coder.code_document(Document("d1", TEXT, None, publisher="وكالة")) + coder.code(TEXT, date="2016-05-01", id="d2")
    assert len(found) >= 4
    assert any(event.source is None for event in found)
    return found


@pytest.fixture(scope="module")
def path(coder: Coder, events: list[Event], tmp_path_factory: pytest.TempPathFactory) -> Path:
    found = tmp_path_factory.mktemp("parquet") / "deep" / "folder" / "events.parquet"
    with ParquetWriter(found, coder.lexicon, SETTINGS) as writer:
        writer.write(events[:1])
        writer.write([])
        writer.write(events[1:])
    assert writer.written == len(events)
    return found


@pytest.fixture(scope="module")
def expected(coder: Coder, events: list[Event]) -> list[dict[str, Any]]:
    return list(table(events, coder.lexicon).to_pylist())


def test_pyarrow(path: Path, expected: list[dict[str, Any]]) -> None:
    found = pq.read_table(path)
    assert found.schema.equals(SCHEMA)
    assert found.to_pylist() == expected


def test_polars(path: Path, expected: list[dict[str, Any]]) -> None:
    assert pl.read_parquet(path).to_dicts() == expected


def test_duckdb(path: Path, expected: list[dict[str, Any]]) -> None:
    found = duckdb.read_parquet(str(path))
    assert [dict(zip(found.columns, row, strict=True)) for row in found.fetchall()] == expected


def test_pandas(path: Path, expected: list[dict[str, Any]]) -> None:
    frame = pd.read_parquet(path, dtype_backend="pyarrow")
    assert list(frame.columns) == [column.name for column in COLUMNS]
    found = frame.astype(object).where(frame.notna(), None).to_dict("records")
    assert [{key: value.tolist() if hasattr(value, "tolist") else value for key, value in row.items()} for row in found] == expected


def test_nobody_is_null_and_never_dashes(path: Path) -> None:
    frame = pl.read_parquet(path)
    assert frame["source"].null_count() > 0
    text = frame.select(pl.col(pl.String))
    assert not any("---" in (value or "") for column in text for value in column)


def test_where_the_source_is_nobody_all_its_columns_are_null(path: Path) -> None:
    frame = pl.read_parquet(path).filter(pl.col("source").is_null())
    names = ["source_country", "source_roles", "source_text", "source_start", "source_end", "source_entry"]
    assert frame.select(names).null_count().row(0) == (frame.height,) * len(names)


def test_metadata(path: Path, coder: Coder) -> None:
    facts = json.loads(pq.read_schema(path).metadata[b"arabic-event-coder"])
    assert facts["coder_version"] == __version__
    assert facts["dictionaries_digest"] == coder.lexicon.digest
    assert facts["dictionaries_counts"]["patterns"] > 300
    assert facts["settings"] == SETTINGS


def test_metadata_keeps_arabic_readable(coder: Coder) -> None:
    assert "قواميس" in metadata(coder.lexicon, {"dictionaries": ["قواميس"]})[b"arabic-event-coder"].decode()


def test_a_file_without_events_has_the_columns(coder: Coder, tmp_path: Path) -> None:
    with ParquetWriter(tmp_path / "none.parquet", coder.lexicon, {}):
        pass
    found = pq.read_table(tmp_path / "none.parquet")
    assert (found.num_rows, found.schema.equals(SCHEMA)) == (0, True)


def test_events_are_written_a_group_at_a_time(coder: Coder, events: list[Event], tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(parquet, "ROW_GROUP", 2)
    with ParquetWriter(tmp_path / "groups.parquet", coder.lexicon, {}) as writer:
        for event in events:
            writer.write([event])
    found = pq.ParquetFile(tmp_path / "groups.parquet")
    assert found.num_row_groups == (len(events) + 1) // 2
    assert found.read().to_pylist() == table(events, coder.lexicon).to_pylist()


@pytest.mark.parametrize("error", [RuntimeError, KeyboardInterrupt, SystemExit])
def test_an_interrupted_write_leaves_no_file(coder: Coder, events: list[Event], tmp_path: Path, error: type[BaseException]) -> None:
    def interrupted() -> None:
        with ParquetWriter(tmp_path / "events.parquet", coder.lexicon, {}) as writer:
            writer.write(events)
            raise error

    with pytest.raises(error):
        interrupted()
    assert list(tmp_path.iterdir()) == []


def test_an_interrupted_write_leaves_the_file_that_was_there(coder: Coder, events: list[Event], tmp_path: Path) -> None:
    target = tmp_path / "events.parquet"
    with ParquetWriter(target, coder.lexicon, {}) as writer:
        writer.write(events[:1])

    def interrupted() -> None:
        with ParquetWriter(target, coder.lexicon, {}) as writer:
            writer.write(events)
            raise RuntimeError

    with pytest.raises(RuntimeError):
        interrupted()
    assert pq.read_table(target).num_rows == 1


def test_nothing_stands_under_the_name_before_all_is_written(coder: Coder, events: list[Event], tmp_path: Path) -> None:
    target = tmp_path / "events.parquet"
    with ParquetWriter(target, coder.lexicon, {}) as writer:
        writer.write(events)
        assert not target.exists()
    assert target.exists()


def test_a_place_that_cannot_be_written(coder: Coder, tmp_path: Path) -> None:
    (tmp_path / "file").touch()
    with pytest.raises(InputError, match="cannot be written"):
        ParquetWriter(tmp_path / "file" / "events.parquet", coder.lexicon, {})


def test_a_folder_in_the_place_of_the_file(coder: Coder, tmp_path: Path) -> None:
    (tmp_path / "events.parquet").mkdir()

    def write() -> None:
        with ParquetWriter(tmp_path / "events.parquet", coder.lexicon, {}):
            pass

    with pytest.raises(InputError, match="cannot be written"):
        write()


def test_the_table_holds_the_values_of_the_columns(coder: Coder, events: list[Event]) -> None:
    early = coder.code(TEXT, date="1948-05-15", id='an "id"\nof two lines')
    found = table([*events, *early], coder.lexicon)
    assert found.schema.equals(SCHEMA)
    expected = rows([*events, *early], coder.lexicon.codes)
    assert {**found.to_pydict(), "goldstein": None} == {**expected, "goldstein": None}
    assert found["goldstein"].to_pylist() == pytest.approx(expected["goldstein"])


def test_no_events_make_an_empty_table_of_the_same_columns(coder: Coder) -> None:
    found = table([], coder.lexicon)
    assert found.schema.equals(SCHEMA)
    assert found.num_rows == 0
