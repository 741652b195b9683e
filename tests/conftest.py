"""What several tests share: the coder with the shipped dictionaries, and events as short text."""

from collections.abc import Callable, Iterable

import pytest
from hypothesis import HealthCheck, settings

from coder import Coder, Event

Rows = Callable[[Iterable[Event]], list[str]]

settings.register_profile("suite", deadline=None, max_examples=60, derandomize=True, suppress_health_check=[HealthCheck.too_slow])
settings.load_profile("suite")


@pytest.fixture(scope="session")
def coder() -> Coder:
    """The shipped dictionaries, loaded once."""
    return Coder.load()


@pytest.fixture(scope="session")
def rows() -> Rows:
    """Events as the dictionaries' examples write them: SOURCE CODE TARGET, --- for nobody."""
    return _rows


@pytest.fixture(scope="session")
def own_actors() -> str:
    """A dictionary of a user: one new actor, and one that the shipped dictionaries have too. One for all tests, so that it is compiled once."""
    return 'actors:\n  - {id: mine, names: [مجلس كذا وكذا], code: "XYZGOV"}\n  - {id: ours, names: [باراك أوباما], code: "XYZMED"}\n'


def _rows(events: Iterable[Event]) -> list[str]:
    return [f"{e.source.code if e.source else '---'} {e.code} {e.target.code if e.target else '---'}" for e in events]
