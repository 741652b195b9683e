"""`coder dictionary check` finds what is wrong with entries, and the shipped dictionaries are well formed."""

from collections import Counter
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest

from coder.dictionary.cache import shipped
from coder.dictionary.checks import CHECKS
from coder.dictionary.entries import Entries
from coder.dictionary.read import read_folders
from coder.errors import Problem
from coder.run import check as checking
from coder.run.check import check

CODES = 'codes:\n  - {code: "190", name: "Use force", goldstein: -10, plover: "ASSAULT", plover_mode: ""}\n  - {code: "042", name: "Visit", goldstein: 1.9, plover: "CONSULT"}\n'
LANDS = """\
{country: "EGY", state: {names: [مصر], nationality: [مصري]}}
"""
OTHER = """\
{country: "SYR", state: {names: [سوريا], nationality: [سوري]}}
"""
VERBS = "verbs:\n  - {verb: هاجم}\n  - {verb: أعلن}\nparticles:\n  - {forms: [على], tag: ADP}\n  - {forms: [لم], tag: PART, kind: negation}\n"
PATTERN = """\
patterns:
  - id: attack
    code: "190"
    frames: ["هاجم SOURCE TARGET"]
    examples:
      - {text: "هاجمت مصر سوريا.", events: ["EGY 190 SYR"]}
    not:
      - "لم تهاجم مصر سوريا."
"""


@pytest.fixture
def small(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """Two countries, one verb and one pattern in place of the shipped dictionaries."""
    folder = tmp_path / "small"
    folder.mkdir()
    for name, content in {"codes": CODES, "egypt": LANDS, "syria": OTHER, "words": VERBS, "19-fight": PATTERN}.items():
        (folder / f"{name}.yaml").write_text(content, encoding="utf-8")
    monkeypatch.setattr(checking, "shipped", lambda: folder)
    return folder


def told(problems: list[Problem]) -> list[str]:
    return [f"{p.where.path.name}:{p.where.line}: {p.what}" for p in problems]


def test_a_sound_dictionary_has_no_problems(small: Path) -> None:
    problems, counts = check()
    assert told(problems) == []
    assert (counts["patterns"], counts["examples"]) == (1, 2)


def test_a_code_that_is_none(small: Path) -> None:
    (small / "19-fight.yaml").write_text(PATTERN.replace('"190"', '"199"'), encoding="utf-8")
    assert "19-fight.yaml:2: `199` is no CAMEO code" in told(check()[0])


def test_a_reverse_that_is_none(small: Path) -> None:
    (small / "19-fight.yaml").write_text(PATTERN.replace('code: "190"', 'code: "190"\n    reverse: "0430"'), encoding="utf-8")
    assert told(check()[0]) == ["19-fight.yaml:2: `0430` is no CAMEO code"]


def test_a_composition_with_a_code_that_is_none(small: Path) -> None:
    (small / "modes.yaml").write_text('compositions:\n  - {mode: appeal, content: "19", code: "0277"}\n', encoding="utf-8")
    assert told(check()[0]) == ["modes.yaml:2: `0277` is no CAMEO code"]


def test_a_pattern_without_example(small: Path) -> None:
    (small / "19-fight.yaml").write_text(PATTERN.partition("    examples")[0], encoding="utf-8")
    assert told(check()[0]) == ["19-fight.yaml:2: pattern `attack` has no example"]


def test_a_pattern_that_blocks_may_have_counter_examples_only(small: Path) -> None:
    (small / "block.yaml").write_text(
        'patterns:\n  - id: block\n    code: null\n    frames: ["أعلن SOURCE TARGET"]\n    not: ["أعلنت مصر سوريا."]\n', encoding="utf-8"
    )
    assert told(check()[0]) == []


def test_an_example_that_codes_something_else(small: Path) -> None:
    (small / "19-fight.yaml").write_text(PATTERN.replace("EGY 190 SYR", "SYR 190 EGY"), encoding="utf-8")
    assert told(check()[0]) == ["19-fight.yaml:6: attack: example should code SYR 190 EGY, codes EGY 190 SYR"]


def test_an_example_that_codes_nothing(small: Path) -> None:
    (small / "19-fight.yaml").write_text(PATTERN.replace("هاجمت مصر سوريا", "وصل وفد"), encoding="utf-8")
    assert told(check()[0]) == ["19-fight.yaml:6: attack: example should code EGY 190 SYR, codes nothing"]


def test_a_counter_example_that_codes(small: Path) -> None:
    (small / "19-fight.yaml").write_text(PATTERN.replace("لم تهاجم", "هاجمت"), encoding="utf-8")
    assert told(check()[0]) == ["19-fight.yaml:8: attack: must code nothing, codes EGY 190 SYR"]


def test_an_id_twice(small: Path) -> None:
    (small / "19-fight.yaml").write_text(PATTERN + PATTERN.removeprefix("patterns:\n"), encoding="utf-8")
    assert told(check()[0]) == ["19-fight.yaml:9: id `attack` stands already at line 2"]


def test_an_id_may_stand_in_two_files(small: Path) -> None:
    (small / "18-assault.yaml").write_text(PATTERN, encoding="utf-8")
    assert told(check()[0]) == []


def test_an_actor_code_that_is_none(small: Path) -> None:
    (small / "people.yaml").write_text('actors:\n  - {id: a, names: [فلان], code: "EGYGO"}\n  - {id: b, names: [علان], code: "egy"}\n', encoding="utf-8")
    assert told(check()[0]) == ["people.yaml:2: `EGYGO` is no actor code", "people.yaml:3: `egy` is no actor code"]


def test_problems_of_form_are_told_with_all_others(small: Path) -> None:
    (small / "19-fight.yaml").write_text(PATTERN.replace('"190"', '"199"').replace("frames:", "frame:"), encoding="utf-8")
    (small / "people.yaml").write_text('actors:\n  - {id: a, names: [فلان], code: "EGYGO", colour: red}\n', encoding="utf-8")
    assert len(check()[0]) == 5


def test_a_folder_of_the_user_is_checked_too(small: Path, tmp_path: Path) -> None:
    mine = tmp_path / "mine"
    mine.mkdir()
    (mine / "p.yaml").write_text('patterns:\n  - {id: visit, code: "042", frames: ["أعلن SOURCE TARGET"]}\n', encoding="utf-8")
    assert told(check((mine,))[0]) == ["p.yaml:2: pattern `visit` has no example"]


@pytest.fixture(scope="module")
def entries() -> Entries:
    found, problems = read_folders([shipped()])
    assert told(problems) == []
    return found


@pytest.mark.parametrize("one", CHECKS, ids=lambda one: one.__name__)
def test_shipped(one: Callable[[Entries], Iterator[Problem]], entries: Entries) -> None:
    assert told(list(one(entries))) == []


def test_the_shipped_dictionaries_are_not_empty(entries: Entries) -> None:
    """Floors, so that a check of nothing does not pass."""
    assert len(entries.patterns) > 300
    assert len(entries.names) > 5000
    assert len(entries.lemmas) > 10000
    assert len(entries.codes) > 250


def test_every_root_has_patterns(entries: Entries) -> None:
    roots = Counter(pattern.code[:2] for pattern in entries.patterns if pattern.code)
    assert sorted(roots) == [f"{root:02}" for root in range(1, 21)]
