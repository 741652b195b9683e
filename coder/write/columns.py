"""The output columns, one row each. The Arrow schema, schemas/event.schema.json and the README's table are made from these rows."""

import hashlib
from collections.abc import Callable
from typing import Any, NamedTuple

import pyarrow as pa

from coder.dictionary.entries import CodeEntry
from coder.model import Actor, Event

Value = Callable[[Event, CodeEntry | None], Any]


class Column(NamedTuple):
    """Name, Arrow type, meaning, and how the value is had from an event and its CAMEO code."""

    name: str
    type: pa.DataType
    meaning: str
    value: Value


def event_id(event: Event) -> str:
    """A hash that stays the same as long as document, place, actors and code do: 16 hexadecimal digits."""
    parts = (event.document.id, event.verb_start, event.code, code(event.source), code(event.target), event.sentence)
    return hashlib.blake2b("\x1f".join(map(str, parts)).encode(), digest_size=8).hexdigest()


def code(actor: Actor | None) -> str | None:
    """The code of an actor that may be missing."""
    return actor.code if actor is not None else None


def quad_class(root: str) -> int:
    """1 verbal cooperation (roots 01-05), 2 material cooperation (06-08), 3 verbal conflict (09-13), 4 material conflict (14-20).

    As GDELT does, statements and appeals count as class 1; Schrodt's tables make them a class 0.
    """
    number = int(root)
    return 1 if number <= 5 else 2 if number <= 8 else 3 if number <= 13 else 4


def _actor(side: str) -> tuple[Column, ...]:
    def of(event: Event) -> Actor | None:
        return event.source if side == "source" else event.target

    def get(name: str) -> Value:
        return lambda event, _: getattr(of(event), name, None)

    who = "who acts" if side == "source" else "who is acted upon"
    return (
        Column(side, pa.string(), f"actor code of {who}: country, then roles; null where the text names nobody", lambda e, _: code(of(e))),
        Column(f"{side}_country", pa.string(), "its first three letters, where they are a country, region or kind of organisation", get("country")),
        Column(f"{side}_roles", pa.list_(pa.string()), "its roles, most important first", lambda e, _: list(a.roles) if (a := of(e)) is not None else None),
        Column(f"{side}_text", pa.string(), "the words that name it; for a dropped subject the words that it goes back to", get("text")),
        Column(f"{side}_start", pa.int32(), "offset of these words in the document's text, in code points", get("start")),
        Column(f"{side}_end", pa.int32(), "offset behind them", get("end")),
    )


COLUMNS: tuple[Column, ...] = (
    Column("event_id", pa.string(), "stable hash of document, place, actors and code", lambda e, _: event_id(e)),
    Column("document_id", pa.string(), "id of the document", lambda e, _: e.document.id),
    Column("date", pa.date32(), "day of publication", lambda e, _: e.document.date),
    Column("sentence", pa.int32(), "line of the text that holds the verb, from 0", lambda e, _: e.sentence),
    *_actor("source"),
    *_actor("target"),
    Column("code", pa.string(), "CAMEO code, three or four digits as text", lambda e, _: e.code),
    Column("root", pa.string(), "CAMEO root, the first two digits", lambda e, _: e.code[:2]),
    Column(
        "quad_class", pa.int8(), "1 verbal cooperation, 2 material cooperation, 3 verbal conflict, 4 material conflict", lambda e, _: quad_class(e.code[:2])
    ),
    Column("goldstein", pa.float32(), "Goldstein value of the code, -10 to 10", lambda _, c: c.goldstein if c else None),
    Column("verb_text", pa.string(), "the word that the event was read from", lambda e, _: e.verb_text),
    Column("verb_start", pa.int32(), "its offset in the document's text, in code points", lambda e, _: e.verb_start),
    Column("verb_end", pa.int32(), "offset behind it", lambda e, _: e.verb_end),
    Column(
        "tense",
        pa.string(),
        "past, present or future: of the verb, or of the clause that its noun stands in; null without a verb",
        lambda e, _: e.tense or None,
    ),
    Column(
        "attributed_to",
        pa.string(),
        "actor code of who vouches for the event in reported speech, where that is not the source",
        lambda e, _: code(e.attributed_to),
    ),
    Column("attributed_text", pa.string(), "the words that name it", lambda e, _: e.attributed_to.text if e.attributed_to else None),
    Column("plover_event", pa.string(), "PLOVER event type; null for CAMEO roots 01 and 02", lambda _, c: (c.plover_event or None) if c else None),
    Column("plover_mode", pa.string(), "PLOVER mode", lambda _, c: (c.plover_mode or None) if c else None),
    Column("source_entry", pa.string(), "dictionary entry of the source", lambda e, _: e.source.entry if e.source else None),
    Column("target_entry", pa.string(), "dictionary entry of the target", lambda e, _: e.target.entry if e.target else None),
    Column("verb_entry", pa.string(), "pattern that coded the event: file/id", lambda e, _: e.verb_entry),
    Column("rules", pa.list_(pa.string()), "the rules that made the event, in order", lambda e, _: [s.rule for s in e.steps]),
    Column("publisher", pa.string(), "publisher of the document", lambda e, _: e.document.publisher),
    Column("url", pa.string(), "address of the document", lambda e, _: e.document.url),
)

SCHEMA = pa.schema([(c.name, c.type) for c in COLUMNS])


def rows(events: list[Event], codes: dict[str, CodeEntry]) -> dict[str, list[Any]]:
    """Events as columns of Python values."""
    entries = [codes.get(event.code) for event in events]
    return {c.name: [c.value(event, entry) for event, entry in zip(events, entries, strict=True)] for c in COLUMNS}


def json_schema() -> dict[str, Any]:
    """A JSON Schema of an event row; the file schemas/event.schema.json is this."""
    kinds = {"string": "string", "int32": "integer", "int8": "integer", "float": "number", "date32[day]": "string"}
    properties: dict[str, Any] = {}
    for column in COLUMNS:
        if str(column.type).startswith("list"):
            kind: dict[str, Any] = {"type": ["array", "null"], "items": {"type": "string"}}
        else:
            kind = {"type": [kinds[str(column.type)], "null"]}
        properties[column.name] = {**kind, "description": column.meaning}
    title = "A CAMEO event row of arabic-event-coder"
    return {"$schema": "https://json-schema.org/draft/2020-12/schema", "title": title, "type": "object", "properties": properties}
