"""The frames of a trigger, sorted so that those of a sentence are found without looking at the others.

Built for a trigger when it is first met: most triggers of the dictionaries never occur in a run.
"""

from collections import defaultdict
from collections.abc import Sequence
from typing import NamedTuple

from coder.dictionary.lexicon import Frame


class Frames(NamedTuple):
    """All frames of one trigger."""

    free: tuple[Frame, ...]
    """frames without words of their own"""
    keyed: dict[str, tuple[Frame, ...]]
    """frames by each key that the first of their words may have"""
    keys: frozenset[str]
    acts: bool
    """some frame codes or composes, and not all only block or are only said"""

    def among(self, present: set[str]) -> list[Frame]:
        """The frames all of whose words may stand in a sentence with these keys, in dictionary order."""
        found = {frame.order: frame for frame in self.free}
        for key in self.keys & present:
            for frame in self.keyed[key]:
                if len(frame.needs) == 1 or not any(present.isdisjoint(keys) for keys in frame.needs):
                    found[frame.order] = frame
        return [found[order] for order in sorted(found)]


def index(frames: Sequence[Frame]) -> Frames:
    """The frames of a trigger, indexed."""
    keyed: dict[str, list[Frame]] = defaultdict(list)
    for frame in frames:
        for key in frame.needs[0] if frame.needs else ():
            keyed[key].append(frame)
    free = tuple(frame for frame in frames if not frame.needs)
    acts = any((frame.code or frame.mode) and not frame.said for frame in frames)
    return Frames(free, {key: tuple(found) for key, found in keyed.items()}, frozenset(keyed), acts)
