"""`coder dictionary check`: is every entry right?"""

from pathlib import Path

import click

from coder.cli.options import dictionaries_option
from coder.run.check import check


@click.command("check")
@dictionaries_option
@click.option("--most", type=click.IntRange(1), default=200, show_default=True, help="Problems to print.")
def check_command(dictionaries: tuple[Path, ...], most: int) -> None:
    """Check every entry, run every example, and try every frame on sentences made from it.

    Prints each problem as file:line: what is wrong: what to write instead.
    """
    problems, counts = check(dictionaries)
    for problem in problems[:most]:
        click.echo(str(problem))
    summary = ", ".join(f"{n} {kind}" for kind, n in counts.items())
    if problems:
        raise click.ClickException(f"{len(problems)} problems in {summary}")
    click.echo(f"no problems in {summary}")
