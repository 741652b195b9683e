"""Days and limits: `[CODE <19990427]`, `[CODE >990427]`, `[CODE 20050101-20091231]`.

Both limits are inclusive, as the documentation of PETRARCH says (its code excludes the last day). Where several ranges hold, the narrowest
wins, as in UniversalPetrarch. Years of two digits up to 30 are of this century.
"""

import datetime
import re
from collections.abc import Sequence
from dataclasses import dataclass

from coder.model import Role

_LIMITED = re.compile(r"\s*(?P<code>[^\s<>]*?)\s*(?:(?P<sign>[<>])\s*(?P<limit>\d+)|(?P<first>\d+)\s*-\s*(?P<last>\d+))?\s*")
_TURN = 30
_DAY = datetime.timedelta(days=1)
_FIRST, _LAST = datetime.date.min, datetime.date.max


@dataclass(frozen=True, slots=True)
class Limited:
    """A code and the days between which it holds, both inclusive."""

    code: str
    since: datetime.date = _FIRST
    until: datetime.date = _LAST

    @property
    def always(self) -> bool:
        return self.since == _FIRST and self.until == _LAST


def limited(text: str) -> Limited:
    """What stands in a pair of brackets. Raises ValueError, with the reason, where it is no code with limits."""
    match = _LIMITED.fullmatch(text)
    if match is None:
        message = f"`[{text}]` is no code with a date"
        raise ValueError(message)
    code = match["code"]
    if match["sign"] == "<":
        return Limited(code, until=day(match["limit"]))
    if match["sign"] == ">":
        return Limited(code, since=day(match["limit"]))
    if match["first"] is None:
        return Limited(code)
    since, until = day(match["first"]), day(match["last"])
    if since > until:
        message = f"the range {since} to {until} ends before it begins"
        raise ValueError(message)
    return Limited(code, since, until)


def day(digits: str) -> datetime.date:
    """YYYYMMDD or YYMMDD. Raises ValueError for anything else."""
    if len(digits) not in (6, 8):
        message = f"`{digits}` is no date of six or eight digits"
        raise ValueError(message)
    year = int(digits[:-4])
    if len(digits) == 6:
        year += 2000 if year <= _TURN else 1900
    try:
        return datetime.date(year, int(digits[-4:-2]), int(digits[-2:]))
    except ValueError:
        message = f"`{digits}` is no day of the calendar"
        raise ValueError(message) from None


def roles(ranges: Sequence[Limited]) -> tuple[Role, ...]:
    """Ranges as roles that do not overlap: on each day the narrowest, of equal ones the first."""
    begins = sorted({r.since for r in ranges} | {r.until + _DAY for r in ranges if r.until != _LAST})
    found: list[Role] = []
    for at, since in enumerate(begins):
        until = begins[at + 1] - _DAY if at + 1 < len(begins) else _LAST
        holding = [r for r in ranges if r.since <= since and until <= r.until]
        if not holding:
            continue
        code = min(holding, key=lambda r: r.until - r.since).code
        if found and found[-1].code == code and found[-1].until is not None and found[-1].until + _DAY == since:
            found[-1] = found[-1]._replace(until=None if until == _LAST else until)
        else:
            found.append(Role(code, None if since == _FIRST else since, None if until == _LAST else until))
    return tuple(found)
