"""The parsers by name, as the command line and worker processes choose them."""

from collections.abc import Callable
from pathlib import Path

from coder.dictionary.lexicon import Lexicon
from coder.errors import ParserError
from coder.parse.backend import Parser
from coder.parse.builtin import BuiltinParser
from coder.parse.conllu import ConlluParser
from coder.parse.stanza import StanzaParser
from coder.parse.udpipe import UdpipeParser

BUILTIN = "builtin"
CONLLU = "conllu"
_BARE: dict[str, Callable[[Lexicon], Parser]] = {BUILTIN: BuiltinParser, CONLLU: ConlluParser}
_MODELLED: dict[str, Callable[[Lexicon, Path], Parser]] = {"udpipe": UdpipeParser, "stanza": StanzaParser}
MODELLED = frozenset(_MODELLED)
"""parsers that want a model"""
PARSERS = (*_BARE, *_MODELLED)


def build(name: str, lexicon: Lexicon, model: Path | None = None) -> Parser:
    """The parser of that name. Raises ParserError where there is none, or its package or model is missing."""
    if name in _BARE and model is None:
        return _BARE[name](lexicon)
    if name in _MODELLED and model is not None:
        return _MODELLED[name](lexicon, model)
    if name not in PARSERS:
        raise ParserError(f"`{name}` is no parser: choose one of {', '.join(PARSERS)}")
    raise ParserError(f"the parser `{name}` takes no model" if model is not None else f"the parser `{name}` wants a model")
