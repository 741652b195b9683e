"""Which name a row of words is, and whom it means: by length, layer, company and day."""

import datetime
from pathlib import Path

import pytest

from coder.dictionary.compile import compile_entries
from coder.dictionary.lexicon import Lexicon
from coder.dictionary.read import read_folders
from coder.errors import Problem
from coder.match.names import find
from coder.text.segment import tokens

BASE = """\
particles: [{forms: [أن], tag: SCONJ}]
verbs: [{verb: زار, imperfect: يزور, masdar: [زيارة]}]
country: "EGY"
state: {names: [مصر], nationality: [مصري], places: [الطائف, الفلتاني]}
actors:
  - {id: early, names: [فلان الفلتاني], roles: [{code: "EGYGOV", since: 2001-01-01, until: 2005-12-31}], otherwise: "EGYELI"}
  - {id: late, names: [فلان الفلتاني], roles: [{code: "SYRGOV", since: 2010-01-01}], otherwise: "SYRELI"}
  - {id: short, names: [صالح], code: "YEMGOV", only_with: [اليمن, صنعاء]}
  - {id: agreement, names: [اتفاق الطائف], code: null}
  - {id: surname, names: [محمد مرسي, مرسي], roles: [{code: "EGYGOV"}]}
  - {id: hassan, names: [حسن نصر], roles: [{code: "LBNREB"}]}
  - {id: anne, names: [آن هيدالغو], otherwise: "FRAELI", roles: [{code: "FRAGOV"}]}
  - {id: nahda, names: [النهضة], code: "TUNPTY", only_with: [حركة النهضة, راشد الغنوشي]}
  - {id: body, names: [حزب كذا, كذا], code: "EGYOPP"}
"""
OVER = """\
actors:
  - {id: nobody, names: [كذا], code: null}
  - {id: mine, names: [حزب كذا], code: "EGYPTY"}
"""


def lexicon_of(folder: Path, *layers: str) -> Lexicon:
    folders = []
    for at, content in enumerate(layers):
        path = folder / f"layer{at}"
        path.mkdir()
        (path / "names.yaml").write_text(content, encoding="utf-8")
        folders.append(path)
    problems: list[Problem] = []
    entries, read = read_folders(folders)
    lexicon = compile_entries(entries, problems, "test")
    assert [*read, *problems] == []
    return lexicon


@pytest.fixture(scope="module")
def base(tmp_path_factory: pytest.TempPathFactory) -> Lexicon:
    return lexicon_of(tmp_path_factory.mktemp("base"), BASE)


@pytest.fixture(scope="module")
def layered(tmp_path_factory: pytest.TempPathFactory) -> Lexicon:
    return lexicon_of(tmp_path_factory.mktemp("layered"), BASE, OVER)


def named(text: str, lexicon: Lexicon, day: str | None = None) -> list[tuple[str, str]]:
    """The names in a text: id of the entry and code on the day."""
    sentence = tuple(tokens(text))
    date = datetime.date.fromisoformat(day) if day else None
    found = find(sentence, lexicon, frozenset(t.key for t in sentence), date)
    return [(lexicon.records[name.record].id.rpartition("names/")[2], lexicon.records[name.record].code(date)) for name in found]


@pytest.mark.parametrize(
    ("text", "day", "expected"),
    [
        pytest.param("زار فلان الفلتاني مصر", "2003-05-01", [("early", "EGYGOV"), ("EGY/state", "EGY")], id="the one in office"),
        pytest.param("زار فلان الفلتاني مصر", "2012-05-01", [("late", "SYRGOV"), ("EGY/state", "EGY")], id="the other in office"),
        pytest.param("زار فلان الفلتاني مصر", "2007-05-01", [("EGY/state", "EGY")], id="neither in office: nobody, and no town inside the name"),
        pytest.param("قال صالح في صنعاء", None, [("short", "YEMGOV")], id="in company"),
        pytest.param("قال صالح في مصر", None, [("EGY/state", "EGY")], id="without company"),
        pytest.param("زار الطائف", None, [("EGY/place", "EGY")], id="a town"),
        pytest.param("وقع اتفاق الطائف", None, [("agreement", "")], id="a row of words that means nobody hides the town in it"),
        pytest.param("قال مرسي", None, [("surname", "EGYGOV")], id="a surname alone"),
        pytest.param("قال محمد مرسي", None, [("surname", "EGYGOV")], id="the full name"),
        pytest.param("قال حسن مرسي", None, [], id="behind somebody else's first name"),
        pytest.param("قال مرسي ديوكوفيتش", None, [], id="a first name before an unknown surname"),
        pytest.param("ذكر أن مرسي سيزور مصر", None, [("surname", "EGYGOV"), ("EGY/state", "EGY")], id="a particle written like a first name"),
        pytest.param("سد النهضة حركة", None, [("nahda", "TUNPTY")], id="of a phrase the words that the name lacks"),
        pytest.param("سد النهضة وراشد", None, [], id="half of a phrase is no company"),
        pytest.param("وبحزب كذا", None, [("body", "EGYOPP")], id="behind clitics"),
    ],
)
def test_whom_a_name_means(base: Lexicon, text: str, day: str | None, expected: list[tuple[str, str]]) -> None:
    assert named(text, base, day) == expected


def test_a_higher_layer_wins_and_says_where_it_stands(layered: Lexicon) -> None:
    assert named("أعلن حزب كذا", layered) == [("mine", "EGYPTY")]
    record = next(r for r in layered.records if r.id.endswith("/mine"))
    assert (record.id, record.where) == ("layer1/names/mine", "layer1/names.yaml:3")


def test_a_word_that_means_nobody_is_no_name_any_more(layered: Lexicon) -> None:
    assert named("أعلن كذا", layered) == []
