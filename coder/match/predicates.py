"""Words that are no verbs and yet say something of somebody, and what they govern where the tree has it elsewhere: إيران مستعدة للتفاوض,
على إسرائيل أن تنسحب, خلال لقائه وزير الخارجية.
"""

from coder.model import Tag, Word
from coder.parse.tree import Tree
from coder.text import characters as c

_OPENING = frozenset({*c.QUOTES, ":"})
"""what may stand before the first word of a quotation"""
_OWED = frozenset({"ccomp", "csubj", "xcomp", "acl", "nsubj", "obj"})


_TOLD = frozenset({"ذكر", "ذكّر", "اشار", "اعتقد", "رجّح", "افترض", "زعم", "خشي", "قال", "اخذ", "لاحظ", "قدّر", "انتظر", "توقع", "توقّع"})
"""verbs of which the passive tells what is known or thought"""

_LEADING = frozenset({"و", "ف", "كما"})


def is_impersonal(tree: Tree, i: int) -> bool:
    """يذكر أن, ويشار إلى أن: a present that opens its sentence and has nobody before its clause is a passive, and no earlier subject goes on."""
    word = tree.words[i]
    features = word.features
    present = word.tag is Tag.VERB and features.tense == "present" and features.gender == "m" and features.number == "s"
    first = all(w.tag is Tag.PUNCT or w.form in _LEADING for w in tree.words[max(0, i - 2) : i])
    if not (present and first) or _TOLD.isdisjoint(word.lemmas) or tree.by(i, "nsubj"):
        return False
    behind = next((w for w in tree.words[i + 1 : i + 3] if w.lemma != "الي"), None)
    return behind is not None and behind.tag is Tag.SCONJ


def is_circumstantial(word: Word) -> bool:
    """An indefinite participle that tells what else the subject does (حال): مؤكدا, متهمة إيران بـ."""
    features = word.features
    told = "accusative" in features.kind or (word.relation == "advcl" and "thing" not in features.kind)
    return "participle" in features.kind and not features.definite and told


def is_predicate(tree: Tree, i: int) -> bool:
    """An adjective or participle that is said of a subject: إيران مستعدة للتفاوض, قال إن بلاده عازمة على الرد."""
    word = tree.words[i]
    said = bool(tree.by(i, "nsubj")) and not word.features.definite and not tree.by(i, "cop")
    alone = word.tag is Tag.NOUN and "masdar" not in word.features.kind and all(tree.preposition(j) for j in tree.by(i, "nmod"))
    return said and (word.tag is Tag.ADJ or alone)


def is_standing(tree: Tree, i: int) -> bool:
    """A noun that على makes the predicate of the noun before it: الحكومة على استعداد للحوار."""
    word = tree.words[i]
    bare = word.tag is Tag.NOUN and not word.features.definite and tree.preposition(i) == "علي"
    return bare and word.head >= 0 and tree.words[word.head].tag is not Tag.VERB and not any(not tree.preposition(j) for j in tree.by(i, "nmod"))


def is_duty(tree: Tree, i: int) -> bool:
    """The على that says what somebody has to do: قال إن على إسرائيل أن تنسحب, قال: "على إسرائيل أن تنسحب"."""
    if i == 0 or tree.words[i].lemma != "علي":
        return False
    before, act = tree.words[i - 1], owed(tree, i)
    stated = before.tag is Tag.SCONJ and before.lemma == "ان"
    quoted = before.form in _OPENING and any(tree.words[j].lemma == "ان" for j in tree.by(act, "mark"))
    return act >= 0 and (stated or quoted)


def owed(tree: Tree, i: int) -> int:
    """What the one behind على has to do: the clause or masdar behind him; -1 for none."""
    obliged = tree.words[i].head
    if obliged < 0:
        return -1
    beside = (*tree.children[obliged], *(tree.children[tree.words[obliged].head] if tree.words[obliged].head >= 0 else ()))
    acts = (j for j in sorted(beside) if j > obliged and tree.words[j].relation in _OWED and not tree.preposition(j))
    return next((j for j in acts if tree.words[j].tag is Tag.VERB or "masdar" in tree.words[j].features.kind), -1)


def object_of_masdar(tree: Tree, i: int, genitive: int) -> int:
    """خلال لقائه وزير الخارجية, استقبال الرئيس السفير: the bare phrase right behind the doer, where the verb of the clause has it; -1 for none."""
    words = tree.words
    behind = genitive + 1
    while (
        behind < len(words) and words[behind].relation in ("amod", "flat", "appos", "nmod") and not tree.preposition(behind) and words[behind].head >= genitive
    ):
        behind += 1
    if behind < len(words) and words[behind].relation == "nummod" and words[behind].head > behind:
        behind = words[behind].head  # قصف الطيران سبعة معسكرات
    if behind >= len(words) or tree.preposition(behind) or words[behind].tag not in (Tag.NOUN, Tag.PROPN):
        return -1
    word = words[behind]
    astray = word.relation in ("obj", "obl", "parataxis", "appos", "nmod") and word.head < i
    return behind if astray or (word.head == i and word.relation == "parataxis") else -1


def clause_behind(tree: Tree, i: int) -> list[int]:
    """The clause whose أن stands right behind a noun, wherever the tree has it: لا بد من أن تنسحب."""
    first = i + 2 if i + 1 < len(tree.words) and tree.words[i + 1].tag is Tag.ADP else i + 1
    if first >= len(tree.words) or tree.words[first].tag is not Tag.SCONJ or tree.words[first].lemma != "ان":
        return []
    predicate = tree.words[first].head
    return [predicate] if predicate > first and tree.words[predicate].tag is Tag.VERB else []
