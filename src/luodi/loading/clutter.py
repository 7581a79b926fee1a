"""What pages mix into a story: lists of similar articles, comments, advertisements, buttons and paths.

A list goes only with the heading that says what it is: members whose names are
links are part of a story. Lines go only if they are nothing but clutter.
"""

import re
from collections.abc import Iterator
from typing import Any, Final

_LIST_HEADING: Final = re.compile(
    r"[\s【\[>»▍■◆●|]*(?:相关(?:阅读|新闻|链接|文章|报道|推荐|内容|专题|资讯)|(?:延伸|推荐|拓展|扩展|热门|深度)阅读|"
    r"(?:热门|热点|精彩|精选|编辑|为[您你]|智能|今日|本站|图文)推荐|猜[您你]喜欢|大家(?:都)?在[看搜]|看过(?:本文|此文)的[人还].{0,6}|"
    r"(?:热门|最新|同类|更多|近期|类似|推荐)(?:文章|新闻|资讯|内容|精彩|报道)?|往期(?:回顾|精选|推荐|精彩|文章)|"
    r"(?:新闻|点击|阅读)?排行榜?|热文|热词|热搜榜?|友情链接|站内链接|视频推荐|图片新闻)[\s】\]:：>»|]*"
)
_COMMENTS_HEADING: Final = re.compile(
    r"\s*(?:(?:网友|最新|热门|全部|精选|用户|读者)(?:评论|留言|跟帖|热评)|(?:评论|留言|跟帖)(?=\s*[\d(（列区]))"
    r"(?:列表|区|\s*[(（]?\d*[)）]?条?)?[\s:：]*"
)
_LONGEST_HEADING: Final = 16
_LONGEST_CLUTTER: Final = 120
_MOST_COMMENTS: Final = 0.5
"""Share of a page's words that its comments are at most; above, the heading is that of a column."""
_MOSTLY_LINKS: Final = 0.7
"""Share of the words of a list that are links, if it is one."""
_CLUTTER: Final = re.compile(
    r"(?:您(?:现在)?(?:的|所在的?)|当前)?位置[:：]?\s*.{0,6}首页.*|首页\s*[>»\u203a/].*|"
    r"[<《«\s]*[上下]一[篇条页则](?:[:：\s].*)?|"
    r"(?:分享|转发)(?:到|至|给好友)?[:：]?(?:[\s、/|]*(?:微信|微博|新浪微博|QQ空间|QQ|朋友圈|更多|好友|人人网|豆瓣|复制链接))*|"
    r"[\s【\[(（]*(?:(?:打印(?:本页|此页)?|关闭(?:窗口|本页)?|返回(?:顶部|列表|首页)?|收藏|纠错|复制链接|字号|字体|大|中|小|"
    r"我要(?:评论|纠错|投稿)|举报|点赞|在看|赞|转发|评论|阅读原文|阅读全文|展开全文|查看更多|加载更多|听新闻)[\s】\])）【\[(（:：|/\-+A]*)+\d*|"
    r".{0,6}(?:扫一扫|扫码|长按|扫描|点击)[^。]{0,14}(?:二维码|关注|公众号|打开|下载|客户端|查看|阅读|分享)[^。]{0,20}|"
    r"(?:更多|精彩)?[^。]{0,10}(?:请|欢迎)?(?:关注|下载)[^。]{0,16}(?:公众号|客户端|APP|app|微信号)[^。]{0,12}|"
    r"(?:浏览|阅读|点击)(?:次数|量|数)?\s*[:：]?\s*\d+\s*次?|已有\s*\d+\s*人.{0,6}|"
    r"[(（【\[]?(?:广告|推广|赞助商?内容|ADVERTISEMENT|Advertisement)[)）】\]]?|"
    r"(?:免责|版权|特别|郑重|原创|本网)(?:声明|说明|提示)[:：].*|"
    r"凡(?:本网|本站|注明).{0,10}(?:注明|来源|转载).*|(?:版权所有|Copyright).{0,80}"
)


def cut_lists(page: Any) -> None:
    """Take lists of similar articles and comments out of the page, each with its heading."""
    whole = _length(page)
    for node in list(page.iter()):
        words = _words_of(node)
        if _LIST_HEADING.fullmatch(words):
            _cut(node, list(_lists_after(node)))
        elif _COMMENTS_HEADING.fullmatch(words):
            comments = list(node.itersiblings())
            if sum(map(_length, comments)) < _MOST_COMMENTS * whole:
                _cut(node, comments)
        elif _opens_list(node):
            _cut(node, [node])


def is_clutter(line: str) -> bool:
    """Tell whether a line is nothing but a path, a button, a share bar, an advertisement or a notice."""
    return len(line) <= _LONGEST_CLUTTER and _CLUTTER.fullmatch(line) is not None


def _words_of(node: Any) -> str:
    """The words of a small element; none for a large one, which is no heading."""
    if not isinstance(node.tag, str) or len(node) > 2:  # noqa: PLR2004 — a mark and a link at most
        return ""
    words = ""
    for part in node.itertext():
        words += part.strip()
        if len(words) > _LONGEST_HEADING:
            break
    return words


def _lists_after(heading: Any) -> Iterator[Any]:
    """The link lists that follow at once, beside the heading or beside a box that holds it alone."""
    node = heading
    while node.getnext() is None and node.getparent() is not None and not (node.tail or "").strip():
        parent = node.getparent()
        if _words_of(parent) != _words_of(heading):
            return
        node = parent
    for sibling in node.itersiblings():
        if not _is_link_list(sibling):
            return
        yield sibling


def _opens_list(node: Any) -> bool:
    """Tell whether the element's own first words are such a heading, and links follow inside it."""
    own = (node.text or "").strip() if isinstance(node.tag, str) else ""
    return (
        0 < len(own) <= _LONGEST_HEADING and bool(_LIST_HEADING.fullmatch(own)) and _is_link_list(node, own)
    )


def _is_link_list(node: Any, heading: str = "") -> bool:
    links = [node] if node.tag == "a" else node.iter("a")
    linked = sum(map(_length, links))
    return linked >= _MOSTLY_LINKS * (_length(node) - len(heading))


def _length(node: Any) -> int:
    return sum(len(part.strip()) for part in node.itertext()) if isinstance(node.tag, str) else 0


def _cut(heading: Any, following: list[Any]) -> None:
    if not any(_length(node) for node in following):
        return
    for node in dict.fromkeys((heading, *following)):
        if node.getparent() is not None:
            node.drop_tree() if isinstance(node.tag, str) else node.getparent().remove(node)
