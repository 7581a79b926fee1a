"""Administrative divisions by GB/T 2260: provinces, prefectures, counties, each with a point."""

import re
from collections.abc import Mapping
from dataclasses import dataclass
from enum import StrEnum
from functools import cache
from operator import add
from types import MappingProxyType

from luodi.reference.tables import rows_of
from luodi.vocabulary import DivisionCode


class DivisionLevel(StrEnum):
    """Province, prefecture, county, in the words of GB/T 2260: 省级, 地级, 县级."""

    PROVINCE = "province"
    CITY = "city"
    COUNTY = "county"


@dataclass(frozen=True, slots=True, kw_only=True)
class Division:
    """One division. ``longitude`` and ``latitude`` in degrees (WGS 84), ``None`` where not known."""

    code: DivisionCode
    name: str
    level: DivisionLevel
    parent: DivisionCode | None
    longitude: float | None
    latitude: float | None

    @property
    def full_name(self) -> str:
        """The name with the names above it: 天津市东丽区.

        >>> divisions()[DivisionCode("320106")].full_name
        '江苏省南京市鼓楼区'
        """
        if self.parent is None:
            return self.name
        above = divisions()[self.parent]
        # 市辖区 and the like are gaps in the hierarchy, not names that anyone says.
        return (
            divisions()[above.parent].name if _is_gap(above) and above.parent else above.full_name
        ) + self.name


def _is_gap(division: Division) -> bool:
    return division.name in {"市辖区", "县", "省直辖县级行政区划", "自治区直辖县级行政区划"}


@cache
def divisions() -> Mapping[DivisionCode, Division]:
    """All divisions in order of code."""
    return MappingProxyType(
        {
            DivisionCode(row["code"]): Division(
                code=DivisionCode(row["code"]),
                name=row["name"],
                level=DivisionLevel(row["level"]),
                parent=DivisionCode(row["parent"]) if row["parent"] else None,
                longitude=float(row["longitude"]) if row["longitude"] else None,
                latitude=float(row["latitude"]) if row["latitude"] else None,
            )
            for row in rows_of("divisions")
        }
    )


def find_divisions(name: str) -> tuple[Division, ...]:
    """Find what ``name`` can mean, in order of code: none, one, or several of the same name.

    The levels above may stand before it, in full or without 省 and 市, or be left out; so may its own last
    character where two or more are left.

    >>> [division.full_name for division in find_divisions("天津东丽")]
    ['天津市东丽区']
    >>> len(find_divisions("鼓楼区"))
    4
    """
    wanted = name.strip()
    if not wanted:
        return ()
    exact = _by_name().get(wanted, ())
    return tuple(divisions()[code] for code in exact)


def divisions_in(text: str) -> list[tuple[int, int, tuple[Division, ...]]]:
    """Start, end and meanings of each division that ``text`` names, from the left, the longest name first.

    >>> [(start, stop, found[0].full_name) for start, stop, found in divisions_in("总部在天津东丽")]
    [(3, 7, '天津市东丽区')]
    """
    known, sizes = _by_name(), _sizes()
    # Pairs of characters are cut in one go: most of a text begins no name.
    heads = [start for start, pair in enumerate(map(add, text, text[1:])) if pair in sizes]
    found: list[tuple[int, int, tuple[Division, ...]]] = []
    end = 0
    for start in heads:
        names = (text[start : start + size] for size in sizes[text[start : start + 2]])
        name = next((name for name in names if name in known), None) if start >= end else None
        if name:
            end = start + len(name)
            found.append((start, end, tuple(divisions()[code] for code in known[name])))
    return found


@cache
def _sizes() -> Mapping[str, tuple[int, ...]]:
    """By their first two characters: how long names can be, longest first."""
    sizes: dict[str, set[int]] = {}
    for name in _by_name():
        sizes.setdefault(name[:2], set()).add(len(name))
    return {head: tuple(sorted(lengths, reverse=True)) for head, lengths in sizes.items()}


@cache
def _by_name() -> Mapping[str, tuple[DivisionCode, ...]]:
    found: dict[str, dict[DivisionCode, None]] = {}
    for division in divisions().values():
        if _is_gap(division):
            continue
        for form in _forms(division):
            found.setdefault(form, {})[division.code] = None
    return {form: tuple(codes) for form, codes in found.items()}


_ENDINGS = (
    "壮族自治区",
    "回族自治区",
    "维吾尔自治区",
    "特别行政区",
    "族自治县",
    "族自治旗",
    "自治区",
    "自治州",
    "自治县",
    "地区",
    "新区",
    "省",
    "市",
    "区",
    "县",
    "旗",
    "盟",
)
_SHORTEST = 2
_PEOPLES = (
    "蒙古|回|藏|维吾尔|苗|彝|壮|布依|朝鲜|满|侗|瑶|白|土家|哈尼|哈萨克|傣|黎|傈僳|"
    "佤|畲|高山|拉祜|水|东乡|纳西|景颇|柯尔克孜|土|达斡尔|仫佬|羌|布朗|撒拉|毛南|仡佬|"
    "锡伯|阿昌|普米|塔吉克|怒|乌孜别克|俄罗斯|鄂温克|德昂|保安|裕固|京|塔塔尔|独龙|"
    "鄂伦春|赫哲|门巴|珞巴|基诺|各"
)
_AUTONOMOUS = re.compile(f"(?<=..)(?:(?:{_PEOPLES})族?)+自治[州县旗]$")


def _short(name: str) -> str:
    """The name without what kind of division it is, and for whom: 北川羌族自治县 is 北川."""
    if _AUTONOMOUS.search(name):
        return _AUTONOMOUS.sub("", name)
    for ending in _ENDINGS:
        if name.endswith(ending) and len(name) - len(ending) >= _SHORTEST:
            return name.removesuffix(ending)
    return name


def _forms(division: Division) -> set[str]:
    """Every way in which the division is written."""
    forms = {division.name, _short(division.name)}
    above: list[Division] = []
    step = division
    while step.parent is not None:
        step = divisions()[step.parent]
        if not _is_gap(step):
            above.append(step)
    prefixes = {""}
    for upper in above:  # nearest first: each may be written in full, short, or not at all
        prefixes |= {written + rest for rest in prefixes for written in (upper.name, _short(upper.name))}
    return {prefix + form for prefix in prefixes for form in forms}
