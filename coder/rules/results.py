"""ما أسفر عن مقتل ثلاثة: casualties that an attack of the same sentence has caused are its victims.

The casualty clause (180 and no source) takes the attacker and the code of the attack; an attack of the same source that names only a place of the
same country as its target is told by it and goes; one with a target of its own kind stays beside it.
تظاهر المئات مطالبين بـ: a participle that demands goes where its clause tells a protest.
"""

from collections.abc import Sequence

from coder.match.actors import Reference
from coder.model import Tag
from coder.rules.scene import Act, Scene

RULE = "results"
ATTACKS = frozenset({"18", "19"})
CASUALTIES = "180"
PROTEST, DEMAND = "14", "10"


def join(acts: Sequence[Act], scene: Scene) -> list[Act]:
    """The acts of a sentence with casualties tied to the attack that caused them."""
    acts = _told_by_protest(acts, scene)
    attacks = [a for a in acts if a.code[:2] in ATTACKS and a.sources[0] is not None and a.parties < 0]
    if not attacks:
        return list(acts)
    joined: list[Act] = []
    told: set[int] = set()
    for act in acts:
        cause = next((a for a in reversed(attacks) if a.trigger < act.trigger), None)
        if act.code != CASUALTIES or act.sources[0] is not None or cause is None:
            joined.append(act)
            continue
        joined.append(act.step(RULE, f"victims of {scene.tree.words[cause.trigger].form}", code=cause.code, sources=cause.sources))
        if all(_place_of(target, act.targets) for target in cause.targets):
            told.add(cause.trigger)
    return [act for act in joined if act.trigger not in told]


def _told_by_protest(acts: Sequence[Act], scene: Scene) -> list[Act]:
    """تظاهر المئات مطالبين بـ: what protesters demand is their protest, and no second event."""
    protesters = {a.sources for a in acts if a.code.startswith(PROTEST) and not _tells(a, scene)}
    return [a for a in acts if not (a.code.startswith((PROTEST, DEMAND)) and a.sources in protesters and _tells(a, scene))]


def _tells(act: Act, scene: Scene) -> bool:
    return act.match.arguments.verbal and scene.tree.words[act.trigger].tag is not Tag.VERB


def _place_of(target: Reference | None, victims: Sequence[Reference | None]) -> bool:
    """Whether the target is nothing but the country of the victims."""
    return target is None or (not target.roles and any(v is not None and v.country == target.country for v in victims))
