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
        ("会议由中关村管委会主任孙国强主持。", {("孙国强", "管委会主任", "中关村")}),
    ],
)
def test_each_post_is_a_fact_of_its_own(
    rows_of: Rows, text: str, posts: set[tuple[str, str, str | None]]
) -> None:
    found = {row[:2]: row[2] for row in rows_of(FactKind.PERSON, text, "name", "title", "organisation")}

    assert {post[:2] for post in posts} <= set(found)
    assert all(found[post[:2]] == post[2] for post in posts if post[2])


def test_a_surname_with_a_title_is_no_further_person(rows_of: Rows) -> None:
    text = "副区长赵启明到会。赵区长介绍了区情，赵区长表示欢迎。"

    assert rows_of(FactKind.PERSON, text, "name", "title") == {("赵启明", "副区长")}


def test_the_byline_names_nobody(rows_of: Rows) -> None:
    text = "本报讯 记者吴天宇报道 4月2日，副县长马骏到企业调研。"

    assert {row[0] for row in rows_of(FactKind.PERSON, text, "name")} == {"马骏"}
