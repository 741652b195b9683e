"""Ids by which rows name their entries."""

from collections.abc import Iterator
from pathlib import Path

from coder.dictionary.entries import Entries
from coder.errors import Problem, SourceLocation


def are_unique(entries: Entries) -> Iterator[Problem]:
    """Two entries of a file with one id could not be told apart in the output."""
    seen: dict[tuple[Path, str], SourceLocation] = {}
    named: list[tuple[str, SourceLocation]] = [(p.id, p.where) for p in entries.patterns]
    named += [(n.id, n.where) for n in entries.names if n.kind in ("person", "body")]
    for name, where in named:
        first = seen.setdefault((where.path, name), where)
        if first is not where:
            yield Problem(where, f"id `{name}` stands already at line {first.line}", "give one of them another id")
