"""What the tests of morphology share: the paradigms, and whether the analysis knows a form."""

from pathlib import Path
from typing import Any

import yaml

from coder.model import Token
from coder.parse.forms import Form
from coder.parse.hypotheses import Reading
from coder.parse.morphology import Morphology
from coder.text.normalise import fold

PARADIGMS = Path(__file__).parent / "paradigms"


def load(name: str) -> list[dict[str, Any]]:
    found: list[dict[str, Any]] = yaml.safe_load((PARADIGMS / f"{name}.yaml").read_text(encoding="utf-8"))
    return found


def alternatives(cell: str) -> set[str]:
    return {fold(form) for form in cell.split("/")} - {"-"}


def readings(morphology: Morphology, letters: str) -> tuple[Reading, ...]:
    return morphology.readings(Token(0, len(letters), letters, fold(letters), letters))


def knows(morphology: Morphology, form: Form, before: tuple[str, ...] = (), enclitic: str = "", surface: str = "") -> bool:
    """Whether a reading with just these clitics has lemma, tag and features of the form; voice and kinds may be merged with those of homographs."""
    found = (r for r in readings(morphology, surface or form.letters) if r.proclitics == before and r.enclitic == enclitic)
    return any(form.lemma in r.lemmas and r.tag == form.tag and r.features[1:4] == form.features[1:4] for r in found)
