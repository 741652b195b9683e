"""An act that another act is about: شن هجوما على، دعا إلى وقف القصف، ندد بالهجوم.

The inner act is found with its own frame and codes nothing itself. It does not apply to reported speech (قال إن): what is
reported as a fact is coded for itself.
"""

from dataclasses import replace

from coder.match.verbs import ABSENT, UNKNOWN_CONTENT, Match
from coder.model import Tag
from coder.rules.scene import SILENT, Act, Scene, act_of

RULE = "content"
WITHHELD = frozenset({"12", "16"})
"""roots of frames that stop or refuse what their words name"""
HIT = frozenset({"190", "193", "194", "195"})
"""beginnings of codes whose target may be a thing that names nobody: غارة على معسكر"""
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
        match = choose(trigger, scene) if trigger != ABSENT else None
        if match is None or trigger == act.trigger:
            continue
        scene.used.add(trigger)
        inner = _done(act_of(match), act.mode, scene)
        deeper = _inner(inner, scene, depth + 1)
        found.append(inner.step(RULE, "", content=deeper) if deeper else inner)
    return tuple(found)


def _done(inner: Act, mode: str, scene: Scene) -> Act:
    """ندد بالهجوم الذي شنته إسرائيل: who does an act and to whom, where its relative clause says so. Of an act that is stopped, refused
    or only talked about (علق الوساطة التي يقوم بها) that clause reports nothing of its own.
    """
    for clause in _clauses_about(inner.trigger, scene):
        if mode not in ("", "assert", "accuse"):
            scene.used.add(clause.trigger)
        source, target = inner.source if inner.source >= 0 else clause.source, inner.target if inner.target >= 0 else clause.target
        inner = replace(inner, source=source, target=target)
    return inner


def _clauses_about(i: int, scene: Scene) -> list[Match]:
    """The relative clauses of a noun that say by a support verb that the act was done: الهجوم الذي شنته."""
    clauses = (choose(j, scene) for j in scene.tree.by(i, "acl:relcl"))
    return [clause for clause in clauses if clause is not None and clause.content == i and clause.frame.mode == "assert"]


def _name(act: Act, scene: Scene) -> str:
    return scene.tree.words[act.trigger].form


def choose(trigger: int, scene: Scene) -> Match | None:
    """The match of a trigger: the best that leads to a code, blocks or silences; a frame about an act that no table composes
    gives way to the next.
    """
    if trigger not in scene.matches:
        ranked = scene.ranked(trigger)
        if not ranked:
            return None
        viable = [m for m in ranked if _code(m, scene, 0) is not None] or [ranked[0]]
        best = viable[0].score[0]
        scene.matches[trigger] = max((m for m in viable if m.score[0] == best), key=lambda m: (bool(m.frame.said), _known(m, scene), m.score))
    return scene.matches[trigger]


def _known(match: Match, scene: Scene) -> int:
    """How many of the roles that a match fills name somebody, less those that do not; a thing that is hit need not."""
    phrases, words = scene.reader.phrases, scene.tree.words
    roles = [i for i in (match.source, match.target, match.parties) if i >= 0]
    several = match.parties >= 0 and (len(scene.tree.conjuncts(match.parties)) > 1 or scene.reader.pair(match.parties) is not None)
    named = [words[i].tag is Tag.PRON or phrases.reference(i) is not None or scene.reader.points(i) for i in roles]
    hit = match.arguments.verbal and (match.frame.code or "")[:3] in HIT
    return several + sum(1 if name else -(not hit or i != match.target) for i, name in zip(roles, named, strict=True))


def _code(match: Match, scene: Scene, depth: int) -> str | None:
    """The code that a match would get, "" for one that codes nothing on purpose, None for one that leads nowhere."""
    frame = match.frame
    if not frame.mode or frame.mode in SILENT:
        return frame.code or ""
    if depth > DEEPEST:
        return None
    inner = scene.matcher.act_in(scene.tree, match.content) if match.content >= 0 else ABSENT
    for candidate in scene.ranked(inner) if inner not in (ABSENT, match.trigger) else ():
        code = _code(candidate, scene, depth + 1)
        if code == "":
            return ""
        composed = code if frame.mode == "assert" else scene.lexicon.compose(frame.mode, code) if code else None
        if composed:
            return composed
    return scene.lexicon.compose(frame.mode, "") if frame.mode in UNKNOWN_CONTENT or match.content < 0 else None


def mark_used(scene: Scene) -> None:
    """Before any act is coded: which triggers are the content of another, or words of another's frame."""
    for match in list(scene.matches.values()):
        _inner(act_of(match), scene, 0)
        words = [i for i in match.words if i != match.trigger]
        scene.used.update(words)
        if (match.frame.code or "")[:2] in WITHHELD:
            scene.used.update(clause.trigger for i in words for clause in _clauses_about(i, scene))
