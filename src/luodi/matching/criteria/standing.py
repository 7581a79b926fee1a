"""Which rank does the zone hold?"""

from collections.abc import Hashable
from typing import Final

from luodi.matching.companies import Company, Context
from luodi.matching.tables import Comparison, Scores
from luodi.matching.traits import STANDING, standing_of
from luodi.reference import ZoneLevel
from luodi.vocabulary import Truth, Words

_LEVELS: Final = {
    ZoneLevel.NATIONAL: Words(zh="国家级", en="National"),
    ZoneLevel.PROVINCIAL: Words(zh="省级", en="Provincial"),
    None: Words(zh="级别不详", en="Level not known"),
}

_KINDS: Final = {
    "经济技术开发区": "economic and technological development zone",
    "高新技术产业开发区": "high-tech development zone",
    "海关特殊监管区域": "customs special supervision area",
    "边境/跨境经济合作区": "border economic cooperation zone",
    "其他类型开发区": "development zone of another kind",
    "经济开发区": "economic development zone",
    "工业园区": "industrial park",
}


class Standing:
    """Level, what the name calls the zone, and how long ago it was approved."""

    key = "standing"
    title = Words(zh="园区级别", en="Standing")
    supposed: Final = {
        Truth.YES: Words(zh="园区为设立最早的国家级开发区", en="the zone is one of the oldest national ones"),
        Truth.NO: Words(
            zh="园区级别最低、设立最晚", en="the zone is of the lowest standing and the youngest"
        ),
    }

    def looks_at(self, _company: Company, _context: Context) -> Hashable:
        """Nothing: it is about the zone alone."""
        return None

    def parts(self, comparison: Comparison) -> dict[str, Scores]:
        """Level, name and age, unweighted."""
        told = [standing_of(zone) for zone in comparison.zones.zones]
        return comparison.for_every_firm_parts(told, STANDING)

    def scores(self, comparison: Comparison) -> Scores:
        """The parts added up as data taught."""
        return comparison.blended(self.key, self.parts(comparison))

    def words(self, comparison: Comparison, row: int, column: int) -> Words:
        """The level, the kind and the year."""
        _, zone = comparison.pair(row, column)
        level = _LEVELS[zone.level]
        if zone.kind is None:
            return level
        zh, en = f"{level.zh}{zone.kind}", f"{level.en} {_KINDS.get(zone.kind, zone.kind)}"
        if not zone.approved:
            return Words(zh=zh, en=en)
        year = zone.approved[0].year
        return Words(zh=f"{zh}（{year}年批准）", en=f"{en}, approved in {year}")
