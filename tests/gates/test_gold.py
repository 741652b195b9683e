"""Floors of accuracy on the hand-coded records, per suite and per CAMEO root, where they lie beside the project; elsewhere these tests skip.

The floors stand in floors.yaml and never fall silently: `python tests/gates/figures.py` raises them after an improvement.
"""

from collections.abc import Iterator

import pytest

from . import figures

FEWEST = {"seed event": 10, "codebook event": 300, "news event": 200, "gsr assault majority": 150, "gsr protest majority": 100, "gsr assault spans": 150}
"""gold events that a suite has at least: a gate that finds none fails"""
ROOTS = {"codebook": 20, "news": 12}
"""CAMEO roots that a suite must have floors for"""

pytestmark = pytest.mark.skipif(not (figures.GOLD / "score.py").exists(), reason="the gold records are not on this machine")


@pytest.fixture(scope="module")
def measured() -> figures.Figures:
    return figures.measure()


def _floors() -> Iterator[tuple[str, str, float]]:
    for name, floor in figures.recorded().items():
        for measure, value in floor.items():
            yield name, measure, value


@pytest.mark.parametrize(("name", "measure", "floor"), list(_floors()))
def test_floor(measured: figures.Figures, name: str, measure: str, floor: float) -> None:
    assert name in measured, f"the scorer tells nothing of {name}"
    assert measured[name][measure] >= floor, f"{measure} of {name} fell to {measured[name][measure]}"


@pytest.mark.parametrize(("name", "fewest"), FEWEST.items())
def test_there_is_gold(measured: figures.Figures, name: str, fewest: int) -> None:
    assert measured[name]["gold"] >= fewest


@pytest.mark.parametrize(("suite", "fewest"), ROOTS.items())
def test_roots_have_floors(suite: str, fewest: int) -> None:
    assert sum(1 for name in figures.recorded() if name.startswith(f"{suite} ") and name.split()[1].isdigit()) >= fewest
