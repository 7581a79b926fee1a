"""Blank out what is not the article: share buttons, bylines, re-post dates, promotion and comments.

The result is as long as the text, so offsets stay true. A byline is not news:
neither its reporter nor the day of the dispatch belongs to the story.
"""

import re
from typing import Final

_HAN: Final = "\u4e00-\u9fff"
_NAME: Final = rf"[{_HAN}]{{2,4}}"
_WHOLE_LINES: Final = re.compile(
    r"^[ ]*(?:分享|转发|收藏|转藏|打印|关闭|举报|发表|评论|登录|注册|首页|点赞|在看|字号.{0,12}|"
    r"(?:转藏|分享|献花)[^。\n]{0,30}|\d+条评论|请遵守用户.{0,12}|类似文章.{0,8}|阅读原文.{0,8}|"
    r"(?:来源|作者|编辑|责编|责任编辑|校对|审核|供稿|图文?|文)[ ]*[:/|][^。\n]{0,40}|"
    rf"[^,。\n]{{0,14}}(?:记者|通讯员)[ ]+{_NAME}(?:[ ,、]+(?:记者|通讯员|摄影)?[ ]*{_NAME})*|"
    r"[^,。\n]{0,24}\d{4}[-/.]\d{1,2}[-/.]\d{1,2}(?:[ ]+\d{1,2}:\d{2}(?::\d{2})?)?|"
    r"以上内容为[^\n]{0,60}|(?:版权|免责)?声明[ ]*:[^\n]*)[ ]*$",
    re.MULTILINE,
)
_STRETCHES: Final = re.compile(
    rf"^[ ]*(?:本报讯|本网讯|讯)[ ]*(?:\([^)\n]{{0,40}}\)|(?:记者|"
    rf"通讯员)[ ]*{_NAME}?(?:[ 、]+{_NAME})*?(?:报道|(?=[ ,。\n]|$)))?|"
    rf"^[ ]*[{_HAN}·]{{2,16}}(?:\d{{4}}年)?\d{{1,2}}月\d{{1,2}}日(?:讯|电)(?:[ ]*\([^)\n]{{0,40}}\))?|"
    rf"^[ ]*【(?![^】\n]*单位】)[^】\n]{{2,12}}】|^[ ]*\(\d{{4}}年\d{{1,2}}月\d{{1,2}}日\)|"
    r"[(\[][ ]*(?:通讯员|记者|责编|责任编辑|编辑|来源|作者|摄影|文图)[^)\]\n]{0,40}[)\]]|"
    rf"\([ ]*{_NAME}(?:[ 、]+{_NAME}){{0,3}}[ ]*\)[ ]*$",
    re.MULTILINE,
)
_TAIL: Final = re.compile(
    r"^[ ]*(?:[^。,\n]{0,16}往期[^。\n]{0,16}回顾|相关阅读|延伸阅读|推荐阅读|猜你喜欢|类似文章|"
    r"相关新闻|热门推荐|扫码关注|长按.{0,8}二维码)",
    re.MULTILINE,
)
_TAIL_FROM: Final = 0.5
"""A tail may start in the second half only: the same words up in a page are a menu, not its end."""


def body_of(folded: str) -> str:
    r"""Return the folded text with all furniture turned into blanks.

    >>> body_of("分享\n本报讯 记者王五报道 甲来访。").split()
    ['甲来访。']
    """
    tail = next((found for found in _TAIL.finditer(folded) if found.start() > _TAIL_FROM * len(folded)), None)
    body = _STRETCHES.sub(_blank, _WHOLE_LINES.sub(_blank, folded))
    if tail is None:
        return body
    return body[: tail.start()] + re.sub(r"[^\n]", " ", body[tail.start() :])


def _blank(found: re.Match[str]) -> str:
    return re.sub(r"[^\n]", " ", found[0])
