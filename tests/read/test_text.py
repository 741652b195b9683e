"""Plain text: one file, one document."""

import datetime
from pathlib import Path

import pytest

from coder.errors import InputError
from coder.model import Document
from coder.read import READERS, read

DAY = datetime.date(2024, 3, 12)


def test_one_document(tmp_path: Path) -> None:
    path = tmp_path / "ministers-meet.txt"
    path.write_text("وصل الوفد.\nغادر الوفد.\n", encoding="utf-8")
    assert list(read(path, DAY)) == [Document("ministers-meet", "وصل الوفد.\nغادر الوفد.\n", DAY)]


def test_without_a_date(tmp_path: Path) -> None:
    path = tmp_path / "a.txt"
    path.write_text("وصل الوفد.", encoding="utf-8")
    (document,) = read(path)
    assert isinstance(document, Document)
    assert document.date is None


def test_a_byte_order_mark_is_no_text(tmp_path: Path) -> None:
    path = tmp_path / "a.txt"
    path.write_text("وصل الوفد.", encoding="utf-8-sig")
    (document,) = read(path)
    assert isinstance(document, Document)
    assert document.text == "وصل الوفد."


def test_an_empty_file_is_an_empty_document(tmp_path: Path) -> None:
    path = tmp_path / "a.txt"
    path.touch()
    assert list(read(path)) == [Document("a", "")]


def test_endings_in_capitals(tmp_path: Path) -> None:
    path = tmp_path / "A.TXT"
    path.write_text("وصل الوفد.", encoding="utf-8")
    assert list(read(path)) == [Document("A", "وصل الوفد.")]


def test_not_utf8(tmp_path: Path) -> None:
    path = tmp_path / "old.txt"
    path.write_bytes(b"one\ntwo\n" + "وصل الوفد".encode("cp1256"))
    with pytest.raises(InputError) as caught:
        list(read(path))
    assert str(caught.value).startswith(f"{path}:3: not UTF-8 (byte 8): save the file as UTF-8")


def test_no_such_file(tmp_path: Path) -> None:
    with pytest.raises(InputError, match="no such file: check the path"):
        read(tmp_path / "missing.txt")


def test_a_folder_is_no_file(tmp_path: Path) -> None:
    (tmp_path / "folder.txt").mkdir()
    with pytest.raises(InputError, match=r"folder\.txt: "):
        read(tmp_path / "folder.txt")


@pytest.mark.parametrize("name", ["news.docx", "news", "news.txt.gz"])
def test_an_unknown_ending_names_the_known_ones(tmp_path: Path, name: str) -> None:
    (tmp_path / name).touch()
    with pytest.raises(InputError) as caught:
        read(tmp_path / name)
    assert all(ending in str(caught.value) for ending in READERS)
