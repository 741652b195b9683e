"""The stems of a dictionary entry, with lemma, tag and slot: what the lexicon is filled with and what forms are made from.

The slot of a nominal stem is N and the endings that it takes, one sign each:

0  none                                F  none, and no enclitic: مستوى       E  none, before an enclitic: مستواه
A  ا of the accusative: رئيسا          D  ان ين ا ي of the dual              M  ون ين و ي of the masculine plural
H  ة and what is made with it: وزيرة وزيرته وزيرتان                          S  ات of the feminine plural
T  the same where the word itself has ة: دولته دولتان                        P  the same of a broken plural: قادتهم
G  its plural: دورات                   L  its plural where a madda hides it: منشآت
"""

from collections.abc import Iterator

from coder.dictionary.conjugation import read_verb, stems
from coder.dictionary.derivation import masdars, participles
from coder.dictionary.entries import LemmaEntry
from coder.dictionary.lexicon import StemEntry
from coder.text.normalise import fold, lemma_key, plain

ANY = "N0ADHMS"
FEMININE = ("ى", "اء")
"""endings of feminines without ة: كبرى, بيضاء"""


def noun_slot(word: str, *, broken: bool, personal: bool = True) -> str:
    """The slot of a noun; `broken` nouns have a plural of their own, others than `personal` ones no feminine and no masculine plural.

    >>> [noun_slot(w, broken=b) for w, b in (("مسؤول", False), ("وزير", True), ("دولة", True), ("دورة", False), ("منشأة", False), ("مستوى", False))]
    ['N0ADHMS', 'N0ADHS', 'NFT', 'NFTG', 'NFTL', 'NFDS']
    """
    if word.endswith("ة"):
        return "NFT" if broken else "NFTL" if word.endswith("أة") else "NFTG"
    if word.endswith("ى"):
        return "NFDS"
    if not personal:
        return "N0AD" if broken else "N0ADS"
    return "N0ADHS" if broken else ANY


def adjective_slot(word: str, *, own_feminine: bool = False) -> str:
    """The slot of an adjective; what has a feminine of its own (أكبر كبرى, أبيض بيضاء) takes no ة and no ا.

    >>> [adjective_slot(word) for word in ("كبير", "أكبر", "أكيد", "بيضاء")], adjective_slot("آخر", own_feminine=True)
    (['N0ADHMS', 'N0DM', 'N0ADHMS', 'N0'], 'N0DM')
    """
    if word.endswith("اء") and len(word) > 4:
        return "N0"
    if not word.endswith(("ي", "ى", "ة")) and (own_feminine or (word[0] == "أ" and len(word) == 4 and word[2] != "ي")):
        return "N0DM"
    return noun_slot(word, broken=False)


def stems_of(entry: LemmaEntry, *, broken: bool = False) -> Iterator[tuple[str, StemEntry]]:
    """All stems of an entry with their letters; `broken` where another entry has the plural."""
    return _verb(entry) if entry.tag == "verb" else _nominal(entry, broken=broken or bool(entry.plurals))


def _verb(entry: LemmaEntry) -> Iterator[tuple[str, StemEntry]]:
    lemma = lemma_key(entry.lemma)
    verb = read_verb(entry.lemma, entry.imperfect, entry.form)
    for stem in stems(verb):
        yield stem.letters, StemEntry(lemma, "VERB", stem.slot, stem.voice, kind=entry.kind)
    for masdar in dict.fromkeys((*masdars(verb), *map(plain, entry.masdars))):
        yield fold(masdar), StemEntry(fold(masdar), "NOUN", noun_slot(masdar, broken=False, personal=False), kind="masdar")
    for participle, stem in participles(verb):
        yield stem.letters, StemEntry(participle, "NOUN", stem.slot, stem.voice, kind="participle")


def _nominal(entry: LemmaEntry, *, broken: bool) -> Iterator[tuple[str, StemEntry]]:
    lemma, word = fold(entry.lemma), plain(entry.lemma)
    tag = "ADJ" if entry.tag == "adj" else "NUM" if entry.kind == "numeral" else "NOUN"
    apart = any(other.endswith(FEMININE) for other in map(plain, entry.others))
    slot = adjective_slot(word, own_feminine=apart) if tag == "ADJ" else noun_slot(word, broken=broken, personal=entry.gender != "f")
    yield lemma, StemEntry(lemma, tag, slot, gender=entry.gender, kind=entry.kind, spelling=word)
    yield from _before_enclitic(word, StemEntry(lemma, tag, "NE", gender=entry.gender, kind=entry.kind))
    for other in map(plain, entry.others):
        gender = "f" if other.endswith((*FEMININE, "ة")) else ""
        yield fold(other), StemEntry(lemma, tag, adjective_slot(other), gender=gender)
        yield from _before_enclitic(other, StemEntry(lemma, tag, "NE", gender=gender))
    for plural in map(plain, entry.plurals):
        yield (
            fold(plural),
            StemEntry(lemma, tag, "NFP" if plural.endswith("ة") else "NF" if plural.endswith("ى") else "N0A", gender=entry.gender, number="p", kind=entry.kind),
        )
        yield from _before_enclitic(plural, StemEntry(lemma, tag, "NE", gender=entry.gender, number="p"))


def _before_enclitic(word: str, stem: StemEntry) -> Iterator[tuple[str, StemEntry]]:
    """A final ى is ا before an enclitic: مستواه, جرحاهم."""
    if word.endswith("ى"):
        yield fold(word)[:-1] + "ا", stem
