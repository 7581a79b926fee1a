"""Whether one name is a short form of another: 东丽政府 of 天津东丽区政府, 艾华 of 艾华集团."""

import re
from typing import Final

from luodi.reading.mentions.places import PROVINCES
from luodi.reading.mentions.suffixes import suffix_of, type_of
from luodi.vocabulary import OrganisationType

_SAME: Final = {"人民政府": "政府", "管理委员会": "管委会", "政府办公室": "政府办", "街道办事处": "街道办"}
_BY_LETTERS: Final = frozenset(
    {
        OrganisationType.GOVERNMENT,
        OrganisationType.ALLIANCE,
        OrganisationType.ASSOCIATION,
        OrganisationType.ZONE,
        OrganisationType.INSTITUTE,
    }
)
_TRADE: Final = re.compile(
    r"^(?:[\u4e00-\u9fff]{0,8}?)(?:集团|科技|公司|股份|有限公司|控股|实业|投资|电子|智能|生物|新材料|"
    r"集团有限公司|股份有限公司|有限责任公司)$"
)
_OFFICE_PLACE: Final = re.compile(r"^[\u4e00-\u9fff]{2,6}?[省市区县旗]")
_LAST: Final = 2
_SHORTEST_TAIL: Final = 3
_SHORTEST_BRAND: Final = 2
_PROVINCE: Final = re.compile(rf"^(?:{'|'.join(PROVINCES)})[省市]?")


def is_short_form(short: str, full: str) -> bool:
    """Tell whether ``short`` names the same body as the longer ``full``.

    >>> is_short_form("东丽政府", "天津东丽区政府"), is_short_form("东丽区政府办", "天津东丽区政府")
    (True, False)
    """
    if short == full or len(short) > len(full):
        return False
    if full.endswith(short) and len(short) >= _SHORTEST_TAIL and not _PROVINCE.match(short):
        return True
    body_type = type_of(full)
    if body_type is OrganisationType.COMPANY:
        return _is_brand_of(short, full)
    if body_type not in _BY_LETTERS or type_of(short) is not body_type:
        return False
    own = _PROVINCE.sub("", short)
    if body_type is OrganisationType.GOVERNMENT and (
        not own.removesuffix(suffix_of(own)) or _is_below(short, full)
    ):
        return full.replace("人民", "") == short
    size = 1 if body_type is OrganisationType.ZONE else _LAST
    return _last_word(short)[-size:] == _last_word(full)[-size:] and _is_spread_in(own or short, full)


def _is_below(short: str, full: str) -> bool:
    """Tell whether ``full`` is an office of a place below that of ``short``: 上海市科委, 上海市宝山区科委."""
    place = _OFFICE_PLACE.match(short)
    if place is None or not full.startswith(place[0]):
        return False
    return bool(_OFFICE_PLACE.match(full[place.end() :])) and not _OFFICE_PLACE.match(short[place.end() :])


def core_of(name: str) -> str:
    """Return what tells a name from others of its sort, which every longer form of it holds.

    >>> core_of("天津市华明高新区")
    '华明'
    """
    own = _PROVINCE.sub("", name) or name
    return own.removesuffix(suffix_of(own)) or own


def is_same_zone(name: str, other: str) -> bool:
    """Tell whether two names are of one zone whose kind is written loosely: 华明开发区, 华明高新区."""
    stem, other_stem = name.removesuffix("开发区"), other.removesuffix(suffix_of(other))
    return (
        name.endswith("开发区")
        and len(stem) > 1
        and other_stem.endswith(stem)
        and type_of(other) is OrganisationType.ZONE
    )


def _is_brand_of(short: str, full: str) -> bool:
    """Tell whether a firm's name is place, brand and trade words, and the brand is ``short``."""
    start = full.find(short)
    if start < 0 or len(short) < _SHORTEST_BRAND:
        return False
    before, rest = full[:start], full[start + len(short) :]
    return (not before or bool(re.fullmatch(r"[\u4e00-\u9fff]{2,6}", before))) and bool(_TRADE.match(rest))


def _last_word(name: str) -> str:
    suffix = suffix_of(name)
    return _SAME.get(suffix, suffix)[-2:]


def _is_spread_in(short: str, full: str) -> bool:
    """Tell whether the characters of ``short`` stand in ``full`` in the same order."""
    letters = iter(full)
    return all(letter in letters for letter in short)
