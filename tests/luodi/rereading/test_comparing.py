"""How two readings of one text stand to each other."""

from typing import Any

import pytest

from luodi.rereading import compare
from luodi.vocabulary import Fact, fact_from_record

TEXT = "2016年11月2日，东丽区区委书记尚斌义走访联盟，双方签约。总人口94万。双方将共建研究院，推广机器人。"


def fact(quote: str, **values: Any) -> Fact:
    start = TEXT.index(quote)
    quotes = [{"start": start, "end": start + len(quote), "text": quote}]
    return fact_from_record({**values, "quotes": quotes})


SECRETARY = fact("区委书记尚斌义", kind="person", name="尚斌义", title="区委书记", organisation="东丽区")
PEOPLE = fact("总人口94万", kind="indicator", subject="东丽区", measure="population", value=94, unit="万人")
ALLIANCE = fact("联盟", kind="organisation", name="融智联盟", type="alliance", aliases=["联盟"])
WALK = fact("尚斌义走访联盟", kind="activity", type="visit", date="2016-11-02")
JOINT = fact("双方将共建研究院", kind="commitment", category="institute", text="双方将共建研究院")


@pytest.mark.parametrize(
    ("first", "second"),
    [
        (SECRETARY, fact("尚斌义", kind="person", name="尚斌义", title="区委书记")),
        (PEOPLE, fact("人口94万", kind="indicator", subject="东丽区", measure="population", value=94, unit="万人")),
        (ALLIANCE, fact("联盟", kind="organisation", name="联盟", type="association")),
        (WALK, fact("走访联盟", kind="activity", type="visit", date="2016-11-02", place="北京")),
        (JOINT, fact("共建研究院", kind="commitment", category="research", text="共建研究院")),
        (fact("签约", kind="policy", name="《签约》"), fact("签约", kind="policy", name="签约")),
    ],
)  # fmt: skip
def test_two_readings_agree_on_what_counts(first: Fact, second: Fact) -> None:
    found = compare([first], [second])

    assert found.agreed == ((first, second),)
    assert found.differing + found.only_first + found.only_second == ()


@pytest.mark.parametrize(
    ("first", "second", "fields"),
    [
        (SECRETARY, fact("书记尚斌义", kind="person", name="尚斌义", title="书记"), ("title",)),
        (PEOPLE, fact("94万", kind="indicator", subject="天津市", measure="population", value=94, unit="万"), ("subject", "unit")),
        (WALK, fact("走访联盟", kind="activity", type="visit"), ("date",)),
        (fact("签约", kind="agreement", stage="formal"), fact("双方签约", kind="agreement"), ("stage",)),
    ],
)  # fmt: skip
def test_two_readings_differ_about_the_same_thing(first: Fact, second: Fact, fields: tuple[str, ...]) -> None:
    found = compare([first], [second])

    assert [(one.first, one.second, one.fields) for one in found.differing] == [(first, second, fields)]
    assert found.agreed + found.only_first + found.only_second == ()


@pytest.mark.parametrize(
    ("first", "second"),
    [
        (SECRETARY, fact("联盟", kind="person", name="陈晓东")),
        (PEOPLE, fact("11月2日", kind="indicator", subject="东丽区", measure="other", value=94)),
        (WALK, fact("签约", kind="activity", type="signing", date="2016-11-02")),
        (JOINT, fact("推广机器人", kind="commitment", category="market", text="推广机器人")),
        (ALLIANCE, fact("联盟", kind="honour", honour="联盟")),
    ],
)
def test_two_readings_speak_of_different_things(first: Fact, second: Fact) -> None:
    found = compare([first], [second])

    assert (found.only_first, found.only_second) == ((first,), (second,))


def test_of_two_posts_each_meets_its_own() -> None:
    other = fact("区委书记尚斌义", kind="person", name="尚斌义", title="书记")

    found = compare([SECRETARY, other], [other, SECRETARY])

    assert {pair[0] for pair in found.agreed} == {SECRETARY, other}
    assert all(one == two for one, two in found.agreed)


def test_a_fact_is_paired_only_once() -> None:
    found = compare([SECRETARY], [SECRETARY, fact("书记尚斌义", kind="person", name="尚斌义", title="书记")])

    assert len(found.agreed) == len(found.only_second) == 1
