"""Floors of accuracy on the hand-coded records, where they lie beside the project (../shared/gold); elsewhere these tests skip.

The floors are the figures of the last time that somebody improved them, less a little for changes of the dictionaries; they never fall silently.
"""

import re
import subprocess
import sys
from pathlib import Path

import pytest

GOLD = Path(__file__).resolve().parents[3] / "shared" / "gold"
FLOORS = {
    "seed event F1": 0.70,
    "codebook event F1": 0.56,
    "codebook event P": 0.69,
    "codebook exact F1": 0.50,
    "news event F1": 0.34,
    "news event P": 0.47,
    "gsr assault majority F1": 0.52,
    "gsr protest majority F1": 0.43,
}
FIGURE = re.compile(r"^(seed|codebook|news|gsr) +(\w+(?: +\w+)?) +P ([\d.]+)  R ([\d.]+)  F1 ([\d.]+)", re.MULTILINE)
FEWEST = {"seed": 10, "codebook": 300, "news": 200, "gsr": 50}
"""gold events that a suite has at least: a gate that finds none fails"""

pytestmark = pytest.mark.skipif(not (GOLD / "score.py").exists(), reason="the gold records are not on this machine")


@pytest.fixture(scope="module")
def printed() -> str:
    """What the scorer prints for all suites."""
    coder = Path(sys.executable).with_name("coder")
    command = [sys.executable, str(GOLD / "score.py"), "--command", f"{coder} code {{input}} -o {{output}}"]
    done = subprocess.run(command, capture_output=True, text=True, encoding="utf-8", check=False)
    assert done.returncode == 0, done.stderr
    return done.stdout


@pytest.mark.parametrize(("figure", "floor"), FLOORS.items())
def test_floor(printed: str, figure: str, floor: float) -> None:
    found: dict[str, float] = {}
    for suite, level, *values in FIGURE.findall(printed):
        for measure, value in zip(("P", "R", "F1"), values, strict=True):
            found[f"{suite} {' '.join(level.split())} {measure}"] = float(value)
    assert found[figure] >= floor, f"{figure} fell to {found[figure]}"


@pytest.mark.parametrize(("suite", "fewest"), FEWEST.items())
def test_there_is_gold(printed: str, suite: str, fewest: int) -> None:
    counts = [int(n) for n in re.findall(rf"^{suite} .*?(\d+) gold\)", printed, re.MULTILINE)]
    assert counts
    assert min(counts) >= fewest
