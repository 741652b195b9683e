"""Laws of the whole way: coding never fails, tells the truth about its words, and looks at one document at a time."""

import datetime

from hypothesis import given, settings
from hypothesis import strategies as st

from coder import Coder, Document, Event
from coder.rules import RULES
from coder.text.normalise import plain
from coder.write.columns import SCHEMA
from coder.write.parquet import table

DAY = datetime.date(2016, 5, 1)
VOCABULARY = """
قال أعلن قصف هاجم دعا طالب رفض هدد زار التقى أدان اتهم شن يعتزم سيلتقي قتل أصيب اعتقلت يجري تم جرى كان قد لم لن لا ما هل إذا لو
أن إن أنه إلى على في من عن مع بين ضد قبل بعد خلال وقف إطلاق النار هجوم هجوما القصف غارات زيارة محادثات لقاء اتفاق عقوبات مساعدات
الرئيس رئيس الوزراء وزير الخارجية الجيش القوات الحكومة المعارضة الشرطة متظاهرون مدنيين جنود نظيره نظيرته بلاده الطرفان الجانبان البلدان
مصر مصري المصري سوريا السورية روسيا الروسي أميركا الأميركية فرنسا الفرنسي إسرائيل غزة القاهرة بغداد حلب الأمم المتحدة حزب الله بوتين أوباما
الذي التي الذين هو هي هم وهو وهي هذا ذلك ثلاثة عشرون ومصر وفرنسا وسوريا بقصف لمصر للحكومة وبالجيش فقال وأضاف وأكد وتابع هاجمه هاجمها قصفتها
و ف ب ل ك ال أ د م ا ء ة ى آ ؤ لل ـ ــ
""".split()  # noqa: SIM905 - as readable as a text
MARKS = [".", "،", "؛", ":", "؟", "!", "...", "…", "-", "–", "«", "»", '"', "(", ")", "[", "]", "/", "%", "\n", "\n\n", "\t", "\N{ZERO WIDTH NON-JOINER}"]
OTHERS = ["NATO", "U.S.", "F-16", "2024", "3.5", "١٢", "40%", "12/5/2016", "AFP", "é", "\N{GRINNING FACE}", "ّ", "ً"]
word = st.one_of(st.sampled_from(VOCABULARY), st.sampled_from(VOCABULARY), st.sampled_from(MARKS), st.sampled_from(OTHERS))
news = st.one_of(
    st.lists(word, max_size=40).map(" ".join),
    st.lists(word, max_size=25).map("".join),
    st.text(alphabet=st.characters(min_codepoint=0x600, max_codepoint=0x6FF), max_size=60),
    st.text(max_size=60),
)


@settings(max_examples=400)
@given(text=news, day=st.sampled_from([None, DAY, datetime.date.min, datetime.date.max]))
def test_coding_never_fails_and_every_event_is_a_row(coder: Coder, text: str, day: datetime.date | None) -> None:
    events = coder.code(text, date=day)
    for event in events:
        well_formed(event, text, coder)
    assert table(events, coder.lexicon).schema.equals(SCHEMA)


@settings(max_examples=400)
@given(text=news)
def test_every_parse_is_a_tree_of_the_whole_text(coder: Coder, text: str) -> None:
    """One root, no circles, and the words give back the letters of their sentence in order; marks before a first letter are nobody's."""
    for sentence, words in coder.parsed(Document("d", text)):
        heads = [word.head for word in words]
        assert heads.count(-1) == bool(words)
        for i in range(len(words)):
            above, steps = i, 0
            while heads[above] >= 0 and steps <= len(words):
                above, steps = heads[above], steps + 1
            assert steps <= len(words)
        assert [word.start for word in words] == sorted(word.start for word in words)
        assert plain("".join(text[word.start : word.end] for word in words)) == plain("".join(token.raw for token in sentence.tokens))


@settings(max_examples=100)
@given(text=news)
def test_coding_twice_gives_the_same(coder: Coder, text: str) -> None:
    assert coder.code(text, date=DAY) == coder.code(text, date=DAY)


@settings(max_examples=30)
@given(texts=st.lists(news, min_size=2, max_size=6), data=st.data())
def test_a_shuffled_corpus_codes_the_same_rows_per_document(coder: Coder, texts: list[str], data: st.DataObject) -> None:
    documents = [Document(str(i), text, DAY) for i, text in enumerate(texts)]
    shuffled = data.draw(st.permutations(documents))
    in_order = {document.id: coder.code_document(document) for document in documents}
    assert {document.id: coder.code_document(document) for document in shuffled} == in_order


@settings(max_examples=60)
@given(text=news)
def test_the_words_of_the_parse_give_back_the_text(coder: Coder, text: str) -> None:
    for sentence, scene, _ in coder.scenes(Document("d", text, DAY)):
        words = scene.tree.words
        assert [w[0] for w in words] == list(range(len(words)))
        for w in words:
            token = sentence.tokens[w.token]
            assert token.start <= w.start <= w.end <= token.end
            assert -1 <= w.head < len(words)
            assert w.head != w[0]
        assert sum(w.head < 0 for w in words) <= 1 or all(w.tag == "PUNCT" for w in words if w.head < 0 and w.relation != "root")


def well_formed(event: Event, text: str, coder: Coder) -> None:
    """Offsets give back the words, codes are codes, and the steps name rules that exist."""
    assert event.verb_text == text[event.verb_start : event.verb_end] != ""
    assert event.code in coder.lexicon.codes
    assert event.source or event.target
    for actor in (event.source, event.target):
        if actor is not None:
            assert actor.text == text[actor.start : actor.end]
            assert actor.code.isupper()
            assert len(actor.code) % 3 == 0
    assert event.source is None or event.target is None or event.source.code != event.target.code
    assert {step.rule for step in event.steps} <= {"pattern", "results", "force", "pairs", *(rule.__module__.rsplit(".", 1)[-1] for rule in RULES)}
    assert event.steps[0].rule == "pattern"
