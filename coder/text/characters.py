"""Every code point that the coder treats specially, by its Unicode name. No other file spells one."""

import unicodedata

SHADDA = "\N{ARABIC SHADDA}"
FATHATAN = "\N{ARABIC FATHATAN}"
DAMMA = "\N{ARABIC DAMMA}"
FATHATAN = "\N{ARABIC FATHATAN}"
TATWEEL = "\N{ARABIC TATWEEL}"

_ARABIC_BLOCK = map(chr, range(ord("\N{ARABIC NUMBER SIGN}"), ord("\N{ARABIC LETTER HEH WITH INVERTED V}") + 1))
DIACRITICS = "".join(character for character in _ARABIC_BLOCK if unicodedata.category(character) == "Mn")
"""all marks above and below letters, those of the Koran included"""
INVISIBLE = (
    "\N{ZERO WIDTH SPACE}\N{ZERO WIDTH NON-JOINER}\N{ZERO WIDTH JOINER}\N{LEFT-TO-RIGHT MARK}\N{RIGHT-TO-LEFT MARK}"
    "\N{ARABIC LETTER MARK}\N{LEFT-TO-RIGHT EMBEDDING}\N{RIGHT-TO-LEFT EMBEDDING}\N{POP DIRECTIONAL FORMATTING}"
    "\N{LEFT-TO-RIGHT OVERRIDE}\N{RIGHT-TO-LEFT OVERRIDE}\N{ZERO WIDTH NO-BREAK SPACE}\N{SOFT HYPHEN}"
)

ALEF = "\N{ARABIC LETTER ALEF}"
ALEF_FORMS = "\N{ARABIC LETTER ALEF WITH HAMZA ABOVE}\N{ARABIC LETTER ALEF WITH HAMZA BELOW}\N{ARABIC LETTER ALEF WITH MADDA ABOVE}\N{ARABIC LETTER ALEF WASLA}"
HAMZA = "\N{ARABIC LETTER HAMZA}"
HAMZA_SEATS = "\N{ARABIC LETTER WAW WITH HAMZA ABOVE}\N{ARABIC LETTER YEH WITH HAMZA ABOVE}"
YEH = "\N{ARABIC LETTER YEH}"
ALEF_MAKSURA = "\N{ARABIC LETTER ALEF MAKSURA}"
TEH_MARBUTA = "\N{ARABIC LETTER TEH MARBUTA}"
HEH = "\N{ARABIC LETTER HEH}"

FOREIGN_LETTERS = {
    "\N{ARABIC LETTER FARSI YEH}": YEH,
    "\N{ARABIC LETTER KEHEH}": "\N{ARABIC LETTER KAF}",
    "\N{ARABIC LETTER GAF}": "\N{ARABIC LETTER GHAIN}",
    "\N{ARABIC LETTER HEH GOAL}": HEH,
    "\N{ARABIC LETTER PEH}": "\N{ARABIC LETTER BEH}",
    "\N{ARABIC LETTER VEH}": "\N{ARABIC LETTER FEH}",
    "\N{ARABIC LETTER TCHEH}": "\N{ARABIC LETTER TEH}\N{ARABIC LETTER SHEEN}",
}
"""Letters of neighbouring scripts as Arabic newsrooms type them, and the letter or letters that they stand for."""

DIGITS = {chr(0x660 + i): str(i) for i in range(10)} | {chr(0x6F0 + i): str(i) for i in range(10)}

PRESENTATION_FORMS = "\N{ARABIC LETTER ALEF WASLA ISOLATED FORM}-\N{ARABIC LIGATURE LAM WITH ALEF FINAL FORM}"
ARABIC_WORD = (
    f"[\N{ARABIC LETTER HAMZA}-\N{ARABIC WAVY HAMZA BELOW}\N{ARABIC LETTER DOTLESS BEH}-"
    f"\N{ARABIC LETTER YEH BARREE WITH HAMZA ABOVE}{INVISIBLE}{PRESENTATION_FORMS}]"
)
"""Regular-expression class of what an Arabic word is written with, marks inside it included."""

QUOTES = "\"'«»“”„‟‘’‹›"
DASHES = "-–—" + TATWEEL
SENTENCE_END = ".!?؟…"
COMMAS = ",،؛;"
COLON = ":"
BRACKETS_OPEN = "([{"
BRACKETS_CLOSE = ")]}"


def is_arabic_letter(character: str) -> bool:
    """Whether it is one of the 36 letters of written Arabic, hamzas and final forms included."""
    first, last = "\N{ARABIC LETTER HAMZA}", "\N{ARABIC LETTER GHAIN}"
    second, end = "\N{ARABIC LETTER FEH}", "\N{ARABIC LETTER YEH}"
    return first <= character <= last or second <= character <= end
