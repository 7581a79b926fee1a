"""Is the zone where the firm says that it is?"""

from collections.abc import Hashable, Iterator
from functools import cache, lru_cache
from typing import Final

import numpy as np
from numpy.typing import NDArray

from luodi.matching.companies import Company, Context
from luodi.matching.homes import Sign, signs_of
from luodi.matching.tables import Comparison, Scores, ZoneTable
from luodi.matching.traits import city_of
from luodi.reference import DivisionLevel, divisions, find_divisions
from luodi.vocabulary import DivisionCode, Truth, Words

HOME: Final = tuple(
    f"{where}_{level}" for where in ("start", "inside", "text") for level in ("own", "city", "province")
)
"""Where the words name a place, and how near to the zone it is."""


class Home:
    """The places that the firm's name and text name, against the zone's division, city and province.

    Asked only where the caller looks for firms at home (``Context.at_home``).
    Unknown where the firm's words name no place.
    """

    key = "home"
    title = Words(zh="属地线索", en="Home")
    supposed: Final = {
        Truth.YES: Words(zh="企业就在园区所在地", en="the firm is where the zone is"),
        Truth.NO: Words(zh="企业在别的省份", en="the firm is in another province"),
    }

    def looks_at(self, company: Company, _context: Context) -> Hashable:
        """The places that its words name."""
        return signs_of(company)

    def parts(self, comparison: Comparison) -> dict[str, Scores]:
        """For each sort of sign, how surely it points at each zone."""
        tables = {part: comparison.unknown.copy() for part in HOME}
        places = _Places(comparison.zones)
        for row, company in enumerate(comparison.companies.companies):
            signs = signs_of(company)
            if signs:
                found = places.parts(signs)
                for part, table in tables.items():
                    table[row] = found.get(part, 0.0)
        return tables

    def scores(self, comparison: Comparison) -> Scores:
        """The parts added up as data taught; a part that no word of the firm points at adds nothing."""
        blend, places = comparison.model.blends[self.key], _Places(comparison.zones)
        table = comparison.unknown
        for row, company in enumerate(comparison.companies.companies):
            signs = signs_of(company)
            if signs:
                found = places.parts(signs)
                total = sum((blend.parts[part] * found[part] for part in HOME if part in found), 0.0)
                table[row] = np.clip((total - blend.low) / (blend.high - blend.low), 0.0, 1.0)
        return table

    def words(self, comparison: Comparison, row: int, column: int) -> Words:
        """Which place both sides share."""
        signs = signs_of(comparison.companies.companies[row])
        if not signs:
            return Words(zh="企业名称和介绍没有说明所在地", en="The firm's words name no place")
        named, provinces = _named(signs)
        code = comparison.zones.places[column]
        for own in (code, city_of(code) if code else None):
            if own in named:
                return _about(own)
        province = comparison.zones.zones[column].province
        return _in(province) if province in provinces else _ELSEWHERE


_ELSEWHERE: Final = Words(zh="企业自述的地名在别处", en="The firm names places elsewhere")


@lru_cache(maxsize=8192)
def _named(signs: tuple[Sign, ...]) -> tuple[frozenset[DivisionCode], frozenset[str]]:
    """The divisions that the signs name with the cities above them, and their provinces."""
    cities = (city_of(sign.code) for sign in signs)
    named = frozenset((*(sign.code for sign in signs), *(city for city in cities if city)))
    return named, frozenset(_province(sign.code) for sign in signs)


@cache
def _about(code: DivisionCode) -> Words:
    name = divisions()[code].full_name
    return Words(zh=f"企业自述与{name}有关", en=f"The firm names {name}")


@cache
def _in(province: str) -> Words:
    return Words(zh=f"企业自述在{province}", en=f"The firm names {province}")


class _Places:
    """Division, city and province of every zone, to be compared with all signs of a firm."""

    def __init__(self, zones: ZoneTable) -> None:
        cities = [city_of(code) if code else None for code in zones.places]
        self._own = np.array([int(code or 0) for code in zones.places])
        self._city = np.array([int(code or 0) for code in cities])
        self._province = np.array([_number(zone.province) for zone in zones.zones])

    def parts(self, signs: tuple[Sign, ...]) -> dict[str, NDArray[np.float64]]:
        """For each sort of sign, how surely it points at each zone."""
        found: dict[str, NDArray[np.float64]] = {}
        for sign in signs:
            for part, same in self._same(sign):
                hits = np.asarray(sign.share * same, dtype=np.float64)
                found[part] = np.asarray(np.maximum(found.get(part, 0.0), hits))
        return found

    def _same(self, sign: Sign) -> Iterator[tuple[str, NDArray[np.bool_]]]:
        yield f"{sign.where}_province", self._province == _number(_province(sign.code))
        city = city_of(sign.code)
        if city:
            yield f"{sign.where}_city", self._city == int(city)
            yield f"{sign.where}_own", self._own == int(sign.code)


@cache
def _number(province: str) -> int:
    """A province as its number; nought for none."""
    found = (one for one in find_divisions(province) if one.level is DivisionLevel.PROVINCE)
    return next((int(one.code) for one in found), 0)


@cache
def _province(code: DivisionCode) -> str:
    return divisions()[code.province].name
