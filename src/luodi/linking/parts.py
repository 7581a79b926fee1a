"""A name in its parts: place, brand, trade, legal form, branch.

「深圳市华星光电技术有限公司宝安分公司」 is 深圳市 · 华星 · 光电技术 · 有限公司 · 宝安分公司.
Nothing is guessed about what a brand means; a part that is not there is empty.
"""

import re
import unicodedata
from dataclasses import dataclass
from functools import cache
from importlib.resources import files
from typing import Final

from luodi.reference import Division, DivisionLevel, divisions, find_divisions

_STOCK_MARKS: Final = re.compile(
    r"^(?:\*?s?\*?st|退市|n(?=[一-鿿])|x[dr](?=[一-鿿])|dr(?=[一-鿿]))|(?:-(?:uw|wd|u|w|b|s)|退)$"
)
"""What an exchange adds to a stock name while the firm is new, in trouble or has unequal votes."""
_FORM: Final = re.compile(
    r"(?:集团|控股|股份|有限|责任|总公司|公司|合伙企业|\(?(?:有限|普通|特殊普通)合伙\)?|\((?:集团|控股|中国)\)"
    r"|个人独资|\(\))+$"
)
_BRANCH: Final = re.compile(
    r"^(?P<body>.*(?:公司|银行|信用社|中心|集团))(?P<branch>.{1,14}(?:分公司|支行|分行|办事处|营业部|分部|分店|分厂|分院|"
    r"门店|经营部|代表处|山东办))$"
)
_BRACKETS: Final = re.compile(r"\(([^()]*)\)?")
_SPLITS: Final = str.maketrans("", "", "()[]【】·•.,、-－—“”\"'‘’&《》")
_LONGEST_PLACE: Final = 16
_SHORTEST_BRAND: Final = 2


@dataclass(frozen=True, slots=True, kw_only=True)
class NameParts:
    """The parts of one name, folded. ``core`` is brand and trade; ``plain`` everything without marks."""

    plain: str
    stem: str
    """The plain name without its legal form; the branch follows."""
    core: str
    """The stem without the place before it or in brackets."""
    form: str
    """What it says of its legal form: 集团股份有限公司."""
    brand: str
    place: str
    """The code of the division that it states, empty where none or where it may be several."""
    branch: str
    is_full: bool
    """It states a legal form, or ends like an office: it is not a short form."""


def fold(name: str) -> str:
    """Write a name in one way: half width, small letters, no white space.

    >>> fold("TCL　科技（惠州）有限公司")
    'tcl科技(惠州)有限公司'
    """
    return "".join(unicodedata.normalize("NFKC", name).lower().split())


def split_name(name: str) -> NameParts:
    """Split a name into its parts.

    >>> parts = split_name("苏州天禄光科技股份有限公司")
    >>> parts.place, parts.brand, parts.core
    ('320500', '天禄光', '天禄光科技')
    """
    folded = _STOCK_MARKS.sub("", fold(name)) or fold(name)
    branch = _BRANCH.match(folded)
    whole = branch["body"] if branch else folded
    short = _FORM.sub("", whole)
    is_full = bool(branch) or whole.endswith(("公司", "合伙)", "合伙", "企业"))
    if len(short) < _SHORTEST_BRAND:
        short = whole
    place, rest = _without_place(short)
    core = (rest if len(rest) >= _SHORTEST_BRAND else short).translate(_SPLITS)
    trade = _trades().search(core, _SHORTEST_BRAND)
    tail = re.sub("[市县区省]", "", branch["branch"]).translate(_SPLITS) if branch else ""
    return NameParts(
        plain=folded.translate(_SPLITS),
        stem=short.translate(_SPLITS) + tail,
        core=core + tail,
        form=whole[len(short) :],
        brand=core[: trade.start()] if trade else core,
        place=place,
        branch=tail,
        is_full=is_full,
    )


def _without_place(name: str) -> tuple[str, str]:
    """The code of the place that a name states, and the name without it."""
    places = _places()
    for size in range(min(len(name) - 1, _LONGEST_PLACE), 1, -1):
        if (code := places.get(name[:size])) is not None:
            return code, _BRACKETS.sub(_kept, name[size:])
    inside = _BRACKETS.search(name)
    if inside and (code := places.get(inside[1])) is not None:
        return code, _BRACKETS.sub(_kept, name)
    return "", name


def _kept(found: re.Match[str]) -> str:
    """What stands in brackets, unless it is a place."""
    return "" if found[1] in _places() else found[1]


@cache
def _trades() -> re.Pattern[str]:
    text = files("luodi.linking").joinpath("data/trades.txt").read_text(encoding="utf-8")
    words = [line for line in text.splitlines() if not line.startswith("#")]
    return re.compile("|".join(sorted(words, key=lambda word: (-len(word), word))))


@cache
def _places() -> dict[str, str]:
    """Every way to write a division before a firm's name, with its code; empty where it may be several."""
    found: dict[str, set[str]] = {}
    for division in divisions().values():
        for form in _forms(division):
            found.setdefault(form, set()).add(str(division.code))
    return {form: min(codes) if len(codes) == 1 else "" for form, codes in found.items()}


def _forms(division: Division) -> set[str]:
    """A county's short form is left out: too many brands (长安, 西湖) are spelt like one."""
    forms, step, above = {division.name}, division, {""}
    if division.level is not DivisionLevel.COUNTY or division.name.endswith("市"):
        forms.add(_short(division.name))
    while step.parent is not None:
        step = divisions()[step.parent]
        if find_divisions(step.name):
            above |= {written + rest for rest in above for written in (step.name, _short(step.name))}
    return {before + form for before in above for form in forms}


def _short(name: str) -> str:
    for ending in ("壮族自治区", "回族自治区", "维吾尔自治区", "特别行政区", "自治区", "地区", "省", "市"):
        if name.endswith(ending) and len(name) - len(ending) >= _SHORTEST_BRAND:
            return name.removesuffix(ending)
    return name
