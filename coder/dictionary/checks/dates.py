"""The days of dated roles."""

import datetime
from collections.abc import Iterator
from itertools import pairwise

from coder.dictionary.entries import Entries
from coder.errors import Problem


def do_not_overlap(entries: Entries) -> Iterator[Problem]:
    """An actor has one role a day. (That a role ends after it begins is asked when it is read.)"""
    for entry in entries.names:
        roles = sorted(entry.roles, key=lambda role: role.since or datetime.date.min)
        for earlier, later in pairwise(roles):
            if earlier.until is None or (later.since or datetime.date.min) <= earlier.until:
                begins = later.since or "the beginning"
                ends = earlier.until or "an open end"
                what = f"`{entry.id}` is {earlier.code} until {ends} and {later.code} from {begins}"
                yield Problem(entry.where, what, "end the earlier role the day before the later begins")
