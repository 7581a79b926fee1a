from hypothesis import given
from hypothesis import strategies as st

from luodi.matching import Company, Context, rank, suppose
from luodi.reference import DivisionLevel, divisions, zones
from luodi.vocabulary import Truth, ZoneCode

_CODES = ("G111001", "G121050", "G442039", "S129020")
_ZONES = [zones()[ZoneCode(code)] for code in _CODES]
_FIRM = Company(name="示例机器人公司", text="特种机器人")


def test_a_yes_can_lift_a_zone_and_says_what_it_supposes() -> None:
    matches = rank(_FIRM, _ZONES)

    supposed = {(one.criterion, one.answer): one for one in suppose(matches[2], matches)}

    assert supposed["relations", Truth.YES].place == 2
    assert supposed["relations", Truth.YES].words.zh == "双方往来频繁"
    assert supposed["relations", Truth.NO].place == 4


def test_what_is_known_is_not_supposed() -> None:
    context = Context(visits={(_FIRM.name, _ZONES[0].key): 1})
    matches = rank(_FIRM, _ZONES, context=context)

    criteria = {match.zone.key: {one.criterion for one in suppose(match, matches)} for match in matches}

    assert "relations" not in criteria[_ZONES[0].key]
    assert "relations" in criteria[_ZONES[1].key]
    assert not any({"size", "standing"} & found for found in criteria.values())


@given(
    text=st.sampled_from(["特种机器人", "生物医药", ""]),
    division=st.sampled_from(
        [None, *(code for code, one in divisions().items() if one.level is DivisionLevel.CITY)]
    ),
)
def test_the_place_is_the_one_that_the_answer_would_really_give(text: str, division: object) -> None:
    company = Company(name="示例公司", text=text, division=division)  # type: ignore[arg-type]
    matches = rank(company, _ZONES)
    pair = (company.name, matches[-1].zone.key)

    supposed = {(one.criterion, one.answer): one for one in suppose(matches[-1], matches)}
    answered = rank(company, _ZONES, context=Context(policies={pair: Truth.YES}))

    real = next(match for match in answered if match.zone == matches[-1].zone)
    assert supposed["policy", Truth.YES].score == real.score
    assert supposed["policy", Truth.YES].place == 1 + sum(one.score > real.score for one in answered)
