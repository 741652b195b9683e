"""Who the source and the target are: phrases, conjuncts, by-phrases, dropped subjects, counterparts.

أعلن الوزير … وأضاف: the subject that و + verb leaves out is the one before. Conjoined actors give one event for each pair;
of الرئيسان التركي والأميركي the second has the office of the first. Where the words of a role are there but name nobody known,
the event is kept only if its kind is coded without that side.
"""

from collections.abc import Sequence
from dataclasses import replace

from coder.discourse.memory import UNSETTLED
from coder.match.actors import Reference
from coder.match.verbs import ABSENT
from coder.model import Tag
from coder.rules.guess import only_other
from coder.rules.scene import BLOODY, TARGETLESS, Act, Scene

RULE = "participants"
SOURCELESS = frozenset({"17", "18", "19", "20"})
"""roots that GUIDE codes without a source: passives and casualties"""
IMPERSONAL = frozenset({"appeal", "demand"})
"""modes of verbs without a subject of their own (يجب على، إنه يتعين): whoever is quoted asks"""
STANCES = frozenset({"02", "03", "10", "12", "13"})
"""roots of what is said: appeals, intentions, demands, rejections, threats"""
COMMON = frozenset({"04", "05", "06"})
"""roots of what two do together: talks, relations, cooperation"""
JUDGMENTS = frozenset({"05", "11", "12"})
"""roots that are about what somebody has done or offered"""
COMBAT = "19"
BREACH = ("161", "1313")
"""relations reduced or broken off, diplomats expelled: those whose state is not said (السويد طردت دبلوماسيين) are not one's own"""
SHARED = frozenset({"04", "14"})
"""roots whose noun takes the subject of its clause as source"""
BOYCOTTS = "143"
PEOPLE = "CVL"
DUAL = frozenset({"هما", "كليهما", "كلاهما"})
"""pronouns of two"""
_NISBA = ("يه", "يان", "يين", "يون", "يتان", "يتين")
EACH = frozenset({"كل", "كلا"})
MOST = 6
"""members of a list that are coded; longer lists are enumerations of states that do not act one by one"""


def apply(act: Act, scene: Scene) -> Act | None:
    """Resolves both sides; drops the act where a side that it needs names nobody."""
    act = _capped(act, scene)
    if act.parties >= 0:
        return _mutual(act, scene, _members(act.parties, scene, None))
    sources = _sources(act, scene)
    if (act.reverse == act.code or _joint(act)) and len(sources) > 1 and (act.target < 0 or act.source < 0 or scene.reader.pair(act.source) is not None):
        return _mutual(act, scene, sources)
    if act.code[:2] in STANCES:
        sources = _spoken(act, sources, scene)
    if act.code[:2] in TARGETLESS and not act.code.startswith(BOYCOTTS):
        sources = [_people(s) for s in sources]
    first = next((s for s in sources if s is not None), None)
    targets = _targets(act, first, scene)
    if act.source >= 0 and first is None and targets[0] is not None:
        sources = _members(act.source, scene, targets[0])
    if targets[0] is None and act.code[:2] in JUDGMENTS:
        targets = _doers((act.target,) if act.target >= 0 else act.match.words, scene, first)
    if targets[0] is None and sources[0] is not None:
        other = only_other(act, sources, scene)
        if other is not None:
            targets = [other]
            act = act.step(RULE, "the only other actor of the sentence is the target")
    if targets[0] is None and act.code.startswith(COMBAT):
        targets = [_site(act, scene, told=first is not None)]
    if not _complete(act, sources, targets, scene):
        scene.drop(replace(act, sources=tuple(sources), targets=tuple(targets)), RULE, _missing(sources, targets))
        return None
    if len(targets) > 1 and first is not None:
        targets = [t for t in targets if t is None or t.code != first.country] or targets
    if act.code.startswith(BREACH) and first is not None and all(t is not None and t.country == first.country for t in targets):
        scene.drop(act, RULE, "nobody breaks with his own state")
        return None
    if act.reverse and first is not None and targets[0] is not None:
        scene.reader.memory.pair(first, targets[0])
    if act.code[:2] in BLOODY and targets[0] is not None and targets[0].country not in UNSETTLED:
        scene.reader.memory.ground = targets[0].country
    note = f"{_names(sources)} → {_names(targets)}"
    return act.step(RULE, note, sources=tuple(sources), targets=tuple(targets))


def _people(source: Reference | None) -> Reference | None:
    """Who demonstrates where a country is said: its people. تظاهر المصريون، شهدت القاهرة مظاهرات; only strikes and boycotts are also those of states."""
    return source._replace(roles=PEOPLE) if source is not None and source.country and not source.roles else source


def _targets(act: Act, source: Reference | None, scene: Scene) -> list[Reference | None]:
    """Who suffers the act; of a thing that is hit, whose it is."""
    if act.target < 0:
        return [None]
    targets = _members(act.target, scene, source, _ground(act, source, scene))
    owner = _owner(act) if targets == [None] and act.code[:2] in BLOODY else ABSENT
    return _members(owner, scene, source) if owner >= 0 else targets


def _owner(act: Act) -> int:
    """Whose the thing is that is hit, where the phrase with ل behind it hangs on the verb: هاجموا حاجزا للجيش المصري."""
    return next((j for p, j in act.match.arguments.obliques if p == "ل" and act.target < j), ABSENT)


def _site(act: Act, scene: Scene, *, told: bool) -> Reference | None:
    """A thing of nobody's that is hit or taken stands for the place where it is: قصف منزلا في مخيم جباليا. Where nobody is told to have done it,
    the thing must be the act's own object: القتال في الجنوب hits nobody.
    """
    thing = act.target >= 0 and scene.tree.words[act.target].tag is not Tag.PRON and not _countryless(act.target, scene)
    inside = told and act.target < 0 and any(a.match.words for a in (act, *act.content))
    return scene.reader.site(act.trigger) if thing or inside else None


def _countryless(i: int, scene: Scene) -> bool:
    reference = scene.reader.phrases.reference(i)
    return reference is not None and not reference.country


def _joint(act: Act) -> bool:
    """تعهدت الصين وروسيا بتعزيز التعاون: what several intend together without naming another they intend for each other."""
    return act.code[:2] == "03" and act.target < 0 and any(inner.code[:2] in COMMON for inner in act.content)


def _doers(things: Sequence[int], scene: Scene, first: Reference | None) -> list[Reference | None]:
    """أشاد بالجهود التي تبذلها مصر، رفض المقترح الذي قدمته قطر: who does what is praised, blamed or rejected is meant."""
    clauses = [j for i in things for j in scene.tree.by(i, "acl:relcl") if scene.tree.words[j].tag is Tag.VERB]
    subjects = [k for j in clauses for k in scene.tree.by(j, "nsubj") if scene.tree.words[k].features.kind != "relative"]
    doers: list[Reference | None] = _members(subjects[0], scene, first) if subjects else [None]
    himself = first is not None and any(doer is not None and doer.code == first.code for doer in doers)
    return doers if not himself else [None]


def _sources(act: Act, scene: Scene) -> list[Reference | None]:
    if act.sources[0] is not None:
        return list(act.sources)
    if act.source >= 0:
        members = _members(scene.author(act.source), scene, None)
        dummy = members == [None] and (act.mode in IMPERSONAL or act.declined) and scene.tree.words[act.source].tag is Tag.PRON
        return [scene.speaker(act.trigger)] if dummy else members
    told = _told(act, scene)
    if told >= 0:
        return _members(told, scene, None)
    verb = scene.tree.words[act.trigger]
    pair = scene.reader.memory.last_pair
    if act.match.dropped and verb.features.number == "d" and act.reverse == act.code and pair is not None:
        return list(pair)
    if act.match.dropped and not act.match.passive and any(p.role == "SOURCE" and p.subject for p in act.match.frame.parts):
        return [scene.reader.dropped(act.trigger if verb.tag is Tag.VERB else scene.tree.clause_of(act.trigger))]
    if act.mode in IMPERSONAL and not any(p.role == "SOURCE" for p in act.match.frame.parts):
        who = scene.reader.dropped(act.trigger)
        return [who if who is not None and not _asked(who, act, scene) else None]
    launcher = scene.launcher(act.match) if act.code[:2] in BLOODY else ABSENT
    if launcher >= 0:
        return _members(launcher, scene, None)
    if act.code[:2] in SHARED and not act.match.arguments.verbal and act.target >= 0:
        return _clause_subject(act, scene)
    return [None]


def _asked(who: Reference, act: Act, scene: Scene) -> bool:
    """عدم قصف إسرائيل لغزة مهم: whoever stands in what must be done does not ask for it."""
    words = scene.tree.words
    here = 0 <= who.head < len(words) and words[who.head].start == who.start
    return here and act.trigger in scene.tree.ancestors(who.head)


def _told(act: Act, scene: Scene) -> int:
    """واجهت انتقادات غربية، قوبل برفض إيراني: where a frame names its act by a noun, the nationality of the noun is the doer; ABSENT for none."""
    words = scene.tree.words
    if (act.match.dropped and not act.match.passive) or not any(p.role == "SOURCE" for p in act.match.frame.parts):
        return ABSENT
    acts = [i for i in act.match.words if i != act.trigger and scene.matcher.is_act(words[i])]
    return next((j for i in acts for j in scene.tree.by(i, "amod") if j != act.target and scene.reader.phrases.reference(j) is not None), ABSENT)


def _spoken(act: Act, sources: list[Reference | None], scene: Scene) -> list[Reference | None]:
    """قال رئيس الوزراء الإسرائيلي إن إسرائيل لن توافق: what a state will or will not do is said by him who speaks for it."""
    source = sources[0]
    if source is None or len(sources) > 1 or source.roles:
        return sources
    speaker = scene.speaker(act.trigger)
    return [speaker] if speaker is not None and speaker.country == source.country and speaker.roles else sources


def _clause_subject(act: Act, scene: Scene) -> list[Reference | None]:
    """قال الوزير في لقاء مع نظيره: who speaks at a meeting takes part in it."""
    predicate = scene.tree.clause_of(act.trigger)
    if scene.tree.words[predicate].tag is not Tag.VERB or scene.tree.words[act.trigger].relation == "nsubj":
        return [None]
    subject = next(iter(scene.tree.by(predicate, "nsubj")), None)
    return _members(subject, scene, None) if subject is not None else [scene.reader.dropped(predicate)]


def _ground(act: Act, source: Reference | None, scene: Scene) -> str:
    """Where an act of violence happens: those whom it strikes there and whose country is not said belong there, and not to the attacker. A state
    that is told of by its name (قتلت إسرائيل المدنيين) strikes abroad.
    """
    root = act.code[:2]
    site = scene.reader.site(act.trigger) if root in BLOODY else None
    here = scene.reader.place(act.trigger) if root in SOURCELESS else ""
    here = here or (site.country if site is not None else "")
    here = here or (scene.reader.memory.ground if root in BLOODY else "")
    abroad = root in BLOODY and source is not None and not source.roles and here in ("", source.country)
    return scene.reader.memory.country_for(source.country) or here if abroad and source is not None else here


def _members(i: int, scene: Scene, other: Reference | None, place: str = "") -> list[Reference | None]:
    """The actors of a phrase: its conjuncts, or the two whom الطرفان means."""
    both = _both(i, scene)
    if both >= 0:
        return _members(both, scene, other)
    pair = scene.reader.pair(i)
    if pair is not None:
        return [one for one in pair if other is None or one.country != other.country] or [None]
    found: list[Reference | None] = []
    codes: set[str] = set()
    for head, named in _read(i, scene, other, place):
        reference = named
        first = found[0] if found else None
        if first is not None and reference is not None and not reference.roles and (scene.tree.words[head].tag is Tag.ADJ or _echoes(head, scene)):
            reference = reference._replace(roles=first.roles)
        if reference is not None and reference.code and reference.code not in codes:
            found.append(reference)
            codes.add(reference.code)
    return found or [None]


def _both(i: int, scene: Scene) -> int:
    """The subject of two members whom a dual pronoun means: أعلنت اليونان وتركيا استئناف المحادثات بينهما; ABSENT for none."""
    word = scene.tree.words[i]
    if word.tag is not Tag.PRON or word.bare not in DUAL:
        return ABSENT
    subjects = (j for j in range(i - 1, -1, -1) if scene.tree.words[j].relation == "nsubj" and scene.tree.words[j].tag is not Tag.PRON)
    return next((j for j in subjects if len(scene.tree.conjuncts(j)) > 1), ABSENT)


def _echoes(i: int, scene: Scene) -> bool:
    """القوات البحرية المصرية والسعودية: a state written like the nationality before it is one."""
    words = scene.tree.words
    if i < 2 or words[i - 1].relation != "cc" or not words[i].form.startswith("ال"):
        return False
    before = words[i - 2]
    alike = before.bare[-2:] == words[i].bare[-2:] and before.bare.endswith(_NISBA) and before.form.startswith("ال")
    return alike and before.bare != words[i].bare and before.relation in ("flat", "amod")


def _read(i: int, scene: Scene, other: Reference | None, place: str) -> list[tuple[int, Reference | None]]:
    found: list[tuple[int, Reference | None]] = []
    for head in _listed(i, scene)[:MOST]:
        several = scene.reader.phrases.references(head)
        beside = other or next((one for _, one in found if one is not None), None)
        found += [(head, one) for one in several] if len(several) > 1 else [(head, scene.reader.who(head, beside, place))]
    return found[:MOST]


def _listed(i: int, scene: Scene) -> list[int]:
    """The members of a phrase: its conjuncts, or those of the bracket behind it: الدول الثلاث (ألمانيا وفرنسا وبريطانيا)."""
    for j in scene.tree.by(i, "appos"):
        listed = scene.tree.conjuncts(j)
        if len(listed) > 1:
            return listed
    first, *others = scene.tree.conjuncts(_each(i, scene))
    others += _among(i, scene)
    phrases, words = scene.reader.phrases, scene.tree.words
    return [first, *(j for j in others if "masdar" not in words[j].features.kind or phrases.may_name(j))]


def _each(i: int, scene: Scene) -> int:
    """زار كلا من قطر وعمان: the first of the members that كل من tells one by one; the word itself elsewhere."""
    if scene.tree.words[i].bare not in EACH:
        return i
    return next((j for j in scene.tree.by(i, "nmod", "obl") if scene.tree.preposition(j) == "من"), i)


def _among(i: int, scene: Scene) -> list[int]:
    """Those of a number of people who are told apart: مقتل عشرين شخصا بينهم خمسة جنود strikes people and soldiers."""
    tree = scene.tree
    clauses = (j for j in tree.by(i, "acl:relcl") if tree.words[j].tag is Tag.NOUN)
    return [k for j in clauses if any(tree.preposition(p) for p in tree.by(j, "nmod") if p < j) for k in tree.conjuncts(j)]


def _capped(act: Act, scene: Scene) -> Act:
    """Says in the trace where a list is longer than what is coded of it."""
    for i in (act.source, act.target, act.parties):
        members = len(_listed(i, scene)) if i >= 0 else 0
        if members > MOST:
            act = act.step(RULE, f"{members} in a list, the first {MOST} are kept")
    return act


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
