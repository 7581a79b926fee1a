"""Undertakings: what somebody will do, by an agreement or a plan, clause by clause.

In: what follows 将, 拟, 决定 or stands as a numbered point of an agreement. Out:
wishes, orders, efforts (努力), effects (将有力促进…) and talk about talking.
"""

import bisect
import re
from collections.abc import Iterator
from dataclasses import dataclass
from functools import lru_cache
from itertools import pairwise
from typing import Final

from luodi.reading.entities.plans import is_future, is_ordered, is_wished
from luodi.reading.entities.scenes import Scene
from luodi.reading.happenings.anchors import anchors_in
from luodi.reading.happenings.points import points_in
from luodi.reading.words.pages import Page
from luodi.reading.words.segmenter import Word
from luodi.vocabulary import Span

_PLANS: Final = frozenset({"拟", "计划", "决定", "承诺", "约定", "商定", "议定", "同意", "打算", "准备"})
_BUILDS: Final = re.compile(r"^(?:正在?|[^,]{2,12}?)(?:正|正在|全力|积极|着力|加快|重点)*打造(?!了)[^,]{4,}")
_URGES: Final = re.compile(
    r"(?:大力|着力|重点|加快|加速|全力|积极|持续|不断|进一步|深入|高标准|高质量|高水平|"
    r"高起点)(?=[\u4e00-\u9fff])"
)
_EFFECT: Final = re.compile(
    r"将(?:会|能)?(?:进一步|有力|极大|更好|全面|有效|全方位|为.{0,24}(?:带来|注入|提供(?:支撑|保障|"
    r"动能|动力|重要支撑)))?(?:地)?(?:促进|推进|推动|提升|带来|助力|增强|有助|注入|标志|成为|有望|对|"
    r"给|迎来|出席|会(?!同)|参会|到会|"
    r"作[^,]{0,8}(?:发言|报告|介绍)|就[^,]*发言|有[^,]{1,12}(?:签|参)|有机会|登上)"
)
_OCCASION: Final = re.compile(
    r"将(?:于|在)[^,]{2,20}(?:举行|召开|举办|开幕|开班|启动)|将[^,]{0,14}?(?:赴|前往|参观|探访|开幕|举行|走进)|还将举[办行]|拟赴|计划于[^,]{0,10}(?:投运|投产|启用)"
)
_PROGRAMME: Final = re.compile(
    r"拟(?:请|邀(?!请[^,]{2,20}考察)|签约|寻求|走访)|将(?:组织)?(?:学员|嘉宾)|(?:学员|嘉宾|记者)将|将[^,]{0,8}探访|届时|"
    r"(?:论坛|大会|会议|活动|展会|博览会)期间|^(?:布展|展览|规划|占地)面积|"
    r"(?:任|为)(?:联盟|协会|商会|学会)?(?:副?理事长|副?会长|理事|会员)单位|同意(?:吸收|接纳|增补|[以如下列]{2}|[^,]{0,20}退出)|^敬?请|将(?:推介|分别发布|分别推介)"
)
"""What is on the programme of a happening, or admits members: no undertaking."""
_AGREED: Final = re.compile(
    r"^(?:根据|依据|按照|按)[^,]{0,10}(?:协议|约定|合同|备忘录|计划|规划|方案)(?:约定)?$|"
    r"(?:双方|两地|各方|双方还|现场|当场|临别时?|会议)?(?:商定|约定|议定|达成[^,]{0,6}(?:共识|意向|协议))|"
    r"签(?:署|订|了|下)[^,]{0,30}(?:协议|合同|备忘录|意向书|协议书)[^,0-9]{0,2}$"
)
_DOES: Final = re.compile(
    r"代建|垫付|让渡|协调|合办|共建|互派|互认|支付|供应|选送|选派|聘请|新增|安排|投入|分成|设(?!计|备|施)|派员|提供|负责|出资|建设|设立|共建|投资|开展|组织|选派|输送|引进|举办|开放|落实|捐赠"
)
_PARTY: Final = re.compile(
    r"(?:双|两|三|各|校|企|甲|乙|对|我)方|两地|学校|公司|企业|[省市区县]?财政|集团|协会|联盟"
)
_BY_ITS_OWN: Final = re.compile(
    r"^(?:努力|更好|充分|从而|以(?=[^,]{0,12}为契机)|助力|助推|促进|实现|提升|带动|为[^,]{0,30}(?:带来|"
    r"注入|提供(?:支撑|保障|动能))|不断提升|让|使|切实|真正|力争|奋力|发挥|抓住|抢抓|把握|坚持|携手|"
    r"充分|旨在|唱好|共谋|强强|标志)"
)
_FILLER: Final = re.compile(
    r"(?:将|拟|计划)?(?:(?:持续|充分)?发挥|本着|按照|坚持|秉承|秉持|立足|充分利用|充分发挥|抓住|"
    r"以[^,]{1,24}为(?:契机|抓手|引领|导向|目标|依托|龙头|主导)|依托|根据|以[^,]*(?:情怀|姿态|态度|"
    r"精神)$|(?:围绕|聚焦)[^,]*(?:方向|领域|行业|方面|主线|目标|环节)$|从以下|在此基础|着眼|"
    r"继续深化合作关系)"
)
_OF_SPEECH: Final = re.compile(r"^(?:也)?是|^此举|^(?:以及|和|及|与)")
_ONLY_TALK: Final = re.compile(
    r"^(?:[^,将拟]{0,14}(?:将|拟))?(?:继续|持续|积极|进一步|保持|密切|加强|与[^,]{2,14})*(?:沟通|交流|"
    r"讨论|探讨|洽谈|联系|学习|考察|协调|互动)(?:和|与|、|及)?(?:沟通|交流|联系|对接|合作|协调)?$"
)
_CORE: Final = re.compile(r"以[^,]{2,20}为(?:核心|中心|基础|主体)$")
_ANNOUNCES: Final = re.compile(
    r"^[一二三四五六七八九十]+、[^,]{2,8}$|^关于|(?:表示|介绍|记者|决定|约定|商定|议定|承诺|明确)$|开展以下|从以下|如下|做好[^,]{0,8}事$|"
    r"决定(?:授予|表彰|命名|追授|聘任)|拟上市"
)
"""Words that only lead over to what is undertaken, or decide what is done at once."""
_GIVES: Final = re.compile(
    r"(?:在|为|与|和|向|对|由|从)[^,]{1,24}(?:设|提供|建|给予|选派|派|开展|组织|安排|聘请|支持|投入|举办|引进|奖励|补助|补贴)|"
    r"(?:今后|从[^,]{2,6}起)?每(?:年|季度|月|两年)[^,]{2,}|(?:首|次|当)年[^,]{2,}|[一二两三四五]年内[^,]{2,}|再[^,]{2,}|"
    r"(?:互|共|合|联合|分别|各)[^,]{2,}"
)
"""What goes on with an undertaking without a verb at its head: 在各地设服务站, 每年选派30名博士."""
_ONLY_SUM: Final = re.compile(
    r"(?:计划|拟)(?:总)?投资(?:总额)?[约超近逾达]*[0-9.]+[万千亿]*(?:美|欧)?元$|^[^,]{0,6}(?:从)?[今明]年(?:起|开始)?$|20[0-9]{2}年$"
)
"""What a project will cost, or only a year, is nothing undertaken."""
_NO_PLAN: Final = re.compile(r"[”》]计划|计划(?:自|已|入选|申报|实施以来)")
"""The name of a programme plans nothing."""
_AND: Final = re.compile(r"^(?:并|还|同时|也)+(?:将)?")
_JOINED: Final = re.compile(r"并(?=[\u4e00-\u9fff])|、")
_SCHEDULED: Final = re.compile(
    r"(?:年内|下周|下月|明年[^,]{0,8}|(?:年|月)?底前|[0-9]月前)(?:就|即|可|正式|全部)*"
    r"(?:开工|动工|启动|成立|交付|到位|建成|投产|投用|完成|试产)(?:[^,]{0,12}|$)"
)
_REGULAR: Final = re.compile(
    r"[^,]{0,16}?每(?:年|季度|月|半年|两年)[^,]{0,20}?(?:举办|互访|组织|安排|拿出|提供|选派|选送|支付|发布|"
    r"召开一次)"
)
_UNSURE: Final = re.compile(
    r"争取|力争|预计|有望|要求|确保|希望|须|已|了|可达|曾|原|吸引|覆盖|举办各|以上的|期满|来自|平均|累计"
)
"""A day or rhythm with one of these is no promise."""
_LONGEST_TITLE: Final = 40
_MARK_ROOM: Final = 8
_SHORTEST: Final = 3
_NOT_ACTS: Final = re.compile(
    r"^(?:合同|协议|总)?投资(?:总额|额)?(?:约|超|近|达|逾)*[0-9一二三四五六七八九十]|^[一二三四五六七八九十]+、[^,]{2,8}$|^关于|^分[一二两三四][期步]|^新增用地|^(?:是|有|为|位于|具有|包括|标志|属于|超|达|占|累计|合计|共计)"
)
_NO_ACT: Final = re.compile(r"作为|重点(?:发展|引进)|主导产业|签(?:署|订|约|了|下)|现有|已有")


@dataclass(frozen=True, slots=True)
class Undertaking:
    """One thing to be done: its words, and whether it is a numbered point."""

    span: Span
    numbered: bool = False


@lru_cache(maxsize=1)
def undertakings_in(scene: Scene) -> tuple[Undertaking, ...]:
    """Return the undertakings: first those that stand item by item, then those of running text."""
    points = points_in(scene)
    starts = [point.start for point in points]
    found = [Undertaking(point, numbered=True) for point in points]
    planned = False
    for sentence in scene.page.sentences[_titles(scene.page) :]:
        first = bisect.bisect_left(starts, sentence.start)
        at = first - 1 if first and points[first - 1].end > sentence.start else first
        if at < len(points) and points[at].overlaps(sentence):
            planned = False
            found.extend(_before_points(scene, sentence, points[at].start))
            continue
        told, planned = _in_sentence(scene, sentence, planned=planned)
        found.extend(told)
    return tuple(found)


def _titles(page: Page) -> int:
    """So many sentences are the title, which only announces: 1 if the first line is short."""
    if len(page.sentences) < 2:  # noqa: PLR2004
        return 0
    first, second = page.sentences[:2]
    return int(first.end - first.start <= _LONGEST_TITLE and "\n" in page.text(first.end, second.start + 1))


def _before_points(scene: Scene, sentence: Span, first: int) -> list[Undertaking]:
    """What a sentence undertakes before its first item."""
    if first - sentence.start <= _MARK_ROOM:
        return []
    return _in_sentence(scene, Span(sentence.start, first - 2), planned=False)[0]


def _in_sentence(scene: Scene, sentence: Span, *, planned: bool) -> tuple[list[Undertaking], bool]:
    """The undertakings of one sentence, and whether the next may go on with them."""
    found: list[Undertaking] = []
    clauses = scene.page.clauses_in(sentence)
    going = planned and _urges(scene, sentence)
    core: Span | None = None
    plans = agreed = False
    for clause in clauses:
        words = scene.page.text(clause.start, clause.end)
        if is_wished(scene.page, clause.end) or is_ordered(scene.page, clause.end):
            going = False
            continue
        trigger = _trigger(scene, clause, words) and not _OF_SPEECH.match(words)
        trigger = trigger or (agreed and _does(scene, clause, words))
        agreed = agreed or bool(_AGREED.search(words))
        if trigger and _is_idle(scene, clause, words):
            going = False
        elif trigger or (going and (core or _goes_on(scene, clause, words))):
            going = plans = True
            if _CORE.search(words):
                core = clause
                continue
            start = core.start if core else clause.start
            core = None
            if len(words) > _SHORTEST and not _is_empty(words):
                found.extend(_split(scene, Span(start, clause.end)))
        elif going and _BY_ITS_OWN.match(words):
            continue
        elif going and scene.clause_subject(clause.end):
            going = False
    return found, plans


def _is_idle(scene: Scene, clause: Span, words: str) -> bool:
    """Tell whether a clause with 将 only tells an effect, a programme or a happening of the story."""
    if _PROGRAMME.search(words) or _EFFECT.search(words):
        return True
    return bool(_OCCASION.search(words)) and clause in _told_clauses(scene)


@lru_cache(maxsize=1)
def _told_clauses(scene: Scene) -> frozenset[Span]:
    return frozenset(anchor.clause for anchor in anchors_in(scene))


def _urges(scene: Scene, sentence: Span) -> bool:
    """Tell whether a sentence goes on with a plan: 大力引进…."""
    return bool(_URGES.match(scene.page.body, sentence.start, sentence.end))


def _does(scene: Scene, clause: Span, words: str) -> bool:
    """Tell whether a party of an agreement does something in this clause: 某公司出资建设中试线."""
    acts = bool(scene.clause_subject(clause.end) or _PARTY.match(words) or _goes_on(scene, clause, words))
    stated = not (_NOT_ACTS.match(words) or _BY_ITS_OWN.match(words) or _NO_ACT.search(words))
    return acts and stated and bool(_DOES.search(words))


def _trigger(scene: Scene, clause: Span, words: str) -> bool:
    tokens = (*scene.page.words_in(clause.start, clause.end), None)
    if any(is_future(*pair) or _plans(*pair) for pair in pairwise(tokens)) and not _NO_PLAN.search(words):
        return not _ANNOUNCES.search(words)
    if _SCHEDULED.search(words) or _REGULAR.match(words):
        return not _UNSURE.search(words)
    opens = words.startswith("正") or scene.clause_subject(clause.end)
    return bool(opens and _BUILDS.match(words))


def _plans(word: Word | None, following: Word | None) -> bool:
    """Tell whether a word means to do something: 决定, and 计划 before a verb or a time."""
    if word is None or word.text not in _PLANS:
        return False
    return word.tag == "v" or (
        word.text == "计划" and following is not None and following.tag in ("v", "TIME")
    )


def _goes_on(scene: Scene, clause: Span, words: str) -> bool:
    """Tell whether a clause goes on with what is undertaken: it opens with a verb and no new subject."""
    if _BY_ITS_OWN.match(words) or _OF_SPEECH.match(words) or _NOT_ACTS.match(words):
        return False
    opening = [
        w
        for w in scene.page.words_in(clause.start, clause.end)
        if w.tag not in ("d", "ad", "vd", "c", "TIME")
    ][:1]
    bare = _AND.sub("", words)
    adverb = bool(_URGES.match(words) or _GIVES.match(bare)) or words.startswith(
        ("共同", "围绕", "同时", "还将", "还")
    )
    return adverb or bool(
        opening and opening[0].tag in ("v", "vn") and not opening[0].text.startswith(("是", "有"))
    )


def _is_empty(words: str) -> bool:
    if _ONLY_SUM.search(words):
        return True
    return bool(_FILLER.search(words[:40]) and not re.search(r"建设|打造|成立|设立|引进", words)) or bool(
        _ONLY_TALK.match(words)
    )


def _split(scene: Scene, span: Span) -> Iterator[Undertaking]:
    """Cut where another verb follows 并 or 、: 成立研究院并设立中心、成立基金."""
    start = span.start
    for joint in _JOINED.finditer(scene.page.body, span.start, span.end):
        after = scene.page.words_in(joint.end(), min(joint.end() + 6, span.end))
        described = after and scene.page.text(after[0].span.end, after[0].span.end + 1) == "的"
        acts = (
            bool(after)
            and not described
            and after[0].tag == "v"
            and len(after[0].text) > 1
            and after[0].span.end < span.end
        )
        strong = joint[0] == "、" or len(scene.page.text(joint.end(), span.end)) > 6  # noqa: PLR2004
        if acts and strong and joint.start() - start > 5 and scene.page.is_boundary(joint.start()):  # noqa: PLR2004
            if joint[0] == "并" and not re.search(
                r"设立|成立|建立|建设|开展|签|引进|组建|提供|举办", after[0].text
            ):
                continue
            yield Undertaking(Span(start, joint.start()))
            start = joint.end()
    yield Undertaking(Span(start, span.end))
