"""Which dictionary an entry comes from: the first folder is the base, every further one lies over those before it.

Rows and messages name an entry by its file. Those of the base are named from its folder on (`verbs/19-fight.yaml:41`, `iraq/krg`), so that rows do
not depend on the machine; those of a further folder carry its name before that (`mine/actors/iraq.yaml:3`, `mine/iraq/krg`).
"""

from collections.abc import Sequence
from pathlib import Path

from coder.errors import SourceLocation


class Layers:
    """The folders of a set of dictionaries, lowest first."""

    def __init__(self, folders: Sequence[Path]) -> None:
        self._folders = tuple(folders)
        self._levels: dict[Path, int] = {}

    def level(self, where: SourceLocation) -> int:
        """0 for the base, 1 for the folder that lies over it, and so on."""
        path = where.path
        if path not in self._levels:
            self._levels[path] = max((i for i, folder in enumerate(self._folders) if path.is_relative_to(folder)), default=0)
        return self._levels[path]

    def place(self, where: SourceLocation) -> str:
        """File and line of an entry as rows show them."""
        level = self.level(where)
        folder = self._folders[level] if self._folders else Path()
        relative = where.path.relative_to(folder) if where.path.is_relative_to(folder) else where.path
        return str(SourceLocation(Path(self._prefix(level)) / relative, where.line))

    def entry(self, where: SourceLocation, name: str) -> str:
        """The id of an entry as rows show it: file and own id."""
        prefix = self._prefix(self.level(where))
        return f"{prefix}/{where.path.stem}/{name}" if prefix else f"{where.path.stem}/{name}"

    def _prefix(self, level: int) -> str:
        """The name of a further folder; with its parent's where two folders have one name."""
        if level == 0:
            return ""
        folder = self._folders[level].resolve()
        alike = sum(other.resolve().name == folder.name for other in self._folders[1:])
        return folder.name if alike == 1 else f"{folder.parent.name}/{folder.name}"
