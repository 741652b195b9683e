"""Where an act happens: في غزة، بشرق البلاد، في غارة شنتها طائرات في اليمن."""

from coder.discourse.memory import UNSETTLED, Memory
from coder.match.actors import PLACES, Phrases, Reference
from coder.model import Tag
from coder.parse.tree import Tree

WHERE = frozenset({"في", "ب", "علي", "قرب", "داخل", "شمال", "جنوب", "شرق", "غرب", "وسط"})
"""prepositions and words of place before where something happens"""
LOCATIVE = frozenset({"في", "ب", "علي", "داخل", "وسط", "قرب", "شمال", "جنوب", "شرق", "غرب", "شمالي", "جنوبي", "شرقي", "غربي", "ل", "نحو", "صوب", "باتجاه", ""})
"""prepositions before the place where something stands that is hit or taken"""
DEEP = 3
"""genitives between a place and its preposition"""
LAND = "بلاد"
"""the country that the text is about, without its name"""


def place_of(act: int, tree: Tree, phrases: Phrases, memory: Memory) -> str:
    """The country of the first place that the clause of an act names behind it: قتل جنود إثيوبيون مدنيين في الصومال; "" for none."""
    for word in tree.words[act + 1 :]:
        record = phrases.name_at(word.at) if word.tag in (Tag.PROPN, Tag.NOUN) else None
        land = record is not None and record.kind in PLACES
        if (land or word.bare == LAND) and _where(word.at, tree) and _within(word.at, act, tree):
            return record.roles[0].code[:3] if record is not None and land else memory.country_for()
    return ""


def site_of(i: int, tree: Tree, phrases: Phrases) -> Reference | None:
    """The place where the thing i stands or the act i is done, which stands for its state: منزلا غرب مخيم النصيرات, غارة على حي في حلب."""
    clause = tree.clause_of(i)
    for word in tree.words[i + 1 :]:
        if word.relation not in ("obl", "nmod") or clause not in (tree.clause_of(word.at), word.at):
            continue
        stands = tree.preposition(word.at) in LOCATIVE and "masdar" not in word.features.kind
        place = phrases.reference(word.at) if stands else None
        if place is not None and not place.roles and place.country not in UNSETTLED:
            return place
    return None


def _within(i: int, act: int, tree: Tree) -> bool:
    """Whether a word stands in the clause of an act or in one below it."""
    return tree.clause_of(i) == tree.clause_of(act) or act in tree.ancestors(i)


def _where(i: int, tree: Tree) -> bool:
    """Whether the phrase, or one whose genitive it is, tells where."""
    for _ in range(DEEP):
        preposition = tree.preposition(i)
        if preposition or tree.words[i].relation not in ("nmod", "appos", "flat"):
            return preposition in WHERE
        i = tree.words[i].head
    return False
