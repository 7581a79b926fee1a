"""What a number counts: told by its unit and by the words beside it."""

from dataclasses import dataclass
from functools import cache
from typing import Final

from luodi.reading.words.lexicons import table
from luodi.vocabulary import Measure

_GOODS: Final = ("吨", "千升", "升", "台", "辆", "架", "艘", "套", "公斤", "立方米", "片", "标箱")
_KINDS: Final = ("倍", "户次", "家次", "民族", "头", "栋", "座", "份", "千瓦", "千瓦时", "兆瓦", "度")
_AREAS: Final = ("㎡", "平米", "平方", "平方公里", "平方千米", "平方米", "公顷", "亩")
_LENGTHS: Final = ("公里", "千米", "米")
_PEOPLE: Final = ("人", "名", "位", "人次")
_EVENTS: Final = ("期", "场", "届", "次", "场次", "批次")
_EVENT_WORDS: Final = (
    "论坛",
    "讲座",
    "大讲堂",
    "活动",
    "会",
    "展",
    "培训",
    "沙龙",
    "路演",
    "对接",
    "招商",
    "考察",
)
_SORTS: Final[tuple[tuple[tuple[str, ...], tuple[str, Measure | None]], ...]] = (
    (_LENGTHS, ("length", Measure.OTHER)),
    (_GOODS, ("goods", Measure.OTHER)),
    (_KINDS, ("kind", Measure.OTHER)),
)
_TOWNS: Final = {"街": Measure.STREET_COUNT, "街道": Measure.STREET_COUNT, "村": Measure.VILLAGE_COUNT}
_GROWS: Final = ("增长", "提高", "上升", "增加", "增幅", "增速", "提升", "下降", "减少", "回落", "同比")
_SHARES: Final = ("占", "比重", "比例", "份额", "率", "强度", "以上的")
_MONEY: Final = (
    Measure.INVESTMENT, Measure.AGREED_INVESTMENT, Measure.PAID_IN_INVESTMENT, Measure.FUND_SIZE,
    Measure.FIXED_ASSET_INVESTMENT, Measure.OUTPUT, Measure.REVENUE, Measure.TAX, Measure.EXPORT,
    Measure.GDP, Measure.OTHER,
)  # fmt: skip
_SURFACES: Final = (
    Measure.AREA, Measure.LAND, Measure.FLOOR_SPACE, Measure.WATER_AREA, Measure.GREEN_AREA, Measure.OTHER,
)  # fmt: skip
_PERSONS: Final = (
    Measure.POPULATION, Measure.EMPLOYMENT, Measure.STAFF, Measure.TALENT_COUNT, Measure.OTHER,
)  # fmt: skip
_PIECES: Final = (
    Measure.FIRM_COUNT, Measure.INSTITUTION_COUNT, Measure.PROJECT_COUNT, Measure.PATENT_COUNT,
    Measure.EVENT_COUNT, Measure.STREET_COUNT, Measure.VILLAGE_COUNT, Measure.TALENT_COUNT,
    Measure.EMPLOYMENT, Measure.OUTPUT, Measure.OTHER,
)  # fmt: skip
_PARTS: Final = (Measure.GROWTH_PERCENT, Measure.SHARE_PERCENT, Measure.OTHER)
_NEAR: Final = 20
"""A word further after the number than this speaks of something else."""


@dataclass(frozen=True, slots=True)
class Surroundings:
    """The words of the clause before and after a number."""

    before: str
    after: str


def measure_of(unit: str, words: Surroundings) -> Measure | None:
    """Tell what is counted; ``None`` where neither unit nor words tell.

    >>> measure_of("家", Surroundings("高新区注册企业", ""))
    <Measure.FIRM_COUNT: 'firm_count'>
    >>> measure_of("平方公里", Surroundings("其中水域面积", ""))
    <Measure.WATER_AREA: 'water_area'>
    """
    base = unit.lstrip("万亿")
    if base in ("%", "个百分点", "百分点"):
        return _percent(words)
    if base in _TOWNS:
        return _TOWNS[base]
    if base in _EVENTS:
        told = any(word in words.before + words.after for word in _EVENT_WORDS)
        return Measure.EVENT_COUNT if told else None
    if base == "成":
        return (
            Measure.GROWTH_PERCENT
            if any(word in words.before[-_NEAR:] for word in _GROWS)
            else Measure.SHARE_PERCENT
        )
    group, otherwise = _group_of(base, words)
    return _lookup(group, words) or otherwise


def plausible(unit: str) -> tuple[Measure, ...]:
    """Return all that a number in this unit may measure.

    >>> [str(measure) for measure in plausible("公里")]
    ['distance', 'other']
    """
    base = unit.lstrip("万亿")
    if base in ("%", "个百分点", "百分点", "成"):
        return _PARTS
    if "元" in base or base in ("人民币", "英镑", "卢布", "林吉特"):
        return _MONEY
    if base in _AREAS:
        return _SURFACES
    if base in _PEOPLE or not base:
        return _PERSONS
    if base in _LENGTHS:
        return (Measure.DISTANCE, Measure.OTHER)
    return (Measure.OUTPUT, Measure.EXPORT, Measure.OTHER) if base in _GOODS else _PIECES


def cues_in(words: str) -> tuple[str, ...]:
    """Return the measures of which words that tell them stand in ``words``, in the order of the table.

    >>> cues_in("总投资")
    ('investment',)
    """
    told = (row[1] for row in table("measures.tsv") if any(word in words for word in row[2].split()))
    return tuple(dict.fromkeys(told))


def _group_of(base: str, words: Surroundings) -> tuple[str, Measure | None]:
    """The words that tell what the unit measures, and what it measures if none of them is there."""
    if "元" in base or base == "人民币":
        return "money", Measure.OTHER
    if base in _AREAS:
        land = base == "亩" and "区" not in words.before
        return "area", _lookup("any area", words) or (Measure.LAND if land else Measure.AREA)
    if base in _PEOPLE or (not base and "人口" in words.before):
        return "people", Measure.OTHER
    return next((sort for units, sort in _SORTS if base in units), ("count", None))


def _percent(words: Surroundings) -> Measure:
    near = words.before[-_NEAR:]
    if words.before.endswith(("到", "至")) and any(word in words.before for word in _SHARES):
        return Measure.SHARE_PERCENT
    grown = max((near.rfind(word) for word in _GROWS), default=-1)
    shared = max((near.rfind(word) for word in _SHARES), default=-1)
    if grown < 0 and shared < 0:
        far = any(word in words.before for word in _SHARES)
        return Measure.SHARE_PERCENT if far else Measure.OTHER
    return Measure.GROWTH_PERCENT if grown > shared else Measure.SHARE_PERCENT


@cache
def _words(group: str) -> tuple[tuple[str, Measure], ...]:
    return tuple(
        (word, Measure(row[1])) for row in table("measures.tsv") if row[0] == group for word in row[2].split()
    )


def _lookup(group: str, words: Surroundings) -> Measure | None:
    """Take the word that stands nearest to the number: for counts, what follows speaks first (17家企业)."""
    if group in ("count", "people"):
        return _first_after(group, words.after) or _last_before(group, words.before)
    return _last_before(group, words.before) or _first_after(group, words.after)


def _last_before(group: str, before: str) -> Measure | None:
    before = before.rpartition("等")[2]
    found = [
        (before.rfind(word) + len(word), len(word), measure)
        for word, measure in _words(group)
        if word in before
    ]
    return max(found, key=lambda hit: hit[:2])[2] if found else None


def _first_after(group: str, after: str) -> Measure | None:
    """The head of the noun that follows is its last known word: 项目 in 高新技术成果转化项目."""
    near = after[:_NEAR]
    for stop in ("、", "和", "及", "等"):
        near = near.partition(stop)[0]
    found = [
        (near.rfind(word) + len(word), len(word), measure) for word, measure in _words(group) if word in near
    ]
    return max(found, key=lambda hit: hit[:2])[2] if found else None
