import pytest

from luodi.workflow import AmbiguousPlaceError, UnknownPlaceError, find_place


@pytest.mark.parametrize("name", ["天津市东丽区", "天津东丽", "东丽区", " 东丽 "])
def test_a_place_is_found_under_each_way_to_write_it(name: str) -> None:
    assert find_place(name).code == "120110"


def test_a_name_of_four_districts_lists_all_four_in_full() -> None:
    with pytest.raises(AmbiguousPlaceError) as caught:
        find_place("鼓楼区")

    listed = ("江苏省南京市鼓楼区", "江苏省徐州市鼓楼区", "福建省福州市鼓楼区", "河南省开封市鼓楼区")
    assert {division.full_name for division in caught.value.candidates} == set(listed)
    assert all(name in caught.value.words.zh for name in listed)
    assert "4 places" in caught.value.words.en


@pytest.mark.parametrize(
    ("name", "hint"), [("天津市东丽县", "天津市东丽区"), ("火星区", "例如"), ("", "例如")]
)
def test_a_name_that_does_not_exist_gets_a_hint(name: str, hint: str) -> None:
    with pytest.raises(UnknownPlaceError) as caught:
        find_place(name)

    assert hint in caught.value.words.zh
    assert "行政区划中没有" in caught.value.words.zh
