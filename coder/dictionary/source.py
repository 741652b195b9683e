"""Reads a YAML file into plain values that remember their lines, so that every problem can name one.

Only what dictionaries need is accepted: mappings with text keys, sequences and scalars. Scalars stay text (YAML 1.1 would read
`014` as 12 and `no` as false); whether one was quoted is kept, because codes must be.
"""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from pathlib import Path

import yaml

from coder.errors import DictionaryError, Problem, SourceLocation

_Loader = getattr(yaml, "CSafeLoader", yaml.SafeLoader)


@dataclass(frozen=True, slots=True)
class Text:
    """A scalar: its characters, its place, and whether it was quoted."""

    value: str
    where: SourceLocation
    quoted: bool


@dataclass(frozen=True, slots=True)
class Items:
    """A sequence."""

    values: tuple["Value", ...]
    where: SourceLocation

    def __iter__(self) -> Iterator["Value"]:
        return iter(self.values)


@dataclass(frozen=True, slots=True)
class Table:
    """A mapping with text keys."""

    values: Mapping[str, "Value"]
    where: SourceLocation


Value = Text | Items | Table


def read_yaml(path: Path, problems: list[Problem]) -> Table | None:
    """The top mapping of a file; None, and a problem noted, where the file is no YAML mapping or is empty."""
    try:
        node = yaml.compose(path.read_text(encoding="utf-8"), Loader=_Loader)
    except UnicodeDecodeError as error:
        problems.append(Problem(SourceLocation(path), f"not UTF-8 ({error.reason} at byte {error.start})", "save the file as UTF-8"))
        return None
    except yaml.YAMLError as error:
        mark = getattr(error, "problem_mark", None)
        line = mark.line + 1 if mark else 0
        what = getattr(error, "problem", None) or "not valid YAML"
        problems.append(Problem(SourceLocation(path, line), str(what), "check indentation, brackets and quotes near this line"))
        return None
    if node is None:
        return None
    value = _convert(node, path, problems)
    if isinstance(value, Table):
        return value
    problems.append(Problem(SourceLocation(path, 1), "the file is not a mapping", "begin with a key such as `actors:`"))
    return None


def _convert(node: yaml.Node, path: Path, problems: list[Problem]) -> Value:
    where = SourceLocation(path, node.start_mark.line + 1)
    if isinstance(node, yaml.ScalarNode):
        return Text(node.value, where, bool(node.style))
    if isinstance(node, yaml.SequenceNode):
        return Items(tuple(_convert(child, path, problems) for child in node.value), where)
    if not isinstance(node, yaml.MappingNode):
        raise DictionaryError((Problem(where, "unknown kind of YAML node", "use mappings, lists and text"),))
    values: dict[str, Value] = {}
    for key, child in node.value:
        if not isinstance(key, yaml.ScalarNode):
            problems.append(Problem(SourceLocation(path, key.start_mark.line + 1), "a key that is no text", "write `key: value`"))
            continue
        if key.value in values:
            at = SourceLocation(path, key.start_mark.line + 1)
            problems.append(Problem(at, f"key `{key.value}` stands twice", "keep one of them"))
        values[str(key.value)] = _convert(child, path, problems)
    return Table(values, where)
