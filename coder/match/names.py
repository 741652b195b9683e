"""Names of actors in a sentence: the longest row of tokens that is a name in the dictionaries, leftmost first.

Matched on tokens, before the parse, because names contain what a parser would cut: conjunctions, quotation marks, clitics.
"""

import datetime
from collections.abc import Iterable, Mapping
from typing import NamedTuple

from coder.dictionary.lexicon import Lexicon, NameRecord
from coder.model import Token
from coder.parse.tagger import NameSpan
from coder.text import characters as c
from coder.text.normalise import without_article

_QUOTES = frozenset(c.QUOTES)
_PROCLITICS = ("", "و", "ف", "ب", "ل", "ك", "وب", "ول", "فب", "فل", "وك")
_BY_LETTER = {letter: tuple(p for p in _PROCLITICS if not p or p[0] == letter) for letter in "وفبلك"}
_NONE = ("",)
_SONS = frozenset({"ابو", "ابا", "ابي", "بن", "ابن", "ال", "بو"})
"""words that are part of the surname behind them: أبو عاقلة, بن سلمان"""
BODY_NOUNS = frozenset(
    {
        "حركه",
        "حزب",
        "تنظيم",
        "جماعه",
        "منظمه",
        "جبهه",
        "ميليشيا",
        "ميليشيات",
        "مليشيات",
        "مليشيا",
        "صندوق",
        "وكاله",
        "تحالف",
        "تيار",
        "اتحاد",
        "هيءه",
        "شركه",
        "مفوضيه",
    }
)
"""first words of bodies' names by which alone they are called when they come back"""
_NISBA_ENDINGS = ("", "ه", "ين", "ون", "ان", "تين", "تان", "ات")
_LANDS = frozenset({"state", "place"})
_TENS = ("عشر", "عشره", "ون", "ين")
"""how the words of number end that have an accusative behind them"""
AMBIGUOUS = -1
"""in place of a record, where a name may mean several and nothing tells whom: it is passed over whole"""
NOBODY_TOLD: Mapping[str, int] = {}


class Name(NamedTuple):
    """A name found: its place and the index of its record."""

    span: NameSpan
    record: int


def find(
    tokens: tuple[Token, ...], lexicon: Lexicon, words: frozenset[str], day: datetime.date | None = None, told: Mapping[str, int] = NOBODY_TOLD
) -> tuple[Name, ...]:
    """All names of a sentence; `words` are the document's keys, for names that need company (`only_with`), `day` decides between people of
    one name, and `told` holds the surnames of those whom the document names in full.
    """
    keys = [t.key for t in tokens]
    found: list[Name] = []
    i = 0
    while i < len(keys):
        name = _at(keys, i, lexicon, words, day) or (_told(keys, i, lexicon, told) if told else None)
        if name is not None and keys[i].endswith("يا") and name.span.last == i and name.span.kind in _LANDS and _describes(tokens, i):
            name = None
        if name is not None and name.record != AMBIGUOUS:
            found.append(name)
        i = name.span.last + 1 if name is not None else i + 1
    return tuple(found)


def _describes(tokens: tuple[Token, ...], i: int) -> bool:
    """13 دبلوماسيا روسيا, جنديًا سوريًا: the accusative of a nationality is written like its state, and its noun has the same ending."""
    if c.FATHATAN in tokens[i].raw[-2:]:
        return True
    before = tokens[i - 1] if i else None
    if before is None or not before.key.endswith("ا"):
        return False
    counted = i > 1 and ((tokens[i - 2].key.isdigit() and len(tokens[i - 2].key) > 1) or tokens[i - 2].key.endswith(_TENS))
    return c.FATHATAN in before.raw[-2:] or counted


def told_in_full(sentences: Iterable[tuple[tuple[Token, ...], tuple[Name, ...]]]) -> dict[str, int]:
    """The surnames of those whom a document names in full; not where two share one."""
    found: dict[str, int] = {}
    for tokens, names in sentences:
        for (first, last, kind, _), record in names:
            if kind == "person" and last > first and len(tokens[last].key) > 2:
                key = tokens[last].key
                son = tokens[last - 1].key
                for surname in (key, f"{son} {key}") if son in _SONS and last - first > 1 else (key,):
                    found[surname] = record if found.get(surname, record) == record else AMBIGUOUS
    return {key: record for key, record in found.items() if record != AMBIGUOUS}


def _told(keys: list[str], i: int, lexicon: Lexicon, told: Mapping[str, int]) -> Name | None:
    """A surname alone of somebody whom the document names in full. One that is also a common word (صالح, هادي) must stand without clitics
    behind a title or a verb.
    """
    key = keys[i]
    for clitics in _BY_LETTER.get(key[0], _NONE):
        if not key.startswith(clitics):
            continue
        double = told.get(f"{key[len(clitics) :]} {keys[i + 1]}") if i + 1 < len(keys) else None
        if double is not None:
            return Name(NameSpan(i, i + 1, "person", len(clitics)), double)
        record = told.get(key[len(clitics) :])
        if record is None or _part_of_another(keys, i, lexicon):
            continue
        before = keys[i - 1] if i else ""
        bare = key[len(clitics) :]
        common = bare in lexicon.stems or bare.removeprefix("ال") in lexicon.stems or bare in lexicon.given_names
        if not common or (not clitics and (before.removeprefix("ال") in lexicon.titles or _may_be_verb(before, lexicon))):
            return Name(NameSpan(i, i, "person", len(clitics)), record)
    return None


def _may_be_verb(key: str, lexicon: Lexicon) -> bool:
    every = (form for whole in (key, key.removeprefix("و")) for form in (whole, whole.removesuffix("ت"), *_imperfect(whole)))
    return any(stem.tag == "VERB" and stem.kind != "rare" for form in every for stem in lexicon.stems.get(form, ()))


def _imperfect(key: str) -> tuple[str, ...]:
    """What may be the stem of an imperfect: يدين, سيقدم, يعملون."""
    rest = key.removeprefix("س")
    stem = rest[1:] if rest[:1] in ("ي", "ت", "ن") and len(rest) > 3 else ""
    return (stem, stem.removesuffix("ون"), stem.removesuffix("ان")) if stem else ()


def _at(keys: list[str], i: int, lexicon: Lexicon, words: frozenset[str], day: datetime.date | None) -> Name | None:
    best: Name | None = None
    key = keys[i]
    if not key[0].isalpha():
        return None
    second = _next(keys, i)
    for clitics in _BY_LETTER.get(key[0], _NONE):
        if not key.startswith(clitics) or len(key) - len(clitics) < 2 or (clitics and key in lexicon.surnames):
            continue
        cut = len(clitics)
        article = "ا" + key[cut:] if clitics.endswith("ل") and key.startswith("ل", cut) else ""
        names = lexicon.names.get(article) or lexicon.names.get(key[cut:])  # للبنان: not every lam behind لـ is an article's
        if names is None:
            continue
        for further, groups in (*names.get(second, ()), *names.get("", ())):
            last = _matches(keys, i, further)
            group = company(groups, lexicon.records, words) if last >= 0 and (best is None or last > best.span.last) else ()
            if not group:
                continue
            record = choose(group, lexicon.records, day)
            kind = lexicon.records[record if record != AMBIGUOUS else group[0]].kind
            if not (last == i and kind == "person" and _part_of_another(keys, i, lexicon)):
                best = Name(NameSpan(i, last, kind, cut), record)
                break
        if best is not None and not clitics:
            break
    return best


def _part_of_another(keys: list[str], i: int, lexicon: Lexicon) -> bool:
    """Whether a surname alone stands behind somebody else's first name (حسن مرسي), or before a surname, as a first name (نوفاك ديوكوفيتش)."""
    before, behind = keys[i - 1] if i else "", keys[i + 1] if i + 1 < len(keys) else ""
    if before in lexicon.given_names and before not in lexicon.agent_heads and not any(not further for further, _ in lexicon.names.get(before, {}).get("", ())):
        return True
    if not behind.isalpha() or behind[0] in _BY_LETTER or behind in lexicon.names:
        return False
    return behind in lexicon.surnames or not _known(behind, lexicon)


def _known(key: str, lexicon: Lexicon) -> bool:
    """Whether a word is one of the language, and no name that nobody knows: as it stands, without its article or ending, or as a verb."""
    bare = key.removeprefix("ال")
    return bare in lexicon.stems or key in lexicon.stems or bare.removesuffix("ه") in lexicon.stems or _may_be_verb(key, lexicon)


def _next(keys: list[str], i: int) -> str:
    """The key of the next token that is no quotation mark or hyphen."""
    for key in keys[i + 1 : i + 4]:
        if key not in _QUOTES and key != "-":
            return key
    return "\n"


def _matches(keys: list[str], i: int, further: tuple[str, ...]) -> int:
    """Index of the last token of the name, -1 where it does not stand here; quotation marks and hyphens inside are passed over."""
    at = i
    for key in further:
        at += 1
        while at < len(keys) and (keys[at] in _QUOTES or keys[at] == "-"):
            at += 1
        if at >= len(keys) or keys[at] != key:
            return -1
    return at


def company(groups: tuple[tuple[int, ...], ...], records: tuple[NameRecord, ...], words: frozenset[str]) -> tuple[int, ...]:
    """Whom a name may mean in a document with these words: those of the best group who need no company or have it."""
    fitting = (tuple(r for r in group if records[r].in_company(words)) for group in groups)
    return next(filter(None, fitting), ())


def choose(group: tuple[int, ...], records: tuple[NameRecord, ...], day: datetime.date | None) -> int:
    """Whom of several of one name a document of this day means: the one in office. AMBIGUOUS where it cannot be told: an actor is not guessed."""
    holding = [r for r in group if records[r].in_office(day)] or group
    return holding[-1] if len({records[r].code(day) for r in holding}) == 1 else AMBIGUOUS


def bodies(lexicon: Lexicon) -> dict[str, tuple[str, ...]]:
    """Record of a body -> the words that it may be called by later: حماس is الحركة, because حركة حماس is a name of it."""
    found: dict[str, set[str]] = {}
    for first in BODY_NOUNS & lexicon.names.keys():
        for rows in lexicon.names[first].values():
            for _, groups in rows:
                for record in (r for group in groups for r in group):
                    found.setdefault(lexicon.records[record].id, set()).add(first)
    return {record: tuple(sorted(nouns)) for record, nouns in found.items()}


def states(sentences: Iterable[tuple[Iterable[Token], Iterable[Name]]], lexicon: Lexicon) -> frozenset[str]:
    """The countries that a document names, by whatever belongs to them or by a nationality."""
    found: set[str] = set()
    for tokens, names in sentences:
        found.update(role.code[:3] for name in names for role in lexicon.records[name.record].roles)
        for token in tokens:
            bare = without_article(token.key)
            stems = (bare.removesuffix(ending) for ending in _NISBA_ENDINGS if bare.endswith(ending))
            found.update(country for stem in stems for second, country in lexicon.nationalities.get(stem, ()) if not second)
    return frozenset(found)
