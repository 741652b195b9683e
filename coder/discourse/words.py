"""Word lists of the discourse, as keys (text.normalise.fold): what points back, and to what."""

HOMELESS = frozenset({"UAF", "NGO"})
"""roles that stay without a country: unidentified gunmen are coded UAF, organisations of nobody's country NGO"""
ABROAD = frozenset({"مهاجر", "لاجء", "مهاجرون", "مهاجرين", "لاجءون", "لاجءين"})
"""people who are not at home where they are met"""
COUNTERPART = frozenset({"نظير", "نظيره", "نظيرته", "نظيرها", "نظيرتها"})
PAIR = frozenset({"الطرفان", "الطرفين", "الجانبان", "الجانبين", "البلدان", "البلدين", "الوزيران", "الوزيرين", "الرءيسان", "الرءيسين",
                  "الدولتان", "الدولتين", "الزعيمان", "الزعيمين", "المسءولان", "المسءولين", "الحكومتان", "الحكومتين"})  # fmt: skip
STATES = ("البلد", "الدولت")
COUNTRY_NOUNS = frozenset({"بلاد", "بلد", "دوله", "وطن", "حكومه", "شعب", "جيش", "قوات"})
"""nouns that mean the state of somebody when a pronoun hangs on them: بلاده, حكومتها"""
OTHERS = frozenset({"اخر", "اخرون", "اخرين", "اخران", "اخري", "اخريات"})
TEXTS = frozenset({"قرار", "مشروع", "بيان", "رساله", "تقرير", "قانون", "خطاب", "كلمه", "مذكره", "عريضه", "وثيقه", "توصيه", "اعلان", "نداء", "تصريح", "تغريده"})
"""what speaks for its author: قرار يطالب، بيان يدين، رسالة تدعو"""
MILITIAS = frozenset({"ميليشيا", "مليشيا"})
"""armed men whom a document that has named their movement only points back to"""
LANDS = frozenset({"بلاد"})
MEMBERS = frozenset(
    {"عنصر", "عضو", "فرد", "قاءد", "قيادي", "كادر", "منتسب", "مقاتل", "مسلح", "زعيم", "متحدث", "ناطق", "مسءول", "مصدر", "مندوب", "قياده", "وفد", "موفد"}
)
"""people who are what the body is whose they are: عناصرها, قادته"""
GROUPS = frozenset({"جماعه", "حركه", "حزب", "تنظيم", "منظمه", "فصيل", "جبهه", "ميليشيا"})
"""bodies that are who speaks for them when a pronoun hangs on them: جماعته, حزبها"""
MASCULINE = frozenset({"العراق", "لبنان", "الاردن", "المغرب", "اليمن", "السودان", "الصومال", "الكويت"})
"""states that may be he; all others are she"""
BODIES_HE = frozenset({"حزب", "تنظيم", "اتحاد", "مجلس", "جيش", "تحالف", "صندوق", "بنك", "تيار", "كرملين", "بيت", "حلف", "برلمان", "حرس", "حشد", "بنتاغون"})
"""first words of bodies that are he"""
LOCAL = frozenset({"CVL", "COP", "EDU", "MED", "LAB", "BUS", "REL", "AGR", "HLH", "LEG"})
"""people who are met where they live; soldiers and rebels go abroad"""
BOTH = "هما"
"""the enclitic of two: بينهما"""
ARMS = frozenset({"طاءره", "مقاتله", "مروحيه", "قاذفه", "طيران", "مدفعيه", "دبابه", "زورق", "بارجه", "غواصه", "مدمره", "مسيره", "سلاح"})
"""arms that stand for the force of whom a pronoun behind them means: طائراته, مدفعيتها"""
FORCES = frozenset({"MIL", "REB", "UAF", "COP"})
"""roles of those who fight themselves"""
