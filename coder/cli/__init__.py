"""The command line. One command a file."""

import sys

import click

from coder.cli.code import code
from coder.cli.dictionary import dictionary
from coder.cli.explain import explain
from coder.cli.parse import parse
from coder.cli.schema import schema
from coder.errors import CoderError
from coder.version import __version__


@click.group(context_settings={"help_option_names": ["-h", "--help"], "max_content_width": 110})
@click.version_option(__version__, prog_name="coder")
def cli() -> None:
    """Turns Arabic news into CAMEO event data: who did what to whom, when."""


for command in (code, explain, parse, schema, dictionary):
    cli.add_command(command)


def main() -> None:
    """Entry point of `coder`: 2 for wrong usage, 1 for wrong input or dictionaries, always one message and never a traceback."""
    try:
        code = cli(standalone_mode=False)
        sys.exit(code if isinstance(code, int) else 0)
    except click.exceptions.Exit as stop:
        sys.exit(stop.exit_code)
    except click.ClickException as error:
        error.show()
        sys.exit(error.exit_code)
    except (click.Abort, KeyboardInterrupt):
        click.echo("stopped", err=True)
        sys.exit(130)
    except CoderError as error:
        click.echo(f"coder: {error}", err=True)
        sys.exit(1)
