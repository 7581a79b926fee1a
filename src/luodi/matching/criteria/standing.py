"""Which rank does the zone hold?"""

from typing import Final

import numpy as np

from luodi.matching.tables import UNKNOWN, Comparison, Scores
from luodi.reference import ZoneLevel
from luodi.vocabulary import Truth, Words

_SCORES: Final = {ZoneLevel.NATIONAL: 1.0, ZoneLevel.PROVINCIAL: 0.4, None: UNKNOWN}
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
    """The level at which the zone was approved; both levels are a standing, so neither scores nought."""

    key = "standing"
    title = Words(zh="园区级别", en="Standing")
    supposed: Final = {
        Truth.YES: Words(zh="园区为国家级", en="the zone is national"),
        Truth.NO: Words(zh="园区没有获得批准", en="the zone is not approved"),
    }

    def scores(self, comparison: Comparison) -> Scores:
        """National above provincial."""
        return comparison.for_every_firm(np.array([_SCORES[zone.level] for zone in comparison.zones.zones]))

    def words(self, comparison: Comparison, row: int, column: int) -> Words:
        """The level and the kind."""
        _, zone = comparison.pair(row, column)
        level = _LEVELS[zone.level]
        if zone.kind is None:
            return level
        return Words(zh=f"{level.zh}{zone.kind}", en=f"{level.en} {_KINDS.get(zone.kind, zone.kind)}")
