"""Where the bare parts of a frame stand around its trigger: a verb in either voice, a masdar, a noun."""

from typing import NamedTuple

from coder.dictionary.lexicon import Frame
from coder.match.arguments import Arguments
from coder.model import Tag
from coder.parse.tree import Tree

TOWARDS = ("علي", "ضد", "ل", "في")
"""prepositions before the one to whom a masdar is done, nearest in meaning first"""


class Places(NamedTuple):
    """Where the bare parts of a frame are looked for."""

    subject: tuple[int, ...]
    object: tuple[int, ...]
    second: tuple[int, ...]
    passive: bool
    dropped: bool = False
    """the subject is not there, and what stands in its place is the object"""
    doubt: int = 0
    """words that a reading must have more than another to be taken"""


def readings_of(tree: Tree, frame: Frame, args: Arguments, *, doer: bool) -> list[Places]:
    """The ways in which the bare parts of a frame may stand around the trigger, likeliest first; `doer`: the subject is one who by
    office does such things (اعتقلت الشرطة), so that a verb without object is rather active.
    """
    if args.verbal:
        return _verbal(tree, frame, args, doer=doer)
    adjectives = tuple(j for j in args.adjectives if "nationality" in tree.words[j].features.kind)
    if frame.predicate and args.subject >= 0:
        return [Places((args.subject,), (args.object, args.second), (args.second,), passive=False)]
    if frame.nominal:
        struck = frame.does and args.second < 0 and any(p.role == "TARGET" and not (p.subject or p.preposition or p.inside) for p in frame.parts)
        subject = (args.by, *adjectives) if struck else (args.by, *adjectives, args.genitive) if frame.does else (args.genitive, *args.adjectives)
        actor = any(part.subject and part.role in ("SOURCE", "TARGET") for part in frame.parts)
        stated = (args.subject,) if args.subject >= 0 and actor else ()  # إسرائيل دولة معتدية
        return [Places((*stated, *subject), (args.second, args.genitive), (), passive=False)]
    return _masdar(frame, args, adjectives)


def _verbal(tree: Tree, frame: Frame, args: Arguments, *, doer: bool) -> list[Places]:
    active = Places((args.subject,), (args.object,), (args.second,), passive=False)
    passive = Places((args.by,), (args.subject,), (args.object,), passive=True)
    if frame.suffers and args.passive:
        return [Places((args.subject,), (), (), passive=True)]
    if tree.words[args.trigger].features.voice == "pass":
        return [passive]
    if args.passive:
        return [active, passive]
    readings = [active]
    if _maybe_passive(tree, frame, args):
        readings = [active, passive] if doer else [passive, active._replace(doubt=1)]
    if not frame.pair or args.object >= 0 or args.subject < 0:
        return readings
    if args.shared >= 0 and args.shared != args.subject:
        return [Places((args.shared,), (args.subject,), (args.second,), passive=False), *readings]
    if "masdar" in tree.words[args.subject].features.kind:
        return [Places((), (args.subject,), (args.second,), passive=False, dropped=True), *readings]
    return readings


def _maybe_passive(tree: Tree, frame: Frame, args: Arguments) -> bool:
    """A verb whose letters fit both voices, with one bare phrase where the frame wants subject and object."""
    word = tree.words[args.trigger]
    return frame.pair and word.tag is Tag.VERB and not word.features.voice and args.object < 0 <= args.subject


def _masdar(frame: Frame, args: Arguments, adjectives: tuple[int, ...]) -> list[Places]:
    """قصف إسرائيل لغزة, القصف الإسرائيلي على غزة, قصف غزة: what was bare around the verb, around its masdar."""
    doer = (args.by, *adjectives)
    if not frame.transitive:
        return [Places((*doer, args.genitive), (), (), passive=False)]
    if args.genitive < 0:
        onto = tuple(j for preposition in TOWARDS for p, j in args.obliques if p == preposition)
        return [Places(doer, (args.second, *onto), (args.second,), passive=False)]
    suffering = Places(doer, (args.genitive, args.second), (args.second,), passive=False)
    to = tuple(j for p, j in args.obliques if p == "ل")
    if args.by < 0 and not adjectives and (args.second >= 0 or to):
        return [Places((args.genitive,), (args.second, *to), (), passive=False), suffering]
    return [suffering]
