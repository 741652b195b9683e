"""The commands as the tests of this folder call them."""

from pathlib import Path

from click.testing import CliRunner, Result

from coder.cli import cli


def run(*arguments: str | Path) -> Result:
    """`coder` with these arguments, in this process."""
    return CliRunner().invoke(cli, [str(a) for a in arguments])
