"""What is coded as somebody's words has the speaker as its source: قال الوزير إن إسرائيل تنتهك القانون → accuses Israel.

Applies to patterns with `said`, whose frames name whom the words charge, praise or support and not who says them; to what must be done
without saying who asks for it (قال الوزير إنه يجب على إسرائيل); and to the participles behind a report, which go on from its speaker
(أكد الوزير أن الحرب ستنتهي، داعيا روسيا إلى).
It does not apply to what the text itself asserts, nor where a body speaks of itself or of its own state (قال الرئيس الأميركي إن واشنطن فشلت).
"""

from coder.match.actors import Reference
from coder.match.predicates import is_circumstantial
from coder.match.verbs import ABSENT
from coder.rules.scene import Act, Scene

RULE = "speech"
STANCES = frozenset({"01", "02", "03", "05", "10", "11", "12", "13"})
"""roots of what is said"""
PEOPLE = "CVL"
"""whom nobody of their own state charges or threatens"""
NOBODY = frozenset({"", "INT"})
REPORTERS = "MED"
"""they tell, and charge nobody"""
IMPERSONAL = frozenset({"appeal", "demand", "refuse"})
"""modes of verbs without a subject of their own (يجب على، يتعين): whoever is quoted asks"""


def apply(act: Act, scene: Scene) -> Act | None:
    """Gives the act its speaker as source."""
    spoken = bool(act.match.frame.said) or _impersonal(act, scene) or _goes_on(act, scene)
    if not spoken:
        return act
    who = scene.speaker(act.trigger)
    if act.match.frame.said and act.source < 0 and (who is None or not _of_another(act, who, scene)):
        scene.drop(act, RULE, "nobody says it of another")
        return None
    if who is None or (act.source >= 0 and act.match.frame.said):
        return act
    return act.step(RULE, f"said by {who.code}", source=ABSENT, sources=(who,))


def _of_another(act: Act, who: Reference, scene: Scene) -> bool:
    """Whether the words are about somebody else than the speaker, his state or, for a state, its own powers; and no news agency's."""
    about = scene.reader.who(act.target) if act.target >= 0 else None
    if about is None or about.code in NOBODY or who.roles.startswith(REPORTERS):
        return False
    at_home = bool(about.roles and who.roles and about.roles != who.roles) and not about.roles.startswith(PEOPLE)
    return about.country != who.country or at_home


def _impersonal(act: Act, scene: Scene) -> bool:
    """Whether nobody asks in the clause itself; the pronoun of إنه ينبغي means nobody else than who speaks."""
    dummy = act.source >= 0 and scene.tree.words[act.source].features.kind == "enclitic"
    return act.mode in IMPERSONAL and (dummy or not any(part.role == "SOURCE" for part in act.match.frame.parts))


def _goes_on(act: Act, scene: Scene) -> bool:
    """Whether the act is a participle behind the comma that ends a report."""
    tree = scene.tree
    word = tree.words[act.trigger]
    behind = act.trigger > 0 and tree.words[act.trigger - 1].form in ("،", ",")
    return act.code[:2] in STANCES and behind and is_circumstantial(word)
