"""--parser and --model: what is chosen without them, what contradicts itself, and what stands in the file."""

import json
import sys
from pathlib import Path
from typing import Any

import polars as pl
import pytest

from coder.errors import ParserError

from .commands import run

TEXT = "قصف الجيش السوري حلب.\nلم تقصف إيران بغداد."
DAY = ("--date", "2016-05-01")


@pytest.fixture
def parsed(article: Path) -> Path:
    """The article as `coder parse` writes it."""
    path = article.with_suffix(".conllu")
    done = run("parse", article, "-o", path)
    assert done.exit_code == 0, done.output
    return path


def settings(path: Path) -> dict[str, Any]:
    found: dict[str, Any] = json.loads(pl.read_parquet_metadata(path)["arabic-event-coder"])["settings"]
    return found


def test_the_ending_implies_the_parser(article: Path, parsed: Path, tmp_path: Path) -> None:
    for path, parser in ((article, "builtin"), (parsed, "conllu")):
        done = run("code", path, *DAY, "-o", tmp_path / "out.parquet")
        assert done.exit_code == 0, done.output
        assert "1 documents, 1 events" in done.output
        assert (settings(tmp_path / "out.parquet")["parser"], settings(tmp_path / "out.parquet")["model"]) == (parser, None)


def test_parsed_text_codes_as_the_text_does(article: Path, parsed: Path, tmp_path: Path) -> None:
    for i, path in enumerate((article, parsed)):
        run("code", path, *DAY, "-o", tmp_path / f"{i}.parquet")
    assert pl.read_parquet(tmp_path / "0.parquet").equals(pl.read_parquet(tmp_path / "1.parquet"))


def test_the_option_is_stronger_than_the_ending(parsed: Path, tmp_path: Path) -> None:
    done = run("code", parsed, *DAY, "--parser", "builtin", "-o", tmp_path / "out.parquet")
    assert (done.exit_code, settings(tmp_path / "out.parquet")["parser"]) == (0, "builtin")
    other = parsed.rename(tmp_path / "article.tab")
    done = run("code", other, *DAY, "--parser", "conllu", "-o", tmp_path / "out.parquet")
    assert (done.exit_code, settings(tmp_path / "out.parquet")["parser"]) == (0, "conllu")


def test_text_read_as_parsed_text_is_rejected(article: Path, tmp_path: Path) -> None:
    done = run("code", article, "--parser", "conllu", "-o", tmp_path / "out.parquet")
    assert done.exit_code == 1
    assert f"rejected {article}:1: 1 fields instead of 10" in done.output


def test_workers_take_parsed_text_too(parsed: Path, tmp_path: Path) -> None:
    for workers in ("1", "2"):
        done = run("code", parsed, *DAY, "--workers", workers, "-o", tmp_path / f"{workers}.parquet")
        assert done.exit_code == 0, done.output
    assert pl.read_parquet(tmp_path / "1.parquet").equals(pl.read_parquet(tmp_path / "2.parquet"))


def test_bad_documents_are_left_out(parsed: Path, tmp_path: Path) -> None:
    content = parsed.read_text(encoding="utf-8")
    parsed.write_text(f"# newdoc id = bad\n1\tكلمة\n\n{content}", encoding="utf-8")
    done = run("code", parsed, *DAY, "-o", tmp_path / "out.parquet")
    assert done.exit_code == 0
    assert f"rejected {parsed}:2: 2 fields instead of 10" in done.output
    assert "1 documents, 1 events" in done.output


def test_parse_gives_parsed_text_back(parsed: Path) -> None:
    done = run("parse", parsed)
    assert done.exit_code == 0
    assert done.output == parsed.read_text(encoding="utf-8")


def test_explain_takes_parsed_text(parsed: Path) -> None:
    done = run("explain", parsed, *DAY, "--dropped")
    assert done.output.startswith("article: 1 event")
    assert "negated (لم)" in done.output


@pytest.mark.parametrize("command", ["code", "parse", "explain"])
@pytest.mark.parametrize(
    ("options", "words"),
    [
        (["--parser", "udpipe"], "--parser udpipe wants --model"),
        (["--parser", "stanza"], "--parser stanza wants --model"),
        (["--parser", "udpipe", "--model", "nowhere.udpipe"], "nowhere.udpipe"),
        (["--parser", "builtin", "--model", "."], "--model is for --parser stanza and udpipe"),
        (["--model", "."], "--model is for --parser stanza and udpipe, and the parser here is builtin"),
        (["--parser", "malt"], "malt"),
    ],
    ids=lambda value: " ".join(value) if isinstance(value, list) else "",
)
def test_wrong_usage_is_2(command: str, options: list[str], words: str, article: Path) -> None:
    done = run(command, article, *options)
    assert done.exit_code == 2
    assert words in done.output


def test_parsed_and_other_inputs_in_one_run_are_wrong_usage(article: Path, parsed: Path, tmp_path: Path) -> None:
    done = run("code", article, parsed, "-o", tmp_path / "out.parquet")
    assert done.exit_code == 2
    assert "code them in two runs" in done.output
    done = run("code", article, parsed, "--parser", "builtin", *DAY, "-o", tmp_path / "out.parquet")
    assert "2 documents, 2 events" in done.output


def test_a_text_is_no_parsed_file() -> None:
    done = run("explain", TEXT, "--parser", "conllu")
    assert done.exit_code == 2
    assert "give a .conllu file" in done.output


def test_a_file_that_is_no_model_is_an_error(article: Path, tmp_path: Path) -> None:
    pytest.importorskip("ufal.udpipe")
    done = run("code", article, "--parser", "udpipe", "--model", article, "-o", tmp_path / "out.parquet")
    assert isinstance(done.exception, ParserError)
    assert "no UDPipe model" in str(done.exception)
    assert not (tmp_path / "out.parquet").exists()


def test_a_package_that_is_missing_is_an_error(article: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    missing: Any = None
    monkeypatch.setitem(sys.modules, "stanza", missing)
    done = run("code", article, "--parser", "stanza", "--model", article.parent)
    assert isinstance(done.exception, ParserError)
    assert "arabic-event-coder[stanza]" in str(done.exception)
