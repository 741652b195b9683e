"""Every case of `cases/`: a sentence and some of its (relation, head, dependent) triples; the root's head is "-".

A case of `known_failures.yaml` must fail: one that mends itself is moved to the file where it belongs.
"""

import datetime
from pathlib import Path
from typing import Any

import pytest
import yaml

from coder import Coder, Document
from coder.model import Tag
from coder.parse.tree import Tree

CASES = Path(__file__).parent / "cases"
FILES = sorted(path.stem for path in CASES.glob("*.yaml"))
RELATIONS = set(
    """acl acl:relcl advcl advmod amod appos aux case cc ccomp compound conj cop csubj dep det discourse fixed flat iobj mark nmod nmod:poss nsubj nsubj:pass
    nummod obj obl obl:arg orphan parataxis punct root vocative xcomp""".split()  # noqa: SIM905
)
"""of Universal Dependencies, as far as Arabic has them"""


def load(name: str) -> list[dict[str, Any]]:
    found: list[dict[str, Any]] = yaml.safe_load((CASES / f"{name}.yaml").read_text(encoding="utf-8"))
    return found


def cases(*names: str) -> list[Any]:
    return [pytest.param(case, id=f"{name}/{case['id']}") for name in names for case in load(name)]


def parse(coder: Coder, text: str) -> Tree:
    """The tree of a text of one sentence."""
    ((_, scene, _),) = coder.scenes(Document("d", text, datetime.date(2023, 9, 20)))
    return scene.tree


def triples(tree: Tree) -> set[tuple[str, str, str]]:
    return {(word.relation, tree.words[word.head].form if word.head >= 0 else "-", word.form) for word in tree.words}


def wanted(case: dict[str, Any]) -> set[tuple[str, ...]]:
    return {tuple(triple.split()) for triple in case["triples"]}


@pytest.mark.parametrize("case", cases(*(name for name in FILES if name != "known_failures")))
def test_case(case: dict[str, Any], coder: Coder) -> None:
    assert wanted(case) - triples(parse(coder, case["text"])) == set()


@pytest.mark.xfail(strict=True, reason="known failure")
@pytest.mark.parametrize("case", cases("known_failures"))
def test_known_failure(case: dict[str, Any], coder: Coder) -> None:
    assert wanted(case) - triples(parse(coder, case["text"])) == set()


@pytest.mark.parametrize("case", cases(*FILES))
def test_a_parse_is_a_tree(case: dict[str, Any], coder: Coder) -> None:
    """One root, every other word under it, no circles."""
    tree = parse(coder, case["text"])
    words = tree.words
    assert [word.head for word in words if word.relation == "root"] == [-1]
    assert [word.form for word in words if word.head < 0 and word.tag is not Tag.PUNCT] == [word.form for word in words if word.relation == "root"]
    for i in range(len(words)):
        assert len(list(tree.ancestors(i))) < len(words)
    assert {word.relation for word in words} <= RELATIONS


@pytest.mark.parametrize("case", cases(*FILES))
def test_words_give_back_the_text(case: dict[str, Any], coder: Coder) -> None:
    text = case["text"]
    words = parse(coder, text).words
    assert "".join(text[word.start : word.end] for word in words) == "".join(text.split())
    assert [word.start for word in words] == sorted(word.start for word in words)


@pytest.mark.parametrize("name", FILES)
def test_cases_are_well_formed(name: str) -> None:
    found = load(name)
    assert all(list(case) == ["id", "text", "gloss", "triples"] for case in found)
    assert len({case["id"] for case in found}) == len(found)
    assert all(len(triple) == 3 and triple[0] in RELATIONS for case in found for triple in wanted(case))


def test_there_are_enough_constructions() -> None:
    assert sum(len(load(name)) for name in FILES if name != "known_failures") >= 60
