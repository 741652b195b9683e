"""The named steps of normalisation as tables, and the laws that text and dictionary keys rely on."""

from collections.abc import Callable

import pytest
from hypothesis import given
from hypothesis import strategies as st

from coder.text import characters as c
from coder.text.normalise import compatibility, digits, fold, foreign_letters, lemma_key, marks, plain

arabic = st.text(alphabet=st.characters(min_codepoint=0x600, max_codepoint=0x6FF), max_size=12)
words = st.one_of(
    arabic,
    st.text(max_size=12),
    st.text(alphabet=c.DIACRITICS + c.INVISIBLE + c.TATWEEL + c.ALEF_FORMS + c.HAMZA_SEATS + "".join(c.FOREIGN_LETTERS) + "ابتة", max_size=12),
    st.text(alphabet=st.characters(min_codepoint=0xFB50, max_codepoint=0xFEFC), max_size=6),
)

STEPS: dict[str, tuple[Callable[[str], str], str, str]] = {
    "a ligature of lam and alef": (compatibility, "\N{ARABIC LIGATURE LAM WITH ALEF ISOLATED FORM}", "لا"),
    "letters in presentation form": (compatibility, "\N{ARABIC LETTER BEH INITIAL FORM}\N{ARABIC LETTER NOON FINAL FORM}", "بن"),
    "ASCII stays": (compatibility, "NATO", "NATO"),
    "short vowels go": (marks, "كَتَبَ", "كتب"),
    "tanwin goes": (marks, "هجومًا", "هجوما"),
    "shadda goes": (marks, "فجّر", "فجر"),
    "superscript alef goes": (marks, "هٰذا", "هذا"),
    "tatweel goes": (marks, "الـــسلام", "السلام"),
    "a zero width joiner goes": (marks, "هـ\N{ZERO WIDTH JOINER}", "ه"),
    "a mark of direction goes": (marks, "\N{RIGHT-TO-LEFT MARK}مصر", "مصر"),
    "hamza is no mark": (marks, "سؤال", "سؤال"),
    "Persian yeh": (foreign_letters, "سوریا", "سوريا"),
    "Persian kaf": (foreign_letters, "ترکيا", "تركيا"),
    "peh": (foreign_letters, "پوتين", "بوتين"),
    "veh": (foreign_letters, "ڤيينا", "فيينا"),
    "tcheh becomes two letters": (foreign_letters, "چاد", "تشاد"),
    "Arabic-Indic digits": (digits, "٢٠٢٤", "2024"),
    "Persian digits": (digits, "۱۴", "14"),
    "plain keeps hamzas": (plain, "أُعلِن", "أعلن"),
    "plain keeps teh marbuta": (plain, "مدينـــةٌ", "مدينة"),
    "fold takes hamza off alef": (fold, "أإآا", "اااا"),
    "fold takes wasla off alef": (fold, "ٱلجيش", "الجيش"),
    "fold joins alef maqsura and yeh": (fold, "مصطفى", "مصطفي"),
    "fold joins teh marbuta and heh": (fold, "القاهرة", "القاهره"),
    "fold joins the seats of hamza": (fold, "هيئة", "هيءه"),
    "fold keeps a hamza on the line": (fold, "أجزاء", "اجزاء"),
    "the key of a lemma keeps its shadda": (lemma_key, "فجّر", "فجّر"),
    "the key of a lemma folds the rest": (lemma_key, "أعدّ", "اعدّ"),
    "the key of a lemma drops vowels": (lemma_key, "هَدَّد", "هدّد"),
    "nothing stays nothing": (fold, "", ""),
}

SAME = [("مسؤول", "مسئول"), ("أردوغان", "إردوغان"), ("على", "علي"), ("شؤون", "شئون"), ("إیران", "ايران"), ("الأمـــة", "الامه"), ("۲۰۱۱", "٢٠١١")]
DIFFERENT = [("حرب", "حزب"), ("سوريا", "سورية"), ("قتل", "قاتل"), ("رئيس", "رئاسة")]


@pytest.mark.parametrize(("step", "given", "expected"), STEPS.values(), ids=STEPS.keys())
def test_step(step: Callable[[str], str], given: str, expected: str) -> None:
    assert step(given) == expected


@pytest.mark.parametrize(("one", "other"), SAME, ids=range(len(SAME)))
def test_spellings_of_one_word_have_one_fold(one: str, other: str) -> None:
    assert fold(one) == fold(other)


@pytest.mark.parametrize(("one", "other"), DIFFERENT, ids=range(len(DIFFERENT)))
def test_different_words_keep_different_folds(one: str, other: str) -> None:
    assert fold(one) != fold(other)


@given(words)
def test_plain_is_idempotent(word: str) -> None:
    assert plain(plain(word)) == plain(word)


@given(words)
def test_fold_is_idempotent(word: str) -> None:
    assert fold(fold(word)) == fold(word)


@given(words)
def test_fold_looks_through_plain(word: str) -> None:
    assert fold(plain(word)) == fold(word)


@given(words)
def test_the_key_of_a_lemma_is_idempotent(word: str) -> None:
    assert lemma_key(lemma_key(word)) == lemma_key(word)


def test_plain_is_idempotent_where_tatweel_stands_between_marks() -> None:
    word = "\N{ARABIC SMALL HIGH YEH}\N{ARABIC TATWEEL}\N{ARABIC SMALL FATHA}"
    assert plain(plain(word)) == plain(word)


@given(arabic)
def test_fold_leaves_nothing_that_is_folded(word: str) -> None:
    assert not set(fold(word)) & set(c.DIACRITICS + c.INVISIBLE + c.TATWEEL + c.ALEF_FORMS + c.HAMZA_SEATS + c.TEH_MARBUTA + c.ALEF_MAKSURA)
