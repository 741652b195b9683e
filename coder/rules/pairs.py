"""From one act with its actors to directed events: every source with every target, the reverse, both ways for what is mutual.

An actor does nothing to itself here (CONVENTIONS: self-references are dropped). Lists are capped, because an enumeration of twenty
states meeting is one summit and not 380 meetings.
"""

from typing import NamedTuple

from coder.match.actors import Reference
from coder.model import Step
from coder.rules.scene import Act

RULE = "pairs"
PROTEST = "14"
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
            found.append(Coding(act, act.code, source, target, act.steps))
            if act.reverse and source is not None and target is not None:
                step = Step(RULE, f"and the other way as {act.reverse}")
                found.append(Coding(act, act.reverse, target, source, (*act.steps, step)))
    if len(found) > MOST:
        step = Step(RULE, f"{len(found)} events of one act, the first {MOST} are kept")
        return [coding._replace(steps=(*coding.steps, step)) for coding in found[:MOST]]
    return found
