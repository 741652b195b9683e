"""All forms of a dictionary entry: generation, from the very stems (dictionary/inflection.py) and endings (affixes.py) of the analysis."""

from collections.abc import Iterator
from itertools import chain
from typing import NamedTuple

from coder.dictionary.entries import LemmaEntry
from coder.dictionary.inflection import stems_of
from coder.dictionary.lexicon import StemEntry
from coder.model import Features
from coder.parse import affixes

MADDA = "اا"
"""two alefs are written as one with a madda: أ + آخذ"""


class Form(NamedTuple):
    """A form in folded letters; `features.voice` is empty where the letters fit both voices."""

    letters: str
    lemma: str
    tag: str
    features: Features
    mood: str = ""
    enclitic: str = affixes.EITHER
    """whether it stands before an enclitic"""


def forms(entry: LemmaEntry, *, broken: bool = False) -> list[Form]:
    """The forms of a verb with its masdars and participles, or those of a noun or adjective, each once.

    >>> from pathlib import Path
    >>> from coder.errors import SourceLocation
    >>> entry = LemmaEntry("verb", "قال", SourceLocation(Path("x.yaml"), 1), imperfect="يقول")
    >>> [form.letters for form in forms(entry) if form.mood == "jussive" and form.features.person == "3" and form.features.voice == ""]
    ['يقل', 'تقل']
    """
    return list(dict.fromkeys(chain.from_iterable(inflect(letters, stem) for letters, stem in stems_of(entry, broken=broken))))


def inflect(letters: str, stem: StemEntry) -> Iterator[Form]:
    """The forms of one stem; invariable words have none."""
    return _verbal(letters, stem) if stem.tag == "VERB" else _nominal(letters, stem) if stem.slot[0] == "N" else iter(())


def _verbal(letters: str, stem: StemEntry) -> Iterator[Form]:
    tables = (("", affixes.PERFECT),) if stem.slot[0] == "P" else affixes.IMPERFECT.items()
    for prefix, table in tables:
        for ending in table.rows:
            if ending.sign in stem.slot:
                whole = (prefix + letters).replace(MADDA, "ا") + ending.letters if not ending.replaces else prefix + letters[:-1] + ending.letters
                yield Form(whole, stem.lemma, stem.tag, ending.features._replace(voice=stem.voice), ending.mood, ending.enclitic)


def _nominal(letters: str, stem: StemEntry) -> Iterator[Form]:
    for ending in affixes.NOMINAL.rows:
        if ending.sign in stem.slot[1:]:
            whole = letters.removesuffix(ending.replaces) + ending.letters
            yield Form(whole, stem.lemma, stem.tag, affixes.nominal_features(stem, ending), "", ending.enclitic)
