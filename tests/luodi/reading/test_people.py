from collections.abc import Callable

import pytest

from luodi.vocabulary import FactKind

Rows = Callable[..., set[tuple[object, ...]]]


@pytest.mark.parametrize(
    ("text", "posts"),
    [
        ("江宁区委书记李明远会见客人。", {("李明远", "区委书记", "江宁区")}),
        (
            "市委副书记、市长王海峰主持会议。",
            {("王海峰", "市委副书记", None), ("王海峰", "市长", None)},
        ),
        (
            "长江深海装备产业联盟秘书长周立新致辞。",
            {("周立新", "秘书长", "长江深海装备产业联盟")},
        ),
        ("副区长赵启明、钱文博陪同调研。", {("赵启明", "副区长", None), ("钱文博", "副区长", None)}),
        ("欧阳明德院士作了报告。", {("欧阳明德", "院士", None)}),
        ("旗长呼格吉勒图率党政代表团来访。", {("呼格吉勒图", "旗长", None)}),
        ("县委书记扎西东周、副县长昂文参加会谈。", {("扎西东周", "县委书记", None)}),
        ("裕民县县长居马汗·哈孜同行。", {("居马汗·哈孜", "县长", "裕民县")}),
        ("江西省农科院副院长公羊建国应邀到会。", {("公羊建国", "副院长", None)}),
        ("董事长曲阜领着客人看展厅。", {("曲阜", "董事长", None)}),
        ("会长干志平、查明珠(女)等31名代表参加。", {("干志平", "会长", None), ("查明珠", "会长", None)}),
        ("厂长：车世忠　总工程师：郎桂荣", {("车世忠", "厂长", None), ("郎桂荣", "总工程师", None)}),
        ("首席技术官（CTO）独孤宇介绍了产品。", {("独孤宇", "首席技术官", None)}),
        ("会议由中关村管委会主任孙国强主持。", {("孙国强", "管委会主任", "中关村")}),
    ],
)
def test_each_post_is_a_fact_of_its_own(
    rows_of: Rows, text: str, posts: set[tuple[str, str, str | None]]
) -> None:
    found = {row[:2]: row[2] for row in rows_of(FactKind.PERSON, text, "name", "title", "organisation")}

    assert {post[:2] for post in posts} <= set(found)
    assert all(found[post[:2]] == post[2] for post in posts if post[2])


@pytest.mark.parametrize(
    ("text", "posts"),
    [
        ("省教育厅职教处处长解晓东出席。", {("解晓东", "职教处处长")}),
        ("海岳集团人力资源总监王海峰出席。", {("王海峰", "人力资源总监")}),
        ("代表团团长、副市长蔺广泰介绍情况。", {("蔺广泰", "代表团团长"), ("蔺广泰", "副市长")}),
        ("市发展和改革委员会副主任范玉衡到会。", {("范玉衡", "副主任")}),
        ("选举赵启明为理事长，钱文博任秘书长。", {("赵启明", "理事长"), ("钱文博", "秘书长")}),
        ("聘请曹清源、袁正武为联盟顾问。", {("曹清源", "顾问"), ("袁正武", "顾问")}),
        ("理事长由中国工程院院士海平川担任。", {("海平川", "理事长"), ("海平川", "院士")}),
        (
            "执行会长区国强（龙腾五金实业有限公司总经理）到会。",
            {("区国强", "执行会长"), ("区国强", "总经理")},
        ),
    ],
)
def test_posts_are_read_however_they_are_given(rows_of: Rows, text: str, posts: set[tuple[str, str]]) -> None:
    assert rows_of(FactKind.PERSON, text, "name", "title") == posts


def test_a_post_stays_with_the_person_it_stands_by(rows_of: Rows) -> None:
    text = "常山县委副书记、县长方建明和滨江区委常委、副区长韩霁月签约。"

    found = rows_of(FactKind.PERSON, text, "name", "title")

    assert found == {
        ("方建明", "县委副书记"), ("方建明", "县长"), ("韩霁月", "区委常委"), ("韩霁月", "副区长")
    }  # fmt: skip


def test_a_surname_with_a_title_is_no_further_person(rows_of: Rows) -> None:
    text = "副区长赵启明到会。赵区长介绍了区情，赵区长表示欢迎。"

    assert rows_of(FactKind.PERSON, text, "name", "title") == {("赵启明", "副区长")}


def test_the_byline_names_nobody(rows_of: Rows) -> None:
    text = "本报讯 记者吴天宇报道 4月2日，副县长马骏到企业调研。"

    assert {row[0] for row in rows_of(FactKind.PERSON, text, "name")} == {"马骏"}


@pytest.mark.parametrize(
    ("text", "name", "title", "organisation"),
    [
        ("云山高新区党工委书记、管委会主任方建明到会。", "方建明", "管委会主任", "云山高新区"),
        ("海岳集团总经理韩霁月、副总裁陶安到会。", "陶安", "副总裁", "海岳集团"),
        ("常山县委常委、统战部部长方建明到会。", "方建明", "统战部部长", "常山县"),
        ("云山高新区党工委书记、区管委会主任方建明到会。", "方建明", "管委会主任", "云山高新区"),
        ("海岳集团总经理韩霁月，副总经理陶安到会。", "陶安", "副总经理", "海岳集团"),
        ("海岳集团总经理韩霁月，副县长陶安到会。", "陶安", "副县长", None),
        ("海岳精工有限公司（简称海岳）董事长陶安到会。", "陶安", "董事长", "海岳精工有限公司"),
        ("江汉理工大学教授陶安主讲。", "陶安", "教授", "江汉理工大学"),
        ("海岳精工有限公司昨日投产。总经理陶安说，订单充足。", "陶安", "总经理", "海岳精工有限公司"),
        ("海岳集团与云帆集团签约。\n总经理陶安说，订单充足。", "陶安", "总经理", None),
        ("海岳集团总经理韩霁月、商会副会长陶安到会。", "陶安", "副会长", None),
        ("海岳集团董事长韩霁月、陶安院士到会。", "陶安", "院士", None),
        ("大会开幕。\n嘉定区委书记方建明致辞。", "方建明", "区委书记", "嘉定区"),
        ("应商会邀请，由丹阳市副市长方建明带队。", "方建明", "副市长", "丹阳市"),
    ],
)
def test_a_post_belongs_to_the_body_that_its_place_in_the_text_gives(
    rows_of: Rows, text: str, name: str, title: str, organisation: str | None
) -> None:
    found = rows_of(FactKind.PERSON, text, "name", "title", "organisation")

    assert (name, title, organisation) in found


def test_the_same_title_in_two_bodies_is_two_posts(rows_of: Rows) -> None:
    text = "海岳集团董事长兼云帆集团董事长陶安到会。董事长陶安致辞。"

    found = rows_of(FactKind.PERSON, text, "name", "title", "organisation")

    assert found == {("陶安", "董事长", "海岳集团"), ("陶安", "董事长", "云帆集团")}
