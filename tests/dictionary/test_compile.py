"""Compiled dictionaries: cached by what they were made from, rebuilt where the cache is of no use, layered over the shipped ones."""

import pickle
from collections.abc import Callable, Iterable
from pathlib import Path

import pytest

from coder import Coder, Event
from coder.dictionary import cache as caching
from coder.dictionary.cache import digest, load
from coder.dictionary.compile import compile_entries
from coder.dictionary.read import read_folders
from coder.errors import Problem

ACTORS = 'country: "EGY"\nactors:\n  - {id: nobody, names: [فلان الفلتاني], code: "EGYGOV"}\n'


@pytest.fixture
def small(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """A folder of one actor in place of the shipped dictionaries, so that caching takes no time."""
    folder = tmp_path / "small"
    folder.mkdir()
    (folder / "egypt.yaml").write_text(ACTORS, encoding="utf-8")
    monkeypatch.setattr(caching, "shipped", lambda: folder)
    return folder


def lexicons(cache: Path) -> list[Path]:
    return sorted(cache.glob("*.lexicon"))


def test_the_cache_is_written_and_read(small: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    first = load(cache=tmp_path / "cache")
    assert len(lexicons(tmp_path / "cache")) == 1
    monkeypatch.setattr("coder.dictionary.read.read_folders", lambda _: pytest.fail("the cache was not used"))
    assert load(cache=tmp_path / "cache") == first


def test_only_the_lexicon_and_the_note_of_its_digest_are_left(small: Path, tmp_path: Path) -> None:
    load(cache=tmp_path / "cache")
    assert sorted(path.suffix for path in (tmp_path / "cache").iterdir()) == [".digest", ".lexicon"]


def test_files_that_have_not_changed_are_not_read_again(small: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    first = load(cache=tmp_path / "cache")
    monkeypatch.setattr(caching, "digest", lambda _: pytest.fail("the files were read"))
    assert load(cache=tmp_path / "cache").digest == first.digest


def test_a_note_that_is_no_digest_is_written_anew(small: Path, tmp_path: Path) -> None:
    first = load(cache=tmp_path / "cache")
    (note,) = (tmp_path / "cache").glob("*.digest")
    note.write_bytes(b"\xff not a digest")
    assert load(cache=tmp_path / "cache").digest == first.digest
    assert note.read_text(encoding="ascii") == first.digest


@pytest.mark.parametrize(
    "content",
    [
        pytest.param(b"", id="empty"),
        pytest.param(b"garbage", id="garbage"),
        pytest.param(b"\x80\x05", id="cut short"),
        pytest.param(pickle.dumps({"not": "a lexicon"}), id="another value"),
        pytest.param(b"cno_such_module\nThing\n.", id="unknown class"),
        pytest.param(b"\x80\x05\x95\xff\xff\xff\xff\xff\xff\xff\x7f.", id="a frame too long"),
        pytest.param(b"Vabc", id="no line end"),
        pytest.param(b"L1x\n.", id="no number"),
        pytest.param(b"\x8c\x02\xff\xff.", id="no UTF-8"),
    ],
)
def test_a_corrupted_cache_is_rebuilt(small: Path, tmp_path: Path, content: bytes) -> None:
    first = load(cache=tmp_path / "cache")
    (path,) = lexicons(tmp_path / "cache")
    path.write_bytes(content)
    assert load(cache=tmp_path / "cache") == first
    assert pickle.loads(path.read_bytes()) == first


def test_a_cache_cut_short_anywhere_is_rebuilt(small: Path, tmp_path: Path) -> None:
    first = load(cache=tmp_path / "cache")
    (path,) = lexicons(tmp_path / "cache")
    whole = path.read_bytes()
    for cut in range(1, len(whole), max(1, len(whole) // 23)):
        path.write_bytes(whole[:cut])
        assert load(cache=tmp_path / "cache") == first


def test_a_cache_that_cannot_be_written_is_done_without(small: Path, tmp_path: Path) -> None:
    blocked = tmp_path / "file"
    blocked.write_text("no folder", encoding="utf-8")
    assert load(cache=blocked / "cache").counts["actors"] == 1


def test_the_digest_changes_with_content_names_and_number_of_files(tmp_path: Path) -> None:
    (tmp_path / "a.yaml").write_text(ACTORS, encoding="utf-8")
    seen = [digest([tmp_path])]
    (tmp_path / "a.yaml").write_text(ACTORS + "# a comment\n", encoding="utf-8")
    seen.append(digest([tmp_path]))
    (tmp_path / "a.yaml").rename(tmp_path / "b.yaml")
    seen.append(digest([tmp_path]))
    (tmp_path / "c.yaml").write_text("", encoding="utf-8")
    seen.append(digest([tmp_path]))
    assert len(set(seen)) == 4


def test_the_digest_depends_on_nothing_else(tmp_path: Path) -> None:
    for name in ("one", "two"):
        (tmp_path / name).mkdir()
        (tmp_path / name / "a.yaml").write_text(ACTORS, encoding="utf-8")
    (tmp_path / "two" / "notes.txt").write_text("not a dictionary", encoding="utf-8")
    assert digest([tmp_path / "one"]) == digest([tmp_path / "two"])


def test_an_edited_dictionary_is_compiled_anew(small: Path, tmp_path: Path) -> None:
    before = load(cache=tmp_path / "cache")
    (small / "syria.yaml").write_text('country: "SYR"\nactors:\n  - {id: other, names: [علان], code: "SYRGOV"}\n', encoding="utf-8")
    after = load(cache=tmp_path / "cache")
    assert (before.counts["actors"], after.counts["actors"]) == (1, 2)
    assert before.digest != after.digest
    assert len(lexicons(tmp_path / "cache")) == 2


def test_bad_dictionaries_are_not_cached(small: Path, tmp_path: Path) -> None:
    (small / "bad.yaml").write_text("colour: red\n", encoding="utf-8")
    with pytest.raises(Exception, match="unknown key `colour`"):
        load(cache=tmp_path / "cache")
    assert lexicons(tmp_path / "cache") == []


def test_caching_twice_gives_equal_lexicons(small: Path) -> None:
    def once() -> bytes:
        problems: list[Problem] = []
        entries, _ = read_folders([small])
        return pickle.dumps(compile_entries(entries, problems, "same"))

    assert once() == once()


def test_a_folder_of_the_user_is_layered_over_the_shipped_ones(tmp_path: Path, own_actors: str, rows: Callable[[Iterable[Event]], list[str]]) -> None:
    """A name that the shipped dictionaries have is coded as the user says; one that they lack is known, and all others stay."""
    (tmp_path / "mine.yaml").write_text(own_actors, encoding="utf-8")
    shipped, layered = load(), load([tmp_path])
    assert layered.counts["actors"] == shipped.counts["actors"] + 2
    assert layered.digest != shipped.digest
    coder = Coder(layered)
    visits = {"زار باراك أوباما مصر.": "XYZMED 042 EGY", "زار مجلس كذا وكذا سوريا.": "XYZGOV 042 SYR", "زار رئيس فرنسا سوريا.": "FRAGOV 042 SYR"}
    assert {text: rows(coder.code(text, date="2012-01-01"))[0] for text in visits} == visits
