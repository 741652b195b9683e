"""Entries into a `Lexicon`, cached as one file by the digest of everything that it was made from."""

import contextlib
import gc
import hashlib
import os
import pickle
from collections import Counter, defaultdict
from collections.abc import Iterable, Sequence
from importlib import resources
from pathlib import Path

from platformdirs import user_cache_path

from coder.dictionary.entries import AgentEntry, Entries, NameEntry
from coder.dictionary.frames import FrameParser
from coder.dictionary.lexicon import AgentRecord, Frame, Lexicon, NameRecord, neuter, pack
from coder.dictionary.words import ARTICLE, FEMININE, Words
from coder.errors import DictionaryError, Problem, SourceLocation
from coder.text.normalise import fold, lemma_key
from coder.text.segment import tokens

KEPT = 8
"""compiled dictionaries that stay in the cache: a few sets of a user's own, not every edit of them"""
_HEAD_ENDINGS = ("", "ه", "ا", "ان", "ين", "ون", "ات", "تان", "تين", "و", "ي", "تا", "تي")


def shipped() -> Path:
    """The folder of the dictionaries that come with the coder: in the wheel, or beside the package in a checkout."""
    inside = Path(str(resources.files("coder"))) / "dictionaries"
    return inside if inside.is_dir() else inside.parent.parent / "dictionaries"


def place(where: SourceLocation) -> str:
    """Where an entry stands, as rows and people read it: shipped files from the folder of the dictionaries on, so that rows do not
    depend on the machine.
    """
    path = where.path
    if path.is_relative_to(shipped()):
        path = path.relative_to(shipped())
    return str(SourceLocation(path, where.line))


def digest(folders: Iterable[Path]) -> str:
    """A fingerprint of all dictionary files and of the code that compiles them."""
    fingerprint = hashlib.blake2b(digest_size=16)
    own = Path(__file__).parent
    for folder in (*folders, own, own.parent / "text"):
        for path in sorted((*folder.rglob("*.yaml"), *folder.glob("*.py"))):
            fingerprint.update(str(path.relative_to(folder)).encode())
            fingerprint.update(path.read_bytes())
    return fingerprint.hexdigest()


def load(folders: Sequence[Path] = (), *, cache: Path | None = None) -> Lexicon:
    """The lexicon of the shipped dictionaries with the user's `folders` layered over them, from the cache where it is current.

    Raises DictionaryError, with all problems, where the dictionaries cannot be compiled.
    """
    every = (shipped(), *folders)
    key = digest(every)
    path = (cache or user_cache_path("arabic-event-coder")) / f"{key}.lexicon"
    found = _read(path)
    if found is not None:
        return found
    from coder.dictionary.read import read_folders  # noqa: PLC0415 - yaml is not needed where the cache is current

    entries, problems = read_folders(every)
    lexicon = compile_entries(entries, problems, key)
    if problems:
        raise DictionaryError(tuple(problems))
    _write(path, lexicon)
    return lexicon


def _read(path: Path) -> Lexicon | None:
    """The cached lexicon, None where there is none or it cannot be read. The collector is off meanwhile: it doubles the time."""
    collecting = gc.isenabled()
    gc.disable()
    try:
        found = pickle.loads(path.read_bytes())
    except (OSError, pickle.UnpicklingError, EOFError, AttributeError, ImportError, LookupError, ValueError, TypeError):
        return None
    finally:
        if collecting:
            gc.enable()
    return found if isinstance(found, Lexicon) else None


def _write(path: Path, lexicon: Lexicon) -> None:
    """Beside and renamed, so that two processes may do it at once; a cache that cannot be written is done without."""
    beside = path.with_suffix(f".{os.getpid()}")
    try:
        path.parent.mkdir(parents=True, exist_ok=True)
        beside.write_bytes(pickle.dumps(lexicon, protocol=pickle.HIGHEST_PROTOCOL))
        beside.replace(path)
        for old in sorted(path.parent.glob("*.lexicon"), key=lambda file: file.stat().st_mtime)[:-KEPT]:
            old.unlink(missing_ok=True)
    except OSError:
        with contextlib.suppress(OSError):
            beside.unlink(missing_ok=True)


def compile_entries(entries: Entries, problems: list[Problem], key: str) -> Lexicon:
    """All lookup tables; problems found on the way are appended to `problems`."""
    words = Words(entries)
    prepositions = frozenset(fold(f) for p in entries.particles if p.tag == "ADP" for f in p.forms)
    parser = FrameParser(prepositions, frozenset(words.verbs), words.keys, place)
    known = {(lemma.tag, lemma.lemma) for lemma in entries.lemmas}
    for tag, word, where in entries.rare:
        if (tag, word) not in known:
            problems.append(Problem(where, f"`{word}` under `rare` is no {tag} of the dictionaries", "write it as it stands there, shadda included"))
    for word, where in entries.intransitive:
        if lemma_key(word) not in words.verbs:
            problems.append(
                Problem(where, f"`{word}` under `intransitive` is no verb of the dictionaries", "write it as it stands under `verbs`, shadda included")
            )
    frames: dict[str, list[Frame]] = defaultdict(list)
    order = 0
    for pattern in entries.patterns:
        name = f"{pattern.where.path.stem}/{pattern.id}"
        for frame in parser.frames(pattern, name, problems):
            order += 1
            frames[frame.trigger].append(frame._replace(order=order))
    names, records = _names(entries.names)
    heads, agents = _agents(entries.agents, words)
    compositions: dict[str, list[tuple[str, str]]] = defaultdict(list)
    for entry in entries.compositions:
        compositions[entry.mode].append((entry.content, entry.code))
    return Lexicon(
        digest=key,
        stems={k: tuple(dict.fromkeys(v)) for k, v in words.stems.items()},
        names=names,
        records=records,
        name_words=_name_words(entries.names),
        surnames=_surnames(entries.names),
        nationalities=_nationalities(entries),
        agent_heads=heads,
        agents=agents,
        former=frozenset(fold(word) for word, _ in entries.former),
        transparent=frozenset(fold(word) for word, _ in entries.transparent),
        verbal={t: pack(f) for t, f in frames.items() if not f[0].nominal},
        nominal={t: pack(f) for t, f in frames.items() if f[0].nominal},
        trigger_nouns=frozenset({t for t, f in frames.items() if f[0].nominal} | words.masdars.keys() | words.participles.keys()),
        governed={t: frozenset(p.preposition for frame in f for p in frame.parts if p.preposition) for t, f in frames.items()},
        masdars={k: tuple(dict.fromkeys(v)) for k, v in words.masdars.items()},
        participles={k: tuple(dict.fromkeys(v)) for k, v in words.participles.items()},
        compositions={m: tuple(sorted(c, key=lambda x: -len(x[0]))) for m, c in compositions.items()},
        titles=frozenset(heads) | {form for title in entries.titles for form in _head_forms(fold(title), set())},
        intransitive=frozenset(t for t, f in frames.items() if not f[0].nominal and not any(frame.transitive for frame in f))
        | words.middle
        | {lemma_key(verb) for verb, _ in entries.intransitive},
        compounds=frozenset(fold(f) for p in entries.particles if p.kind == "compound" for f in p.forms),
        codes=entries.codes,
        counts=counts(entries),
    )


def counts(entries: Entries) -> dict[str, int]:
    """How much the dictionaries hold; stands in the metadata of every output."""
    return {
        "actors": len({(n.where.path.stem, n.id) for n in entries.names}),
        "names": sum(len(n.names) for n in entries.names),
        "agents": len(entries.agents),
        "lemmas": len(entries.lemmas),
        "patterns": len(entries.patterns),
        "frames": sum(len(p.frames) for p in entries.patterns),
    }


Names = dict[str, dict[str, tuple[tuple[tuple[str, ...], int], ...]]]
Agents = dict[str, dict[str, tuple[AgentRecord, ...]]]


def _names(entries: Sequence[NameEntry]) -> tuple[Names, tuple[NameRecord, ...]]:
    index: dict[str, set[tuple[tuple[str, ...], int]]] = defaultdict(set)
    records: list[NameRecord] = []
    for entry in entries:
        context = frozenset(t.key for word in entry.only_with for t in tokens(word))
        records.append(NameRecord(f"{entry.where.path.stem}/{entry.id}", entry.kind, entry.roles, entry.otherwise, context, place(entry.where)))
        for name in entry.names:
            first, *rest = [t.key for t in tokens(name) if t.key.isalnum()] or [""]
            if first:
                index[first].add((tuple(rest), len(records) - 1))

    def order(item: tuple[tuple[str, ...], int]) -> tuple[int, bool, bool, int]:
        """Longest first; a name that needs company before one that does not, a town after everything else, later files first."""
        rest, record = item
        return -len(rest), not records[record].only_with, records[record].kind == "place", -record

    nested: Names = {}
    for first, found in index.items():
        by_second: dict[str, list[tuple[tuple[str, ...], int]]] = defaultdict(list)
        for item in sorted(found, key=order):
            by_second[item[0][0] if item[0] else ""].append(item)
        nested[first] = {second: tuple(items) for second, items in by_second.items()}
    return nested, tuple(records)


def _name_words(entries: Sequence[NameEntry]) -> frozenset[str]:
    """Keys of the words that names of people and places consist of; the words of other names are common nouns."""
    proper = (n for n in entries if n.kind in ("state", "capital", "place", "person"))
    return frozenset(t.key for entry in proper for name in entry.names for t in tokens(name))


def _surnames(entries: Sequence[NameEntry]) -> dict[str, tuple[int, ...]]:
    found: dict[str, set[int]] = defaultdict(set)
    first: set[str] = set()
    for index, entry in enumerate(entries):
        for name in entry.names if entry.kind == "person" else ():
            words = [t.key for t in tokens(name)]
            first.add(words[0])
            if len(words) > 1 and len(words[-1]) > 3:
                found[words[-1]].add(index)
    return {word: tuple(sorted(records)) for word, records in found.items() if word not in first}


def _nationalities(entries: Entries) -> dict[str, tuple[tuple[str, str], ...]]:
    found: dict[str, list[tuple[str, str]]] = defaultdict(list)
    for entry in entries.nationalities:
        first, *rest = (fold(w) for w in entry.form.split())
        found[first].append((rest[0].removeprefix(ARTICLE) if rest else "", entry.country))
    covered = Counter(entry.where.path.stem for entry in entries.names)
    weight = {entry.country: covered[entry.where.path.stem] for entry in entries.nationalities}
    return {k: tuple(sorted(set(v), key=lambda x: (not x[0], -weight[x[1]], x))) for k, v in found.items()}


def _agents(entries: Sequence[AgentEntry], words: Words) -> tuple[dict[str, tuple[str, ...]], Agents]:
    heads: dict[str, set[str]] = defaultdict(set)
    agents: dict[str, dict[tuple[str, ...], AgentRecord]] = defaultdict(dict)
    plurals: dict[str, set[str]] = defaultdict(set)
    for letters, stems in words.stems.items():
        for stem in stems:
            if stem.number == "p" and stem.slot != "NE":
                plurals[stem.lemma].add(letters)
    for entry in entries:
        for name in entry.names:
            head, *rest = (w.removeprefix(ARTICLE) if len(w) > 4 else w for w in map(fold, name.split()))
            agents[head].setdefault(tuple(rest), AgentRecord(tuple(rest), entry.role, place(entry.where)))
            for form in _head_forms(head, plurals[head] | ({fold(p.split()[0]) for p in entry.plural})):
                heads[form].add(head)
    nested: Agents = {}
    for head, by_words in agents.items():
        by_next: dict[str, list[AgentRecord]] = defaultdict(list)
        for agent in sorted(by_words.values(), key=lambda a: -len(a.words)):
            by_next[neuter(agent.words[0]) if agent.words else ""].append(agent)
        nested[head] = {following: tuple(found) for following, found in by_next.items()}
    return {form: tuple(sorted(found, key=lambda head: (-len(head), head))) for form, found in heads.items()}, nested


def _head_forms(head: str, plurals: set[str]) -> set[str]:
    trunk = head.removesuffix(FEMININE)
    forms = {head + ending for ending in _HEAD_ENDINGS} | {trunk + e for e in ("ه", "ات", "تان", "تين", "ت", "تا", "تي") if trunk != head}
    return forms | {p + ending for p in plurals for ending in ("", "ا")}
