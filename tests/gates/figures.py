"""What the scorer of the gold records prints, as numbers; and the file of floors, which `python tests/gates/figures.py` raises to the figures of the day.

The gold records lie beside the project (../shared/gold); elsewhere the gates skip.
"""

import re
import subprocess
import sys
from pathlib import Path

import yaml

GOLD = Path(__file__).resolve().parents[3] / "shared" / "gold"
FLOORS = Path(__file__).with_name("floors.yaml")
MEASURES = ("P", "R", "F1")
SLACK = 0.01
"""what a suite may lose by a change of the dictionaries before somebody must say so"""
FEW = 3
"""events of a root below which none may be lost"""
_LINE = re.compile(r"^(seed|codebook|news|gsr) +(.+?) +P ([\d.]+)  R ([\d.]+)  F1 ([\d.]+) +\((\d+) of (\d+) coded, (\d+) gold\)", re.MULTILINE)
_SPANS = re.compile(r"^gsr +(\w+) +spans +n (\d+) .* triple ([\d.]+)", re.MULTILINE)

Figures = dict[str, dict[str, float]]


def measure() -> Figures:
    """The figures of all suites: {"news event": {"P": …, "R": …, "F1": …, "right": …, "coded": …, "gold": …}, "news 19": …}."""
    coder = Path(sys.executable).with_name("coder")
    command = [sys.executable, str(GOLD / "score.py"), "--by-root", "--command", f"{coder} code {{input}} -o {{output}}"]
    done = subprocess.run(command, capture_output=True, text=True, encoding="utf-8", check=False)
    if done.returncode:
        raise RuntimeError(done.stderr)
    return parse(done.stdout)


def parse(printed: str) -> Figures:
    """The scorer's lines as numbers; `triple` of the marked spans is under "gsr assault spans"."""
    keys = (*MEASURES, "right", "coded", "gold")
    found = {f"{suite} {' '.join(level.split())}": dict(zip(keys, map(float, values), strict=True)) for suite, level, *values in _LINE.findall(printed)}
    spans = {f"gsr {kind} spans": {"triple": float(triple), "gold": float(n)} for kind, n, triple in _SPANS.findall(printed)}
    return found | spans


def floors(figures: Figures) -> dict[str, dict[str, float]]:
    """Floors for figures: of a suite a little below, of a CAMEO root one event below where it has three or more right. What is 0 gets no floor: it cannot fall."""
    found: dict[str, dict[str, float]] = {}
    for name, figure in figures.items():
        if "triple" in figure:
            found[name] = {"triple": _below(figure["triple"])}
        elif name.split()[1].isdigit():
            right = figure["right"] - (figure["right"] >= FEW)
            found[name] = {"P": _share(right, figure["coded"]), "R": _share(right, figure["gold"])}
        else:
            found[name] = {m: _below(figure[m]) for m in MEASURES}
    return {name: {what: value for what, value in floor.items() if value} for name, floor in found.items() if any(floor.values())}


def _below(figure: float) -> float:
    return round(max(figure - SLACK, 0.0), 3)


def _share(right: float, of: float) -> float:
    return int(1000 * right / of) / 1000 if of else 0.0


def recorded() -> dict[str, dict[str, float]]:
    """The floors of the file."""
    found: dict[str, dict[str, float]] = yaml.safe_load(FLOORS.read_text(encoding="utf-8"))
    return found


def main() -> None:
    """Raises each floor that has been passed; lowers none."""
    new, old = floors(measure()), recorded() if FLOORS.exists() else {}
    for name, figure in new.items():
        for what in figure:
            figure[what] = max(figure[what], old.get(name, {}).get(what, 0.0))
    lines = (f"{name}: {{{', '.join(f'{what}: {value}' for what, value in figure.items())}}}\n" for name, figure in (old | new).items())
    head = "# Floors of the gold suites and of their CAMEO roots: `python tests/gates/figures.py` raises them, nothing lowers them.\n"
    FLOORS.write_text(head + "".join(lines), encoding="utf-8")


if __name__ == "__main__":
    main()
