import pytest

from luodi.matching import Company, Context, Scored, city_named, rank
from luodi.reference import Zone, zones
from luodi.vocabulary import DivisionCode, ZoneCode

_XIAN = zones()[ZoneCode("G612049")]  # 西安高新技术产业开发区
_DONGLI = zones()[ZoneCode("G121050")]
_AT_HOME = Context(at_home=True)


def _scored(key: str, company: Company, zone: Zone, context: Context) -> Scored:
    (match,) = rank(company, [zone], context=context)
    return next(scored for scored in match.criteria if scored.criterion == key)


def _home(company: Company, zone: Zone = _XIAN) -> float:
    score = _scored("home", company, zone, _AT_HOME).score
    assert score is not None
    return score


@pytest.mark.parametrize(
    ("name", "city"),
    [
        ("杭州示例科技有限公司", "330100"),
        ("浙江杭州示例科技有限公司", "330100"),
        ("天津市示例科技有限公司", "120000"),
        ("永康示例工贸有限公司", "330700"),  # a county of 金华市
        ("浙江示例科技有限公司", None),
        ("示例科技有限公司", None),
    ],
)
def test_a_name_begins_with_a_city_or_with_none(name: str, city: str | None) -> None:
    found = city_named(name)

    assert found == (DivisionCode(city) if city else None)


def test_the_nearer_the_place_that_the_words_name_the_higher_the_score() -> None:
    city, province, elsewhere = (
        _home(Company(name=name)) for name in ("西安示例公司", "陕西示例公司", "杭州示例公司")
    )

    assert city > province > elsewhere == 0


def test_a_branch_sits_where_its_own_name_says() -> None:
    branch, head = Company(name="杭州示例有限公司西安分公司"), Company(name="西安示例有限公司杭州分公司")

    assert _home(branch) > _home(head)


def test_a_place_in_brackets_counts_as_the_firms_own() -> None:
    assert _home(Company(name="示例（西安）有限公司")) == _home(Company(name="西安示例有限公司"))


def test_a_stated_division_goes_before_the_words() -> None:
    company = Company(name="杭州示例公司", division=DivisionCode("610100"))

    assert _home(company) > 0


def test_a_firm_that_names_no_place_has_an_unknown_home() -> None:
    scored = _scored("home", Company(name="示例公司", text="工业机器人"), _XIAN, _AT_HOME)

    assert scored.score is None
    assert scored.words.zh == "企业名称和介绍没有说明所在地"


@pytest.mark.parametrize(
    ("name", "words"),
    [
        ("西安示例公司", "企业自述与陕西省西安市有关"),
        ("陕西示例公司", "企业自述在陕西省"),
        ("杭州示例公司", "企业自述的地名在别处"),
    ],
)
def test_home_says_which_place_both_sides_share(name: str, words: str) -> None:
    scored = _scored("home", Company(name=name), _XIAN, _AT_HOME)

    assert scored.words.zh == words


def test_home_and_residents_are_asked_only_where_the_caller_wants_or_knows_them() -> None:
    (match,) = rank(Company(name="西安示例公司"), [_XIAN])

    assert not {"home", "residents"} & {scored.criterion for scored in match.criteria}


def test_more_and_nearer_residents_score_higher_and_the_firm_itself_is_none() -> None:
    firm = Company(name="示例机器人公司", text="工业机器人")
    near = tuple(Company(name=f"机器人{sign}厂", text="工业机器人") for sign in "甲乙")
    far = (Company(name="食品甲厂", text="糕点"),)
    lists = [(firm,), far, near[:1], near]

    scores = [
        _scored("residents", firm, _XIAN, Context(residents={_XIAN.key: residents})).score or 0.0
        for residents in lists
    ]

    assert scores[0] == 0
    assert scores == sorted(scores)
    assert len(set(scores)) == len(scores)


def test_a_zone_that_nobody_listed_is_unknown_not_empty() -> None:
    context = Context(residents={_XIAN.key: ()})

    listed, unlisted = (_scored("residents", Company(name="甲"), zone, context) for zone in (_XIAN, _DONGLI))

    assert (listed.score, unlisted.score) == (0, None)
    assert unlisted.words.zh == "园区内现有企业不详"


def test_a_zone_without_a_place_has_unknown_surroundings() -> None:
    bare = Zone(code=None, name="示例创新园", province="河北省")

    unknown, known = (_scored("surroundings", Company(name="甲"), zone, Context()) for zone in (bare, _XIAN))

    assert unknown.score is None
    assert known.score is not None
    assert known.score > 0
    assert known.words.zh.startswith("陕西省西安市企业")
