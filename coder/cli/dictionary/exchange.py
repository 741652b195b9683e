"""`coder dictionary import` and `export`: the dictionaries of TABARI, PETRARCH and UniversalPetrarch."""

from pathlib import Path

import click

from coder.cli.options import dictionaries_option
from coder.dictionary.cache import load, shipped
from coder.dictionary.petrarch.exporting import actors_text, agents_text
from coder.dictionary.petrarch.importing import Kind, import_file, notes
from coder.dictionary.read import read_folders
from coder.errors import DictionaryError, Problem

_SHOWN = 40
_NOTES = "import-notes.txt"


@click.command("import")
@click.argument("files", metavar="FILE...", nargs=-1, required=True, type=click.Path(path_type=Path, exists=True, dir_okay=False))
@click.option(
    "-o", "--output", type=click.Path(path_type=Path, file_okay=False), default=Path("imported"), show_default=True, help="Folder of dictionaries to write."
)
@click.option("--kind", type=click.Choice([kind.value for kind in Kind]), help="What the files hold. Default: told by their lines.")
def import_command(files: tuple[Path, ...], output: Path, kind: str | None) -> None:
    """Read actor, agent and verb files of TABARI, PETRARCH or UniversalPetrarch into a folder of dictionaries.

    Use the folder with --dictionaries. What cannot be carried is listed with file and line, all of it in import-notes.txt beside the
    dictionaries; nothing stops at a bad line.
    """
    lexicon = load()
    imported = [import_file(path, output, lexicon, Kind(kind) if kind else None) for path in files]
    told = notes(imported)
    for line in told[:_SHOWN]:
        click.echo(line)
    if len(told) > _SHOWN:
        click.echo(f"… and {len(told) - _SHOWN} more in {output / _NOTES}")
    (output / _NOTES).write_text("".join(f"{line}\n" for line in told), encoding="utf-8")
    for one in imported:
        click.echo(
            f"{one.path}: {one.entries} {one.kind.value if one.kind is not Kind.VERBS else 'patterns'}, {len(one.problems)} notes: {one.written}", err=True
        )


@click.command("export")
@click.option("--format", "form", type=click.Choice(["petrarch"]), default="petrarch", show_default=True)
@click.option("-o", "--output", type=click.Path(path_type=Path, file_okay=False), required=True, help="Folder to write actors.txt and agents.txt to.")
@dictionaries_option
def export_command(form: str, output: Path, dictionaries: tuple[Path, ...]) -> None:
    """Write all actors and agents as dictionaries of PETRARCH; what it cannot say is listed."""
    entries, faults = read_folders((shipped(), *dictionaries))
    if faults:
        raise DictionaryError(tuple(faults))
    problems: list[Problem] = []
    output.mkdir(parents=True, exist_ok=True)
    (output / "actors.txt").write_text(actors_text(entries, problems), encoding="utf-8")
    (output / "agents.txt").write_text(agents_text(entries), encoding="utf-8")
    for problem in problems:
        click.echo(str(problem))
    click.echo(f"{form}: {len(entries.names)} names, {len(entries.agents)} agents, {len(problems)} left out: {output}", err=True)
