from decimal import Decimal

import pytest

from luodi.matching import Company, Context, Scored, rank
from luodi.reference import Zone, ZoneLevel, zones
from luodi.vocabulary import Area, DivisionCode, Truth, ZoneCode

_FIRM = Company(
    name="示例机器人公司",
    text="研发、生产特种机器人",
    division=DivisionCode("110108"),
    land=Area.of(Decimal(6), "公顷"),
)
_DONGLI = zones()[ZoneCode("G121050")]
_PAIR = (_FIRM.name, _DONGLI.key)
_BARE = Zone(code=None, name="示例创新园", province="河北省")


def _criterion(
    key: str, *, company: Company = _FIRM, zone: Zone = _DONGLI, context: Context | None = None
) -> Scored:
    (match,) = rank(company, [zone], context=context or Context())
    return next(scored for scored in match.criteria if scored.criterion == key)


@pytest.mark.parametrize(
    ("key", "zone", "words"),
    [
        ("industry", _BARE, "园区的主导产业不详"),
        ("partners", _DONGLI, "园区内现有企业不详"),
        ("size", _BARE, "核准面积不详"),
        ("standing", _BARE, "级别不详"),
        ("distance", _BARE, "园区的位置不详"),
        ("relations", _DONGLI, "没有往来记录可查"),
        ("policy", _DONGLI, "可享受的政策尚待核实"),
        ("space", _DONGLI, "园区可供用地不详"),
    ],
)
def test_what_is_not_known_is_said_to_be_unknown(key: str, zone: Zone, words: str) -> None:
    scored = _criterion(key, zone=zone)

    assert scored.score is None
    assert scored.words.zh == words


@pytest.mark.parametrize(
    ("key", "context", "score", "words"),
    [
        ("relations", Context(visits={_PAIR: 0}), 0.0, "双方尚未互访"),
        ("relations", Context(visits={_PAIR: 2}), 0.75, "双方已互访2次"),
        ("policy", Context(policies={_PAIR: Truth.NO}), 0.0, "企业不符合园区扶持政策条件"),
        ("policy", Context(policies={_PAIR: Truth.YES}), 1.0, "企业符合园区扶持政策条件"),
        (
            "space",
            Context(free_land={_DONGLI.key: Area.of(Decimal(3), "公顷")}),
            0.5,
            "企业需用地6公顷，园区可供3公顷",
        ),
        ("partners", Context(residents={_DONGLI.key: ()}), 0.0, "已知的0家园区企业中没有同链伙伴"),
    ],
)
def test_what_the_caller_knows_is_scored(key: str, context: Context, score: float, words: str) -> None:
    scored = _criterion(key, context=context)

    assert scored.score == pytest.approx(score)
    assert scored.words.zh == words


def test_related_residents_are_partners_and_the_firm_itself_is_not() -> None:
    residents = (
        Company(name="工业机器人示例厂", text="工业机器人"),
        Company(name="示例食品厂", text="糕点"),
        _FIRM,
    )

    scored = _criterion("partners", context=Context(residents={_DONGLI.key: residents}))

    assert scored.score == pytest.approx(0.5)
    assert scored.words.zh == "园区内有1家同链企业，如工业机器人示例厂"


def test_an_unknown_verdict_on_policy_is_not_a_no() -> None:
    scored = _criterion("policy", context=Context(policies={_PAIR: Truth.UNKNOWN}))

    assert scored.score is None


def test_national_standing_is_above_provincial_and_neither_is_a_no() -> None:
    provincial = next(zone for zone in zones().values() if zone.level is ZoneLevel.PROVINCIAL)

    low, high = (_criterion("standing", zone=zone).score for zone in (provincial, _DONGLI))

    assert low is not None
    assert high is not None
    assert 0 <= low < high <= 1


def test_a_near_zone_scores_above_a_far_one() -> None:
    far = zones()[ZoneCode("G442039")]  # 惠州

    near_score, far_score = (_criterion("distance", zone=zone).score for zone in (_DONGLI, far))

    assert near_score is not None
    assert far_score is not None
    assert near_score > 0.5
    assert far_score < 0.1


def test_a_firm_without_words_about_its_trade_has_no_industry() -> None:
    scored = _criterion("industry", company=Company(name="天地人和"))

    assert scored.score is None
    assert scored.words.en == "The firm's words name no industry"


def test_a_zone_lies_where_the_caller_says() -> None:
    context = Context(places={_BARE.key: DivisionCode("110108")})

    scored = _criterion("distance", zone=_BARE, context=context)

    assert scored.score == pytest.approx(1.0)
    assert scored.words.zh == "直线距离约0公里"


@pytest.mark.parametrize(
    ("name", "said"),
    [
        ("北京辰安科技股份有限公司", "北京辰安"),
        ("示例智能机器人科技有限公司", "示例智能机器人"),
        ("触景无限科技(北京)有限公司", "触景无限"),
        ("中国航天空气动力技术研究院", "中国航天空气动力技术研究院"),
        ("科技有限公司", "科技有限公司"),
    ],
)
def test_the_legal_form_of_a_name_says_nothing_of_the_trade(name: str, said: str) -> None:
    assert Company(name=name).words == said
