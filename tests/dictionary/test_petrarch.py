"""The dictionaries of TABARI, PETRARCH and UniversalPetrarch: read in every dialect, written back, and nothing lost without a word."""

import itertools
from datetime import date
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from coder.dictionary.cache import load
from coder.dictionary.entries import AgentEntry, Entries, NameEntry, NationalityEntry
from coder.dictionary.petrarch.dates import Limited, day, limited, roles
from coder.dictionary.petrarch.exporting import actors_text, agents_text
from coder.dictionary.petrarch.importing import Kind, import_file, kind_of
from coder.dictionary.read import read_folders
from coder.errors import Problem, SourceLocation
from coder.model import Role
from coder.pipeline import Coder

HERE = SourceLocation(Path("here"), 1)


def imported(path: Path, folder: Path, kind: Kind | None = None) -> tuple[Entries, list[str]]:
    """The entries that came out of a file, and the notes as line: what."""
    done = import_file(path, folder, load(), kind)
    entries, problems = read_folders([folder])
    assert problems == []
    return entries, [f"{p.where.line}: {p.what}" for p in done.problems]


@pytest.fixture
def write(tmp_path: Path) -> "Writer":
    return Writer(tmp_path)


class Writer:
    """Writes a file and imports it."""

    def __init__(self, folder: Path) -> None:
        self._folder = folder

    def __call__(self, text: str | bytes, kind: Kind | None = None) -> tuple[Entries, list[str]]:
        path = self._folder / "file.txt"
        path.write_bytes(text if isinstance(text, bytes) else text.encode())
        return imported(path, self._folder / "out", kind)


class TestActors:
    """Names, synonyms and dated codes."""

    def test_a_name_with_synonyms_in_arabic_and_latin(self, write: Writer) -> None:
        entries, notes = write("# رأس الملف\nحامد_كرزاي_ [AFGELI]\n+HAMID_KARZAI\n+كرزاي_ ; editor 2012\n")
        assert [(n.names, n.otherwise, n.roles) for n in entries.names] == [(("حامد كرزاي", "HAMID KARZAI", "كرزاي"), "AFGELI", ())]
        assert notes == []

    def test_dated_codes_on_their_own_lines_and_on_the_same(self, write: Writer) -> None:
        text = "فلان_ [AFGELI <011222]\n\t[AFGGOV 20011222-20140929]\n\t[AFGELI >20140929]\nعلان_ [IRQOPP <20030409] [IRQGOV >20030409]\n"
        entries, notes = write(text)
        first, second = entries.names
        assert first.roles == (
            Role("AFGELI", None, date(2001, 12, 21)), Role("AFGGOV", date(2001, 12, 22), date(2014, 9, 29)), Role("AFGELI", date(2014, 9, 30))
        )  # fmt: skip
        assert [r.code for r in second.roles] == ["IRQOPP", "IRQGOV"]
        assert notes == []

    def test_a_country_is_a_state(self, write: Writer) -> None:
        entries, _ = write("أفغانستان_ [AFG]\n+كابول_\n")
        assert [(n.kind, n.names) for n in entries.names] == [("state", ("أفغانستان", "كابول"))]

    def test_what_has_no_code_stands_for_nobody(self, write: Writer) -> None:
        entries, notes = write("مجلة_ [---]\n")
        assert [(n.names, n.roles, n.otherwise) for n in entries.names] == [(("مجلة",), (), "")]
        assert notes == []

    @pytest.mark.parametrize(
        ("line", "what"),
        [
            ("\t[USALEG 20110101-20090101]", "not carried: the range 2011-01-01 to 2009-01-01 ends before it begins"),
            ("\t[USALEG 2004017]", "not carried: `[USALEG 2004017]` is no code with a date"),
            ("\t[USALEG >2004017]", "not carried: `2004017` is no date of six or eight digits"),
            ("\t[USALEG >20040231]", "not carried: `20040231` is no day of the calendar"),
            ("\t[USA1EG]", "not carried: `USA1EG` is no actor code"),
            ("\t[USALEG/USAGOV]", "`USALEG/USAGOV` names several actors; only USALEG is carried"),
        ],
    )
    def test_a_bad_code_is_noted_and_the_actor_kept(self, write: Writer, line: str, what: str) -> None:
        entries, notes = write(f"فلان_ [USAELI]\n{line}\nعلان_ [USA]\n")
        assert [n.names[0] for n in entries.names] == ["فلان", "علان"]
        assert notes == [f"2: {what}"]

    @pytest.mark.parametrize(("text", "what"), [("+بلا_رأس [USA]\n", "goes on with an actor, and none has begun"), ("[USA]\n", "a code without a name"),
                                                ("بلا_رمز\n", "not carried: `بلا رمز` has no code"), ("_ [USA]\n", "not carried: a name without letters")])  # fmt: skip
    def test_a_line_that_says_too_little(self, write: Writer, text: str, what: str) -> None:
        entries, notes = write(f"{text}علان_ [USA]\n")
        assert [n.names[-1] for n in entries.names] == ["علان"]
        assert notes == [f"1: {what}"]

    def test_letters_of_other_scripts_become_arabic(self, write: Writer) -> None:
        entries, _ = write("کابل_پیشاور [AFG]\n+مـحـمّد [AFG]\n")
        assert entries.names[0].names == ("كابل بيشاور", "محمّد")

    def test_a_file_of_windows(self, write: Writer) -> None:
        entries, notes = write("القاهرة_ [EGY]\r\n".encode("cp1256"))
        assert entries.names[0].names == ("القاهرة",)
        assert notes == ["0: not UTF-8, read as Windows-1256"]

    def test_comments_of_every_kind(self, write: Writer) -> None:
        entries, notes = write("<!-- a\nفلان_ [USA]\n-->\n#x\n;y\n<Tag>\nعلان_ [USA] <!-- z -->\n")
        assert [n.names for n in entries.names] == [("علان",)]
        assert notes == []


class TestDates:
    """Days and overlapping ranges."""

    @pytest.mark.parametrize(("digits", "expected"), [("990427", date(1999, 4, 27)), ("300101", date(2030, 1, 1)), ("310101", date(1931, 1, 1)),
                                                      ("20050103", date(2005, 1, 3))])  # fmt: skip
    def test_days(self, digits: str, expected: date) -> None:
        assert day(digits) == expected

    def test_the_narrowest_range_wins(self) -> None:
        wide, narrow = limited("USALEG >20050103"), limited("USAGOV 20090120-20170119")
        assert roles([wide, narrow]) == (
            Role("USALEG", date(2005, 1, 3), date(2009, 1, 19)), Role("USAGOV", date(2009, 1, 20), date(2017, 1, 19)), Role("USALEG", date(2017, 1, 20))
        )  # fmt: skip

    @given(st.lists(st.tuples(st.sampled_from(["AAA", "BBB", "CCC"]), st.dates(), st.dates()), max_size=8))
    def test_roles_never_overlap_and_cover_what_the_ranges_do(self, ranges: list[tuple[str, date, date]]) -> None:
        given_ranges = [Limited(code, min(a, b), max(a, b)) for code, a, b in ranges]
        found = roles(given_ranges)
        for one, two in itertools.pairwise(found):
            assert one.until is not None
            assert two.since is not None
            assert one.until < two.since
        for r in given_ranges:
            for at in (r.since, r.until):
                holding = [x for x in given_ranges if x.since <= at <= x.until]
                narrowest = min(x.until - x.since for x in holding)
                assert next(f.code for f in found if f.holds(at)) in {x.code for x in holding if x.until - x.since == narrowest}


class TestAgents:
    """Roles, plurals and sets of words."""

    def test_plurals_and_sets(self, write: Writer) -> None:
        entries, notes = write("!MINIST! = وزير, وزيرة\n!MINIST!_دفاع [~GOVMIL]\nطالب_ {طلاب_ طلبة_} [~EDU]\n")
        assert [(a.names, a.plural, a.role) for a in entries.agents] == [(("وزير دفاع", "وزيرة دفاع"), (), "GOVMIL"), (("طالب",), ("طلاب", "طلبة"), "EDU")]
        assert notes == []

    def test_what_cannot_be_carried(self, write: Writer) -> None:
        entries, notes = write("X_!NO!_ [~MIL]\nرئيس [GOV~]\nكلب [---]\nبلا\nقط [~1]\n", Kind.AGENTS)
        assert [a.role for a in entries.agents] == ["GOV"]
        assert [note.partition(":")[0] for note in notes] == ["1", "2", "3", "4", "5"]


class TestVerbs:
    """Blocks, synonyms, sets and the patterns of three dialects."""

    def test_a_block_with_patterns(self, write: Writer) -> None:
        entries, notes = write(
            "&TRUCE\n+هدنة\n+وقف_إطلاق_نار\n\n--- قصف [190] ---\nقصف {قصفت يقصف}\n+دك\n- * ب مدفعية [194]\n- $ * &TRUCE [196:0871]\n- {طائرة | مروحية} * + [195]\n- * (على موقع) [---]\n"
        )
        found = {(p.code, p.reverse): [line for line, _ in p.frames] for p in entries.patterns}
        assert found == {
            ("194", ""): ["{قصف|دك} SOURCE ب مدفعية TARGET"],
            ("196", "0871"): ["{قصف|دك} SOURCE {هدنة|وقف إطلاق نار} TARGET"],
            ("195", ""): ["{قصف|دك} {طائرة|مروحية} TARGET"],
            (None, ""): ["{قصف|دك} SOURCE على موقع TARGET"],
            ("190", ""): ["{قصف|دك} SOURCE TARGET"],
        }
        assert notes == []

    def test_what_is_imported_codes(self, write: Writer, tmp_path: Path) -> None:
        write("--- زمجر [138] ---\nزمجر\n- * في وجه + [139]\n")
        events = Coder.load([tmp_path / "out"]).code("زمجر الجيش التركي في وجه العراق.", date="2024-01-01")
        assert [(e.source and e.source.code, e.code, e.target and e.target.code, e.verb_entry) for e in events] == [("TURMIL", "139", "IRQ", "out/file/zmjr")]

    def test_verbs_of_tabari(self, write: Writer) -> None:
        entries, notes = write("ABANDON [080]  ; MB 4/97\n- * TO_+ [081]\nWIRE_+TAP {WIRETAPPED} [174]\n", Kind.VERBS)
        assert [(p.code, [line for line, _ in p.frames]) for p in entries.patterns] == [
            ("081", ["ABANDON SOURCE TO TARGET"]), ("080", ["ABANDON SOURCE TARGET"]), ("174", ["{WIRE TAP} SOURCE TARGET"])
        ]  # fmt: skip
        assert notes == []

    def test_what_cannot_be_carried(self, write: Writer) -> None:
        text = "- * [010]\n--- قصف [190] ---\nقصف\n- foo [190]\n- * [0x34]\n- * [:173]\n- * &NONE [190]\n~ a (a b WILL_ATTACK) SAY = a b 138\n- * ^ + [191]\n"
        entries, notes = write(text, Kind.VERBS)
        assert [note.partition(":")[0] for note in notes] == ["1", "4", "5", "6", "7", "8", "9"]
        assert [p.code for p in entries.patterns] == ["191", "190"]


@pytest.mark.parametrize(("text", "kind"), [("--- X [010] ---\nX\n", Kind.VERBS), ("X_ [~MIL]\n", Kind.AGENTS), ("X_ [USA]\n", Kind.ACTORS)])
def test_the_kind_of_a_file_is_told_by_its_lines(tmp_path: Path, text: str, kind: Kind) -> None:
    path = tmp_path / "x.txt"
    path.write_text(text, encoding="utf-8")
    assert kind_of(path) is kind


@given(st.text(alphabet="ابت_+-[]{}()<>~&!*$%^/=#;:. \t\nUSAGOV0129", max_size=200), st.sampled_from(Kind))
def test_no_file_stops_the_import(tmp_path_factory: pytest.TempPathFactory, text: str, kind: Kind) -> None:
    folder = tmp_path_factory.mktemp("import")
    (folder / "any.txt").write_text(text, encoding="utf-8")
    imported(folder / "any.txt", folder / "out", kind)


def test_actors_come_back_as_they_went(tmp_path: Path) -> None:
    held = (Role("IRQGOV", date(2006, 5, 20), date(2014, 9, 8)), Role("IRQOPP", date(2018, 1, 1), None))
    names = [
        NameEntry("IRQ/state", "state", ("العراق",), (Role("IRQ"),), "", HERE),
        NameEntry("someone", "person", ("فلان الفلتاني", "الفلتاني"), held, "IRQELI", HERE),
        NameEntry("party", "body", ("حزب كذا",), (), "IRQPTY", HERE),
        NameEntry("short", "body", ("كذا",), (), "IRQPTY", HERE, ("بغداد",)),
    ]
    entries = Entries(names=names, nationalities=[NationalityEntry("عراقي", "IRQ", HERE)], agents=[AgentEntry(("طالب", "طالب علم"), ("طلاب",), "EDU", HERE)])
    problems: list[Problem] = []
    (tmp_path / "actors.txt").write_text(actors_text(entries, problems), encoding="utf-8")
    (tmp_path / "agents.txt").write_text(agents_text(entries), encoding="utf-8")
    imported(tmp_path / "actors.txt", tmp_path / "out")
    back, notes = imported(tmp_path / "agents.txt", tmp_path / "out")
    assert [(n.names, n.roles, n.otherwise) for n in back.names] == [
        (("العراق", "عراقي"), (Role("IRQ"),), ""), (("فلان الفلتاني", "الفلتاني"), held, "IRQELI"), (("حزب كذا",), (), "IRQPTY")
    ]  # fmt: skip
    assert [(a.names, a.plural, a.role) for a in back.agents] == [(("طالب",), ("طلاب",), "EDU"), (("طالب علم",), (), "EDU")]
    assert [p.what for p in problems] == ["`short` is left out: PETRARCH has no names that need company"]
    assert notes == []
