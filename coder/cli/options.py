"""Options that several commands share."""

import datetime
from pathlib import Path
from typing import Any

import click


class Day(click.ParamType[datetime.date]):
    """An ISO day."""

    name = "date"

    def convert(self, value: Any, param: click.Parameter | None, ctx: click.Context | None) -> datetime.date:
        """2023-09-20 and nothing else."""
        if isinstance(value, datetime.date):
            return value
        try:
            return datetime.date.fromisoformat(value)
        except ValueError:
            self.fail(f"{value!r} is no date; write it as 2023-09-20", param, ctx)


date_option = click.option("--date", type=Day(), help="Day of publication of documents that bring none, as 2023-09-20. It decides who holds which office.")
dictionaries_option = click.option(
    "--dictionaries",
    multiple=True,
    type=click.Path(path_type=Path, exists=True, file_okay=False),
    help="A folder of your own dictionaries, layered over the shipped ones (repeatable; later wins).",
)
