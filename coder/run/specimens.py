"""Specimens: short sentences made from a frame itself, on which it must win. What the examples of a pattern show of one frame, they show of all.

`شن SOURCE {غارة|ضربة جوية} على TARGET`   →   شن الجيش التركي غارة على العراق.
`هجوم SOURCE على TARGET`                 →   وقع ذلك بعد هجوم الجيش التركي على العراق.
"""

from collections.abc import Iterator
from itertools import product

from coder.dictionary.entries import Entries, LemmaEntry
from coder.dictionary.frames import ROLES, alternatives, pieces, trigger_at
from coder.model import Features
from coder.parse.forms import forms
from coder.text.normalise import fold, lemma_key

TRIES = 4
"""choices among the alternatives of a frame, each without and with the article, before it is said to code nothing"""
_ACTORS = {"SOURCE": "الجيش التركي", "TARGET": "العراق", "PARTIES": "إيران وفرنسا"}
_CONTENTS = ("الانسحاب من سوريا", "التفاوض مع إيران", "أن ينسحب من سوريا", "قصف المدينة")
"""acts of several roots, because no mode has a code for all"""
_ATTACHED = ("ب", "ل", "ك")
_ARTICLE = "ال"
_FEMININE = ("ة", "ات")
_SAYING = 'قال الرئيس الأميركي: "'
_BEFORE = {("denied", True): "لم ", ("denied", False): "ليس ", ("foretold", True): "سوف "}
"""makes a speaker of what is coded only as somebody's words: dictionaries/README.md, `said`"""
_REPORTING = "وقع ذلك بعد "
"""makes a noun report: rules/nominal.py"""


class Specimens:
    """Makes the specimens of a set of dictionaries."""

    def __init__(self, entries: Entries) -> None:
        self._verbs = {lemma_key(entry.lemma): entry for entry in entries.lemmas if entry.tag == "verb"}
        self._prepositions = entries.prepositions

    def of(self, line: str, said: str = "") -> Iterator[str]:
        """Sentences of a frame line, each word in its dictionary form but for a verb before a feminine subject."""
        seen: set[str] = set()
        every = pieces(line)
        at = trigger_at(every, self._prepositions)
        ends = [i for i, piece in enumerate(every) if i > at and piece not in ROLES and self._ends_phrase(every, i)]
        for turn, definite in product(range(TRIES), (False, True)):
            words = _words(line, turn)
            for i in ends if definite else ():
                words[i] = _definite(words[i])
            verb = self._verbs.get(lemma_key(words[at].split()[0]))
            if verb is not None and at + 1 < len(words) and words[at + 1].split()[0].endswith(_FEMININE):
                words[at] = _third_feminine(verb)
            sentence = f"{' '.join(_joined(words))}."
            text = f'{_SAYING}{_BEFORE.get((said, verb is not None), "")}{sentence}"' if said else f"{'' if verb else _REPORTING}{sentence}"
            if text not in seen:
                seen.add(text)
                yield text

    def _ends_phrase(self, every: list[str], i: int) -> bool:
        """Whether a word of the frame has no genitive behind it, and may carry the article."""
        if fold(every[i]) in self._prepositions:
            return False
        return i + 1 == len(every) or fold(every[i + 1]) in self._prepositions or every[i + 1] == "CONTENT" or every[i + 1][0] == "{"


def _definite(words: str) -> str:
    *first, last = words.split()
    return " ".join((*first, last if last.startswith(_ARTICLE) else _ARTICLE + last))


def _third_feminine(verb: LemmaEntry) -> str:
    wanted = Features(gender="f", number="s", person="3", tense="past", voice="act")
    return next((form.letters for form in forms(verb) if form.tag == "VERB" and form.features._replace(kind="", voice="act") == wanted), verb.lemma)


def _words(line: str, turn: int) -> list[str]:
    """The pieces of a frame with roles and alternatives filled in."""
    found: list[str] = []
    for piece in pieces(line):
        if piece == "CONTENT":
            found.append(_CONTENTS[turn % len(_CONTENTS)])
        elif piece in ROLES:
            found.append(_ACTORS[piece])
        else:
            every = [alternative for alternative in alternatives(piece) if alternative]
            found.append(every[turn % len(every)])
    return found


def _joined(words: list[str]) -> Iterator[str]:
    """The words as they are written, with prepositions of one letter attached."""
    preposition = ""
    for word in " ".join(words).split():
        if word in _ATTACHED and not preposition:
            preposition = word
        elif preposition:
            yield "لل" + word.removeprefix(_ARTICLE) if preposition == "ل" and word.startswith(_ARTICLE) else preposition + word
            preposition = ""
        else:
            yield word
    if preposition:
        yield preposition
