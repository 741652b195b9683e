"""`coder dictionary add`: entries of one's own."""

import datetime
from pathlib import Path

import click

from coder.cli.options import Day
from coder.dictionary.entries import AgentEntry, NameEntry
from coder.dictionary.writing import actor_yaml, agent_yaml, identifier
from coder.errors import SourceLocation
from coder.model import Role
from coder.run.adding import add

_folder = click.option(
    "--dictionaries", "folder", type=click.Path(path_type=Path, file_okay=False), default=Path("my-dictionaries"), show_default=True,
    help="The folder of your own dictionaries; begun where there is none.",
)  # fmt: skip
_NOWHERE = SourceLocation(Path())


@click.group("add")
def add_group() -> None:
    """Add a checked entry to your own dictionaries."""


@add_group.command("actor")
@click.argument("names", metavar="NAME...", nargs=-1, required=True)
@click.option("--code", required=True, help="Country and roles, three letters each: IRQGOV.")
@click.option("--since", type=Day(), help="First day of the role, as 2022-10-27.")
@click.option("--until", type=Day(), help="Last day of the role.")
@click.option("--otherwise", default="", help="Code outside these days, for somebody with a role. Default: the country and ELI.")
@click.option("--only-with", multiple=True, metavar="WORD", help="The name means this actor only where this word stands in the document (repeatable).")
@click.option("--id", "own_id", default="", help="Id of the entry. Default: the first name in Latin letters.")
@_folder
def actor_command(
    names: tuple[str, ...],
    code: str,
    since: datetime.date | None,
    until: datetime.date | None,
    otherwise: str,
    only_with: tuple[str, ...],
    own_id: str,
    folder: Path,
) -> None:
    """Add an actor with its names (variants of spelling behind the first).

    The same name again with other days adds another role. The entry is checked with all dictionaries; where something is wrong it is not
    written.
    """
    if since and until and since > until:
        raise click.UsageError(f"--until {until} is before --since {since}")
    file = Path("actors") / f"{code[:3].lower()}.yaml"
    dated = (Role(code, since, until),) if since or until else ()
    default = (otherwise or code[:3] + "ELI") if dated else code
    name = own_id or identifier(names[0], _ids(folder / file))
    entry = NameEntry(name, "person" if dated else "body", names, dated, default, _NOWHERE, only_with)
    path = add(folder, file, "actors", actor_yaml(entry))
    click.echo(f"{code} {names[0]}: {path}\nuse it with: coder code … --dictionaries {folder}")


@add_group.command("agent")
@click.argument("names", metavar="NAME...", nargs=-1, required=True)
@click.option("--role", required=True, help="One or more roles of three letters, without country: MIL.")
@click.option("--plural", multiple=True, help="A broken plural of the first word (repeatable).")
@_folder
def agent_command(names: tuple[str, ...], role: str, plural: tuple[str, ...], folder: Path) -> None:
    """Add an office, profession or group that names a role and no country; singular, without article."""
    path = add(folder, Path("agents") / "own.yaml", "agents", agent_yaml(AgentEntry(names, plural, role, _NOWHERE)))
    click.echo(f"{role} {names[0]}: {path}\nuse it with: coder code … --dictionaries {folder}")


def _ids(path: Path) -> frozenset[str]:
    """Words of the file that may be ids: enough to choose one that is free."""
    return frozenset(path.read_text(encoding="utf-8").split()) if path.exists() else frozenset()
