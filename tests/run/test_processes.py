"""The number of workers changes nothing: the same events of the same documents in the same order."""

import datetime
from collections.abc import Iterator
from pathlib import Path

import pytest

from coder import Coder, Document
from coder.run.processes import BATCH, code_all
from coder.write.parquet import table

DAY = datetime.date(2016, 5, 1)
TEXTS = [
    "قصف الجيش السوري حلب.",
    "أدانت فرنسا القصف الروسي على حلب.",
    "",
    "طقس معتدل في أنحاء البلاد.",
    "التقى الرئيس المصري نظيره الفرنسي في القاهرة.\nوأكد الجانبان عمق العلاقات.",
    "لم يقصف الجيش السوري حلب.",
]


def documents(number: int) -> list[Document]:
    return [Document(f"d{i}", TEXTS[i % len(TEXTS)] + f"\nسطر {i}", DAY) for i in range(number)]


@pytest.mark.parametrize("number", [0, 1, 2 * BATCH + 5])
def test_two_workers_give_what_one_gives(coder: Coder, number: int) -> None:
    alone = list(code_all(documents(number), coder))
    together = list(code_all(documents(number), coder, workers=2))
    assert alone == together
    assert len(alone) == number


def test_equal_rows(coder: Coder) -> None:
    rows = [table([e for events in code_all(documents(40), coder, workers=n) for e in events], coder.lexicon) for n in (1, 2)]
    assert rows[0].num_rows > 20
    assert rows[0].equals(rows[1])


def test_every_document_has_its_own_list(coder: Coder) -> None:
    for document, events in zip(documents(12), code_all(documents(12), coder), strict=True):
        assert {event.document for event in events} <= {document}


def test_one_worker_is_lazy(coder: Coder) -> None:
    def endless() -> Iterator[Document]:
        while True:
            yield from documents(1)

    results = code_all(endless(), coder)
    assert [next(results) == next(results) for _ in range(3)] == [True] * 3


def test_a_document_that_cannot_be_read_in_the_middle_of_a_run_is_not_swallowed(coder: Coder) -> None:
    def broken() -> Iterator[Document]:
        yield from documents(2)
        raise OSError("disk gone")

    with pytest.raises(OSError, match="disk gone"):
        list(code_all(broken(), coder))


def test_workers_load_the_dictionaries_of_the_user(tmp_path: Path, own_actors: str) -> None:
    (tmp_path / "mine.yaml").write_text(own_actors, encoding="utf-8")
    coder = Coder.load([tmp_path])
    news = [Document("d", "زار مجلس كذا وكذا سوريا.", DAY)]
    (alone,) = code_all(news, coder)
    (together,) = code_all(news, coder, workers=2, dictionaries=(tmp_path,))
    assert [event.source.code for event in alone if event.source and event.code == "042"] == ["XYZGOV"]
    assert alone == together
