"""The national classification of industries GB/T 4754-2017: sections, divisions, groups, classes."""

from collections.abc import Mapping
from dataclasses import dataclass
from enum import StrEnum
from functools import cache
from types import MappingProxyType

from luodi.reference.tables import rows_of
from luodi.vocabulary import IndustryCode


class IndustryLevel(StrEnum):
    """The four levels: 门类, 大类, 中类, 小类."""

    SECTION = "section"
    DIVISION = "division"
    GROUP = "group"
    CLASS = "class"


@dataclass(frozen=True, slots=True, kw_only=True)
class Industry:
    """One entry; ``parent`` is ``None`` for a section."""

    code: IndustryCode
    name: str
    level: IndustryLevel
    parent: IndustryCode | None


@cache
def industries() -> Mapping[IndustryCode, Industry]:
    """All 1,971 entries in official order, parents before children.

    >>> industries()[IndustryCode("3492")].name
    '特殊作业机器人制造'
    """
    return MappingProxyType(
        {
            IndustryCode(row["code"]): Industry(
                code=IndustryCode(row["code"]),
                name=row["name"],
                level=IndustryLevel(row["level"]),
                parent=IndustryCode(row["parent"]) if row["parent"] else None,
            )
            for row in rows_of("industries")
        }
    )
