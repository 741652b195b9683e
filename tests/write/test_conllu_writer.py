"""What `coder parse` writes is CoNLL-U, one line a field whatever stands in the document, and names what the lexicon knows in its terms."""

import datetime

import pytest

from coder import Coder, Document
from coder.model import Features
from coder.write import conllu

DAY = datetime.date(2023, 9, 20)


def lines(coder: Coder, document: Document) -> list[str]:
    return list(conllu.document(document, coder.parsed(document)))


def test_comments(coder: Coder) -> None:
    text = "بغداد (رويترز) - زار الوزير تركيا. وعاد.\nثم سافر."
    found = [line for line in lines(coder, Document("a", text, DAY, "عنوان", "وكالة", "https://example.org")) if line.startswith("#")]
    assert found == [
        "# newdoc id = a",
        "# generator = arabic-event-coder",
        "# date = 2023-09-20",
        "# title = عنوان",
        "# publisher = وكالة",
        "# url = https://example.org",
        "# newpar",
        "# sent_id = a-1",
        "# dateline = بغداد (رويترز) -",
        "# text = زار الوزير تركيا.",
        "# sent_id = a-2",
        "# text = وعاد.",
        "# newpar",
        "# sent_id = a-3",
        "# text = ثم سافر.",
    ]


def test_a_dateline_on_a_line_of_its_own_goes_to_the_next_sentence(coder: Coder) -> None:
    assert "# dateline = العالم - ايران" in lines(coder, Document("a", "العالم - ايران\nزار الوزير تركيا."))


@pytest.mark.parametrize("end", ["\n", "\r", "\t", "\v", "\x85", "\N{LINE SEPARATOR}"])
def test_nothing_in_a_document_ends_a_line(end: str, coder: Coder) -> None:
    document = Document(f"a{end}b", f"زار{end}الوزير", title=f"عن{end}وان")
    found = lines(coder, document)
    assert all(len(line.split("\t")) == 10 for line in found if line and line[0] != "#")
    assert all(line.isprintable() or "\t" in line for line in found)
    assert "# newdoc id = a b" in found
    assert "# title = عن وان" in found


def test_a_document_without_sentences_is_an_empty_block(coder: Coder) -> None:
    assert lines(coder, Document("a", "")) == ["# newdoc id = a", "# generator = arabic-event-coder", ""]


@pytest.mark.parametrize(
    ("features", "written"),
    [
        (
            Features(gender="f", number="s", person="3", tense="past", voice="pass"),
            "Aspect=Perf|Gender=Fem|Number=Sing|Person=3|Tense=Past|Voice=Pass",
        ),
        (Features(gender="m", number="s", kind="accusative masdar"), "Case=Acc|Definite=Ind|Gender=Masc|Number=Sing|VerbForm=Vnoun"),
        (Features(gender="f", number="s", kind="construct"), "Definite=Cons|Gender=Fem|Number=Sing"),
        (Features(definite=True, voice="act", kind="participle"), "Definite=Def|VerbForm=Part|Voice=Act"),
        (Features(kind="participle thing"), "_"),
        (Features(kind="negation"), "Polarity=Neg"),
        (Features(kind="relative"), "PronType=Rel"),
        (Features(person="3", kind="enclitic"), "Person=3|PronType=Prs"),
        (Features(), "_"),
    ],
)
def test_features(features: Features, written: str) -> None:
    assert conllu.feats(features) == written
