"""Clauses become events. One rule a file, in this order; each takes an act and passes it on, changed or not, or drops it (None)."""

from collections.abc import Callable

from coder.dictionary.lexicon import Lexicon
from coder.discourse.reader import Reader
from coder.match.verbs import Matcher
from coder.parse.tree import Tree
from coder.rules import accident, attribution, composition, content, factuality, force, nominal, participants, recalled, results, speech
from coder.rules.pairs import Coding, pairs
from coder.rules.scene import Act, Scene, act_of

Rule = Callable[[Act, Scene], Act | None]

RULES: tuple[Rule, ...] = (
    content.apply,  # first: what is the content of another act is never coded for itself
    accident.apply,  # before composition, which takes away the blocks that tell of accidents
    composition.apply,  # needs the contents; gives the code that the later rules ask for
    factuality.apply,  # after composition, which turns لن into a refusal
    nominal.apply,  # only acts that are asserted need a place where nouns report
    recalled.apply,  # asserted, but long ago or only to say who is meant; before the actors, whom it need not know
    speech.apply,  # before participants, which look for a source only where nobody speaks
    participants.apply,  # late, because resolving pronouns costs most and depends on the code
    attribution.apply,  # last: it only notes who tells of what has been kept
)


def code_sentence(tree: Tree, reader: Reader, matcher: Matcher, lexicon: Lexicon) -> tuple[list[Coding], Scene]:
    """The events of one sentence, and the scene with what was dropped and why."""
    scene = Scene(tree, reader, matcher, lexicon)
    triggers = [word.at for word in tree.words if matcher.triggers(word) and nominal.may_report(word.at, tree)]
    for trigger in triggers:
        content.choose(trigger, scene)
    content.mark_used(scene)
    acts: list[Act] = []
    for trigger in triggers:
        match = scene.matches.get(trigger)
        if match is None or trigger in scene.used:
            continue
        act: Act | None = act_of(match)
        for rule in RULES:
            act = rule(act, scene) if act is not None else None
        if act is not None:
            acts.append(act)
    return [coding for act in results.join(acts, scene) for coding in pairs(force.apply(act))], scene


__all__ = ["RULES", "Coding", "Scene", "code_sentence"]
