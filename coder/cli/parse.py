"""`coder parse`: what the parser makes of a text, as CoNLL-U."""

from pathlib import Path
from typing import TextIO

import click

from coder.cli.options import dictionaries_option, ending_for, parser_for, parser_options
from coder.errors import Problem
from coder.pipeline import Coder
from coder.read import read
from coder.write import conllu


@click.command()
@click.argument("inputs", metavar="INPUT...", nargs=-1, required=True, type=click.Path(path_type=Path))
@click.option("-o", "--output", type=click.File("w", encoding="utf-8", lazy=False), default="-", help="CoNLL-U file to write. Default: standard output")
@dictionaries_option
@parser_options
def parse(inputs: tuple[Path, ...], output: TextIO, dictionaries: tuple[Path, ...], parser: str | None, model: Path | None) -> None:
    """Write the words of a text with lemmas, tags, heads and relations of Universal Dependencies.

    INPUT is a file that `coder code` reads. In a .txt file each line is one sentence; other texts are split into sentences, and
    CoNLL-U keeps its own.
    """
    parser = parser_for(parser, model, inputs)
    coder = Coder.load(dictionaries, parser=parser, model=model)
    for path in inputs:
        for item in read(path, ending=ending_for(parser)):
            if isinstance(item, Problem):
                click.echo(f"rejected {item}", err=True)
                continue
            parsed = coder.parsed(item, line_by_line=path.suffix.lower() == ".txt")
            output.writelines(f"{line}\n" for line in conllu.document(item, parsed))
