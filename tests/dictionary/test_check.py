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
VERBS = "verbs:\n  - {verb: هاجم}\n  - {verb: أعلن}\n  - {verb: زار, imperfect: يزور, masdar: [زيارة]}\nparticles:\n  - {forms: [على], tag: ADP}\n  - {forms: [لم], tag: PART, kind: negation}\n"
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
VISIT = """\
patterns:
  - {id: visit, code: "042", frames: ["زار SOURCE TARGET"], examples: [{text: "زارت مصر سوريا.", events: ["EGY 042 SYR"]}]}
"""


@pytest.fixture
def small(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """Two countries, one verb and one pattern in place of the shipped dictionaries."""
    folder = tmp_path / "small"
    folder.mkdir()
    for name, content in {"codes": CODES, "egypt": LANDS, "syria": OTHER, "words": VERBS, "19-fight": PATTERN, "04-visit": VISIT}.items():
        (folder / f"{name}.yaml").write_text(content, encoding="utf-8")
    monkeypatch.setattr(checking, "shipped", lambda: folder)
    return folder


def told(problems: list[Problem]) -> list[str]:
    return [f"{p.where.path.name}:{p.where.line}: {p.what}" for p in problems]


def test_a_sound_dictionary_has_no_problems(small: Path) -> None:
    problems, counts = check()
    assert told(problems) == []
    assert (counts["patterns"], counts["examples"]) == (2, 3)


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
    assert "19-fight.yaml:9: id `attack` stands already at line 2" in told(check()[0])


def test_an_id_may_stand_in_two_files(small: Path) -> None:
    (small / "18-assault.yaml").write_text(VISIT.replace("visit", "attack").replace("زار SOURCE", "أعلن SOURCE").replace("زارت", "أعلنت"), encoding="utf-8")
    assert told(check()[0]) == []


def test_a_code_without_pattern(small: Path) -> None:
    (small / "04-visit.yaml").unlink()
    assert told(check()[0]) == ["codes.yaml:3: no pattern codes 042"]


def test_a_pattern_that_its_example_does_not_reach(small: Path) -> None:
    (small / "04-visit.yaml").write_text(VISIT.replace("زارت مصر سوريا", "هاجمت مصر سوريا").replace("EGY 042", "EGY 190"), encoding="utf-8")
    assert told(check()[0]) == ["04-visit.yaml:2: no example of `visit` is read by it"]


def test_a_frame_that_another_hides(small: Path) -> None:
    frames = '["هاجم SOURCE TARGET", "أعلن SOURCE TARGET"]'
    (small / "04-visit.yaml").write_text(VISIT.replace('["زار SOURCE TARGET"]', frames).replace("زارت", "أعلنت"), encoding="utf-8")
    assert told(check()[0]) == [
        "19-fight.yaml:4: `هاجم SOURCE TARGET` with `هاجم` is the frame `هاجم SOURCE TARGET` at 04-visit.yaml:2, which codes 042 and wins"
    ]


def test_a_frame_that_loses_on_its_own_sentences(small: Path) -> None:
    frames = '["أعلن SOURCE TARGET", "زار SOURCE TARGET على"]'
    (small / "15-declare.yaml").write_text(
        VISIT.replace("visit", "declare").replace("042", "190").replace('["زار SOURCE TARGET"]', frames).replace("زارت", "أعلنت"), encoding="utf-8"
    )
    assert told(check()[0]) == ["15-declare.yaml:2: declare: `زار SOURCE TARGET على` is hidden by 04-visit/visit (04-visit.yaml:2)"]


@pytest.mark.parametrize(
    ("name", "what", "remedy"),
    [
        pytest.param("ک", "ARABIC LETTER KEHEH", "write ك", id="Persian kaf"),
        pytest.param("محمـد", "ARABIC TATWEEL", "leave the tatweel out", id="tatweel"),
        pytest.param("مُحمد", "ARABIC DAMMA", "leave the diacritic out; only a shadda is written, where it tells two verbs apart", id="diacritic"),
        pytest.param("حزب ٢", "ARABIC-INDIC DIGIT TWO", "write the digit as 0 to 9", id="digit"),
        pytest.param("محم\u200fد", "RIGHT-TO-LEFT MARK", "leave the invisible character out", id="invisible"),
        pytest.param("Ивано", "CYRILLIC CAPITAL LETTER I", "write it with Arabic letters", id="Cyrillic"),
        pytest.param("محمد]", "RIGHT SQUARE BRACKET", "write it with Arabic letters", id="bracket"),
    ],
)
def test_letters_that_are_not_arabic(small: Path, name: str, what: str, remedy: str) -> None:
    (small / "people.yaml").write_text(f'actors:\n  - {{id: a, names: ["{name}"], code: "EGYGOV"}}\n', encoding="utf-8")
    (problem,) = check()[0]
    assert (problem.where.line, problem.what, problem.remedy) == (2, f"`{name}` holds {what}", remedy)


@pytest.mark.parametrize("name", ["G20", "بي.بي.سي", "«القسام»", "محمّد 6", "د. فلان"])
def test_marks_and_latin_letters_of_names(small: Path, name: str) -> None:
    (small / "people.yaml").write_text(f'actors:\n  - {{id: a, names: ["{name}"], code: "EGYGOV"}}\n', encoding="utf-8")
    assert told(check()[0]) == []


def people(*entries: str) -> str:
    return "actors:\n" + "".join(f"  - {{{entry}}}\n" for entry in entries)


OPEN = 'roles: [{code: "EGYGOV", since: 2014-01-01}]'
EARLIER = 'roles: [{code: "SYRGOV", since: 2001-01-01, until: 2010-12-31}]'


@pytest.mark.parametrize(
    ("content", "expected"),
    [
        pytest.param(people('id: a, names: [ا ب], roles: [{code: "EGYGOV", since: 2001-01-01, until: 2005-01-01}, {code: "EGYMIL", since: 2005-01-01}]'),
                     ["2: `a` is EGYGOV until 2005-01-01 and EGYMIL from 2005-01-01"], id="roles overlap by a day"),
        pytest.param(people('id: a, names: [ا ب], roles: [{code: "EGYGOV"}, {code: "EGYMIL", since: 2005-01-01}]'),
                     ["2: `a` is EGYGOV until an open end and EGYMIL from 2005-01-01"], id="a role without end"),
        pytest.param(people('id: a, names: [ا ب], code: "EGYGOV"', 'id: b, names: [ا ب], code: "SYRGOV"'),
                     ["3: `ا ب` is also the name of `a` (people.yaml:2), with another code at the same time"], id="one name, two actors"),
        pytest.param(people(f"id: a, names: [ا ب], {OPEN}", f"id: b, names: [ا ب], {EARLIER}"), [], id="one name at two times"),
        pytest.param(people('id: a, names: [ا ب], code: "EGYGOV"', 'id: b, names: [ا ب], code: "SYRGOV", only_with: [دمشق]'), [], id="one in company"),
        pytest.param(people('id: a, names: [ا ب], code: "EGYGOV", only_with: [مصر]', 'id: b, names: [ا ب], code: "SYRGOV", only_with: [دمشق]'), [],
                     id="each in other company"),
        pytest.param(people('id: a, names: [ا ب], code: "EGYGOV", only_with: [مصر]', 'id: b, names: [ا ب], code: "SYRGOV", only_with: [مصر]'),
                     ["3: `ا ب` is also the name of `a` (people.yaml:2), with another code at the same time"], id="both in one company"),
        pytest.param(people('id: a, names: [ا ب], code: "EGYGOV"', 'id: b, names: [أ ب], code: "EGYGOV"'), ["3: `ا ب` stands already at people.yaml:2"],
                     id="twice in two entries"),
        pytest.param(people('id: a, names: [أحمد, احمد], code: "EGYGOV"'), ["2: `احمد` is `أحمد` of the same entry once spelling is folded"],
                     id="twice in one entry"),
        pytest.param('agents:\n  - {names: [وزير], role: "GOV"}\n  - {names: [وزير], role: "MIL"}\n',
                     ["3: `وزير` stands already at people.yaml:2 with role GOV, which hides this one"], id="an agent twice"),
        pytest.param('actor_codes:\n  - {kind: country, codes: [EGY, SYR]}\n  - {kind: role, codes: [GOV]}\n' + people('id: a, names: [ا], code: "EGYGOB"',
                     'id: b, names: [ب], code: "GOVEGY"', 'id: c, names: [ت], code: "SYRGOV"'),
                     ["5: `GOB` in `EGYGOB` is unknown", "6: `EGY` in `GOVEGY` is country, which does not stand behind another"], id="elements of codes"),
    ],
)  # fmt: skip
def test_what_is_wrong_with_actors(small: Path, content: str, expected: list[str]) -> None:
    (small / "people.yaml").write_text(content, encoding="utf-8")
    assert told(check()[0]) == [f"people.yaml:{problem}" for problem in expected]


def test_an_actor_code_that_is_none(small: Path) -> None:
    (small / "people.yaml").write_text('actors:\n  - {id: a, names: [فلان], code: "EGYGO"}\n  - {id: b, names: [علان], code: "egy"}\n', encoding="utf-8")
    assert told(check()[0]) == ["people.yaml:2: `EGYGO` is no actor code", "people.yaml:3: `egy` is no actor code"]


def test_problems_of_form_are_told_with_all_others(small: Path) -> None:
    (small / "19-fight.yaml").write_text(PATTERN.replace('"190"', '"199"').replace("frames:", "frame:"), encoding="utf-8")
    (small / "people.yaml").write_text('actors:\n  - {id: a, names: [فلان], code: "EGYGO", colour: red}\n', encoding="utf-8")
    assert len(check()[0]) == 6


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
