"""From a verb's dictionary form to its stems, in folded letters.

A stem plus the affixes of `affixes.py` is a form. What Arabic spelling shows without vowel signs decides how many stems a
verb has: كتب has one for both tenses and both voices, قال has قال قل قيل قول قال قل. The slots say which affixes a stem takes:

P   every perfect ending            I   every imperfect ending
P0  only the bare third person      I0  no ending
PV  endings that begin with a vowel IV  endings that begin with a vowel
PC  endings that begin with a consonant        IJ  no ending, and only in the jussive: لم يقل

Forms are the ten of the trilateral verb, Q and QII the quadriliteral ones. Reference: W. Wright, A Grammar of the Arabic
Language, part II; K. Ryding, A Reference Grammar of Modern Standard Arabic, chapters 21-33.
"""

from typing import NamedTuple

from coder.text import characters as c
from coder.text.normalise import fold, plain

ALEF, YEH, WAW, HEH, HAMZA, TEH, MEEM = "ا", "ي", "و", "ه", c.HAMZA, "ت", "م"


class Stem(NamedTuple):
    """`slot` as above; `voice` is empty where active and passive are written alike."""

    letters: str
    slot: str
    voice: str = ""


class Verb(NamedTuple):
    """The parts of a dictionary form that conjugation needs; `letters` is folded, `base` the imperfect stem."""

    letters: str
    form: str
    base: str
    doubled: bool
    defective: bool
    hollow: bool
    final_hamza: bool


def guess_form(lemma: str) -> str:
    """The form of a dictionary form by its letters; a lexicon entry may overrule it.

    >>> [guess_form(v) for v in ("قتل", "فجّر", "هاجم", "أعلن", "تحدّث", "تفاوض", "انسحب", "اعتقل", "استهدف", "سيطر")]
    ['I', 'II', 'III', 'IV', 'V', 'VI', 'VII', 'VIII', 'X', 'Q']
    """
    word, shadda = plain(lemma), lemma.find(c.SHADDA)
    n = len(word)
    if n <= 3:
        if word[0] == "آ":
            return "IV"
        return "II" if n == 3 and shadda == 2 else "IV" if n == 3 and shadda == 3 and word[0] == "أ" else "I"
    if word[0] in "أآ" and n == 4:
        return "IV"
    if n == 4 and word[1] == ALEF:
        return "III"
    if word[0] == TEH and n == 5:
        return "VI" if word[2] == ALEF else "V" if shadda == 3 else "QII"
    if word[0] == TEH and n == 4:
        return "V"
    if word[0] in "اإ":
        return _guess_prefixed(word, shadda)
    return "Q"


def _guess_prefixed(word: str, shadda: int) -> str:
    n = len(word)
    if word.startswith("است") and (n == 6 or (n == 5 and (shadda == n or word[3] == ALEF))):
        return "X"
    if word[1] == "ن" and word[2] not in "تط" and n <= 5:
        return "VII"
    if n == 6 or (n == 4 and shadda == 4 and word[2] not in "تط" and word[1] not in "تز"):
        return "QIV" if n == 6 else "IX"
    return "VIII"


def read_verb(lemma: str, imperfect: str = "", form: str = "") -> Verb:
    """Sorts a dictionary form into its class; `imperfect` is needed for weak verbs of form I only."""
    word, letters = plain(lemma), fold(lemma)
    form = form or guess_form(lemma)
    doubled = lemma.endswith(c.SHADDA)
    defective = word[-1] in "ىا" and len(word) >= 3
    hollow = not defective and not doubled and len(word) >= 3 and letters[-2] == ALEF and form in ("I", "IV", "VII", "VIII", "X")
    if imperfect:
        base = fold(imperfect)[1:]
    elif word[0] == "آ":
        base = HAMZA + letters[1:]
    else:
        base = letters[1:] if form in ("IV", "VII", "VIII", "IX", "X", "QIV") else letters
    return Verb(letters, form, base, doubled, defective, hollow, word[-1] == "أ")


def stems(verb: Verb) -> list[Stem]:
    """All finite stems of a verb."""
    if verb.defective:
        return _defective(verb)
    if verb.hollow:
        return _hollow(verb)
    letters, base = verb.letters, verb.base
    if verb.doubled:
        return [
            Stem(letters, "P0"), Stem(letters, "PV"), Stem(letters + letters[-1], "PC"), Stem(base, "I"), Stem(base + base[-1], "I"),
        ]  # fmt: skip
    if verb.final_hamza:
        seat = HAMZA
        return [
            Stem(letters, "P", "act"), Stem(letters[:-1] + seat, "PV"), Stem(letters[:-1] + seat, "P0", "pass"),
            Stem(base, "I"), Stem(base[:-1] + seat, "I"),
        ]  # fmt: skip
    at = letters.find(ALEF, 1)
    if verb.form in ("III", "VI") and at > 0:
        passive = letters[:at] + WAW + letters[at + 1 :]
        return [Stem(letters, "P", "act"), Stem(passive, "P", "pass"), Stem(base, "I")]
    found = [Stem(letters, "P"), Stem(base, "I")]
    if verb.form == "I" and letters[-1] == YEH:
        return [*found, Stem(letters[:-1], "PV"), Stem(base[:-1], "IV"), Stem(base[:-1], "IJ")]
    if verb.form == "I" and letters[0] == WAW and base == letters[1:]:
        found = [Stem(letters, "P"), Stem(base, "I", "act"), Stem(letters, "I", "pass")]
    if letters[1:2] == ALEF or (verb.form == "I" and letters[1] == ALEF):
        found.append(Stem(letters[0] + HAMZA + letters[2:], "P", "pass"))
    return found


def _defective(verb: Verb) -> list[Stem]:
    """دعا يدعو, أعطى يعطي, استولى: the last radical shows as ا ى ي و or not at all."""
    trunk = verb.letters[:-1]
    ends_waw = verb.base[-1:] == WAW
    base = verb.base[:-1]
    found = [
        Stem(verb.letters, "P0", "act"), Stem(trunk + ALEF, "P0", "act"), Stem(trunk, "PV", "act"),
        Stem(trunk + (WAW if ends_waw else YEH), "PC", "act"), Stem(trunk + YEH, "P0", "pass"), Stem(trunk + YEH, "PV", "pass"),
        Stem(verb.base, "I0"), Stem(base, "IV"), Stem(base, "IJ", "act"), Stem(base + ALEF, "I0"),
    ]  # fmt: skip
    if ends_waw:
        found.append(Stem(base + YEH, "I0", "pass"))
    return found


def _hollow(verb: Verb) -> list[Stem]:
    """قال يقول, أقام يقيم, اختار يختار: a long vowel that shortens before a consonant and changes in the passive."""
    head, last = verb.letters[:-2], verb.letters[-1]
    root = verb.base[:-2]
    vowel = verb.base[-2:-1] if verb.form == "I" else YEH if verb.form in ("IV", "X") else ALEF
    return [
        Stem(head + ALEF + last, "P0", "act"), Stem(head + ALEF + last, "PV", "act"), Stem(head + last, "PC"),
        Stem(head + YEH + last, "P0", "pass"), Stem(head + YEH + last, "PV", "pass"),
        Stem(root + vowel + last, "I", "act" if vowel != ALEF else ""), Stem(root + last, "IJ"),
        *([Stem(root + ALEF + last, "I", "pass")] if vowel != ALEF else []),
    ]  # fmt: skip


def masdars(verb: Verb) -> list[str]:
    """The regular verbal nouns of forms II to X and of quadriliterals, folded; form I has none that letters could tell."""
    letters, form = verb.letters, verb.form
    trunk, last = letters[:-1], letters[-1]
    if form == "II":
        middle = letters[: len(letters) - 1]
        if verb.defective:
            return [TEH + middle + YEH + HEH]
        return [TEH + middle + HAMZA + HEH] if verb.final_hamza else [TEH + middle + YEH + last]
    if form == "III":
        return [MEEM + trunk + ALEF + HEH] if verb.defective else [MEEM + letters + HEH]
    if form in ("V", "VI"):
        return [trunk + YEH, trunk] if verb.defective else [trunk + HAMZA] if verb.final_hamza else [letters]
    if form in ("Q", "QII"):
        return [letters + HEH] if form == "Q" else [letters]
    if form == "I":
        return []
    return [_long_alef(verb, trunk, last)]


def _long_alef(verb: Verb, trunk: str, last: str) -> str:
    """إعلان, انسحاب, اعتقال, استهداف: an alef before the last radical, and what weak radicals make of it."""
    if verb.defective or verb.final_hamza:
        return trunk + ALEF + HAMZA
    if verb.doubled:
        return verb.letters + ALEF + last
    if verb.hollow:
        return verb.letters + HEH if verb.form in ("IV", "X") else verb.letters[:-2] + YEH + ALEF + last
    if verb.form in ("IV", "X") and WAW in trunk[1:4]:
        at = trunk.index(WAW, 1)
        if at == len(trunk) - 2:
            trunk = trunk[:at] + YEH + trunk[at + 1 :]
    if verb.base.startswith(HAMZA):
        trunk = ALEF + YEH + trunk[1:]
    return trunk + ALEF + last


def participles(verb: Verb) -> list[Stem]:
    """Active and passive participles in the masculine singular, folded; slot N."""
    letters, base = verb.letters, verb.base
    if verb.form != "I":
        if verb.defective:
            return [Stem(MEEM + base[:-1] + YEH, "N"), Stem(MEEM + base[:-1], "N")]
        if verb.hollow and verb.form in ("IV", "X"):
            return [Stem(MEEM + base[:-2] + YEH + base[-1], "N", "act"), Stem(MEEM + base[:-2] + ALEF + base[-1], "N", "pass")]
        return [Stem(MEEM + (base[:-1] + HAMZA if verb.final_hamza else base), "N")]
    if len(letters) == 2:
        return [Stem(letters[0] + ALEF + letters[1], "N", "act"), Stem(MEEM + letters + WAW + letters[1], "N", "pass")]
    first, middle, last = letters[0], letters[1], letters[2]
    if verb.hollow:
        return [Stem(first + ALEF + HAMZA + last, "N", "act")]
    if verb.defective:
        return [Stem(first + ALEF + middle + YEH, "N", "act"), Stem(MEEM + first + middle + (WAW if base[-1] == WAW else YEH), "N", "pass")]
    if verb.final_hamza:
        last = HAMZA
    return [Stem(first + ALEF + middle + last, "N", "act"), Stem(MEEM + first + middle + WAW + last, "N", "pass")]
