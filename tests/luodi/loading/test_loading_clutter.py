"""Pages as portals, government sites and WeChat really build them: the story whole, and nothing but the story."""

import pytest
from tests.luodi.loading.test_loading_pages import STORY, TITLE

from luodi.loading import load

FIRST, *REST = (f"<p>{words}</p>" for words in STORY)
LINKS = (
    '<ul><li><a href="/1">东丽区召开经济工作会议</a></li><li><a href="/2">某市引进百亿元项目</a></li></ul>'
)


def lines_of(page: str) -> list[str]:
    """The lines of a page that holds the story, without its title."""
    head = f"<html><head><title>{TITLE}_示例网</title></head>"
    text = load(f"{head}<body>{page}</body></html>".encode(), "新闻.html").text
    return [line for line in text.splitlines() if line != TITLE]


@pytest.mark.parametrize(
    "clutter",
    [
        f"<h3>相关阅读</h3>{LINKS}",
        f"<div><strong>延伸阅读：</strong></div>{LINKS}",
        f"<div><p>【相关新闻】</p>{LINKS}</div>",
        f"<dl><dt>猜你喜欢</dt><dd>{LINKS}</dd></dl>",
        '<p>相关链接：<a href="/1">东丽区召开经济工作会议</a><br><a href="/2">某市引进百亿元项目</a></p>',
        f'<div class="relatedNews"><b>更多内容</b>{LINKS}</div>',
        "<h3>网友评论（2）</h3><div><p>张三：说得好，盼早日落地。</p><p>李四：支持！</p></div>",
        "<p>上一篇：某市引进百亿元项目</p><p>下一篇：没有了</p>",
        "<p>当前位置：<a>首页</a> &gt; <a>新闻</a> &gt; 正文</p>",
        "<p>分享到：<a>微信</a> <a>新浪微博</a> <a>QQ空间</a></p>",
        "<p>【打印本页】【关闭窗口】</p><p>字号：大 中 小</p>",
        "<p>扫一扫在手机打开当前页</p><p>长按二维码关注示例发布</p>",
        "<p>阅读次数：1024</p><p>广告</p>",
        "<p>版权声明：本网注明来源的作品，转载须经同意。</p>",
        '<p style="display: none">隐藏的关键词 招商 引资</p>',
        '<div id="ad-1"><p>买房就到示例地产</p></div>',
    ],
    ids=[
        "heading and list", "bold heading in a box", "bracketed", "definition list", "one paragraph",
        "class in humps", "comments", "neighbours", "path", "share bar", "buttons", "codes", "counter",
        "notice", "not shown", "advertisement",
    ],
)  # fmt: skip
@pytest.mark.parametrize("box", ["<article>{}</article>", '<div class="TRS_Editor">{}</div>'])
def test_clutter_goes_wherever_it_stands_and_the_story_stays_whole(box: str, clutter: str) -> None:
    ends = lines_of(box.format(FIRST + "".join(REST) + clutter))
    between = lines_of(box.format(FIRST + clutter + "".join(REST))) if "评论" not in clutter else ends

    assert ends == list(STORY)
    assert between == list(STORY)


@pytest.mark.parametrize(
    ("part", "kept"),
    [
        (
            f"<h3>理事单位</h3>{LINKS}",
            ["理事单位", "东丽区召开经济工作会议", "某市引进百亿元项目"],
        ),
        ("<p>相关企业</p><p>甲公司、乙公司到会。</p>", ["相关企业", "甲公司、乙公司到会。"]),
        ("<h3>相关阅读</h3><p>会后双方签约。</p>", ["相关阅读", "会后双方签约。"]),
        ("<h3>本报评论</h3><p>这是一篇评论。</p>", ["本报评论", "这是一篇评论。"]),
        ("<p>活动分享到产业联盟的经验。</p>", ["活动分享到产业联盟的经验。"]),
        ("<p>双方关注公众号建设。</p>", ["双方关注公众号建设。"]),
        ("<p>广告产业园揭牌。</p>", ["广告产业园揭牌。"]),
    ],
)
def test_what_only_looks_like_clutter_is_kept(part: str, kept: list[str]) -> None:
    lines = lines_of(f"<article>{FIRST}{''.join(REST)}{part}</article>")

    assert lines == [*STORY, *kept]


def test_a_story_that_stands_below_a_heading_for_comments_is_kept() -> None:
    assert lines_of(f"<article><h3>读者留言</h3>{FIRST}{''.join(REST)}</article>")[-len(STORY) :] == list(
        STORY
    )


def test_a_page_of_many_boxes_is_read_in_time() -> None:
    boxes = "<div><span>相关阅读</span><a href='/'>甲</a></div>" * 5_000

    assert lines_of(f"<article>{FIRST}{''.join(REST)}</article>{boxes}") == list(STORY)
