"""What of an answer is believed."""

import json
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from luodi.rereading import AnswerError, Part, Proposals, parts_of, proposals_in
from luodi.vocabulary import FactKind, record_from_fact

TEXT = """2016年11月2日，天津东丽区区委书记尚斌义带队东丽区政府办、科委走访中关村融智特种机器人产业联盟。
联盟理事长单位北京海兰信数据科技股份有限公司参加。东丽区总人口94万，接待客商三万八千人次，占比七成六。
东丽区是国家科技进步先进区，发展智能制造，印发《招商计划》。双方将共建研究院。次日签约。
产值五亿七千六百万元，增长百分之九点六，力争“十五五”末产值近千亿元。"""

MAYOR = {"kind": "person", "name": "尚斌义", "title": "区委书记", "quotes": ["东丽区区委书记尚斌义"]}


def part() -> Part:
    return parts_of(TEXT)[0]


def told(*items: Any) -> Proposals:
    return proposals_in(json.dumps({"facts": items}, ensure_ascii=False), part())


@pytest.mark.parametrize(
    "answer",
    [
        json.dumps({"facts": [MAYOR]}),
        json.dumps([MAYOR]),
        f"好的，结果如下：\n```json\n{json.dumps({'facts': [MAYOR]}, ensure_ascii=False)}\n```\n请核对。",
        f"<think>先看 {{人物}} [1]</think>{json.dumps({'facts': [MAYOR]})}",
        f"找到 {{1}} 条：{json.dumps({'facts': [MAYOR]})}",
    ],
    ids=["an object", "a list", "fenced", "after thoughts", "after other brackets"],
)
def test_the_facts_are_found_in_whatever_is_said_around_them(answer: str) -> None:
    found = proposals_in(answer, part())

    assert [record_from_fact(fact)["name"] for fact in found.facts] == ["尚斌义"]
    assert found.refusals == ()


@pytest.mark.parametrize(
    ("answer", "words"),
    [
        ("", "as asked"),
        ("对不起，我不能回答。", "as asked"),
        ('{"facts": "没有"}', "as asked"),
        ("[1, 2]", "as asked"),
        ('{"facts": [{"kind": "person", "name": "尚', "cut off"),
        ('{"facts": [{"kind": "organisation", "aliases": [], "name": "尚', "cut off"),
        ("[" * 100_000, "as asked"),
    ],
)
def test_an_answer_that_is_no_list_of_facts_is_an_error(answer: str, words: str) -> None:
    with pytest.raises(AnswerError) as caught:
        proposals_in(answer, part())

    assert words in caught.value.words.en
    assert "第二读者" in caught.value.words.zh


@pytest.mark.parametrize(
    "item",
    [
        MAYOR,
        {"kind": "organisation", "name": "东丽区科委", "type": "government", "quotes": ["东丽区政府办、科委"]},
        {"kind": "membership", "member": "北京海兰信数据科技股份有限公司", "role": "理事长单位",
         "alliance": "中关村融智特种机器人产业联盟", "quotes": ["理事长单位北京海兰信数据科技股份有限公司"]},
        {"kind": "activity", "type": "visit", "date": "2016-11-02", "guests": "尚斌义", "topic": "",
         "quotes": ["2016年11月2日", "走访中关村融智特种机器人产业联盟"]},
        {"kind": "activity", "type": "signing", "date": "2016-11-03", "quotes": ["次日签约"]},
        {"kind": "indicator", "subject": "东丽区", "measure": "population", "value": 94, "unit": "万",
         "quotes": "总人口94万"},
        {"kind": "indicator", "measure": "other", "value": "38000", "quotes": ["三万八千人次"]},
        {"kind": "indicator", "measure": "share_percent", "value": 7.6, "quotes": ["占比七成六"]},
        {"kind": "honour", "subject": "东丽区", "honour": "国家科技进步先进区", "quotes": ["国家科技进步先进区"]},
        {"kind": "focus", "subject": "东丽区", "industry": "智能制造", "confidence": 0.9, "quotes": ["发展智能制造"]},
        {"kind": "policy", "name": "招商计划", "issuer": "未知", "quotes": ["《招商计划》"]},
        {"kind": "indicator", "measure": "share_percent", "value": 76, "unit": "%", "quotes": ["占比七成六"]},
        {"kind": "indicator", "measure": "growth_percent", "value": 9.6, "unit": "%", "quotes": ["百分之九点六"]},
        {"kind": "indicator", "measure": "output", "value": 5.76, "unit": "亿元", "quotes": ["五亿七千六百万元"]},
        {"kind": "target", "measure": "output", "value": 1000, "unit": "亿元", "start": "2026", "end": "2030",
         "quotes": ["“十五五”末产值近千亿元"]},
        {"kind": "commitment", "category": "institute", "text": "共建研究院", "quotes": ["双方将共建研究院"]},
    ],
    ids=lambda item: f"{item['kind']} {item['quotes'][0]}",
)  # fmt: skip
def test_what_the_text_states_is_believed(item: dict[str, Any]) -> None:
    found = told(item)

    assert found.refusals == ()
    assert all(quote.is_from(TEXT) for quote in found.facts[0].quotes)


@pytest.mark.parametrize(
    ("item", "why"),
    [
        ({**MAYOR, "quotes": ["区委书记尚彬义"]}, "the text does not have “区委书记尚彬义”"),
        ({**MAYOR, "quotes": ["东丽区…尚斌义"]}, "the text does not have"),
        ({**MAYOR, "quotes": []}, "there is no quote"),
        ({**MAYOR, "quotes": None}, "there is no quote"),
        ({**MAYOR, "quotes": [7]}, "the text does not have “7”"),
        ({**MAYOR, "name": "白凤祥"}, "do not state name “白凤祥”"),
        ({**MAYOR, "title": "区长"}, "do not state title “区长”"),
        ({**MAYOR, "organisation": "宝坻区"}, "do not state organisation “宝坻区”"),
        ({**MAYOR, "kind": "mayor"}, "'mayor' is none of"),
        ({**MAYOR, "name": None}, "name: is missing"),
        ({"kind": "indicator", "measure": "population", "value": 95, "quotes": ["总人口94万"]}, "value “95”"),
        ({"kind": "indicator", "measure": "gdp", "value": 2, "quotes": ["总人口94万"]}, "value “2”"),
        ({"kind": "indicator", "measure": "people", "value": 94, "quotes": ["总人口94万"]}, "measure"),
        ({"kind": "indicator", "measure": "other", "value": 94, "unit": "亿元", "quotes": ["94万"]}, "value “94”"),
        ({"kind": "indicator", "measure": "other", "value": 94, "unit": "万吨", "quotes": ["94万"]}, "unit “万吨”"),
        ({"kind": "activity", "type": "visit", "date": "2019-11-02", "quotes": ["走访"]}, "date “2019-11-02”"),
        ({"kind": "activity", "type": "visit", "date": "2016-05-02", "quotes": ["走访"]}, "date “2016-05-02”"),
        ({"kind": "activity", "type": "visit", "guests": ["杨灏"], "quotes": ["走访"]}, "guests “杨灏”"),
        ({"kind": "honour", "honour": "全国先进", "quotes": ["国家科技进步先进区"]}, "honour “全国先进”"),
        ({"kind": "organisation", "name": "东丽区发改委", "type": "government", "quotes": ["科委"]}, "name"),
    ],
)  # fmt: skip
def test_what_the_text_does_not_state_is_refused_with_the_reason(item: dict[str, Any], why: str) -> None:
    found = told(item, MAYOR)

    assert len(found.facts) == 1
    assert why in found.refusals[0].why.en
    assert found.refusals[0].what.startswith(item["kind"])


def test_quotes_stand_in_the_whole_text_and_near_each_other() -> None:
    text = "甲公司到会。\n" * 3 + "乙公司到会。\n产值94万元。"
    last = parts_of(text, 21)[-1]
    item = {"kind": "organisation", "name": "乙公司", "type": "company", "quotes": ["乙公司", "到会"]}

    fact = proposals_in(json.dumps([item]), last).facts[0]

    assert [quote.span.start for quote in fact.quotes] == [21, 24]


def test_the_same_fact_twice_is_one() -> None:
    assert len(told(MAYOR, MAYOR).facts) == 1


_JSON = st.recursive(
    st.none()
    | st.booleans()
    | st.integers()
    | st.floats()
    | st.text(max_size=8)
    | st.sampled_from(["94", "尚斌义"]),
    lambda inner: st.lists(inner, max_size=3) | st.dictionaries(st.text(max_size=5), inner, max_size=3),
    max_leaves=6,
)
_FIELDS = [
    "name",
    "title",
    "value",
    "unit",
    "date",
    "measure",
    "type",
    "parties",
    "quotes",
    "subject",
    "aliases",
    "text",
]


@given(st.sampled_from(list(FactKind)), st.dictionaries(st.sampled_from(_FIELDS), _JSON, max_size=6))
def test_nothing_that_a_model_may_say_breaks_the_checking(kind: str, fields: dict[str, Any]) -> None:
    item = {"quotes": ["东丽区总人口94万"], **fields, "kind": kind}

    found = told(item)

    assert len(found.facts) + len(found.refusals) == 1
