from collections.abc import Callable

import pytest
from hypothesis import example, given, settings
from hypothesis import strategies as st

from luodi.reading import Reading, read
from luodi.vocabulary import Article, FactKind, PartialDate, Source

_STORY = (
    "如东县党政代表团走访深海装备联盟\n\n2021年5月7日\n\n"
    "2021年5月6日，如东县委书记李明远走访长江深海装备产业联盟。如东县总人口102万。\n"
)


def test_a_document_states_its_own_title_and_date(read_text: Callable[..., Reading]) -> None:
    reading = read_text(_STORY)

    assert reading.title == "如东县党政代表团走访深海装备联盟"
    assert reading.published == PartialDate(2021, 5, 7)


@pytest.mark.parametrize("text", ["", "\n \n", "5月9日，区长到访。随后座谈。"])
def test_a_document_without_a_title_goes_by_its_name(read_text: Callable[..., Reading], text: str) -> None:
    reading = read_text(text, name="来访.txt")

    assert reading.title == "来访.txt"
    assert reading.published is None


def test_facts_become_evidence_of_the_document(read_text: Callable[..., Reading]) -> None:
    reading = read_text(_STORY)

    population = next(e for e in reading.evidence() if e.fact.kind is FactKind.INDICATOR)
    assert population.source == Source(
        key="文件.txt", title="如东县党政代表团走访深海装备联盟", published=PartialDate(2021, 5, 7)
    )
    assert population.sentence == "如东县总人口102万。"


def test_evidence_may_be_cited_as_another_record(read_text: Callable[..., Reading]) -> None:
    source = Source(key="document-7", title="来访", example=True)

    assert {evidence.source for evidence in read_text(_STORY).evidence(source)} == {source}


def test_the_page_around_the_story_is_not_read(read_text: Callable[..., Reading]) -> None:
    text = f"分享\n{_STORY}\n编辑：吴天宇\n类似文章\n北京大学教授王小明谈足球\n"

    names = {getattr(fact, "name", None) for fact in read_text(text).facts}

    assert not names & {"吴天宇", "王小明", "北京大学"}


_PIECES = st.sampled_from(
    ["将", "拟", "2016年11月2日", "、", "，", "。", "；", "：", "“", "”", "《", "》", "（", "）", "\n", "\t", "的", "获评",
     "东丽区", "王海峰", "区长", "座谈会", "签署协议", "联盟", "企业30家", "约5亿元", "０", "𠮷", "\u200b", "是国家级",
     "发展新能源、", "单位名称", "1、", "甲方：", "双方", "有限公司"]
)  # fmt: skip


@given(st.lists(_PIECES, max_size=60).map("".join) | st.text(max_size=120))
@example("1、将将签署协议")
@example("2016年11月2日设立座谈会\t1、地点：约5亿元，")
@example("地点：表\n代表“·时间：《，为主导产业（")
@settings(max_examples=40, deadline=None)
def test_any_text_is_read_and_every_quote_is_exact(text: str) -> None:
    reading = read(Article(name="任意.txt", text=text))

    assert all(quote.is_from(text) for fact in reading.facts for quote in fact.quotes)
    assert len(reading.evidence()) == len(reading.facts)


@given(st.lists(_PIECES, max_size=40).map("".join))
@settings(max_examples=20, deadline=None)
def test_the_same_text_gives_the_same_facts(text: str) -> None:
    article = Article(name="任意.txt", text=text)

    assert read(article) == read(article)


@pytest.mark.parametrize(
    "piece", ["东丽区将与联盟合作、", "（《“", "获评国家级示范区，", "1、", "区长王海峰，"]
)
def test_one_endless_line_is_read(read_text: Callable[..., Reading], piece: str) -> None:
    text = (piece * 6000)[:6000]

    assert all(quote.is_from(text) for fact in read_text(text).facts for quote in fact.quotes)


def test_a_run_of_blanks_hides_nothing_behind_it() -> None:
    text = "会议记录" + " " * 200_000 + "东丽区总人口94万。"

    reading = read(Article(name="gap.txt", text=text))

    assert [fact.quotes[0].text for fact in reading.of_kind(FactKind.INDICATOR)] == ["东丽区总人口94万"]
