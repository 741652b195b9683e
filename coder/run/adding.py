"""New entries of a user's own, checked before they are written."""

from collections.abc import Sequence
from pathlib import Path

from coder.dictionary.cache import shipped
from coder.dictionary.checks import CHECKS
from coder.dictionary.read import read_folders
from coder.dictionary.writing import appended
from coder.errors import DictionaryError, Problem


def add(folder: Path, file: Path, section: str, lines: Sequence[str]) -> Path:
    """Appends the lines of an entry to a section of a file (a path below the folder) and gives the path written.

    Raises DictionaryError, and leaves the file as it was, where the dictionaries with the entry have problems in the folder that they
    did not have without it.
    """
    path = folder / file
    text = appended(path, section, lines)
    before = path.read_text(encoding="utf-8") if path.exists() else None
    known = {(problem.where.path, problem.what) for problem in _problems(folder)} if before is not None else set()
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_text(text, encoding="utf-8")
    new = tuple(problem for problem in _problems(folder) if (problem.where.path, problem.what) not in known)
    if new:
        if before is None:
            path.unlink()
        else:
            path.write_text(before, encoding="utf-8")
        raise DictionaryError(new)
    return path


def _problems(folder: Path) -> list[Problem]:
    """What is wrong in the folder, seen with the shipped dictionaries below it."""
    entries, problems = read_folders((shipped(), folder))
    problems += [problem for one in CHECKS for problem in one(entries)]
    return sorted(problem for problem in problems if problem.where.path.is_relative_to(folder))
