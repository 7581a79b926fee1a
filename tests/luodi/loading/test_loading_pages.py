"""Saved web pages: every paragraph of the story, nothing of what stands around it."""

import pytest

from luodi.loading import NoTextError, load

STORY = (
    "2016年11月15日，联盟秘书长陈晓东带领多家成员单位代表赴天津市东丽区考察，东丽区副区长杨灏出席洽谈会。",
    "会后，双方在“百家京企天津行”投资洽谈大会上签署初步战略合作协议。",
    "据悉，",
    "合作从四个方面开展：设立办事处、举办论坛、研究院入驻、建设加速器。",
)
PARAGRAPHS = "".join(f"<p>{words}</p>" for words in STORY)
TITLE = "联盟回访东丽区"
FURNITURE = (
    "首页",
    "热门推荐",
    "天气预报",
    "分享到",
    "相关阅读",
    "另一条新闻",
    "网友评论",
    "版权所有",
    "扫码",
)


def page_of(story: str, *, head: str = "") -> str:
    """A portal page with everything that portals put around a story."""
    return f"""<!DOCTYPE html><html><head><meta charset="utf-8"><title>{TITLE}_示例新闻网</title>{head}
    <script>var hidden = "脚本里的字";</script><style>p {{ color: red }}</style></head><body>
    <nav><ul><li><a href="/">首页</a></li><li><a href="/n">新闻</a></li></ul></nav>
    <div class="sidebar"><h3>热门推荐</h3><ul><li><a href="/1">天气预报更新</a></li></ul></div>
    <h1>{TITLE}</h1><div class="share-box">分享到：<a href="#">微信</a></div>
    {story}
    <div class="related"><h3>相关阅读</h3><ul><li><a href="/2">另一条新闻的标题很长很长很长</a></li></ul></div>
    <div id="comments"><h3>网友评论</h3><p>说得好！</p></div>
    <footer><p>示例新闻网版权所有</p><p>扫码下载客户端</p></footer></body></html>"""


@pytest.mark.parametrize(
    "story",
    [
        f'<div class="rich_media_content" id="js_content" style="visibility: hidden">{PARAGRAPHS}</div>',
        f"<article>{PARAGRAPHS}</article>",
        f'<div class="TRS_Editor">{PARAGRAPHS}</div>',
        f'<div itemprop="articleBody">{PARAGRAPHS}</div>',
        f'<div class="wrap"><div class="text">{PARAGRAPHS}</div></div>',
    ],
    ids=["WeChat", "article", "government editor", "schema.org", "unmarked"],
)
def test_a_page_gives_every_paragraph_and_no_furniture(story: str) -> None:
    article = load(page_of(story).encode(), "新闻.html")

    assert [line for line in article.text.splitlines() if line != TITLE] == list(STORY)
    assert article.title == TITLE
    assert not any(words in article.text for words in (*FURNITURE, "脚本里的字"))


def test_furniture_inside_the_story_goes_and_the_story_around_it_stays() -> None:
    inside = f'<article>{PARAGRAPHS}<div class="share">转发</div><div class="related-news">另一条新闻</div></article>'

    text = load(page_of(inside).encode(), "新闻.html").text

    assert text.splitlines()[1:] == list(STORY)


def test_a_story_whose_box_is_called_like_furniture_is_kept() -> None:
    text = load(
        page_of(f'<article><div class="share-content">{PARAGRAPHS}</div></article>').encode(), "a.html"
    ).text

    assert text.splitlines()[1:] == list(STORY)


def test_tables_lists_and_line_breaks_keep_their_lines() -> None:
    table = "<table><tr><th>指标</th><th>数值</th></tr><tr><td>人口</td><td>94万</td></tr></table>"
    story = f"<article>{PARAGRAPHS}{table}<p>甲<br>乙</p><ul><li>丙</li><li>丁</li></ul></article>"

    text = load(page_of(story).encode(), "a.html").text

    assert text.endswith("指标\t数值\n人口\t94万\n甲\n乙\n丙\n丁")


@pytest.mark.parametrize(
    ("declared", "encoding"), [("gb2312", "gb18030"), ("GBK", "gb18030"), ("", "gb18030"), ("utf-8", "utf-8")]
)
def test_a_news_page_in_an_office_encoding_is_read_right(declared: str, encoding: str) -> None:
    meta = f'<meta charset="{declared}">' if declared else ""
    page = (
        f"<html><head>{meta}<title>{TITLE}</title></head><body><article>{PARAGRAPHS}</article></body></html>"
    )

    article = load(page.encode(encoding), "新闻.htm")

    assert article.text.splitlines() == [TITLE, *STORY]


@pytest.mark.parametrize(
    ("head", "published"),
    [
        ('<meta name="publishdate" content="2016-11-16">', "2016-11-16"),
        ('<meta property="article:published_time" content="2016-11-16T08:30:00+08:00">', "2016-11-16"),
        ('<meta name="PubDate" content="2016-11-16 08:30">', "2016-11-16"),
        ('<script type="application/ld+json">{"datePublished": "2016-11-16"}</script>', "2016-11-16"),
        ('<script>var ct = "1479225600";</script>', "2016-11-16"),
        ("<script>var createTime = '2016-11-16 09:30';</script>", "2016-11-16"),
        ('<meta name="publishdate" content="2016-13-45">', None),
        ("", None),
    ],
)
def test_the_date_is_what_the_page_states_and_never_guessed(head: str, published: str | None) -> None:
    article = load(page_of(f"<article>{PARAGRAPHS}</article>", head=head).encode(), "a.html")

    assert (str(article.published) if article.published else None) == published


@pytest.mark.parametrize(
    "page",
    [
        "东丽区总人口94万。",
        "<p>东丽区总人口94万。",
        '<?xml version="1.0" encoding="gb2312"?><html><p>东丽区总人口94万。</p></html>',
    ],
)
def test_a_page_that_is_hardly_one_is_still_read(page: str) -> None:
    assert load(page.encode(), "a.html").text == "东丽区总人口94万。"


def test_a_spoilt_byte_shows_as_such_and_does_not_lose_the_page() -> None:
    page = (
        f'<html><head><meta charset="gb2312"></head><body><article>{PARAGRAPHS * 20}</article></body></html>'
    )
    data = page.encode("gb18030").replace("据悉".encode("gb18030"), b"\xff\xff", 1)

    text = load(data, "a.html").text

    assert "\ufffd" in text
    assert "合作从四个方面开展" in text


@pytest.mark.parametrize("depth", [10, 200])
def test_a_story_deep_inside_boxes_is_found(depth: int) -> None:
    assert load(("<div>" * depth + "东丽区总人口94万。").encode(), "a.html").text == "东丽区总人口94万。"


def test_a_page_that_nests_without_end_is_refused() -> None:
    with pytest.raises(NoTextError):
        load(("<div>" * 20_000 + "东丽区总人口94万。").encode(), "a.html")


def test_a_page_saved_in_utf8_that_still_declares_another_encoding_is_read_right() -> None:
    page = f'<html><head><meta charset="gb2312"></head><body><article>{PARAGRAPHS}</article></body></html>'

    assert load(page.encode(), "a.html").text.splitlines() == list(STORY)


@pytest.mark.parametrize(
    ("head", "heading", "title"),
    [
        ("<title>联盟回访东丽区_示例网</title>", "<h1>示例网</h1><h1>联盟回访东丽区</h1>", "联盟回访东丽区"),
        ("<title>联盟回访东丽区 - 新闻 - 示例网</title>", "", "联盟回访东丽区"),
        (
            '<meta property="og:title" content="联盟回访 东丽区"><title>x</title>',
            "<h1>示例网</h1>",
            "联盟回访 东丽区",
        ),
        ("", "<h1>联盟回访东丽区</h1>", "联盟回访东丽区"),
        ("", "", None),
    ],
)
def test_the_title_is_that_of_the_story_and_not_of_the_site(
    head: str, heading: str, title: str | None
) -> None:
    page = f"<html><head>{head}</head><body>{heading}<article>{PARAGRAPHS}</article></body></html>"

    assert load(page.encode(), "a.html").title == title
