"""The zones of the national catalogue 中国开发区审核公告目录 (2018)."""

from collections.abc import Mapping
from dataclasses import dataclass
from decimal import Decimal
from enum import StrEnum
from functools import cache
from types import MappingProxyType

from luodi.reference.tables import rows_of
from luodi.vocabulary import PartialDate, ZoneCode


class ZoneLevel(StrEnum):
    """Who approved it."""

    NATIONAL = "national"
    PROVINCIAL = "provincial"


@dataclass(frozen=True, slots=True, kw_only=True)
class Zone:
    """A zone, of the catalogue or, without a ``code``, one that only documents describe.

    ``industries`` are its leading industries in the words of the source; ``area_ha`` the approved area in
    hectares; ``None`` and empty mean that the source does not say.
    """

    code: ZoneCode | None
    name: str
    province: str
    level: ZoneLevel | None = None
    kind: str | None = None
    approved: tuple[PartialDate, ...] = ()
    area_ha: Decimal | None = None
    industries: tuple[str, ...] = ()

    @property
    def key(self) -> str:
        """What tells it from all others: its code, else its name."""
        return self.code or self.name


@cache
def zones() -> Mapping[ZoneCode, Zone]:
    """The catalogue in its own order.

    Two zones of Shandong carry one number in the source; the second is kept under a free number of the same
    province, named in the header of the table.

    >>> zones()[ZoneCode("G121050")].name
    '东丽经济技术开发区'
    """
    return MappingProxyType({zone.code: zone for zone in map(_zone, rows_of("zones")) if zone.code})


def _zone(row: Mapping[str, str]) -> Zone:
    return Zone(
        code=ZoneCode(row["code"]),
        name=row["name"],
        province=row["province"],
        level=ZoneLevel(row["level"]),
        kind=row["kind"],
        approved=tuple(map(PartialDate.parse, row["approved"].split("、"))) if row["approved"] else (),
        area_ha=Decimal(row["area_ha"]) if row["area_ha"] else None,
        industries=tuple(row["leading_industries"].split("、")) if row["leading_industries"] else (),
    )
