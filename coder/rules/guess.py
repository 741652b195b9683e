"""The target that is not said in its place: the one other actor of the clause or of a short sentence, and where that is no good guess."""

from coder.discourse.speech import saying
from coder.match.actors import Reference
from coder.model import Tag
from coder.rules.scene import BLOODY, TARGETLESS, Act, Scene

AUTHORITIES = frozenset({"GOV", "LEG", "COP"})
"""whom a protest turns to where the sentence names one of them only"""
ADDRESSED = frozenset({"01", "04"})
"""roots whose target is whom one speaks to, meets or visits: أبلغت الأطراف أن is not told to who stands in the clause"""
PLAIN = ("01", "05", "06", "07", "11")
"""roots whose target news names in its place; guessed right once and wrong eight times in forty articles"""
ALONE = frozenset({"010", "0831"})
"""who just speaks of something, or leaves an office, does it to nobody"""
BLAME = "11"
"""the root whose acts are not against those who suffered what is blamed"""
CLAIM = "015"
"""the statement that is about what was done to somebody"""
HOSTILE = "10"
"""the first root of what is done against somebody; nobody cooperates with whom he is against"""

ALONG = frozenset({"خلال", "بعد", "قبل", "عقب", "اثر", "منذ", "اثناء", "غداه", "عشيه"})
"""prepositions of what is told beside an act"""
HELPED = frozenset({"دعم", "اسناد", "مسانده", "مشاركه", "تعاون", "حضور", "طلب", "تنسيق", "غطاء", "اشراف", "رعايه", "وساطه", "موازره"})
"""behind ب: who is told with one of them stands on the side of the doer"""
ANSWERS = frozenset({"استجابه", "تلبيه", "دعما", "مسانده"})


def only_other(act: Act, sources: list[Reference | None], scene: Scene) -> Reference | None:
    """The target that is not said in its place: the one other actor of the clause or short sentence. None where there are several,
    where somebody unknown stands in the place of whom one meets or visits, and where the frame wants an object that is not there.
    """
    if _battlefield(act, sources):
        return None
    if act.code[:2] in ADDRESSED and act.code != CLAIM and act.target >= 0 and scene.tree.words[act.target].tag is not Tag.PRON:
        return None
    if act.code in ALONE or (act.code.startswith(PLAIN) and _wants_object(act)):
        return None
    used = frozenset(j for i in act.match.words for j in (i, _phrase(i, scene)) if act.code[:2] not in TARGETLESS)
    others = scene.reader.others(scene.tree.clause_of(act.trigger), frozenset(s.code for s in sources if s is not None), used)
    if act.code[:2] in TARGETLESS:
        others = [o for o in others if o.roles[:3] in AUTHORITIES]
    if act.code[:2] == BLAME:
        others = [o for o in others if scene.tree.words[o.head].relation != "obj"]  # ندد بالتفجير الذي استهدف الشرطة
    if len(others) != 1 or _aside(others[0].head, act.trigger, scene):
        return None
    if (act.code[:2] < HOSTILE and _apart(others[0].head, act.trigger, scene)) or _befriended(others[0].head, act, scene):
        return None
    return others[0]


def _wants_object(act: Act) -> bool:
    """يذكر أن, دعم التحالف: the frame wants an object that is not there."""
    return act.target < 0 and any(p.role == "TARGET" and not (p.preposition or p.inside) for p in act.match.frame.parts)


def _aside(i: int, trigger: int, scene: Scene) -> bool:
    """خلال لقائه الوزير, بدعم من الطيران, استجابة لطلب الحكومة: whoever stands in what went along with an act does not suffer it."""
    tree = scene.tree
    path = [i, *tree.ancestors(i)]
    between = path[: path.index(trigger)] if trigger in path else [j for j in path if tree.words[j].tag is Tag.NOUN]
    beside = next((j for j in between if _beside(j, scene)), -1)
    return beside >= 0 and trigger not in tree.children[beside] and beside not in tree.ancestors(trigger)


def _beside(i: int, scene: Scene) -> bool:
    preposition, lemma = scene.tree.preposition(i), scene.tree.words[i].lemma
    return preposition in ALONG or (preposition == "ب" and lemma in HELPED) or lemma in ANSWERS


def _apart(i: int, trigger: int, scene: Scene) -> bool:
    """Whether an actor has a part of his own: whom somebody is against, who tells of the act, who has a verb above its relative clause."""
    tree = scene.tree
    if tree.preposition(i) == "ضد":
        return True
    if tree.words[tree.clause_of(trigger)].relation != "acl:relcl":
        return tree.words[i].relation == "nsubj" and tree.words[i].head == saying(tree, trigger)
    return tree.words[i].relation == "nsubj" and tree.words[i].head in tree.ancestors(trigger) and tree.words[i].head != tree.clause_of(trigger)


def _battlefield(act: Act, sources: list[Reference | None]) -> bool:
    """معركة الفاشر, حرب غزة: the town that a battle is called after does not fight it."""
    town = len(sources) == 1 and sources[0] is not None and sources[0].entry.endswith("/place")
    return town and act.reverse == act.code and act.code[:2] in BLOODY and not act.match.arguments.verbal


def _befriended(i: int, act: Act, scene: Scene) -> bool:
    """ساعدت الضربات الأميركية المقاتلين الأكراد: whom another act of the sentence helps or meets is not whom the blow strikes."""
    other = (m for m in scene.matches.values() if m.trigger != act.trigger and (m.frame.code or HOSTILE) < HOSTILE)
    return act.code[:2] in BLOODY and any(i in (m.source, m.target) for m in other)


def _phrase(i: int, scene: Scene) -> int:
    """The head of the phrase that a word of a frame stands in: مئات من رجال الشرطة for رجال."""
    words = scene.tree.words
    while words[i].relation == "nmod" and words[words[i].head].bare in scene.lexicon.transparent:
        i = words[i].head
    return i
