"""Words of a token, spelt as treebanks restore them, find their place in what is written."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from coder.text.align import spans

LETTERS = "وفبلكسالهمنتيةىءؤ\N{ARABIC FATHA}\N{ARABIC SHADDA}\N{ARABIC TATWEEL}"


def cut(written: str, *forms: str) -> list[str]:
    return [written[start:end] for start, end in spans(written, forms)]


@pytest.mark.parametrize(
    ("written", "forms", "parts"),
    [
        ("كتاب", ["كتاب"], ["كتاب"]),
        ("وقال", ["و", "قال"], ["و", "قال"]),
        ("للسلطة", ["ل", "السلطة"], ["ل", "لسلطة"]),
        ("وللسلطة", ["و", "ل", "السلطة"], ["و", "ل", "لسلطة"]),
        ("مدينته", ["مدينة", "ه"], ["مدينت", "ه"]),
        ("عليها", ["على", "ها"], ["علي", "ها"]),
        ("مما", ["من", "ما"], ["م", "ما"]),
        ("ألا", ["أن", "لا"], ["أ", "لا"]),
        ("سيَلتقونَهم", ["س", "يلتقون", "هم"], ["س", "يَلتقونَ", "هم"]),
        ("وبمدينتهم", ["و", "ب", "مدينة", "هم"], ["و", "ب", "مدينت", "هم"]),
        ("قال", ["زار"], ["قال"]),
    ],
)
def test_places(written: str, forms: list[str], parts: list[str]) -> None:
    assert cut(written, *forms) == parts


def test_a_word_of_which_nothing_is_written_has_the_whole_token() -> None:
    assert cut("ب", "ب", "ه") == ["ب", "ب"]


@given(written=st.text(st.one_of(st.sampled_from(LETTERS), st.characters(exclude_categories=["Cs"])), min_size=1), forms=st.lists(st.text(LETTERS), min_size=1))
def test_every_word_has_a_place(written: str, forms: list[str]) -> None:
    found = spans(written, forms)
    assert len(found) == len(forms)
    assert all(0 <= start < end <= len(written) for start, end in found)
    assert [start for start, end in found if (start, end) != (0, len(written))] == sorted(start for start, end in found if (start, end) != (0, len(written)))


@given(st.lists(st.text("وفبلكسالهمنتي", min_size=1), min_size=1))
def test_words_that_are_spelt_alike_are_found(forms: list[str]) -> None:
    assert cut("".join(forms), *forms) == forms
