"""Every cell of every paradigm: it is generated, nothing else is generated for it, and the analysis knows every form. See paradigms/README.md."""

from collections.abc import Iterator
from typing import Any

import pytest

from coder import Coder
from coder.dictionary.entries import LemmaEntry
from coder.errors import SourceLocation
from coder.parse import affixes
from coder.parse.forms import Form, forms
from coder.parse.morphology import Morphology
from coder.text.normalise import fold, lemma_key, plain

from .words import PARADIGMS, alternatives, knows, load

PERSONS = "3ms 3fs 3md 3fd 3mp 3fp 1s 1p 2mp"
FINITE = {
    "perfect": ("past", "act", PERSONS, ("",)),
    "perfect passive": ("past", "pass", "3ms 3fs 3mp", ("",)),
    "imperfect active": ("present", "act", "3ms 3fs 3md 3mp 3fp 1s 1p 2mp", ("", "indicative")),
    "subjunctive": ("present", "act", "3mp", ("", "jussive")),
    "jussive": ("present", "act", "3ms 3fs", ("", "jussive")),
    "imperfect passive": ("present", "pass", "3ms 3fs", ("", "indicative")),
}
PARTICIPLES = {"active": "act", "passive": "pass"}
ENCLITIC = "ها"
KEYS = {"verb", "form", "imperfect", "masdar", f"with {ENCLITIC}", *FINITE, *PARTICIPLES}
Cell = tuple[str, set[str], set[str]]
"""name, forms of the paradigm, forms that are generated"""


VERBS = [(path.stem, verb) for path in sorted(PARADIGMS.glob("[0-9]*.yaml")) for verb in load(path.stem)]
of_verbs = pytest.mark.parametrize("verb", [pytest.param(verb, id=f"{name}/{verb['verb']}") for name, verb in VERBS])


def entry_of(verb: dict[str, Any]) -> LemmaEntry:
    return LemmaEntry("verb", verb["verb"], SourceLocation(PARADIGMS, 1), imperfect=verb.get("imperfect", ""), form=verb.get("form", ""))


def finite(generated: list[Form], row: str, person: str) -> set[str]:
    tense, voice, _, moods = FINITE[row]
    wanted = affixes.WHO[person]._replace(tense=tense)
    return {f.letters for f in generated if f.mood in moods and f.features.voice in ("", voice) and f.features._replace(voice="", kind="") == wanted}


def cells(verb: dict[str, Any], every: list[Form]) -> Iterator[Cell]:
    generated = [form for form in every if form.enclitic != affixes.ALWAYS]
    for row in FINITE.keys() & verb.keys():
        for person, cell in zip(FINITE[row][2].split(), verb[row].split(), strict=True):
            yield f"{row} {person}", alternatives(cell), finite(generated, row, person)
    for row in PARTICIPLES.keys() & verb.keys():
        for cell, (gender, number, kind) in zip(verb[row].split(), (("m", "s", ""), ("f", "s", ""), ("m", "p", "free ")), strict=False):
            found = {
                f.letters for f in generated
                if f.features[1:3] == (gender, number) and f.features.kind == f"{kind}participle" and f.features.voice in ("", PARTICIPLES[row])
                if number == "s" or f.letters.endswith("ون")
            }  # fmt: skip
            yield f"{row} {gender}{number}", alternatives(cell), found
    if "masdar" in verb:
        yield "masdar", alternatives(verb["masdar"]), {f.letters for f in generated if f.features.kind == "masdar" and f.features.number == "s"}
    if f"with {ENCLITIC}" in verb:
        open_ = [form for form in every if form.enclitic != affixes.NEVER and (form.mood != "jussive")]
        places = [(row, person) for row in ("perfect", "imperfect active") for person in ("3ms", "3mp")]
        for (row, person), cell in zip(places, verb[f"with {ENCLITIC}"].split(), strict=True):
            yield f"{row} {person} with {ENCLITIC}", alternatives(cell), {form + ENCLITIC for form in finite(open_, row, person)}


@of_verbs
def test_every_cell_is_generated_and_nothing_else(verb: dict[str, Any]) -> None:
    wrong = [(name, expected, found) for name, expected, found in cells(verb, forms(entry_of(verb))) if expected != found]
    assert wrong == []


@of_verbs
def test_the_analysis_knows_every_form(verb: dict[str, Any], morphology: Morphology) -> None:
    unknown = [form for form in forms(entry_of(verb)) if form.enclitic != affixes.ALWAYS and not knows(morphology, form)]
    assert unknown == []


@of_verbs
def test_the_dictionary_has_the_verb(verb: dict[str, Any], coder: Coder) -> None:
    first = fold(verb["perfect"].split()[0].split("/")[0])
    assert lemma_key(verb["verb"]) in {stem.lemma for stem in coder.lexicon.stems[first]}


def test_the_paradigms_are_well_formed() -> None:
    lemmas = [verb["verb"] for _, verb in VERBS]
    assert len(set(lemmas)) == len(lemmas) >= 60
    for _, verb in VERBS:
        assert set(verb) <= KEYS
        assert {"verb", "perfect", "imperfect active", "subjunctive", "jussive"} <= set(verb)
        for row, text in verb.items():
            assert text == text.strip()
            assert row == "verb" or text == plain(text)
