"""Quantities: a number in the unit as stated, and how firmly: 94万人 · 上百家 · 近100亿元 · 十余期."""

import re
from collections.abc import Iterator
from dataclasses import dataclass
from decimal import Decimal, InvalidOperation
from typing import Final

from luodi.reading.mentions.numbers import CHINESE_FIGURES, number_from
from luodi.reading.words.lexicons import any_of, entries
from luodi.vocabulary import Modifier, Quantity, Span

_BEFORE: Final = {
    "上": Modifier.OVER, "超": Modifier.OVER, "超过": Modifier.OVER, "逾": Modifier.OVER,
    "突破": Modifier.OVER,
    "多达": Modifier.OVER, "不少于": Modifier.OVER, "不低于": Modifier.OVER, "高于": Modifier.OVER,
    "近": Modifier.NEARLY, "将近": Modifier.NEARLY, "接近": Modifier.NEARLY,
    "约": Modifier.ABOUT, "大约": Modifier.ABOUT, "约为": Modifier.ABOUT,
    "不足": Modifier.UNDER, "不到": Modifier.UNDER, "低于": Modifier.UNDER, "不超过": Modifier.UNDER,
}  # fmt: skip
_AFTER: Final = {
    "余": Modifier.OVER,
    "多": Modifier.OVER,
    "以上": Modifier.OVER,
    "左右": Modifier.ABOUT,
    "以内": Modifier.UNDER,
}
_HEDGES: Final = tuple(word for word in _BEFORE if word != "约")
"""约 is apart: it ends other words, 签约9个."""
_FIGURES: Final = rf"[{CHINESE_FIGURES}]+(?:[万亿][{CHINESE_FIGURES}]+|点[零一二三四五六七八九]+)*"
_DIGITS: Final = r"[0-9]+(?:,[0-9]{3}(?![0-9]))*(?:\.[0-9]+)?"
_SCALES: Final = "万亿|千亿|百亿|千万|百万|亿|万"
_NO_UNIT: Final = (
    "项目|名录|名单|名优|名企|家具|家电|家居|家庭|门店|组织|期间|度假|部分|部门|种植|类型|条件|场地|场所|场馆|"
    "吨级|千伏级|单位|把握|双方|双向|天然|班子|股权|股份"
)
"""Words that begin as a measure word does."""
_QUANTITY: Final = re.compile(
    rf"百分之(?P<percent>[0-9.]+|{_FIGURES})|"
    rf"(?P<before>(?<![签合条公协邀预违特集])约|{any_of(_HEDGES)})?[ ]?"
    r"(?<![0-9A-Za-z.第唯])(?<![0-9],)"
    rf"(?:(?P<least>{_DIGITS}|[一二三四五六七八九十]+)(?P<least_scale>{_SCALES})?"
    rf"[元%]?(?:至|到|—|-|~)(?={_DIGITS}|[一二三四五六七八九十]))?"
    rf"(?:(?P<number>{_DIGITS})|(?P<figures>{_FIGURES}))"
    rf"[ ]?(?P<early>[余多])?(?P<scale>{_SCALES})?[ ]?(?P<late>[余多])?[ ]?"
    rf"(?P<unit>(?!{_NO_UNIT}){any_of(entries('units.txt'))})?(?P<tenths>(?<=成)[一二三四五六七八九半])?"
    r"(?P<after>以上|左右|以内|多(?=[ ,。、;)]))?"
)
_STARTS: Final = re.compile(r"[由从自][^,。;]{0,6}$")
"""From one number to the other something grew; that is no range."""
_MYRIADS: Final = re.compile(r"[万亿]")
_MYRIAD: Final = 10_000
_DETERMINERS: Final = frozenset(
    {
        "一个",
        "一家",
        "一项",
        "一期",
        "一批",
        "一名",
        "一位",
        "一次",
        "一场",
        "一级",
        "两家",
        "两个",
        "一种",
        "一套",
        "两地",
        "一条",
        "一片",
    }
)


@dataclass(frozen=True, slots=True)
class QuantityMention:
    """One stated quantity and where it stands; ``unit`` is empty where the text gives none."""

    quantity: Quantity
    span: Span


def find_quantities(body: str) -> Iterator[QuantityMention]:
    """Yield each quantity in reading order.

    >>> [m.quantity.chinese for m in find_quantities("上百家企业,近100亿元,两万余平方米,180余人")]
    ['超过100家', '近100亿元', '超过2万平方米', '超过180人']
    """
    for found in _QUANTITY.finditer(body):
        mention = _mention(found)
        if mention is not None:
            yield from _range(found, mention) if found["least"] else (mention,)


def _range(found: re.Match[str], highest: QuantityMention) -> Iterator[QuantityMention]:
    """The two ends of a range, each with the whole of its words; the lower in the unit of the upper: 3至5家.

    >>> [m.quantity.chinese for m in find_quantities("总投资15亿至20亿元")]
    ['超过15亿元', '不足20亿元']
    """
    unit = found["unit"] or ""
    scale = found["least_scale"] or highest.quantity.unit.removesuffix(unit)
    grew = bool(_STARTS.search(found.string, max(0, found.start() - 8), found.start()))
    try:
        value, scale = _scaled(number_from(found["least"]), scale)
    except (ValueError, InvalidOperation):
        return
    first, last = (Modifier.EXACT,) * 2 if grew else (Modifier.OVER, Modifier.UNDER)
    yield QuantityMention(Quantity(value, scale + unit, first), highest.span)
    yield QuantityMention(Quantity(highest.quantity.value, highest.quantity.unit, last), highest.span)


def _mention(found: re.Match[str]) -> QuantityMention | None:
    span = Span(*found.span())
    try:
        if found["percent"]:
            return QuantityMention(Quantity(number_from(found["percent"]), "%"), span)
        value = number_from(found["number"] or found["figures"])
    except (ValueError, InvalidOperation):
        return None
    unit = found["unit"] or ""
    scale = found["scale"] or ""
    if _is_no_count(found, unit, scale):
        return None
    value, scale = _scaled(*_largest(found, value, scale))
    if found["tenths"]:
        value += Decimal("0.5") if found["tenths"] == "半" else number_from(found["tenths"]) / 10
    return QuantityMention(Quantity(value, scale + unit, _modifier(found)), span)


def _largest(found: re.Match[str], value: Decimal, scale: str) -> tuple[Decimal, str]:
    """Write 八亿六千万 as 8.6 亿 and 四万六千 as 4.6 万: the largest of them goes into the unit."""
    if not found["figures"] or not _MYRIADS.search(found["figures"]):
        return value, scale
    total = number_from(found["figures"] + scale)
    unit, size = ("亿", _MYRIAD**2) if total >= _MYRIAD**2 else ("万", _MYRIAD)
    return total / size, unit


def _scaled(value: Decimal, scale: str) -> tuple[Decimal, str]:
    """Keep 万 and 亿 in the unit; fold 百万, 千亿 … into the number: 5百万 is 500 万."""
    if scale[:1] in ("百", "千"):
        return value * (100 if scale[0] == "百" else 1000), scale[1:]
    return value, scale


def _is_no_count(found: re.Match[str], unit: str, scale: str) -> bool:
    """Tell bare figures, determiners (一个) and prices a piece (2000元/家) from counts."""
    rest = found.string[found.end() : found.end() + 1]
    if rest == "/" or (
        not unit and rest in ("年", "月", "日", "号", ":", "-", "届", "讲", "周", "时", "点", "岁")
    ):
        return True
    if found["figures"]:
        return (not unit and scale not in ("万", "亿")) or (
            found["figures"] + unit in _DETERMINERS and not found["before"]
        )
    return not unit and not scale


def _modifier(found: re.Match[str]) -> Modifier:
    for group, meaning in (("early", _AFTER), ("late", _AFTER), ("after", _AFTER), ("before", _BEFORE)):
        if found[group]:
            return meaning[found[group]]
    return Modifier.EXACT
