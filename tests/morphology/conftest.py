"""The analysis with the shipped dictionaries."""

import pytest

from coder import Coder
from coder.parse.morphology import Morphology


@pytest.fixture(scope="session")
def morphology(coder: Coder) -> Morphology:
    return Morphology(coder.lexicon)
