"""Who dies in an accident or by nature is killed by nobody: لقي عشرون شخصا مصرعهم بعد انهيار تلة، قتل ثلاثة إثر سقوط أمطار غزيرة.

The blocks of 99-blocks name the commonest of them as frames; this rule takes what stands farther off in the sentence, and the dead of whom a
document tells again (ارتفع عدد القتلى إلى) once it has told of its accident. It does not apply where the sentence tells of an attack as well.
"""

from coder.model import Word
from coder.rules.scene import BLOODY, Act, Scene

RULE = "accident"
CASUALTIES = "180"
GENERAL = frozenset({CASUALTIES, "190"})
"""codes of victims of whom no weapon is told"""
BLOCK = "killed-by-accident"
NATURE = frozenset(
    {"زلزال", "فيضان", "سيل", "اعصار", "عاصفه", "بركان", "تسونامي", "صاعقه", "مطر", "انزلاق", "تدافع", "غرق", "تصادم", "اصطدام", "كوليرا", "وباء", "فيروس",
     "كورونا", "مرض", "جوع", "مجاعه", "اختناق", "جفاف"}
)  # fmt: skip
FALLS = frozenset({"انهيار", "انقلاب", "تحطم", "حادث", "حادثه"})
"""nouns of what happens to things: their genitive tells whether it is an accident"""
THINGS = frozenset(
    {"مبني", "منزل", "بيت", "منجم", "تله", "جبل", "جسر", "سد", "سقف", "صخره", "ارض", "ارضي", "جليدي", "ثلجي", "صخري", "تربه", "بنايه", "عماره", "سور", "جدار", "حافله",
     "سياره", "شاحنه", "قارب", "مركب", "زورق", "سفينه", "عباره", "قطار", "طاءره", "مروحيه", "سير", "مرور", "مروري"}
)  # fmt: skip
BEHIND = frozenset({"بعد", "اثر", "علي اثر", "جراء", "من جراء", "بسبب", "نتيجه", "في", "عقب", "خلال", "ب"})
"""prepositions between the dead and what they died of"""


def apply(act: Act, scene: Scene) -> Act | None:
    """Drops the victims of an accident."""
    memory = scene.reader.memory
    if act.match.frame.pattern.endswith(BLOCK):
        memory.accident = True
    elif act.code in GENERAL and act.source < 0 and act.parties < 0 and not _attacked(act, scene):
        cause = next((word.form for word in scene.tree.words if _accident(word, scene)), "")
        if cause or (memory.accident and act.code == CASUALTIES):
            memory.accident = True
            scene.drop(act, RULE, f"an accident ({cause or 'told before'})")
            return None
    return act


def _accident(word: Word, scene: Scene) -> bool:
    """Whether a word names an accident as the cause of what is told."""
    if scene.tree.preposition(word.at) not in BEHIND:
        return False
    beside = {key for j in scene.tree.by(word.at, "nmod", "amod") for key in (scene.tree.words[j].bare, *scene.tree.words[j].lemmas)}
    falls = not FALLS.isdisjoint((word.bare, *word.lemmas)) and not THINGS.isdisjoint(beside)
    return falls or not NATURE.isdisjoint((word.bare, *word.lemmas))


def _attacked(act: Act, scene: Scene) -> bool:
    """Whether the sentence tells of an attack too."""
    codes = (m.frame.code or "" for i, m in scene.matches.items() if i != act.trigger)
    return any(code[:2] in BLOODY and code != CASUALTIES for code in codes)
