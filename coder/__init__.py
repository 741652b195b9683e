"""Arabic news into political event data.

    from coder import Coder
    events = Coder.load().code("زار الرئيس التركي القاهرة.", date="2024-02-14")

Where to start reading: model.py (the values), pipeline.py (the whole way on one screen), rules/__init__.py (what an event is).
"""

from typing import TYPE_CHECKING, Any

from coder.model import Actor, Document, Event
from coder.pipeline import Coder
from coder.version import __version__

if TYPE_CHECKING:
    from coder.frames import code_frame

__all__ = ["Actor", "Coder", "Document", "Event", "__version__", "code_frame"]


def __getattr__(name: str) -> Any:
    """`code_frame` is loaded when it is first asked for, so that coding a text does not wait for polars."""
    if name == "code_frame":
        from coder.frames import code_frame  # noqa: PLC0415

        return code_frame
    raise AttributeError(name)
