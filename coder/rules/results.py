"""ما أسفر عن مقتل ثلاثة: casualties that an attack of the same sentence has caused are its victims.

The casualty clause (180 and no source) takes the attacker and the code of the attack, which may stand before it (انفجرت سيارة مفخخة ما أدى
إلى مقتل ثلاثة) or be told in a clause of its own (قتل ثلاثة عندما فجر انتحاري نفسه). An attack of the same source that names only a place of
the same country as its target is told by it and goes; one with a target of its own kind stays beside it. A bomb that nobody planted and that
struck nobody known codes nothing for itself, and still says what the dead died of.
تظاهر المئات مطالبين بـ: a participle that demands goes where its clause tells a protest.
"""

from collections.abc import Sequence

from coder.match.actors import Reference
from coder.model import Tag
from coder.rules.scene import Act, Scene

RULE = "results"
SILENT = "participants"
"""the rule that drops an act that names nobody"""
ATTACKS = frozenset({"18", "19"})
COERCION = ATTACKS | {"17"}
CASUALTIES = "180"
GENERAL = frozenset({CASUALTIES, "190"})
"""codes that say of an attack only that it was one"""
OUTCOMES = frozenset({"ادّي", "اسفر", "اودي", "خلّف", "اوقع", "نتج", "نجم", "تسبّب", "حصد", "افضي"})
"""verbs whose subject is what was told before them: ما أدى إلى، وأسفرت عن"""
WHEN = frozenset({"عندما", "حين", "حينما", "لما", "بعدما", "بعد", "اثر", "عقب"})
"""words before the clause that tells how somebody came to harm"""
PROTEST, DEMAND = "14", "10"


def join(acts: Sequence[Act], scene: Scene) -> list[Act]:
    """The acts of a sentence with casualties tied to the attack that caused them."""
    acts = _told_by_protest(acts, scene)
    silent = [a for a, rule in scene.dropped if rule == SILENT and a.targets[0] is None]
    causes = sorted((a for a in (*acts, *silent) if a.code[:2] in ATTACKS and a.parties < 0), key=lambda a: a.trigger)
    joined: list[Act] = []
    told: set[int] = set()
    for act in acts:
        cause = _cause(act, causes, scene) if act.code[:2] in ATTACKS and act.sources[0] is None else None
        if cause is None:
            joined.append(act)
            continue
        code = cause.code if act.code in GENERAL else act.code
        sources = cause.sources if cause.sources[0] is not None else act.sources
        joined.append(act.step(RULE, f"victims of {scene.tree.words[cause.trigger].form}", code=code, sources=sources))
        if all(_place_of(target, act.targets) for target in cause.targets):
            told.add(cause.trigger)
    return [_done_by_the_same(act, joined, scene) for act in joined if act.trigger not in told]


def _done_by_the_same(act: Act, acts: Sequence[Act], scene: Scene) -> Act:
    """ضربت الشرطة الرجل عقب توقيفه: what else was done to the victim of the sentence, whom a pronoun means, the same people did."""
    noun = act.code[:2] in COERCION and not act.match.arguments.verbal and act.target >= 0
    if not noun or act.sources[0] is not None or scene.tree.words[act.target].tag is not Tag.PRON:
        return act
    victims = _codes(act.targets)
    doers = next((a.sources for a in acts if a.code[:2] in COERCION and a.sources[0] is not None and _codes(a.targets) == victims), None)
    return act if doers is None else act.step(RULE, "done by those who strike the same victim", sources=doers)


def _codes(side: Sequence[Reference | None]) -> set[str]:
    return {one.code for one in side if one is not None}


def _cause(act: Act, causes: Sequence[Act], scene: Scene) -> Act | None:
    """The attack that an act with victims and without a source tells the outcome of."""
    inner = next((c for c in causes if c.trigger > act.trigger and c.sources[0] is not None and _tells_how(c, act, scene)), None)
    if inner is not None or act.code != CASUALTIES:
        return inner
    outcome = scene.tree.words[act.trigger].lemma in OUTCOMES
    before = [c for c in causes if c.trigger < act.trigger and (c.sources[0] is not None or (outcome and c.code not in GENERAL))]
    return before[-1] if before else None


def _tells_how(cause: Act, act: Act, scene: Scene) -> bool:
    """Whether the clause of the attack belongs to the act: في هجوم شنه متمردون، عندما فجر انتحاري نفسه."""
    words = scene.tree.words
    inside = {act.trigger, *act.match.words}
    word = words[cause.trigger]
    for at in (cause.trigger, *scene.tree.ancestors(cause.trigger)):
        if words[at].head in inside:
            opens = any(not WHEN.isdisjoint((words[j].bare, words[j].lemma)) for j in scene.tree.children[at] if j < at)
            attack = word.relation == "acl:relcl" and word.head in (at, *inside) and word.head in (*act.match.words, *cause.match.words, cause.match.content)
            return attack or (words[at].relation == "advcl" and opens)
    return False


def _told_by_protest(acts: Sequence[Act], scene: Scene) -> list[Act]:
    """تظاهر المئات مطالبين بـ: what protesters demand is their protest, and no second event."""
    protesters = {a.sources for a in acts if a.code.startswith(PROTEST) and not _tells(a, scene)}
    return [a for a in acts if not (a.code.startswith((PROTEST, DEMAND)) and a.sources in protesters and _tells(a, scene))]


def _tells(act: Act, scene: Scene) -> bool:
    return act.match.arguments.verbal and scene.tree.words[act.trigger].tag is not Tag.VERB


def _place_of(target: Reference | None, victims: Sequence[Reference | None]) -> bool:
    """Whether the target is nothing but the country of the victims."""
    return target is None or (not target.roles and any(v is not None and v.country == target.country for v in victims))
