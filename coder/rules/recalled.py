"""What a text recalls is no news: violence and protest that it dates long before, and what a relative clause only uses to say who is meant.

اغتيل الحريري عام 2005, خطف قبل سنتين, العام الماضي code nothing in a text of 2008 (GUIDE 9: more than a month before the document is background).
الجنديان اللذان خُطفا and المتظاهرون الذين تجمعوا tell which soldiers and whose banners: the clause names nobody who did it, or nobody against whom.
A relative clause with both sides is coded as any other: الهجوم الذي شنه المتمردون على الجيش.
"""

import datetime
import re

from coder.match.verbs import ABSENT
from coder.model import Tag, Word
from coder.rules.scene import Act, Scene

RULE = "recalled"
VIOLENT = frozenset({"14", "17", "18", "19", "20"})
"""roots of which news recall much: in the GSR judgments 64 of 257 acts that most annotators reject stand in a relative clause, of the others 24 of 216"""
ASSAULTS = frozenset({"18", "19", "20"})
PROTEST = "14"
MONTHS = {
    month: number + 1
    for number, names in enumerate(
        (
            "يناير جانفي", "فبراير شباط فيفري", "مارس اذار", "ابريل نيسان افريل", "مايو ايار ماي", "يونيو حزيران جوان",
            "يوليو تموز جويليه", "اغسطس اب اوت", "سبتمبر ايلول شتنبر", "اكتوبر", "نوفمبر نونبر", "ديسمبر دجنبر",
        )
    )
    for month in names.split()
}  # fmt: skip
YEARS = frozenset({"عام", "سنه", "عقد", "قرن"})
MONTH = "شهر"
LAST = frozenset({"ماضي", "ماض", "فائت", "منصرم"})
AGO = "قبل"
SINCE = "منذ"
"""الأول منذ عام 2003 dates the year, not the act"""
BACK_THEN = frozenset({"انذاك", "حينذاك", "وقتذاك", "عندئذ", "انئذ"})
WHOLE_CLAUSE = frozenset({"امر", "شيء"})
"""heads of relative clauses that stand for the clause before them and tell what came of it: الأمر الذي أدى إلى مقتل ثلاثة"""
_YEAR = re.compile(r"(19|20)\d\d")
_DECADE = re.compile(r"ال\w+ين(ات|يات)")
_REACH = 5
"""words from a month to its year, or from قبل to its noun: في يناير (كانون الثاني) 2005"""


def apply(act: Act, scene: Scene) -> Act | None:
    """Drops the act that the text only recalls."""
    if act.code[:2] not in VIOLENT:
        return act
    reason = _identifies(act, scene) or _dated(act, scene)
    if reason:
        scene.drop(act, RULE, reason)
        return None
    return act


def _identifies(act: Act, scene: Scene) -> str:
    """Why the relative clause of the act only tells who or what is meant, "" where it reports."""
    tree = scene.tree
    word = tree.words[act.trigger]
    if word.relation != "acl:relcl" or word.head < 0 or tree.words[word.head].lemma in WHOLE_CLAUSE:
        return ""
    if not any(w.features.kind == "relative" and w.form.startswith("ال") for w in tree.words[max(word.head, act.trigger - _REACH) : act.trigger]):
        return ""
    if act.parties < 0 and ((act.code[:2] in ASSAULTS and act.source < 0) or (act.code[:2] == PROTEST and act.target < 0)):
        return "a relative clause that says who is meant"
    return ""


def _dated(act: Act, scene: Scene) -> str:
    """The date of the act's clause where it is long before the document, "" where it has none."""
    words, day = scene.tree.words, scene.reader.phrases.day
    own = {act.trigger, act.match.content if act.match.content >= 0 else ABSENT, scene.tree.clause_of(act.trigger)}
    for word in words:
        if _past(word, words[max(0, word.at - _REACH) : word.at], day) and scene.tree.clause_of(word.at) in own:
            between = set(range(min(word.at, act.trigger) + 1, max(word.at, act.trigger))) - own
            if not any(i in scene.matches or words[i].tag is Tag.VERB for i in between):
                return f"long before ({word.form})"
    return ""


def _past(word: Word, before: tuple[Word, ...], day: datetime.date | None) -> bool:
    """Whether a word ends a date that lies more than a month before the document; `before` are the words that lead to it."""
    if any(w.lemma == SINCE for w in before):
        return False
    if _YEAR.fullmatch(word.form):
        return day is not None and _calendar(before) and _old(int(word.form), _month(before), day)
    if word.lemma in LAST:
        return _last(before, day)
    span = word.features.kind.endswith("time") and _long(word) and any(w.lemma == AGO for w in before)
    return span or word.bare in BACK_THEN or (word.features.kind == "numeral" and _DECADE.fullmatch(word.form) is not None)


def _calendar(before: tuple[Word, ...]) -> bool:
    """Whether a number is a year because of what stands before it: عام 2005، مارس 2005."""
    return any(w.lemma in YEARS for w in before[-1:]) or _month(before) > 0


def _month(before: tuple[Word, ...]) -> int:
    return next((MONTHS[w.bare] for w in reversed(before) if w.bare in MONTHS), 0)


def _old(year: int, month: int, day: datetime.date) -> bool:
    if not month:
        return year < day.year - (day.month == 1)
    return (day.year - year) * 12 + day.month - month > 1


def _last(before: tuple[Word, ...], day: datetime.date | None) -> bool:
    """العام الماضي، القرن الماضي; مايو الماضي where that is more than a month back."""
    if any(w.bare.removeprefix("ال") in YEARS for w in before[-1:]):
        return True
    month = _month(before[-3:])
    return month > 0 and day is not None and (day.month - month) % 12 > 1


def _long(word: Word) -> bool:
    """سنوات، عامين، شهرين، أشهر: a span of more than a month."""
    return word.lemma in YEARS or (word.lemma == MONTH and word.features.number in ("d", "p"))
