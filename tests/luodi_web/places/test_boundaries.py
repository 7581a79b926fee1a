import json
from pathlib import Path
from typing import Any

import pytest
from tools.build_front_end import lay_out_boundaries

from luodi.reference import DivisionLevel, divisions

FOLDER = Path(__file__).parents[3] / "src/luodi_web/places/static/places/boundaries"
PROVINCES = [code for code, one in divisions().items() if one.level is DivisionLevel.PROVINCE]


@pytest.fixture(scope="module", autouse=True)
def laid_out() -> None:
    lay_out_boundaries()


def features(name: str) -> list[dict[str, Any]]:
    return list(json.loads((FOLDER / f"{name}.json").read_text("utf-8"))["features"])


def test_the_nation_is_light_and_whole() -> None:
    names = [feature["properties"]["name"] for feature in features("china")]

    assert (FOLDER / "china.json").stat().st_size < 400_000
    assert sorted(name for name in names if name) == sorted(PROVINCES)


def south_of(coordinates: list[Any]) -> float:
    """The southernmost degree in lines and areas of any depth."""
    return min(south_of(part) if isinstance(part[0], list) else part[1] for part in coordinates)


def test_the_boundaries_at_sea_are_drawn() -> None:
    lines = [feature for feature in features("china") if not feature["properties"]["name"]]

    assert min(south_of(line["geometry"]["coordinates"]) for line in lines) < 4


@pytest.mark.parametrize("province", PROVINCES)
def test_each_province_has_its_counties(province: str) -> None:
    codes = {feature["properties"]["name"] for feature in features(province)}

    assert codes
    assert {code[:2] for code in codes} == {province[:2]}


def test_names_stand_inside_their_areas() -> None:
    dongli = next(one for one in features("120000") if one["properties"]["name"] == "120110")

    lon, lat = dongli["properties"]["cp"]
    ring = dongli["geometry"]["coordinates"][0][0]

    assert dongli["properties"]["label"] == "东丽区"
    assert min(x for x, _y in ring) < lon < max(x for x, _y in ring)
    assert min(y for _x, y in ring) < lat < max(y for _x, y in ring)


def test_laying_out_again_changes_nothing() -> None:
    before = (FOLDER / "china.json").stat().st_mtime_ns

    lay_out_boundaries()

    assert (FOLDER / "china.json").stat().st_mtime_ns == before
