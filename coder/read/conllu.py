"""CoNLL-U: parsed text in the file format of Universal Dependencies (https://universaldependencies.org/format.html).

`# newdoc id = …` begins a document; without one the file is one document, called by its name without ending. A newdoc that repeats
the id of the document at hand goes on with it. The document's text is its sentences, each a line; where the file marks paragraphs
(`# newpar`), each paragraph is a line. `# date = 2023-09-20`, `# title =`, `# publisher =` and `# url =` are the document's;
`# dateline =` is what `coder parse` has cut off the sentence. `# generator = arabic-event-coder` says that the words are the coder's own,
and kinds stand in their last field.
"""

import datetime
from collections.abc import Iterator
from pathlib import Path

from coder.errors import InputError, Problem, SourceLocation
from coder.model import GENERATOR, Document, Sentence
from coder.read.conllu_sentence import Line, sentence
from coder.text.segment import dateline_length, tokens

_OPENING = 2
"""paragraphs in which a dateline may stand"""


def read(path: Path, date: datetime.date | None) -> Iterator[Document | Problem]:
    """The documents of a file; for one with errors a problem that names its first bad line and tells of the others."""
    article = _Article(path, path.stem, date)
    begun = False
    with path.open("rb") as lines:
        for number, raw in enumerate(lines, 1):
            line = _decoded(raw, article, number)
            key, _, value = (part.strip() for part in line.removeprefix("#").partition("=")) if line.startswith("#") else ("", "", "")
            if key in ("newdoc", "newdoc id"):
                article.end_sentence()
                name = value or f"{path.name}:{number}"
                if not begun or name != article.id:
                    if begun or article.filled:
                        yield article.finished()
                    article, begun = _Article(path, name, date), True
            elif key or line.startswith("#"):
                article.comment(key, value, number)
            elif line.strip():
                article.lines.append(Line(SourceLocation(path, number), line))
            else:
                article.end_sentence()
    article.end_sentence()
    if begun or article.filled:
        yield article.finished()


def _decoded(raw: bytes, article: "_Article", number: int) -> str:
    try:
        return raw.decode("utf-8-sig" if number == 1 else "utf-8").rstrip("\r\n")
    except UnicodeDecodeError as error:
        article.problems.append(Problem(SourceLocation(article.path, number), f"not UTF-8 (byte {error.start} of the line)", "save the file as UTF-8"))
        return raw.decode(errors="replace").rstrip("\r\n")


class _Article:
    """A document while it is read."""

    def __init__(self, path: Path, id: str, date: datetime.date | None) -> None:
        self.path = path
        self.id = id
        self.lines: list[Line] = []
        self.problems: list[Problem] = []
        self._facts: dict[str, str] = {}
        self._date = date
        self._text = ""
        self._sentences: list[Sentence] = []
        self._paragraph = -1
        self._own = False
        """the coder wrote the words"""
        self._marked = False
        """the file marks paragraphs"""
        self._told: dict[str, str] = {}
        """comments of the sentence at hand"""

    @property
    def filled(self) -> bool:
        return bool(self._sentences or self.problems)

    def comment(self, key: str, value: str, number: int) -> None:
        """A comment of the document or of the sentence to come; others are passed over."""
        if key in ("title", "publisher", "url"):
            self._facts[key] = value
        elif key == "date":
            try:
                self._date = datetime.datetime.fromisoformat(value).date()
            except ValueError:
                self.problems.append(Problem(SourceLocation(self.path, number), f"`{value}` is no date", "write # date = 2023-09-20"))
        elif key == "generator":
            self._own = value == GENERATOR
        elif key in ("newpar", "newpar id"):
            self._marked = True
            self._told["newpar"] = value
        elif key in ("text", "dateline"):
            self._told[key] = value

    def end_sentence(self) -> None:
        """Takes up the lines since the last sentence, if there are any."""
        if not self.lines:
            return
        lines, told = self.lines, self._told
        self.lines, self._told = [], {}
        try:
            self._add(lines, told)
        except InputError as error:
            self.problems.append(error.problem)

    def _add(self, lines: list[Line], told: dict[str, str]) -> None:
        begins = not self._sentences or "newpar" in told or not self._marked
        paragraph = self._paragraph + begins
        start = self._text + ("" if not self._text else "\n" if begins else " ")
        head = told.get("dateline", "")
        text, words, given = sentence(lines, told.get("text", ""), len(start) + (len(head) + 1 if head else 0), own=self._own)
        self._text = f"{start}{head} {text}" if head else start + text
        self._paragraph = paragraph
        dateline = tuple(tokens(self._text, len(start), len(start) + len(head))) if head else ()
        if not dateline and begins and paragraph < _OPENING:
            dateline = words[: dateline_length(list(words))]
        self._sentences.append(Sentence(paragraph, words, dateline, given))

    def finished(self) -> Document | Problem:
        """The document, or what is wrong with it."""
        if self.problems:
            first, *others = sorted(self.problems)
            rest = ", ".join(str(problem.where.line) for problem in others[:8])
            more = f"; the document `{self.id}` has errors in {'line' if len(others) == 1 else 'lines'} {rest} too" if others else ""
            return Problem(first.where, first.what, first.remedy + more)
        facts = self._facts
        return Document(self.id, self._text, self._date, facts.get("title"), facts.get("publisher"), facts.get("url"), tuple(self._sentences))
