from pathlib import Path

import pytest

from luodi.loading import load, load_file
from luodi_web.demo.documents import DOCUMENTS, DemoDocument, write_documents

TEXTS = {document.source: load(document.data(), document.name).text for document in DOCUMENTS}
PUBLIC = "\n".join(TEXTS[document.source] for document in DOCUMENTS if not document.example)


@pytest.mark.parametrize(
    "words",
    [
        "2016年11月2日",
        "2016年11月15日",
        *("区委书记尚斌义", "区委副书记白凤祥", "秘书长陈晓东", "副区长杨灏"),
        *("政府办", "科委", "合作交流办", "东丽湖", "华明高新区负责人"),
        *("理事长单位北京海兰信数据科技股份有限公司", "副理事长单位北京辰安科技股份有限公司"),
        *("北京华鑫方舟科技有限公司", "触景无限科技（北京）有限公司", "中国航天空气动力技术研究院"),
        "北京立德共创智能机器人科技有限公司",
        *("办事处", "大讲堂论坛", "研究院入驻", "产业加速器", "初步战略合作协议", "百家京企天津行"),
        *("11个街道", "114个行政村", "总人口94万", "68.72平方公里", "水域面积8平方公里", "绿地面积8平方公里"),
        *("注册企业957家", "协议投资额460亿元"),
        *(
            "轨道交通车辆",
            "电力电气设备",
            "航空航天配套",
            "电子信息",
            "新能源新材料",
            "生物医药",
            "科技服务业",
        ),
        *("“122”科技招商计划", "100家", "1000家", "10000家"),
        *("国家科技进步先进区", "国家可持续发展试验区", "全国科普示范区", "国家生态旅游示范区", "温泉之乡"),
        *("国家火炬计划节能装备特色产业基地", "国家自主创新示范区", "《机器人产业“十三五”规划》"),
    ],
)
def test_the_public_documents_state_every_fact_that_a_plan_needs(words: str) -> None:
    assert words in PUBLIC


def test_there_are_documents_of_all_kinds_that_offices_keep() -> None:
    kinds = {document.kind for document in DOCUMENTS}

    assert {"news", "minutes", "roster", "profile", "policy", "notice", "agreement"} <= kinds
    assert {Path(document.name).suffix for document in DOCUMENTS} == {".txt", ".html", ".docx", ".xlsx"}


@pytest.mark.parametrize("document", DOCUMENTS, ids=lambda document: document.source)
def test_what_is_made_up_says_so(document: DemoDocument) -> None:
    text = TEXTS[document.source]

    assert ("示例" in document.name) == document.example
    assert ("虚构" in text) == document.example
    assert "示例" in text


@pytest.mark.parametrize("document", DOCUMENTS, ids=lambda document: document.source)
def test_a_document_is_the_same_every_time(document: DemoDocument) -> None:
    assert document.data() == document.data()
    assert b"\x00" not in TEXTS[document.source].encode()


def test_the_roster_keeps_its_columns_and_leaves_the_unknown_blank() -> None:
    title, header, *rows = TEXTS["04-roster.tsv"].split("\n\n")[0].splitlines()[1:]

    assert title == "中关村融智特种机器人产业联盟成员名录（示例）"
    assert header.split("\t")[:2] == ["单位名称", "角色"]
    assert len(rows) == 6
    assert rows[2].split("\t")[3] == ""


def test_the_news_page_gives_its_story_without_what_stands_around_it() -> None:
    text = TEXTS["02-news-visit-back.html"]

    assert text.count("\n") > 6
    assert not any(
        words in text for words in ("首页", "热门推荐", "类似文章", "网友评论", "版权所有", "分享到", "标签")
    )


def test_the_files_are_written_where_they_are_wanted(tmp_path: Path) -> None:
    paths = write_documents(tmp_path / "新文件夹")

    assert [path.name for path in paths] == [document.name for document in DOCUMENTS]
    assert load_file(paths[2]).title == "东丽区与特种机器人产业联盟座谈会纪要（示例）"
