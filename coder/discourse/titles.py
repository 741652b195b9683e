"""The office that a name stands with, and the last part of a name: وزير الخارجية المصري سامح شكري."""

from coder.match.actors import PLACES, Phrases
from coder.model import Tag, Word
from coder.parse.tree import Tree


def titled(word: Word, tree: Tree, phrases: Phrases) -> int:
    """The head of the phrase that a name stands in: no person stands beside a town, but beside whoever rules it (عمدة حلب فلان)."""
    head, relation = word.at, word.relation
    for ancestor in tree.ancestors(word.at):
        named = phrases.name_at(head)
        place = head != word.at and relation == "nmod" and named is not None and named.kind in PLACES
        if relation not in ("appos", "flat") and not place:
            break
        head, relation = ancestor, tree.words[ancestor].relation
    return head


def last_name(word: Word, tree: Tree, phrases: Phrases) -> Word:
    """The surname of somebody no dictionary knows, which may read like an adjective: الأشرفي of طاهر محمود الأشرفي."""
    words, last = tree.words, word
    while last.at + 1 < len(words):
        following = words[last.at + 1]
        nameless = following.tag in (Tag.PROPN, Tag.ADJ, Tag.NOUN) and not phrases.may_name(following.at)
        if not nameless or following.head not in (word.at, last.at) or following.relation not in ("amod", "flat", "appos", "nmod"):
            break
        last = following
    return last
