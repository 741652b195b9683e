"""Who fights whom decides between assault (18) and fight (19): the same words of killing and shooting are both.

قتلت الشرطة مسلحين, قتل جنود متمردين: armed forces that kill armed men fight them (190). هاجم مسلحون حافلة, أصيب شاب برصاص مستوطنين: whoever is no
armed force assaults (180). It does not apply to clashes, which have two sides, nor to bombs, raids and shells, which say themselves what
they are.
"""

from coder.match.actors import Reference
from coder.rules.scene import Act

RULE = "force"
ARMED = frozenset({"MIL", "REB", "COP"})
"""forces of a state or of a movement at war"""
FIGHTERS = ARMED | {"UAF"}
ALONE = frozenset({"UAF", "CRM", "CVL", "SET"})
"""gunmen of no named force, criminals, crowds, settlers"""
ASSAULT, FIGHT, SHOTS = "180", "190", "193"


def apply(act: Act) -> Act:
    """The act with the code that fits who does it."""
    source = act.sources[0]
    if source is None or act.parties >= 0 or act.reverse:
        return act
    role = _role(source)
    if role in ALONE and act.code in (FIGHT, SHOTS):
        return act.step(RULE, f"{role} is no armed force", code=ASSAULT)
    if role in ARMED and act.code == ASSAULT and all(_role(target) in FIGHTERS for target in act.targets):
        return act.step(RULE, "armed men on both sides", code=FIGHT)
    return act


def _role(actor: Reference | None) -> str:
    return actor.roles[:3] if actor is not None else ""
