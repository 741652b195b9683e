"""`coder code`: files of articles to Parquet."""

import datetime
from collections.abc import Iterator
from pathlib import Path

import click

from coder.cli.options import date_option, dictionaries_option, ending_for, parser_for, parser_options
from coder.errors import Problem
from coder.model import Document, Event
from coder.pipeline import Coder
from coder.read import read
from coder.run.processes import code_all
from coder.write.parquet import ParquetWriter

SHOWN = 60


@click.command()
@click.argument("inputs", metavar="INPUT...", nargs=-1, required=True, type=click.Path(path_type=Path))
@click.option("-o", "--output", type=click.Path(path_type=Path), help="Parquet file to write. Default: output/<name of the first input>.parquet")
@date_option
@click.option("--workers", type=click.IntRange(1, 512), default=1, show_default=True, help="Processes to code with.")
@dictionaries_option
@parser_options
@click.option("--show", is_flag=True, help="Also print the events as a table.")
def code(
    inputs: tuple[Path, ...],
    output: Path | None,
    date: datetime.date | None,
    workers: int,
    dictionaries: tuple[Path, ...],
    parser: str | None,
    model: Path | None,
    show: bool,
) -> None:
    """Code articles into event rows.

    INPUT is a text file (.txt: one article; give its day with --date), JSON lines (.jsonl: an object a line with "text" and, where
    known, "id", "date", "title", "publisher", "url") or parsed text (.conllu: CoNLL-U with "# newdoc id = …", "# date = …"). The result
    is one Parquet file; `coder schema` lists its columns.

    Records that cannot be read are reported with file and line, counted, and left out; all others are coded.
    """
    output = output or Path("output") / f"{inputs[0].stem}.parquet"
    parser = parser_for(parser, model, inputs)
    coder = Coder.load(dictionaries, parser=parser, model=model)
    sources = [read(path, date, ending=ending_for(parser)) for path in inputs]
    documents = _Documents(sources)
    shown: list[Event] = []
    settings = {
        "date": date.isoformat() if date else None,
        "dictionaries": [str(d) for d in dictionaries],
        "parser": parser,
        "model": model.name if model else None,
    }
    with ParquetWriter(output, coder.lexicon, settings) as writer:
        for events in code_all(documents, coder, workers=workers, dictionaries=dictionaries, parser=parser, model=model):
            writer.write(events)
            if show and len(shown) < SHOWN:
                shown += events
    if show:
        from coder.cli.show import events_table  # noqa: PLC0415 - rich costs a tenth of a second, and few ask for it

        events_table(shown[:SHOWN], coder.lexicon)
    message = f"{documents.count} documents, {writer.written} events: {output}"
    click.echo(message if not documents.rejected else f"{message} ({documents.rejected} records rejected, see above)", err=True)
    if documents.rejected and not documents.count:
        raise click.exceptions.Exit(1)


class _Documents:
    """Counts what the readers give, and tells of what they could not read."""

    def __init__(self, sources: list[Iterator[Document | Problem]]) -> None:
        self._sources = sources
        self.count = 0
        self.rejected = 0

    def __iter__(self) -> Iterator[Document]:
        for source in self._sources:
            for item in source:
                if isinstance(item, Problem):
                    self.rejected += 1
                    click.echo(f"rejected {item}", err=True)
                else:
                    self.count += 1
                    yield item
