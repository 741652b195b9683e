"""UDPipe: a model of a few seconds' training on `samples/treebank.conllu` cuts, tags and parses sentences that it has not seen."""

import re
import subprocess
import sys
from collections.abc import Callable, Iterable
from pathlib import Path
from typing import Any

import pytest

from coder import Coder, Document, Event
from coder.errors import ParserError
from coder.parse.udpipe import UdpipeParser
from coder.run.processes import code_all

udpipe = pytest.importorskip("ufal.udpipe")

Rows = Callable[[Iterable[Event]], list[str]]
TREEBANK = Path(__file__).parent.parent / "samples" / "treebank.conllu"
TOKENIZER = "epochs=1;batch_size=50;dimension=16;segment_size=10;learning_rate=0.02"
TAGGER = "models=1;templates_1=tagger;iterations=5"
PARSER = (
    "iterations=20;batch_size=10;learning_rate=0.05;l2=0.001;hidden_layer=16;embedding_upostag=12;embedding_form=8;embedding_feats=0;embedding_deprel=8;"
    "transition_system=projective;transition_oracle=static;structured_interval=0"
)
"""small, and large steps: 36 sentences are all there is to learn"""
DAY = "2016-05-01"
UNSEEN = {
    "زار الوزير التركي لبنان.": ["LBN 043 TURGOV", "TURGOV 042 LBN"],
    "التقى الرئيس الفرنسي بالوزير الروسي.": ["FRAGOV 040 RUSGOV", "RUSGOV 040 FRAGOV"],
    "سيلتقي الرئيس المصري بنظيره السوري.": ["EGYGOV 036 SYRGOV"],
    "واعتقلت الشرطة الأردنية الصحفي.": ["JORCOP 173 JORMED"],
    "لم تقصف روسيا لبنان.": [],
}


def train(parser: str) -> bytes:
    treebank, sentence = udpipe.Sentences(), udpipe.Sentence()
    reader = udpipe.InputFormat.newConlluInputFormat()
    reader.setText(TREEBANK.read_text(encoding="utf-8"))
    while reader.nextSentence(sentence):
        treebank.append(sentence)
        sentence = udpipe.Sentence()
    model: bytes = udpipe.Trainer.train("morphodita_parsito", treebank, udpipe.Sentences(), TOKENIZER, TAGGER, parser)
    return model


@pytest.fixture(scope="session")
def model(tmp_path_factory: pytest.TempPathFactory) -> Path:
    path = tmp_path_factory.mktemp("udpipe") / "tiny.udpipe"
    path.write_bytes(train(PARSER))
    return path


@pytest.fixture(scope="module")
def modelled(coder: Coder, model: Path) -> Coder:
    return Coder(coder.lexicon, UdpipeParser(coder.lexicon, model))


@pytest.mark.parametrize(("text", "events"), UNSEEN.items())
def test_events_come_out_through_a_model(text: str, events: list[str], modelled: Coder, rows: Rows) -> None:
    found = modelled.code(text, date=DAY)
    assert sorted(rows(found)) == events
    for event in found:
        assert text[event.verb_start : event.verb_end] == event.verb_text
        for actor in (event.source, event.target):
            assert actor is None or text[actor.start : actor.end] == actor.text


def test_words_of_a_model_lie_on_the_tokens(modelled: Coder) -> None:
    """Behind a dateline and another sentence, with clitics, signs and words that the model has never met; a word begins with its first letter."""
    text = "بغداد (رويترز) - زار الوزير التركي لبنان. وقال الوزير إنه سَيزور كذكذستان 10% \N{ZERO WIDTH NON-JOINER}بنظيره!!"
    words = 0
    for sentence, found in modelled.parsed(Document("d", text)):
        for word in found:
            token = sentence.tokens[word.token]
            assert token.start <= word.start < word.end
            words += 1
        assert [word.at for word in found] == list(range(len(found)))
        assert [word.head < 0 for word in found].count(True) == 1
        letters = "".join(text[word.start : word.end] for word in found)
        assert letters == re.sub(r"[\s\N{ZERO WIDTH NON-JOINER}]", "", text[sentence.tokens[0].start : sentence.tokens[-1].end])
    assert words > 15
    assert list(modelled.parsed(Document("d", ""))) == []


def test_workers_load_the_model_again(modelled: Coder, model: Path) -> None:
    documents = [Document(str(i), text) for i, text in enumerate(UNSEEN)]
    together = list(code_all(documents, modelled, workers=2, parser="udpipe", model=model))
    assert together == [modelled.code_document(document) for document in documents]
    assert any(together)


@pytest.mark.parametrize("content", [b"", b"no model", "قال الوزير".encode(), b"\x12morphodita_parsito\x03..."], ids=["empty", "text", "Arabic", "bytes"])
def test_a_file_that_is_no_model(content: bytes, coder: Coder, tmp_path: Path) -> None:
    path = tmp_path / "bad.udpipe"
    path.write_bytes(content)
    with pytest.raises(ParserError, match=r"bad\.udpipe: no UDPipe model"):
        UdpipeParser(coder.lexicon, path)


def test_a_model_that_is_cut_off(model: Path, coder: Coder, tmp_path: Path) -> None:
    path = tmp_path / "half.udpipe"
    path.write_bytes(model.read_bytes()[:20_000])
    with pytest.raises(ParserError, match="no UDPipe model"):
        UdpipeParser(coder.lexicon, path)


def test_a_model_without_a_parser(coder: Coder, tmp_path: Path) -> None:
    path = tmp_path / "tagger.udpipe"
    path.write_bytes(train("none"))
    with pytest.raises(ParserError, match="has no tagger or no parser"):
        UdpipeParser(coder.lexicon, path)


def test_without_the_package(coder: Coder, model: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    missing: Any = None
    monkeypatch.setitem(sys.modules, "ufal", missing)
    with pytest.raises(ParserError, match=r"pip install 'arabic-event-coder\[udpipe\]'"):
        UdpipeParser(coder.lexicon, model)


def test_on_the_command_line(model: Path, tmp_path: Path) -> None:
    (tmp_path / "news.txt").write_text("\n".join(UNSEEN), encoding="utf-8")
    command = [sys.executable, "-W", "error", "-c", "from coder.cli import main; main()"]
    options = ["--parser", "udpipe", "--model", model, "--date", DAY, "--workers", "2", "-o", "out.parquet", "--show"]
    done = subprocess.run(
        [*command, "code", "news.txt", *map(str, options)], cwd=tmp_path, capture_output=True, text=True, encoding="utf-8", timeout=60, check=False
    )
    assert (done.returncode, done.stderr.splitlines()[-1]) == (0, "1 documents, 6 events: out.parquet")
