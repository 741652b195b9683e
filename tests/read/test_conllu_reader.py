"""CoNLL-U files: which documents, texts and tokens they give, and what a person is told about bad lines."""

import datetime
from collections.abc import Callable
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from coder import Coder, Document
from coder.errors import Problem
from coder.parse.conllu import ConlluParser
from coder.read import read

DAY = datetime.date(2016, 5, 1)
SAMPLES = Path(__file__).parent.parent / "samples"
STYLES = [SAMPLES / "padt-style.conllu", SAMPLES / "pud-style.conllu"]
Written = Callable[[str], Path]


def row(number: int | str, form: str, head: int | str = 1, *, upos: str = "NOUN", relation: str = "nmod", misc: str = "_") -> str:
    return "\t".join((str(number), form, "_", upos, "_", "_", str(head), relation, "_", misc))


def ranged(number: str, form: str, misc: str = "_") -> str:
    return "\t".join((number, form, *"_" * 7, misc))


VISIT = "\n".join([row(1, "زار", 0, upos="VERB", relation="root"), row(2, "الوزير", relation="nsubj"), row(3, "تركيا", relation="obj", upos="PROPN")])


@pytest.fixture
def written(tmp_path: Path) -> Written:
    def write(content: str) -> Path:
        path = tmp_path / "news.conllu"
        path.write_text(content, encoding="utf-8")
        return path

    return write


def documents(path: Path, date: datetime.date | None = None) -> list[Document]:
    found = list(read(path, date))
    assert not [item for item in found if isinstance(item, Problem)]
    return [item for item in found if isinstance(item, Document)]


def problems(path: Path) -> list[str]:
    return [str(item).removeprefix(f"{path}:") for item in read(path) if isinstance(item, Problem)]


def test_a_file_without_newdoc_is_one_document(written: Written) -> None:
    (document,) = documents(written(f"{VISIT}\n\n{VISIT}\n"), DAY)
    assert (document.id, document.date) == ("news", DAY)
    assert document.text == "زار الوزير تركيا\nزار الوزير تركيا"
    assert [sentence.paragraph for sentence in document.sentences] == [0, 1]


def test_kinds_are_read_where_the_coder_wrote_them(written: Written) -> None:
    line = row(1, "قائلا", 0, relation="root", misc="Kind=accusative,participle|SpaceAfter=No")
    kinds = [
        document.sentences[0].given[0].kind
        for head in ("", "# generator = UDPipe 2\n", "# generator = arabic-event-coder\n")
        for document in documents(written(f"# newdoc id = a\n{head}{line}\n"))
    ]
    assert kinds == [None, None, "accusative participle"]


def test_newdoc_begins_a_document_and_may_go_on_with_it(written: Written) -> None:
    path = written(f"# newdoc id = a\n{VISIT}\n\n# newdoc id = a\n{VISIT}\n\n# newdoc id = b\n# newdoc\n{VISIT}\n")
    assert [(d.id, len(d.sentences)) for d in documents(path)] == [("a", 2), ("b", 0), (f"{path.name}:12", 1)]


def test_sentences_before_the_first_newdoc_belong_to_the_file(written: Written) -> None:
    assert [d.id for d in documents(written(f"{VISIT}\n\n# newdoc id = b\n{VISIT}\n"))] == ["news", "b"]


def test_an_empty_file_has_no_document(written: Written) -> None:
    assert documents(written("\n# global.columns = ID FORM\n\n")) == []


def test_comments_of_the_document(written: Written) -> None:
    comments = "# newdoc id = a\n# date = 2023-09-20\n# title = عنوان = آخر\n# publisher = وكالة\n# url = https://example.org/?a=b\n# sent_id = 1\n"
    (document,) = documents(written(comments + VISIT), DAY)
    assert document.date == datetime.date(2023, 9, 20)
    assert (document.title, document.publisher, document.url) == ("عنوان = آخر", "وكالة", "https://example.org/?a=b")


def test_paragraphs_are_lines_where_the_file_marks_them(written: Written) -> None:
    (document,) = documents(written(f"# newpar\n{VISIT}\n\n{VISIT}\n\n# newpar id = p2\n{VISIT}\n"))
    assert document.text == "زار الوزير تركيا زار الوزير تركيا\nزار الوزير تركيا"
    assert [sentence.paragraph for sentence in document.sentences] == [0, 0, 1]


def test_the_text_is_believed_where_it_holds_the_forms(written: Written) -> None:
    (document,) = documents(written(f"# text = زار  الوزير\N{NO-BREAK SPACE}تركيا\n{VISIT}\n"))
    assert document.text == "زار  الوزير\N{NO-BREAK SPACE}تركيا"
    (document,) = documents(written(f"# text = زار الرئيس تركيا\n{VISIT}\n"))
    assert document.text == "زار الوزير تركيا"


def test_space_after(written: Written) -> None:
    lines = [row(1, "(", 2, misc="SpaceAfter=No"), row(2, "زار", 0, misc="Gloss=visit|SpaceAfter=No"), row(3, ")", 2), row(4, "أمس", 2, misc="SpaceAfter=No")]
    (document,) = documents(written("\n".join(lines)))
    assert document.text == "(زار) أمس"
    assert [token.raw for token in document.sentences[0].tokens] == ["(", "زار", ")", "أمس"]


def test_a_range_is_a_token_and_its_words_stand_in_it(written: Written) -> None:
    lines = [ranged("1-3", "للسلطة"), row(1, "و", 3), row(2, "ل", 3), row(3, "السلطة", 0), ranged("4-5", "مدينته"), row(4, "مدينة", 3), row(5, "ه", 4)]
    (document,) = documents(written("\n".join(lines)))
    (sentence,) = document.sentences
    assert [token.raw for token in sentence.tokens] == ["للسلطة", "مدينته"]
    assert [document.text[word.start : word.end] for word in sentence.given[3:]] == ["مدينت", "ه"]
    assert [word.token for word in sentence.given] == [0, 0, 0, 1, 1]
    assert all(document.text[word.start : word.end] for word in sentence.given)


def test_letters_written_together_are_one_token(written: Written) -> None:
    glued = "SpaceAfter=No"
    lines = [
        row(1, "ل", 2, misc=glued),
        row(2, "لسلطة", 0, misc=glued),
        row(3, "،", 2),
        row(4, "قال", 2, misc=glued),
        row(5, "50", 2, misc=glued),
        row(6, "%", 2),
    ]
    (document,) = documents(written("\n".join(lines)))
    assert [token.raw for token in document.sentences[0].tokens] == ["للسلطة", "،", "قال", "50", "%"]


def test_empty_nodes_are_passed_over(written: Written) -> None:
    lines = [row("0.1", "_"), row(1, "زار", 0), row("1.1", "هو"), row(2, "تركيا")]
    (document,) = documents(written("\n".join(lines)))
    assert document.text == "زار تركيا"


@pytest.mark.parametrize("place", ["بغداد (رويترز) -", ""])
def test_a_dateline_stands_before_its_sentence(written: Written, place: str) -> None:
    (document,) = documents(written((f"# dateline = {place}\n" if place else "") + VISIT))
    (sentence,) = document.sentences
    assert document.text == f"{place} زار الوزير تركيا".strip()
    assert [token.raw for token in sentence.dateline] == (["بغداد", "(", "رويترز", ")", "-"] if place else [])
    assert [document.text[word.start : word.end] for word in sentence.given] == ["زار", "الوزير", "تركيا"]


def test_a_dateline_among_the_words_is_noticed(written: Written) -> None:
    lines = [row(1, "بغداد", 3), row(2, "-", 3, upos="PUNCT"), row(3, "زار", 0, upos="VERB"), *(row(i, "الوزير", 3) for i in range(4, 9))]
    (document,) = documents(written("\n".join(lines)))
    assert [token.raw for token in document.sentences[0].dateline] == ["بغداد", "-"]
    assert len(document.sentences[0].tokens) == 8


def test_marks_and_line_ends_of_other_systems(tmp_path: Path) -> None:
    path = tmp_path / "news.CONLLU"
    path.write_bytes(b"\xef\xbb\xbf" + f"# newdoc id = a\n{VISIT}\n".replace("\n", "\r\n").encode())
    assert [(d.id, d.text) for d in documents(path)] == [("a", "زار الوزير تركيا")]


@pytest.mark.parametrize("path", STYLES, ids=lambda path: path.stem)
def test_offsets_give_back_tokens_and_words(path: Path) -> None:
    for document in documents(path):
        for sentence in document.sentences:
            assert [document.text[t.start : t.end] for t in sentence.tokens] == [t.raw for t in sentence.tokens]
            for word in sentence.given:
                token = sentence.tokens[word.token]
                assert token.start <= word.start < word.end <= token.end
            joined = "".join(document.text[w.start : w.end] for w in sentence.given)
            assert joined == "".join(t.raw for t in sentence.tokens)


BAD = {
    "eight fields": (f"{VISIT}\n4\tأمس\t_\t_\t_\t_\t1\tobl", "4: 8 fields instead of 10"),
    "blanks for tabs": ("1 زار _ VERB _ _ 0 root _ _", "1: 1 fields instead of 10"),
    "an id that is left out": (f"{VISIT}\n{row(5, 'أمس')}", "4: word id 5 where 4 is next"),
    "an id twice": (f"{VISIT}\n{row(3, 'أمس')}", "4: word id 3 where 4 is next"),
    "an id that is none": (f"{VISIT}\n{row('x', 'أمس')}", "4: `x` is no word id"),
    "no form": (f"{VISIT}\n{row(4, ' ')}", "4: the word has no form"),
    "a range of one word": (f"{ranged('1-1', 'زار')}\n{VISIT}", "1: `1-1` is no range of words"),
    "a range in a range": (f"{ranged('1-3', 'كلمة')}\n{row(1, 'ك', 0)}\n{ranged('2-3', 'لمة')}\n{row(2, 'ل')}\n{row(3, 'مة')}", "3: `2-3` is no range"),
    "a range that does not end": (f"{VISIT}\n{ranged('4-5', 'أمس')}\n{row(4, 'أمس')}", "5: the sentence ends before word 5"),
    "a range alone": (ranged("1-2", "زار"), "1: the sentence ends before word 2"),
    "an empty node alone": (row("0.1", "زار"), "1: the sentence has no words"),
    "a tag of another treebank": (f"{VISIT}\n{row(4, 'أمس', upos='NN')}", "4: `NN` is no tag of Universal Dependencies: write one of ADJ ADP "),
    "no head": (f"{VISIT}\n{row(4, 'أمس', '_')}", "4: head `_` is no number"),
    "a head that is not there": (f"{VISIT}\n{row(4, 'أمس', 9)}", "4: head 9 in a sentence of 4 words"),
    "a head before the sentence": (f"{VISIT}\n{row(4, 'أمس', -1)}", "4: head `-1` is no number"),
    "a digit that is no ASCII digit": (f"{VISIT}\n{row(4, 'أمس', '²')}", "4: head `²` is no number"),
    "its own head": (f"{VISIT}\n{row(4, 'أمس', 4)}", "4: the heads of the sentence go round in a circle"),
    "a circle": (f"{VISIT}\n{row(4, 'أمس', 5)}\n{row(5, 'مساء', 4)}", "4: the heads of the sentence go round in a circle"),
    "no root": (f"{row(1, 'أ', 2)}\n{row(2, 'ب', 1)}", "1: no word of the sentence has head 0"),
    "two roots": (f"{VISIT}\n{row(4, 'أمس', 0)}", "4: 2 words of the sentence have head 0"),
    "a date that is none": (f"# date = 20.9.2023\n{VISIT}", "1: `20.9.2023` is no date: write # date = 2023-09-20"),
    "a tree without end": ("\n".join(row(i, "كلمة", i - 1) for i in range(1, 400)), "202: more than 200 heads above a word"),
}


@pytest.mark.parametrize(("content", "told"), BAD.values(), ids=BAD)
def test_bad_lines_are_told_with_their_place(written: Written, content: str, told: str) -> None:
    (problem,) = problems(written(content + "\n"))
    assert problem.startswith(told)
    assert ": " in problem.split(": ", 1)[1], "what to write instead"


@pytest.mark.parametrize("content", [content for content, _ in BAD.values()], ids=list(BAD))
def test_other_documents_are_read(written: Written, content: str) -> None:
    path = written(f"# newdoc id = a\n{VISIT}\n\n# newdoc id = bad\n{content}\n\n# newdoc id = b\n{VISIT}\n")
    assert [item.id if isinstance(item, Document) else "problem" for item in read(path)] == ["a", "problem", "b"]


def test_a_problem_tells_of_the_other_bad_lines(written: Written) -> None:
    bad = row(1, "أمس", 7)
    (problem,) = problems(written(f"{bad}\n\n{VISIT}\n\n{bad}\n\n{bad}\n"))
    assert problem.startswith("1: head 7 in a sentence of 1 words")
    assert problem.endswith("the document `news` has errors in lines 7, 9 too")


def test_another_encoding(tmp_path: Path) -> None:
    path = tmp_path / "old.conllu"
    path.write_bytes(b"# newdoc id = a\n" + VISIT.encode("cp1256") + f"\n\n# newdoc id = b\n{VISIT}\n".encode())
    first, second = read(path)
    assert str(first).startswith(f"{path}:2: not UTF-8")
    assert isinstance(second, Document)


def test_a_reader_is_lazy(written: Written) -> None:
    path = written(f"# newdoc id = a\n{VISIT}\n\n# newdoc id = b\n1\n")
    first = next(iter(read(path)))
    assert isinstance(first, Document)


def test_an_ending_may_be_told(tmp_path: Path) -> None:
    path = tmp_path / "news.tab"
    path.write_text(VISIT, encoding="utf-8")
    assert [item.id for item in read(path, ending=".conllu") if isinstance(item, Document)] == ["news"]


SAID = [
    "",
    "_",
    " ",
    "0",
    "1",
    "3",
    "999",
    "-1",
    "1-2",
    "2-9",
    "3.1",
    "٣",
    "x",
    "VERB",
    "NN",
    "#",
    "=",
    "nsubj:pass",
    "acl",
    "Voice=Pass",
    "SpaceAfter=No",
    "و",
    "ـ",
    "ً",
]
anything = st.one_of(st.sampled_from(SAID), st.text(st.characters(exclude_categories=["Cs"]), max_size=5))
places = st.integers(0, 400)
mutations = st.lists(
    st.tuples(st.sampled_from(["field", "line", "drop", "double", "swap", "cut"]), places, st.integers(0, 9), anything), min_size=1, max_size=6
)


def mutilated(lines: list[str], what: str, place: int, field: int, said: str) -> list[str]:
    at = place % len(lines)
    line = lines[at]
    fields = line.split("\t")
    fields[field % len(fields)] = said
    changed = {
        "field": ["\t".join(fields)],
        "line": [said, line],
        "drop": [],
        "double": [line, line],
        "swap": [*lines[at + 1 : at + 2], line],
        "cut": [line[: len(line) // 2]],
    }
    return [*lines[:at], *changed[what], *lines[at + 1 + (what == "swap") :]]


@settings(max_examples=150)
@given(style=st.sampled_from(STYLES), changes=mutations, noise=st.binary(max_size=3))
def test_a_mutilated_file_gives_problems_and_never_a_traceback(
    style: Path, changes: list[tuple[str, int, int, str]], noise: bytes, coder: Coder, tmp_path_factory: pytest.TempPathFactory
) -> None:
    lines = style.read_text(encoding="utf-8").split("\n")
    for change in changes:
        lines = mutilated(lines, *change) or [""]
    content = "\n".join(lines).encode()
    path = tmp_path_factory.getbasetemp() / "mutilated.conllu"
    path.write_bytes(content[: changes[0][1]] + noise + content[changes[0][1] :])
    parsed = Coder(coder.lexicon, ConlluParser(coder.lexicon))
    for item in read(path):
        if isinstance(item, Document):
            for event in parsed.code_document(item):
                assert event.verb_text == item.text[event.verb_start : event.verb_end] != ""
        else:
            assert item.where.path == path
            assert item.remedy
