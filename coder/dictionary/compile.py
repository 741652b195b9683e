"""Entries into a `Lexicon`, cached as one file by the digest of everything that it was made from."""

import contextlib
import gc
import hashlib
import os
import pickle
from collections import defaultdict
from collections.abc import Iterable, Sequence
from importlib import resources
from pathlib import Path

from platformdirs import user_cache_path

from coder.dictionary import actors
from coder.dictionary.entries import Entries
from coder.dictionary.frames import FrameParser
from coder.dictionary.layers import Layers
from coder.dictionary.lexicon import Frame, Lexicon, pack
from coder.dictionary.words import Words
from coder.errors import DictionaryError, Problem
from coder.text.normalise import fold, lemma_key

KEPT = 8
"""compiled dictionaries that stay in the cache: a few sets of a user's own, not every edit of them"""


def shipped() -> Path:
    """The folder of the dictionaries that come with the coder: in the wheel, or beside the package in a checkout."""
    inside = Path(str(resources.files("coder"))) / "dictionaries"
    return inside if inside.is_dir() else inside.parent.parent / "dictionaries"


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
    layers = Layers(entries.folders)
    words = Words(entries)
    prepositions = frozenset(fold(f) for p in entries.particles if p.tag == "ADP" for f in p.forms)
    parser = FrameParser(prepositions, frozenset(words.verbs), words.keys, layers.place)
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
    for pattern in sorted(entries.patterns, key=lambda p: -layers.level(p.where)):
        name = layers.entry(pattern.where, pattern.id)
        for frame in parser.frames(pattern, name, problems):
            order += 1
            frames[frame.trigger].append(frame._replace(order=order))
    names, records = actors.names(entries.names, layers)
    heads, agents = actors.agents(entries.agents, words, layers)
    compositions: dict[str, list[tuple[str, str]]] = defaultdict(list)
    for entry in sorted(entries.compositions, key=lambda c: -layers.level(c.where)):
        compositions[entry.mode].append((entry.content, entry.code))
    return Lexicon(
        digest=key,
        stems={k: tuple(dict.fromkeys(v)) for k, v in words.stems.items()},
        names=names,
        records=records,
        name_words=actors.name_words(entries.names),
        surnames=actors.surnames(entries.names),
        nationalities=actors.nationalities(entries, layers),
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
        titles=frozenset(heads) | {form for title in entries.titles for form in actors.head_forms(fold(title), set())},
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
