"""Stanza: what is made of its documents, by stand-ins with the same attributes, and a run of its models where they are installed."""

import os
import sys
from dataclasses import dataclass, field
from pathlib import Path
from types import SimpleNamespace
from typing import Any

import pytest

from coder import Coder, Document, Event
from coder.errors import ParserError
from coder.parse.stanza import StanzaParser

MODELS = os.environ.get("CODER_STANZA_MODELS", "")
TEXT = "وزار الوزير التركي لبنان."


@dataclass
class StandInWord:
    """As stanza.models.common.doc.Word."""

    id: int
    text: str
    upos: str
    head: int
    deprel: str
    lemma: str | None = None
    feats: str | None = None
    start_char: int | None = None
    end_char: int | None = None


@dataclass
class StandInToken:
    """As stanza.models.common.doc.Token."""

    text: str
    start_char: int
    words: list[StandInWord]

    @property
    def end_char(self) -> int:
        return self.start_char + len(self.text)


@dataclass
class StandInSentence:
    """As stanza.models.common.doc.Sentence."""

    tokens: list[StandInToken]


@dataclass
class StandInDocument:
    """As stanza.models.common.doc.Document."""

    sentences: list[StandInSentence]


def visit() -> StandInDocument:
    """TEXT as a model would give it."""
    return StandInDocument(
        [
            StandInSentence(
                [
                    StandInToken(
                        "وزار",
                        0,
                        [
                            StandInWord(1, "و", "CCONJ", 2, "cc", "وَ"),
                            StandInWord(2, "زار", "VERB", 0, "root", "زَار", "Aspect=Perf|Gender=Masc|Number=Sing|Person=3|Voice=Act"),
                        ],
                    ),
                    StandInToken("الوزير", 5, [StandInWord(3, "الوزير", "NOUN", 2, "nsubj", "وَزِير")]),
                    StandInToken("التركي", 12, [StandInWord(4, "التركي", "ADJ", 3, "amod", "تُركِيّ")]),
                    StandInToken("لبنان", 19, [StandInWord(5, "لبنان", "X", 2, "obj", None, None)]),
                    StandInToken(".", 24, [StandInWord(6, ".", "PUNCT", 2, "punct", ".")]),
                ]
            )
        ]
    )


@dataclass
class StandInPackage:
    """A package `stanza` whose pipeline always has the same answer."""

    answer: StandInDocument = field(default_factory=visit)
    asked: list[str] = field(default_factory=list)
    options: dict[str, Any] = field(default_factory=dict)
    error: Exception | None = None

    def pipeline(self, **options: Any) -> Any:
        if self.error is not None:
            raise self.error
        self.options = options
        return self.answers

    def answers(self, text: str) -> StandInDocument:
        self.asked.append(text)
        return self.answer


@pytest.fixture
def package(monkeypatch: pytest.MonkeyPatch) -> StandInPackage:
    found = StandInPackage()
    monkeypatch.setitem(sys.modules, "stanza", SimpleNamespace(Pipeline=found.pipeline))
    return found


def codes(events: list[Event]) -> list[tuple[str, str, str]]:
    return [(e.source.code if e.source else "", e.code, e.target.code if e.target else "") for e in events]


def test_events_come_out(package: StandInPackage, coder: Coder, tmp_path: Path) -> None:
    parsing = Coder(coder.lexicon, StanzaParser(coder.lexicon, tmp_path))
    events = parsing.code(TEXT, date="2024-02-14")
    assert codes(events) == [("TURGOV", "042", "LBN"), ("LBN", "043", "TURGOV")]
    assert package.asked == [TEXT]
    assert [TEXT[e.verb_start : e.verb_end] for e in events] == ["زار", "زار"]


def test_nothing_is_downloaded(package: StandInPackage, coder: Coder, tmp_path: Path) -> None:
    StanzaParser(coder.lexicon, tmp_path)
    assert package.options["download_method"] is None
    assert (package.options["lang"], package.options["dir"]) == ("ar", str(tmp_path))
    assert package.options["processors"].split(",") == ["tokenize", "mwt", "pos", "lemma", "depparse"]


def test_offsets_are_those_of_the_document(package: StandInPackage, coder: Coder, tmp_path: Path) -> None:
    """The model sees one sentence at a time; its offsets are moved to where the sentence stands."""
    text = f"بيروت -  {TEXT}"
    parsing = Coder(coder.lexicon, StanzaParser(coder.lexicon, tmp_path))
    ((sentence, words),) = parsing.parsed(Document("d", text))
    assert package.asked == [TEXT]
    assert [text[word.start : word.end] for word in words] == ["و", "زار", "الوزير", "التركي", "لبنان", "."]
    assert [word.token for word in words] == [0, 0, 1, 2, 3, 4]
    assert len(sentence.tokens) == 5


def test_a_text_that_the_model_cuts_into_two_sentences_stays_one_tree(package: StandInPackage, coder: Coder, tmp_path: Path) -> None:
    one = [StandInToken("زار", 0, [StandInWord(1, "زار", "VERB", 0, "root")]), StandInToken("الوزير", 4, [StandInWord(2, "الوزير", "NOUN", 1, "nsubj")])]
    other = [StandInToken("لبنان", 11, [StandInWord(1, "لبنان", "PROPN", 0, "root")])]
    package.answer = StandInDocument([StandInSentence(one), StandInSentence(other)])
    ((_, words),) = Coder(coder.lexicon, StanzaParser(coder.lexicon, tmp_path)).parsed(Document("d", "زار الوزير لبنان"))
    assert [(word.head, word.relation) for word in words] == [(-1, "root"), (0, "nsubj"), (0, "parataxis")]


def test_nothing_to_parse(package: StandInPackage, coder: Coder, tmp_path: Path) -> None:
    assert Coder(coder.lexicon, StanzaParser(coder.lexicon, tmp_path)).code("العالم - ايران\n") == []
    assert package.asked == []


def test_without_the_package(coder: Coder, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    missing: Any = None
    monkeypatch.setitem(sys.modules, "stanza", missing)
    with pytest.raises(ParserError, match=r"pip install 'arabic-event-coder\[stanza\]'"):
        StanzaParser(coder.lexicon, tmp_path)


@pytest.mark.usefixtures("package")
def test_without_the_folder(coder: Coder, tmp_path: Path) -> None:
    with pytest.raises(ParserError, match=r"nowhere: no folder of Stanza models: make it with stanza\.download"):
        StanzaParser(coder.lexicon, tmp_path / "nowhere")


def test_a_folder_that_holds_no_models(package: StandInPackage, coder: Coder, tmp_path: Path) -> None:
    package.error = FileNotFoundError("resources.json is missing")
    with pytest.raises(ParserError, match=r"Stanza cannot load Arabic models from it \(resources\.json is missing\)"):
        StanzaParser(coder.lexicon, tmp_path)


@pytest.mark.skipif(not MODELS, reason="set CODER_STANZA_MODELS to a folder with Stanza's Arabic models to run them")
@pytest.mark.filterwarnings("default")
def test_real_models(coder: Coder) -> None:
    pytest.importorskip("stanza")
    text = "زار الرئيس التركي القاهرة. وقال الوزير المصري إنه سيلتقي نظيره التركي في أنقرة."
    parsing = Coder(coder.lexicon, StanzaParser(coder.lexicon, Path(MODELS)))
    assert ("TURGOV", "042", "EGY") in codes(parsing.code(text, date="2024-02-14"))
