from collections.abc import Callable

import pytest

from luodi.reading import Reading
from luodi.vocabulary import Agreement, AgreementStage, Commitment, FactKind

_STORY = (
    "2019年3月2日，在“江海对话”投资洽谈大会上，长江深海装备产业联盟与如东县政府签署战略合作框架协议。"
    "合作从三方面开展：1、在如东县设立联盟办事处；2、每年举办深海装备论坛；3、共建海洋装备研究院。"
)


def _texts(reading: Reading) -> set[str]:
    return {fact.text for fact in reading.of_kind(FactKind.COMMITMENT) if isinstance(fact, Commitment)}


def test_an_agreement_names_parties_stage_day_and_occasion(read_text: Callable[..., Reading]) -> None:
    (agreement,) = read_text(_STORY).of_kind(FactKind.AGREEMENT)

    assert isinstance(agreement, Agreement)
    assert set(agreement.parties) == {"长江深海装备产业联盟", "如东县政府"}
    assert (agreement.stage, str(agreement.date)) == (AgreementStage.FRAMEWORK, "2019-03-02")
    assert agreement.occasion == "“江海对话”投资洽谈大会"


def test_each_numbered_point_is_one_commitment_of_both_sides(read_text: Callable[..., Reading]) -> None:
    facts = [fact for fact in read_text(_STORY).of_kind(FactKind.COMMITMENT) if isinstance(fact, Commitment)]

    assert {(fact.text, str(fact.category)) for fact in facts} == {
        ("在如东县设立联盟办事处", "office"),
        ("每年举办深海装备论坛", "forum"),
        ("共建海洋装备研究院", "institute"),
    }
    assert all(set(fact.parties) == {"长江深海装备产业联盟", "如东县政府"} for fact in facts)


@pytest.mark.parametrize(
    ("text", "undertaken"),
    [
        (
            "如东县将建设深海装备产业园，引进海洋科研院所，完善配套服务。",
            {"如东县将建设深海装备产业园", "引进海洋科研院所", "完善配套服务"},
        ),
        (
            "双方拟成立海洋研究院并设立产业基金、建立人才培训基地。",
            {"双方拟成立海洋研究院", "设立产业基金", "建立人才培训基地"},
        ),
        ("如东县希望联盟设立办事处，欢迎企业投资建厂。", set()),
        ("这一政策将有力促进海洋经济发展。", set()),
        ("李明远强调，要建设一流园区，引进龙头企业。", set()),
        ("如东县努力建成海洋强县。", set()),
        ("双方将继续加强沟通交流。", set()),
        ("6月第二周将派技术专家到船厂评估。", {"6月第二周将派技术专家到船厂评估"}),
        ("首期资金年底前到位。", {"首期资金年底前到位"}),
        ("如东县每年拿出五千万元设立人才资金。", {"如东县每年拿出五千万元设立人才资金"}),
        ("“江海英才”计划申报公告发布。", set()),
        ("该项目计划投资18亿元。", set()),
    ],
)
def test_what_is_undertaken_is_told_from_wishes_orders_and_effects(
    read_text: Callable[..., Reading], text: str, undertaken: set[str]
) -> None:
    assert _texts(read_text(text)) == undertaken


def test_the_sides_of_a_contract_stand_for_their_names(read_text: Callable[..., Reading]) -> None:
    text = (
        "合作协议要点\n甲方：如东县政府\n乙方：长江深海装备产业联盟\n双方约定开展以下合作：\n"
        "1、乙方在如东县设立办事处；\n2、甲方提供办公场地。\n"
    )

    facts = [fact for fact in read_text(text).of_kind(FactKind.COMMITMENT) if isinstance(fact, Commitment)]

    assert {(fact.text[0], fact.parties) for fact in facts} == {
        ("乙", ("长江深海装备产业联盟",)),
        ("甲", ("如东县政府",)),
    }


@pytest.mark.parametrize(
    ("text", "undertaken"),
    [
        (
            "双方签署共建协议。\n协议规定：甲市人民政府提供厂房1.2万平方米；乙川大学每年输送毕业生150名。",
            ["甲市人民政府提供厂房1.2万平方米", "乙川大学每年输送毕业生150名"],
        ),
        (
            "葡萄酒产业专题协调会会议纪要\n纪要如下：\n一、由市农委牵头起草发展规划。\n二、市财政局落实经费150万元。",
            ["由市农委牵头起草发展规划", "市财政局落实经费150万元"],
        ),
        (
            "某市支持机器人产业发展若干政策\n一、支持场景开放。市经信局每半年发布一次应用场景清单。",
            ["市经信局每半年发布一次应用场景清单"],
        ),
    ],
)
def test_what_is_laid_down_is_undertaken_and_no_figure(
    read_text: Callable[..., Reading], text: str, undertaken: list[str]
) -> None:
    reading = read_text(text)

    assert [fact.quotes[0].text for fact in reading.of_kind(FactKind.COMMITMENT)] == undertaken
    assert reading.of_kind(FactKind.INDICATOR) == ()


@pytest.mark.parametrize("promise", ["三年内建成加氢站12座", "年内将招聘机务人员120名"])
def test_what_is_undertaken_within_years_is_a_promise_and_no_target(
    promise: str, read_text: Callable[..., Reading]
) -> None:
    text = f"2021年5月8日，长治市与示例氢能有限公司签署合作协议。根据协议，示例氢能有限公司{promise}。"

    facts = read_text(text).facts

    kinds = [fact.kind for fact in facts if any(promise in quote.text for quote in fact.quotes)]
    assert FactKind.COMMITMENT in kinds
    assert FactKind.TARGET not in [fact.kind for fact in facts]
