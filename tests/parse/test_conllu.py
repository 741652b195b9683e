"""Parses that come from elsewhere: what `coder parse` writes comes back unchanged, and treebanks of other conventions code the same events."""

import datetime
from collections.abc import Callable, Iterable
from pathlib import Path
from typing import Any

import pytest
import yaml

from coder import Coder, Document, Event
from coder.errors import ParserError
from coder.model import Given, Sentence, Tag, Word
from coder.parse.conllu import ConlluParser
from coder.read import read
from coder.text.segment import sentences
from coder.write import conllu

Rows = Callable[[Iterable[Event]], list[str]]

TESTS = Path(__file__).parent.parent
SAMPLES = TESTS / "samples"
DAY = datetime.date(2023, 9, 20)
CORE = {"nsubj", "obj", "obl"}


def cases(folder: Path) -> list[Any]:
    return [
        pytest.param(case, id=f"{path.stem}/{case['id']}")
        for path in sorted(folder.glob("*.yaml"))
        for case in yaml.safe_load(path.read_text(encoding="utf-8"))
    ]


def core_only(case: dict[str, Any]) -> bool:
    """Names nothing but subjects, objects and obliques."""
    return set(case) == {"id", "text", "gloss", "triples"} and {triple.split()[0] for triple in case["triples"]} <= CORE


CONSTRUCTIONS = cases(TESTS / "cases")
CORE_CASES = [case for case in CONSTRUCTIONS if core_only(case.values[0]) and not str(case.id).startswith("known_failures")]
EVENT_CASES = cases(TESTS / "rules" / "cases")


@pytest.fixture(scope="module")
def parsed(coder: Coder) -> Coder:
    """The same dictionaries, and the parser that takes over what a file brings."""
    return Coder(coder.lexicon, ConlluParser(coder.lexicon))


@pytest.fixture
def through(coder: Coder, tmp_path: Path) -> Callable[[Document], Document]:
    """A document as it comes back from CoNLL-U that `coder parse` has written."""

    def write_and_read(document: Document) -> Document:
        path = tmp_path / "through.conllu"
        path.write_text("".join(f"{line}\n" for line in conllu.document(document, coder.parsed(document))), encoding="utf-8")
        (found,) = read(path)
        assert isinstance(found, Document), str(found)
        return found

    return write_and_read


def words_of(coder: Coder, document: Document) -> list[tuple[Word, ...]]:
    return [words for _, words in coder.parsed(document) if words]


def told(events: Iterable[Event]) -> list[tuple[Any, ...]]:
    """All of an event that does not depend on where blanks stand in the text."""
    return [
        (e.sentence, e.source and (e.source.code, e.source.text), e.code, e.target and (e.target.code, e.target.text), e.verb_text, e.verb_entry, e.steps)
        for e in events
    ]


@pytest.mark.parametrize("case", CONSTRUCTIONS)
def test_round_trip(case: dict[str, Any], coder: Coder, parsed: Coder, through: Callable[[Document], Document]) -> None:
    """Forms, places, lemmas, tags, features, heads and relations."""
    document = Document("d", case["text"])
    back = through(document)
    assert back.text == " ".join(case["text"].split())
    assert words_of(parsed, back) == words_of(coder, document)


def test_a_word_behind_an_invisible_mark_begins_with_its_first_letter(coder: Coder, parsed: Coder, through: Callable[[Document], Document]) -> None:
    document = Document("d", "زار الوزير \N{RIGHT-TO-LEFT MARK}حلب.")
    assert words_of(parsed, through(document)) == words_of(coder, document)


@pytest.mark.parametrize("case", EVENT_CASES)
def test_the_events_are_those_of_the_text(case: dict[str, Any], coder: Coder, parsed: Coder, through: Callable[[Document], Document]) -> None:
    document = Document("d", case["text"], case["date"], publisher="وكالة", url="https://example.org")
    back = through(document)
    assert (back.id, back.date, back.publisher, back.url) == (document.id, document.date, document.publisher, document.url)
    assert told(parsed.code_document(back)) == told(coder.code_document(document))


def triples(coder: Coder, document: Document) -> set[tuple[str, ...]]:
    ((_, scene, _),) = coder.scenes(document)
    words = scene.tree.words
    return {(w.relation, words[w.head].form if w.head >= 0 else "-", w.form) for w in words}


@pytest.mark.parametrize("case", CORE_CASES)
def test_case_on_parsed_text(case: dict[str, Any], coder: Coder, parsed: Coder, through: Callable[[Document], Document]) -> None:
    """Of the cases that name only subject, object and oblique, what holds on the built-in parser holds on this one too."""
    document = Document("d", case["text"], DAY)
    wanted = {tuple(row.split()) for row in case["triples"]}
    assert wanted & triples(coder, document) <= triples(parsed, through(document))


def test_there_are_core_cases() -> None:
    assert len(CORE_CASES) >= 20


def sample(name: str) -> dict[str, Document]:
    found = list(read(SAMPLES / f"{name}.conllu"))
    return {document.id: document for document in found if isinstance(document, Document)}


EVENTS = {
    "padt-style/padt.attacks": [
        "0 RUS 195 SYR",
        "1 --- 190 TURMIL",
        "4 USAMIL 0874 IRQ",
        "4 IRN 190 IRQ",
        "5 FRAGOV 111 AFGREB",
        "5 AFGREB 190 AFG",
    ],
    "padt-style/padt.talks": ["0 EGYGOV 036 TURGOV", "1 EGY 0256 ISR", "2 IGOEEC 071 TUN", "3 TURCOP 173 SYRMED"],
    "pud-style/pud": [
        "0 GBRGOV 040 INDGOV",
        "0 INDGOV 040 GBRGOV",
        "1 JORGOV 036 TUR",
        "3 PRK 194 JPN",
        "4 RUS 161 GBRGOV",
        "6 JPN 071 TUN",
    ],
}
"""what the hand-made treebanks of both styles must code, by line; lines that are not here are negated or only possible"""


@pytest.mark.parametrize("name", EVENTS)
def test_treebanks_of_both_styles(name: str, parsed: Coder, rows: Rows) -> None:
    file, key = name.split("/")
    document = sample(file)[key]
    events = parsed.code_document(document)
    assert [f"{event.sentence} {row}" for event, row in zip(events, rows(events), strict=True)] == EVENTS[name]
    for event in events:
        assert document.text[event.verb_start : event.verb_end] == event.verb_text
        for actor in (event.source, event.target):
            assert actor is None or document.text[actor.start : actor.end] == actor.text


def test_another_parser_may_parse_the_file_anew(coder: Coder, rows: Rows) -> None:
    events = coder.code_document(sample("padt-style")["padt.attacks"])
    assert "RUS 195 SYR" in rows(events)


def test_events_do_not_hold_the_parse(parsed: Coder) -> None:
    assert {event.document.sentences for event in parsed.code_document(sample("pud-style")["pud"])} == {()}


def sentence_of(text: str, *parts: str) -> Sentence:
    """A sentence of one word a token; each part is `UPOS head relation feats`, heads from 1."""
    (plain,) = sentences(text)
    given = []
    for i, (token, part) in enumerate(zip(plain.tokens, parts, strict=True)):
        upos, head, relation, *feats = part.split()
        given.append(Given(i, token.start, token.end, token.raw, "_", Tag(upos), "".join(feats) or "_", int(head) - 1, relation))
    return Sentence(0, plain.tokens, (), tuple(given))


def convert(parsed: Coder, text: str, *parts: str) -> tuple[Word, ...]:
    ((_, words),) = parsed.parsed(Document("d", text, sentences=(sentence_of(text, *parts),)))
    return words


FOREIGN = {
    "a participle": ("أكد الوزير مشيرا", ["VERB 0 root", "NOUN 1 nsubj", "ADJ 1 advcl Case=Acc"], "participle"),
    "a participle by its form": ("الوزير المعتقل", ["NOUN 0 root", "ADJ 1 amod VerbForm=Part"], "participle"),
    "a time": ("سافر الوزير يوما", ["VERB 0 root", "NOUN 1 nsubj", "ADV 1 obl"], "time"),
    "a month": ("سافر في مارس", ["VERB 0 root", "ADP 3 case", "PROPN 1 obl"], "month"),
    "a day": ("سافر الوزير السبت", ["VERB 0 root", "NOUN 1 nsubj", "PROPN 1 obl Definite=Def|Gender=Masc|Number=Sing"], "day"),
    "an adjective in a name": ("زار الأمم المتحدة", ["VERB 0 root", "NOUN 1 obj", "ADJ 2 amod"], "adjective"),
}
"""the last word of each has another tag than the lexicon gives it"""


@pytest.mark.parametrize(("text", "parts", "kind"), FOREIGN.values(), ids=FOREIGN)
def test_tags_by_place_keep_tag_and_kind(text: str, parts: list[str], kind: str, parsed: Coder) -> None:
    *_, word = convert(parsed, text, *parts)
    assert str(word.tag) == parts[-1].split()[0]
    assert kind in word.features.kind.split()


def test_a_word_that_the_lexicon_has_learnt_is_analysed_anew(parsed: Coder) -> None:
    (plain,) = sentences("زار")
    word = Given(0, 0, 3, "زار", "زار", Tag.VERB, "Gender=Masc|Number=Sing|Person=3|Tense=Past", -1, "root", "unknown")
    ((_, (found,)),) = parsed.parsed(Document("d", "زار", sentences=(Sentence(0, plain.tokens, (), (word,)),)))
    assert (found.tag, found.features.kind) == (Tag.VERB, "")


def test_what_the_coder_wrote_is_taken_as_it_is(parsed: Coder) -> None:
    """No relation is brought to another form: the same words of somebody else would be a name."""
    (plain,) = sentences("كذكذ مذمذ")
    words = tuple(word._replace(kind="") for word in (given(0, 0, "كذكذ", "PROPN", -1, "root"), given(1, 5, "مذمذ", "PROPN", 0, "nmod")))
    ((_, found),) = parsed.parsed(Document("d", "كذكذ مذمذ", sentences=(Sentence(0, plain.tokens, (), words),)))
    assert [word.relation for word in found] == ["root", "nmod"]


NORMAL = {
    "a passive by its subject": ("قتل جنود", ["VERB 0 root Voice=Act", "NOUN 1 nsubj:pass"], ["root", "nsubj"]),
    "a clause as subject": ("يمكن التوقف", ["VERB 0 root", "NOUN 1 csubj"], ["root", "ccomp"]),
    "an indirect object": ("منح الوزير الجيش", ["VERB 0 root", "NOUN 1 nsubj", "NOUN 1 iobj"], ["root", "nsubj", "obj"]),
    "an oblique argument": ("التقى مع الوزير", ["VERB 0 root", "ADP 3 case", "NOUN 1 obl:arg"], ["root", "case", "obl"]),
    "qad as an auxiliary": ("قد يهاجم", ["AUX 2 aux", "VERB 0 root"], ["advmod", "root"]),
    "lam as a negative mark that emphasises": ("لم يهاجم", ["PART 2 advmod:emph", "VERB 0 root"], ["advmod", "root"]),
    "laysa as a copula": ("ليس خطيرا", ["AUX 2 cop", "ADJ 0 root"], ["advmod", "root"]),
    "an as a particle": ("أكد أن يهاجم", ["VERB 0 root", "PART 3 compound:prt", "VERB 1 ccomp"], ["root", "mark", "ccomp"]),
    "thumma as a particle": ("ثم هاجم", ["PART 2 compound:prt", "VERB 0 root"], ["cc", "root"]),
    "a relative clause": ("الهجوم الذي وقع", ["NOUN 0 root", "DET 3 nsubj", "VERB 1 acl"], ["root", "nsubj", "acl:relcl"]),
    "a clause that completes a noun": ("إعلان أن يهاجم", ["NOUN 0 root", "SCONJ 3 mark", "VERB 1 acl"], ["root", "mark", "acl"]),
    "a participle as a clause": ("الوزير المتهم", ["NOUN 0 root", "ADJ 1 acl"], ["root", "amod"]),
    "a name behind a title": ("الرئيس كذكذ", ["NOUN 0 root", "X 1 nmod"], ["root", "appos"]),
    "a name behind a name": ("كذكذ مذمذ", ["PROPN 0 root", "PROPN 1 nmod"], ["root", "flat"]),
    "a country behind its office": ("رئيس تركيا", ["NOUN 0 root", "PROPN 1 nmod"], ["root", "nmod"]),
    "a preposition over its noun": ("قتل بعد هجوم", ["VERB 0 root", "NOUN 1 obl", "NOUN 2 nmod"], ["root", "case", "obl"]),
    "two prepositions over a noun": ("قتل من خلال هجوم", ["VERB 0 root", "ADP 3 case", "ADV 1 advmod", "NOUN 3 nmod"], ["root", "case", "fixed", "obl"]),
    "a noun that looks like a preposition": ("وقف على بعد أمتار", ["VERB 0 root", "ADP 3 case", "NOUN 1 obl", "NOUN 3 nmod"], ["root", "case", "obl", "nmod"]),
    "a purpose": ("استقال احتجاجا", ["VERB 0 root", "NOUN 1 obl"], ["root", "advcl"]),
    "a name of two words": ("زار الأمم المتحدة", ["VERB 0 root", "NOUN 1 obj", "ADJ 2 amod"], ["root", "obj", "flat"]),
    "a root below another word": ("قال هاجم", ["VERB 0 root", "VERB 1 root"], ["root", "parataxis"]),
}


@pytest.mark.parametrize(("text", "parts", "relations"), NORMAL.values(), ids=NORMAL)
def test_relations_of_treebanks_get_one_form(text: str, parts: list[str], relations: list[str], parsed: Coder) -> None:
    words = convert(parsed, text, *parts)
    assert [word.relation for word in words] == relations
    assert [word.head < 0 for word in words].count(True) == 1
    above = [word.head for word in words]
    for i in range(len(words)):
        for _ in words:
            i = above[i] if i >= 0 else i  # noqa: PLW2901 - the way up
        assert i == -1


def test_a_passive_is_one_whatever_its_letters_say(parsed: Coder) -> None:
    verb, _ = convert(parsed, "قتل جنود", "VERB 0 root Voice=Act", "NOUN 1 nsubj:pass")
    assert verb.features.voice == "pass"


@pytest.mark.parametrize(("upos", "kind"), [("SCONJ", "complement"), ("ADP", "complement"), ("PART", "complement")])
def test_particles_keep_the_kind_of_the_lexicon(upos: str, kind: str, parsed: Coder) -> None:
    words = convert(parsed, "أكد أن يهاجم", "VERB 0 root", f"{upos} 3 mark", "VERB 1 ccomp")
    assert (words[1].tag, words[1].features.kind) == (Tag.SCONJ, kind)


def given(token: int, start: int, form: str, upos: str, head: int, relation: str, lemma: str = "_") -> Given:
    return Given(token, start, start + len(form), form, lemma, Tag(upos), "_", head, relation)


def test_clitics_get_the_tags_of_the_lexicon(parsed: Coder) -> None:
    """س is AUX or PART, و CCONJ or PART, ل before a verb a purpose."""
    (plain,) = sentences("وسيزوره ليلتقي")
    words = (
        given(0, 0, "و", "PART", 2, "compound:prt"),
        given(0, 1, "س", "AUX", 2, "aux"),
        given(0, 2, "يزور", "VERB", -1, "root"),
        given(0, 6, "ه", "PRON", 2, "obj"),
        given(1, 8, "ل", "ADP", 5, "mark"),
        given(1, 9, "يلتقي", "VERB", 2, "advcl"),
    )
    ((_, found),) = parsed.parsed(Document("d", "وسيزوره ليلتقي", sentences=(Sentence(0, plain.tokens, (), words),)))
    assert [str(word.tag) for word in found] == ["CCONJ", "PART", "VERB", "PRON", "SCONJ", "VERB"]
    assert [word.relation for word in found] == ["cc", "advmod", "root", "obj", "mark", "advcl"]
    assert [word.features.kind for word in found] == ["", "future", "", "enclitic", "purpose", ""]
    assert found[2].features.tense == "future"
    assert found[3].features.gender == "m"


@pytest.mark.parametrize(("lemma", "first"), [("قَبِل", "قبل"), ("قَبَّل", "قبّل"), ("_", "قبل")])
def test_a_vowelled_lemma_leaves_no_doubt(lemma: str, first: str, parsed: Coder) -> None:
    (plain,) = sentences("قبل الوزير")
    words = (given(0, 0, "قبل", "VERB", -1, "root", lemma), given(1, 4, "الوزير", "NOUN", 0, "nsubj"))
    ((_, found),) = parsed.parsed(Document("d", "قبل الوزير", sentences=(Sentence(0, plain.tokens, (), words),)))
    assert found[0].lemma == first
    assert len(found[0].lemmas) == 1 or lemma == "_"


def test_a_word_that_the_lexicon_reads_otherwise_keeps_its_tag(parsed: Coder) -> None:
    """A verb that no dictionary has."""
    words = convert(parsed, "تكذكذ الوزير", "VERB 0 root Gender=Masc|Number=Sing|Person=3|Aspect=Perf", "NOUN 1 nsubj")
    assert words[0].tag is Tag.VERB
    assert (words[0].features.gender, words[0].features.person, words[0].features.tense) == ("m", "3", "past")


def test_text_that_is_not_parsed_is_refused(parsed: Coder) -> None:
    with pytest.raises(ParserError, match="read a CoNLL-U file, or choose another parser"):
        parsed.code("زار الوزير تركيا.")
    assert parsed.code("") == []
