"""One normaliser for text and for dictionary keys, made of named steps.

`plain` is how a careful newsroom would write the word: no marks, no tatweel, Arabic letters only.
`fold` goes on to what newsrooms disagree about (hamza on alef, final yeh and alef maqsura, teh marbuta, hamza seats):
two spellings of one word have one fold. Both are idempotent.

>>> plain("الإيرانـــيّة"), fold("الإيرانـــيّة")
('الإيرانية', 'الايرانيه')
>>> fold("مسئول") == fold("مسؤول")
True
"""

import unicodedata
from functools import lru_cache

from coder.text import characters as c

_MARKS = str.maketrans(dict.fromkeys(c.DIACRITICS + c.INVISIBLE + c.TATWEEL))
_FOREIGN = str.maketrans(c.FOREIGN_LETTERS)
_DIGITS = str.maketrans(c.DIGITS)
_HAMZA_ON_ALEF = str.maketrans(dict.fromkeys(c.ALEF_FORMS, c.ALEF))
_HAMZA_SEATS = str.maketrans(dict.fromkeys(c.HAMZA_SEATS, c.HAMZA))
_FINAL_YEH = str.maketrans({c.ALEF_MAKSURA: c.YEH})
_TEH_MARBUTA = str.maketrans({c.TEH_MARBUTA: c.HEH})
_FOLD = _HAMZA_ON_ALEF | _HAMZA_SEATS | _FINAL_YEH | _TEH_MARBUTA


def compatibility(word: str) -> str:
    """Ligatures and presentation forms become letters: ﻻ → لا."""
    return word if word.isascii() else unicodedata.normalize("NFKC", word)


def marks(word: str) -> str:
    """Vowel signs, tatweel and invisible characters go.

    >>> marks("مُحَمَّـــد")
    'محمد'
    """
    return word.translate(_MARKS)


def foreign_letters(word: str) -> str:
    """Persian and Urdu letters become the Arabic ones that they stand for.

    >>> foreign_letters("ایران")
    'ايران'
    """
    return word.translate(_FOREIGN)


def digits(word: str) -> str:
    """Arabic-Indic digits become ASCII digits.

    >>> digits("٢٠٢٣")
    '2023'
    """
    return word.translate(_DIGITS)


@lru_cache(maxsize=1 << 17)
def plain(word: str) -> str:
    """The word without marks, in Arabic letters and ASCII digits."""
    return digits(foreign_letters(marks(compatibility(word))))


@lru_cache(maxsize=1 << 17)
def fold(word: str) -> str:
    """The key under which the word is looked up: `plain`, and one letter for each set that newsrooms confuse."""
    return plain(word).translate(_FOLD)


@lru_cache(maxsize=1 << 14)
def letter_offsets(raw: str) -> tuple[int, ...]:
    """For each letter of `plain(raw)` where it begins in `raw`, and at last the length of `raw`; marks belong to the letter before.

    >>> letter_offsets("بُ" + "هِ")
    (0, 2, 4)
    """
    found: list[int] = []
    for i, character in enumerate(raw):
        found += [i] * len(plain(character))
    return (*found, len(raw))


def lemma_key(lemma: str) -> str:
    """The key of a dictionary form: `fold`, but a shadda stays, because it tells فجّر from فجر.

    >>> lemma_key("فجّر") == lemma_key("فجر")
    False
    """
    return c.SHADDA.join(fold(part) for part in lemma.split(c.SHADDA))


def without_article(key: str) -> str:
    """A key without its article; words of four letters keep theirs, because the two may belong to them.

    >>> without_article("المرصد"), without_article("الفه")
    ('مرصد', 'الفه')
    """
    return key.removeprefix("ال") if len(key) > 4 else key
