"""Whole files of the old dictionaries into a folder of ours."""

import re
from collections.abc import Sequence
from dataclasses import dataclass
from enum import StrEnum
from pathlib import Path

from coder.dictionary.lexicon import Lexicon
from coder.dictionary.petrarch.actors import read_actors
from coder.dictionary.petrarch.agents import read_agents
from coder.dictionary.petrarch.lines import read_lines
from coder.dictionary.petrarch.verbs import Verbs, verbs_yaml
from coder.dictionary.writing import actor_yaml, agent_yaml, identifier
from coder.errors import Problem
from coder.text.normalise import fold, lemma_key


class Kind(StrEnum):
    """What a file holds."""

    ACTORS = "actors"
    AGENTS = "agents"
    VERBS = "verbs"


@dataclass(frozen=True, slots=True)
class Imported:
    """What became of a file."""

    path: Path
    kind: Kind
    written: Path
    entries: int
    problems: tuple[Problem, ...]


_VERB_LINE = re.compile(r"^(---.*---|\s*-\s.*\*.*|~\s.*|&\S+)", re.MULTILINE)
_AGENT_LINE = re.compile(r"\[(~[A-Za-z]{3,}|[A-Za-z]{3,}~)\]")


def kind_of(path: Path) -> Kind:
    """What a file holds by its lines, else by its name."""
    text = path.read_text(encoding="utf-8", errors="replace")
    if _VERB_LINE.search(text):
        return Kind.VERBS
    if _AGENT_LINE.search(text):
        return Kind.AGENTS
    return Kind.VERBS if "verb" in path.name.lower() else Kind.ACTORS


def import_file(path: Path, folder: Path, lexicon: Lexicon, kind: Kind | None = None) -> Imported:
    """Reads a file and writes what it can carry as YAML below the folder; one bad line never costs the others. The lexicon tells which
    verbs are known already.
    """
    kind = kind or kind_of(path)
    problems: list[Problem] = []
    lines = read_lines(path, problems)
    if kind is Kind.ACTORS:
        actors = read_actors(lines, problems)
        body, number = ["actors:", *(line for entry in actors for line in actor_yaml(entry))], len(actors)
    elif kind is Kind.AGENTS:
        agents = read_agents(lines, problems)
        body, number = ["agents:", *(line for entry in agents for line in agent_yaml(entry))], len(agents)
    else:
        blocks = Verbs(problems).read(lines)
        taken: set[str] = set()
        body, number = (
            verbs_yaml(blocks, lambda title: _unique(title, taken), lambda verb: _is_verb(verb, lexicon)),
            sum(len(f) for b in blocks for f in b.frames.values()),
        )
    written = folder / kind.value / f"{identifier(path.stem)}.yaml"
    written.parent.mkdir(parents=True, exist_ok=True)
    written.write_text("\n".join([f"# Imported from {path.name}.", *(body if number else [])]) + "\n", encoding="utf-8")
    return Imported(path, kind, written, number, tuple(sorted(problems)))


def _is_verb(word: str, lexicon: Lexicon) -> bool:
    key = lemma_key(word)
    return any(stem.tag == "VERB" and stem.lemma == key for stem in lexicon.stems.get(fold(word), ()))


def _unique(title: str, taken: set[str]) -> str:
    found = identifier(title, taken)
    taken.add(found)
    return found


def notes(imported: Sequence[Imported]) -> list[str]:
    """Everything that could not be carried, with file and line."""
    return [str(problem) for one in imported for problem in one.problems]
