import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st

from luodi.industry import affinity, classify, profiles
from luodi.reference import industries
from luodi.vocabulary import IndustryCode


@pytest.mark.parametrize(
    ("text", "level", "code"),
    [
        ("特种机器人", None, "3492"),
        ("研发、生产工业机器人本体及控制器", "class", "3491"),
        ("新能源汽车整车制造", "division", "36"),
        ("生物医药", "division", "27"),
        ("动力电池、储能电池", "class", "3841"),
        ("具身智能", "division", "34"),
        ("轨道交通车辆", "division", "37"),
        ("集成电路设计", "division", "65"),
    ],
)
def test_the_words_of_the_field_lead_to_their_code(text: str, level: str | None, code: str) -> None:
    best, *_ = classify(text, level=level)

    assert best.code == code
    assert best.reasons


@pytest.mark.parametrize("text", ["", "。，", "今天天气很好", "欢迎各位领导来访"])
def test_a_text_that_names_no_industry_yields_nothing(text: str) -> None:
    assert classify(text) == ()


def test_the_reasons_are_words_of_the_text() -> None:
    text = "公司研发消防机器人和排爆机器人"

    found = classify(text, top=1)[0]

    assert found.reasons
    assert all(word in text for word in found.reasons)


def test_an_unknown_level_is_refused() -> None:
    with pytest.raises(ValueError, match="section, division, group, class"):
        classify("机器人", level="chapter")


_TEXTS = st.text("特种机器人新能源汽车研发生产、，。AI", max_size=30)


@given(text=_TEXTS)
def test_shares_are_never_more_than_the_whole(text: str) -> None:
    found = classify(text, top=50)

    assert sum(one.share for one in found) <= 1 + 1e-9
    assert [one.share for one in found] == sorted((one.share for one in found), reverse=True)
    assert all(one.code in industries() for one in found)


@given(texts=st.lists(_TEXTS, max_size=5))
def test_a_profile_depends_on_its_own_text_alone(texts: list[str]) -> None:
    together = profiles(texts).toarray()
    alone = [profiles([text]).toarray()[0] for text in texts]

    assert together.shape == (len(texts), 1971)
    assert all(np.array_equal(row, own) for row, own in zip(together, alone, strict=True))


@pytest.mark.parametrize(
    ("firm", "place", "least", "most"),
    [
        ("3492", "3492", 1.0, 1.0),
        ("3492", "34", 1.0, 1.0),
        ("3492", "3491", 0.8, 0.9),
        ("3492", "C", 0.3, 0.4),
        ("34", "3492", 0.7, 0.8),
        ("3492", "2710", 0.05, 0.2),
        ("3492", "6513", 0.0, 0.0),
    ],
)
def test_codes_are_near_by_the_tree(firm: str, place: str, least: float, most: float) -> None:
    codes = list(industries())

    near = affinity()[codes.index(IndustryCode(firm)), codes.index(IndustryCode(place))]

    assert least - 1e-6 <= near <= most + 1e-6
