"""What stands around a trigger: its arguments, the same whether it is a verb, its masdar or its participle."""

from dataclasses import dataclass, field

from coder.match.predicates import clause_behind, is_circumstantial, is_standing, object_of_masdar, owed
from coder.model import Tag
from coder.parse.tree import Tree

BY = frozenset({"من قبل", "علي يد", "علي ايدي", "بواسطه", "من جانب", "من طرف", "بيد", "علي ايادي"})
"""prepositions that name the doer of a passive or of a masdar"""
DEEP = 4
"""genitives that a prepositional phrase may hang below: السماح بدخول قوافل المساعدات إلى غزة"""
AROUND = 20
"""how many words a prepositional phrase may lie behind its trigger and still be looked at, where the tree has it elsewhere"""


@dataclass(frozen=True, slots=True)
class Arguments:
    """Indices of head words; -1 for what is not there."""

    trigger: int
    verbal: bool
    passive: bool = False
    """certainly passive, by its letters or by a by-phrase"""
    subject: int = -1
    object: int = -1
    second: int = -1
    """another bare phrase behind the object"""
    obliques: tuple[tuple[str, int], ...] = ()
    """preposition and head of its phrase, nearest first"""
    by: int = -1
    complements: tuple[int, ...] = ()
    """predicates of complement clauses"""
    circumstances: tuple[int, ...] = ()
    """accusatives and participles that tell why or how: تنديدا بـ, مطالبين بـ"""
    shared: int = -1
    """the subject of the verb that this one is coordinated with"""
    stated: tuple[int, ...] = ()
    """what a clause behind بأن says of its subject: وصفه بأنه كاذب"""
    genitive: int = -1
    adjectives: tuple[int, ...] = ()
    dropped: bool = False
    """a finite verb whose subject is not in the clause"""


@dataclass(slots=True)
class _Found:
    obliques: list[tuple[str, int]] = field(default_factory=list)
    by: int = -1


def arguments(tree: Tree, i: int) -> Arguments:
    """The arguments of the word i."""
    word = tree.words[i]
    if word.tag is Tag.VERB:
        return _verb(tree, i)
    if word.tag is Tag.ADP:
        return Arguments(i, True, obliques=(("علي", word.head),), complements=(owed(tree, i),))
    if is_circumstantial(word):
        return _participle(tree, i)
    return _noun(tree, i)


def _prepositional(tree: Tree, i: int, direct: list[int]) -> _Found:
    """Prepositional phrases: the trigger's own, then those near behind it that hang on something inside its clause."""
    found = _Found()
    seen: set[int] = set()
    for j in direct:
        _add(tree, j, found, seen)
    limit = min(len(tree.words), i + AROUND)
    for j in range(i + 1, limit):
        word = tree.words[j]
        if j in seen or word.relation not in ("obl", "nmod"):
            continue
        if tree.clause_of(j) == tree.clause_of(i) and (_near(tree, i, j) or (word.head in seen and _under_subject(tree, i, word.head))):
            _add(tree, j, found, seen)
    return found


def _under_subject(tree: Tree, i: int, j: int) -> bool:
    """Whether the tree hangs a phrase of the verb below its subject: تقدمت وزارة العدل بطلب إلى السلطات."""
    while tree.words[j].relation == "nmod":
        j = tree.words[j].head
    return tree.words[j].relation == "nsubj" and tree.words[j].head == i


def _near(tree: Tree, i: int, j: int) -> bool:
    """Whether a phrase hangs on the trigger's clause or on one of the trigger's own arguments, not deeper: الحدود مع سوريا."""
    head = tree.words[j].head
    placed = tree.preposition(j) == "في"
    for _ in range(DEEP):
        if head < 0 or tree.words[head].relation != "nmod" or (tree.preposition(head) and not placed):
            break
        head = tree.words[head].head
    if head < 0:
        return False
    above = tree.words[head]
    beside = above.head == tree.words[i].head and (tree.words[i].tag is Tag.VERB or above.relation not in ("nsubj", "obj"))
    return above.tag is Tag.VERB or i in (head, above.head) or beside or head == tree.words[i].head


def _add(tree: Tree, j: int, found: _Found, seen: set[int]) -> None:
    preposition = tree.preposition(j)
    if not preposition:
        return
    seen.add(j)
    key = preposition
    if preposition == "علي" and tree.words[j].bare in ("يد", "ايدي", "ايادي"):
        genitives = tree.by(j, "nmod") or tree.by(j, "amod")
        if genitives:
            key, j = "علي يد", genitives[0]
    elif preposition == "من" and tree.words[j].bare in ("قبل", "جانب", "طرف"):
        genitives = tree.by(j, "nmod")
        if genitives:
            key, j = "من قبل", genitives[0]
    if key in BY:
        found.by = j if found.by < 0 else found.by
        return
    found.obliques.append((preposition, j))


def _verb(tree: Tree, i: int) -> Arguments:
    words = tree.words
    subject = obj = second = -1
    direct: list[int] = []
    complements: list[int] = []
    purposes: list[tuple[str, int]] = []
    for j in tree.children[i]:
        relation = words[j].relation
        if relation == "nsubj":
            subject = j if subject < 0 else subject
        elif relation == "obj":
            if obj < 0:
                obj = j
            else:
                second = j
        elif relation == "xcomp" and words[j].tag is not Tag.VERB:
            second = j if second < 0 else second
        elif relation in ("ccomp", "xcomp"):
            complements.append(j)
        elif relation == "obl":
            if tree.preposition(j):
                direct.append(j)
            elif second < 0:
                second = j
        elif relation == "advcl" and words[j].tag is Tag.VERB and words[j - 1].lemma == "ان":
            complements.append(j)
        elif relation == "advcl" and _is_purpose(tree, j):
            purposes.append(("ل", j))
    found = _prepositional(tree, i, direct)
    found.obliques += purposes
    if not found.obliques:
        for j in tree.by(i, "conj"):
            if words[j].tag is Tag.VERB:
                found.obliques += _prepositional(tree, j, [k for k in tree.by(j, "obl") if tree.preposition(k)]).obliques
    found.obliques = [(preposition, _meant(tree, i, j)) for preposition, j in found.obliques]
    shared = _shared_subject(tree, i)
    subject, obj = _antecedents(tree, i, shared if subject < 0 else subject, obj)
    passive = words[i].features.voice == "pass" or found.by >= 0
    return Arguments(
        i,
        True,
        passive,
        subject,
        obj,
        second,
        tuple(found.obliques),
        found.by,
        tuple(complements),
        shared=shared,
        circumstances=_circumstances(tree, i, subject),
        stated=_stated(tree, complements),
        dropped=subject < 0,
    )


def _meant(tree: Tree, i: int, j: int) -> int:
    """The noun that a pronoun behind a preposition stands for in its relative clause: الزيارة التي قام بها, القصف الذي تعرضت له."""
    word = tree.words[i]
    if tree.words[j].tag is not Tag.PRON or word.relation != "acl:relcl" or word.head < 0:
        return j
    noun, mine = tree.words[word.head].features, tree.words[j].features
    alike = mine.gender == noun.gender or (noun.number == "p" and mine.gender == "f")
    return word.head if alike and mine.number in ("", "s") else j


def _is_purpose(tree: Tree, i: int) -> bool:
    """ضغطت عليها كي توقف القصف says what ضغطت عليها لوقف القصف does."""
    return tree.words[i].tag is Tag.VERB and any(tree.words[j].features.kind == "purpose" for j in tree.by(i, "mark"))


def _circumstances(tree: Tree, i: int, subject: int) -> tuple[int, ...]:
    described = tuple(j for j in tree.by(subject, "amod") if "participle" in tree.words[j].features.kind) if subject >= 0 else ()
    told = (
        j for j in tree.by(i, "advcl", "advmod") if tree.words[j].tag is Tag.ADJ or (tree.words[j].relation == "advcl" and tree.words[j].tag is not Tag.VERB)
    )
    return (*told, *described)


def _stated(tree: Tree, complements: list[int]) -> tuple[int, ...]:
    clauses = [j for j in complements if tree.words[j].tag is not Tag.VERB]
    return tuple(k for j in clauses for k in (j, *tree.by(j, "parataxis", "amod")))


def _shared_subject(tree: Tree, i: int) -> int:
    """The subject of the verb that this one is coordinated with, where both agree."""
    word = tree.words[i]
    if word.relation != "conj" or word.head < 0:
        return -1
    other = word.head
    if tree.words[other].tag is not Tag.VERB:
        return -1
    for j in tree.children[other]:
        if tree.words[j].relation == "nsubj":
            mine, its = word.features, tree.words[j].features
            plural = mine.number == "p" and (its.number in ("p", "d") or len(tree.conjuncts(j)) > 1)
            alike = mine.gender == tree.words[other].features.gender or plural
            return j if alike and mine.person in ("3", "") else -1
    return _shared_subject(tree, other)


def _antecedents(tree: Tree, i: int, subject: int, obj: int) -> tuple[int, int]:
    """Relative pronouns and resumptive enclitics give way to the noun that they stand for."""
    word = tree.words[i]
    if word.relation != "acl:relcl" or word.head < 0:
        return subject, obj
    antecedent = word.head
    pronoun = {j for j in (subject, obj) if j >= 0 and tree.words[j].features.kind == "relative"}
    if any(tree.words[j].features.kind == "relative" for j in tree.by(i, "dep")):
        return subject, obj
    resumptive = obj >= 0 and tree.words[obj].features.kind == "enclitic"
    if subject in pronoun:
        return antecedent, obj
    if obj in pronoun or resumptive:
        return subject, antecedent
    if not pronoun and subject < 0:
        return (subject if _resumed(tree, i, antecedent) else antecedent), obj
    return subject, antecedent if obj < 0 else obj


def _resumed(tree: Tree, i: int, antecedent: int) -> bool:
    """زيارة يقوم بها إلى بغداد: the pronoun behind the preposition is the noun of the relative clause, so that its subject is somebody else."""
    pronouns = (j for j in tree.by(i, "obl") if tree.words[j].tag is Tag.PRON and tree.preposition(j) == "ب")
    return any(_meant(tree, i, j) == antecedent for j in pronouns)


def _participle(tree: Tree, i: int) -> Arguments:
    """مؤكدا، متهما: the subject is that of the clause that it hangs on."""
    predicate = tree.clause_of(i)
    subject = next(iter(tree.by(predicate, "nsubj")), -1) if tree.words[predicate].tag is Tag.VERB else -1
    direct = [j for j in tree.children[i] if tree.words[j].relation in ("nmod", "obl")]
    obj = next((j for j in direct if not tree.preposition(j)), _right_behind(tree, i, predicate))
    second = _right_behind(tree, tree.phrase(obj)[1], predicate) if obj >= 0 else -1
    complements = tuple(j for j in tree.children[i] if tree.words[j].relation in ("ccomp", "acl"))
    found = _prepositional(tree, i, direct)
    if subject < 0 and tree.words[predicate].tag is Tag.VERB:
        subject = _shared_subject(tree, predicate)
    return Arguments(i, True, False, subject, obj, second, tuple(found.obliques), found.by, complements, dropped=subject < 0)


def _right_behind(tree: Tree, i: int, predicate: int) -> int:
    """متهما فرنسا: the bare phrase right behind a participle is its object, wherever the tree has it; -1 for none."""
    if i + 1 >= len(tree.words):
        return -1
    word = tree.words[i + 1]
    bare = word.tag in (Tag.NOUN, Tag.PROPN, Tag.PRON) and not tree.preposition(word.at)
    return word.at if bare and word.head in (i, predicate) and word.relation in ("appos", "obl", "obj", "nmod") else -1


def _noun(tree: Tree, i: int) -> Arguments:
    words = tree.words
    genitive = second = -1
    subject = next(iter(tree.by(i, "nsubj")), -1)
    adjectives: list[int] = []
    direct: list[int] = []
    complements: list[int] = []
    for j in tree.children[i]:
        relation = words[j].relation
        if relation == "nmod":
            if tree.preposition(j):
                direct.append(j)
            elif genitive < 0:
                genitive = j
            else:
                second = j
        elif relation == "amod":
            adjectives.append(j)
        elif relation in ("acl", "ccomp") and words[j].tag is Tag.VERB:
            complements.append(j)
        elif relation == "obl" and tree.preposition(j):
            direct.append(j)
    found = _prepositional(tree, i, direct)
    if is_standing(tree, i):
        genitive = words[i].head
    if "masdar" in words[i].features.kind:
        if genitive < 0 and not words[i].features.definite and i + 1 < len(words) and words[i + 1].relation == "parataxis":
            genitive = i + 1 if words[i + 1].tag is Tag.NOUN and not tree.preposition(i + 1) else -1
        if second < 0 <= genitive:
            second = object_of_masdar(tree, i, genitive)
    if not complements:
        complements = clause_behind(tree, i)
    return Arguments(
        i, False, False, subject, second=second, obliques=tuple(found.obliques), by=found.by, complements=tuple(complements),
        genitive=genitive, adjectives=tuple(adjectives),
    )  # fmt: skip
