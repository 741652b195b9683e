"""Who the source and the target are: phrases, conjuncts, by-phrases, dropped subjects, counterparts.

أعلن الوزير … وأضاف: the subject that و + verb leaves out is the one before. Conjoined actors give one event for each pair;
of الرئيسان التركي والأميركي the second has the office of the first. Where the words of a role are there but name nobody known,
the event is kept only if its kind is coded without that side.
"""

from coder.match.actors import Reference
from coder.match.verbs import ABSENT
from coder.model import Tag
from coder.rules.scene import Act, Scene

RULE = "participants"
SOURCELESS = frozenset({"17", "18", "19", "20"})
"""roots that GUIDE codes without a source: passives and casualties"""
AUTHORITIES = frozenset({"GOV", "LEG", "COP"})
"""whom a protest turns to where the sentence names one of them only"""
IMPERSONAL = frozenset({"appeal", "demand"})
"""modes of verbs without a subject of their own (يجب على، إنه يتعين): whoever is quoted asks"""
STANCES = frozenset({"02", "03", "10", "12", "13"})
"""roots of what is said: appeals, intentions, demands, rejections, threats"""
SHARED = frozenset({"04"})
"""roots whose noun takes the subject of its clause as source"""
TARGETLESS = frozenset({"14"})
"""roots that are coded without a target: CAMEO's protests"""
_NISBA = ("يه", "يان", "يين", "يون", "يتان", "يتين")
MOST = 6
"""members of a list that are coded; longer lists are enumerations of states that do not act one by one"""


def apply(act: Act, scene: Scene) -> Act | None:
    """Resolves both sides; drops the act where a side that it needs names nobody."""
    if act.parties >= 0:
        return _mutual(act, scene, _members(act.parties, scene, None))
    sources = _sources(act, scene)
    if act.reverse == act.code and len(sources) > 1 and (act.target < 0 or act.source < 0 or scene.reader.pair(act.source) is not None):
        return _mutual(act, scene, sources)
    if act.code[:2] in STANCES:
        sources = _spoken(act, sources, scene)
    first = next((s for s in sources if s is not None), None)
    targets: list[Reference | None] = _members(act.target, scene, first) if act.target >= 0 else [None]
    if act.source >= 0 and first is None and targets[0] is not None:
        sources = _members(act.source, scene, targets[0])
    if targets[0] is None and sources[0] is not None:
        other = _only_other(act, sources, scene)
        if other is not None:
            targets = [other]
            act = act.step(RULE, "the only other actor of the sentence is the target")
    if not _complete(act, sources, targets, scene):
        scene.drop(act, RULE, _missing(sources, targets))
        return None
    if len(targets) > 1 and first is not None:
        targets = [t for t in targets if t is None or t.code != first.country] or targets
    if act.reverse and first is not None and targets[0] is not None:
        scene.reader.memory.pair(first, targets[0])
    note = f"{_names(sources)} → {_names(targets)}"
    return act.step(RULE, note, sources=tuple(sources), targets=tuple(targets))


def _only_other(act: Act, sources: list[Reference | None], scene: Scene) -> Reference | None:
    """The target that is not said in its place: the one other actor of the clause or short sentence. None where there are several."""
    others = scene.reader.others(scene.tree.clause_of(act.trigger), frozenset(s.code for s in sources if s is not None))
    if act.code[:2] in TARGETLESS:
        others = [o for o in others if o.roles[:3] in AUTHORITIES]
    return others[0] if len(others) == 1 else None


def _sources(act: Act, scene: Scene) -> list[Reference | None]:
    if act.source >= 0:
        said = _members(act.source, scene, None)
        return _speaker(act.trigger, scene) if said == [None] and act.mode in IMPERSONAL and scene.tree.words[act.source].tag is Tag.PRON else said
    verb = scene.tree.words[act.trigger]
    pair = scene.reader.memory.last_pair
    if act.match.dropped and verb.features.number == "d" and act.reverse == act.code and pair is not None:
        return list(pair)
    if act.match.dropped and not act.match.passive and any(p.role == "SOURCE" and p.subject for p in act.match.frame.parts):
        return [scene.reader.dropped(act.trigger if verb.tag is Tag.VERB else scene.tree.clause_of(act.trigger))]
    if act.mode in IMPERSONAL and not any(p.role == "SOURCE" for p in act.match.frame.parts):
        return _speaker(act.trigger, scene)
    if act.code[:2] in SHARED and not act.match.arguments.verbal and act.target >= 0:
        return _clause_subject(act, scene)
    return [None]


def _saying(i: int, scene: Scene) -> int:
    """The verb of saying that a word stands under; ABSENT for none."""
    return next((head for head in scene.tree.ancestors(i) if scene.tree.words[head].features.kind == "speech"), ABSENT)


def _speaker(i: int, scene: Scene) -> list[Reference | None]:
    """The subject of the verb of saying that the act stands under, else the last subject before it."""
    saying = _saying(i, scene)
    subject = next(iter(scene.tree.by(saying, "nsubj")), None) if saying >= 0 else None
    return _members(subject, scene, None) if subject is not None else [scene.reader.dropped(saying if saying >= 0 else i)]


def _spoken(act: Act, sources: list[Reference | None], scene: Scene) -> list[Reference | None]:
    """قال رئيس الوزراء الإسرائيلي إن إسرائيل لن توافق: what a state will or will not do is said by him who speaks for it."""
    source = sources[0]
    if source is None or len(sources) > 1 or source.roles or _saying(act.trigger, scene) < 0:
        return sources
    speaker = _speaker(act.trigger, scene)[0]
    return [speaker] if speaker is not None and speaker.country == source.country and speaker.roles else sources


def _clause_subject(act: Act, scene: Scene) -> list[Reference | None]:
    """قال الوزير في لقاء مع نظيره: who speaks at a meeting takes part in it."""
    predicate = scene.tree.clause_of(act.trigger)
    if scene.tree.words[predicate].tag is not Tag.VERB or scene.tree.words[act.trigger].relation == "nsubj":
        return [None]
    subject = next(iter(scene.tree.by(predicate, "nsubj")), None)
    return _members(subject, scene, None) if subject is not None else [scene.reader.dropped(predicate)]


def _members(i: int, scene: Scene, other: Reference | None) -> list[Reference | None]:
    """The actors of a phrase: its conjuncts, or the two whom الطرفان means."""
    pair = scene.reader.pair(i)
    if pair is not None:
        return [one for one in pair if other is None or one.country != other.country] or [None]
    found: list[Reference | None] = []
    codes: set[str] = set()
    for head, named in _read(i, scene, other):
        reference = named
        first = found[0] if found else None
        if first is not None and reference is not None and not reference.roles and (scene.tree.words[head].tag is Tag.ADJ or _echoes(head, scene)):
            reference = reference._replace(roles=first.roles)
        if reference is not None and reference.code and reference.code not in codes:
            found.append(reference)
            codes.add(reference.code)
    return found or [None]


def _echoes(i: int, scene: Scene) -> bool:
    """القوات البحرية المصرية والسعودية: a state written like the nationality before it is one."""
    words = scene.tree.words
    if i < 2 or words[i - 1].relation != "cc" or not words[i].form.startswith("ال"):
        return False
    before = words[i - 2]
    alike = before.bare[-2:] == words[i].bare[-2:] and before.bare.endswith(_NISBA) and before.form.startswith("ال")
    return alike and before.bare != words[i].bare and before.relation in ("flat", "amod")


def _read(i: int, scene: Scene, other: Reference | None) -> list[tuple[int, Reference | None]]:
    found: list[tuple[int, Reference | None]] = []
    for head in _listed(i, scene)[:MOST]:
        several = scene.reader.phrases.references(head)
        found += [(head, one) for one in several] if len(several) > 1 else [(head, scene.reader.who(head, other))]
    return found[:MOST]


def _listed(i: int, scene: Scene) -> list[int]:
    """The members of a phrase: its conjuncts, or those of the bracket behind it: الدول الثلاث (ألمانيا وفرنسا وبريطانيا)."""
    for j in scene.tree.by(i, "appos"):
        listed = scene.tree.conjuncts(j)
        if len(listed) > 1:
            return listed
    first, *others = scene.tree.conjuncts(i)
    phrases, words = scene.reader.phrases, scene.tree.words
    return [first, *(j for j in others if "masdar" not in words[j].features.kind or phrases.may_name(j))]


def _mutual(act: Act, scene: Scene, members: list[Reference | None]) -> Act | None:
    known = [m for m in members if m is not None]
    if len(known) < 2:
        scene.drop(act, RULE, "mutual, and fewer than two parties are known")
        return None
    scene.reader.memory.pair(known[0], known[1])
    return act.step(RULE, "between " + _names(members), sources=tuple(known), targets=tuple(known), parties=max(act.parties, 0), reverse="")


def _complete(act: Act, sources: list[Reference | None], targets: list[Reference | None], scene: Scene) -> bool:
    root = act.code[:2]
    has_source, has_target = sources[0] is not None, targets[0] is not None
    if has_source and has_target:
        return True
    if has_source:
        return root in TARGETLESS
    bare = any(part.role == "SOURCE" and not part.preposition and not part.inside for part in act.match.frame.parts)
    unknown = bare and act.source >= 0 and scene.tree.words[act.source].tag is Tag.NOUN and act.match.arguments.verbal and not act.match.passive
    return has_target and root in SOURCELESS and act.reverse != act.code and not unknown


def _missing(sources: list[Reference | None], targets: list[Reference | None]) -> str:
    return "no actor known as " + " and ".join(side for side, who in (("source", sources), ("target", targets)) if who[0] is None)


def _names(side: list[Reference | None]) -> str:
    return ", ".join(one.code if one is not None else "---" for one in side)
