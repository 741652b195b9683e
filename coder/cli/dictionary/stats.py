"""`coder dictionary stats`: how much the dictionaries cover."""

import datetime
from collections import Counter
from collections.abc import Iterable, Sequence
from itertools import pairwise
from pathlib import Path

import click

from coder.cli.options import dictionaries_option
from coder.dictionary.cache import shipped
from coder.dictionary.coverage import by_code, by_country, by_year
from coder.dictionary.entries import Entries
from coder.dictionary.read import read_folders
from coder.errors import DictionaryError

_PARTS = ("totals", "codes", "countries", "years")


@click.command("stats")
@dictionaries_option
@click.option("--by", "part", type=click.Choice(_PARTS), multiple=True, help="Which tables to print (repeatable). Default: all.")
def stats_command(dictionaries: tuple[Path, ...], part: tuple[str, ...]) -> None:
    """Print what the dictionaries hold: totals, and coverage by CAMEO code, by country and by year.

    constructions: the frames that code a CAMEO code, and the pairs of modal frame and content that compose to it. years without: years
    since 1990 in the middle of which the dictionaries know nobody in the country's government.
    """
    entries, problems = read_folders((shipped(), *dictionaries))
    if problems:
        raise DictionaryError(tuple(problems))
    this_year = datetime.datetime.now(tz=datetime.UTC).year
    tables = {
        "totals": lambda: _table("totals", ("what", "number"), _totals(entries)),
        "codes": lambda: _table(
            "by CAMEO code", ("code", "name", "frames", "composed", "constructions", "triggers", "examples"),
            ((c.code, c.name, c.frames, c.composed, c.constructions, c.triggers, c.examples) for c in by_code(entries)),
        ),
        "countries": lambda: _table(
            "by country", ("country", "names", "places", "people", "bodies", "years without"),
            ((c.country, c.names, c.places, c.people, c.bodies, _years(c.without)) for c in by_country(entries, this_year)),
        ),
        "years": lambda: _table(
            "by year", ("year", "holders of dated roles", "countries with a government", "countries without"),
            ((y.year, y.holders, y.countries, " ".join(y.without)) for y in by_year(entries, this_year)),
        ),
    }  # fmt: skip
    for name in part or _PARTS:
        tables[name]()


def _totals(entries: Entries) -> list[tuple[str, int]]:
    kinds = {kind: {(n.where.path, n.id) for n in entries.names if n.kind in kinds} for kind, kinds in (("people", ("person",)), ("bodies", ("body",)))}
    named = [n for n in entries.names if n.kind in ("person", "body")]
    lemmas = Counter(tag for tag, _ in {(lemma.tag, lemma.lemma) for lemma in entries.lemmas})
    return [
        ("people", len(kinds["people"])),
        ("bodies", len(kinds["bodies"])),
        ("names of people and bodies", sum(len(n.names) for n in named)),
        ("dated roles", sum(1 for n in named for role in n.roles if role.since or role.until)),
        ("names of states, capitals and places", sum(len(n.names) for n in entries.names) - sum(len(n.names) for n in named)),
        ("nationalities", len({n.country for n in entries.nationalities})),
        ("agents", sum(len(agent.names) for agent in entries.agents)),
        ("verbs", lemmas["verb"]),
        ("nouns", lemmas["noun"]),
        ("adjectives", lemmas["adj"]),
        ("patterns", len(entries.patterns)),
        ("patterns that block", sum(1 for p in entries.patterns if p.code is None and not p.mode)),
        ("frames", sum(len(p.frames) for p in entries.patterns)),
        ("examples", sum(len(p.examples) for p in entries.patterns)),
        ("counter-examples", sum(len(p.negatives) for p in entries.patterns)),
        ("CAMEO codes of three and four digits", sum(1 for code in entries.codes if len(code) > 2)),
    ]


def _years(years: Sequence[int]) -> str:
    """1990-1993 2001."""
    starts = [year for at, year in enumerate(years) if at == 0 or years[at - 1] != year - 1]
    ends = [one for one, two in pairwise(years) if two != one + 1] + list(years[-1:])
    return " ".join(str(start) if start == end else f"{start}-{end}" for start, end in zip(starts, ends, strict=True))


def _table(title: str, headings: Sequence[str], rows: Iterable[Sequence[object]]) -> None:
    """Columns by blanks: reads well in a terminal, and cut and awk understand it."""
    cells = [list(headings), *([str(cell) for cell in row] for row in rows)]
    widths = [max(len(row[i]) for row in cells) for i in range(len(headings))]
    click.echo(f"\n{title}")
    for row in cells:
        click.echo("  ".join(cell.ljust(width) for cell, width in zip(row, widths, strict=True)).rstrip())
