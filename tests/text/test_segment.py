"""Tokens, sentences and datelines: small texts as tables, and the laws of offsets."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from coder.text.normalise import fold, plain
from coder.text.segment import sentences, tokens

pieces = st.sampled_from(
    [
        "قال", "الوزير", "بغداد", "د", "أ", "3.5", "12", "2024/01/05", "٤٠٪", "U.S.", "F-16", "AFP", ".", "...", "…", "!", "؟", "،", "؛", ":", "-", "–", "ـ",
        "ـــ", "«", "»", "\"", "(", ")", "[", "]", " ", "  ", "\n", "\n\n", "\t", "\N{ZERO WIDTH SPACE}", "\N{RIGHT-TO-LEFT MARK}", "هـ", "\N{SOFT HYPHEN}", "€",
        "\N{GRINNING FACE}", "\r\n", "\N{LINE SEPARATOR}",
    ]
)  # fmt: skip
texts = st.one_of(st.lists(pieces, max_size=40).map("".join), st.lists(pieces, max_size=25).map(" ".join), st.text(max_size=60))

TOKENS = {
    "words and marks": ("زار الوزير مصر.", ["زار", "الوزير", "مصر", "."]),
    "a decimal is one token": ("نسبة 3.5 و7,2", ["نسبة", "3.5", "و", "7,2"]),
    "a percentage is two tokens": ("بلغ 40%", ["بلغ", "40", "%"]),
    "a date is one token": ("في 2024/01/05 قال", ["في", "2024/01/05", "قال"]),
    "digits of both kinds": ("عام ٢٠٢٤", ["عام", "2024"]),
    "Latin names": ("طائرة F-16 لـNATO", ["طائرة", "F-16", "ل", "NATO"]),
    "quotes stand apart": ("«النهضة»", ["«", "النهضة", "»"]),
    "tatweel alone is a dash": ("بغداد ـ رويترز", ["بغداد", "-", "رويترز"]),
    "tags are words": ("قال #وزير_الخارجية في #بغداد", ["قال", "وزير", "الخارجية", "في", "بغداد"]),
    "a lone mark stays": ("# 5 _", ["#", "5", "_"]),
    "tatweel inside goes": ("الحكـــومة", ["الحكومة"]),
    "vowels go": ("قَصَفَ", ["قصف"]),
    "invisible characters alone are nothing": ("\N{RIGHT-TO-LEFT MARK} مصر \N{ZERO WIDTH SPACE}", ["مصر"]),
    "nothing": ("", []),
    "blanks": (" \n\t ", []),
}

SENTENCES = {
    "full stops": ("وصل الوفد. غادر الوفد.", ["وصل الوفد .", "غادر الوفد ."]),
    "question and exclamation": ("هل وصل؟ نعم! وصل", ["هل وصل ؟", "نعم !", "وصل"]),
    "an ellipsis": ("وصل الوفد… ثم غادر.", ["وصل الوفد ...", "ثم غادر ."]),
    "three dots end one sentence": ("وصل الوفد... ثم غادر.", ["وصل الوفد ...", "ثم غادر ."]),
    "a line ends a sentence": ("قمة في عمان\nوصل الوفد.", ["قمة في عمان", "وصل الوفد ."]),
    "a comma does not": ("وصل الوفد، ثم غادر.", ["وصل الوفد ، ثم غادر ."]),
    "a decimal does not": ("ارتفع 3.5 نقطة.", ["ارتفع 3.5 نقطة ."]),
    "a title does not": ("قال د. حسن نعم.", ["قال د . حسن نعم ."]),
    "initials do not": ("زار أ. ب. القاضي مصر.", ["زار أ . ب . القاضي مصر ."]),
    "Latin initials do not": ("فاز J. Smith هنا.", ["فاز J . Smith هنا ."]),
    "a web address does not": ("موقع example.com معروف.", ["موقع example.com معروف ."]),
    "a closing quote stays with its sentence": ("قال «وصلنا.» ثم غادر.", ["قال « وصلنا . »", "ثم غادر ."]),
    "a closing bracket stays with its sentence": ("(وصل الوفد.) ثم غادر.", ["( وصل الوفد . )", "ثم غادر ."]),
    "no blank behind an Arabic full stop": ("وصل الوفد.غادر الوفد.", ["وصل الوفد .", "غادر الوفد ."]),
    "empty lines are no sentences": ("\n\nوصل الوفد\n\n", ["وصل الوفد"]),
}

DATELINES = {
    "town and agency": ("بغداد (رويترز) - أعلن الجيش العراقي ذلك.", "بغداد ( رويترز ) -", "أعلن الجيش العراقي ذلك ."),
    "town and short dash": ("دمشق - أعلن الجيش ذلك.", "دمشق -", "أعلن الجيش ذلك ."),
    "en dash": ("بيروت – أعلن الجيش ذلك.", "بيروت –", "أعلن الجيش ذلك ."),
    "tatweel as dash": ("الرياض ـ أعلن الجيش ذلك.", "الرياض -", "أعلن الجيش ذلك ."),
    "newspaper behind the dash": ("عمان ـ «الغد»: أعلن الجيش ذلك.", "عمان - « الغد » :", "أعلن الجيش ذلك ."),
    "two dashes": ("تونس -- أعلن الجيش ذلك.", "تونس - -", "أعلن الجيش ذلك ."),
    "agency in brackets and a colon": ("طرابلس (وكالات): أعلن الجيش ذلك.", "طرابلس ( وكالات ) :", "أعلن الجيش ذلك ."),
    "comma inside brackets": ("صنعاء (سبأ، رويترز) - أعلن الجيش ذلك.", "صنعاء ( سبأ ، رويترز ) -", "أعلن الجيش ذلك ."),
    "desk and country": ("العالم - اليمن\nأعلن الجيش ذلك.", "العالم - اليمن", "أعلن الجيش ذلك ."),
    "in the second paragraph": ("عنوان من كلمات\nالخرطوم (سونا) - أعلن الجيش ذلك.", "الخرطوم ( سونا ) -", "أعلن الجيش ذلك ."),
}  # fmt: skip

NO_DATELINES = {
    "no dash": "أعلن الجيش العراقي ذلك.",
    "a dash inside a name": "زار وفد كوريا-الجنوبية القاهرة.",
    "a dash far behind": "أعلن الجيش العراقي في بيان أصدره مساء أمس الثلاثاء في بغداد - وهو الثاني - وقف القتال.",
    "a dash behind a full stop": "وصل الوفد. ثم - بعد ساعة - غادر.",
    "a minus sign": "-5 درجات في موسكو.",
    "a colon without brackets": "وقال الوزير: سنعود.",
}  # fmt: skip


@pytest.mark.parametrize(("text", "expected"), TOKENS.values(), ids=TOKENS.keys())
def test_tokens(text: str, expected: list[str]) -> None:
    assert [token.form for token in tokens(text)] == expected


@pytest.mark.parametrize(("text", "expected"), SENTENCES.values(), ids=SENTENCES.keys())
def test_sentences(text: str, expected: list[str]) -> None:
    assert [" ".join(t.form for t in sentence.tokens) for sentence in sentences(text)] == expected


@pytest.mark.parametrize(("text", "dateline", "rest"), DATELINES.values(), ids=DATELINES.keys())
def test_a_dateline_is_cut_off_and_kept(text: str, dateline: str, rest: str) -> None:
    found = list(sentences(text))
    assert [" ".join(t.form for t in s.dateline) for s in found if s.dateline] == [dateline]
    assert " ".join(t.form for t in found[-1].tokens) == rest


@pytest.mark.parametrize("text", NO_DATELINES.values(), ids=NO_DATELINES.keys())
def test_what_is_no_dateline_stays(text: str) -> None:
    found = list(sentences(text))
    assert not any(sentence.dateline for sentence in found)
    assert [t for s in found for t in s.tokens] == list(tokens(text))


def test_a_dateline_stands_only_in_the_first_two_paragraphs() -> None:
    found = list(sentences("سطر أول\nسطر ثان\nدمشق - أعلن الجيش ذلك."))
    assert [sentence.dateline for sentence in found] == [(), (), ()]


def test_paragraphs_are_the_lines_of_the_text() -> None:
    assert [sentence.paragraph for sentence in sentences("عنوان\n\nوصل الوفد. غادر الوفد.\nنهاية")] == [0, 2, 2, 3]


def test_a_stretch_of_text_gives_offsets_into_the_whole() -> None:
    text = "زار الوزير مصر"
    assert [(t.start, t.end) for t in tokens(text, 4, 10)] == [(4, 10)]


def test_offsets_of_datelines_point_into_the_text() -> None:
    text = "بغداد (رويترز) - أعلن الجيش ذلك."
    first = next(iter(sentences(text)))
    assert [text[t.start : t.end] for t in first.dateline] == ["بغداد", "(", "رويترز", ")", "-"]


@given(texts)
def test_offsets_give_back_the_text(text: str) -> None:
    end = 0
    for token in tokens(text):
        assert end <= token.start < token.end <= len(text)
        raw = text[token.start : token.end]
        assert token.form == (plain(raw) or "-")
        assert token.key == (fold(raw) or "-")
        end = token.end


@given(texts)
def test_sentences_keep_every_token_once_and_in_order(text: str) -> None:
    parts = [token for sentence in sentences(text) for token in (*sentence.dateline, *sentence.tokens)]
    lines = [token for line in _lines(text) for token in tokens(text, *line)]
    assert parts == lines


@given(texts)
def test_sentences_stand_in_the_order_of_their_paragraphs(text: str) -> None:
    paragraphs = [sentence.paragraph for sentence in sentences(text)]
    assert paragraphs == sorted(paragraphs)
    assert all(0 <= paragraph <= text.count("\n") for paragraph in paragraphs)


def _lines(text: str) -> list[tuple[int, int]]:
    found, start = [], 0
    for line in text.split("\n"):
        found.append((start, start + len(line)))
        start += len(line) + 1
    return found
