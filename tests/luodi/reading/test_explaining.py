"""Why a fact was read: each step names words that really stand in the text, and what they stand for."""

from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from luodi.loading import load_file
from luodi.reading import Explanation, explain, read
from luodi.reading.finders import FINDERS, ORIGINS, TABLES
from luodi.vocabulary import Article, FactKind, Words


def explained(text: str, kind: FactKind) -> list[Explanation]:
    return [e for e in explain(Article(name="x.txt", text=text))[1] if e.fact.kind is kind]


def test_every_finder_says_what_it_goes_by() -> None:
    assert set(ORIGINS) == {find.__name__ for find in FINDERS} | {TABLES}


def test_a_short_form_is_told_with_what_it_stands_for() -> None:
    (indicator,) = explained("天津市东丽区2016年11月2日签约。该区总人口94万。", FactKind.INDICATOR)

    assert indicator.steps == (Words(zh="主语：“该区”指东丽区", en="subject: “该区” stands for 东丽区"),)
    assert [mark.of(indicator.sentence) for mark in indicator.marks] == ["该区总人口94万"]


@pytest.mark.parametrize(
    ("text", "kind", "step"),
    [
        (
            "2016年11月2日，东丽区副区长杨灏到云帆科技有限公司调研。11月15日，云帆科技有限公司回访东丽区。",
            FactKind.ACTIVITY,
            "日期：“11月15日”按前文或文件的日期推为 2016-11-15",
        ),
        ("东丽湖论坛已举办十余期。", FactKind.INDICATOR, "数值：“十余期”即 10"),
        ("东丽区副区长杨灏到会。", FactKind.PERSON, "词法模型（LAC）把名称标为 PER"),
        ("中关村云帆机器人产业联盟成立。联盟秘书长陈晓东致辞。", FactKind.PERSON, "所属单位：“联盟”指中关村云帆机器人产业联盟"),
    ],
)  # fmt: skip
def test_what_was_reckoned_or_resolved_is_told(text: str, kind: FactKind, step: str) -> None:
    steps = [str(words) for explanation in explained(text, kind) for words in explanation.steps]

    assert step in steps


def test_a_row_of_a_table_names_the_reader_of_tables() -> None:
    text = "某联盟成员名录\n单位名称\t角色\t所在地\n甲乙科技有限公司\t理事单位\t北京市\n丙丁科技有限公司\t会员单位\t北京市"

    origins = {explanation.origin for explanation in explained(text, FactKind.MEMBERSHIP)}

    assert origins == {TABLES}


def test_the_real_story_is_explained_fact_by_fact(data_dir: Path) -> None:
    article = load_file(data_dir.parent / "inputs" / "dongli-2016.txt")

    reading, explanations = explain(article)

    assert reading == read(article)
    assert [explanation.fact for explanation in explanations] == list(reading.facts)
    for explanation in explanations:
        assert explanation.sentence in article.text
        assert explanation.marks[0].of(explanation.sentence) in {q.text for q in explanation.fact.quotes}
        quoted = [part.partition("”")[0] for words in explanation.steps for part in words.zh.split("“")[1:]]
        assert all(words in article.text for words in quoted)


@given(text=st.text(alphabet="东丽区杨灏长联盟2016年11月日，。94万人签约\n“”该我市", min_size=1, max_size=80))
def test_any_text_is_explained(text: str) -> None:
    reading, explanations = explain(Article(name="x.txt", text=text))

    assert len(explanations) == len(reading.facts)
