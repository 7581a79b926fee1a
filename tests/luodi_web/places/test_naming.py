import pytest

from luodi.reference import zones
from luodi_web.places.adapters import naming


@pytest.mark.parametrize(
    ("names", "key"),
    [
        (["天津市华明高新区", "华明高新区", "天津华明高新技术产业开发区"], "华明高新技术产业开发区"),
        (["东丽经开区", "天津东丽经济技术开发区", "天津市东丽经开区"], "东丽经济技术开发区"),
        (["苏州工业园区", "江苏苏州工业园区"], "苏州工业园区"),
        (["东丽湖", "天津东丽湖"], "东丽湖"),
        (["高新区"], "高新技术产业开发区"),
    ],
)
def test_names_of_one_zone_have_one_key(names: list[str], key: str) -> None:
    assert {naming.zone_key(name) for name in names} == {key}


@pytest.mark.parametrize(
    ("one", "other", "along"),
    [
        ("120110", "120110", True),
        ("120110", "120000", True),
        ("320100", "320106", True),
        ("120110", "120111", False),
        ("320100", "320206", False),
    ],
)
def test_a_division_lies_along_those_above_and_below(one: str, other: str, *, along: bool) -> None:
    assert naming.lies_along(one, other) is along
    assert naming.lies_along(other, one) is along


@pytest.mark.parametrize(
    ("name", "short"),
    [("天津市", "天津"), ("河北省", "河北"), ("内蒙古自治区", "内蒙古"), ("新疆维吾尔自治区", "新疆")],
)
def test_provinces_have_a_spoken_name(name: str, short: str) -> None:
    assert naming.short_province(name) == short


ZONES = sorted(zone.name for zone in zones().values())


def test_a_key_is_its_own_key() -> None:
    assert [name for name in ZONES if naming.zone_key(naming.zone_key(name)) != naming.zone_key(name)] == []


@pytest.mark.parametrize("said", ["in full", "spoken"])
def test_the_province_before_a_name_changes_nothing(said: str) -> None:
    before = {
        zone: zone.province if said == "in full" else naming.short_province(zone.province)
        for zone in zones().values()
    }

    changed = [
        zone.name
        for zone, province in before.items()
        if not zone.name.startswith(province)
        and naming.zone_key(province + zone.name) != naming.zone_key(zone.name)
    ]

    assert changed == []


@pytest.mark.parametrize("name", ["华明高新区", "东丽湖", "示例产业园", "滨海新区中心商务片区"])
def test_zones_sound_like_zones(name: str) -> None:
    assert naming.sounds_like_zone(name)


@pytest.mark.parametrize(
    "name", ["高新区", "经济技术开发区", "北京辰安科技股份有限公司", "东丽湖论坛", "联盟", ""]
)
def test_what_is_no_name_of_a_zone_does_not(name: str) -> None:
    assert not naming.sounds_like_zone(name)


@pytest.mark.parametrize(
    ("name", "text", "division"),
    [
        ("天津市华明高新区", "天津市华明高新区位于东丽区中北部。", "天津市东丽区"),
        ("东丽湖", "东丽湖是国家生态旅游示范区。", "天津市东丽区"),
        ("示例产业园", "示例产业园招商。", None),
    ],
)
def test_a_zone_lies_where_the_text_or_its_name_says(name: str, text: str, division: str | None) -> None:
    around = naming.division_around(name, text)

    assert (around.full_name if around else None) == division
