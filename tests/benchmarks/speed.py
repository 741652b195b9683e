"""How fast is it here? `make bench` codes the sample article many times over, or `speed.py FILE.jsonl` the articles of a file once.

Prints the time to load, words a second of the whole, and words a second of the parser alone; words are the blanks' words for the whole and
the syntactic words for the parser. Repeating one article flatters: real news has many words that are met once.
"""

import gc
import sys
import time
from collections.abc import Iterator
from itertools import repeat
from pathlib import Path

from coder import Coder, Document
from coder.errors import Problem
from coder.match.names import find
from coder.model import Sentence
from coder.parse.builtin import BuiltinParser
from coder.parse.tagger import NameSpan
from coder.read import read
from coder.text.segment import sentences

SAMPLE = Path(__file__).resolve().parents[1] / "samples" / "ministers-meet.txt"
TIMES = 200


def main() -> None:
    """Prints three lines."""
    start = time.perf_counter()
    coder = Coder.load()
    print(f"load    {time.perf_counter() - start:.2f} s")  # noqa: T201
    documents = [d for d in read(Path(sys.argv[1])) if not isinstance(d, Problem)] if len(sys.argv) > 1 else _sample()
    gc.freeze()
    parser, parts = BuiltinParser(coder.lexicon), list(_named(documents, coder))
    start = time.perf_counter()
    words = sum(len(parser.parse(sentence, names)) for sentence, names in parts)
    print(f"parse   {words / (time.perf_counter() - start):.0f} syntactic words/s")  # noqa: T201
    start = time.perf_counter()
    for document in documents:
        coder.code_document(document)
    took = time.perf_counter() - start
    print(f"code    {sum(len(document.text.split()) for document in documents) / took:.0f} words/s")  # noqa: T201


def _named(documents: list[Document], coder: Coder) -> Iterator[tuple[Sentence, tuple[NameSpan, ...]]]:
    """What the parser is given: sentences and the names found in them."""
    for document in documents:
        for sentence in sentences(document.text):
            yield sentence, tuple(name.span for name in find(sentence.tokens, coder.lexicon, frozenset()))


def _sample() -> list[Document]:
    text = SAMPLE.read_text(encoding="utf-8")
    return [Document(str(number), line) for number, line in enumerate(repeat(text, TIMES))]


if __name__ == "__main__":
    main()
