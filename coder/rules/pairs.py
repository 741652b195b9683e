"""From one act with its actors to directed events: every source with every target, the reverse, both ways for what is mutual.

An actor does nothing to itself here (CONVENTIONS: self-references are dropped), and in words, aid and relations an office and its own bare state
are one actor: where وزير الدفاع الإيراني seems to reject إيران, one of the two was misread. Lists are capped, because an enumeration of twenty
states meeting is one summit and not 380 meetings.
"""

from typing import NamedTuple

from coder.match.actors import Reference
from coder.model import Step
from coder.rules.scene import Act

RULE = "pairs"
PROTEST = "14"
ONE_MOUTH = frozenset({"01", "05", "06", "07", "09", "11", "12", "13"})
"""roots of words, aid and relations: nobody criticises or helps the state that he speaks for"""
ORGANS = frozenset({"GOV", "MIL"})
AT_HOME = frozenset({"02", "04", "08", "14", "17", "19", "20"})
"""roots in which anybody may deal with his own country: appeals to all, visits, concessions, protests, coercion and war at home"""
MOST = 12
"""events from one act; the cap that UniversalPetrarch's users asked for"""


class Coding(NamedTuple):
    """A directed event of a sentence."""

    act: Act
    code: str
    source: Reference | None
    target: Reference | None
    steps: tuple[Step, ...]


def pairs(act: Act) -> list[Coding]:
    """The directed events of an act."""
    found: list[Coding] = []
    for source in act.sources:
        for target in act.targets:
            if source is not None and target is not None and source.code == target.code:
                if act.code.startswith(PROTEST):
                    found.append(Coding(act, act.code, source, None, act.steps))
                continue
            if _one_state(act.code[:2], source, target):
                continue
            found.append(Coding(act, act.code, source, target, act.steps))
            if act.reverse and source is not None and target is not None:
                step = Step(RULE, f"and the other way as {act.reverse}")
                found.append(Coding(act, act.reverse, target, source, (*act.steps, step)))
    if len(found) > MOST:
        step = Step(RULE, f"{len(found)} events of one act, the first {MOST} are kept")
        return [coding._replace(steps=(*coding.steps, step)) for coding in found[:MOST]]
    return found


def _one_state(root: str, source: Reference | None, target: Reference | None) -> bool:
    """Whether one side is the bare state of the other, and the act none that happens at home: by its organs, or by anybody whose country the
    text only lends him.
    """
    if source is None or target is None or not source.country or source.country != target.country or (source.roles and target.roles):
        return False
    organ = (source.roles or target.roles)[:3] in ORGANS and root in ONE_MOUTH
    return organ or (root not in AT_HOME and not (source.named and target.named))
