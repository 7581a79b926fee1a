"""How many firms does the city around the zone have?"""

from collections.abc import Hashable
from typing import Final

from luodi.matching.companies import Company, Context
from luodi.matching.tables import Comparison, Scores
from luodi.matching.traits import SURROUNDINGS, city_of, surroundings_of
from luodi.reference import divisions
from luodi.vocabulary import Truth, Words

_MANY: Final = 0.6
_SOME: Final = 0.35
"""At a score of so much, the city has many firms, or as many as usual, for each zone."""


class Surroundings:
    """Firms of the city for each of its zones, and whether the zone lies in a district of it.

    Unknown where the zone's name and the caller do not say where it lies.
    """

    key = "surroundings"
    title = Words(zh="城市腹地", en="Surroundings")
    supposed: Final = {
        Truth.YES: Words(zh="园区所在城市企业最为密集", en="no city has more firms for each zone"),
        Truth.NO: Words(zh="园区所在城市企业最为稀少", en="no city has fewer firms for each zone"),
    }

    def looks_at(self, _company: Company, _context: Context) -> Hashable:
        """Nothing: it is about the zone alone."""
        return None

    def parts(self, comparison: Comparison) -> dict[str, Scores]:
        """Firms, district and name, unweighted."""
        placed = zip(comparison.zones.zones, comparison.zones.places, strict=True)
        told = [surroundings_of(zone, code) for zone, code in placed]
        return comparison.for_every_firm_parts(told, SURROUNDINGS)

    def scores(self, comparison: Comparison) -> Scores:
        """The parts added up as data taught."""
        return comparison.blended(self.key, self.parts(comparison))

    def words(self, comparison: Comparison, row: int, column: int) -> Words:
        """The city, and where it stands."""
        _, zone = comparison.pair(row, column)
        code = comparison.zones.places[column]
        city = city_of(code) if code else None
        if city is None:
            return Words(zh="园区所在城市不详", en="The zone's city is not known")
        told = surroundings_of(zone, code)
        score = comparison.model.blends[self.key].score(told or {})
        name = divisions()[city].full_name
        if score >= _MANY:
            return Words(zh=f"{name}企业密集", en=f"Many firms in {name} for each of its zones")
        if score >= _SOME:
            return Words(zh=f"{name}企业数量居中", en=f"As many firms in {name} as usual")
        return Words(zh=f"{name}企业较少", en=f"Few firms in {name} for each of its zones")
