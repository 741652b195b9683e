"""`coder dictionary`: look into the dictionaries, check them and add to them. One command a file."""

import click

from coder.cli.dictionary.add import add_group
from coder.cli.dictionary.check import check_command
from coder.cli.dictionary.exchange import export_command, import_command
from coder.cli.dictionary.find import find_command
from coder.cli.dictionary.stats import stats_command


@click.group()
def dictionary() -> None:
    """Work with the dictionaries."""


for _command in (check_command, stats_command, find_command, add_group, import_command, export_command):
    dictionary.add_command(_command)
