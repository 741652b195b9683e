"""What the documents say is true: examples run, the table of columns is current, every command is described."""

import re
import subprocess
import sys
from pathlib import Path

import click
import pytest

from coder.cli import cli
from coder.rules import RULES
from coder.write.columns import COLUMNS, json_schema

ROOT = Path(__file__).resolve().parent.parent
README = (ROOT / "README.md").read_text(encoding="utf-8")
ARCHITECTURE = (ROOT / "ARCHITECTURE.md").read_text(encoding="utf-8")


def columns_table() -> str:
    """The README's table of columns, made from columns.py."""
    head = "| column | type | meaning |\n| --- | --- | --- |\n"
    return head + "\n".join(f"| `{c.name}` | {c.type} | {c.meaning} |" for c in COLUMNS)


def test_the_readme_lists_the_columns() -> None:
    block = README.split("<!-- columns -->\n")[1].split("\n<!-- /columns -->")[0]
    assert block == columns_table(), "put columns_table() of this file between the marks in README.md"


@pytest.mark.parametrize("code", re.findall(r"```python\n(.*?)```", README, re.DOTALL))
def test_python_examples_run(code: str) -> None:
    done = subprocess.run([sys.executable, "-W", "error", "-c", code], capture_output=True, text=True, encoding="utf-8", check=False)
    assert done.returncode == 0, done.stderr
    assert "042" in done.stdout
    assert "TURGOV" in done.stdout


def commands(group: click.Group, prefix: str) -> list[str]:
    found: list[str] = []
    for name, command in group.commands.items():
        found += commands(command, f"{prefix} {name}") if isinstance(command, click.Group) else [f"{prefix} {name}"]
    return found


@pytest.mark.parametrize("command", commands(cli, "coder"))
def test_every_command_is_in_the_readme(command: str) -> None:
    assert command in README


def test_the_event_schema_is_current() -> None:
    import json  # noqa: PLC0415

    stored = json.loads((ROOT / "schemas" / "event.schema.json").read_text(encoding="utf-8"))
    assert stored == json_schema(), "run: coder schema --json > schemas/event.schema.json"


@pytest.mark.parametrize("path", re.findall(r"`((?:coder|dictionaries|tests|schemas)/[\w./-]*)`", ARCHITECTURE))
def test_paths_of_the_architecture_exist(path: str) -> None:
    assert (ROOT / path).exists()


def test_every_rule_says_why_it_stands_where_it_stands() -> None:
    source = (ROOT / "coder" / "rules" / "__init__.py").read_text(encoding="utf-8")
    listed = re.findall(r"^    (\w+)\.apply,  # \w", source, re.MULTILINE)
    assert listed == [rule.__module__.rsplit(".", 1)[-1] for rule in RULES]
