"""A name in its parts."""

import pytest

from luodi.linking import split_name


@pytest.mark.parametrize(
    ("name", "place", "brand", "core", "branch"),
    [
        ("苏州天禄光科技股份有限公司", "320500", "天禄光", "天禄光科技", ""),
        ("触景无限科技（北京）有限公司", "110000", "触景无限", "触景无限科技", ""),
        ("深圳市华星光电技术有限公司宝安分公司", "440300", "华星", "华星光电技术宝安分公司", "宝安分公司"),
        ("中国建设银行股份有限公司深圳市分行", "", "中国", "中国建设银行深圳分行", "深圳分行"),
        ("*ST中程", "", "中程", "中程", ""),
        ("精进电动-UW", "", "精进电动", "精进电动", ""),
        ("利欧集团股份有限公司", "", "利欧", "利欧", ""),
    ],
)
def test_a_name_is_split_into_its_parts(name: str, place: str, brand: str, core: str, branch: str) -> None:
    parts = split_name(name)

    assert (parts.place, parts.brand, parts.core, parts.branch) == (place, brand, core, branch)


@pytest.mark.parametrize(
    ("name", "is_full"),
    [("海兰信", False), ("海兰信集团", False), ("北京海兰信有限公司", True), ("招商银行长沙分行", True)],
)
def test_a_full_name_states_its_legal_form(name: str, is_full: bool) -> None:  # noqa: FBT001
    assert split_name(name).is_full is is_full


def test_a_brand_that_is_spelt_like_a_district_stays_a_brand() -> None:
    assert split_name("西湖电子集团").brand == "西湖"
