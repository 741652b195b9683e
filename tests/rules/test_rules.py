"""Every case of `cases/`: a text, its day, and the events that it must code. One file a rule; the files are the rules' documentation.

A case of `known_failures.yaml` must fail: one that mends itself is moved to the file of its rule.
"""

from collections.abc import Callable, Iterable
from pathlib import Path
from typing import Any

import pytest
import yaml

from coder import Coder, Event
from coder.dictionary.cache import shipped
from coder.rules import RULES

CASES = Path(__file__).parent / "cases"
FILES = sorted(path.stem for path in CASES.glob("*.yaml"))
RULE_FILES = [path for path in FILES if path not in ("negative", "known_failures")]
STEPS = {"pattern", "results", "force", "pairs", *(rule.__module__.rsplit(".", 1)[-1] for rule in RULES)}
"""pattern is the dictionary's own step; results and pairs come behind the rules"""
FLOORS = {"negative": 40, "composition": 20, "content": 12, "participants": 15, "pairs": 10, "discourse": 10}
"""cases that a file had once; fewer are noticed"""

Rows = Callable[[Iterable[Event]], list[str]]


def load(name: str) -> list[dict[str, Any]]:
    found: list[dict[str, Any]] = yaml.safe_load((CASES / f"{name}.yaml").read_text(encoding="utf-8"))
    return found


def cases(*names: str, events: bool = False) -> list[Any]:
    """The cases of files; with `events` only those that code something."""
    return [pytest.param(case, id=f"{name}/{case['id']}") for name in names for case in load(name) if case["events"] or not events]


@pytest.mark.parametrize("case", cases(*RULE_FILES, "negative"))
def test_case(case: dict[str, Any], coder: Coder, rows: Rows) -> None:
    assert sorted(rows(coder.code(case["text"], date=case["date"]))) == sorted(case["events"])


@pytest.mark.xfail(strict=True, reason="known failure")
@pytest.mark.parametrize("case", cases("known_failures"))
def test_known_failure(case: dict[str, Any], coder: Coder, rows: Rows) -> None:
    assert sorted(rows(coder.code(case["text"], date=case["date"]))) == sorted(case["events"])


@pytest.mark.parametrize("case", cases(*RULE_FILES, events=True))
def test_offsets_give_back_the_words(case: dict[str, Any], coder: Coder) -> None:
    text = case["text"]
    events = coder.code(text, date=case["date"])
    named = [(actor.text, actor.start, actor.end) for event in events for actor in (event.source, event.target) if actor is not None]
    verbs = [(event.verb_text, event.verb_start, event.verb_end) for event in events]
    assert events
    assert [(words, text[start:end]) for words, start, end in named + verbs] == [(words, words) for words, _, _ in named + verbs]
    assert all(words.strip() for words, _, _ in named + verbs)


@pytest.mark.parametrize("case", cases("attribution"))
def test_tense_and_who_tells(case: dict[str, Any], coder: Coder, rows: Rows) -> None:
    events = coder.code(case["text"], date=case["date"])
    assert rows(events) == case["events"]
    assert [f"{e.tense or '---'} {e.attributed_to.code if e.attributed_to else '---'}" for e in events] == case["told"]


def test_a_long_list_says_that_it_is_cut(coder: Coder) -> None:
    events = coder.code("أدانت إيران وتركيا ومصر والعراق ولبنان والأردن وقطر والكويت القصف الإسرائيلي.", date="2023-09-20")
    assert len({event.source.code for event in events if event.source}) == 6
    assert all("8 in a list, the first 6 are kept" in [step.note for step in event.steps] for event in events)


def test_a_counterpart_is_named_by_its_own_words(coder: Coder) -> None:
    events = coder.code("التقت وزيرة الخارجية السويدية نظيرتها النرويجية.", date="2023-09-20")
    assert {event.target.text for event in events if event.target} == {"وزيرة الخارجية السويدية", "نظيرتها النرويجية"}


@pytest.mark.parametrize("case", cases(*RULE_FILES, events=True))
def test_every_event_says_why(case: dict[str, Any], coder: Coder) -> None:
    events = coder.code(case["text"], date=case["date"])
    assert events
    for event in events:
        assert event.steps[0].rule == "pattern"
        assert {step.rule for step in event.steps} <= STEPS
        file, line = event.verb_where.rsplit(":", 1)
        assert (shipped() / file).is_file()
        assert int(line) > 0
        assert event.verb_entry.split("/")[0] == Path(file).stem
        assert event.code in coder.lexicon.codes


@pytest.mark.parametrize("name", FILES)
def test_cases_are_well_formed(name: str, coder: Coder) -> None:
    found = load(name)
    assert all(list(case) == ["id", "text", "date", "gloss", "events", *(["told"] if name == "attribution" else [])] for case in found)
    assert len({case["id"] for case in found}) == len(found)
    assert len({(case["text"], case["date"]) for case in found}) == len(found)
    for source, code, target in (event.split() for case in found for event in case["events"]):
        assert code in coder.lexicon.codes
        assert all(side == "---" or (side.isupper() and len(side) % 3 == 0) for side in (source, target))


def test_no_text_stands_in_two_files() -> None:
    texts = [(case["text"], case["date"]) for name in FILES for case in load(name)]
    assert len(texts) == len(set(texts))


@pytest.mark.parametrize(("name", "floor"), FLOORS.items())
def test_files_do_not_shrink(name: str, floor: int) -> None:
    assert len(load(name)) >= floor


def test_every_rule_has_cases() -> None:
    assert {rule.__module__.rsplit(".", 1)[-1] for rule in RULES} | {"pairs", "results", "force", "duplicates"} <= set(FILES)


def test_negative_cases_code_nothing() -> None:
    assert all(case["events"] == [] for case in load("negative"))
