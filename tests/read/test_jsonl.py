"""JSON lines: a bad line is told with its number, and all others are read."""

import datetime
import json
from pathlib import Path
from typing import Any

import pytest

from coder.errors import Problem
from coder.model import Document
from coder.read import read

DAY = datetime.date(2024, 3, 12)
GOOD = '{"id": "a", "text": "وصل الوفد."}'

# name: a line, a word of what is told, a word of the remedy
BAD: dict[str, tuple[bytes, str, str]] = {
    "no JSON": (b"hello", "not JSON", "one object a line"),
    "cut short": (b'{"id": "x", "text": "ab', "not JSON", "one object a line"),
    "two objects": (b'{"text": "a"} {"text": "b"}', "not JSON", "one object a line"),
    "single quotes": (b"{'text': 'a'}", "not JSON", "one object a line"),
    "a list": (b'["text"]', "no JSON object", '"text"'),
    "a text": (b'"text"', "no JSON object", '"text"'),
    "null": (b"null", "no JSON object", '"text"'),
    "a number": (b"12", "no JSON object", '"text"'),
    "no text": (b'{"id": "x"}', "`text` is missing", '"text"'),
    "text is null": (b'{"text": null}', "`text` is missing", '"text"'),
    "text is a number": (b'{"text": 12}', "`text` is missing", '"text"'),
    "text is a list": (b'{"text": ["a"]}', "`text` is missing", '"text"'),
    "title is a number": (b'{"text": "a", "title": 1}', "`title` is no text", "leave it out"),
    "publisher is a list": (b'{"text": "a", "publisher": ["x"]}', "`publisher` is no text", "leave it out"),
    "url is an object": (b'{"text": "a", "url": {}}', "`url` is no text", "leave it out"),
    "an impossible day": (b'{"text": "a", "date": "2024-02-30"}', "`2024-02-30` is no date", "2023-09-20"),
    "a year alone": (b'{"text": "a", "date": "2024"}', "`2024` is no date", "2023-09-20"),
    "day before month": (b'{"text": "a", "date": "30/01/2024"}', "`30/01/2024` is no date", "2023-09-20"),
    "a day of the year": (b'{"text": "a", "date": 2004017}', "`2004017` is no date", "2023-09-20"),
    "a list as date": (b'{"text": "a", "date": [2024]}', "is no date", "2023-09-20"),
    "a truth as date": (b'{"text": "a", "date": true}', "is no date", "2023-09-20"),
    "Windows-1256": ('{"text": "وصل"}'.encode("cp1256"), "not UTF-8", "UTF-8"),
    "UTF-16": ('{"text": "a"}'.encode("utf-16-be"), "", ""),
    "nested deeply": (b"[" * 100_000, "not JSON", "one object a line"),
    "a number of too many digits": (b'{"text": "a", "id": ' + b"9" * 5000 + b"}", "", ""),
}


def write(folder: Path, *lines: str | bytes) -> Path:
    path = folder / "news.jsonl"
    path.write_bytes(b"\n".join(line if isinstance(line, bytes) else line.encode() for line in lines) + b"\n")
    return path


def params() -> list[Any]:
    return [pytest.param(*row, id=name) for name, row in BAD.items()]


@pytest.mark.parametrize(("line", "what", "remedy"), params())
def test_a_bad_line_is_told_and_the_rest_is_read(tmp_path: Path, line: bytes, what: str, remedy: str) -> None:
    path = write(tmp_path, GOOD, line, '{"id": "b", "text": "غادر الوفد."}')
    first, problem, last = read(path, DAY)
    assert (first, last) == (Document("a", "وصل الوفد.", DAY), Document("b", "غادر الوفد.", DAY))
    assert isinstance(problem, Problem)
    assert (problem.where.path, problem.where.line) == (path, 2)
    assert what in problem.what
    assert remedy in problem.remedy


def test_all_fields(tmp_path: Path) -> None:
    record = {"id": "n1", "date": "2023-09-20", "title": "عنوان", "publisher": "وكالة", "url": "https://example.org/1", "text": "وصل الوفد."}
    path = write(tmp_path, json.dumps(record, ensure_ascii=False))
    assert list(read(path, DAY)) == [Document("n1", "وصل الوفد.", datetime.date(2023, 9, 20), "عنوان", "وكالة", "https://example.org/1")]


def test_fields_that_the_coder_does_not_know_are_passed_over(tmp_path: Path) -> None:
    assert list(read(write(tmp_path, '{"id": "a", "text": "t", "likes": 3, "tags": []}'))) == [Document("a", "t")]


@pytest.mark.parametrize(
    ("given", "day"),
    [
        ('"2023-09-20"', datetime.date(2023, 9, 20)),
        ('"2023-09-20T23:59:59"', datetime.date(2023, 9, 20)),
        ('"2023-09-20T23:59:59Z"', datetime.date(2023, 9, 20)),
        ('"2023-09-20 10:00:00+03:00"', datetime.date(2023, 9, 20)),
        ("null", DAY),
        ('""', DAY),
    ],
    ids=["day", "time", "UTC", "offset", "null", "empty"],
)
def test_dates(tmp_path: Path, given: str, day: datetime.date) -> None:
    (document,) = read(write(tmp_path, f'{{"id": "a", "text": "t", "date": {given}}}'), DAY)
    assert document == Document("a", "t", day)


@pytest.mark.parametrize(("given", "name"), [('"a"', "a"), ("7", "7"), ("0", "0"), ('""', "news.jsonl:1"), ("null", "news.jsonl:1")])
def test_ids(tmp_path: Path, given: str, name: str) -> None:
    (document,) = read(write(tmp_path, f'{{"id": {given}, "text": "t"}}'))
    assert document == Document(name, "t")


def test_blank_lines_are_passed_over_and_counted(tmp_path: Path) -> None:
    found = list(read(write(tmp_path, "", GOOD, "   ", '{"text": "t"}', "", "hello", "\t")))
    assert [item.id for item in found if isinstance(item, Document)] == ["a", "news.jsonl:4"]
    assert [item.where.line for item in found if isinstance(item, Problem)] == [6]


def test_a_byte_order_mark(tmp_path: Path) -> None:
    assert list(read(write(tmp_path, b"\xef\xbb\xbf" + GOOD.encode(), GOOD))) == [Document("a", "وصل الوفد.")] * 2


def test_lines_that_end_as_on_windows(tmp_path: Path) -> None:
    path = tmp_path / "news.jsonl"
    path.write_bytes(f"{GOOD}\r\n\r\n{GOOD}\r\n".encode())
    assert list(read(path)) == [Document("a", "وصل الوفد.")] * 2


def test_no_end_of_line_at_the_end(tmp_path: Path) -> None:
    path = tmp_path / "news.ndjson"
    path.write_text(GOOD, encoding="utf-8")
    assert list(read(path)) == [Document("a", "وصل الوفد.")]


def test_a_line_separator_inside_a_text_ends_no_line(tmp_path: Path) -> None:
    text = "سطر\N{LINE SEPARATOR}سطر\N{NEXT LINE}سطر"
    assert list(read(write(tmp_path, json.dumps({"id": "a", "text": text}, ensure_ascii=False)))) == [Document("a", text)]


def test_a_huge_line(tmp_path: Path) -> None:
    text = "وصل الوفد. " * 300_000
    (first, last) = read(write(tmp_path, json.dumps({"id": "huge", "text": text}, ensure_ascii=False), GOOD))
    assert first == Document("huge", text)
    assert last == Document("a", "وصل الوفد.")


def test_an_empty_file_has_no_documents(tmp_path: Path) -> None:
    path = tmp_path / "news.jsonl"
    path.touch()
    assert list(read(path)) == []


def test_reading_is_lazy(tmp_path: Path) -> None:
    items = read(write(tmp_path, GOOD, *["hello"] * 10))
    first: Any = next(items)
    assert first.id == "a"
