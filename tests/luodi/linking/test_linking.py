"""Whom a name means, among few who are known."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from luodi.linking import Answer, Context, Index, Known
from luodi.vocabulary import OrganisationType

SAME, DIFFERENT, ASK = Answer.SAME, Answer.DIFFERENT, Answer.ASK
_NAMES = (
    "天津市华明高新区",
    "天津市东丽区",
    "天津市东丽区科学技术局",
    "中关村融智特种机器人产业联盟",
    "触景无限科技（北京）有限公司",
    "邵阳维克液压股份有限公司",
    "北京辰安科技股份有限公司",
    "中国建设银行股份有限公司深圳市分行",
)


@pytest.fixture(scope="module")
def index() -> Index:
    return Index.build(Known(key=name, name=name) for name in _NAMES)


@pytest.mark.parametrize(
    ("name", "known", "answer"),
    [
        ("触景无限科技(北京)有限公司", "触景无限科技（北京）有限公司", SAME),
        ("华明高新区", "天津市华明高新区", SAME),
        ("天津东丽区华明高新技术产业开发区", "天津市华明高新区", SAME),
        ("东丽区", "天津市东丽区", SAME),
        ("天津东丽", "天津市东丽区", SAME),
        ("中国建设银行深圳分行", "中国建设银行股份有限公司深圳市分行", SAME),
        ("邵阳液压", "邵阳维克液压股份有限公司", ASK),
        ("触景科技", "触景无限科技（北京）有限公司", ASK),
        ("科学技术局", "天津市东丽区科学技术局", ASK),
    ],
)
def test_a_name_under_another_form_finds_its_body(
    index: Index, name: str, known: str, answer: Answer
) -> None:
    link = index.link(name)

    assert link.best is not None
    assert (link.best.key, link.answer) == (known, answer)
    assert link.best.reasons


@pytest.mark.parametrize(
    "name",
    [
        "河北区",
        "武清区科学技术局",
        "中国建设银行广州分行",
        "中关村物联网产业联盟",
        "深圳市拓搏实业有限公司",
        "邵阳市第一中学",
        "",
    ],
)
def test_another_body_is_not_taken_for_a_known_one(index: Index, name: str) -> None:
    link = index.link(name)

    assert link.answer is not SAME


def test_the_place_of_the_document_says_whose_office_is_meant(index: Index) -> None:
    context = Context(type=OrganisationType.GOVERNMENT, place="天津市东丽区")

    link = index.link("科学技术局", context)

    assert link.answer is SAME
    assert "天津市东丽区" in link.candidates[0].reasons[-1].zh


def test_a_brand_that_two_firms_bear_is_asked_about() -> None:
    names = ("天津永达橡塑制品有限公司", "义乌市永达印染织造有限公司")
    index = Index.build(Known(key=name, name=name) for name in names)

    link = index.link("永达")

    assert link.answer is not SAME
    assert {one.key for one in link.candidates} == set(names)


def test_a_short_form_that_is_known_is_taken_unless_two_have_it() -> None:
    one = Known(key="1", name="北京海兰信数据科技股份有限公司", aliases=("海兰信",))
    other = Known(key="2", name="海兰信海洋装备有限公司", aliases=("海兰信",))

    assert Index.build([one]).link("海兰信").answer is SAME
    assert Index.build([one, other]).link("海兰信").answer is ASK


def test_many_names_are_answered_as_each_alone(index: Index) -> None:
    names = ["触景科技", "东丽区", "华明高新区", "邵阳液压", "科学技术局", "没有这家", ""]

    linked = index.link_all(names)

    alone = [index.link(name).best for name in names]
    found = [one.probability if one else 0.0 for one in alone]
    assert linked.probability.tolist() == pytest.approx(found)
    assert [_NAMES[row] if row >= 0 else None for row in linked.best] == [one and one.key for one in alone]


@given(st.lists(st.text(max_size=40), max_size=6), st.text(max_size=80))
def test_any_text_at_all_gets_chances_that_make_sense(known: list[str], name: str) -> None:
    index = Index.build(Known(key=str(row), name=text) for row, text in enumerate(known) if text.strip())

    link = index.link(name)

    chances = [one.probability for one in link.candidates]
    assert chances == sorted(chances, reverse=True)
    assert 0 <= sum(chances) <= 1.000001


def test_a_known_body_needs_a_name() -> None:
    with pytest.raises(ValueError, match="needs a name"):
        Known(key="1", name=" ")


def test_nobody_known_means_somebody_new() -> None:
    assert Index.build([]).link("天津市东丽区").answer is DIFFERENT
