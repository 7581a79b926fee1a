"""Offices, zones and divisions: a name of a place, and what stands behind it.

「天津市华明高新区」 and 「华明高新区」 are one; 「科技局」 alone is one in every county, so its place must be
stated or known from the document; two offices of different places are never one.
"""

import re
from collections.abc import Sequence
from dataclasses import dataclass
from functools import cache
from typing import Final

from luodi.linking.parts import fold
from luodi.reference import Division, divisions, find_divisions
from luodi.vocabulary import OrganisationType, Words

_ENDING: Final = re.compile(
    r"(?:政府|政府办公室|政府办|委员会|管委会|党工委|[省市区县]委|局|厅|科委|发改委|办公室|中心|高新区|开发区|经开区|示范区|"
    r"保税区|自贸区|试验区|产业园区?|科技园区?|工业园区?|园区|新区|新城)$"
)
_PUBLIC: Final = frozenset({OrganisationType.GOVERNMENT, OrganisationType.PARTY, OrganisationType.ZONE})
_SHORT_FORMS: Final = (
    ("人民政府", "政府"),
    ("政府办公室", "政府办"),
    ("管理委员会", "管委会"),
    ("工作委员会", "工委"),
    ("发展和改革", "发改"),
    ("工业和信息化", "工信"),
    ("高新技术产业开发区", "高新区"),
    ("高新技术开发区", "高新区"),
    ("高新技术产业园区", "高新区"),
    ("经济技术开发区", "经开区"),
    ("委员会", "委"),
)
_GENERIC: Final = re.compile(
    r"(?:国家|省级|市级|本|该|我|区|市|县|省)?(?:级)?(?:人民|科技|科学技术|科|财政|发改|工信|商务|教育|民政|招商|投资促进|"
    r"合作交流|行政审批|政务服务|经济|工业|产业|高新技术?|高新|综合|自由贸易|保税|现代|农业)*(?:政府|政府办|管委会|党工委|工委|委|局|厅|"
    r"办公室|办|中心|高新区|开发区|经开区|示范区|保税区|自贸区|试验区|产业园区?|科技园区?|工业园区?|园区|新区|新城)"
)
_LONGEST_PLACE: Final = 16
SURE: Final = 0.99
_LIKELY: Final = 0.7
_OPEN: Final = 0.4
_UNLIKELY: Final = 0.02


@dataclass(frozen=True, slots=True, kw_only=True)
class PublicName:
    """The places that a name can start with (none: no place), and the rest in its short form."""

    places: tuple[Division, ...]
    rest: str

    @property
    def is_generic(self) -> bool:
        """Whether the rest says nothing that is of one body only."""
        return not self.rest or _GENERIC.fullmatch(self.rest) is not None


def is_public(name: str, kind: OrganisationType | None) -> bool:
    """Whether the name is read as a place's body: by its type, else by how it ends."""
    return kind in _PUBLIC or (
        kind is None and (_ENDING.search(fold(name)) is not None or bool(find_divisions(fold(name))))
    )


@cache
def split_public(name: str) -> PublicName:
    """The places that the longest beginning of a name can mean, and what follows.

    >>> found = split_public("天津市华明高新技术产业开发区")
    >>> found.places[0].full_name, found.rest
    ('天津市', '华明高新区')
    """
    folded = fold(name)
    for size in range(min(len(folded), _LONGEST_PLACE), 1, -1):
        places = find_divisions(folded[:size])
        if places and not _is_own_word(folded[size:]):
            return PublicName(places=places, rest=_shortened(folded[size:]))
    return PublicName(places=(), rest=_shortened(folded))


def _is_own_word(rest: str) -> bool:
    """Whether the place was cut in the middle of its name: 东丽|区政府."""
    return rest.startswith(("市", "县", "区")) and not rest.startswith(("区域", "市场"))


def _shortened(rest: str) -> str:
    for long, short in _SHORT_FORMS:
        rest = rest.replace(long, short)
    return rest


def chance_of_public(asked: str, known: str, place: str) -> tuple[float, tuple[Words, ...]]:
    """How probably two names of public bodies are one, and why; ``place`` is where the document is from."""
    one, other = split_public(asked), split_public(known)
    relation, where = _relation(one.places, other.places, find_divisions(place))
    if one.rest != other.rest:
        return _UNLIKELY, (
            Words(zh=f"“{one.rest}”不是“{other.rest}”", en=f"“{one.rest}” is not “{other.rest}”"),
        )
    same_rest = (Words(zh=f"都是“{one.rest}”", en=f"Both are “{one.rest}”"),) if one.rest else ()
    if relation == "different":
        return _UNLIKELY, (*same_rest, where)
    if relation == "same" or not one.is_generic:
        return SURE, (*same_rest, where)
    return (_LIKELY if relation == "above" else _OPEN), (*same_rest, where)


def shares_of(chances: Sequence[float]) -> list[float]:
    """Chances of several known bodies for one name: who is certain leaves little to the others."""
    certain = sum(chance >= SURE for chance in chances)
    if certain:
        return [SURE / certain if chance >= SURE else (1 - SURE) * chance for chance in chances]
    whole = max(1.0, sum(chance for chance in chances if chance > _UNLIKELY))
    return [chance / whole for chance in chances]


def _relation(
    one: tuple[Division, ...], other: tuple[Division, ...], place: tuple[Division, ...]
) -> tuple[str, Words]:
    """Whether the places are the same, one above the other, open or different, with the words for it."""
    if not one or not other:
        stated = one or other
        if stated and len(place) == 1 and place[0] in stated:
            return "same", Words(
                zh=f"文件说的是{place[0].full_name}", en=f"The document is about {place[0].full_name}"
            )
        return "open", Words(zh="只有一个写明地方", en="Only one of them states its place")
    return _relation_of_stated(one, other, place)


def _relation_of_stated(
    one: tuple[Division, ...], other: tuple[Division, ...], place: tuple[Division, ...]
) -> tuple[str, Words]:
    common = tuple(division for division in one if division in other)
    meant = _meant(common, place)
    if meant is not None:
        return "same", Words(zh=f"都在{meant.full_name}", en=f"Both are in {meant.full_name}")
    names = one[0].full_name, other[0].full_name
    if common:
        count, called = len(common), one[0].name
        return "above", Words(zh=f"“{called}”有{count}个", en=f"There are {count} places called {called}")
    if any(_is_above(a, b) or _is_above(b, a) for a in one for b in other):
        return "above", Words(
            zh=f"{names[0]}和{names[1]}是上下级", en=f"{names[0]} and {names[1]} are nested"
        )
    return "different", Words(
        zh=f"地方不同：{names[0]}，{names[1]}", en=f"Other places: {names[0]}, {names[1]}"
    )


def _meant(places: tuple[Division, ...], place: tuple[Division, ...]) -> Division | None:
    """Which of several places of one name is meant: the document's, or the one that holds all others."""
    if len(place) == 1 and place[0] in places:
        return place[0]
    holding = [one for one in places if all(one == other or _is_above(one, other) for other in places)]
    return holding[0] if holding else None


def _is_above(upper: Division, lower: Division) -> bool:
    step = lower
    while step.parent is not None:
        step = divisions()[step.parent]
        if step.code == upper.code:
            return True
    return False
