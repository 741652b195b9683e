"""Errors written to the person who can mend them: where, what is wrong, what to write instead."""

from dataclasses import dataclass
from pathlib import Path


@dataclass(frozen=True, slots=True, order=True)
class SourceLocation:
    """A line of a file that a user wrote; `line` counts from 1, 0 means the file as a whole."""

    path: Path
    line: int = 0

    def __str__(self) -> str:
        return f"{self.path}:{self.line}" if self.line else str(self.path)


@dataclass(frozen=True, slots=True, order=True)
class Problem:
    """One thing that is wrong with an input, and its remedy."""

    where: SourceLocation
    what: str
    remedy: str = ""

    def __str__(self) -> str:
        return f"{self.where}: {self.what}" + (f": {self.remedy}" if self.remedy else "")


class CoderError(Exception):
    """Base of all errors that are the input's fault. Its text is fit to be shown as it is."""


class DictionaryError(CoderError):
    """Dictionaries that cannot be used; carries all problems at once."""

    def __init__(self, problems: tuple[Problem, ...]) -> None:
        self.problems = problems
        super().__init__("\n".join(map(str, problems)))


class InputError(CoderError):
    """A document or a file of documents that cannot be read."""

    def __init__(self, problem: Problem) -> None:
        self.problem = problem
        super().__init__(str(problem))


class ParserError(CoderError):
    """A parser that cannot be used: its package or its model is not there, or it was given what it cannot read."""
