"""Which places a firm's own words name: 「杭州示例科技有限公司」 stands in 杭州市, most of the time."""

import re
from collections.abc import Iterator
from dataclasses import dataclass
from functools import lru_cache
from typing import Final

from luodi.matching.companies import Company
from luodi.matching.traits import city_of
from luodi.reference import Division, DivisionLevel, divisions, divisions_in
from luodi.vocabulary import DivisionCode

_BRANCH: Final = re.compile(r"(.*?公司)(.+?)(?:分公司|办事处|分店|分行|营业部)")
_OPENING: Final = "（("


@dataclass(frozen=True, slots=True)
class Sign:
    """A place that the words name, and where: at the start of the name, inside it, or in the text."""

    where: str
    code: DivisionCode
    share: float
    """One over the number of places that the word can mean."""


@lru_cache(maxsize=65536)
def signs_of(company: Company) -> tuple[Sign, ...]:
    """Every place that the firm's name and text name; a stated division goes before both.

    A branch sits where its own name says, not where the name of its company does.
    """
    if company.division:
        return (Sign("start", company.division, 1.0),)
    name, text = company.name, company.text
    branch = _BRANCH.match(name)
    if branch:
        name, text = branch[2], f"{branch[1]}。{text}"
    signs: list[Sign] = []
    end = 0
    for start, stop, meant in _named(name):
        leads = start <= end + 1
        signs.extend(_signs("start" if leads or name[start - 1] in _OPENING else "inside", meant))
        end = stop if leads else end
    for _, _, meant in _named(text):
        signs.extend(_signs("text", meant))
    return tuple(dict.fromkeys(signs))


def _signs(where: str, meant: tuple[Division, ...]) -> Iterator[Sign]:
    for division in meant:
        yield Sign(where, division.code, 1 / len(meant))


def _named(text: str) -> list[tuple[int, int, tuple[Division, ...]]]:
    """Start, end and meaning of each place named in ``text``, the longest first, from left to right."""
    found = divisions_in(text)
    everything = [division for _, _, meant in found for division in meant]
    cities = {division.code for division in everything if division.level is DivisionLevel.CITY}
    provinces = {division.code for division in everything if division.level is DivisionLevel.PROVINCE}
    return [(start, stop, _likely(meant, cities, provinces)) for start, stop, meant in found]


def _likely(
    meant: tuple[Division, ...], cities: set[DivisionCode], provinces: set[DivisionCode]
) -> tuple[Division, ...]:
    """What a name that several places share means here: the widest, or the one whose city is named too."""
    chosen = (
        [one for one in meant if one.level is DivisionLevel.PROVINCE]
        or [one for one in meant if one.level is DivisionLevel.COUNTY and city_of(one.code) in cities]
        or [one for one in meant if one.level is DivisionLevel.CITY]
        or [one for one in meant if divisions()[one.code.province].code in provinces]
    )
    return tuple(chosen) or meant


def city_named(name: str) -> DivisionCode | None:
    """The city that a firm's name begins with; ``None`` where it begins with none, or only with a province.

    >>> city_named("杭州示例科技有限公司")
    '330100'
    """
    signs = (sign for sign in signs_of(Company(name=name)) if sign.where == "start" and sign.share == 1)
    cities = [city for city in (city_of(sign.code) for sign in signs) if city]
    return cities[0] if cities else None
