from collections.abc import Callable

import pytest

from luodi.reading import Reading
from luodi.vocabulary import Activity, ActivityType, FactKind

Rows = Callable[..., set[tuple[object, ...]]]


def _happenings(reading: Reading) -> set[tuple[str, str]]:
    facts = reading.of_kind(FactKind.ACTIVITY)
    return {(str(fact.type), str(fact.date)) for fact in facts if isinstance(fact, Activity)}


@pytest.mark.parametrize(
    ("text", "happenings"),
    [
        (
            "2021年5月6日，副市长李明远到海岳智能科技有限公司调研并座谈。",
            {("visit", "2021-05-06"), ("talk", "2021-05-06")},
        ),
        (
            "2019年3月2日，如东县与长江深海装备产业联盟签署战略合作协议。会后，双方举行座谈会。",
            {("signing", "2019-03-02"), ("talk", "2019-03-02")},
        ),
        ("近日，如东县在上海举行“风起如东”招商推介会。", {("fair", "None")}),
        ("2020年6月1日，长江深海装备产业联盟成立大会举行。", {("ceremony", "2020-06-01")}),
        ("希望联盟到如东县考察，欢迎企业来访洽谈。", set()),
        ("下一步要加强企业走访调研。", set()),
        ("第三条 对举办行业论坛的单位给予补助。", set()),
    ],
)
def test_happenings_have_a_type_and_a_day(
    read_text: Callable[..., Reading], text: str, happenings: set[tuple[str, str]]
) -> None:
    assert _happenings(read_text(text)) == happenings


@pytest.mark.parametrize(
    ("text", "published", "day"),
    [
        ("11月12日，区长王海峰到海岳智能科技有限公司调研。", None, "None"),
        ("11月12日，区长王海峰到海岳智能科技有限公司调研。", "2022-11-14", "2022-11-12"),
        ("12月30日，区长王海峰到海岳智能科技有限公司调研。", "2023-01-02", "2022-12-30"),
        ("3月6日，2024第二届海洋产业创新大会在南通举行。", None, "2024-03-06"),
        ("本次推介会是我市2023年首场推介会。近日，如东县举行招商推介会。", None, "2023"),
    ],
)
def test_a_day_takes_only_a_year_that_is_certain(
    read_text: Callable[..., Reading], text: str, published: str | None, day: str
) -> None:
    found = {happening[1] for happening in _happenings(read_text(text, published=published))}

    assert found == {day}


@pytest.mark.parametrize(
    "head",
    [
        "如东招商周报\n发布时间：2021年5月6日\n",
        "如东招商周报\n日期：2021.5.6\n",
        "如东招商周报（2021年5月3日至6日）\n",
    ],
)
def test_the_head_dates_what_follows(read_text: Callable[..., Reading], head: str) -> None:
    text = head + "昨日，如东县委书记李明远走访了江海船舶股份有限公司。\n"

    assert _happenings(read_text(text)) == {("visit", "2021-05-05")}


@pytest.mark.parametrize(
    "text",
    [
        "如东县在市会议中心与客人交换了意见。",
        "周立新说：“我们当年也签了合同，考察了三回。”",
        "成立大会拟于2022年3月在如东县举行。",
        "今年以来，如东县先后走访了江海船舶股份有限公司等企业。",
    ],
)
def test_what_is_only_spoken_of_planned_or_summed_up_is_no_happening(
    read_text: Callable[..., Reading], text: str
) -> None:
    assert _happenings(read_text(text)) == set()


def test_an_agreement_was_signed_by_those_it_names(read_text: Callable[..., Reading]) -> None:
    text = (
        "厂房租赁意向书\n如东县工业开发公司（以下称甲方）与江海船舶股份有限公司（以下称乙方）"
        "于1998年5月20日达成意向如下：\n一、甲方将厂房两幢租给乙方。\n二、乙方安排职工二百人。\n"
    )

    (signing,) = read_text(text).of_kind(FactKind.ACTIVITY)

    assert isinstance(signing, Activity)
    assert (str(signing.type), str(signing.date)) == ("signing", "1998-05-20")
    assert set(signing.participants) == {"如东县工业开发公司", "江海船舶股份有限公司"}


def test_all_who_take_part_are_listed(read_text: Callable[..., Reading]) -> None:
    text = (
        "2021年5月6日，如东县委书记李明远率县科技局、招商局负责同志赴南通走访长江深海装备产业联盟并座谈。"
        "联盟秘书长周立新汇报工作。江海船舶股份有限公司派代表参加座谈。"
    )

    activities = [fact for fact in read_text(text).of_kind(FactKind.ACTIVITY) if isinstance(fact, Activity)]

    assert {who for activity in activities for who in activity.participants} >= {
        "李明远", "周立新", "长江深海装备产业联盟", "江海船舶股份有限公司", "如东县科技局", "如东县招商局",
    }  # fmt: skip


def test_a_venue_and_the_topic_take_no_part(read_text: Callable[..., Reading]) -> None:
    text = "2021年5月6日，如东县在上海世博会议中心举行推介会，就江北大学科技园建设作了介绍。"

    (fair,) = read_text(text).of_kind(FactKind.ACTIVITY)

    assert isinstance(fair, Activity)
    assert fair.type is ActivityType.FAIR
    assert fair.participants == ("如东县",)


def test_minutes_state_time_place_and_people_line_by_line(read_text: Callable[..., Reading]) -> None:
    text = (
        "如东县与深海装备联盟座谈会纪要\n\n时间：2021年5月6日\n地点：南通\n"
        "参加人员：如东县委书记李明远，如东县科技局负责人；长江深海装备产业联盟秘书长周立新。\n"
    )

    (talk,) = read_text(text).of_kind(FactKind.ACTIVITY)

    assert isinstance(talk, Activity)
    assert (str(talk.type), str(talk.date), talk.place) == ("talk", "2021-05-06", "南通")
    assert {"李明远", "周立新", "如东县科技局"} <= set(talk.participants)


def test_a_notice_announces_a_happening_with_its_day(read_text: Callable[..., Reading]) -> None:
    text = (
        "关于举办海洋装备专题讲座的通知\n\n各成员单位：\n一、时间：2022年3月16日\n二、地点：如东县会议中心\n"
    )

    assert _happenings(read_text(text)) == {("forum", "2022-03-16")}
