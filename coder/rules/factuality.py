"""What the text does not assert: negated, conditional, asked, possible, wished. It codes nothing.

لم يقصف، إذا قصف، هل قصف؟، قد يقصف، ليقصف. A refusal (رفض، امتنع) is an act of its own and has patterns; لن يفعل is a refusal
by composition and passes here.
"""

from coder.model import Tag
from coder.rules.scene import Act, Scene

RULE = "factuality"
UNREAL_MARKS = frozenset({"condition", "purpose"})
UNREAL_CONDITIONS = frozenset({"لو", "لولا"})
POSSIBLE = frozenset({"امكن", "استحال", "احتمل", "خشي", "تعذّر", "استبعد"})
"""verbs under which an act is possible, impossible or feared, and not told: يمكن أن يهاجم"""
FOILED = frozenset({"احبط", "افشل", "اجهض", "خطّط"})
"""verbs under which an act did not come to pass: أحبط هجوما كان يستهدف السفارة"""
ABLE = frozenset({"استطاع"})
"""verbs that tell a deed in the past and a power in the present: استطاع أن يهاجم، يستطيع أن يهاجم"""
TRUE = frozenset({"ثبت", "اثبت", "تاكّد", "صحّ", "صحيح", "حقيقي", "اعتقد", "ظن", "تصوّر", "رجّح", "تخيّل"})
"""what is not true, not proved or not believed has not happened: ليس صحيحا أن، لم يثبت أن، لا يعتقد أن"""
WHENEVER = frozenset({"كلما"})
WHEN = frozenset({"عندما", "حين", "حينما"})
"""conjunctions that tell a habit before a present: عندما تقصف يهرب الناس"""
CASE = frozenset({"حال", "حاله"})
"""في حال قصفت: a condition in the form of a noun"""
ALMOST = frozenset({"كاد"})
STILL = frozenset({"زال", "برح", "فتء"})
"""auxiliaries that mean "still" under a negation: لا تزال تقصف"""
BOUND = frozenset({"بد", "مناص", "مفر"})
"""nouns whose negation says that something must be: لا بد من أن ينسحب"""
HAPPENING = frozenset({"حدث", "وقع", "تمّ", "تم", "جري", "عقد", "انعقد", "اجري", "كان", "بدا", "حصل", "استءنف", "صدر", "شنّ", "سجّل", "شهد"})
"""verbs whose negation says that their subject did not come about: لم تجر محادثات"""
OUTCOMES = frozenset({"اسفر", "افضي", "ادي", "حقّق", "اثمر", "توصّل", "احرز", "نجح", "افلح", "توقّف", "انتهي", "اوقع", "خلّف", "حسم", "تسبّب", "كلّل", "انقطع"})
"""verbs whose negation leaves what their subject names to have happened: لم تسفر المحادثات عن نتائج"""
NEGATIVE_NOUNS = frozenset(
    {"عدم", "انعدام", "غياب", "دون", "بدون", "احتمال", "امكانيه", "امكان", "خطر", "مخاوف", "خشيه", "تجنب", "تفادي", "منع", "احباط", "افشال", "اجهاض", "مخطط"}
)
"""nouns and prepositions that take the act behind them back or leave it open"""


def apply(act: Act, scene: Scene) -> Act | None:
    """Drops the act where its clause, or one that it stands in, is not asserted."""
    reason = unasserted(act.trigger, scene, declined=act.declined or act.match.frame.said == "denied")
    if reason:
        scene.drop(act, RULE, reason)
        return None
    return act


def unasserted(trigger: int, scene: Scene, *, declined: bool = False) -> str:
    """Why the word is not asserted, "" where it is; `declined`: its own negation has made it a refusal."""
    tree = scene.tree
    if tree.tokens and any(t.form == "؟" for t in tree.tokens[-2:]):
        return "a question"
    seen = False
    for depth, head in enumerate((trigger, *tree.ancestors(trigger))):
        if depth > 8:
            break
        verbal = tree.words[head].tag is Tag.VERB
        own = (not declined) if depth == 0 else verbal and not seen and not _fruitless(trigger, head, scene)
        reason = _clause(head, scene, own=own, act=depth == 0)
        seen = seen or verbal
        if reason:
            return reason
        if tree.words[head].relation in ("conj", "parataxis", "root") and tree.words[head].tag is Tag.VERB:
            break
    return ""


def _fruitless(trigger: int, verb: int, scene: Scene) -> bool:
    """المحادثات بين إيران والغرب لم تحقق تقدما: the negation of what came of an act leaves the act itself standing."""
    words = scene.tree.words
    if words[trigger].tag is Tag.VERB or words[trigger].relation != "nsubj" or words[trigger].head != verb:
        return False
    if not any(words[j].lemma == "لم" for j in scene.tree.by(verb, "advmod")):
        return False
    named = words[trigger].features.definite or trigger < verb
    return (named and not OUTCOMES.isdisjoint(words[verb].lemmas)) or (trigger < verb and HAPPENING.isdisjoint(words[verb].lemmas))


def _general(head: int, scene: Scene, *, act: bool) -> str:
    """Why the clause tells of any time, of a power or of a case, "" where it tells of a deed."""
    tree = scene.tree
    word = tree.words[head]
    present = word.features.tense == "present"
    marks = {tree.words[j].lemma for j in tree.by(head, "mark")}
    if act and present and not ABLE.isdisjoint(word.lemmas):
        return f"able ({word.form})"
    if marks & WHENEVER or (present and marks & WHEN):
        return "a habit"
    if head and tree.words[head - 1].lemma in CASE and tree.preposition(head - 1) == "في":
        return "a case (في حال)"
    if not act and not TRUE.isdisjoint(word.lemmas) and any(tree.words[j].features.kind == "negation" for j in tree.by(head, "advmod")):
        return f"not true ({word.form})"
    wished = [k for j in tree.by(head, "nsubj") for k in tree.by(j, "advmod") if k < j]
    return next((f"unreal ({tree.words[k].form})" for k in wished if tree.words[k].features.kind == "unreal"), "")


def _clause(head: int, scene: Scene, *, own: bool, act: bool) -> str:
    tree = scene.tree
    word = tree.words[head]
    if not act and word.tag is Tag.VERB and not POSSIBLE.isdisjoint(word.lemmas):
        return f"possible ({word.form})"
    if not act and word.tag is Tag.VERB and not FOILED.isdisjoint(word.lemmas):
        return f"foiled ({word.form})"
    auxiliaries = {tree.words[j].lemma for j in tree.by(head, "aux")}
    if auxiliaries & ALMOST:
        return "almost (كاد)"
    general = _general(head, scene, act=act) if not auxiliaries else ""
    if general:
        return general
    for j in tree.children[head]:
        child = tree.words[j]
        if child.relation == "advcl" and not UNREAL_CONDITIONS.isdisjoint(tree.words[k].lemma for k in tree.by(j, "mark")):
            return "the answer to an unreal condition"
        if child.relation == "mark" and (child.features.kind in UNREAL_MARKS or child.features.kind == "negation"):
            return f"{child.features.kind} ({child.form})"
        if child.relation == "mark" and child.form == "إن" and j + 1 == head and word.features.tense == "past":
            return "condition (إن)"
        if child.relation != "advmod" or j > head:
            continue
        kind = child.features.kind
        if kind == "negation" and own and not auxiliaries & STILL and word.lemma not in BOUND and not (act and child.lemma == "لن" and word.tag is Tag.VERB):
            return f"negated ({child.form})"
        if kind in ("unreal", "question"):
            return f"{kind} ({child.form})"
        if kind == "perfective" and own and word.features.tense == "present":
            return f"possible ({child.form} + imperfect)"
    if word.tag is not Tag.VERB:
        if head and tree.words[head - 1].lemma in NEGATIVE_NOUNS:
            return f"taken back ({tree.words[head - 1].form})"
        if tree.preposition(head) in ("دون", "بدون", "من دون"):
            return "taken back (دون)"
    return ""
