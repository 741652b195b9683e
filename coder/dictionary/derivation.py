"""From a verb to its nouns: regular masdars and the participles.

Reference: W. Wright, A Grammar of the Arabic Language, part II, paragraphs 195-240; K. Ryding, A Reference Grammar of Modern Standard
Arabic, chapters 5 and 6.
"""

from coder.dictionary.conjugation import ACTIVE_ONLY, WEAK_END, Bare, Stem, Verb, active, expand, passive
from coder.text import characters as c
from coder.text.normalise import fold

PARTICIPLE = {
    "sound": "{bare}:0ADHMS",
    "ي": "{bare}:0ADHS {trunk}:0M",
    "ى": "{bare}:FDS {trunk}ا:HE {trunk}:M",
}
"""how a participle ends -> its stems with the signs of affixes.NOMINAL: محامي محام, مسمى مسماة"""


def masdars(verb: Verb) -> list[str]:
    """The regular verbal nouns of forms II to X and of quadriliterals; form I has none that letters could tell.

    >>> from coder.dictionary.conjugation import read_verb
    >>> [masdars(read_verb(v)) for v in ("فجّر", "سمّى", "هاجم", "أقام", "تلقّى", "استولى")]
    [['تفجير'], ['تسمية'], ['مهاجمة'], ['إقامة'], ['تلقي', 'تلق'], ['استيلاء']]
    """
    word, form = verb.word, verb.form
    trunk, last, weak = word[:-1], word[-1], verb.end in WEAK_END
    if form == "I":
        return []
    if form == "II":
        return [f"ت{trunk}ية" if weak else f"ت{trunk}ئة" if last == "أ" else f"ت{trunk}ي{last}"]
    if form == "III":
        trunk = f"مؤا{trunk[1:]}" if word[0] == "آ" else f"م{trunk}"
        return [f"{trunk}اة" if weak else f"{trunk}{last}ة"]
    if form in ("V", "VI"):
        return [trunk + "ي", trunk] if weak else [word[:2] + word[2:].replace("أ", "ؤ")]
    if form in ("Q", "QII"):
        return [word + "ة" if form == "Q" else word]
    return [_long_alef(verb, _opened(verb))]


def _opened(verb: Verb) -> str:
    """The perfect with the i that stands before the masdar's long alef: إيمان, إيقاف, استيراد, استئناف, اكتئاب, اطمئنان."""
    word = verb.word
    if verb.form == "IV" and (word[0] == "آ" or word[1] == "و"):
        return "إي" + word[1 if word[0] == "آ" else 2 :]
    if verb.form == "X" and word[3] in "وأ":
        return word[:3] + ("ي" if word[3] == "و" else "ئ") + word[4:]
    first = "إ" if verb.form == "IV" else word[0]
    return first + word[1:-1].replace("أ", "ئ") + word[-1]


def _long_alef(verb: Verb, word: str) -> str:
    """إعلان, انسحاب, اعتقال, استهداف: an alef before the last radical, and what weak radicals make of it."""
    trunk, last = word[:-1], word[-1]
    if verb.end in WEAK_END or last == "أ":
        return trunk + "اء"
    if verb.end == "doubled":
        return f"{word}ا{last}"
    if verb.end == "hollow":
        return word + "ة" if verb.form in ("IV", "X") else f"{word[:-2]}يا{last}"
    return f"{trunk}ا{last}"


def participles(verb: Verb) -> list[tuple[str, Stem]]:
    """Active and passive participles, folded: dictionary form and stem."""
    voices: dict[tuple[str, str, str], str] = {}
    for voice, participle in (("act", _active(verb)), ("pass", _passive(verb))):
        if participle is None:
            continue
        for letters, signs in expand(participle, PARTICIPLE):
            for sign in signs:
                key = (fold(participle.letters), letters, sign)
                voices[key] = voice if key not in voices else ""
    slots: dict[tuple[str, str, str], str] = {}
    for (lemma, letters, sign), voice in voices.items():
        slots[lemma, letters, voice] = slots.get((lemma, letters, voice), "N") + sign
    return [(lemma, Stem(letters, slot, voice)) for (lemma, letters, voice), slot in slots.items()]


def _active(verb: Verb) -> Bare:
    """قاتل, آخذ, سائل, قارئ, قائل, داعي, مادّ; in the derived forms م before the imperfect with i: متنبئ, مؤتلف."""
    word, end = verb.word, "ي" if verb.end in WEAK_END else "sound"
    if verb.form != "I":
        stem = active(verb)[1].letters
        if verb.form in ("V", "VI"):
            stem = stem[:2] + stem[2:].replace("أ", "ئ")
        stem = ("ؤ" if stem[0] == "أ" else stem[0]) + stem[1:]
        return Bare(f"م{stem[:-1]}ي" if end == "ي" else f"م{stem}", end)
    if len(word) == 2:
        return Bare(f"{word[0]}ا{word[1]}", end)
    if verb.end == "hollow":
        return Bare(f"{word[0]}ائي", "ي") if word[-1] == c.HAMZA else Bare(f"{word[0]}ائ{word[2]}", end)
    last = "ي" if end == "ي" else "ئ" if word[2] == "أ" else word[2]
    return Bare(f"{word[0]}ا{'ئ' if word[1] == 'أ' else word[1]}{last}".replace("أا", "آ"), end)


def _passive(verb: Verb) -> Bare | None:
    """مقتول, مسؤول, مقروء, مقول, مبيع, مدعو, منسي, ممدود; in the derived forms م before the passive imperfect."""
    word, stem = verb.word, verb.imperfect
    if verb.form in ACTIVE_ONLY:
        return None
    if verb.form != "I":
        letters = passive(verb)[1].letters
        return Bare("م" + letters, "ى" if letters[-1] == "ى" else "sound")
    if len(word) == 2:
        return Bare(f"م{word}و{word[1]}", "sound")
    if verb.end == "hollow":
        return Bare("م" + stem, "sound") if stem[-2] in "وي" else None
    if verb.end in WEAK_END:
        return Bare(f"م{word[:2].replace('أ', 'ئ')}{'و' if stem[-1] == 'و' else 'ي'}", "sound")
    middle = "ؤ" if word[1] == "أ" else word[1]
    return Bare(f"م{word[0]}{middle}و{c.HAMZA if word[2] in 'أئؤ' else word[2]}", "sound")
