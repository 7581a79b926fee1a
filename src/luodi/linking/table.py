"""Many names side by side as arrays: what vectorised comparing needs, one row a name."""

import zlib
from collections.abc import Sequence
from dataclasses import dataclass
from typing import Final

import numpy as np
from numpy.typing import NDArray

from luodi.linking.parts import NameParts, split_name

WIDTH: Final = 32
"""Characters of a name that are compared; longer names are compared by their beginning and exactly."""

Chars = NDArray[np.uint32]
Ints = NDArray[np.int64]
Flags = NDArray[np.bool_]


@dataclass(frozen=True, slots=True, kw_only=True)
class NameTable:
    """Names in columns. Characters are code points, 0 behind the end; ids are equal where the texts are."""

    plain: Chars
    stem: Chars
    core: Chars
    brand_size: Ints
    plain_id: Ints
    stem_id: Ints
    core_id: Ints
    place: Ints
    branch_id: Ints
    is_full: Flags
    has_group: Flags
    has_shares: Flags

    def __len__(self) -> int:
        return len(self.plain_id)


def table_of(names: Sequence[str]) -> NameTable:
    """Split every name and put the parts into columns."""
    return table_of_parts([split_name(name) for name in names])


def table_of_parts(parts: Sequence[NameParts]) -> NameTable:
    """Put parts into columns."""
    plain, stem, core = ([getattr(part, field) for part in parts] for field in ("plain", "stem", "core"))
    return NameTable(
        plain=chars_of(plain),
        stem=chars_of(stem),
        core=chars_of(core),
        brand_size=np.array([len(part.brand) for part in parts], dtype=np.int64),
        plain_id=_ids(plain),
        stem_id=_ids(stem),
        core_id=_ids(core),
        place=np.array([int(part.place or 0) for part in parts], dtype=np.int64),
        branch_id=_ids([part.branch for part in parts]),
        is_full=np.array([part.is_full for part in parts], dtype=np.bool_),
        has_group=np.array(["集团" in part.form for part in parts], dtype=np.bool_),
        has_shares=np.array(["股份" in part.form for part in parts], dtype=np.bool_),
    )


def chars_of(texts: Sequence[str]) -> Chars:
    """The first ``WIDTH`` characters of each text, one row a text."""
    fixed = np.array(texts, dtype=f"<U{WIDTH}")
    return fixed.view(np.uint32).reshape(len(fixed), WIDTH)


def lengths_of(chars: Chars) -> NDArray[np.float64]:
    """How many characters each row has."""
    sizes: NDArray[np.int64] = (chars > 0).sum(axis=1)
    return np.maximum(sizes, 1).astype(np.float64)


def _ids(texts: Sequence[str]) -> Ints:
    """A number for each text, the same in every run; 0 for none."""
    return np.array([zlib.crc32(text.encode()) if text else 0 for text in texts], dtype=np.int64)
