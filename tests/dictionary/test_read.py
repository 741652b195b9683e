"""What is wrong with a dictionary file is told as `file:line: what: what to write`, all of it at once."""

import datetime
from pathlib import Path
from typing import Any

import pytest

from coder.dictionary import cache as caching
from coder.dictionary.cache import load
from coder.dictionary.entries import Entries
from coder.dictionary.read import read_folders
from coder.errors import DictionaryError, Problem
from coder.model import Role

PATTERN = 'patterns:\n  - id: p\n    code: "190"\n    frames: ["قصف SOURCE TARGET"]\n'

# name: content, then the line and a word of what is told
BAD = {
    "unknown key of a file": ('country: "EGY"\nactros: []\n', 2, "unknown key `actros`", "actors"),
    "unknown key of an actor": ('actors:\n  - id: a\n    names: [ألف]\n    code: "EGY"\n    colour: red\n', 5, "unknown key `colour`", "names"),
    "unknown key of a pattern": (PATTERN + "    exmaples: []\n", 5, "unknown key `exmaples`", "examples"),
    "unknown key of an agent": ('agents:\n  - {names: [جندي], role: "MIL", plurals: [جنود]}\n', 2, "unknown key `plurals`", "plural"),
    "unknown key of a lemma": ("verbs:\n  - {verb: قتل, imperfekt: يقتل}\n", 2, "unknown key `imperfekt`", "imperfect"),
    "key twice": ('actors:\n  - id: a\n    names: [ألف]\n    names: [باء]\n    code: "EGY"\n', 4, "key `names` stands twice", "keep one"),
    "key twice at the top": ('country: "EGY"\ncountry: "SYR"\n', 2, "key `country` stands twice", "keep one"),
    "unquoted code of an actor": ("actors:\n  - id: a\n    names: [ألف]\n    code: EGYGOV\n", 4, "code EGYGOV is not quoted", 'code: "EGYGOV"'),
    "unquoted code of a pattern": ("patterns:\n  - id: p\n    code: 014\n    frames: [قصف SOURCE]\n", 3, "code 014 is not quoted", 'code: "014"'),
    "unquoted code of a reverse": (PATTERN + "    reverse: 043\n", 5, "code 043 is not quoted", 'reverse: "043"'),
    "unquoted role": ("agents:\n  - {names: [جندي], role: MIL}\n", 2, "code MIL is not quoted", 'role: "MIL"'),
    "unquoted code of a dated role": (
        'actors:\n  - id: a\n    names: [ألف]\n    otherwise: "EGY"\n    roles:\n      - {code: EGYGOV}\n', 6, "EGYGOV is not quoted", '"EGYGOV"',
    ),
    "reversed dates": (
        'actors:\n  - id: a\n    names: [ألف]\n    roles:\n      - {code: "EGYGOV", since: 2006-05-20, until: 2003-04-09}\n',
        5, "role ends (2003-04-09) before it begins (2006-05-20)", "swap since and until",
    ),
    "no date": ('actors:\n  - id: a\n    names: [ألف]\n    roles:\n      - {code: "EGYGOV", since: 2006-13-20}\n', 5, "`2006-13-20` is not a date", "2023-09-20"),
    "a year alone": ('actors:\n  - id: a\n    names: [ألف]\n    roles:\n      - {code: "EGYGOV", until: 2006}\n', 5, "`2006` is not a date", "2023-09-20"),
    "actor without code": ("actors:\n  - id: a\n    names: [ألف]\n", 2, "an actor without code", "roles"),
    "actor without id": ('actors:\n  - names: [ألف]\n    code: "EGY"\n', 2, "`id` is missing", "add id"),
    "actor without names": ('actors:\n  - id: a\n    code: "EGY"\n', 2, "`names` is missing", "add names"),
    "agent without role": ("agents:\n  - {names: [جندي]}\n", 2, "`role` is missing", "add role"),
    "pattern without frames": ('patterns:\n  - id: p\n    code: "190"\n', 2, "`frames` is missing", "add frames"),
    "pattern without id": ('patterns:\n  - code: "190"\n    frames: [قصف SOURCE]\n', 2, "`id` is missing", "add id"),
    "pattern without code or mode": ("patterns:\n  - id: p\n    frames: [قصف SOURCE]\n", 2, "without code or mode", "null"),
    "unknown mode": ("patterns:\n  - id: p\n    mode: beg\n    frames: [رجا SOURCE]\n", 3, "unknown mode beg", "appeal"),
    "no flag": (PATTERN + "    mutual: perhaps\n", 5, "`mutual` is perhaps", "true or false"),
    "a lemma of no kind": ("nouns:\n  - {gender: f}\n", 2, "a lemma without verb, noun or adj", "noun: "),
    "text where an entry belongs": ("actors:\n  - ألف\n", 2, "expected keys and values", "names"),
    "a list where text belongs": ('actors:\n  - id: [a, b]\n    names: [ألف]\n    code: "EGY"\n', 2, "`id` is not text", "one value"),
    "a mapping where a list belongs": ('actors:\n  - id: a\n    names: {one: ألف}\n    code: "EGY"\n', 3, "`names` is not a list", "[one, two]"),
    "a list inside a list": ('actors:\n  - id: a\n    names: [[ألف]]\n    code: "EGY"\n', 3, "an item of `names` is not text", "list of words"),
    "example without text": (PATTERN + '    examples:\n      - {events: ["EGY 190 SYR"]}\n', 6, "`text` is missing", "add text"),
    "a file that is a list": ("- one\n- two\n", 1, "not a mapping", "actors:"),
    "a file that is a word": ("actors\n", 1, "not a mapping", "actors:"),
    "broken YAML": ("actors:\n  - id: a\n   names: [ألف]\n", 3, "", "indentation"),
    "an open bracket": ("actors:\n  - {id: a, names: [ألف\n", 3, "", "brackets"),
    "a tab as indentation": ("actors:\n\t- id: a\n", 2, "", "indentation"),
    "no number": ('codes:\n  - {code: "999", goldstein: plenty}\n', 2, "plenty", ""),
    "a list as key": ("[actors, agents]: x\n", 1, "", ""),
    "an actor without a single name": ('actors:\n  - {id: a, names: [], code: "EGY"}\n', 2, "names", ""),
    "roles that are no list": ('actors:\n  - {id: a, names: [ألف], code: "EGY", roles: {code: "EGYGOV"}}\n', 2, "roles", ""),
    "examples that are no list": (PATTERN + "    examples: yes\n", 5, "examples", ""),
    "unknown mode of a composition": ('compositions:\n  - {mode: beg, content: "", code: "020"}\n', 2, "beg", ""),
    "an unknown alias": ("actors: *nobody\n", 1, "", "check"),
}  # fmt: skip


def params() -> list[Any]:
    return [pytest.param(*row, id=name) for name, row in BAD.items()]


def read(folder: Path) -> tuple[Entries, list[Problem]]:
    return read_folders([folder])


@pytest.mark.parametrize(("content", "line", "what", "remedy"), params())
def test_problem(tmp_path: Path, content: str, line: int, what: str, remedy: str) -> None:
    path = tmp_path / "egypt.yaml"
    path.write_text(content, encoding="utf-8")
    _, problems = read(tmp_path)
    assert [(p.where.path, p.where.line) for p in problems] == [(path, line)]
    assert what in problems[0].what
    assert remedy in problems[0].remedy
    assert str(problems[0]) == f"{path}:{line}: {problems[0].what}: {problems[0].remedy}"


def test_not_utf8(tmp_path: Path) -> None:
    (tmp_path / "old.yaml").write_bytes("country: مصر".encode("cp1256"))
    _, problems = read(tmp_path)
    assert [str(p.where) for p in problems] == [str(tmp_path / "old.yaml")]
    assert problems[0].what.startswith("not UTF-8")
    assert problems[0].remedy == "save the file as UTF-8"


def test_all_problems_of_all_files_at_once(tmp_path: Path) -> None:
    (tmp_path / "a.yaml").write_text('actors:\n  - id: a\n    names: {one: ألف}\n    code: "EGY"\n    colour: red\n', encoding="utf-8")
    (tmp_path / "b.yaml").write_text("agents:\n  - {names: [جندي]}\n", encoding="utf-8")
    (tmp_path / "c.yaml").write_bytes(b"\xff\xfe")
    (tmp_path / "d.yaml").write_text("- one\n", encoding="utf-8")
    _, problems = read(tmp_path)
    assert sorted((p.where.path.name, p.where.line) for p in problems) == [("a.yaml", 3), ("a.yaml", 5), ("b.yaml", 2), ("c.yaml", 0), ("d.yaml", 1)]


@pytest.fixture
def alone(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """A folder to write dictionaries into; the shipped ones are empty, so that loading takes no time."""
    (tmp_path / "shipped").mkdir()
    (tmp_path / "own").mkdir()
    monkeypatch.setattr(caching, "shipped", lambda: tmp_path / "shipped")
    return tmp_path / "own"


def test_loading_bad_dictionaries_raises_all_problems(alone: Path) -> None:
    (alone / "a.yaml").write_text('actors:\n  - id: a\n    names: [ألف]\n    code: "EGY"\n    colour: red\n    size: 3\n', encoding="utf-8")
    with pytest.raises(DictionaryError) as caught:
        load([alone], cache=alone / "cache")
    assert len(caught.value.problems) == 2
    assert str(caught.value).splitlines() == [str(p) for p in caught.value.problems]


def test_a_frame_without_a_trigger_stops_loading(alone: Path) -> None:
    (alone / "a.yaml").write_text('patterns:\n  - id: p\n    code: "190"\n    frames:\n      - "SOURCE TARGET"\n', encoding="utf-8")
    with pytest.raises(DictionaryError, match=r"a\.yaml:5: frame `SOURCE TARGET` has no trigger"):
        load([alone], cache=alone / "cache")


def test_empty_files_and_folders_are_no_problem(tmp_path: Path) -> None:
    (tmp_path / "empty.yaml").write_text("# nothing yet\n", encoding="utf-8")
    (tmp_path / "folder").mkdir()
    entries, problems = read(tmp_path)
    assert problems == []
    assert entries.names == []


def test_an_actor(tmp_path: Path) -> None:
    content = 'country: "EGY"\nactors:\n  - id: somebody\n    names: [فلان الفلاني, فلان]\n    roles:\n      - {code: "EGYGOV", since: 2014-06-08}\n    otherwise: "EGYELI"\n'
    (tmp_path / "egypt.yaml").write_text(content, encoding="utf-8")
    entries, problems = read(tmp_path)
    assert problems == []
    (actor,) = entries.names
    assert (actor.id, actor.kind, actor.names, actor.otherwise) == ("somebody", "person", ("فلان الفلاني", "فلان"), "EGYELI")
    assert actor.roles == (Role("EGYGOV", datetime.date(2014, 6, 8)),)
    assert actor.where.line == 3


def test_a_state_gives_names_and_nationalities(tmp_path: Path) -> None:
    (tmp_path / "egypt.yaml").write_text(
        'country: "EGY"\nstate:\n  names: [مصر]\n  nationality: [مصري]\n  capital: [القاهرة]\n  places: [سيناء, أسوان]\n', encoding="utf-8"
    )
    entries, problems = read(tmp_path)
    assert problems == []
    assert [(n.kind, n.names) for n in entries.names] == [("state", ("مصر",)), ("capital", ("القاهرة",)), ("place", ("سيناء",)), ("place", ("أسوان",))]
    assert {n.roles for n in entries.names} == {(Role("EGY"),)}
    assert [(n.form, n.country) for n in entries.nationalities] == [("مصري", "EGY")]


def test_codes_keep_their_zero_and_null_blocks(tmp_path: Path) -> None:
    (tmp_path / "verbs.yaml").write_text(
        'patterns:\n  - {id: one, code: "014", frames: [قصف SOURCE]}\n  - {id: two, code: null, frames: [قصف SOURCE]}\n', encoding="utf-8"
    )
    entries, problems = read(tmp_path)
    assert problems == []
    assert [p.code for p in entries.patterns] == ["014", None]


def test_no_is_a_word_and_not_false(tmp_path: Path) -> None:
    (tmp_path / "a.yaml").write_text('actors:\n  - {id: no, names: [ألف], code: "NOR"}\n', encoding="utf-8")
    entries, problems = read(tmp_path)
    assert problems == []
    assert entries.names[0].id == "no"


def test_later_folders_come_after_earlier_ones(tmp_path: Path) -> None:
    for name in ("b", "a"):
        (tmp_path / name).mkdir()
        (tmp_path / name / "x.yaml").write_text(f'actors:\n  - {{id: from-{name}, names: [ألف], code: "EGY"}}\n', encoding="utf-8")
    entries, _ = read_folders([tmp_path / "b", tmp_path / "a"])
    assert [n.id for n in entries.names] == ["from-b", "from-a"]
