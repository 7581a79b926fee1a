"""Policies: plans, laws, notices and programmes that are named, in 《》 or as 战略, 决策, 计划."""

import re
from collections.abc import Iterator
from typing import Final

from luodi.reading.entities.scenes import Scene
from luodi.vocabulary import Fact, Policy, Span

_TITLED: Final = re.compile(r"《([^《》\n]{2,60})》")
_NO_POLICY: Final = re.compile(
    r"(?:协议|协议书|合同|备忘录|意向书|日报|晚报|周报|周刊|月刊|新闻|杂志|热点与趋势|论文|报告|指数|共识|图谱|歌|(?<!白皮)(?<!蓝皮)(?<!绿皮)(?<!倡议)书|栏目|节目|"
    r"趋势|指南针|简报|快报|期刊|视频|专著|教材|影片)$"
)
_TOPIC: Final = re.compile(r"题为|以|主题|讲授")
_MARK: Final = re.compile(r"[ ]*\([^()]*\)$")
_PERIODICAL: Final = re.compile(r"杂志|期刊|栏目|[ ]*[0-9]{4}年第?[0-9]+期")
_SPOKEN: Final = re.compile(r"题为|主题为|讲授")
_OWN_TITLE: Final = re.compile(
    r"^[ ]*(?P<name>[\u4e00-\u9fff“”—()0-9]{6,40}?(?:若干措施|若干政策|政策措施|扶持政策|实施意见|行动方案|"
    r"行动计划|实施方案|管理办法|实施办法|扶持办法|暂行办法|奖励办法|实施细则|若干规定|的意见|的决定|条例|发展规划|规划纲要)"
    r"(?:\([0-9]{4}[^()\n]{0,10}\))?)"
    r"(?:要点|摘编|摘要|节选)?[ ]*(?:\([^()\n]{0,20}\))?[ ]*$",
    re.MULTILINE,
)
_REPORTED: Final = re.compile(r"印发|出台|发布|解读|启动|公布|通过|征求")
"""What a headline says of a policy, whose own title says none of it."""
_OPENING_LINES: Final = 4
_COUNTED_RULES: Final = re.compile(
    r"(?<!简称)(?<!又称)(?<!\()“([\u4e00-\u9fff]{2,12}[一二三四五六七八九十0-9]+条)”"
)
_ABOUT: Final = re.compile(r"[“\"]((?:关于)[^”\"\n]{4,40})[”\"]")
_QUOTED_PLAN: Final = re.compile(
    r"[“\"][^”\"\n]{1,16}[”\"](?:(?![和与及])[\u4e00-\u9fff]){0,8}?(?:计划|行动|战略|倡议)"
)
_AS_DECISION: Final = re.compile(
    r"(?:将|把|关于)([\u4e00-\u9fff“”]{4,20}?)(?:作为|上升为|确定为|的)[^,。;]{0,8}?(?:重大|国家|"
    r"重要)[^,。;]{0,8}(?:战略|决策)"
)
_STRATEGY: Final = re.compile(
    r"(?:推行|实施|落实|推进|贯彻|倡议[和与])([\u4e00-\u9fff]{2,10}(?:战略|行动计划))"
)
_GENERIC: Final = re.compile(
    r"^(?:国家|重大|重要|两大|各项|一系列|相关|系列|发展|产业|企业|自身|[一二三四五六七八九十]大|主体|"
    r"集团|公司|合作|品牌|区域|经济|的)*战略$|乡村振兴"
)
_ISSUED: Final = re.compile(
    r"(?:^|(?<=[,。;、\n]))([\u4e00-\u9fff]{4,24}?(?:规划|行动方案|实施方案|行动计划|实施意见|若干措施|"
    r"扶持办法))[^。;\n]{0,40}?(?:发布|出台|印发|颁布)"
)


def find_policies(scene: Scene) -> Iterator[Fact]:
    """Yield each named policy once, with its issuer where one stands before it."""
    seen: set[str] = set()
    own = _own_title(scene)
    if own:
        seen.add(own["name"])
        span = Span(*own.span("name"))
        yield Policy(quotes=(scene.quote_of(span),), name=span.of(scene.page.article.text), issuer=None)
    for pattern in (_TITLED, _ABOUT, _QUOTED_PLAN, _AS_DECISION, _STRATEGY, _ISSUED, _COUNTED_RULES):
        for found in pattern.finditer(scene.page.body):
            name = found[1] if pattern.groups else found[0]
            start = found.start(1) if pattern.groups else found.start()
            if (
                any(_MARK.sub("", name) in known for known in seen)
                or _NO_POLICY.search(name)
                or _GENERIC.search(name)
                or f"简称“{name}”" in scene.page.body
                or _PERIODICAL.match(scene.page.body, found.end())
                or _SPOKEN.search(scene.page.text(max(0, found.start() - 4), found.start()))
            ):
                continue
            seen.add(name)
            yield Policy(
                quotes=(scene.quote(found.start(), found.end()),),
                name=scene.page.article.text[start : start + len(name)],
                issuer=_issuer(scene, found.start()),
            )


def _own_title(scene: Scene) -> re.Match[str] | None:
    """The policy that the text itself is: its title stands alone among the opening lines."""
    end = 0
    for _ in range(_OPENING_LINES):
        end = scene.page.body.find("\n", end) + 1 or len(scene.page.body)
    titles = _OWN_TITLE.finditer(scene.page.body, 0, end)
    return next((title for title in titles if not _REPORTED.search(title["name"])), None)


def _issuer(scene: Scene, offset: int) -> str | None:
    """The body or place that 制定, 出台, 发布 … the policy in the same clause."""
    clause = scene.page.clause_at(offset)
    if not re.search(r"制定|出台|印发|发布|颁布|实施|将$", scene.page.text(clause.start, offset)):
        return None
    named = [a for a in scene.cast.within(clause.start, offset) if a.role != "person"]
    return named[0].name if named else None
