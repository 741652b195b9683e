"""`coder schema`: the output columns."""

import json

import click

from coder.write.columns import COLUMNS, json_schema


@click.command()
@click.option("--json", "as_json", is_flag=True, help="Print the JSON Schema of an event row instead.")
def schema(as_json: bool) -> None:
    """List the columns of the event rows: name, type, meaning."""
    if as_json:
        click.echo(json.dumps(json_schema(), indent=2, ensure_ascii=False))
        return
    width = max(len(c.name) for c in COLUMNS)
    kinds = max(len(str(c.type)) for c in COLUMNS)
    for column in COLUMNS:
        click.echo(f"{column.name:{width}}  {column.type!s:{kinds}}  {column.meaning}")
