"""One name among those who are known, without keeping an index."""

from collections.abc import Iterable
from typing import Final

from luodi.linking.index import Index
from luodi.linking.parts import fold, split_name
from luodi.linking.values import Context, Known, Link

_MOST: Final = 64
"""Known bodies that are compared: those that share most characters with the name."""
_FEWEST: Final = 2
"""Characters that must be shared; a brand has two."""


def link(name: str, known: Iterable[Known], context: Context | None = None) -> Link:
    """Say whom a name means; for many names build an ``Index`` once instead.

    >>> firm = Known(key="1", name="触景无限科技（北京）有限公司")
    >>> link("触景科技", [firm]).answer
    <Answer.ASK: 'ask'>
    """
    characters = set(split_name(name).core) | set(fold(name))
    shared = [(_shared(characters, one), one) for one in known]
    near = sorted((pair for pair in shared if pair[0] >= _FEWEST), key=lambda pair: (-pair[0], pair[1].key))
    return Index.build(one for _, one in near[:_MOST]).link(name, context)


def _shared(characters: set[str], one: Known) -> int:
    return max(len(characters & set(fold(form))) for form in (one.name, *one.aliases))
