"""Agents: `STUDENT_ {STUDENTS_} [~EDU]`, and sets of words, `!MINIST! = MINISTER, MINISTRY`, that stand for each of their members."""

import re
from collections.abc import Iterable, Iterator

from coder.dictionary.entries import AgentEntry
from coder.dictionary.petrarch.actors import CODE, NOBODY
from coder.dictionary.petrarch.lines import Line, name_of
from coder.errors import Problem

_PLURAL = re.compile(r"\{([^{}]*)\}")
_SET = re.compile(r"(![^!\s]+!)\s*=\s*(.*)")
_MARK = re.compile(r"![^!\s]+!")
_MOST = 200
"""names that one line may stand for"""


def read_agents(lines: Iterable[Line], problems: list[Problem]) -> list[AgentEntry]:
    """The agents of a file."""
    sets: dict[str, tuple[str, ...]] = {}
    found: list[AgentEntry] = []
    for line in lines:
        if definition := _SET.fullmatch(line.text):
            sets[definition[1]] = tuple(name for part in re.split("[,{}]", definition[2]) if (name := name_of(part)))
        elif found and line.text.startswith("+"):
            found[-1] = AgentEntry((*found[-1].names, *_spelled(line, line.text, sets, problems)), found[-1].plural, found[-1].role, found[-1].where)
        else:
            found += _agent(line, sets, problems)
    return found


def _agent(line: Line, sets: dict[str, tuple[str, ...]], problems: list[Problem]) -> Iterator[AgentEntry]:
    code = line.brackets[0].strip().upper() if line.brackets else ""
    role = code.strip("~")
    if role in NOBODY:
        problems.append(Problem(line.where, f"not carried: `{line.text}` has no role", "write [~COD] behind it"))
        return
    if CODE.fullmatch(role) is None:
        problems.append(Problem(line.where, f"not carried: `{code}` is no role", "write [~COD], three capital letters for each role"))
        return
    if code.endswith("~"):
        problems.append(Problem(line.where, f"`[{code}]` stands before other roles; carried as a role like others", "look at the phrases that it occurs in"))
    plural = tuple(name for group in _PLURAL.findall(line.text) for one in group.split() for name in _spelled(line, one, sets, problems))
    names = tuple(_spelled(line, _PLURAL.sub(" ", line.text), sets, problems))
    if names:
        yield AgentEntry(names, plural, role, line.where)


def _spelled(line: Line, text: str, sets: dict[str, tuple[str, ...]], problems: list[Problem]) -> list[str]:
    """The names that a text with marks of sets stands for."""
    every = [text]
    for mark in dict.fromkeys(_MARK.findall(text)):
        if mark not in sets:
            problems.append(Problem(line.where, f"not carried: the set {mark} is not defined before", f"write {mark} = ONE, OTHER above"))
            return []
        every = [name.replace(mark, member) for name in every for member in sets[mark]]
    if len(every) > _MOST:
        problems.append(Problem(line.where, f"stands for {len(every)} names, of which {_MOST} are carried", "split the line"))
    return [name for one in every[:_MOST] if (name := name_of(one))]
