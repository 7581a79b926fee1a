"""The story of 2016, from the file to the plan: what the plan must name, cited."""

from pathlib import Path

import pytest

from luodi.planning import Status
from luodi.vocabulary import Evidence
from luodi.workflow import Landing, Scenario, draft, evidence_of, find_place, read_files
from luodi.writing import to_docx, to_html, uncited_numbers


@pytest.fixture(scope="module")
def evidence(data_dir: Path) -> tuple[Evidence, ...]:
    return evidence_of(read_files([data_dir.parent / "inputs" / "dongli-2016.txt"]))


@pytest.fixture(scope="module")
def landing(evidence: tuple[Evidence, ...]) -> Landing:
    scenario = Scenario(place=find_place("天津市东丽区"), alliance="中关村融智特种机器人产业联盟")
    return draft(evidence, scenario)


@pytest.fixture(scope="module")
def page(landing: Landing) -> str:
    return to_html(landing.manuscript)


@pytest.mark.parametrize(
    "words",
    [
        "2016年11月2日", "2016年11月15日", "区委书记尚斌义、天津市东丽区区委副书记白凤祥", "副区长杨灏", "秘书长陈晓东",
        "理事长单位", "副理事长单位", "四项合作的实施安排", "建立联盟在东丽的办事处", "大讲堂论坛", "研究院入驻东丽", "产业加速器",
        "94万人", "68.72平方公里", "957家", "460亿元", "轨道交通车辆、电力电气设备、航空航天配套",
        "电子信息、新能源新材料、生物医药、科技服务业", "100家", "1000家", "10000家",
    ],
)  # fmt: skip
def test_the_plan_names_what_happened_and_what_was_agreed(page: str, words: str) -> None:
    assert words in page


def test_not_one_number_lacks_its_source(landing: Landing) -> None:
    assert uncited_numbers(landing.manuscript) == ()


def test_every_member_is_planned_and_the_four_items_must_land(landing: Landing) -> None:
    chosen = [choice.candidate for choice in landing.result.choices]

    assert landing.result.status is Status.OPTIMAL
    assert {item.member for item in landing.dossiers.memberships} <= {
        candidate.member for candidate in chosen
    }
    assert {str(candidate.category) for candidate in chosen if candidate.must} >= {
        "office",
        "forum",
        "institute",
        "accelerator",
    }


def test_drafting_again_from_reordered_facts_gives_the_same_bytes(evidence, landing: Landing) -> None:
    again = draft(evidence[::-1], landing.scenario)

    assert to_docx(again.manuscript) == to_docx(landing.manuscript)
