"""`coder dictionary find`: what is known of a word or phrase."""

import datetime
from pathlib import Path

import click

from coder.cli.options import date_option, dictionaries_option
from coder.dictionary.cache import shipped
from coder.dictionary.read import read_folders
from coder.pipeline import Coder
from coder.run.find import Finder


@click.command("find")
@click.argument("phrase")
@date_option
@click.option("--with", "company", default="", metavar="WORDS", help="Other words of the document, for names that need company.")
@dictionaries_option
def find_command(phrase: str, date: datetime.date | None, company: str, dictionaries: tuple[Path, ...]) -> None:
    """Show every entry that a word or phrase meets, and which one wins and why.

    An entry with * wins; the others lose by the reason that stands behind them.
    """
    coder = Coder.load(dictionaries)
    entries, _ = read_folders((shipped(), *dictionaries))
    finder = Finder(coder, entries, date, company)
    for reading in finder.readings(phrase):
        click.echo(f"{reading.code}  {reading.text}  ({reading.entry})")
    findings = finder.findings(phrase)
    for finding in findings:
        click.echo(f"{'*' if finding.wins else ' '} {finding.kind}: {finding.what}  [{finding.where}]  {finding.why}")
    if not findings:
        click.echo("nothing in the dictionaries meets this")
