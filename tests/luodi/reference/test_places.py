import pytest

from luodi.reference import division_of_zone, find_divisions, zones, zones_in
from luodi.vocabulary import DivisionCode, ZoneCode


@pytest.mark.parametrize(
    ("name", "full_names"),
    [
        ("天津市东丽区", ["天津市东丽区"]),
        ("天津东丽", ["天津市东丽区"]),
        ("东丽", ["天津市东丽区"]),
        (" 东丽区 ", ["天津市东丽区"]),
        ("南京鼓楼区", ["江苏省南京市鼓楼区"]),
        ("四川北川", ["四川省绵阳市北川羌族自治县"]),
        ("威宁", ["贵州省毕节市威宁彝族回族苗族自治县"]),
        ("龙胜", ["广西壮族自治区桂林市龙胜各族自治县"]),
        ("甘肃东乡", ["甘肃省临夏回族自治州东乡族自治县"]),
        ("鄂温克", ["内蒙古自治区呼伦贝尔市鄂温克族自治旗"]),
        ("鼓楼区", ["江苏省徐州市鼓楼区", "江苏省南京市鼓楼区", "河南省开封市鼓楼区", "福建省福州市鼓楼区"]),
        ("东丽县", []),
        ("", []),
    ],
)
def test_a_name_finds_every_division_that_bears_it(name: str, full_names: list[str]) -> None:
    found = find_divisions(name)

    assert sorted(division.full_name for division in found) == sorted(full_names)


def test_most_zones_are_placed_and_always_in_their_own_province() -> None:
    placed = {zone: division_of_zone(zone) for zone in zones().values()}

    lying = {zone: division for zone, division in placed.items() if division}

    assert len(lying) >= 2300
    assert all(find_divisions(zone.province)[0].code == lying[zone].code.province for zone in lying)


def test_the_zones_of_a_district_are_those_that_its_name_opens() -> None:
    codes = {zone.code for zone in zones_in(DivisionCode("120110"))}

    assert ZoneCode("G121050") in codes


def test_a_province_holds_all_its_zones_placed_or_not() -> None:
    found = zones_in(DivisionCode("120000"))

    assert {zone.province for zone in found} == {"天津市"}
    assert len(found) == sum(zone.province == "天津市" for zone in zones().values())
