"""Every cell of the nouns and adjectives of paradigms/: it is generated, nothing else is generated for it, and the analysis knows every form."""

from typing import Any, NamedTuple

import pytest

from coder.dictionary.entries import LemmaEntry
from coder.errors import SourceLocation
from coder.parse import affixes
from coder.parse.forms import Form, forms
from coder.parse.morphology import Morphology
from coder.text.normalise import fold

from .words import PARADIGMS, alternatives, knows, load


class Cell(NamedTuple):
    """What the forms of a cell say; gender `=` is the noun's own."""

    gender: str
    number: str
    kind: str = ""


CELLS = {
    "singular": Cell("=", "s"),
    "accusative": Cell("=", "s", "accusative"),
    "dual": Cell("=", "d", "free"),
    "dual construct": Cell("=", "d", "construct"),
    "plural forms": Cell("=", "p"),
    "plural accusative": Cell("=", "p", "accusative"),
    "masculine": Cell("m", "s"),
    "feminine singular": Cell("f", "s"),
    "masculine dual": Cell("m", "d", "free"),
    "feminine dual": Cell("f", "d", "free"),
    "masculine plural": Cell("m", "p", "free"),
    "masculine plural construct": Cell("m", "p", "construct"),
    "feminine plural": Cell("f", "p"),
    "broken plural": Cell("m", "p"),
}
ENCLITICS = {"his": "ه", "her": "ها"}
WORDS = [(name, word) for name in ("nouns", "adjectives") for word in load(name)]
of_words = pytest.mark.parametrize("word", [pytest.param(word, id=f"{name}/{word.get('noun', word.get('adj'))}") for name, word in WORDS])


def entry_of(word: dict[str, Any]) -> LemmaEntry:
    tag = "noun" if "noun" in word else "adj"
    others = tuple(word[key] for key in ("elative", "feminine") if key in word)
    return LemmaEntry(tag, word[tag], SourceLocation(PARADIGMS, 1), plurals=tuple(word.get("plural", ())), gender=word.get("gender", ""), others=others)


def gender_of(word: dict[str, Any]) -> str:
    return str(word.get("gender", "f" if word.get("noun", "").endswith("ة") else "m"))


@of_words
def test_every_cell_is_generated_and_nothing_else(word: dict[str, Any]) -> None:
    alone = [form for form in forms(entry_of(word)) if form.enclitic != affixes.ALWAYS]
    for name in CELLS.keys() & word.keys():
        cell = CELLS[name]
        gender = gender_of(word) if cell.gender == "=" else cell.gender
        found = {form.letters for form in alone if form.features[1:3] == (gender, cell.number) and form.features.kind == cell.kind}
        assert found == {letters for spelled in word[name].split() for letters in alternatives(spelled)}, name


@of_words
def test_before_an_enclitic(word: dict[str, Any]) -> None:
    every = [form for form in forms(entry_of(word)) if form.enclitic != affixes.NEVER]
    for name in ENCLITICS.keys() & word.keys():
        singular, plural = word[name].split()
        assert with_enclitic(every, "s", gender_of(word), name) == alternatives(singular)
        assert alternatives(plural) <= with_enclitic(every, "p", "mf", name)


def with_enclitic(every: list[Form], number: str, genders: str, name: str) -> set[str]:
    return {form.letters + fold(ENCLITICS[name]) for form in every if form.features.number == number and form.features.gender in genders}


@of_words
def test_the_analysis_knows_every_form(word: dict[str, Any], morphology: Morphology) -> None:
    assert [form for form in forms(entry_of(word)) if form.enclitic != affixes.ALWAYS and not knows(morphology, form)] == []


def test_the_words_are_well_formed() -> None:
    for _, word in WORDS:
        assert word.keys() <= {"noun", "adj", "plural", "gender", "elative", "feminine", *CELLS, *ENCLITICS}
