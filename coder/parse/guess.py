"""Words that no stem explains: their pattern (وزن), their affixes and their place tell tag and features.

The patterns are matched with the folded word, clitics and article cut off; a word may fit several, and the tagger chooses between
them by the neighbours, so that يشيطن behind لم is a verb and behind a title a name. Reference: W. Wright, A Grammar of the Arabic
Language, part II, on the forms of verbs, verbal nouns and participles.
"""

import re
from typing import NamedTuple

from coder.model import Features, Tag


class Pattern(NamedTuple):
    """`shape` must fit the whole word; `extra` is what it costs beside the other guesses."""

    shape: re.Pattern[str]
    tag: Tag
    features: Features
    extra: float


def _pattern(shape: str, tag: Tag, extra: float, **features: str) -> Pattern:
    return Pattern(re.compile(shape), tag, Features(**{"kind": "unknown", **features}), extra)  # type: ignore[arg-type]


_PRESENT = {"person": "3", "tense": "present"}
_PAST = {"person": "3", "tense": "past"}

BARE = (
    _pattern(r"ي\w{2,}ون", Tag.VERB, -0.3, gender="m", number="p", **_PRESENT),
    _pattern(r"ي\w{3,4}", Tag.VERB, 0.6, gender="m", number="s", **_PRESENT),
    _pattern(r"ت\w{3,4}", Tag.VERB, 1.4, gender="f", number="s", **_PRESENT),
    _pattern(r"\w{3,}وا", Tag.VERB, -0.3, gender="m", number="p", **_PAST),
    _pattern(r"است\w{3}", Tag.VERB, 0.4, gender="m", number="s", **_PAST),
    _pattern(r"(?:است\w{3}|ت?\w{4}|ان\w{3})ت", Tag.VERB, 0.9, gender="f", number="s", **_PAST),
    _pattern(r"ت\w{4}|\w{4}", Tag.VERB, 1.3, gender="m", number="s", **_PAST),
    _pattern(r"است\w\w?ا\w|ا(?:ن\w|\wت)\w?ا\w|ت\w\wي\w|م\wا\w\wه", Tag.NOUN, 0.0, gender="m", number="s", kind="unknown masdar"),
    _pattern(r"م\w{3,}(?:ون|ين)", Tag.NOUN, -0.2, gender="m", number="p", kind="unknown participle thing"),
    _pattern(r"\w{3,}يه", Tag.ADJ, -0.1, gender="f", number="s"),
    _pattern(r"\w{3,}ات", Tag.NOUN, -0.1, gender="f", number="p"),
    _pattern(r"\w{3,}ه", Tag.NOUN, -0.1, gender="f", number="s"),
    _pattern(r".+", Tag.PROPN, 0.0, gender="m", number="s"),
)
"""words without article; a name is what an unknown word most often is"""

DEFINITE = (
    _pattern(r"\w{3,}(?:ي|يه|يون|يين)", Tag.ADJ, 0.0),
    _pattern(r".{2,}", Tag.NOUN, 0.1),
    _pattern(r"\w{3,}", Tag.ADJ, 0.4),
)
"""words with article"""


def guesses(bare: str, *, definite: bool, accusative: bool = False, feminine: bool = False) -> list[tuple[Tag, tuple[str, ...], Features, float]]:
    """Tag, lemmas, features and cost of what an unknown word may be, cheapest first; `accusative` and `feminine` if it is written with
    its alef or with ة, which names seldom have.
    """
    found = []
    for pattern in DEFINITE if definite else BARE:
        if pattern.shape.fullmatch(bare):
            features = pattern.features if not definite else _shown(bare, pattern.features)
            if accusative and pattern.tag is Tag.NOUN:
                features = features._replace(kind=f"{features.kind} accusative")
            lemma = bare.removesuffix("ه") if pattern.tag is Tag.ADJ else bare
            extra = pattern.extra + (1.2 if feminine and pattern.tag is Tag.PROPN else 0.0)
            found.append((pattern.tag, (lemma,), features, extra))
    return sorted(found, key=lambda guess: guess[3])


def _shown(bare: str, features: Features) -> Features:
    """Gender and number as the ending shows them."""
    plural = bare.endswith(("ات", "ون", "ين")) and len(bare) > 4
    return features._replace(definite=True, gender="f" if bare.endswith(("ه", "ات")) else "m", number="p" if plural else "s")
