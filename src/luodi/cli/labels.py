"""What facts are called on the screen: their kinds, and their fields in one line."""

import dataclasses
from collections.abc import Mapping
from decimal import Decimal
from enum import StrEnum
from typing import Any, Final

from luodi.vocabulary import Fact, FactKind, Modifier, Words, plain

KINDS: Final[Mapping[FactKind, Words]] = {
    FactKind.ORGANISATION: Words(zh="机构", en="Organisation"),
    FactKind.PERSON: Words(zh="人物", en="Person"),
    FactKind.MEMBERSHIP: Words(zh="成员关系", en="Membership"),
    FactKind.ACTIVITY: Words(zh="活动", en="Activity"),
    FactKind.AGREEMENT: Words(zh="协议", en="Agreement"),
    FactKind.COMMITMENT: Words(zh="承诺", en="Commitment"),
    FactKind.INDICATOR: Words(zh="指标", en="Indicator"),
    FactKind.FOCUS: Words(zh="产业方向", en="Focus"),
    FactKind.TARGET: Words(zh="目标", en="Target"),
    FactKind.HONOUR: Words(zh="荣誉", en="Honour"),
    FactKind.POLICY: Words(zh="政策", en="Policy"),
}
_CHINESE: Final = {
    "alliance": "联盟",
    "company": "企业",
    "institute": "科研院所",
    "school": "学校",
    "government": "政府机构",
    "party": "党委机构",
    "zone": "园区",
    "association": "协会",
    "media": "媒体",
    "other": "其他",
    "visit": "走访考察",
    "talk": "座谈",
    "signing": "签约",
    "forum": "论坛",
    "fair": "洽谈会",
    "ceremony": "仪式",
    "meeting": "会议",
    "training": "培训",
    "preliminary": "初步协议",
    "framework": "框架协议",
    "formal": "正式协议",
    "office": "办事处",
    "accelerator": "加速器",
    "investment": "投资",
    "talent": "人才",
    "funding": "资金",
    "space": "场地",
    "research": "研发",
    "market": "市场",
    "about": "约",
    "over": "超过",
    "under": "不足",
    "nearly": "近",
    "leading": "主导产业",
    "emerging": "新兴产业",
    "target": "重点承接",
    "population": "人口",
    "area": "面积",
    "water_area": "水域面积",
    "green_area": "绿地面积",
    "street_count": "街道",
    "village_count": "村",
    "firm_count": "企业数",
    "agreed_investment": "协议投资额",
    "paid_in_investment": "到位资金",
    "output": "产值",
    "revenue": "收入",
    "tax": "税收",
    "export": "出口",
    "gdp": "地区生产总值",
    "fixed_asset_investment": "固定资产投资",
    "employment": "就业",
    "staff": "职工",
    "patent_count": "专利",
    "project_count": "项目",
    "floor_space": "建筑面积",
    "land": "用地",
    "institution_count": "机构数",
    "talent_count": "人才",
    "fund_size": "基金规模",
    "share_percent": "占比",
    "growth_percent": "增幅",
    "distance": "距离",
    "event_count": "活动次数",
}
"""The fixed values of fields."""


def line_of(fact: Fact, language: str) -> str:
    """The fields that the text states, in the order of the kind's definition; a number with its unit."""
    fields = [field.name for field in dataclasses.fields(fact) if field.name not in {"quotes", "unit"}]
    words = (_said(getattr(fact, name), language) + _unit(fact, name) for name in fields)
    return " · ".join(part for part in words if part)


def _unit(fact: Fact, name: str) -> str:
    return (getattr(fact, "unit", None) or "") if name == "value" else ""


def _said(value: Any, language: str) -> str:
    match value:
        case None | Modifier.EXACT:
            return ""
        case StrEnum():
            return value.replace("_", " ") if language == "en" else _CHINESE[value]
        case Decimal():
            return plain(value)
        case tuple():
            return "、".join(value)
        case _:
            return str(value)
