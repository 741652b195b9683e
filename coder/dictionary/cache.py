"""The compiled dictionaries, kept as one file by the digest of everything that they were made from."""

import contextlib
import gc
import hashlib
import os
import pickle
from collections.abc import Sequence
from importlib import resources
from pathlib import Path

from platformdirs import user_cache_path

from coder.dictionary.lexicon import Lexicon
from coder.errors import DictionaryError

KEPT = 8
"""compiled dictionaries that stay in the cache: a few sets of a user's own, not every edit of them"""
_LEXICON, _DIGEST = ".lexicon", ".digest"
_HEX = 32


def shipped() -> Path:
    """The folder of the dictionaries that come with the coder: in the wheel, or beside the package in a checkout."""
    inside = Path(str(resources.files("coder"))) / "dictionaries"
    return inside if inside.is_dir() else inside.parent.parent / "dictionaries"


def load(folders: Sequence[Path] = (), *, cache: Path | None = None) -> Lexicon:
    """The lexicon of the shipped dictionaries with the user's `folders` layered over them, from the cache where it is current.

    Raises DictionaryError, with all problems, where the dictionaries cannot be compiled.
    """
    every = (shipped(), *folders)
    cache = cache or user_cache_path("arabic-event-coder")
    key = known_digest(every, cache)
    path = cache / f"{key}{_LEXICON}"
    found = _read(path)
    if found is not None:
        return found
    from coder.dictionary.compile import compile_entries  # noqa: PLC0415 - yaml and the grammar are not needed where the cache is current
    from coder.dictionary.read import read_folders  # noqa: PLC0415

    entries, problems = read_folders(every)
    lexicon = compile_entries(entries, problems, key)
    if problems:
        raise DictionaryError(tuple(problems))
    _write(path, pickle.dumps(lexicon, protocol=pickle.HIGHEST_PROTOCOL))
    return lexicon


def digest(folders: Sequence[Path]) -> str:
    """A fingerprint of the contents of all dictionary files, of the names of the folders behind the first, and of the code that compiles them."""
    fingerprint = hashlib.blake2b("/".join(folder.name for folder in folders[1:]).encode(), digest_size=_HEX // 2)
    for name, path in _files(folders):
        fingerprint.update(name.encode())
        fingerprint.update(path.read_bytes())
    return fingerprint.hexdigest()


def known_digest(folders: Sequence[Path], cache: Path) -> str:
    """The digest, without reading the files anew where their paths, sizes and times of change are those of the last time."""
    stamp = hashlib.blake2b(digest_size=_HEX // 2)
    for _, path in _files(folders):
        status = path.stat()
        stamp.update(f"{path}\0{status.st_size}\0{status.st_mtime_ns}\0".encode())
    note = cache / f"{stamp.hexdigest()}{_DIGEST}"
    try:
        known = note.read_text(encoding="ascii")
    except (OSError, UnicodeDecodeError):
        known = ""
    if len(known) == _HEX and known.isalnum():
        return known
    found = digest(folders)
    _write(note, found.encode())
    return found


def _files(folders: Sequence[Path]) -> list[tuple[str, Path]]:
    """Everything that a lexicon is made from, in an order that does not depend on the machine."""
    own = Path(__file__).parent
    found: list[tuple[str, Path]] = []
    for folder in (*folders, own, own.parent / "text"):
        files = [Path(place, name) for place, _, names in os.walk(folder) for name in names if name.endswith((".yaml", ".py"))]
        found += sorted((str(path.relative_to(folder)), path) for path in files)
    return found


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


def _write(path: Path, content: bytes) -> None:
    """Beside and renamed, so that two processes may do it at once; a cache that cannot be written is done without."""
    beside = path.with_suffix(f".{os.getpid()}")
    try:
        path.parent.mkdir(parents=True, exist_ok=True)
        beside.write_bytes(content)
        beside.replace(path)
        for old in sorted(path.parent.glob(f"*{path.suffix}"), key=lambda file: file.stat().st_mtime)[:-KEPT]:
            old.unlink(missing_ok=True)
    except OSError:
        with contextlib.suppress(OSError):
            beside.unlink(missing_ok=True)
