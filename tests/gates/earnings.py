"""What each rule earns: the gold suites with one rule after the other switched off. `python tests/gates/earnings.py` prints a Markdown table.

The first row has the figures of the whole coder, the others what they lose without the rule: -.020 says that the rule earns two hundredths of F1.
`earnings.py off NUMBER code …` is `coder code …` with that rule switched off.
"""

import json
import subprocess
import sys
import tempfile
from pathlib import Path
from typing import Any, NamedTuple
from unittest.mock import patch

import click

import coder.rules
from coder import pipeline
from coder.cli import main as command
from coder.discourse.memory import Memory
from coder.discourse.reader import Reader
from coder.match.actors import Phrases
from coder.rules import RULES, Rule, composition, force, participants, results
from coder.rules.scene import Act, Scene

GOLD = Path(__file__).resolve().parents[3] / "shared" / "gold"
COLUMNS = {
    "codebook": "codebook.event.f1", "news": "news.event.f1", "assault": "gsr.assault.majority.f1", "protest": "gsr.protest.majority.f1",
    "assault triple": "gsr.assault.spans.triple", "protest triple": "gsr.protest.spans.triple",
}  # fmt: skip


class Switch(NamedTuple):
    """A part of the coder that can be replaced by one that does nothing."""

    owner: Any
    name: str
    instead: Any
    meaning: str


def _nobody(*_: Any, **__: Any) -> None:
    return None


def _same(first: Any, *_: Any, **__: Any) -> Any:
    return first


def _second(_: Any, second: Any, *__: Any, **___: Any) -> Any:
    return second


def _uncomposed(act: Act, _: Scene) -> Act | None:
    """Without the table an act has the code of its frame or none."""
    return act if act.code else None


def _without(rule: Rule) -> tuple[Rule, ...]:
    """The rules but one; in the place of composition stands what drops acts without a code."""
    if rule is composition.apply:
        return tuple(_uncomposed if r is rule else r for r in RULES)
    return tuple(r for r in RULES if r is not rule)


SWITCHES: tuple[Switch, ...] = (
    *(Switch(coder.rules, "RULES", _without(rule), f"rule {rule.__module__.rsplit('.', 1)[-1]}") for rule in RULES if rule is not participants.apply),
    Switch(results, "join", lambda acts, _: list(acts), "rule results: casualties joined with their attack"),
    Switch(pipeline, "distinct", list, "rule duplicates: one act told twice"),
    Switch(force, "apply", _same, "rule force: who fights whom"),
    Switch(sys.modules["coder.rules.pairs"], "_one_state", lambda *_: False, "rule pairs: an office and its own state"),
    Switch(composition, "_tense", _same, "future tense as intention"),
    Switch(composition, "_polar", _same, "negated content as halt"),
    Switch(participants, "only_other", _nobody, "the only other actor as target"),
    Switch(composition, "_declined", _same, "declined offers as refusals"),
    Switch(participants, "_ground", lambda *_: "", "victims belong to the place"),
    Switch(participants, "_site", _nobody, "things that are hit stand for their place"),
    Switch(participants, "_spoken", _second, "who speaks for a state"),
    Switch(participants, "_listed", lambda i, _: [i], "conjoined actors"),
    Switch(participants, "_clause_subject", lambda *_: [None], "the subject of the clause of a meeting"),
    Switch(Reader, "dropped", _nobody, "dropped subjects"),
    Switch(Reader, "_pronoun", _nobody, "pronouns"),
    Switch(Reader, "_possessed", _nobody, "possessives: بلاده"),
    Switch(Reader, "_counterpart", _nobody, "نظيره"),
    Switch(Reader, "pair", _nobody, "الطرفان"),
    Switch(Reader, "_at_home", lambda _, reference, *__: reference, "countries of bare roles"),
    Switch(Reader, "_neighbour", lambda _: "", "countries from the sentence"),
    Switch(Memory, "country_for", lambda *_: "", "countries from the document"),
    Switch(Memory, "known", lambda *_: "", "countries of the last mention"),
    Switch(Reader, "_known_body", _nobody, "bodies by their kind, named before"),
    Switch(Memory, "body", _nobody, "الحركة and the like for the last body"),
    Switch(Memory, "surname", _nobody, "surnames told before"),
    Switch(Phrases, "holder", _nobody, "surnames of office holders"),
)


def off(number: int, arguments: list[str]) -> None:
    """Runs the coder's command with one switch off."""
    switch = SWITCHES[number]
    sys.argv[1:] = arguments
    with patch.object(switch.owner, switch.name, switch.instead):
        command()


def figures(coded: str) -> dict[str, float]:
    """The scorer's figures, by its names, for the command that codes."""
    with tempfile.TemporaryDirectory() as folder:
        told = Path(folder, "figures.json")
        ask = [sys.executable, str(GOLD / "score.py"), "--command", f"{coded} code {{input}} -o {{output}}", "--json", str(told)]
        subprocess.run(ask, check=True, capture_output=True)
        found: dict[str, float] = json.loads(told.read_text(encoding="utf-8"))
        return found


def main() -> None:
    """Prints the table."""
    whole = figures(str(Path(sys.executable).with_name("coder")))
    click.echo(f"| without | {' | '.join(COLUMNS)} |")
    click.echo("| --- " * (1 + len(COLUMNS)) + "|")
    click.echo(f"| (whole) | {' | '.join(f'{whole[name]:.3f}' for name in COLUMNS.values())} |")
    for number, switch in enumerate(SWITCHES):
        found = figures(f"{sys.executable} {__file__} off {number}")
        click.echo(f"| {switch.meaning} | {' | '.join(f'{found[name] - whole[name]:+.3f}' for name in COLUMNS.values())} |")


if __name__ == "__main__":
    if sys.argv[1:2] == ["off"]:
        off(int(sys.argv[2]), sys.argv[3:])
    else:
        main()
