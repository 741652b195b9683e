"""What may stand before and behind a stem, in folded letters: the other half of dictionary/conjugation.py.

Every hypothesis about a token satisfies proclitics + prefix + stem + ending + enclitic = letters of the token.
"""

from typing import NamedTuple

from coder.model import Features

CONJUNCTIONS = ("", "و", "ف")
PREPOSITIONS = ("", "ب", "ل", "ك")
ARTICLE = "ال"
ENCLITICS = ("", "ه", "ها", "هم", "هما", "هن", "نا", "ك", "كم", "كما", "ي", "ني")
VERBAL_ENCLITICS = frozenset(ENCLITICS) - {"ي"}
NOMINAL_ENCLITICS = frozenset(ENCLITICS) - {"ني"}


class Ending(NamedTuple):
    """An ending, what it says, and the stem slots that take it; `open` endings may carry an enclitic."""

    letters: str
    features: Features
    slots: frozenset[str]
    open: bool = True


def _perfect(letters: str, person: str, gender: str, number: str, slots: str) -> Ending:
    return Ending(letters, Features(person=person, gender=gender, number=number, tense="past"), frozenset(slots.split()))


PERFECT = (
    _perfect("", "3", "m", "s", "P P0"),
    _perfect("ت", "3", "f", "s", "P PV"),
    _perfect("ا", "3", "m", "d", "P PV"),
    _perfect("تا", "3", "f", "d", "P PV"),
    _perfect("وا", "3", "m", "p", "P PV"),
    _perfect("و", "3", "m", "p", "P PV"),
    _perfect("ن", "3", "f", "p", "P PC"),
    _perfect("ت", "1", "", "s", "PC"),
    _perfect("نا", "1", "", "p", "P PC"),
    _perfect("تم", "2", "m", "p", "P PC"),
)
BEFORE_ENCLITIC_ONLY = frozenset({"و"})
"""the plural loses its silent alef before an enclitic: كتبوه"""


def _imperfect(letters: str, gender: str, number: str, slots: str) -> Ending:
    return Ending(letters, Features(person="3", gender=gender, number=number, tense="present"), frozenset(slots.split()))


IMPERFECT = {
    "ي": (
        _imperfect("", "m", "s", "I I0 IJ"),
        _imperfect("ون", "m", "p", "I IV"),
        _imperfect("وا", "m", "p", "I IV"),
        _imperfect("و", "m", "p", "I IV"),
        _imperfect("ان", "m", "d", "I IV"),
        _imperfect("ا", "m", "d", "I IV"),
        _imperfect("ن", "f", "p", "I I0"),
    ),
    "ت": (_imperfect("", "f", "s", "I I0 IJ"), _imperfect("ان", "f", "d", "I IV"), _imperfect("ا", "f", "d", "I IV")),
    "ن": (Ending("", Features(person="1", number="p", tense="present"), frozenset({"I", "I0"})),),
    "ا": (Ending("", Features(person="1", number="s", tense="present"), frozenset({"I", "I0"})),),
}
"""prefix -> endings"""


def _nominal(letters: str, gender: str, number: str, *, kind: str = "", slots: str = "N", open_: bool = True) -> Ending:
    return Ending(letters, Features(gender=gender, number=number, kind=kind), frozenset(slots.split()), open_)


ENDING_KINDS = frozenset({"accusative", "construct", "free"})
NOMINAL = (
    _nominal("", "", "", slots="N NP"),
    _nominal("ا", "", "", kind="accusative", slots="N NP", open_=False),
    _nominal("ه", "f", "s", open_=False),
    _nominal("ت", "f", "s", kind="construct"),
    _nominal("ات", "f", "p"),
    _nominal("ون", "m", "p", kind="free", open_=False),
    _nominal("ين", "m", "p", kind="free", open_=False),
    _nominal("ان", "m", "d", kind="free", open_=False),
    _nominal("تان", "f", "d", kind="free", open_=False),
    _nominal("تين", "f", "d", kind="free", open_=False),
    _nominal("و", "m", "p", kind="construct"),
    _nominal("ي", "m", "p", kind="construct"),
    _nominal("تا", "f", "d", kind="construct"),
    _nominal("تي", "f", "d", kind="construct"),
)
"""`free` endings cannot stand before a genitive, `construct` endings must; `accusative` is the indefinite object's alef"""

ENCLITIC_FEATURES = {
    "ه": Features(person="3", gender="m", number="s"),
    "ها": Features(person="3", gender="f", number="s"),
    "هم": Features(person="3", gender="m", number="p"),
    "هما": Features(person="3", number="d"),
    "هن": Features(person="3", gender="f", number="p"),
    "نا": Features(person="1", number="p"),
    "ي": Features(person="1", number="s"),
    "ني": Features(person="1", number="s"),
    "ك": Features(person="2", number="s"),
    "كم": Features(person="2", number="p"),
    "كما": Features(person="2", number="d"),
}
