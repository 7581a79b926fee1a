from collections import Counter
from decimal import Decimal

from luodi.reference import DivisionLevel, IndustryLevel, ZoneLevel, divisions, industries, zones
from luodi.vocabulary import DivisionCode, IndustryCode, ZoneCode


def test_the_catalogue_holds_every_zone_once() -> None:
    levels = Counter(zone.level for zone in zones().values())

    assert len(zones()) == 2543
    assert levels == {ZoneLevel.NATIONAL: 552, ZoneLevel.PROVINCIAL: 1991}
    assert all(code == zone.code == zone.key for code, zone in zones().items())


def test_a_zone_reads_as_the_catalogue_prints_it() -> None:
    zone = zones()[ZoneCode("G111001")]

    assert (zone.name, zone.province, zone.area_ha) == ("北京经济技术开发区", "北京市", Decimal("3980.0"))
    assert zone.industries == ("汽车", "电子信息", "装备制造")
    assert [str(date) for date in zone.approved] == ["1994-08"]


def test_the_number_that_stands_twice_in_the_source_names_two_zones() -> None:
    names = {zones()[ZoneCode(code)].name for code in ("S377018", "S377999")}

    assert len(names) == 2


def test_the_classification_is_complete_and_hangs_together() -> None:
    levels = Counter(industry.level for industry in industries().values())
    codes = list(industries())

    assert len(industries()) == 1971
    assert levels == {
        IndustryLevel.SECTION: 20,
        IndustryLevel.DIVISION: 97,
        IndustryLevel.GROUP: 473,
        IndustryLevel.CLASS: 1381,
    }
    assert all(
        industry.parent is None or codes.index(industry.parent) < codes.index(code)
        for code, industry in industries().items()
    )
    assert industries()[IndustryCode("3492")].name == "特殊作业机器人制造"


def test_every_division_lies_in_one_that_is_there() -> None:
    levels = Counter(division.level for division in divisions().values())

    assert len(divisions()) == 3351
    assert levels[DivisionLevel.PROVINCE] == 34
    assert all(division.parent in divisions() for division in divisions().values() if division.parent)
    assert all(
        73 < division.longitude < 136 and 3 < division.latitude < 54
        for division in divisions().values()
        if division.longitude is not None and division.latitude is not None
    )


def test_a_full_name_leaves_out_the_gaps_of_the_hierarchy() -> None:
    assert divisions()[DivisionCode("120110")].full_name == "天津市东丽区"
