"""Where the words of a written token stand in it, when somebody else has cut it into words and restored their spelling.

مدينته is مدينة + ه, للسلطة is ل + السلطة, عما is عن + ما: the words need not be spelt as they stand in the token.
"""

from collections.abc import Sequence

from coder.text.normalise import fold, letter_offsets


def spans(written: str, forms: Sequence[str]) -> tuple[tuple[int, int], ...]:
    """Beginning and end of each word, offsets into the written token; a word of which nothing is written gets the whole token.

    >>> spans("للسلطة", ["ل", "السلطة"]), spans("مدينته", ["مدينة", "ه"])
    (((0, 1), (1, 6)), ((0, 5), (5, 6)))
    """
    places = letter_offsets(written) + (len(written),) * len(written)
    ends = _ends(fold(written), [fold(form) for form in forms])
    found: list[tuple[int, int]] = []
    begin = 0
    for end in ends:
        found.append((places[begin], places[end]) if end > begin else (0, len(written)))
        begin = max(begin, end)
    return tuple(found)


def _ends(letters: str, keys: list[str]) -> list[int]:
    """Where each word ends, in letters: words that are spelt alike are cut off both sides, the others share the rest."""
    ends = [len(letters)] * len(keys)
    first, begin = 0, 0
    while first < len(keys) - 1 and letters.startswith(keys[first], begin):
        begin += len(keys[first])
        ends[first] = begin
        first += 1
    last, behind = len(keys) - 1, len(letters)
    while last > first and keys[last] and letters.endswith(keys[last], begin, behind) and behind - len(keys[last]) > begin:
        behind -= len(keys[last])
        ends[last - 1] = behind
        last -= 1
    for i in range(first, last):
        begin = ends[i] = min(begin + max(len(keys[i]), 1), max(behind - (last - i), begin))
    return ends
