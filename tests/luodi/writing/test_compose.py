import dataclasses

import pytest
from tests.luodi.writing import story

from luodi.vocabulary import Fact, Money, Words
from luodi.writing import (
    Heading,
    Manuscript,
    Question,
    ReferenceKind,
    Timeline,
    compose,
    redline,
    to_docx,
    uncited_numbers,
)


@pytest.fixture(scope="module")
def plan() -> Manuscript:
    return compose(story.brief())


def _words(manuscript: Manuscript) -> str:
    return "\n".join(line.new for line in redline(manuscript, manuscript).lines)


def test_the_plan_has_the_sections_that_both_sides_negotiate_over(plan: Manuscript) -> None:
    sections = [block.text for block in plan.blocks if isinstance(block, Heading) and block.level == 1]

    assert sections == [
        "背景与依据",
        "区情",
        "联盟与成员",
        "产业与缺口",
        "落地组合",
        "一项合作的实施安排",
        "时间表",
        "目标贡献",
        "待核实问题",
    ]


@pytest.mark.parametrize(
    "words",
    [
        "2016年11月2日",
        "天津市东丽区区委书记尚斌义、天津市东丽区区委副书记白凤祥到访",
        f"{story.MEMBER} ｜ 理事长单位",
        "签署初步战略合作协议",
        "“建立联盟在东丽的办事处”",
        "总人口94万人",
        "主导产业为航空航天",
        "东丽区 ｜ 未载明 ｜ 引进100家科研院所 ｜ 未载明—2016年",
        "核准面积721.7公顷",
    ],
)
def test_what_the_documents_state_stands_in_the_plan(plan: Manuscript, words: str) -> None:
    assert words in _words(plan)


def test_no_number_is_without_its_source(plan: Manuscript) -> None:
    assert uncited_numbers(plan) == ()


@pytest.mark.parametrize("left_out", range(len(story.FACTS)))
def test_a_plan_can_be_written_without_any_one_fact(left_out: int) -> None:
    facts: list[Fact] = [*story.FACTS]
    del facts[left_out]

    plan = compose(story.brief(story.evidence(facts)))

    assert uncited_numbers(plan) == ()


def test_a_plan_of_nothing_says_what_is_missing() -> None:
    plan = compose(story.brief(()))

    words = _words(plan)
    assert "成员名单待核实" in words
    assert f"{story.ALLIANCE} ｜ 联盟成员单位名单及其角色 ｜ 联盟秘书处" in words


def test_a_measure_that_nobody_states_is_said_to_be_open(plan: Manuscript) -> None:
    assert "设立联盟办事处 ｜ 待核实 ｜ 资料未载明，待核实 ｜ 2017年第一季度" in _words(plan)


def test_questions_on_one_subject_stand_together() -> None:
    site, lease = (
        Question(words=Words(zh=words, en=words), ask=Words(zh="区政府办", en="Office"), about="办事处")
        for words in ("办事处选址", "租期")
    )

    plan = compose(dataclasses.replace(story.brief(), questions=(site, lease)))

    assert "以下2个问题请有关单位核实答复" in _words(plan)
    assert "办事处 ｜ 选址；租期 ｜ 区政府办" in _words(plan)


def test_an_example_is_marked_in_the_list_of_sources() -> None:
    plan = compose(story.brief(story.evidence(example=True)))

    documents = [one for one in plan.references if one.kind is ReferenceKind.DOCUMENT]
    assert documents
    assert all(one.example for one in documents)
    assert "【示例】东丽考察" in _words(plan)


def test_the_timetable_starts_each_package_in_its_quarter(plan: Manuscript) -> None:
    timeline = next(block for block in plan.blocks if isinstance(block, Timeline))

    assert timeline.periods[0] == "2017年第一季度"
    assert {bar.start for bar in timeline.bars} == {0}


def test_demands_that_clash_are_told_instead_of_packages() -> None:
    site = ("联盟", "G121050")

    plan = compose(story.brief(must=frozenset({site}), avoid=frozenset({site})))

    assert "没有可行方案" in _words(plan)


def test_the_budget_is_a_setting_and_cited_as_one() -> None:
    plan = compose(story.brief(budget=Money(5_000_000)))  # type: ignore[arg-type]

    settings = [one.sentence for one in plan.references if one.kind is ReferenceKind.SETTING]
    assert settings == ["时段自2017年第一季度至2017年第四季度，共4个季度，预算上限500万元。"]


def test_the_same_brief_gives_the_same_file() -> None:
    first, second = (to_docx(compose(story.brief())) for _ in range(2))

    assert first == second
