"""Parsed sentences as CoNLL-U, the file format of Universal Dependencies (https://universaldependencies.org/format.html).

Tokens that are several words (clitics) have a range line. `TokenRange` in the last field, as UDPipe writes it, is the place of the
token in the document's text, and `Kind` what the lexicon says of a word besides the tag (Kind=accusative,masdar). What else
coder/read/conllu.py needs to code the same events stands in comments: who wrote it, date, title, publisher, url, paragraphs, and
datelines, which are no part of a sentence.
"""

from collections.abc import Iterable, Iterator

from coder.model import GENERATOR, Document, Features, Sentence, Token, Word

_GENDER = {"m": "Masc", "f": "Fem"}
_NUMBER = {"s": "Sing", "d": "Dual", "p": "Plur"}
_TENSE = {"past": "Past", "present": "Pres", "future": "Fut"}
_VOICE = {"act": "Act", "pass": "Pass"}
_PRONOUNS = {"relative": "Rel", "demonstrative": "Dem", "enclitic": "Prs"}
_VERBAL = {"masdar": "Vnoun", "participle": "Part"}
_ONE_LINE = str.maketrans(dict.fromkeys("\t\n\v\f\r\x1c\x1d\x1e\x85\u2028\u2029", " "))
"""whatever might end a line or a field"""


def document(document: Document, parsed: Iterable[tuple[Sentence, tuple[Word, ...]]]) -> Iterator[str]:
    """The lines of a document, an empty one behind each sentence; sentences without words are left out."""
    yield from _comments(document)
    number, paragraph, dateline = 0, -1, ""
    for sentence, words in parsed:
        if sentence.dateline and sentence.dateline != sentence.tokens[: len(sentence.dateline)]:
            dateline = _stretch(document, sentence.dateline)
        if words:
            number += 1
            if sentence.paragraph != paragraph:
                yield "# newpar"
                paragraph = sentence.paragraph
            yield f"# sent_id = {_one_line(document.id)}-{number}"
            if dateline:
                yield f"# dateline = {dateline}"
                dateline = ""
            yield f"# text = {_stretch(document, sentence.tokens)}"
            yield from _sentence(document.text, sentence, words)
            yield ""
    if not number:
        yield ""


def _comments(document: Document) -> Iterator[str]:
    yield f"# newdoc id = {_one_line(document.id)}"
    yield f"# generator = {GENERATOR}"
    date = document.date.isoformat() if document.date is not None else None
    for key, value in (("date", date), ("title", document.title), ("publisher", document.publisher), ("url", document.url)):
        if value is not None:
            yield f"# {key} = {_one_line(value)}"


def _stretch(document: Document, tokens: tuple[Token, ...]) -> str:
    return _one_line(document.text[tokens[0].start : tokens[-1].end])


def _one_line(text: str) -> str:
    return text.translate(_ONE_LINE)


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
        place_of = token if first and last else word
        form = text[place_of.start : place_of.end]
        kind = f"Kind={word.features.kind.replace(' ', ',')}" if word.features.kind else ""
        further = "|".join(filter(None, (kind, place if first and last else ""))) or "_"
        features = feats(word.features)
        yield "\t".join((str(word.at + 1), form, word.lemma, word.tag, "_", features, str(word.head + 1), word.relation, "_", further))


def feats(features: Features) -> str:
    """Morphological features in the order of their names, `_` for none."""
    kinds = features.kind.split()
    found = {
        "Aspect": {"past": "Perf", "present": "Imp", "future": "Imp"}.get(features.tense, ""),
        "Case": "Acc" if "accusative" in kinds else "",
        "Definite": "Def" if features.definite else "Cons" if "construct" in kinds else "Ind" if "accusative" in kinds else "",
        "Gender": _GENDER.get(features.gender, ""),
        "Number": _NUMBER.get(features.number, ""),
        "Person": features.person,
        "Polarity": "Neg" if "negation" in kinds else "",
        "PronType": next((_PRONOUNS[kind] for kind in kinds if kind in _PRONOUNS), ""),
        "Tense": _TENSE.get(features.tense, ""),
        "VerbForm": "" if "thing" in kinds else next((_VERBAL[kind] for kind in kinds if kind in _VERBAL), ""),
        "Voice": _VOICE.get(features.voice, ""),
    }
    return "|".join(f"{name}={value}" for name, value in found.items() if value) or "_"
