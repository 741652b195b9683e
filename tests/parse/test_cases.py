"""Every case of tests/cases/: an Arabic sentence, what it means, and what the parser must find in it.

`words`    the words of the sentence in order, clitics cut off
`tags`     some of its words with their tags: `VERB قتل`
`triples`  some of its relations: `nsubj أعلن الوزير` is relation, head, dependent; the root's head is `-`
`without`  triples that must not be there; `*` stands for any word or relation

A case has at least one of them besides `id`, `text` and `gloss`; words that occur twice are not named in it. A case of `known_failures.yaml` must fail: one that mends itself is moved to the file where it belongs.
"""

import datetime
from pathlib import Path
from typing import Any

import pytest
import yaml

from coder import Coder, Document
from coder.model import Tag
from coder.parse.tree import Tree

CASES = Path(__file__).parent.parent / "cases"
KEYS = ("words", "tags", "triples", "without")
FILES = sorted(path.stem for path in CASES.glob("*.yaml"))
RELATIONS = set(
    """acl acl:relcl advcl advmod amod appos aux case cc ccomp compound conj cop csubj dep det discourse dislocated fixed flat iobj mark nmod nmod:poss nsubj nsubj:pass
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


def rows_of(case: dict[str, Any], key: str) -> set[tuple[str, ...]]:
    return {tuple(row.split()) for row in case.get(key, ())}


def problems(case: dict[str, Any], tree: Tree) -> list[str]:
    """What the tree lacks, or has too much, by the case."""
    found: list[str] = []
    forms = [word.form for word in tree.words if word.tag is not Tag.PUNCT]
    if "words" in case and forms != case["words"]:
        found.append(f"words: {' '.join(forms)}")
    tags = {(str(word.tag), word.form) for word in tree.words}
    found += [f"no tag {' '.join(row)}" for row in rows_of(case, "tags") - tags]
    there = triples(tree)
    found += [f"no {' '.join(row)}" for row in rows_of(case, "triples") - there]
    for row in rows_of(case, "without"):
        found += [f"has {' '.join(t)}" for t in there if all(want in ("*", have) for want, have in zip(row, t, strict=True))]
    return found


@pytest.mark.parametrize("case", cases(*(name for name in FILES if name != "known_failures")))
def test_case(case: dict[str, Any], coder: Coder) -> None:
    assert problems(case, parse(coder, case["text"])) == []


@pytest.mark.xfail(strict=True, reason="known failure")
@pytest.mark.parametrize("case", cases("known_failures"))
def test_known_failure(case: dict[str, Any], coder: Coder) -> None:
    assert problems(case, parse(coder, case["text"])) == []


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
    ((sentence, scene, _),) = coder.scenes(Document("d", text))
    words = scene.tree.words
    dateline = "".join(token.raw for token in sentence.dateline)
    assert dateline + "".join(text[word.start : word.end] for word in words) == "".join(text.split())
    assert [word.start for word in words] == sorted(word.start for word in words)


@pytest.mark.parametrize("name", FILES)
def test_cases_are_well_formed(name: str) -> None:
    for case in load(name):
        assert list(case) == [key for key in ("id", "text", "gloss", *KEYS) if key in case]
        assert len(case) > 3
        assert all(len(row) == 2 and row[0] in set(Tag) for row in rows_of(case, "tags"))
        assert all(len(row) == 3 and row[0] in RELATIONS for row in rows_of(case, "triples"))
        assert all(len(row) == 3 and row[0] in RELATIONS | {"*"} for row in rows_of(case, "without"))


def test_ids_and_sentences_are_told_apart() -> None:
    every = [case for name in FILES for case in load(name)]
    assert len({case["id"] for case in every}) == len(every)
    assert len({case["text"] for case in every}) == len(every)


def test_there_are_enough_constructions() -> None:
    assert sum(len(load(name)) for name in FILES if name != "known_failures") >= 450
