"""What the form of a sentence and of a name tells of who is meant: a heading before a colon, the gender of a name."""

from coder.dictionary.lexicon import NameRecord
from coder.discourse.words import BODIES_HE, MASCULINE
from coder.match.actors import PLACES
from coder.model import Features, Tag, Word
from coder.parse.tree import Tree

NEUTER, FEMININE, MALE = Features(), Features(gender="f"), Features(gender="m", number="s")
SAID = ":"


def heading(tree: Tree, verb: int) -> int:
    """ترامب: سنقصف, السويد: طردت دبلوماسيا: the head of the phrase that stands alone before a colon; -1 for none."""
    words = tree.words
    colon = next((word.at for word in words[:verb] if word.form == SAID), -1)
    if any(word.tag is Tag.VERB for word in words[: max(colon, 0)]):
        return -1
    return next((word.at for word in words[: max(colon, 0)] if word.tag is not Tag.PUNCT and not 0 <= word.head < colon), -1)


def features_of(word: Word, record: NameRecord | None) -> Features:
    """Gender and number of a word that names somebody: states are she, a body is what its first word is."""
    if word.tag is not Tag.PROPN:
        return word.features
    if record is not None and record.kind in PLACES:
        return Features(gender="" if word.bare in MASCULINE else "f", number="s")
    if record is not None and record.kind == "body" and word.bare.removeprefix("ال") in BODIES_HE:
        return MALE
    return FEMININE if word.form.startswith("ال") and word.form.endswith("ة") else NEUTER
