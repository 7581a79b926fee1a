"""Names of places as they are compared: 天津市华明高新区, 天津华明高新区 and 华明高新区 are one."""

import re
from functools import cache
from typing import Final

from luodi.reference import Division, DivisionLevel, divisions, find_divisions
from luodi.vocabulary import DivisionCode

_WRITTEN_OUT: Final = {
    "高新技术开发区": "高新技术产业开发区",
    "高新技术产业园区": "高新技术产业开发区",
    "经开区": "经济技术开发区",
    "高新区": "高新技术产业开发区",
    "综保区": "综合保税区",
    "自贸区": "自由贸易试验区",
}
_LONGEST: Final = 16
_SHORTEST: Final = 2
# The words that say what sort of zone it is; without them nothing is left of 经济技术开发区.
_SORT: Final = re.compile(
    r"(?:国家级?|省级?|市级?|经济|经开|综保|自贸|高新|高技术|技术|开发|产业|工业|科技|物流|综合|循环|出口|加工|保税港?|边境|"
    r"跨境|合作|集聚|集中|转移|示范|试验|旅游|度假|自由|贸易|创新|农业|化学|医药|机场|配套|基地|新区|新城|[东西南北]区|园|区|"
    r"小镇|片区|投资|台商)*"
)
_LEVEL_ENDINGS: Final = (*"省市区县旗盟州", "自治", "壮族自治", "回族自治", "维吾尔自治", "特别行政")
_ZONE_NAME: Final = re.compile(
    r".+(?:开发区|高新区|经开区|保税港?区|综保区|自贸区|试验区|示范区|度假区|合作区|加工区|工业园区?|工业区|产业园区?|科技园区?|"
    r"物流园区?|园区|新区|新城|小镇|科技城|产业城|基地|片区|湖|岛)"
)
_SHORTEST_NAME: Final = 2


@cache
def zone_key(name: str) -> str:
    """The name without the places before it, its short form written out.

    >>> zone_key("天津市华明高新区") == zone_key("华明高新技术产业开发区")
    True
    >>> zone_key("天津东丽经济技术开发区")
    '东丽经济技术开发区'
    """
    written = "".join(name.split())
    for short, full in _WRITTEN_OUT.items():
        if written.endswith(short):
            return bare_name(written.removesuffix(short) + full)
    return bare_name(written)


def bare_name(name: str) -> str:
    """The name as written, without the places before it.

    >>> bare_name("天津市华明高新区")
    '华明高新区'
    """
    bare = "".join(name.split())
    while rest := _without_place(bare):
        bare = rest
    return bare


def _without_place(name: str) -> str:
    """What follows the shortest place at the start of ``name``; nothing if that would name nothing."""
    for size in range(_SHORTEST, min(len(name) - _SHORTEST, _LONGEST)):
        rest = name[size:]
        if rest.startswith(_LEVEL_ENDINGS) or not (_says_which(rest) or _starts_with_place(rest)):
            continue
        if _is_place(name[:size]):
            return rest
    return ""


def _says_which(name: str) -> bool:
    """Whether something is left of the name besides the sort of zone."""
    named = next(size for size in range(len(name) + 1) if _SORT.fullmatch(name[size:]))
    return named >= _SHORTEST_NAME


def _starts_with_place(name: str) -> bool:
    """Whether the name starts with a place of its own, as 唐山高新区 does behind 河北省."""
    return any(_is_place(name[:size]) for size in range(_SHORTEST, min(len(name), _LONGEST)))


def _is_place(name: str) -> bool:
    """Whether a division is called so; autonomous regions also as people say them: 广西, 新疆."""
    return bool(find_divisions(name)) or name in _spoken_provinces()


@cache
def _spoken_provinces() -> frozenset[str]:
    return frozenset(short_province(one.name) for one in divisions().values() if one.parent is None)


def sounds_like_zone(name: str) -> bool:
    """Whether the name ends as names of zones do, and says more than that it is one.

    >>> sounds_like_zone("东丽湖"), sounds_like_zone("高新区"), sounds_like_zone("东丽科技公司")
    (True, False, False)
    """
    return bool(_ZONE_NAME.fullmatch(name)) and not _SORT.fullmatch(name)


def division_before(name: str) -> Division | None:
    """The one division that the name starts with, the longest first: 东丽区 of 东丽区东北部.

    >>> division_before("东丽区东北部").full_name
    '天津市东丽区'
    """
    for size in range(min(len(name), _LONGEST), _SHORTEST - 1, -1):
        found = divisions_named(name[:size])
        if len(found) == 1:
            return found[0]
    return None


def divisions_named(name: str) -> tuple[Division, ...]:
    """What a name can mean; one that is written in full beats those of which it is a short form.

    >>> [division.full_name for division in divisions_named("吉林省")]
    ['吉林省']
    """
    found = find_divisions(name)
    exact = tuple(division for division in found if name in {division.name, division.full_name})
    provinces = tuple(division for division in exact if division.level is DivisionLevel.PROVINCE)
    return provinces or exact or found


def named_in(found: tuple[Division, ...], text: str) -> tuple[Division, ...]:
    """Those of several divisions of one name whose longer name stands in ``text``: 南京市鼓楼区."""
    return tuple(division for division in found if any(name in text for name in _longer_names(division)))


def _longer_names(division: Division) -> list[str]:
    names, step = [division.full_name], division
    while step.parent is not None:
        step = divisions()[step.parent]
        names += [step.name + division.name, step.name.rstrip("市省") + division.name]
    return names


def is_written_in(division: Division, name: str, text: str) -> bool:
    """Whether ``name`` means it for sure: provinces and full names do, short forms only beside the full."""
    return (
        division.level is DivisionLevel.PROVINCE
        or name in {division.name, division.full_name}
        or division.name in name
        or division.name in text
    )


def division_around(name: str, text: str) -> Division | None:
    """Where a zone lies: as the text says (…位于东丽区东北部), else as its own name says.

    >>> division_around("天津市华明高新区", "天津市华明高新区位于东丽区中北部。").name
    '东丽区'
    """
    said = re.search(
        rf"{re.escape(bare_name(name))}[^。；\n]{{0,8}}?(?:位于|地处|坐落于)([^。，；\n]{{2,12}})", text
    )
    return (division_before(said[1]) if said else None) or division_before(name)


def lies_along(one: str, other: str) -> bool:
    """Whether two divisions are the same, or one holds the other.

    >>> lies_along("120110", "120000"), lies_along("120110", "120111")
    (True, False)
    """
    short, long = sorted((_stem(one), _stem(other)), key=len)
    return long.startswith(short)


def is_narrower(code: str, *, than: str | None) -> bool:
    """Whether a division lies inside the other, and is not the same; inside nowhere, all do.

    >>> is_narrower("120110", than="120000"), is_narrower("120110", than="120110")
    (True, False)
    """
    return than is None or (_stem(code) != _stem(than) and _stem(code).startswith(_stem(than)))


def _stem(code: str) -> str:
    return re.sub("(?:00)+$", "", code)


def short_province(name: str) -> str:
    """As people say it: 天津, 广西, 内蒙古.

    >>> short_province("广西壮族自治区")
    '广西'
    """
    return re.sub("(?:壮族|回族|维吾尔)?自治区$|特别行政区$|[省市]$", "", name)


def division_of(code: str) -> Division | None:
    """The division of a code; ``None`` where there is none."""
    try:
        return divisions().get(DivisionCode(code))
    except ValueError:
        return None
