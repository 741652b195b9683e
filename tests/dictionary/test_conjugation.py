"""Forms, masdars and participles of verbs of every class; their finite forms are tested as paradigms, in tests/morphology."""

import pytest

from coder.dictionary.conjugation import guess_form, read_verb, stems
from coder.dictionary.derivation import masdars, participles
from coder.text.normalise import fold

# lemma, imperfect (weak verbs of form I), form, masdars, participles
VERBS = [
    ("قتل", "", "I", "", "قاتل مقتول"),
    ("وقف", "يقف", "I", "", "واقف موقوف"),
    ("قال", "يقول", "I", "", "قائل"),
    ("باع", "يبيع", "I", "", "بائع"),
    ("نام", "ينام", "I", "", "نائم"),
    ("دعا", "يدعو", "I", "", "داعي مدعو"),
    ("بنى", "يبني", "I", "", "باني مبني"),
    ("سعى", "يسعى", "I", "", "ساعي مسعي"),
    ("بقي", "يبقى", "I", "", "باقي"),
    ("مدّ", "يمد", "I", "", "ماد ممدود"),
    ("بدأ", "", "I", "", "بادئ مبدوء"),
    ("لجأ", "", "I", "", "لاجئ"),
    ("فجّر", "", "II", "تفجير", "مفجر"),
    ("سمّى", "", "II", "تسمية", "مسمي"),
    ("هنّأ", "", "II", "تهنئة", "مهنئ"),
    ("هاجم", "", "III", "مهاجمة", "مهاجم"),
    ("لاقى", "", "III", "ملاقاة", "ملاقي"),
    ("أعلن", "", "IV", "إعلان", "معلن"),
    ("أوقف", "", "IV", "إيقاف", "موقف"),
    ("أقام", "", "IV", "إقامة", "مقيم مقام"),
    ("أجرى", "", "IV", "إجراء", "مجري"),
    ("أصرّ", "", "IV", "إصرار", "مصر"),
    ("أنشأ", "", "IV", "إنشاء", "منشئ"),
    ("آمن", "", "IV", "إيمان", "مؤمن"),
    ("تحدّث", "", "V", "تحدث", "متحدث"),
    ("تولّى", "", "V", "تولي", "متولي"),
    ("تفاوض", "", "VI", "تفاوض", "متفاوض"),
    ("تلاقى", "", "VI", "تلاقي", "متلاقي"),
    ("انسحب", "", "VII", "انسحاب", "منسحب"),
    ("انهار", "", "VII", "انهيار", "منهار"),
    ("انضمّ", "", "VII", "انضمام", "منضم"),
    ("اعتقل", "", "VIII", "اعتقال", "معتقل"),
    ("اختار", "", "VIII", "اختيار", "مختار"),
    ("احتلّ", "", "VIII", "احتلال", "محتل"),
    ("التقى", "", "VIII", "التقاء", "ملتقي"),
    ("احمرّ", "", "IX", "احمرار", "محمر"),
    ("استهدف", "", "X", "استهداف", "مستهدف"),
    ("استقال", "", "X", "استقالة", "مستقيل مستقال"),
    ("استعدّ", "", "X", "استعداد", "مستعد"),
    ("استولى", "", "X", "استيلاء", "مستولي"),
    ("سيطر", "", "Q", "سيطرة", "مسيطر"),
    ("تدهور", "", "QII", "تدهور", "متدهور"),
    ("سأل", "يسأل", "I", "", "سائل مسؤول"),
    ("أخذ", "يأخذ", "I", "", "آخذ مأخوذ"),
    ("نسي", "ينسى", "I", "", "ناسي منسي"),
    ("أيّد", "", "II", "تأييد", "مؤيد"),
    ("أكّد", "", "II", "تأكيد", "مؤكد"),
    ("تآمر", "", "VI", "تآمر", "متآمر"),
    ("ائتلف", "", "VIII", "ائتلاف", "مؤتلف"),
    ("استأنف", "", "X", "استئناف", "مستأنف"),
    ("اطمأنّ", "", "QIV", "اطمئنان", "مطمئن"),
]

# lemma, imperfect, stems with slot and voice: what each slot looks like in a class
STEMS = [
    ("قتل", "", "قتل P0TAWCN; قتل IBAWYN"),
    ("أعلن", "", "أعلن P0TAWCn; علن IBAWYn"),
    ("وقف", "يقف", "وقف P0TAWCN; قف IBAWYN act; وقف IBAWYN pass"),
    ("قال", "يقول", "قال P0TAW act; قل PCN; قول I0AWY act; قل IJN; قيل P0TAW pass; قال I0AWY pass"),
    ("دعا", "يدعو", "دعا P0 act; دع PT act; دع PW; دعو PACN act; دعو I0AN act; دع IJWY; دعي P0TACN pass; دعي IFAN pass; دعا IE pass"),
    ("بقي", "يبقى", "بقي P0TACN; بق PW; بقي IFAN; بقا IE; بق IJWY"),
    ("مدّ", "يمد", "مد P0TAW; مدد PCN; مد IBAWY; مدد IJN"),
    ("بدأ", "يبدأ", "بدأ P0TMWCN act; بدئ P0TACN pass; بدؤ PW; بدأ IBMWN; بدؤ IEWY"),
    ("هاجم", "", "هاجم P0TAWCN act; هاجم IBAWYN; هوجم P0TAWCN pass"),
    ("انسحب", "", "انسحب P0TAWCN act; نسحب IBAWYN act"),
]


@pytest.mark.parametrize(("lemma", "form"), [(v[0], v[2]) for v in VERBS], ids=range(len(VERBS)))
def test_form(lemma: str, form: str) -> None:
    assert guess_form(lemma) == form


@pytest.mark.parametrize(("lemma", "imperfect", "expected"), STEMS, ids=range(len(STEMS)))
def test_stems(lemma: str, imperfect: str, expected: str) -> None:
    wanted = {(fold(letters), slot, "".join(voice)) for letters, slot, *voice in map(str.split, expected.split("; "))}
    assert {tuple(stem) for stem in stems(read_verb(lemma, imperfect))} == wanted


@pytest.mark.parametrize(("lemma", "imperfect", "expected"), [(v[0], v[1], v[3]) for v in VERBS if v[3]], ids=[i for i, v in enumerate(VERBS) if v[3]])
def test_masdars(lemma: str, imperfect: str, expected: str) -> None:
    assert set(expected.split()) <= set(masdars(read_verb(lemma, imperfect)))


@pytest.mark.parametrize(("lemma", "imperfect", "expected"), [(v[0], v[1], v[4]) for v in VERBS], ids=range(len(VERBS)))
def test_participles(lemma: str, imperfect: str, expected: str) -> None:
    found = participles(read_verb(lemma, imperfect))
    assert set(map(fold, expected.split())) <= {lemma for lemma, _ in found}
    assert {stem.slot[0] for _, stem in found} == {"N"}


@pytest.mark.parametrize("lemma", [v[0] for v in VERBS if v[2] == "I"])
def test_form_one_has_no_masdar_that_letters_could_tell(lemma: str) -> None:
    assert masdars(read_verb(lemma)) == []


@pytest.mark.parametrize(("lemma", "imperfect"), [(v[0], v[1]) for v in VERBS], ids=range(len(VERBS)))
def test_stems_are_folded(lemma: str, imperfect: str) -> None:
    verb = read_verb(lemma, imperfect)
    letters = [*(stem.letters for stem in stems(verb)), *(stem.letters for _, stem in participles(verb))]
    assert letters == [fold(form) for form in letters]
    assert all(letters)


def test_a_lexicon_entry_overrules_the_guess() -> None:
    assert read_verb("تدهور", form="V").form == "V"


def test_shadda_tells_two_verbs_apart() -> None:
    assert guess_form("فجر") == "I"
    assert guess_form("فجّر") == "II"


@pytest.mark.parametrize(("lemma", "form"), [("ظن", "I"), ("أصر", "IV"), ("انضم", "VII"), ("احتل", "VIII"), ("اضطر", "VIII"), ("استمر", "X")])
def test_a_doubled_verb_needs_no_shadda(lemma: str, form: str) -> None:
    assert read_verb(lemma, form=form).end == "doubled"
    assert read_verb("اتخذ").end == "sound"
