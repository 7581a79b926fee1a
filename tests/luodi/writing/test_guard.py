import dataclasses

import pytest

from luodi.writing import Cite, Heading, Manuscript, Paragraph, Run, Table, Text, uncited_numbers


def _with(manuscript: Manuscript, *runs: Run) -> Manuscript:
    return dataclasses.replace(manuscript, blocks=(Paragraph(runs),))


@pytest.mark.parametrize(
    "words",
    [
        "总人口94万。",
        "高新区有三大主导产业。",
        "推进四项合作。",
        "２０１６年签约。",
        "首期一百家。",
        "占百分之三十个点。",
        "自第二季度起。",
    ],
)
def test_a_number_without_a_source_is_found(manuscript: Manuscript, words: str) -> None:
    found = uncited_numbers(_with(manuscript, Text(words)))

    assert [one.sentence for one in found] == [words]


@pytest.mark.parametrize(
    "words", ["进一步加强统一领导，一是建立机制；二是落实责任。", "双方一致同意。", "引进一批企业。"]
)
def test_words_that_only_look_like_numbers_need_no_source(manuscript: Manuscript, words: str) -> None:
    assert not uncited_numbers(_with(manuscript, Text(words)))


def test_a_citation_covers_its_own_sentence_only(manuscript: Manuscript) -> None:
    runs = (Text("总人口94万"), Cite(1), Text("。注册企业957家。"))

    found = uncited_numbers(_with(manuscript, *runs))

    assert [(one.number, one.sentence) for one in found] == [("9", "注册企业957家。")]


def test_each_cell_needs_its_own_source(manuscript: Manuscript) -> None:
    table = Table(
        caption="指标", columns=("人口", "面积"), rows=(((Text("94万"), Cite(1)), (Text("68.72"),)),)
    )

    found = uncited_numbers(dataclasses.replace(manuscript, blocks=(Heading(1, "2017年安排"), table)))

    assert [one.sentence for one in found] == ["68.72"]


def test_the_sample_plan_cites_all_its_numbers(manuscript: Manuscript) -> None:
    assert uncited_numbers(manuscript) == ()
