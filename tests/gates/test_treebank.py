"""Floors of the built-in parser on a treebank of Universal Dependencies, where it lies beside the project (../shared/gold/ud); elsewhere these tests skip."""

import re
import subprocess
import sys
from pathlib import Path

import pytest

GOLD = Path(__file__).resolve().parents[3] / "shared" / "gold"
TREES = GOLD / "ud" / "ar_pud-dev.conllu"
FLOORS = {"words": 0.985, "upos": 0.88, "uas": 0.68, "verb": 0.90, "subject": 0.69, "object": 0.55, "oblique": 0.59}
FIGURE = re.compile(r"^(\w+) +P ([\d.]+)  R ([\d.]+)  F1 ([\d.]+)", re.MULTILINE)
FEWEST = 400
"""sentences that the treebank has at least: a gate that finds none fails"""

pytestmark = pytest.mark.skipif(not TREES.exists(), reason="the treebank is not on this machine")


@pytest.fixture(scope="module")
def figures(tmp_path_factory: pytest.TempPathFactory) -> dict[str, float]:
    """What the scorer prints: F1 by measure."""
    parsed = tmp_path_factory.mktemp("parsed") / "parsed.conllu"
    coder = Path(sys.executable).with_name("coder")
    subprocess.run([coder, "parse", TREES.with_suffix(".txt"), "-o", parsed], check=True)
    done = subprocess.run([sys.executable, GOLD / "score_parse.py", TREES, parsed], capture_output=True, text=True, encoding="utf-8", check=False)
    assert done.returncode == 0, done.stderr
    return {name: float(f1) for name, _, _, f1 in FIGURE.findall(done.stdout)}


@pytest.mark.parametrize("measure", FLOORS)
def test_floor(measure: str, figures: dict[str, float]) -> None:
    assert figures[measure] >= FLOORS[measure]


def test_there_are_trees() -> None:
    assert TREES.read_text(encoding="utf-8").count("# sent_id") >= FEWEST
