"""An act that another act is about: شن هجوما على، دعا إلى وقف القصف، ندد بالهجوم.

The inner act is found with its own frame and codes nothing itself. It does not apply to reported speech (قال إن): what is
reported as a fact is coded for itself.
"""

from coder.match.verbs import ABSENT
from coder.rules.scene import Act, Scene, act_of

RULE = "content"
DEEPEST = 3
"""دعا إلى (وقف (شن (غارات))): more than three acts in one another do not occur in news"""


def apply(act: Act, scene: Scene) -> Act | None:
    """Finds the inner acts and uses them up."""
    inner = _inner(act, scene, 0)
    return act if not inner else act.step(RULE, "is about " + " + ".join(_name(a, scene) for a in inner), content=inner)


def _inner(act: Act, scene: Scene, depth: int) -> tuple[Act, ...]:
    if act.match.content < 0 or depth >= DEEPEST:
        return ()
    found: list[Act] = []
    for head in scene.tree.conjuncts(act.match.content):
        trigger = scene.matcher.act_in(scene.tree, head)
        match = scene.matches.get(trigger, None) if trigger != ABSENT else None
        if match is None or trigger == act.trigger:
            continue
        scene.used.add(trigger)
        inner = act_of(match)
        deeper = _inner(inner, scene, depth + 1)
        found.append(inner.step(RULE, "", content=deeper) if deeper else inner)
    return tuple(found)


def _name(act: Act, scene: Scene) -> str:
    return scene.tree.words[act.trigger].form


def mark_used(scene: Scene) -> None:
    """Before any act is coded: which triggers are the content of another, or words of another's frame."""
    for match in scene.matches.values():
        _inner(act_of(match), scene, 0)
        scene.used.update(i for i in match.words if i != match.trigger)
