"""Parsed sentences as CoNLL-U, the file format of Universal Dependencies (https://universaldependencies.org/format.html).

Tokens that are several words (clitics) have a range line. `TokenRange` in the last field, as UDPipe writes it, is the place of the
token in the document's text.
"""

from collections.abc import Iterable, Iterator

from coder.model import Document, Features, Sentence, Tag, Word

_GENDER = {"m": "Masc", "f": "Fem"}
_NUMBER = {"s": "Sing", "d": "Dual", "p": "Plur"}
_TENSE = {"past": "Past", "present": "Pres", "future": "Fut"}
_VOICE = {"act": "Act", "pass": "Pass"}


def document(document: Document, parsed: Iterable[tuple[Sentence, tuple[Word, ...]]]) -> Iterator[str]:
    """The lines of a document, an empty one behind each sentence; sentences without words are left out."""
    yield f"# newdoc id = {document.id}"
    number = 0
    for sentence, words in parsed:
        if words:
            number += 1
            yield f"# sent_id = {document.id}-{number}"
            yield f"# text = {document.text[sentence.tokens[0].start : sentence.tokens[-1].end]}"
            yield from _sentence(document.text, sentence, words)
            yield ""


def _sentence(text: str, sentence: Sentence, words: tuple[Word, ...]) -> Iterator[str]:
    tokens = sentence.tokens
    for word in words:
        token = tokens[word.token]
        first = word.at == 0 or words[word.at - 1].token != word.token
        last = word.at + 1 == len(words) or words[word.at + 1].token != word.token
        glued = word.token + 1 < len(tokens) and tokens[word.token + 1].start == token.end
        place = ("SpaceAfter=No|" if glued else "") + f"TokenRange={token.start}:{token.end}"
        if first and not last:
            end = max(w.at for w in words[word.at : word.at + 6] if w.token == word.token)
            yield "\t".join((f"{word.at + 1}-{end + 1}", text[token.start : token.end], *"_" * 7, place))
        form = text[word.start : word.end]
        features = feats(word.tag, word.features)
        yield "\t".join((str(word.at + 1), form, word.lemma, word.tag, "_", features, str(word.head + 1), word.relation, "_", place if first and last else "_"))


def feats(tag: Tag, features: Features) -> str:
    """Morphological features in the order of their names, `_` for none."""
    found = {
        "Aspect": {"past": "Perf", "present": "Imp", "future": "Imp"}.get(features.tense, ""),
        "Definite": "Def" if features.definite else "",
        "Gender": _GENDER.get(features.gender, ""),
        "Number": _NUMBER.get(features.number, ""),
        "Person": features.person,
        "Tense": _TENSE.get(features.tense, ""),
        "Voice": _VOICE.get(features.voice, "") if tag is Tag.VERB else "",
    }
    return "|".join(f"{name}={value}" for name, value in found.items() if value) or "_"
