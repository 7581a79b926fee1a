from luodi.dossiers import Dossiers, build
from luodi.vocabulary import ActivityType, FocusRole, PartialDate


def _present(dossiers: Dossiers, kind: ActivityType, day: PartialDate) -> list[str]:
    (found,) = (item for item in dossiers.activities if (item.type, item.date) == (kind, day))
    return [one.name for one in found.participants]


def test_leaders_stand_in_protocol_order_with_their_posts(real_evidence) -> None:
    people = build(real_evidence).people

    assert [(person.name, person.title, person.posts[0].organisation) for person in people] == [
        ("尚斌义", "区委书记", "天津市东丽区"),
        ("白凤祥", "区委副书记", "天津市东丽区"),
        ("杨灏", "副区长", "天津市东丽区"),
        ("陈晓东", "秘书长", "中关村融智特种机器人产业联盟"),
    ]


def test_everybody_at_the_talks_is_named_persons_first_then_bodies(real_evidence) -> None:
    present = _present(build(real_evidence), ActivityType.TALK, PartialDate(2016, 11, 2))

    assert present == [
        "尚斌义", "白凤祥", "陈晓东", "东丽区政府办", "东丽区科委", "东丽区合作交流办", "东丽湖", "天津市华明高新区",
        "天津东丽区政府", "中关村融智特种机器人产业联盟", "北京海兰信数据科技股份有限公司", "北京辰安科技股份有限公司",
        "北京华鑫方舟科技有限公司", "触景无限科技(北京)有限公司", "中国航天空气动力技术研究院",
        "北京立德共创智能机器人科技有限公司",
    ]  # fmt: skip


def test_the_visit_back_is_told_with_host_and_guest(real_evidence) -> None:
    dossiers = build(real_evidence)

    talks = [item for item in dossiers.activities if item.date == PartialDate(2016, 11, 15)]

    assert [item.type for item in talks] == ["visit", "talk", "fair", "signing"]
    assert (talks[1].hosts, talks[1].guests[0], talks[1].place) == (("杨灏",), "陈晓东", "天津市东丽区")


def test_zones_that_documents_describe_are_placed_and_keep_their_figures(real_evidence) -> None:
    zone = build(real_evidence).place("华明高新区")

    assert zone is not None
    assert zone.zone is not None
    assert zone.division is not None
    assert (zone.name, zone.zone.code, zone.division.full_name) == ("天津市华明高新区", None, "天津市东丽区")
    assert [item.quantity.chinese for item in zone.indicators] == ["957家", "460亿元"]
    assert [item.industry for item in zone.focuses if item.role is FocusRole.LEADING] == [
        "轨道交通车辆",
        "电力电气设备",
        "航空航天配套",
    ]


def test_a_zone_elsewhere_stays_without_a_place(real_evidence) -> None:
    zone = build(real_evidence).place("空港自贸区")

    assert zone is not None
    assert zone.division is None


def test_the_plan_of_three_numbers_stays_in_the_order_of_the_text(real_evidence) -> None:
    place = build(real_evidence).place("东丽区")

    assert place is not None
    assert [(item.quantity.chinese, str(item.start), str(item.end)) for item in place.targets] == [
        ("100家", "2012", "2016"),
        ("1000家", "2012", "2016"),
        ("10000家", "2012", "2016"),
    ]


def test_what_is_said_of_a_forum_series_is_kept_apart(real_evidence) -> None:
    (forum,) = build(real_evidence).subjects

    assert (forum.name, forum.indicators[0].quantity.chinese) == ("东丽湖论坛", "超过10期")


def test_the_order_of_the_facts_changes_nothing(real_evidence) -> None:
    reordered = (*real_evidence[1::2], *reversed(real_evidence[::2]))

    assert build(reordered) == build(real_evidence)
