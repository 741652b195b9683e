"""What may stand before and behind a stem, in folded letters: the other half of dictionary/conjugation.py and dictionary/inflection.py.

Every hypothesis about a token satisfies proclitics + prefix + stem + ending + enclitic = letters of the token.
"""

from collections import defaultdict
from collections.abc import Iterable, Sequence
from typing import NamedTuple

from coder.dictionary.lexicon import StemEntry
from coder.model import Features

CONJUNCTIONS = ("", "و", "ف")
PREPOSITIONS = ("", "ب", "ل", "ك")
ARTICLE = "ال"
ENCLITICS = ("", "ه", "ها", "هم", "هما", "هن", "نا", "ك", "كم", "كما", "ي", "ني")
VERBAL_ENCLITICS = frozenset(ENCLITICS) - {"ي"}
NOMINAL_ENCLITICS = frozenset(ENCLITICS) - {"ني"}

EITHER, NEVER, ALWAYS = "either", "never", "always"
"""whether an ending stands before an enclitic"""


class Ending(NamedTuple):
    """An ending and what it says; the stems whose slot has its `sign` take it."""

    letters: str
    sign: str
    features: Features
    enclitic: str = EITHER
    price: float = 0.0
    """how much less likely it is than the commonest ending: second persons and duals are rare in news"""
    mood: str = ""
    """indicative or jussive (and, but for a bare stem, subjunctive); empty where it does not tell"""
    replaces: str = ""
    """letters at the end of the stem that give way to it: دولة, دولتان"""


Cuts = dict[str, tuple[tuple[str, tuple[Ending, ...]], ...]]
"""letters of an ending -> what it replaces, and the endings that do so"""


class Endings(NamedTuple):
    """The endings of a tense or of nouns: as they were written down, and as they are looked up."""

    rows: tuple[Ending, ...]
    alone: Cuts
    before_enclitic: Cuts

    def cut(self, letters: str, *, enclitic: bool) -> Iterable[tuple[str, tuple[Ending, ...]]]:
        """The ways to cut an ending off: a stem and the endings that it may have had.

        >>> [(stem, [ending.sign for ending in endings]) for stem, endings in NOMINAL.cut("دولتان", enclitic=False)][-2:]
        [('دول', ['H']), ('دوله', ['T'])]
        """
        table = self.before_enclitic if enclitic else self.alone
        for n in range(min(LONGEST_ENDING, len(letters) - 1) + 1):
            at = len(letters) - n
            for replaced, endings in table.get(letters[at:], ()):
                yield letters[:at] + replaced, endings


LONGEST_ENDING = 3

WHO = {
    "1s": Features(person="1", number="s"), "1p": Features(person="1", number="p"),
    "2s": Features(person="2", number="s"), "2fs": Features(person="2", gender="f", number="s"), "2d": Features(person="2", number="d"),
    "2mp": Features(person="2", gender="m", number="p"), "2fp": Features(person="2", gender="f", number="p"),
    "3ms": Features(person="3", gender="m", number="s"), "3fs": Features(person="3", gender="f", number="s"),
    "3md": Features(person="3", gender="m", number="d"), "3fd": Features(person="3", gender="f", number="d"),
    "3mp": Features(person="3", gender="m", number="p"), "3fp": Features(person="3", gender="f", number="p"),
}  # fmt: skip
PRICE = {"1s": 0.8, "1p": 0.8, "2s": 2.5, "2fs": 3.0, "2d": 3.0, "2mp": 1.5, "2fp": 3.0, "3ms": 0.0, "3fs": 0.0, "3md": 0.5, "3fd": 0.5, "3mp": 0.0, "3fp": 0.8}


def _table(rows: Sequence[Ending]) -> Endings:
    return Endings(tuple(rows), _cuts(row for row in rows if row.enclitic != ALWAYS), _cuts(row for row in rows if row.enclitic != NEVER))


def _cuts(rows: Iterable[Ending]) -> Cuts:
    found: dict[str, dict[str, list[Ending]]] = defaultdict(lambda: defaultdict(list))
    for row in rows:
        found[row.letters][row.replaces].append(row)
    return {letters: tuple((replaced, tuple(same)) for replaced, same in by.items()) for letters, by in found.items()}


def _finite(tense: str, rows: str) -> Endings:
    """Rows `person ending sign`; then what the row needs: -enclitic, +enclitic, a mood, the letter that it replaces, a surcharge."""
    found: list[Ending] = []
    for row in filter(None, map(str.strip, rows.splitlines())):
        who, letters, sign, *more = row.split()
        notes = dict(note.split("=") for note in more)
        price = PRICE[who] + float(notes.get("price", 0))
        features = WHO[who]._replace(tense=tense)
        found.append(Ending(letters.strip("-"), sign, features, notes.get("enclitic", EITHER), price, notes.get("mood", ""), notes.get("replaces", "")))
    return _table(found)


PERFECT = _finite("past", """
    3ms -  0
    3ms -  F enclitic=never
    3ms -  E enclitic=always
    3fs ت  T
    3fd تا T
    3md ا  A
    3md -  M price=1
    3mp وا W enclitic=never
    3mp و  W enclitic=always
    3fp ن  N
    3fp ن  n replaces=ن price=0.5
    1p  نا N
    1p  نا n replaces=ن
    1s  ت  C price=0.7
    1s  ت  c replaces=ت price=0.7
    2s  ت  C
    2s  ت  c replaces=ت
    2d  تما C
    2d  تما c replaces=ت
    2mp تم C enclitic=never
    2mp تم c enclitic=never replaces=ت
    2mp تمو C enclitic=always
    2mp تمو c enclitic=always replaces=ت
    2fp تن C
    2fp تن c replaces=ت
""")  # fmt: skip

_BARE = """
    {who} -  B
    {who} -  0 mood=indicative
    {who} -  F enclitic=never mood=indicative
    {who} -  E enclitic=always mood=indicative
    {who} -  J mood=jussive price=0.8
"""
_PLURAL = """
    {who} ون W mood=indicative
    {who} وا W enclitic=never mood=jussive
    {who} و  W enclitic=always mood=jussive
"""
_DUAL = """
    {who} ان A mood=indicative
    {who} ا  A mood=jussive
    {who} ن  M mood=indicative price=1
    {who} -  M mood=jussive price=1
"""
_FEMININE_PLURAL = """
    {who} ن  N
    {who} ن  n replaces=ن price=0.5
"""
_FEMININE = """
    {who} ين Y mood=indicative
    {who} ي  Y mood=jussive
"""


def _imperfect(**rows: str) -> Endings:
    return _finite("present", "".join(rows[who].format(who=who.removeprefix("_")) for who in rows))


IMPERFECT = {
    "ي": _imperfect(_3ms=_BARE, _3mp=_PLURAL, _3md=_DUAL, _3fp=_FEMININE_PLURAL),
    "ت": _imperfect(_3fs=_BARE, _3fd=_DUAL, _2s=_BARE, _2mp=_PLURAL, _2d=_DUAL, _2fs=_FEMININE, _2fp=_FEMININE_PLURAL),
    "ن": _imperfect(_1p=_BARE),
    "ا": _imperfect(_1s=_BARE),
}
"""prefix -> endings"""


def _nominal(sign: str, letters: str, gender: str, number: str, kind: str = "", enclitic: str = EITHER, price: float = 0.15, replaces: str = "") -> Ending:
    return Ending(letters, sign, Features(gender=gender, number=number, kind=kind), enclitic, price, replaces=replaces)


ENDING_KINDS = frozenset({"accusative", "construct", "free"})
NOMINAL = _table([
    _nominal("0", "", "", "", price=0.0),
    _nominal("F", "", "", "", enclitic=NEVER, price=0.0),
    _nominal("E", "", "", "", enclitic=ALWAYS, price=0.0),
    _nominal("A", "ا", "", "", "accusative", NEVER),
    _nominal("H", "ه", "f", "s", enclitic=NEVER),
    _nominal("H", "ت", "f", "s", "construct", ALWAYS),
    _nominal("H", "تان", "f", "d", "free", NEVER),
    _nominal("H", "تين", "f", "d", "free", NEVER),
    _nominal("H", "تا", "f", "d", "construct"),
    _nominal("H", "تي", "f", "d", "construct"),
    _nominal("S", "ات", "f", "p"),
    _nominal("M", "ون", "m", "p", "free", NEVER),
    _nominal("M", "ين", "m", "p", "free", NEVER),
    _nominal("M", "و", "m", "p", "construct", price=0.65),
    _nominal("M", "ي", "m", "p", "construct", price=0.65),
    _nominal("D", "ان", "", "d", "free", NEVER),
    _nominal("D", "ين", "", "d", "free", NEVER, price=0.9),
    _nominal("D", "ا", "", "d", "construct", price=1.5),
    _nominal("D", "ي", "", "d", "construct", price=1.2),
    _nominal("T", "ت", "", "", "construct", ALWAYS, replaces="ه"),
    _nominal("T", "تان", "", "d", "free", NEVER, replaces="ه"),
    _nominal("T", "تين", "", "d", "free", NEVER, replaces="ه"),
    _nominal("T", "تا", "", "d", "construct", replaces="ه"),
    _nominal("T", "تي", "", "d", "construct", replaces="ه"),
    _nominal("P", "ت", "", "", "construct", ALWAYS, price=0.2, replaces="ه"),
    _nominal("G", "ات", "", "p", replaces="ه"),
    _nominal("L", "ات", "", "p", replaces="اه"),
])  # fmt: skip
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


def nominal_features(stem: StemEntry, ending: Ending, *, definite: bool = False) -> Features:
    """What a nominal stem and its ending say together; the ending's word counts first."""
    own = ending.features
    gender = own.gender or stem.gender or ("f" if stem.lemma.endswith(("ه", "ات")) and not stem.spelling.endswith("ه") else "m")
    number = own.number or stem.number or ("p" if stem.lemma.endswith("ات") else "s")
    return Features(definite, gender, number, "", "", stem.voice, f"{own.kind} {stem.kind}".strip())
