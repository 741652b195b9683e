"""Frames of documents to frames of events: kinds of ids and dates, no events, what is refused."""

import datetime

import polars as pl
import pytest

from coder import Coder, code_frame
from coder.errors import InputError
from coder.write.columns import SCHEMA

TEXT = "زار الرئيس التركي القاهرة."


@pytest.mark.parametrize("day", ["2024-02-14", datetime.date(2024, 2, 14), datetime.datetime(2024, 2, 14, 10)])
def test_dates(coder: Coder, day: object) -> None:
    found = code_frame(pl.DataFrame({"id": ["a"], "date": [day], "text": [TEXT]}), coder)
    assert found["date"].to_list() == [datetime.date(2024, 2, 14)] * 2
    assert found["code"].to_list() == ["042", "043"]


def test_ids_are_kept_even_zero_and_made_where_there_are_none(coder: Coder) -> None:
    texts = [TEXT] * 3
    assert code_frame(pl.DataFrame({"id": [7, 0, None], "text": texts}), coder)["document_id"].unique(maintain_order=True).to_list() == ["7", "0", "2"]
    assert code_frame(pl.DataFrame({"text": texts}), coder)["document_id"].unique(maintain_order=True).to_list() == ["0", "1", "2"]


def test_no_events_make_an_empty_frame_with_all_columns(coder: Coder) -> None:
    found = code_frame(pl.DataFrame({"text": ["لا شيء هنا.", None]}), coder)
    assert found.is_empty()
    assert found.columns == SCHEMA.names


@pytest.mark.parametrize(
    ("documents", "complaint"),
    [
        pytest.param({"body": [TEXT]}, "no column `text`", id="no text"),
        pytest.param({"text": [TEXT], "date": ["14/2/2024"]}, "`14/2/2024` is no date", id="no date"),
    ],
)
def test_what_cannot_be_read_is_said(coder: Coder, documents: dict[str, list[str]], complaint: str) -> None:
    with pytest.raises(InputError, match=complaint):
        code_frame(pl.DataFrame(documents), coder)
