"""Entries as YAML text in the form that dictionaries/README.md describes, and new entries at the end of a section of a file."""

import re
from collections.abc import Collection, Iterable, Sequence
from pathlib import Path

import yaml

from coder.dictionary.entries import AgentEntry, NameEntry
from coder.errors import DictionaryError, Problem, SourceLocation
from coder.model import Role
from coder.text.normalise import fold

_PLAIN = re.compile(r"[^\W\d_][^\n:#{}\[\],&*!|>'\"%@`?]*")
_WORDS_OF_YAML = frozenset({"null", "true", "false", "yes", "no", "on", "off", "y", "n", "~"})
_LATIN = dict(
    zip("ابتثجحخدذرزسشصضطظعغفقكلمنهوي", ["a", "b", "t", "th", "j", "h", "kh", "d", "dh", "r", "z", "s", "sh", "s", "d", "t", "z", "a", "gh", "f", "q", "k", "l", "m", "n", "h", "w", "y"], strict=True),
)  # fmt: skip


def actor_yaml(entry: NameEntry) -> list[str]:
    """The lines of an actor, as an item of `actors:`."""
    lines = [f"  - id: {scalar(entry.id)}", f"    names: {sequence(entry.names)}"]
    if entry.kind in ("state", "place", "capital") or (entry.kind == "body" and entry.roles):
        lines.append(f"    kind: {entry.kind}")
    if entry.only_with:
        lines.append(f"    only_with: {sequence(entry.only_with)}")
    if entry.roles:
        lines += ["    roles:", *(f"      - {_role(role)}" for role in entry.roles)]
        return [*lines, *([f'    otherwise: "{entry.otherwise}"'] if entry.otherwise else [])]
    return [*lines, f'    code: "{entry.otherwise}"' if entry.otherwise else "    code: null"]


def agent_yaml(entry: AgentEntry) -> list[str]:
    """The line of an agent, as an item of `agents:`."""
    plural = f", plural: {sequence(entry.plural)}" if entry.plural else ""
    return [f'  - {{names: {sequence(entry.names)}{plural}, role: "{entry.role}"}}']


def _role(role: Role) -> str:
    days = [f"{key}: {day}" for key, day in (("since", role.since), ("until", role.until)) if day is not None]
    return "{" + ", ".join([f'code: "{role.code}"', *days]) + "}"


def scalar(text: str) -> str:
    """A text as a YAML scalar, quoted only where it must be."""
    plain = _PLAIN.fullmatch(text) is not None and text.strip() == text and text.lower() not in _WORDS_OF_YAML
    return text if plain else '"' + text.replace("\\", "\\\\").replace('"', '\\"') + '"'


def sequence(texts: Iterable[str]) -> str:
    """Texts as a YAML flow sequence."""
    return "[" + ", ".join(map(scalar, texts)) + "]"


def identifier(name: str, taken: Collection[str] = frozenset()) -> str:
    """An id made of a name: Arabic letters by their usual Latin ones, blanks as hyphens, a number where it is taken."""
    latin = "".join(_LATIN.get(letter, letter if letter.isascii() and letter.isalnum() else "-") for letter in fold(name).lower())
    base = "-".join(part for part in latin.split("-") if part) or "entry"
    number = 2
    found = base
    while found in taken:
        found = f"{base}-{number}"
        number += 1
    return found


def appended(path: Path, section: str, lines: Sequence[str]) -> str:
    """The text of the file with the lines at the end of its section; the section, or the file, is begun where there is none.

    Raises DictionaryError where the section is not a block list.
    """
    text = path.read_text(encoding="utf-8") if path.exists() else ""
    if text and not text.endswith("\n"):
        text += "\n"
    top = yaml.compose(text) if text.strip() else None
    if top is not None and not isinstance(top, yaml.MappingNode):
        raise DictionaryError((Problem(SourceLocation(path, 1), "the file is not a mapping", f"begin it with `{section}:`"),))
    node = next((value for key, value in top.value if key.value == section), None) if top is not None else None
    if node is None:
        return f"{text}{section}:\n" + "".join(f"{line}\n" for line in lines)
    if not isinstance(node, yaml.SequenceNode) or node.flow_style:
        where = SourceLocation(path, node.start_mark.line + 1)
        raise DictionaryError(
            (Problem(where, f"`{section}` is not a list with one entry below the other", "write each entry on lines of its own, beginning with -"),)
        )
    every = text.split("\n")
    last = node.value[-1].end_mark
    at = last.line if last.column == 0 else last.line + 1
    while at > node.start_mark.line + 1 and not every[at - 1].strip():
        at -= 1
    indent = " " * node.start_mark.column
    own = [indent + line.removeprefix("  ") for line in lines]
    return "\n".join([*every[:at], *own, *every[at:]])
