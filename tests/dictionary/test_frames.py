"""The notation of frames, as dictionaries/README.md describes it."""

from pathlib import Path

import pytest

from coder.dictionary.entries import PatternEntry
from coder.dictionary.frames import FrameParser
from coder.dictionary.lexicon import Frame
from coder.errors import Problem, SourceLocation
from coder.text.normalise import fold, lemma_key

WHERE = SourceLocation(Path("verbs/19-test.yaml"), 7)
PREPOSITIONS = frozenset(map(fold, ("ب", "ل", "على", "إلى", "من", "عن", "مع", "في", "بين", "ضد", "قبل")))
VERBS = frozenset(map(lemma_key, ("قصف", "أمطر", "شن", "دعا", "عبّر", "قام", "قبل")))


def frames(*lines: str, code: str | None = "190", mode: str = "", reverse: str = "", mutual: bool = False) -> tuple[list[Frame], list[Problem]]:
    """The frames of a pattern with these lines; a dictionary word has one key, its fold."""
    located = tuple((line, SourceLocation(WHERE.path, WHERE.line + i)) for i, line in enumerate(lines, 1))
    pattern = PatternEntry("bombard", code, mode, reverse, mutual, located, (), (), WHERE)
    problems: list[Problem] = []
    parser = FrameParser(PREPOSITIONS, VERBS, lambda word: frozenset({fold(word)}))
    return parser.frames(pattern, "19-test/bombard", problems), problems


def shape(line: str) -> str:
    """The parts of a line that makes one frame: `role or words`, after its preposition."""
    (frame,), problems = frames(line)
    assert problems == []
    parts = []
    for part in frame.parts:
        words = "|".join(" ".join(next(iter(keys)) for keys in row) for row in part.words)
        marks = "*" * part.subject + "^" * part.inside
        parts.append(" ".join(filter(None, (part.preposition, part.role or words))) + marks)
    return f"{frame.trigger}: " + ", ".join(parts)


# * is the subject, ^ stands right behind a word of the frame; words are folded
SHAPES = {
    "subject and object": ("قصف SOURCE TARGET", "قصف: SOURCE*, TARGET"),
    "object of a preposition": ("هجوم SOURCE على TARGET", "هجوم: SOURCE*, علي TARGET"),
    "a word behind a preposition": ("قصف SOURCE TARGET ب صاروخ", "قصف: SOURCE*, TARGET, ب صاروخ"),
    "alternatives": ("أمطر SOURCE TARGET ب {قذيفة|صاروخ}", "امطر: SOURCE*, TARGET, ب قذيفه|صاروخ"),
    "several words as one phrase": ("شن SOURCE {ضربة جوية|غارة} على TARGET", "شن: SOURCE*, ضربه جويه|غاره, علي TARGET"),
    "blanks inside braces": ("شن SOURCE { ضربة جوية | غارة } على TARGET", "شن: SOURCE*, ضربه جويه|غاره, علي TARGET"),
    "a row of words": ("شن SOURCE حملة انتخابية", "شن: SOURCE*, حمله انتخابيه"),
    "parties": ("اشتباك بين PARTIES", "اشتباك: بين PARTIES"),
    "content": ("دعا SOURCE TARGET إلى CONTENT", "دعا: SOURCE*, TARGET, الي CONTENT"),
    "a role inside a phrase": ("عبّر SOURCE عن دعم TARGET", "عبّر: SOURCE*, عن دعم, TARGET^"),
    "two prepositions in a row": ("قصف TARGET من قبل SOURCE", "قصف: TARGET*, من قبل SOURCE"),
    "words as subject": ("قصف {طائرة|مدفع} TARGET", "قصف: طاءره|مدفع*, TARGET^"),
    "no role at all": ("هدنة", "هدنه: "),
    "a role before the trigger": ("SOURCE قصف TARGET", "قصف: SOURCE*, TARGET"),
    "more blanks than one": ("قصف   SOURCE    TARGET", "قصف: SOURCE*, TARGET"),
}


@pytest.mark.parametrize(("line", "expected"), SHAPES.values(), ids=SHAPES.keys())
def test_shape(line: str, expected: str) -> None:
    assert shape(line) == expected


def test_alternative_triggers_give_a_frame_each() -> None:
    found, problems = frames("{هجوم|غارة} SOURCE على TARGET")
    assert problems == []
    assert [frame.trigger for frame in found] == [fold("هجوم"), fold("غارة")]
    assert found[0].parts == found[1].parts


def test_words_behind_the_trigger_inside_braces_are_its_own() -> None:
    (frame,), _ = frames("{ضربة جوية} SOURCE على TARGET")
    assert frame.trigger == fold("ضربة")
    assert frame.parts[0].words == ((frozenset({fold("جوية")}),),)


def test_a_verb_is_no_noun() -> None:
    (verb, noun), _ = frames("قصف SOURCE TARGET", "غارة SOURCE على TARGET")
    assert (verb.nominal, noun.nominal) == (False, True)


def test_shadda_of_the_trigger_is_kept() -> None:
    (frame,), _ = frames("عبّر SOURCE عن CONTENT")
    assert frame.trigger == lemma_key("عبّر") != fold("عبّر")


def test_words_are_counted() -> None:
    found, _ = frames("قصف SOURCE TARGET", "قصف SOURCE TARGET ب صاروخ", "شن SOURCE {غارة|ضربة} على TARGET ب طائرة")
    assert [frame.words for frame in found] == [0, 1, 2]


def test_a_frame_says_where_it_stands_and_what_its_pattern_says() -> None:
    (frame,), _ = frames("قصف SOURCE TARGET", code="194", reverse="195", mutual=True)
    assert (frame.pattern, frame.code, frame.reverse, frame.mutual) == ("19-test/bombard", "194", "195", True)
    assert (frame.where, frame.text) == ("verbs/19-test.yaml:8", "قصف SOURCE TARGET")


def test_a_pattern_that_blocks_has_no_code() -> None:
    (frame,), _ = frames("شن SOURCE حملة انتخابية", code=None)
    assert frame.code is None


def test_a_mode_is_kept() -> None:
    (frame,), _ = frames("دعا SOURCE TARGET إلى CONTENT", code=None, mode="appeal")
    assert (frame.code, frame.mode) == (None, "appeal")


@pytest.mark.parametrize("line", ["SOURCE TARGET", "SOURCE", "", "{}", "على TARGET"])
def test_a_frame_without_a_trigger_is_a_problem(line: str) -> None:
    found, problems = frames(line)
    assert found == []
    assert [str(p.where) for p in problems] == ["verbs/19-test.yaml:8"]
    assert "has no trigger" in problems[0].what
    assert problems[0].remedy


def test_every_bad_line_is_told() -> None:
    found, problems = frames("SOURCE", "قصف SOURCE TARGET", "TARGET")
    assert len(found) == 1
    assert [p.where.line for p in problems] == [8, 10]
