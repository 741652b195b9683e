"""A surname alone, once the document has named its bearer in full."""

from collections.abc import Callable, Iterable

import pytest

from coder import Coder, Event

FULL = "وصل الرئيس اليمني علي عبد الله صالح أمس."


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        pytest.param(f"{FULL}\nزار صالح الرياض.", "YEMGOV 042 SAU", id="a common word behind a verb"),
        pytest.param(f"{FULL}\nدان الرئيس صالح فرنسا.", "YEMGOV 111 FRA", id="a common word behind a title"),
        pytest.param("التقى نبيل العربي أوباما أمس.\nزار العربي باريس.", "IGOARL 042 FRA", id="an adjective behind a verb"),
    ],
)
def test_the_surname_means_him(coder: Coder, rows: Callable[[Iterable[Event]], list[str]], text: str, expected: str) -> None:
    assert expected in rows(coder.code(text, date="2011-12-01"))


@pytest.mark.parametrize(
    ("text", "never"),
    [
        pytest.param("زار صالح الرياض.", "YEMGOV", id="nobody is named in full"),
        pytest.param("التقى نبيل العربي أوباما أمس.\nدان العالم العربي فرنسا.", "IGOARL 111", id="an adjective behind its noun"),
        pytest.param(f"{FULL}\nصوتت فرنسا لصالح إيران.", "IRN 042", id="a common word behind a clitic"),
    ],
)
def test_the_word_means_nobody(coder: Coder, rows: Callable[[Iterable[Event]], list[str]], text: str, never: str) -> None:
    assert not [row for row in rows(coder.code(text, date="2011-12-01")) if never in row]
