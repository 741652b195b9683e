"""Who vouches for an event, and when it happens: for the columns `attributed_to` and `tense`. It changes no event and drops none.

قال مصدر عسكري سوري إن إسرائيل قصفت المطار: past, attributed to SYRMIL. وفقا لوزارة الدفاع، بحسب الشرطة، كما أعلن الجيش say the same. What an actor
tells of himself is attributed to nobody.
"""

from dataclasses import replace

from coder.match.actors import Reference
from coder.match.verbs import ABSENT
from coder.model import Tag
from coder.rules.scene import Act, Scene

RULE = "attribution"
ACCORDING = frozenset({"بحسب", "حسب", "وفق", "وفقا", "طبقا", "نقلا", "استنادا"})
"""prepositions and adverbs before the one who tells"""
_TOLD = frozenset({"ccomp", "xcomp", "parataxis", "obj", "acl", "obl", "nmod"})
"""how what is told hangs on the verb of telling"""


def apply(act: Act, scene: Scene) -> Act:
    """Notes the tense of the act's clause, and who tells of it."""
    verb = act.trigger if scene.tree.words[act.trigger].tag is Tag.VERB else scene.tree.clause_of(act.trigger)
    act = replace(act, tense=_tense(verb, scene))
    told_by = _told_by(act, scene) or _according_to(verb, scene)
    if told_by is None or not told_by.code or any(s is not None and s.code == told_by.code for s in act.sources):
        return act
    return act.step(RULE, f"told by {told_by.code}", told_by=told_by)


def _tense(verb: int, scene: Scene) -> str:
    """Past, present or future; "" for a clause without a verb. كان makes a present tense past."""
    words = scene.tree.words
    if words[verb].tag is not Tag.VERB:
        return ""
    was = any(words[j].features.tense == "past" and words[j].lemma == "كان" for j in scene.tree.by(verb, "aux"))
    return "past" if was else words[verb].features.tense


def _told_by(act: Act, scene: Scene) -> Reference | None:
    """The subject of the verb of saying under which the act stands."""
    words = scene.tree.words
    below = act.trigger
    for head in scene.tree.ancestors(act.trigger):
        if words[head].features.kind == "speech" and words[head].tag is Tag.VERB and words[below].relation in _TOLD:
            return _subject(head, scene)
        below = head
    return None


def _subject(verb: int, scene: Scene) -> Reference | None:
    subject = next(iter(scene.tree.by(verb, "nsubj")), ABSENT)
    return scene.reader.who(subject) if subject >= 0 else scene.reader.dropped(verb)


def _according_to(verb: int, scene: Scene) -> Reference | None:
    """وفقا للشرطة, بحسب الوزارة, كما أعلن الجيش: the one named so in the clause of the act or in one above it."""
    words, tree = scene.tree.words, scene.tree
    for clause in (verb, *tree.ancestors(verb)):
        for j in tree.children[clause]:
            if tree.preposition(j) in ACCORDING:
                return scene.reader.who(j)
            if words[j].bare in ACCORDING:
                return next((scene.reader.who(k) for k in tree.by(j, "nmod", "obl")), None)
            as_said = words[j].relation == "advcl" and words[j].features.kind == "speech" and words[j - 1].lemma == "كما"
            if as_said:
                return _subject(j, scene)
    return None
