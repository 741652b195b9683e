"""A verbal noun reports an event only where the text presupposes or states it: بعد هجوم، أدى القصف إلى، headlines.

It does not where it is a topic, a purpose or the object of a verb that is no support verb (بحث الهجمات، لمنع الهجوم), nor where
the verb of its clause already tells the same act.
"""

from coder.match.predicates import clause_behind, is_circumstantial, is_duty, is_predicate, is_standing
from coder.model import Tag
from coder.parse.tree import Tree
from coder.rules.scene import Act, Scene

RULE = "nominal"
REPORTING = frozenset(
    {"بعد", "قبل", "قبيل", "عقب", "اثر", "علي اثر", "في", "خلال", "اثناء", "جراء", "من جراء", "بسبب", "نتيجه", "منذ", "غداه", "في اعقاب", "بعيد", "رغم", "لدي"}
)
"""prepositions that take an act for granted"""
STATES = frozenset({"05", "06"})
"""roots whose nouns name a state of affairs (التعاون، العلاقات، الدعم) unless a verb says that it was brought about"""
HAPPENED = frozenset({"تمّ", "تم", "جري"})
"""verbs of what came about"""
SIGNED = frozenset({"057"})
VIOLENT = frozenset({"14", "17", "18", "19", "20"})
"""roots whose nouns mostly refer to what was reported before (موقع التفجير، التحقيق في اغتيال، منذ الهجوم): of 58 nouns of assault in the GSR judgments 48 were no news"""
CAUSES = frozenset({"عقب", "اثر", "علي اثر", "جراء", "من جراء", "نتيجه", "في اعقاب"})
"""prepositions after which such a noun tells what has just happened"""
HARM = frozenset({"جرح", "جروح", "اصابه", "مقتل", "مصرع"})
"""nouns of harm, whose في names the attack that did it: أصيب عشرة بجروح في هجوم انتحاري"""
PROTEST = "14"
WORDLESS = frozenset({"nsubj", "root", "parataxis", "appos"})


def apply(act: Act, scene: Scene) -> Act | None:
    """Drops a noun that stands where nothing is reported."""
    word = scene.tree.words[act.trigger]
    planned = act.match.content >= 0 and scene.tree.words[act.match.content].tag is Tag.VERB
    frame = act.match.frame
    said = act.declined or (act.match.arguments.subject >= 0 and (frame.predicate or bool(frame.said)))  # موسكو مستعدة، إيران مسؤولة
    if act.match.arguments.verbal or word.tag is Tag.VERB or planned or said or is_standing(scene.tree, act.trigger):
        return act
    if word.features.kind == "adverbial" and act.code[:2] == PROTEST:
        return _in_protest(act, scene)
    state = act.code[:2] in STATES and act.code not in SIGNED and not _done(act.trigger, scene.tree)
    if not reports(act.trigger, scene.tree) or state:
        scene.drop(act, RULE, "a noun that reports nothing here")
        return None
    if act.code[:2] in VIOLENT and not tells(act, scene):
        scene.drop(act, RULE, "a noun that refers to what was told before")
        return None
    predicate = scene.tree.clause_of(act.trigger)
    other = scene.matches.get(predicate)
    if other is not None and predicate != act.trigger and other.frame.code and other.frame.code[:2] == act.code[:2]:
        scene.drop(act, RULE, "the verb of the clause tells it")
        return None
    return act


def _in_protest(act: Act, scene: Scene) -> Act | None:
    """أطفأوا الأنوار احتجاجا على: what no pattern knows, done in protest, is a protest of no particular form."""
    other = scene.matches.get(scene.tree.clause_of(act.trigger))
    if other is not None and (other.frame.code or other.frame.mode):
        scene.drop(act, RULE, "the verb of the clause tells what was done")
        return None
    return act.step(RULE, "done in protest", code=PROTEST + "0")


def _done(i: int, tree: Tree) -> bool:
    """تم تسليم المطلوب, جرى تبادل الأسرى: a verb that says of a noun that it came about."""
    word = tree.words[i]
    return word.relation == "nsubj" and word.head >= 0 and not HAPPENED.isdisjoint(tree.words[word.head].lemmas)


def may_report(i: int, tree: Tree) -> bool:
    """Whether a word may code an event or take up another's: a verb, a participle in the accusative, a noun that reports or has a clause."""
    word = tree.words[i]
    if word.tag is Tag.ADP:
        return is_duty(tree, i)
    if word.relation == "nummod":
        return False  # ما لا يقل عن عشرين
    told = word.tag is Tag.VERB or is_circumstantial(word) or is_predicate(tree, i) or is_standing(tree, i)
    return told or word.features.kind == "adverbial" or reports(i, tree) or bool(tree.by(i, "acl", "ccomp", "nsubj") or clause_behind(tree, i))


def reports(i: int, tree: Tree) -> bool:
    """Whether a noun stands where news report an act."""
    word = tree.words[i]
    if tree.by(i, "cop"):
        return False
    preposition = tree.preposition(i)
    if preposition:
        return preposition in REPORTING
    if word.relation == "conj":
        return reports(word.head, tree)
    if word.relation == "nmod" and word.head >= 0:
        return tree.words[word.head].tag is Tag.NOUN and reports(word.head, tree)
    return word.relation in WORDLESS


def tells(act: Act, scene: Scene) -> bool:
    """Whether a noun of violence or protest tells what happened: as subject or headline, as the cause of what follows, or where it says who did it.

    أدى القصف إلى…، إثر مقتل جنديين، بعد هجوم الجيش على القرية، استمرار الجيش في قصف القرية; not في التفجير، موقع التفجير، التورط في اغتيال، السرقات والاعتداءات.
    """
    tree = scene.tree
    word = tree.words[act.trigger]
    if word.relation in WORDLESS or act.parties >= 0:
        return True
    if word.relation == "nmod" and word.head >= 0 and tree.words[word.head].lemma in HARM:
        return not word.form.startswith("ال")
    if word.relation == "nmod" and act.source >= 0 and "masdar" in tree.words[word.head].features.kind:
        return bool(tree.preposition(act.trigger))
    return word.relation == "obl" and (tree.preposition(act.trigger) in CAUSES or act.source >= 0)
