"""How newspapers say roughly how many: أكثر من عشرين، ما لا يقل عن ثلاثين، نحو مئة."""

from collections.abc import Sequence

from coder.model import Tag
from coder.parse.tagger import Draft

_ABOUT = tuple(
    tuple(row.split())
    for row in (
        "ما لا يقل عن", "ما لا تقل عن", "ما يزيد عن", "ما يزيد علي", "ما يقارب", "ما يقرب من", "ما يناهز", "ما يربو علي",
        "اكثر من", "اقل من", "ازيد من", "نحو", "حوالي", "زهاء", "قرابه", "حوال",
    )
)  # fmt: skip
"""what makes a number a rough one"""
_FIRST = frozenset(row[0] for row in _ABOUT)


def about(words: Sequence[Draft], i: int) -> int:
    """How many words from i on only say that the numeral behind them is a rough one; 0 where none do.

    In قتل أكثر من عشرين جنديا the soldiers are the subject, and the preposition inside أكثر من governs nothing.
    """
    if words[i].bare not in _FIRST:
        return 0
    for row in _ABOUT:
        behind = i + len(row)
        if behind < len(words) and words[behind].tag is Tag.NUM and all(words[i + k].bare == bare for k, bare in enumerate(row)):
            return len(row)
    return 0
