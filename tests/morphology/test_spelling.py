"""spelling.yaml: the spellings of a form have one lemma, and particles that are written together are known."""

from pathlib import Path
from typing import Any

import pytest
import yaml

from coder.parse.hypotheses import Reading
from coder.parse.morphology import Morphology
from coder.text.normalise import lemma_key
from coder.text.segment import tokens

CASES: dict[str, list[dict[str, Any]]] = yaml.safe_load((Path(__file__).parent / "spelling.yaml").read_text(encoding="utf-8"))


def readings_of(morphology: Morphology, word: str) -> tuple[Reading, ...]:
    (token,) = tokens(word)
    return morphology.readings(token)


@pytest.mark.parametrize("case", [pytest.param(case, id=case["id"]) for case in CASES["variants"]])
def test_spellings_of_a_form_have_one_lemma(case: dict[str, Any], morphology: Morphology) -> None:
    assert len(case["spellings"]) > 1
    for spelling in case["spellings"]:
        found = readings_of(morphology, spelling)
        lemmas = {lemma.replace("ّ", "") for reading in found if reading.tag == case["tag"] for lemma in reading.lemmas}
        assert lemma_key(case["lemma"]).replace("ّ", "") in lemmas, spelling
        assert found[0].tag == case["tag"], (spelling, found)


@pytest.mark.parametrize("case", [pytest.param(case, id=case["word"]) for case in CASES["joined"]])
def test_joined_particles(case: dict[str, Any], morphology: Morphology) -> None:
    first = readings_of(morphology, case["word"])[0]
    assert (first.tag, first.features.kind) == (case["tag"], case["kind"])
