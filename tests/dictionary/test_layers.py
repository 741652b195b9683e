"""Agents, patterns and nationalities of a user's folder win over those of the base."""

from pathlib import Path

import pytest

from coder import Coder
from coder.dictionary.compile import compile_entries
from coder.dictionary.layers import Layers
from coder.dictionary.read import read_folders
from coder.errors import Problem, SourceLocation

BASE = """\
country: "EGY"
state: {names: [مصر], nationality: [مصري]}
actors:
  - {id: other, names: [سوريا], kind: state, code: "SYR"}
agents:
  - {names: [جندي], role: "MIL"}
verbs:
  - {verb: هاجم}
codes:
  - {code: "190", name: "Fight"}
  - {code: "180", name: "Assault"}
patterns:
  - {id: fight, code: "190", frames: ["هاجم SOURCE TARGET"]}
"""
OVER = """\
agents:
  - {names: [جندي], role: "COP"}
patterns:
  - {id: assault, code: "180", frames: ["هاجم SOURCE TARGET"]}
"""


@pytest.fixture
def folders(tmp_path: Path) -> list[Path]:
    found = []
    for name, content in (("base", BASE), ("mine", OVER)):
        (tmp_path / name).mkdir()
        (tmp_path / name / "all.yaml").write_text(content, encoding="utf-8")
        found.append(tmp_path / name)
    return found


def coder_of(folders: list[Path]) -> Coder:
    problems: list[Problem] = []
    entries, read = read_folders(folders)
    lexicon = compile_entries(entries, problems, "test")
    assert [*read, *problems] == []
    return Coder(lexicon)


def test_the_later_folder_wins(folders: list[Path]) -> None:
    text = "هاجم جندي مصري سوريا."
    (below,) = coder_of(folders[:1]).code(text)
    (above,) = coder_of(folders).code(text)
    assert below.source is not None
    assert above.source is not None
    assert (below.source.code, below.code, below.verb_entry) == ("EGYMIL", "190", "all/fight")
    assert (above.source.code, above.code, above.verb_entry) == ("EGYCOP", "180", "mine/all/assault")
    assert above.source.entry == "mine/all.yaml:2"


def test_entries_are_named_from_their_folder_on(tmp_path: Path) -> None:
    layers = Layers([tmp_path / "shipped", tmp_path / "lab", tmp_path / "a" / "own", tmp_path / "b" / "own"])
    wheres = [SourceLocation(tmp_path / name / "actors" / "iraq.yaml", 7) for name in ("shipped", "lab", "a/own", "b/own")]
    assert [layers.level(where) for where in wheres] == [0, 1, 2, 3]
    assert [layers.place(where) for where in wheres] == [
        "actors/iraq.yaml:7", "lab/actors/iraq.yaml:7", "a/own/actors/iraq.yaml:7", "b/own/actors/iraq.yaml:7"
    ]  # fmt: skip
    assert [layers.entry(where, "x") for where in wheres] == ["iraq/x", "lab/iraq/x", "a/own/iraq/x", "b/own/iraq/x"]
