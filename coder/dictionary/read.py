"""Reads dictionary folders into typed entries. Strict: an unknown key, a wrong kind of value or an unquoted code is a problem."""

from collections.abc import Callable, Iterable
from dataclasses import dataclass, field
from datetime import date
from pathlib import Path

from coder.dictionary.entries import (
    AgentEntry,
    CodeEntry,
    CompositionEntry,
    Entries,
    Example,
    LemmaEntry,
    NameEntry,
    NationalityEntry,
    ParticleEntry,
    PatternEntry,
)
from coder.dictionary.source import Items, Table, Text, Value, read_yaml
from coder.errors import Problem, SourceLocation
from coder.model import Role

MODES = ("assert", "appeal", "intend", "demand", "refuse", "threaten", "halt", "accuse", "deny", "claim", "topic", "unreal", "open")
SAID = ("asserted", "denied", "foretold")

ELEMENTS = ("country", "region", "organisation", "body", "role")
"""kinds of the three letters that actor codes are made of"""

PLACES = ("state", "capital", "place")
KINDS = ("person", "body", *PLACES)
"""what a name may stand for"""


def read_folders(folders: Iterable[Path]) -> tuple[Entries, list[Problem]]:
    """All entries of the folders, and all problems of form; later folders are read after earlier ones."""
    every = tuple(folders)
    reader = Reader(Entries(folders=every))
    for folder in every:
        for path in sorted(folder.rglob("*.yaml")):
            table = read_yaml(path, reader.problems)
            if table is not None:
                reader.file(table)
    return reader.entries, reader.problems


@dataclass(slots=True)
class Reader:
    """Turns YAML tables into entries and notes what it cannot turn."""

    entries: Entries = field(default_factory=Entries)
    problems: list[Problem] = field(default_factory=list)
    country: str = ""

    def file(self, table: Table) -> None:
        """One file; its top keys say what it holds."""
        self.country = self.text(table, "country")
        sections: dict[str, Callable[[Value], None]] = {
            "state": self.state,
            "actors": self.actor,
            "agents": self.agent,
            "former": self.former,
            "transparent": self.transparent,
            "bodies": self.body,
            "lemmas": self.lemma,
            "verbs": self.lemma,
            "nouns": self.lemma,
            "adjectives": self.lemma,
            "particles": self.particle,
            "rare": self.rare,
            "titles": self.title,
            "intransitive": self.intransitive,
            "patterns": self.pattern,
            "compositions": self.composition,
            "codes": self.code_of_cameo,
            "actor_codes": self.element,
            "places": self.places,
        }
        self.keys(table, {*sections, "country", "root"})
        for name, read in sections.items():
            section = table.values.get(name)
            if isinstance(section, Items):
                for value in section:
                    read(value)
            elif section is not None:
                read(section)

    def problem(self, where: SourceLocation, what: str, remedy: str) -> None:
        self.problems.append(Problem(where, what, remedy))

    def keys(self, table: Table, known: set[str]) -> None:
        for key, value in table.values.items():
            if key not in known:
                self.problem(value.where, f"unknown key `{key}`", f"use one of {', '.join(sorted(known))}")

    def table(self, value: Value, known: set[str]) -> Table | None:
        if not isinstance(value, Table):
            self.problem(value.where, "expected keys and values", f"write a mapping with {', '.join(sorted(known))}")
            return None
        self.keys(value, known)
        return value

    def text(self, table: Table, key: str, *, needed: bool = False) -> str:
        value = table.values.get(key)
        if isinstance(value, Text):
            return value.value.strip()
        if value is not None:
            self.problem(value.where, f"`{key}` is not text", f"write {key}: one value")
        elif needed:
            self.problem(table.where, f"`{key}` is missing", f"add {key}: …")
        return ""

    def texts(self, table: Table, key: str, *, needed: bool = False) -> tuple[str, ...]:
        return tuple(t.value.strip() for t in self.located(table, key, needed=needed) if t.value.strip())

    def located(self, table: Table, key: str, *, needed: bool = False) -> tuple[Text, ...]:
        value = table.values.get(key)
        if isinstance(value, Text):
            return (value,)
        if isinstance(value, Items):
            if needed and not value.values:
                self.problem(value.where, f"`{key}` is empty", f"add at least one to {key}, or remove the entry")
            for item in value:
                if not isinstance(item, Text):
                    self.problem(item.where, f"an item of `{key}` is not text", "write a list of words")
            return tuple(item for item in value if isinstance(item, Text))
        if value is not None:
            self.problem(value.where, f"`{key}` is not a list", f"write {key}: [one, two]")
        elif needed:
            self.problem(table.where, f"`{key}` is missing", f"add {key}: […]")
        return ()

    def items(self, table: Table, key: str) -> tuple[Value, ...]:
        value = table.values.get(key)
        if isinstance(value, Items):
            return value.values
        if value is not None:
            self.problem(value.where, f"`{key}` is not a list", f"write {key}: [{{…}}]")
        return ()

    def mode(self, table: Table, *, needed: bool = False) -> str:
        mode = self.text(table, "mode", needed=needed)
        if mode and mode not in MODES:
            self.problem(table.values["mode"].where, f"unknown mode {mode}", f"use one of {', '.join(MODES)}")
        return mode

    def number(self, table: Table, key: str) -> float:
        text = self.text(table, key)
        try:
            return float(text or 0)
        except ValueError:
            self.problem(table.values[key].where, f"`{text}` is no number", f"write {key}: 3.4")
            return 0.0

    def code(self, table: Table, key: str, *, needed: bool = False) -> str:
        """A code: must be quoted, because YAML 1.1 reads 014 as 12."""
        value = table.values.get(key)
        code = self.text(table, key, needed=needed)
        if isinstance(value, Text) and not value.quoted and code not in ("null", "~", ""):
            self.problem(value.where, f"code {code} is not quoted", f'write {key}: "{code}"')
        return "" if code in ("null", "~") else code

    def day(self, table: Table, key: str) -> date | None:
        text = self.text(table, key)
        if not text:
            return None
        try:
            return date.fromisoformat(text)
        except ValueError:
            self.problem(table.values[key].where, f"`{text}` is not a date", "write the day as 2023-09-20")
            return None

    def flag(self, table: Table, key: str) -> bool:
        text = self.text(table, key)
        if text not in ("", "true", "false"):
            self.problem(table.values[key].where, f"`{key}` is {text}", "write true or false")
        return text == "true"

    def state(self, value: Value) -> None:
        table = self.table(value, {"names", "nationality", "capital", "places", "metonyms"})
        if table is None:
            return
        for key, kind in (("names", "state"), ("metonyms", "state"), ("capital", "capital"), ("places", "place")):
            for text in self.located(table, key):
                if text.value:
                    entry = f"{self.country}/{kind}"
                    self.entries.names.append(NameEntry(entry, kind, (text.value,), (Role(self.country),), "", text.where))
        for text in self.located(table, "nationality"):
            if text.value:
                self.entries.nationalities.append(NationalityEntry(text.value, self.country, text.where))

    def places(self, value: Value) -> None:
        table = self.table(value, {"country", "names"})
        if table is not None:
            country = self.code(table, "country", needed=True)
            for text in self.located(table, "names", needed=True):
                self.entries.names.append(NameEntry(f"{country}/place", "place", (text.value,), (Role(country),), "", text.where))

    def actor(self, value: Value) -> None:
        table = self.table(value, {"id", "names", "code", "roles", "otherwise", "only_with", "kind"})
        if table is None:
            return
        otherwise = self.code(table, "otherwise") or self.code(table, "code")
        held = tuple(filter(None, map(self.role, self.items(table, "roles"))))
        if not held and not otherwise and "code" not in table.values:
            self.problem(table.where, "an actor without code", 'add code: "…" or roles: […]; code: null where the name shall mean nobody')
            return
        bare = not held and bool(self.country) and otherwise == self.country
        kind = self.text(table, "kind") or ("person" if held or otherwise.endswith("ELI") else "state" if bare else "body")
        if kind not in KINDS:
            self.problem(table.values["kind"].where, f"unknown kind `{kind}`", f"use one of {', '.join(KINDS)}")
        if kind in PLACES and not held and otherwise:
            held, otherwise = (Role(otherwise),), ""
        name = self.text(table, "id", needed=True)
        names = self.texts(table, "names", needed=True)
        self.entries.names.append(NameEntry(name, kind, names, held, otherwise, table.where, self.texts(table, "only_with")))

    def role(self, value: Value) -> Role | None:
        table = self.table(value, {"code", "since", "until"})
        if table is None:
            return None
        since, until = self.day(table, "since"), self.day(table, "until")
        if since and until and since > until:
            self.problem(table.where, f"role ends ({until}) before it begins ({since})", "swap since and until")
        return Role(self.code(table, "code", needed=True), since, until)

    def agent(self, value: Value) -> None:
        table = self.table(value, {"names", "plural", "role", "id"})
        if table is not None:
            names = self.texts(table, "names", needed=True)
            role = self.code(table, "role", needed=True)
            self.entries.agents.append(AgentEntry(names, self.texts(table, "plural"), role, table.where))

    def former(self, value: Value) -> None:
        if isinstance(value, Text):
            self.entries.former.append((value.value, value.where))

    def transparent(self, value: Value) -> None:
        if isinstance(value, Text):
            self.entries.transparent.append((value.value, value.where))

    def body(self, value: Value) -> None:
        if isinstance(value, Text):
            self.entries.bodies.append((value.value, value.where))

    def title(self, value: Value) -> None:
        if isinstance(value, Text):
            self.entries.titles.append(value.value)

    def intransitive(self, value: Value) -> None:
        if isinstance(value, Text):
            self.entries.intransitive.append((value.value, value.where))

    def rare(self, value: Value) -> None:
        table = self.table(value, {"verbs", "adjectives"})
        for tag, key in (("verb", "verbs"), ("adj", "adjectives")):
            words = table.values.get(key) if table is not None else None
            self.entries.rare += [(tag, word.value, word.where) for word in words or () if isinstance(word, Text)] if isinstance(words, Items) else []

    def lemma(self, value: Value) -> None:
        tags = {"verb", "noun", "adj"}
        known = tags | {"imperfect", "form", "masdar", "plural", "gender", "kind", "elative", "feminine"}
        table = self.table(value, known)
        if table is None:
            return
        tag = next((t for t in ("verb", "noun", "adj") if t in table.values), "")
        lemma = self.text(table, tag) if tag else ""
        if not lemma:
            self.problem(table.where, "a lemma without verb, noun or adj", "write {verb: قتل} or {noun: وزير}")
            return
        self.entries.lemmas.append(
            LemmaEntry(
                tag, lemma, table.where, self.text(table, "imperfect"), self.text(table, "form"), self.texts(table, "masdar"),
                self.texts(table, "plural"), self.text(table, "gender"), self.text(table, "kind"),
                self.texts(table, "elative") + self.texts(table, "feminine"),
            )
        )  # fmt: skip

    def particle(self, value: Value) -> None:
        table = self.table(value, {"forms", "tag", "kind"})
        if table is not None:
            tag = self.text(table, "tag", needed=True)
            self.entries.particles.append(ParticleEntry(self.texts(table, "forms", needed=True), tag, self.text(table, "kind"), table.where))

    def pattern(self, value: Value) -> None:
        table = self.table(value, {"id", "code", "reverse", "mutual", "mode", "said", "frames", "examples", "not"})
        if table is None:
            return
        mode = self.mode(table)
        if not mode and "code" not in table.values:
            self.problem(table.where, "a pattern without code or mode", 'add code: "…" (null to block) or mode: …')
        said = self.text(table, "said")
        if said and said not in SAID:
            self.problem(table.values["said"].where, f"unknown value of said: {said}", f"use one of {', '.join(SAID)}")
        frames = tuple((t.value, t.where) for t in self.located(table, "frames", needed=True))
        found = tuple(filter(None, map(self.example, self.items(table, "examples"))))
        negatives = tuple(Example(t.value, (), t.where) for t in self.located(table, "not"))
        self.entries.patterns.append(
            PatternEntry(
                self.text(table, "id", needed=True), self.code(table, "code") or None, mode, self.code(table, "reverse"),
                self.flag(table, "mutual"), frames, found, negatives, table.where, said,
            )
        )  # fmt: skip

    def example(self, value: Value) -> Example | None:
        table = self.table(value, {"text", "events"})
        if table is None:
            return None
        return Example(self.text(table, "text", needed=True), self.texts(table, "events"), table.where)

    def composition(self, value: Value) -> None:
        table = self.table(value, {"mode", "content", "code"})
        if table is not None:
            entry = CompositionEntry(self.mode(table, needed=True), self.code(table, "content"), self.code(table, "code", needed=True), table.where)
            self.entries.compositions.append(entry)

    def element(self, value: Value) -> None:
        table = self.table(value, {"kind", "codes", "name"})
        if table is None:
            return
        kind = self.text(table, "kind", needed=True)
        if kind not in ELEMENTS:
            self.problem(table.where, f"unknown kind `{kind}`", f"use one of {', '.join(ELEMENTS)}")
        self.entries.elements |= dict.fromkeys(self.texts(table, "codes", needed=True), kind)

    def code_of_cameo(self, value: Value) -> None:
        table = self.table(value, {"code", "name", "goldstein", "plover", "plover_mode"})
        if table is not None:
            code = self.code(table, "code", needed=True)
            self.entries.codes[code] = CodeEntry(
                code, self.text(table, "name"), self.number(table, "goldstein"), self.text(table, "plover"),
                self.text(table, "plover_mode"), table.where,
            )  # fmt: skip
