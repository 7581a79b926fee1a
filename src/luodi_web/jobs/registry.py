"""Which function does which kind of job: this app keeps the list, apps above register into it.

An app above writes ``handlers.py``, decorates each function, and imports that module in its ``ready``:

    @handles("documents.read")
    def read_document(progress: Progress, payload: Payload) -> str: ...
"""

from collections.abc import Callable, Mapping
from typing import Any, Final

Payload = Mapping[str, Any]
Progress = Callable[[float, str], None]
"""``progress(0.4, "正在读取第 4 页")``: how far, 0 to 1, and what is being done."""
Handler = Callable[[Progress, Payload], str]
"""Does the work and returns the address of the page that shows what came out."""

_handlers: Final[dict[str, Handler]] = {}


class JobFailedError(Exception):
    """The work cannot be done, for a reason the person who asked can act on; the message is shown to them."""


def handles(kind: str) -> Callable[[Handler], Handler]:
    """Register a handler for ``kind``, such as ``documents.read``."""

    def register(handler: Handler) -> Handler:
        if _handlers.setdefault(kind, handler) is not handler:
            raise ValueError(f"two handlers for jobs of kind {kind!r}")
        return handler

    return register


def handler_for(kind: str) -> Handler:
    """The function that does jobs of this kind.

    Raises:
        LookupError: no app registered one; the message names those that exist.
    """
    try:
        return _handlers[kind]
    except KeyError:
        known = "、".join(sorted(_handlers)) or "none"
        raise LookupError(f"no handler for jobs of kind {kind!r}; registered: {known}") from None
