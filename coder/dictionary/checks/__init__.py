"""What can be wrong with entries by themselves. One kind of fault a file; each check takes all entries and tells its problems.

Examples and specimens, which need the coder, are run by run/check.py once these checks find nothing.
"""

from collections.abc import Callable, Iterator

from coder.dictionary.checks import codes, dates, ids, letters, names, patterns
from coder.dictionary.entries import Entries
from coder.errors import Problem

Check = Callable[[Entries], Iterator[Problem]]

CHECKS: tuple[Check, ...] = (
    letters.are_arabic,  # first: a stray letter makes a duplicate look like another word
    ids.are_unique,
    codes.of_events_exist,
    codes.of_actors_exist,
    codes.are_reachable,
    dates.do_not_overlap,
    names.mean_one_actor,
    names.stand_once,
    names.of_agents_stand_once,
    patterns.have_examples,
    patterns.hide_no_other,
)

__all__ = ["CHECKS", "Check"]
