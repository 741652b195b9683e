"""Actors of a sentence who have no part in an act of it, so that nothing makes them its target."""

from coder.model import Tag
from coder.parse.tree import Tree

ALONG = frozenset({"خلال", "بعد", "قبل", "عقب", "اثر", "منذ", "اثناء", "رغم", "غداه", "عشيه"})
"""prepositions of what is told beside an act"""
HELPED = frozenset({"دعم", "اسناد", "مسانده", "مشاركه", "تعاون", "حضور", "طلب", "تنسيق", "غطاء", "اشراف", "رعايه", "وساطه", "موازره"})
"""behind ب: who is told with one of them stands on the side of the doer"""
ANSWERS = frozenset({"استجابه", "تلبيه", "دعما", "مسانده"})


def aside(i: int, trigger: int, tree: Tree) -> bool:
    """خلال لقائه الوزير, بدعم من الطيران, استجابة لطلب الحكومة: whoever stands in what went along with an act does not suffer it."""
    path = [i, *tree.ancestors(i)]
    between = path[: path.index(trigger)] if trigger in path else [j for j in path if tree.words[j].tag is Tag.NOUN]
    beside = next((j for j in between if _beside(j, tree)), -1)
    return beside >= 0 and trigger not in tree.children[beside] and beside not in tree.ancestors(trigger)


def _beside(i: int, tree: Tree) -> bool:
    preposition, lemma = tree.preposition(i), tree.words[i].lemma
    return preposition in ALONG or (preposition == "ب" and lemma in HELPED) or lemma in ANSWERS


def apart(i: int, trigger: int, tree: Tree) -> bool:
    """Whether an actor has a part of his own: whom somebody is against, who tells of the act, who has a verb above its relative clause."""
    if tree.preposition(i) == "ضد":
        return True
    if tree.words[tree.clause_of(trigger)].relation != "acl:relcl":
        return tree.words[i].relation == "nsubj" and tree.words[i].head == _saying(trigger, tree)
    return tree.words[i].relation == "nsubj" and tree.words[i].head in tree.ancestors(trigger) and tree.words[i].head != tree.clause_of(trigger)


def _saying(i: int, tree: Tree) -> int:
    """The verb of saying that a word stands under; -1 for none. Who carries a speech (في كلمة نقلها التلفزيون) does not say it."""
    words = tree.words
    return next((head for head in tree.ancestors(i) if words[head].features.kind == "speech" and words[head].relation != "acl:relcl"), -1)
