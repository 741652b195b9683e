"""Whether the words of a frame's part stand at a word of the text."""

from coder.dictionary.lexicon import Part
from coder.model import Word
from coder.parse.tree import Tree

ABSENT = -1


def says(tree: Tree, i: int, alternatives: tuple[tuple[frozenset[str], ...], ...]) -> bool:
    """Whether one of the alternatives begins at the word i."""
    return any(row_at(tree, i, row) for row in alternatives)


def row_at(tree: Tree, i: int, row: tuple[frozenset[str], ...]) -> tuple[int, ...]:
    """The words of the text that are the row's, from the word i on; at most two others stand between two of them. () where they are not."""
    words = tree.words
    if not is_one(words[i], row[0]):
        return ()
    found = [i]
    for keys in row[1:]:
        at = found[-1]
        following = next((j for j in range(at + 1, min(at + 4, len(words))) if is_one(words[j], keys)), ABSENT)
        if following < 0:
            return ()
        found.append(following)
    return tuple(found)


def words_of(tree: Tree, i: int, part: Part) -> int:
    """How many words of a part stand there: قنبلة ذرية says more than قنبلة."""
    return max((len(row) for row in part.words if len(row) > 1 and says(tree, i, (row,))), default=1)


def is_one(word: Word, keys: frozenset[str]) -> bool:
    """Whether a word is one of the keys, as it stands or by its lemmas."""
    return word.bare in keys or not keys.isdisjoint(word.lemmas)
