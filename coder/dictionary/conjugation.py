"""From a verb's dictionary form to its stems, in folded letters.

A stem plus the affixes of `parse/affixes.py` is a form; generation (`parse/forms.py`) and analysis (`parse/morphology.py`) read the
same two tables. A stem's slot is the tense (P perfect, I imperfect) and the endings that it takes, one sign each:

0  none, in any mood but the jussive       F  none, and no enclitic: رمى        E  none, before an enclitic: رماه
B  none, in every mood                     J  none, in the jussive: لم يقل
T  ت تا of the feminine                    A  ا ان of the dual                  M  the dual that a madda hides: بدآ
W  وا ون of the masculine plural           Y  ين of the second person feminine
C  endings in ت of the first and second person, c the same with its own ت: ثبتّ
N  endings in ن, n the same with its own ن: كنّا

Forms are the ten of the trilateral verb, Q, QII and QIV the quadriliteral ones. Reference: W. Wright, A Grammar of the Arabic
Language, part II; K. Ryding, A Reference Grammar of Modern Standard Arabic, chapters 21-33.
"""

from typing import NamedTuple

from coder.text import characters as c
from coder.text.normalise import fold, plain

PERFECT = {
    "sound": "{bare}:0TAWCN",
    "doubled": "{bare}:0TAW {bare}{last}:CN",
    "hollow": "{bare}:0TAW {head}{last}:CN",
    "اء": "{bare}:0TAW {head}أ:CN",
    "ى": "{bare}:F {trunk}ا:E {trunk}:TW {trunk}ي:ACN",
    "ا": "{bare}:0 {trunk}:TW {trunk}و:ACN",
    "يا": "{bare}:0 {trunk}:TW {trunk}ي:ACN",
    "ي": "{bare}:0TACN {trunk}:W",
    "أ": "{bare}:0TMWCN {trunk}ء:W",
}
"""how the bare third person ends -> the stems made from it; `trunk` lacks its last letter, `head` its last two"""

IMPERFECT = {
    "sound": "{bare}:BAWYN",
    "doubled": "{bare}:BAWY {bare}{last}:JN",
    "hollow": "{bare}:0AWY {head}{last}:JN",
    "اء": "{bare}:0AWY {head}أ:JN",
    "ى": "{bare}:FAN {trunk}ا:E {trunk}:JWY",
    "و": "{bare}:0AN {trunk}:JWY",
    "يا": "{bare}:0 {trunk}ي:AN {trunk}:JWY",
    "ي": "{bare}:0AN {trunk}:JWY",
    "أ": "{bare}:BMWN {trunk}ء:EWY",
}

WEAK_END = frozenset({"ى", "ا", "يا", "ي", "و"})
ACTIVE_ONLY = frozenset({"VII", "IX", "QIV"})
"""forms that are never passive"""
_DOUBLED_LENGTH = {"I": 2, "IV": 3, "VII": 4, "IX": 4, "X": 5, "QIV": 5}
"""letters of a doubled verb, which newspapers write without its shadda"""
_HOLLOW = frozenset({"I", "IV", "VII", "VIII", "X"})
_MIDDLE = {"II": 1, "IV": 2, "VII": 3, "VIII": 3, "X": 4, "Q": 2, "QIV": 3}
"""place of the radical that has an i behind it in the imperfect, where a hamza moves to ئ: اطمأن يطمئن"""


class Stem(NamedTuple):
    """`slot` as above; `voice` is empty where active and passive are written alike."""

    letters: str
    slot: str
    voice: str = ""


class Bare(NamedTuple):
    """A third person masculine singular without prefix, in plain letters, and how it ends: a key of the tables above."""

    letters: str
    end: str


class Verb(NamedTuple):
    """A dictionary form with its imperfect (without prefix), in plain letters; `end` as in `PERFECT`."""

    word: str
    form: str
    end: str
    imperfect: str


def guess_form(lemma: str) -> str:
    """The form of a dictionary form by its letters; a lexicon entry may overrule it.

    >>> [guess_form(v) for v in ("قتل", "فجّر", "هاجم", "أعلن", "تحدّث", "تفاوض", "انسحب", "اعتقل", "استهدف", "سيطر", "اطمأنّ")]
    ['I', 'II', 'III', 'IV', 'V', 'VI', 'VII', 'VIII', 'X', 'Q', 'QIV']
    """
    word, shadda = plain(lemma), lemma.find(c.SHADDA)
    n = len(word)
    if n <= 3:
        if word[0] == "آ":
            return "IV"
        return "II" if n == 3 and shadda == 2 else "IV" if n == 3 and shadda == 3 and word[0] == "أ" else "I"
    if word[0] in "أآ" and n == 4:
        return "IV"
    if n == 4 and word[1] == c.ALEF:
        return "III"
    if word[0] == "ت" and n == 5:
        return "VI" if word[2] == c.ALEF else "V" if shadda == 3 else "QII"
    if word[0] == "ت" and n == 4:
        return "VI" if word[1] == "آ" else "V"
    if word[0] in "اإ":
        return _guess_prefixed(word, shadda)
    return "Q"


def _guess_prefixed(word: str, shadda: int) -> str:
    n = len(word)
    if word.startswith("است") and (n == 6 or (n == 5 and shadda == n)):
        return "X"
    if word[1] == "ن" and word[2] not in "تط" and n <= 5:
        return "VII"
    if n == 6 or (n == 5 and shadda == n):
        return "QIV"
    return "IX" if n == 4 and shadda == 4 and word[2] not in "تط" and word[1] not in "تز" else "VIII"


def read_verb(lemma: str, imperfect: str = "", form: str = "") -> Verb:
    """Sorts a dictionary form into its class; `imperfect` is needed for weak verbs of form I only.

    >>> read_verb("استقال")
    Verb(word='استقال', form='X', end='hollow', imperfect='ستقيل')
    >>> [read_verb(v).end for v in ("احتل", "اتخذ", "ازداد")]
    ['doubled', 'sound', 'hollow']
    """
    word, form = plain(lemma), form or guess_form(lemma)
    if form == "I" and len(word) == 2 and word[0] == "آ":
        word = "أا" + word[1:]
    end = _end(word, form, shadda=lemma.endswith(c.SHADDA))
    stem = plain(imperfect)[1:] if imperfect else _first_imperfect(word, end) if form == "I" else _imperfect(word, form, end)
    return Verb(word, form, end, stem)


def _end(word: str, form: str, *, shadda: bool) -> str:
    n, last = len(word), word[-1]
    if n >= 3 and word[-2] == c.ALEF and form in _HOLLOW and last != "ى":
        return "hollow"
    infixed = form == "VIII" and n == 4 and word[1] != "ت" and word[2] in "تطد"
    if shadda or ((infixed or n == _DOUBLED_LENGTH.get(form)) and last not in "ىاي" and word[0] != "آ"):
        return "doubled"
    if last == c.ALEF:
        return "يا" if word[-2] == "ي" else "ا"
    return last if last in "ىيأ" else "sound"


def _first_imperfect(word: str, end: str) -> str:
    """The likeliest imperfect of form I where the entry has none."""
    trunk = word[:-1]
    return trunk + {"ى": "ي", "ا": "و", "ي": "ى"}[end] if end in ("ى", "ا", "ي") else trunk + "أ" if word[-1] == "ئ" else word


def _imperfect(word: str, form: str, end: str) -> str:
    """The imperfect of the derived forms: أيقن يوقن, آمن يؤمن, أيّد يؤيد, ائتلف يأتلف, طمأن يطمئن, نادى ينادي, أقام يقيم."""
    at = _MIDDLE.get(form, 0)
    stem = word[:at] + "ئ" + word[at + 1 :] if at and word[at : at + 1] == "أ" else word
    if stem[0] == "آ":
        stem = ("ؤا" if form == "III" else "ؤ") + stem[1:]
    elif form in ("II", "Q") and stem[0] == "أ":
        stem = "ؤ" + stem[1:]
    elif form == "IV":
        stem = "و" + stem[2:] if stem[1] == "ي" and end != "hollow" else stem[1:]
    elif form in ("VII", "VIII", "IX", "X", "QIV"):
        stem = "أ" + stem[2:] if stem[1] == "ئ" else stem[1:]
    if form in ("V", "VI", "QII"):
        return stem
    if end == "hollow":
        return f"{stem[:-2]}{'ي' if form in ('IV', 'X') else 'ا'}{stem[-1]}"
    return stem[:-1] + ("ي" if end in WEAK_END else "ئ") if end in WEAK_END or end == "أ" else stem


def active(verb: Verb) -> tuple[Bare, Bare]:
    """Perfect and imperfect."""
    stem = verb.imperfect
    if verb.end == "hollow":
        return Bare(verb.word, "اء" if verb.word[-1] == c.HAMZA and verb.form != "I" else "hollow"), Bare(stem, "اء" if stem.endswith("اء") else "hollow")
    if verb.end == "doubled":
        return Bare(verb.word, "doubled"), Bare(stem, "doubled")
    if verb.end in WEAK_END:
        return Bare(verb.word, verb.end), Bare(stem, "يا" if stem[-1] == c.ALEF else stem[-1])
    return Bare(verb.word, verb.end), Bare(stem, "أ" if stem[-1] == "أ" else "sound")


def passive(verb: Verb) -> tuple[Bare, Bare]:
    """Perfect with u-i, imperfect with u-a: قيل يقال, سئل يسأل, نودي ينادى, أوذي يؤذى, أخذ يؤخذ, وصل يوصل."""
    perfect, end = _rounded(verb), verb.end
    if end == "hollow":
        perfect = f"{perfect[:-2]}ي{perfect[-1]}"
    elif end in WEAK_END:
        perfect, end = perfect[:-1] + "ي", "ي"
    perfect = perfect[0] + perfect[1:].replace("أ", "ئ")
    stem = verb.imperfect
    if verb.form == "I" and verb.word[0] == "و" != stem[0]:
        stem = "و" + stem
    stem = ("ؤ" if stem[0] == "أ" else stem[0]) + (stem[1:] if verb.form in ("I", "III", "VI") else stem[1:].replace("ئ", "أ"))
    if verb.end == "hollow":
        stem = f"{stem[:-2]}ا{stem[-1]}"
    elif verb.end in WEAK_END:
        stem = stem[:-1] + ("ا" if stem[-2:-1] == "ي" else "ى")
    elif verb.end == "أ":
        stem = stem[:-1] + "أ"
    return Bare(perfect, "sound" if end == "أ" else end), active(verb._replace(imperfect=stem))[1]


def _rounded(verb: Verb) -> str:
    """The perfect with the long vowels that the passive's u asks for: هوجم, تفووض, أوذي, أوقن."""
    word, form = verb.word, verb.form
    if word[0] == "آ" or (form == "IV" and word[1] == "ي"):
        return "أو" + word[1 if word[0] == "آ" else 2 :]
    at = {"III": 1, "VI": 2}.get(form, 0)
    return word[:at] + "و" + word[at + 1 :] if at and word[at] == c.ALEF else word


def stems(verb: Verb) -> list[Stem]:
    """All finite stems of a verb."""
    voices: dict[tuple[str, str, str], str] = {}
    for voice, bare in (("act", active(verb)), *([] if verb.form in ACTIVE_ONLY else [("pass", passive(verb))])):
        for tense, of, table in (("P", bare[0], PERFECT), ("I", bare[1], IMPERFECT)):
            for letters, signs in expand(of, table):
                for sign in signs:
                    key = (letters, tense, sign)
                    voices[key] = voice if key not in voices else ""
    slots: dict[tuple[str, str, str], str] = {}
    for (letters, tense, sign), voice in voices.items():
        slots[letters, tense, voice] = slots.get((letters, tense, voice), tense) + sign
    return [Stem(letters, slot, voice) for (letters, _, voice), slot in slots.items()]


def expand(bare: Bare, table: dict[str, str]) -> list[tuple[str, str]]:
    """Folded stems with the signs of their endings.

    >>> expand(Bare("كان", "hollow"), PERFECT)
    [('كان', '0TAW'), ('كن', 'Cn')]
    """
    found: list[tuple[str, str]] = []
    word = bare.letters
    for row in table[bare.end].format(bare=word, trunk=word[:-1], head=word[:-2], last=word[-1]).split():
        stem, signs = row.split(":")
        stem = fold(stem.replace("أا", "آ"))
        signs = signs.replace("N", "n") if stem[-1:] == "ن" else signs.replace("C", "c") if stem[-1:] == "ت" else signs
        found += [(stem, signs)] if stem else []
    return found
