"""`coder dictionary`: find, stats, add, import and export, as a scholar calls them."""

from pathlib import Path

import pytest

from coder.run.check import check

from .commands import run


def test_find_tells_what_wins_and_why() -> None:
    lines = run("dictionary", "find", "وزير الدفاع الروسي", "--date", "2023-05-01").output.splitlines()
    assert lines[0].startswith("RUSGOVMIL  وزير الدفاع الروسي  (agents/")
    assert any(line.startswith("* agent: GOVMIL وزير دفاع") for line in lines)
    assert any(line.startswith("  agent: GOV وزير ") and "a longer one" in line for line in lines)


def test_of_the_agents_of_one_line_the_longest_wins() -> None:
    agents = [line for line in run("dictionary", "find", "جماعة مسلحة").output.splitlines() if " agent: " in line]
    assert len(agents) > 1
    assert [line for line in agents if line.startswith("*")] == [line for line in agents if "جماعه مسلحه" in line]


def test_find_tells_whom_a_day_and_a_company_make_of_a_name() -> None:
    held = run("dictionary", "find", "باراك أوباما", "--date", "2012-05-01").output
    assert "USAGOV" in held.splitlines()[0]
    assert "in office on 2012-05-01" in held
    assert "USAELI" in run("dictionary", "find", "باراك أوباما", "--date", "2020-05-01").output.splitlines()[0]


def test_find_ranks_the_frames_of_a_sentence() -> None:
    lines = [line for line in run("dictionary", "find", "قصفت إسرائيل غزة بالمدفعية").output.splitlines() if " frame: " in line]
    assert lines[0].startswith("* frame: 194 ")
    assert all(line.startswith("  frame: ") for line in lines[1:])


def test_find_of_a_word_that_nothing_meets() -> None:
    assert run("dictionary", "find", "غفغفغف").output.strip() == "nothing in the dictionaries meets this"


def test_stats_by_code_and_year() -> None:
    codes = run("dictionary", "stats", "--by", "codes").output.splitlines()
    assert codes[2].split()[:1] == ["code"]
    assert len(codes) == 3 + 297
    years = run("dictionary", "stats", "--by", "years").output.splitlines()
    assert [line.split()[0] for line in years[3:6]] == ["1990", "1991", "1992"]


def test_every_code_has_three_constructions_and_an_example() -> None:
    rows = [line.split("  ") for line in run("dictionary", "stats", "--by", "codes").output.splitlines()[3:]]
    numbers = {row[0]: [int(cell) for cell in row[2:] if cell.strip().isdigit()] for row in rows}
    assert [code for code, cells in numbers.items() if cells[-3] < 3] == []
    assert [code for code, cells in numbers.items() if cells[-1] < 1] == []


class TestAdd:
    """Entries of one's own."""

    def test_an_actor_with_dated_roles(self, tmp_path: Path) -> None:
        mine = tmp_path / "mine"
        own = ("--dictionaries", mine)
        first = run("dictionary", "add", "actor", "زيد الفلتاني", "زيد فلتاني", "--code", "IRQGOV", "--since", "2022-10-27", *own)
        assert first.exit_code == 0, first.output
        second = run("dictionary", "add", "actor", "زيد الفلتاني", "--code", "IRQMIL", "--until", "2021-12-31", *own)
        assert second.exit_code == 0, second.output
        shown = run("explain", "زار زيد الفلتاني أنقرة.", "--date", "2023-01-01", *own).output
        assert "IRQGOV 042 TUR" in shown
        assert "entry mine/irq/zyd-alfltany (mine/actors/irq.yaml:2)" in shown
        assert "IRQMIL 042 TUR" in run("explain", "زار زيد الفلتاني أنقرة.", "--date", "2021-01-01", *own).output

    def test_an_entry_that_is_wrong_is_not_written(self, tmp_path: Path) -> None:
        done = run("dictionary", "add", "actor", "فلان الفلتاني", "--code", "XQZGOV", "--dictionaries", tmp_path / "mine")
        assert done.exit_code != 0
        assert "`XQZ` in `XQZGOV` is unknown" in str(done.exception)
        assert list(tmp_path.rglob("*.yaml")) == []

    def test_days_the_wrong_way_round(self, tmp_path: Path) -> None:
        done = run("dictionary", "add", "actor", "فلان", "--code", "IRQGOV", "--since", "2022-01-01", "--until", "2021-01-01", "--dictionaries", tmp_path)
        assert done.exit_code == 2
        assert "--until 2021-01-01 is before --since 2022-01-01" in done.output

    def test_an_agent_in_a_file_with_comments(self, tmp_path: Path) -> None:
        file = tmp_path / "agents" / "own.yaml"
        file.parent.mkdir()
        file.write_text('# ours\nagents:\n  - {names: [كائن بحري], role: "CVL"}  # one\n', encoding="utf-8")
        assert run("dictionary", "add", "agent", "كائن فضائي", "--role", "CVL", "--plural", "كائنات", "--dictionaries", tmp_path).exit_code == 0
        assert file.read_text(encoding="utf-8") == (
            '# ours\nagents:\n  - {names: [كائن بحري], role: "CVL"}  # one\n  - {names: [كائن فضائي], plural: [كائنات], role: "CVL"}\n'
        )


def test_import_lists_what_it_cannot_carry(tmp_path: Path) -> None:
    (tmp_path / "actors.txt").write_text("زيد_الفلتاني_ [IRQELI]\n\t[IRQGOV 20220101-20210101]\n\t[IRQGOV 20060520-20140908]\n", encoding="utf-8")
    out = tmp_path / "out"
    done = run("dictionary", "import", tmp_path / "actors.txt", "-o", out)
    assert done.exit_code == 0, done.output
    assert f"{tmp_path / 'actors.txt'}:2: not carried: the range 2022-01-01 to 2021-01-01 ends before it begins" in done.output
    assert (out / "import-notes.txt").read_text(encoding="utf-8").count("\n") == 1
    assert "IRQGOV 042 TUR" in run("explain", "زار زيد الفلتاني أنقرة.", "--date", "2010-01-01", "--dictionaries", out).output


def test_what_is_exported_can_be_imported(tmp_path: Path) -> None:
    own = tmp_path / "own"
    own.mkdir()
    (own / "a.yaml").write_text('actors:\n  - {id: a, names: [زيد الفلتاني], code: "IRQOPP"}\n', encoding="utf-8")
    assert run("dictionary", "export", "-o", tmp_path / "old", "--dictionaries", own).exit_code == 0
    text = (tmp_path / "old" / "actors.txt").read_text(encoding="utf-8")
    assert "زيد_الفلتاني_ [IRQOPP]\n" in text
    assert "\t[USAGOV 20090120-20170120]\n" in text
    assert len((tmp_path / "old" / "agents.txt").read_text(encoding="utf-8").splitlines()) > 600


@pytest.mark.parametrize("name", ["a.yaml", "deep/b.yaml"])
def test_a_check_of_ones_own_folder_names_its_files(tmp_path: Path, name: str) -> None:
    path = tmp_path / name
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_text('actors:\n  - {id: a, names: [محمـد الفلتاني], code: "IRQOPP"}\n', encoding="utf-8")
    problems, _ = check((tmp_path,))
    assert [str(p) for p in problems if p.where.path == path] == [f"{path}:2: `محمـد الفلتاني` holds ARABIC TATWEEL: leave the tatweel out"]
