"""Whose words a clause is: the speaker of reported speech, of a quotation, of a participle of saying.

قال الوزير إن إسرائيل تعرقل            the subject of the verb of saying that the clause hangs on
زار الوزير مصر، مؤكدا أن إسرائيل تعرقل   the subject of the clause that the participle tells about
نقلت الوكالة عن الوزير قوله إنها تعرقل    whom the words are taken from
"إسرائيل تعرقل"، قال الوزير            the subject of the verb of saying behind the quotation
A quotation that a sentence leaves open goes on in the next.
"""

from collections.abc import Sequence

from coder.discourse.reader import QUOTES, Reader
from coder.match.actors import Reference
from coder.match.predicates import is_circumstantial
from coder.model import Tag, Word
from coder.parse.tree import Tree

ABSENT = -1
_CONTENT = frozenset({"ccomp", "acl", "xcomp"})
"""relations in which what is said hangs on the word of saying"""
_COMPLEMENT = "complement"
_MEANWHILE = frozenset({"بينما", "فيما", "حين", "حيث"})
"""words that lead back from what is said to what is told: قال الوزير إن ...، بينما"""
_UNTOLD = frozenset({"نفي", "توقع", "اعتقد", "ظن"})
"""verbs among those of saying under which nothing is said: what somebody denies, expects or thinks"""
_QUOTING = "نقل"
_BEHIND = 4
"""words between the end of a quotation and the verb of saying behind it: "…"، كما قال"""
_DEEPEST = 3
"""speakers in one another: قال الوزير إن الرئيس أكد أن"""


def saying(tree: Tree, i: int) -> int:
    """The word of saying that the word stands under; ABSENT for none."""
    child = i
    for head in tree.ancestors(i):
        if tree.words[child].relation in _CONTENT and _says(tree, head, child):
            return head
        if any(tree.words[j].lemma in _MEANWHILE for j in tree.by(child, "mark", "case")):
            return ABSENT
        child = head
    return _before(tree, i) if _before(tree, i) >= 0 else _behind(tree, i)


def speaker(reader: Reader, i: int, depth: int = 0) -> Reference | None:
    """Who says what the word stands in; None where nobody known does."""
    tree = reader.tree
    said = saying(tree, i)
    if depth > _DEEPEST:
        return None
    if said < 0:
        closed = any(word.form in QUOTES for word in tree.words[:i])
        return reader.memory.quoted if not closed or is_circumstantial(tree.words[i]) else None
    if tree.words[said].tag is not Tag.VERB:
        return speaker(reader, said, depth + 1) or _subject(reader, tree.clause_of(said))
    quoted = next((j for j in tree.by(said, "obl") if tree.preposition(j) == "عن"), ABSENT) if tree.words[said].lemma == _QUOTING else ABSENT
    if quoted >= 0:
        return reader.who(quoted)
    return _subject(reader, said) or speaker(reader, said, depth + 1)  # قال الوزير إن التقرير يؤكد أن


def leave(reader: Reader) -> None:
    """Remembers whose quotation the sentence leaves open: قال الوزير: "نحن معكم. إسرائيل تعرقل"."""
    words = reader.tree.words
    marks = [word.at for word in words if word.form in QUOTES]
    if (len(marks) + (reader.memory.quoted is not None)) % 2 == 0:
        reader.memory.quote(None)
    elif marks:
        said = _last_saying(words[: marks[-1]])
        reader.memory.quote(_subject(reader, said) if said >= 0 else None)


def _last_saying(words: Sequence[Word]) -> int:
    return next((word.at for word in reversed(words) if _verb_of_saying(word)), ABSENT)


def _subject(reader: Reader, verb: int) -> Reference | None:
    subject = next(iter(reader.tree.by(verb, "nsubj")), ABSENT)
    if subject >= 0:
        return reader.who(subject)
    first = reader.tree.words[verb].features.person == "1"
    return reader.dropped(verb) if reader.tree.words[verb].tag is Tag.VERB and not first else None


def _says(tree: Tree, head: int, content: int) -> bool:
    """Whether a clause behind إن or أن is what the word above it says; the mark may stand at the clause's subject."""
    word = tree.words[head]
    marks = (j for i in (content, *tree.by(content, "nsubj")) for j in tree.by(i, "mark"))
    clause = any(tree.words[j].features.kind == _COMPLEMENT for j in marks)
    return clause and ((_UNTOLD.isdisjoint(word.lemmas) and _verb_of_saying(word)) or is_circumstantial(word))


def _verb_of_saying(word: Word) -> bool:
    return word.tag is Tag.VERB and word.features.kind == "speech"


def _before(tree: Tree, i: int) -> int:
    """The verb of saying before the quotation that is open at a word: it hangs on no verb where the parser has lost its way."""
    marks = 0
    for j in range(i - 1, -1, -1):
        word = tree.words[j]
        if _verb_of_saying(word):
            return j if marks % 2 and _UNTOLD.isdisjoint(word.lemmas) else ABSENT
        marks += word.form in QUOTES
    return ABSENT


def _behind(tree: Tree, i: int) -> int:
    """The verb of saying right behind the quotation that a word stands in."""
    words = tree.words
    end = next((j for j in range(i + 1, len(words)) if words[j].form in QUOTES), ABSENT)
    if end < 0 or not any(word.form in QUOTES for word in words[:i]):
        return ABSENT
    return next((word.at for word in words[end : end + _BEHIND] if _verb_of_saying(word)), ABSENT)
