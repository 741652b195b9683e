"""Options that several commands share."""

import datetime
from collections.abc import Callable, Sequence
from pathlib import Path
from typing import Any, TypeVar

import click

from coder.parse.choice import BUILTIN, CONLLU, MODELLED, PARSERS

CONLLU_ENDING = ".conllu"
Function = TypeVar("Function", bound=Callable[..., Any])


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
_parser_option = click.option(
    "--parser",
    type=click.Choice(PARSERS),
    help="Who parses: the built-in parser, nobody (conllu: INPUT is parsed CoNLL-U), or a model. Default: conllu for .conllu, else builtin.",
)
_model_option = click.option(
    "--model", type=click.Path(path_type=Path, exists=True), help="The model of --parser udpipe (a file) or of --parser stanza (a folder)."
)


def parser_options(function: Function) -> Function:
    """--parser and --model."""
    return _parser_option(_model_option(function))


def parser_for(parser: str | None, model: Path | None, inputs: Sequence[Path]) -> str:
    """The name of the parser for these inputs: the one that is asked for, else the one that their endings tell.

    Raises click.UsageError where endings contradict each other, or a model is missing or too many.
    """
    if parser is None:
        parsed = [path for path in inputs if path.suffix.lower() == CONLLU_ENDING]
        if parsed and len(parsed) < len(inputs):
            raise click.UsageError("some inputs are parsed (.conllu) and some are not: code them in two runs, or parse all anew with --parser builtin")
        parser = CONLLU if parsed else BUILTIN
    if parser in MODELLED and model is None:
        raise click.UsageError(f"--parser {parser} wants --model")
    if parser not in MODELLED and model is not None:
        raise click.UsageError(f"--model is for --parser {' and '.join(sorted(MODELLED))}, and the parser here is {parser}")
    return parser


def ending_for(parser: str) -> str | None:
    """What `read` shall take the inputs' ending for: --parser conllu reads any file as CoNLL-U."""
    return CONLLU_ENDING if parser == CONLLU else None
