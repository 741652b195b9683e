"""Appeals, intentions, demands, rejections, threats, halts and accusations: a mode times the code of the content.

دعا (appeal) × لقاء (040) → 026; سيلتقي (future) × 040 → 036; رفض (refuse) × تفاوض (046) → 125. The table is data:
dictionaries/verbs/00-composition.yaml. What the table does not hold is not coded.
"""

from dataclasses import replace

from coder.match.verbs import ABSENT, UNKNOWN_CONTENT
from coder.model import Tag
from coder.rules.scene import BLOODY, SILENT, Act, Scene

RULE = "composition"
DOER_FIRST = frozenset({"appeal", "demand", "accuse", "deny"})
"""modes that turn to whoever does the act; the others turn to whom it is done to"""
COMMITMENTS = frozenset({"04", "05", "06", "07", "08", "14", "15", "16", "17", "18", "19", "20"})
"""roots whose future is an intention or a threat; the future of a statement is just a statement"""
AHEAD = frozenset({"غد", "غدا", "مقبل", "قادم", "لاحق", "لاحقا", "قريبا"})
"""words of time that make a present tense a future one: يلتقي غدا، الأسبوع المقبل"""
SOON = 20
"""words between such a word and its verb"""
DECLINABLE = frozenset({"intend", "open"})
"""modes whose denial is a refusal: لا يقبل، غير مستعد، لا يمكن"""
PERFECT = frozenset({"لم", "لما", "ما"})
"""negations that tell what was not done, and refuse nothing"""
PAST = "لم"
"""what denies a fact and asks for nothing: أصر على أنه لم يقصف"""
WARNING = "130"
HOSTILE = "1"
"""where the codes of hostile acts begin; to decline one (لا يعتزم قطع العلاقات) refuses nobody
anything, and only such a one threatens where it is not excluded"""
SEIZURE = "192"
ARMED = frozenset({"MIL", "REB", "UAF"})
NOT_EXCLUDED = frozenset({"استبعد"})
"""verbs that threaten where they are negated: لم يستبعد توجيه ضربة"""
CONTROL = frozenset({"في", "ب", "علي", "الي"})
"""prepositions between an act and the masdar that tells of its doer: استمرار … في, قيام … ب, إقدام … على, لجوء … إلى"""


def apply(act: Act, scene: Scene) -> Act | None:
    """Gives the act the code of its mode and content."""
    act = _declined(act, scene)
    if act.mode in SILENT:
        return None
    act = compose(act, scene)
    if not act.code:
        scene.drop(act, RULE, f"no code for {act.mode or 'this frame'}")
        return None
    return _tense(_controlled(act, scene), scene)


def _declined(act: Act, scene: Scene) -> Act:
    """لن يقبل، غير مستعد ل، لا يمكن: an offer or a possibility that is taken back is a refusal."""
    word = scene.tree.words[act.trigger]
    negations = {scene.tree.words[j].lemma for j in scene.tree.by(act.trigger, "advmod") if scene.tree.words[j].features.kind == "negation"}
    if negations and act.mode == "refuse" and not NOT_EXCLUDED.isdisjoint(word.lemmas):
        frame = act.match.frame._replace(mode="threaten")
        return act.step(RULE, f"not excluded ({word.form})", declined=True, match=act.match._replace(frame=frame))
    if act.mode not in DECLINABLE or not negations - PERFECT or word.features.tense == "past":
        return act
    frame = act.match.frame._replace(mode="refuse")
    return act.step(RULE, f"declined ({word.form})", declined=True, match=act.match._replace(frame=frame))


def compose(act: Act, scene: Scene) -> Act:
    """The act with the code and the participants that follow from its content."""
    inner = next((c for c in (_polar(compose(i, scene), scene) for i in act.content) if c.code or c.mode in SILENT), None)
    if inner is not None:
        inner = _described(inner, scene)
    if act.mode in ("", "assert"):
        return _carried(act, inner, scene) if inner is not None else act
    if act.mode == "demand" and any(_told(i, scene) for i in act.content):
        return act
    if inner is None and act.mode not in UNKNOWN_CONTENT | {"accuse", "deny"}:
        return act
    code = scene.lexicon.compose(act.mode, inner.code if inner is not None else "") or ""
    hostile = inner is not None and inner.code >= HOSTILE
    if act.declined and hostile == (act.mode == "refuse"):
        code = ""
    composed = replace(act, code=code, reverse="")
    if inner is not None and act.mode == "intend" and not any(part.role == "SOURCE" for part in act.match.frame.parts):
        composed = replace(composed, source=inner.source, parties=max(composed.parties, inner.parties))
    if inner is not None:
        composed = _turn(composed, inner, doer_first=act.mode in DOER_FIRST)
    return composed.step(RULE, f"{act.mode} × {inner.code if inner is not None else 'an act unknown'} → {code or 'nothing'}")


def _told(act: Act, scene: Scene) -> bool:
    """أصر على أنه لم يقصف: what was not done is no demand."""
    return any(scene.tree.words[j].lemma == PAST for j in scene.tree.by(act.trigger, "advmod"))


def _controlled(act: Act, scene: Scene) -> Act:
    """استمرار المتمردين في شن هجمات, قيام الجيش بقصف: whose the masdar above an act of violence is, he does the act."""
    tree = scene.tree
    above = tree.words[act.trigger].head
    verbal = tree.words[act.trigger].tag is Tag.VERB or act.match.passive
    if verbal or act.source >= 0 or act.code[:2] not in BLOODY or tree.preposition(act.trigger) not in CONTROL or above < 0:
        return act
    doer = next((j for j in tree.by(above, "nmod") if not tree.preposition(j)), ABSENT)
    return replace(act, source=doer) if "masdar" in tree.words[above].features.kind else act


def _described(act: Act, scene: Scene) -> Act:
    """استنكر الهجوم الذي شنته إسرائيل على لبنان: who does the act, and to whom, stands in its relative clause."""
    if act.source >= 0 or act.target >= 0 or act.parties >= 0:
        return act
    told = next((m for j in scene.tree.by(act.trigger, "acl:relcl") if (m := scene.matches.get(j)) and m.content == act.trigger), None)
    return act if told is None else replace(act, source=told.source, target=told.target)


def _polar(act: Act, scene: Scene) -> Act:
    """An act that the content takes back (عدم قصف، ألا يقصف) is its halt."""
    tree = scene.tree
    denied = any(tree.words[j].features.kind == "negation" for j in tree.by(act.trigger, "advmod"))
    head = tree.words[act.trigger].head
    withheld = head >= 0 and tree.words[head].lemma == "عدم" and tree.words[act.trigger].relation == "nmod"
    if not act.code or not (denied or withheld):
        return act
    code = scene.lexicon.compose("halt", act.code) or ""
    return act.step(RULE, f"not {act.code} → {code or 'nothing'}", code=code, reverse="")


def _threat(act: Act, inner: Act, scene: Scene) -> str:
    """The code of حذرها من أنه سيفرض عقوبات: who warns of what he will do himself threatens with it; "" for any other warning."""
    word = scene.tree.words[inner.trigger]
    if act.code != WARNING or word.tag is not Tag.VERB or word.features.tense != "future":
        return ""
    tree, doer = scene.tree, inner.source
    own = doer < 0 or any(tree.words[j].tag is Tag.PRON for j in (doer, *tree.by(doer, "nmod")))
    who, warner = scene.reader.phrases.reference(doer), scene.reader.phrases.reference(act.source) if act.source >= 0 else None
    own = own or (who is not None and warner is not None and who.country == warner.country)
    return (scene.lexicon.compose("threaten", inner.code) or "") if own else ""


def _boasts(act: Act, inner: Act, scene: Scene) -> bool:
    """أعلن الحوثيون استهداف مطار سعودي, أعلن الجيش تحرير البلدة: the armed who announce an attack on others or the taking of a place, and name
    nobody who did it, have done it.
    """
    phrases = scene.reader.phrases
    if inner.source >= 0 or inner.code[:2] != "19" or act.source < 0:
        return False
    speaker, struck = phrases.reference(act.source), phrases.reference(inner.target) if inner.target >= 0 else None
    armed = speaker is not None and (speaker.roles[:3] in ARMED or speaker.country == "IMG")
    took = inner.code == SEIZURE or (struck is not None and speaker is not None and struck.country not in ("", speaker.country))
    return armed and took


def _carried(act: Act, inner: Act, scene: Scene) -> Act:
    """A support verb takes the code of its content; a pattern with a code of its own takes its target from the content."""
    if act.mode != "assert":
        threat = _threat(act, inner, scene)
        act = act.step(RULE, f"warned of {inner.code} → {threat}", code=threat) if threat else act
        return _turn(act, inner, doer_first=True)
    told = scene.tree.words[act.trigger].features.kind == "speech" and inner.code[:2] in BLOODY
    told = told and not _boasts(act, inner, scene)
    ventured = inner.mode == "assert" and scene.tree.words[act.trigger].features.kind == "speech"  # أعلن إقدام دول على طرد السفير
    source = inner.source if inner.source >= 0 and (told or ventured or act.source < 0) else ABSENT if told else act.source
    outer_first = act.target if act.target >= 0 else inner.target
    parties = inner.parties if inner.parties >= 0 else act.parties
    note = f"{scene.tree.words[inner.trigger].form} → {inner.code}"
    return act.step(RULE, note, code=inner.code, reverse=inner.reverse, source=source, target=outer_first, parties=parties)


def _turn(act: Act, inner: Act, *, doer_first: bool) -> Act:
    if act.target >= 0:
        return act
    order = (inner.source, inner.target, inner.parties) if doer_first else (inner.target, inner.source, inner.parties)
    target = next((i for i in order if i >= 0 and i != act.source), ABSENT)
    return replace(act, target=target)


def _tense(act: Act, scene: Scene) -> Act | None:
    """سيلتقي, سوف يلتقي: an intention; لن يلتقي: a refusal."""
    word = scene.tree.words[act.trigger]
    if word.tag is not Tag.VERB or act.code[:2] not in COMMITMENTS or act.mode not in ("", "assert"):
        return act
    particles = {scene.tree.words[j].lemma for j in scene.tree.by(act.trigger, "advmod")}
    ahead = word.features.tense == "future" or "سوف" in particles or (word.features.tense == "present" and _ahead(act.trigger, scene))
    mode = "refuse" if "لن" in particles else "intend" if ahead else ""
    if not mode:
        return act
    code = scene.lexicon.compose(mode, act.code) or ""
    if not code or (mode == "refuse" and act.code >= HOSTILE):
        scene.drop(act, RULE, f"{mode} × {act.code} has no code")
        return None
    return act.step(RULE, f"{mode} × {act.code} → {code}", code=code, reverse="")


def _ahead(verb: int, scene: Scene) -> bool:
    """Whether the clause of a verb names a time to come."""
    tree = scene.tree
    for word in tree.words[max(verb - SOON, 0) : verb + SOON + 1]:
        if AHEAD.isdisjoint(word.lemmas) and word.bare not in AHEAD:
            continue
        if tree.clause_of(word.at) == verb and (word.tag is not Tag.ADJ or "time" in tree.words[max(word.head, 0)].features.kind):
            return True
    return False
