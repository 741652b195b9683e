"""Laws of the analysis: what can be generated with clitics is found again, and every reading of any letters gives the letters back."""

import pytest
from hypothesis import assume, given, settings
from hypothesis import strategies as st

from coder import Coder
from coder.dictionary.lexicon import StemEntry
from coder.parse import affixes
from coder.parse.forms import Form, inflect
from coder.parse.morphology import Morphology
from coder.text import characters as c
from coder.text.normalise import fold

from .words import knows, readings

LETTERS = "".join(chr(i) for i in range(ord(c.HAMZA), ord("\N{ARABIC LETTER GHAIN}") + 1)) + "فقكلمنهوىي"
ENDINGS = {row.letters for table in (affixes.PERFECT, affixes.NOMINAL, *affixes.IMPERFECT.values()) for row in table.rows}
AFFIXES = sorted({*affixes.CONJUNCTIONS, *affixes.PREPOSITIONS, *affixes.ENCLITICS, *affixes.IMPERFECT, *ENDINGS, affixes.ARTICLE, "س", "لل"})
any_letters = st.text(alphabet=LETTERS, min_size=1, max_size=12)
words = st.one_of(any_letters, st.lists(st.one_of(any_letters, st.sampled_from(AFFIXES)), min_size=1, max_size=5).map("".join).filter(bool))


Stems = list[tuple[str, StemEntry]]


@pytest.fixture(scope="session")
def stems(coder: Coder) -> Stems:
    """The stems that take endings; hypothesis draws their places."""
    return [(letters, stem) for letters, stems in coder.lexicon.stems.items() for stem in stems if stem.slot != "X" and len(letters) > 1]


@st.composite
def clitics(draw: st.DrawFn, form: Form) -> tuple[tuple[str, ...], str, str]:
    """Proclitics, the form with its article, an enclitic: as grammar allows (Ryding 8 and 12)."""
    before = [draw(st.sampled_from(affixes.CONJUNCTIONS))]
    if form.tag == "VERB":
        if form.features.tense == "present":
            before.append(draw(st.sampled_from(["", *(["س"] if form.mood != "jussive" else []), *(["ل"] if form.mood != "indicative" else [])])))
        enclitics = sorted(affixes.VERBAL_ENCLITICS)
        article = ""
    else:
        kind = form.features.kind.split()
        before.append(draw(st.sampled_from(affixes.PREPOSITIONS if "accusative" not in kind else ("",))))
        bare = form.enclitic == affixes.ALWAYS or "accusative" in kind or "construct" in kind
        article = "" if bare or form.letters[0] == "ل" else draw(st.sampled_from(("", affixes.ARTICLE)))
        enclitics = sorted(affixes.NOMINAL_ENCLITICS) if not article else [""]
    if form.enclitic == affixes.ALWAYS:
        enclitics.remove("")
    enclitic = draw(st.sampled_from([""] if form.enclitic == affixes.NEVER else enclitics))
    proclitics = tuple(filter(None, before))
    return proclitics, (article[1:] if proclitics[-1:] == ("ل",) else article) + form.letters, enclitic


@settings(max_examples=1500)
@given(data=st.data())
def test_a_generated_form_with_clitics_is_analysed(coder: Coder, morphology: Morphology, stems: Stems, data: st.DataObject) -> None:
    letters, stem = stems[data.draw(st.integers(0, len(stems) - 1))]
    form = data.draw(st.sampled_from(list(inflect(letters, stem))))
    assume(len(form.letters) > 1)
    before, middle, enclitic = data.draw(clitics(form))
    surface = "".join(before) + middle + enclitic
    assume(surface not in coder.lexicon.name_words)
    assert knows(morphology, form, before, enclitic, surface)


@settings(max_examples=1500)
@given(word=words)
def test_every_reading_gives_the_letters_back(morphology: Morphology, word: str) -> None:
    found = readings(morphology, word)
    assert found
    for reading in found:
        assert "".join(reading.proclitics) + reading.stem + reading.enclitic == fold(word)
        assert reading.stem
        assert reading.lemmas
        assert all(reading.lemmas)


@settings(max_examples=300)
@given(word=words)
def test_readings_are_ordered_and_stay_the_same(coder: Coder, morphology: Morphology, word: str) -> None:
    found = readings(morphology, word)
    assert [r.cost for r in found] == sorted(r.cost for r in found)
    assert readings(Morphology(coder.lexicon), word) == found


@settings(max_examples=300)
@given(data=st.data())
def test_what_is_generated_is_folded(stems: Stems, data: st.DataObject) -> None:
    letters, stem = stems[data.draw(st.integers(0, len(stems) - 1))]
    for form in inflect(letters, stem):
        assert form.letters == fold(form.letters)
        assert form.letters.startswith(letters[:1]) or stem.slot[0] == "I"
