"""One row of `columns.py` per column: types, values, quad classes and the schemas made from them."""

import datetime
import json
import re
from pathlib import Path
from typing import Any

import pyarrow as pa
import pytest
from click.testing import CliRunner

from coder import Actor, Coder, Document, Event
from coder.cli import cli
from coder.model import Step
from coder.write.columns import COLUMNS, SCHEMA, event_id, json_schema, quad_class, rows

NAMES = """
event_id document_id date sentence source source_country source_roles source_text source_start source_end
target target_country target_roles target_text target_start target_end code root quad_class goldstein verb_text verb_start verb_end
tense attributed_to attributed_text plover_event plover_mode source_entry target_entry verb_entry rules publisher url
""".split()  # noqa: SIM905 - as it stands in the documentation
"""the public contract, in order"""

TEXT = "قصفت القوات الروسية خاركيف."
DOCUMENT = Document("d1", TEXT, datetime.date(2023, 9, 20), publisher="وكالة", url="https://example.org")
SOURCE = Actor("RUSMIL", "القوات الروسية", 5, 19, "security/forces")
TOLD_BY = Actor("UKRGOV", "الحكومة", 0, 7)
TARGET = Actor("UKR", "خاركيف", 20, 26, "ukraine/place")


def event(**changes: Any) -> Event:
    """An event of DOCUMENT."""
    values: dict[str, Any] = {
        "document": DOCUMENT, "sentence": 0, "source": SOURCE, "target": TARGET, "code": "194", "verb_text": "قصفت", "verb_start": 0, "verb_end": 4,
        "verb_entry": "19-fight/bombard", "steps": (Step("pattern", "…"), Step("participants", "…")), "tense": "past", "attributed_to": TOLD_BY,
    }  # fmt: skip
    return Event(**(values | changes))


def row(coder: Coder, **changes: Any) -> dict[str, Any]:
    return {name: values[0] for name, values in rows([event(**changes)], coder.lexicon.codes).items()}


def test_the_columns_are_the_contract() -> None:
    assert [column.name for column in COLUMNS] == NAMES


def test_the_schema_is_the_columns() -> None:
    assert [(field.name, field.type) for field in SCHEMA] == [(column.name, column.type) for column in COLUMNS]


def test_every_column_says_what_it_means() -> None:
    assert all(len(column.meaning) > 5 for column in COLUMNS)


def test_a_full_row(coder: Coder) -> None:
    found = row(coder)
    assert re.fullmatch("[0-9a-f]{16}", found.pop("event_id"))
    assert found.pop("goldstein") == pytest.approx(-10.0)
    assert (found.pop("plover_event"), found.pop("plover_mode")) == (coder.lexicon.codes["194"].plover_event, coder.lexicon.codes["194"].plover_mode or None)
    assert found == {
        "document_id": "d1", "date": datetime.date(2023, 9, 20), "sentence": 0,
        "source": "RUSMIL", "source_country": "RUS", "source_roles": ["MIL"], "source_text": "القوات الروسية", "source_start": 5, "source_end": 19,
        "target": "UKR", "target_country": "UKR", "target_roles": [], "target_text": "خاركيف", "target_start": 20, "target_end": 26,
        "code": "194", "root": "19", "quad_class": 4, "verb_text": "قصفت", "verb_start": 0, "verb_end": 4,
        "tense": "past", "attributed_to": "UKRGOV", "attributed_text": "الحكومة",
        "source_entry": "security/forces", "target_entry": "ukraine/place", "verb_entry": "19-fight/bombard", "rules": ["pattern", "participants"],
        "publisher": "وكالة", "url": "https://example.org",
    }  # fmt: skip


@pytest.mark.parametrize("side", ["source", "target"])
def test_nobody_is_null_everywhere(coder: Coder, side: str) -> None:
    found = row(coder, **{side: None})
    assert {name: value for name, value in found.items() if name.startswith(side)} == dict.fromkeys(n for n in NAMES if n.startswith(side))


def test_a_role_without_country(coder: Coder) -> None:
    found = row(coder, source=Actor("CVLLAB", "عمال", 0, 4))
    assert (found["source_country"], found["source_roles"]) == (None, ["CVL", "LAB"])


def test_nobody_tells_and_no_verb(coder: Coder) -> None:
    found = row(coder, tense="", attributed_to=None)
    assert (found["tense"], found["attributed_to"], found["attributed_text"]) == (None, None, None)


def test_a_document_without_facts(coder: Coder) -> None:
    found = row(coder, document=Document("d2", TEXT))
    assert (found["date"], found["publisher"], found["url"]) == (None, None, None)


def test_statements_have_no_plover_event(coder: Coder) -> None:
    assert row(coder, code="020")["plover_event"] is None


def test_a_code_that_is_not_in_the_table(coder: Coder) -> None:
    found = row(coder, code="199")
    assert (found["goldstein"], found["plover_event"], found["quad_class"]) == (None, None, 4)


def test_no_events_are_empty_columns(coder: Coder) -> None:
    assert rows([], coder.lexicon.codes) == {name: [] for name in NAMES}


@pytest.mark.parametrize(("first", "last", "expected"), [(1, 5, 1), (6, 8, 2), (9, 13, 3), (14, 20, 4)])
def test_quad_class(first: int, last: int, expected: int) -> None:
    assert {quad_class(f"{root:02}") for root in range(first, last + 1)} == {expected}


def test_every_code_has_a_goldstein_value_between_the_ends(coder: Coder) -> None:
    values = {code: entry.goldstein for code, entry in coder.lexicon.codes.items()}
    assert len(values) > 250
    assert all(-10 <= value <= 10 for value in values.values())
    assert (values["190"], values["072"]) == (-10, 8.3)


def test_codes_are_grouped_under_their_roots(coder: Coder) -> None:
    codes = coder.lexicon.codes
    assert all(re.fullmatch(r"(0[1-9]|1\d|20)\d{0,2}", code) for code in codes)
    assert all(code[:2] in codes and code[:3] in codes for code in codes)


@pytest.mark.parametrize(
    "changes",
    [{"code": "195"}, {"source": None}, {"target": None}, {"verb_start": 1}, {"sentence": 1}, {"document": Document("other", TEXT)}],
    ids=["code", "source", "target", "verb", "sentence", "document"],
)
def test_the_id_tells_events_apart(changes: dict[str, Any]) -> None:
    assert event_id(event(**changes)) != event_id(event())


def test_rows_do_not_depend_on_where_the_dictionaries_lie(coder: Coder) -> None:
    found = rows(coder.code("قصفت القوات الروسية خاركيف.", date="2023-09-20"), coder.lexicon.codes)
    entries = [entry for name in ("source_entry", "target_entry", "verb_entry") for entry in found[name]]
    assert len(entries) == 3
    assert [entry for entry in entries if Path(entry).is_absolute()] == []


def test_the_id_is_stable() -> None:
    assert event_id(event()) == event_id(event(verb_entry="other", steps=(), verb_where="x")) == "2c42d6e7e8357266"


def test_the_json_schema_has_every_column_with_its_kind() -> None:
    properties = json_schema()["properties"]
    assert list(properties) == NAMES
    assert properties["source_roles"] == {"type": ["array", "null"], "items": {"type": "string"}, "description": COLUMNS[6].meaning}
    assert (properties["code"]["type"], properties["quad_class"]["type"], properties["goldstein"]["type"]) == (
        ["string", "null"], ["integer", "null"], ["number", "null"],
    )  # fmt: skip


def test_rows_are_what_the_json_schema_says(coder: Coder) -> None:
    kinds = {"string": str, "integer": int, "number": float, "array": list, "null": type(None)}
    for values in (row(coder), row(coder, source=None, code="199")):
        for name, property_ in json_schema()["properties"].items():
            value = values[name].isoformat() if isinstance(values[name], datetime.date) else values[name]
            assert isinstance(value, tuple(kinds[kind] for kind in property_["type"])), name


def test_the_file_of_the_json_schema_is_what_the_command_prints() -> None:
    path = Path(__file__).parents[2] / "schemas" / "event.schema.json"
    if not path.exists():
        pytest.skip("schemas/event.schema.json is not there")
    assert json.loads(path.read_text(encoding="utf-8")) == json.loads(CliRunner().invoke(cli, ["schema", "--json"]).output)


def test_arrow_takes_the_values(coder: Coder) -> None:
    table = pa.table(rows([event(), event(source=None, target=None)], coder.lexicon.codes), schema=SCHEMA)
    assert table.num_rows == 2
    assert table.column("source").to_pylist() == ["RUSMIL", None]
