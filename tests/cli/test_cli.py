"""The command line: what it prints, its exit codes, and one readable message instead of a traceback."""

import json
import os
import subprocess
import sys
from pathlib import Path

import click
import polars as pl
import pytest
import yaml

from coder import __version__
from coder.cli import cli
from coder.errors import InputError
from coder.write.columns import COLUMNS, json_schema

from .commands import run

TEXT = "قصف الجيش السوري حلب."
MAIN = [sys.executable, "-W", "error", "-c", "from coder.cli import main; main()"]


def run_process(*arguments: str | Path, folder: Path | None = None) -> subprocess.CompletedProcess[str]:
    """The command as a shell starts it."""
    return subprocess.run([*MAIN, *map(str, arguments)], capture_output=True, text=True, encoding="utf-8", cwd=folder, timeout=60, check=False)


def message(done: subprocess.CompletedProcess[str]) -> str:
    """What stands in the error output, which is never a traceback."""
    assert "Traceback" not in done.stderr
    return done.stderr.strip()


@pytest.fixture
def lines(tmp_path: Path) -> Path:
    """Two articles, and between them a line that is none."""
    path = tmp_path / "news.jsonl"
    records = [{"id": "a", "date": "2016-05-01", "text": TEXT, "publisher": "وكالة"}, None, {"id": "b", "date": "2016-05-02", "text": "طقس معتدل."}]
    path.write_text("".join(json.dumps(r, ensure_ascii=False) + "\n" if r else "{broken\n" for r in records), encoding="utf-8")
    return path


def test_version() -> None:
    assert run("--version").output.strip() == f"coder, version {__version__}"


def commands() -> list[list[str]]:
    found: list[list[str]] = [[]]
    for name, command in cli.commands.items():
        found.append([name])
        if isinstance(command, click.Group):
            found += [[name, sub] for sub in command.commands]
    return found


@pytest.mark.parametrize("command", commands(), ids=lambda c: " ".join(c) or "coder")
@pytest.mark.parametrize("flag", ["--help", "-h"])
def test_help(command: list[str], flag: str) -> None:
    done = run(*command, flag)
    assert done.exit_code == 0
    assert done.output.startswith("Usage: ")
    described = done.output.split("\n\n")[1].strip()
    assert len(described) > 20, "a command says what it does"


def test_every_option_is_described() -> None:
    options = [p for c in cli.commands.values() for p in c.params if isinstance(p, click.Option)]
    assert len(options) > 5
    assert all(option.help for option in options)


def test_code_a_text(article: Path, tmp_path: Path) -> None:
    done = run("code", article, "--date", "2016-05-01", "-o", tmp_path / "out.parquet")
    assert done.exit_code == 0, done.output
    frame = pl.read_parquet(tmp_path / "out.parquet")
    assert frame.select("document_id", "source", "code", "target").rows() == [("article", "SYRMIL", frame["code"][0], "SYR")]
    assert str(frame["date"][0]) == "2016-05-01"
    assert "1 documents, 1 events" in done.output


def test_code_goes_on_behind_a_line_that_is_no_article(lines: Path, tmp_path: Path) -> None:
    done = run("code", lines, "-o", tmp_path / "out.parquet")
    assert done.exit_code == 0, done.output
    assert f"rejected {lines}:2: not JSON" in done.output
    assert "2 documents" in done.output
    assert "1 records rejected" in done.output
    frame = pl.read_parquet(tmp_path / "out.parquet")
    assert set(frame["document_id"]) == {"a"}
    assert set(frame["publisher"]) == {"وكالة"}


def test_code_several_files(article: Path, lines: Path, tmp_path: Path) -> None:
    done = run("code", article, lines, "--date", "2016-05-01", "-o", tmp_path / "out.parquet")
    assert done.exit_code == 0, done.output
    assert "3 documents" in done.output
    assert set(pl.read_parquet(tmp_path / "out.parquet")["document_id"]) == {"article", "a"}


def test_code_shows_the_events(article: Path, tmp_path: Path) -> None:
    done = run("code", article, "--date", "2016-05-01", "-o", tmp_path / "out.parquet", "--show")
    assert done.exit_code == 0, done.output
    assert "SYRMIL" in done.output
    assert "قصف" in done.output


def test_code_with_two_workers_writes_the_same(lines: Path, tmp_path: Path) -> None:
    for workers in (1, 2):
        done = run_process("code", lines, "-o", tmp_path / f"{workers}.parquet", "--workers", str(workers))
        assert done.returncode == 0, done.stderr
    assert pl.read_parquet(tmp_path / "1.parquet").equals(pl.read_parquet(tmp_path / "2.parquet"))


def test_the_result_does_not_depend_on_the_order_of_sets(tmp_path: Path) -> None:
    """Python orders sets by a seed of the process; rows must not."""
    cases = [
        case["text"] for path in sorted((Path(__file__).parents[1] / "rules" / "cases").glob("*.yaml")) for case in yaml.safe_load(path.read_text("utf-8"))
    ]
    (tmp_path / "news.jsonl").write_text("".join(json.dumps({"id": str(i), "text": text}) + "\n" for i, text in enumerate(cases)), encoding="utf-8")
    frames = []
    for seed in ("1", "2"):
        done = subprocess.run(
            [*MAIN, "code", "news.jsonl", "-o", f"{seed}.parquet"],
            cwd=tmp_path, env=os.environ | {"PYTHONHASHSEED": seed}, capture_output=True, text=True, encoding="utf-8", timeout=60, check=False,
        )  # fmt: skip
        assert done.returncode == 0, done.stderr
        frames.append(pl.read_parquet(tmp_path / f"{seed}.parquet"))
    assert frames[0].height > 100
    assert frames[0].equals(frames[1])


def test_code_without_output_writes_below_output(article: Path, tmp_path: Path) -> None:
    done = run_process("code", article, folder=tmp_path)
    assert done.returncode == 0, done.stderr
    assert (tmp_path / "output" / "article.parquet").is_file()


def test_settings_stand_in_the_file(article: Path, tmp_path: Path) -> None:
    run("code", article, "--date", "2016-05-01", "-o", tmp_path / "out.parquet")
    facts = json.loads(pl.read_parquet_metadata(tmp_path / "out.parquet")["arabic-event-coder"])
    assert facts["settings"]["date"] == "2016-05-01"


def test_nothing_readable_at_all_is_a_failure(tmp_path: Path) -> None:
    (tmp_path / "bad.jsonl").write_text("{broken\n", encoding="utf-8")
    done = run_process("code", "bad.jsonl", "-o", "out.parquet", folder=tmp_path)
    assert done.returncode == 1
    assert "rejected bad.jsonl:1: not JSON" in message(done)


@pytest.mark.parametrize(
    ("arguments", "words"),
    [
        (["code"], "INPUT"),
        (["code", "a.txt", "--date", "20.9.2023"], "write it as 2023-09-20"),
        (["code", "a.txt", "--date", "2023-02-30"], "write it as 2023-09-20"),
        (["code", "a.txt", "--workers", "0"], "--workers"),
        (["code", "a.txt", "--dictionaries", "nowhere"], "nowhere"),
        (["explain"], "TEXT"),
        (["schema", "extra"], "extra"),
        (["paint"], "paint"),
        (["code", "--colour"], "--colour"),
        (["dictionary", "bake"], "bake"),
    ],
    ids=lambda value: " ".join(value) if isinstance(value, list) else "",
)
def test_wrong_usage_is_2(arguments: list[str], words: str) -> None:
    done = run(*arguments)
    assert done.exit_code == 2
    assert words in done.output


@pytest.mark.parametrize(("name", "words"), [("missing.txt", "no such file"), ("missing.jsonl", "no such file"), ("news.docx", "unknown ending")])
def test_wrong_input_is_an_input_error(tmp_path: Path, name: str, words: str) -> None:
    done = run("code", tmp_path / name, "-o", tmp_path / "out.parquet")
    assert isinstance(done.exception, InputError)
    assert words in str(done.exception)
    assert not (tmp_path / "out.parquet").exists()


def test_wrong_input_is_1_and_one_line(tmp_path: Path) -> None:
    done = run_process("code", "missing.txt", folder=tmp_path)
    assert (done.returncode, message(done)) == (1, "coder: missing.txt: no such file: check the path")


def test_a_text_in_an_old_encoding_is_1_and_leaves_no_file(tmp_path: Path) -> None:
    (tmp_path / "old.txt").write_bytes(TEXT.encode("cp1256"))
    done = run_process("code", "old.txt", "-o", "out.parquet", folder=tmp_path)
    assert done.returncode == 1
    assert message(done).startswith("coder: old.txt:1: not UTF-8")
    assert [path.name for path in tmp_path.iterdir()] == ["old.txt"]


def test_an_output_that_cannot_be_written_is_1(article: Path, tmp_path: Path) -> None:
    done = run_process("code", article, "-o", article / "out.parquet")
    assert done.returncode == 1
    assert "cannot be written" in message(done)


def test_an_output_that_is_a_folder_is_1(article: Path, tmp_path: Path) -> None:
    done = run_process("code", article, "-o", tmp_path)
    assert done.returncode == 1
    assert "cannot be written" in message(done)


def test_bad_dictionaries_are_1_and_tell_all(article: Path, tmp_path: Path) -> None:
    mine = tmp_path / "mine"
    mine.mkdir()
    (mine / "a.yaml").write_text("actros: []\ncolour: red\n", encoding="utf-8")
    done = run_process("code", article, "--dictionaries", "mine", folder=tmp_path)
    assert done.returncode == 1
    assert "mine/a.yaml:1: unknown key `actros`" in message(done)
    assert "mine/a.yaml:2: unknown key `colour`" in message(done)


def test_the_dictionaries_of_the_user_are_used(tmp_path: Path, own_actors: str) -> None:
    mine = tmp_path / "mine"
    mine.mkdir()
    (mine / "mine.yaml").write_text(own_actors, encoding="utf-8")
    done = run("explain", "زار مجلس كذا وكذا سوريا.", "--dictionaries", mine)
    assert done.exit_code == 0, done.output
    assert "XYZGOV 042 SYR" in done.output


def test_explain_a_text() -> None:
    done = run("explain", TEXT, "--date", "2016-05-01")
    assert done.exit_code == 0, done.output
    first, *rest = done.output.splitlines()
    assert first == "text: 1 event"
    assert any(line.startswith("SYRMIL ") for line in rest)
    assert "قصف [0:3]" in done.output
    assert "participants" in done.output
    assert ".yaml:" in done.output


def test_explain_a_file(lines: Path, article: Path) -> None:
    assert run("explain", article).output.startswith("article: ")
    assert isinstance(run("explain", lines).exception, InputError)


def test_explain_what_was_dropped() -> None:
    done = run("explain", "لم يقصف الجيش السوري حلب.", "--dropped")
    assert done.output.startswith("text: 0 events")
    assert "not coded: يقصف" in done.output
    assert "negated (لم)" in done.output


def test_explain_nothing() -> None:
    done = run("explain", "")
    assert (done.exit_code, done.output) == (0, "text: 0 events\n")


def test_schema_lists_every_column() -> None:
    listed = [line.split()[0] for line in run("schema").output.splitlines()]
    assert listed == [column.name for column in COLUMNS]


def test_schema_as_json() -> None:
    assert json.loads(run("schema", "--json").output) == json_schema()


def test_dictionary_check_of_a_bad_folder(tmp_path: Path) -> None:
    (tmp_path / "a.yaml").write_text('patterns:\n  - {id: p, code: "999", frames: [قصف SOURCE TARGET]}\nactros: []\nother: x\nthird: x\n', encoding="utf-8")
    done = run("dictionary", "check", "--dictionaries", tmp_path, "--most", "3")
    assert done.exit_code == 1
    told = done.output.splitlines()
    assert f"{tmp_path}/a.yaml:2: `999` is no CAMEO code: see dictionaries/codes.yaml" in told
    assert any(line.startswith(f"{tmp_path}/a.yaml:2: pattern `p` has no example: ") for line in told)
    assert any(line.startswith(f"{tmp_path}/a.yaml:3: unknown key `actros`: ") for line in told)
    assert len(told) == 4, "--most problems and the summary"
    assert "5 problems in " in told[-1]


def test_the_console_script() -> None:
    script = Path(sys.executable).with_name("coder")
    if not script.exists():
        pytest.skip("the package is not installed with its script")
    done = subprocess.run([script, "--version"], capture_output=True, text=True, timeout=60, check=False)
    assert (done.returncode, done.stdout.strip()) == (0, f"coder, version {__version__}")


def test_a_reader_that_goes_away_is_no_error() -> None:
    with subprocess.Popen([*MAIN, "schema"], stdout=subprocess.PIPE, stderr=subprocess.PIPE) as process:
        assert process.stdout is not None
        assert process.stderr is not None
        process.stdout.close()
        assert process.stderr.read() == b""
        assert process.wait(60) in (0, 1)


@pytest.mark.parametrize(
    "field",
    [
        "id",
        "text",
        "publisher",
    ],
)
def test_half_a_character_in_a_record_does_not_stop_the_run(tmp_path: Path, field: str) -> None:
    """JSON may hold a lone surrogate; the record is rejected or coded, and the next one is coded."""
    record = {"id": "bad", "text": TEXT, "publisher": "p"}
    record[field] += "\ud83d"
    good = {"id": "good", "text": TEXT}
    (tmp_path / "news.jsonl").write_text(f"{json.dumps(record)}\n{json.dumps(good)}\n", encoding="utf-8")
    done = run_process("code", "news.jsonl", "-o", "out.parquet", folder=tmp_path)
    assert (done.returncode, "Traceback" in done.stderr) == (0, False)
    assert "good" in set(pl.read_parquet(tmp_path / "out.parquet")["document_id"])
