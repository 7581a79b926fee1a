"""Why a known body may be meant, in words: what two names share, and where they differ."""

from collections.abc import Iterator
from typing import Final

import numpy as np
from numpy.typing import NDArray

from luodi.linking.features import FEATURES
from luodi.linking.parts import NameParts, fold, split_name
from luodi.reference import divisions
from luodi.vocabulary import DivisionCode, Words

_COLUMN: Final = {name: place for place, name in enumerate(FEATURES)}
_MOST: Final = 4


def same_name(asked: str, known: str) -> Words:
    """A known body has exactly this name or short form."""
    if fold(asked) == fold(known):
        return Words(zh="名称完全相同", en="The name is exactly the same")
    return Words(zh=f"“{asked}”是{known}已知的简称", en=f"“{asked}” is a known short form of {known}")


def reasons_for(asked: str, known: str, features: NDArray[np.float64]) -> tuple[Words, ...]:
    """At most four reasons, for it first."""
    is_true = {name for name, place in _COLUMN.items() if features[place] >= 1}
    one, other = split_name(asked), split_name(known)
    found = [*_likeness(one, is_true), *_places(one, other, is_true), *_differences(one, other, is_true)]
    return tuple(found[:_MOST])


def _likeness(one: NameParts, is_true: set[str]) -> Iterator[Words]:
    if "same_stem" in is_true:
        yield Words(zh="只有组织形式不同", en="Only the legal form differs")
    elif "same_core" in is_true:
        yield Words(zh=f"字号和行业都是“{one.core}”", en=f"Brand and trade are both “{one.core}”")
    elif "unbroken" in is_true:
        yield Words(zh=f"全称里有“{one.stem}”", en=f"The full name holds “{one.stem}”")
    elif "all_in_order" in is_true:
        yield Words(
            zh=f"“{one.stem}”的字都依次在全称里",
            en=f"All characters of “{one.stem}” stand in the full name, in order",
        )
    elif "same_brand" in is_true:
        yield Words(zh=f"字号都是“{one.brand}”", en=f"Both have the brand “{one.brand}”")
    elif "but_one" in is_true:
        yield Words(zh="只差一个字", en="Only one character differs")
    else:
        yield Words(zh="部分用字相同", en="Some of the characters are the same")


def _places(one: NameParts, other: NameParts, is_true: set[str]) -> Iterator[Words]:
    mine, theirs = (_place_of(parts) for parts in (one, other))
    if "place_agrees" in is_true:
        yield Words(zh=f"地方相符：{theirs}", en=f"The place agrees: {theirs}")
    if "place_differs" in is_true:
        yield Words(zh=f"地方不同：{mine}，{theirs}", en=f"The places differ: {mine}, {theirs}")


def _differences(one: NameParts, other: NameParts, is_true: set[str]) -> Iterator[Words]:
    if "branch_differs" in is_true:
        which = other.branch or one.branch
        yield Words(zh=f"分支机构不同：{which}", en=f"Another branch: {which}")
    if "trade_differs" in is_true:
        mine, theirs = (parts.core.removeprefix(parts.brand) for parts in (one, other))
        yield Words(zh=f"行业不同：{mine}，{theirs}", en=f"The trades differ: {mine}, {theirs}")
    if "shares_only_asked" in is_true:
        yield Words(zh="它不是股份公司", en="It is no joint-stock company")
    if "group_only_asked" in is_true:
        yield Words(zh="它不叫集团", en="It is not called a group")


def _place_of(parts: NameParts) -> str:
    return divisions()[DivisionCode(parts.place)].full_name if parts.place else ""
