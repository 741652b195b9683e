"""The same coder over many documents: in this process, or in several that each load the compiled dictionaries once.

Results come back in the order of the documents, so that the output does not depend on the number of workers.
"""

import gc
import itertools
from collections.abc import Iterable, Iterator
from pathlib import Path

from coder.model import Document, Event
from coder.parse.choice import BUILTIN, MODELLED
from coder.pipeline import Coder

BATCH = 32
"""documents that a worker takes at a time"""

_coder: list[Coder] = []
"""the coder of a worker process, set once by `_begin`"""


def code_all(
    documents: Iterable[Document],
    coder: Coder,
    *,
    workers: int = 1,
    dictionaries: tuple[Path, ...] = (),
    parser: str = BUILTIN,
    model: Path | None = None,
) -> Iterator[list[Event]]:
    """The events of each document, in order. With more than one worker, each makes its own coder from the dictionaries, parser and model."""
    _settle()
    if workers <= 1:
        for document in documents:
            yield coder.code_document(document)
        return
    import multiprocessing  # noqa: PLC0415 - one worker does not need it

    forks = parser not in MODELLED and "fork" in multiprocessing.get_all_start_methods()  # the threads of a model's library do not survive a fork
    context = multiprocessing.get_context("fork" if forks else "spawn")
    with context.Pool(workers, _begin, (dictionaries, parser, model)) as pool:
        for batch in pool.imap(_code, _batched(documents)):
            yield from batch


def _batched(documents: Iterable[Document]) -> Iterator[tuple[Document, ...]]:
    iterator = iter(documents)
    while batch := tuple(itertools.islice(iterator, BATCH)):
        yield batch


def _begin(dictionaries: tuple[Path, ...], parser: str, model: Path | None) -> None:
    _coder.append(Coder.load(dictionaries, parser=parser, model=model))
    _settle()


def _settle() -> None:
    """The dictionaries live as long as the process, and what a document needs dies with it: the collector need not look often."""
    gc.freeze()
    gc.set_threshold(100_000, 50, 100)


def _code(batch: tuple[Document, ...]) -> list[list[Event]]:
    return [_coder[0].code_document(document) for document in batch]
