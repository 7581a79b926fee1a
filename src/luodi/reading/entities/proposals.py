"""Proposals: what each quantity of a text measures by rule, and why it may state nothing at all."""

import bisect
import re
from collections.abc import Iterator
from dataclasses import dataclass
from typing import Final

from luodi.reading.entities.plans import is_foreseen, is_provision
from luodi.reading.entities.scenes import Scene
from luodi.reading.mentions.measures import Surroundings, measure_of
from luodi.reading.mentions.quantities import QuantityMention
from luodi.vocabulary import Measure, Span

_CONDITION: Final = re.compile(
    r"补助|奖励|奖补|资助|补贴|给予|最高|不超过|一次性|每家|每场|每年不|按照|税率|利率"
)
_IN_NAME: Final = re.compile(r"[“\"《][^”\"》,。]{0,7}$")
_GRANTS: Final = re.compile(r"奖补|奖励[^,。]{0,6}元|一次性|给予[^,。]{0,16}(?:补助|奖励|补贴|资助)")
_OF_A_LIST: Final = re.compile(
    r"^(?:新兴|重点|主导|特色|先进|比较|国家级|发展|方面|主要)?(?:板块|领域|方面|称号|优势|题材|"
    r"产业(?!园|基地)|部分|环节|阶段|"
    r"县|市|区|方向|突破|协同|任务|关键|层面|维度|特点|字|条|支柱|月|小时|年|批次|词|问题|层次|亮点|"
    r"要素|工作日)"
)
_LISTED: Final = frozenset({"个", "项", "种", "类", "条", "款", "大", "组", "部", "度"})
_RARELY: Final = frozenset({"条", "度", "组", "篇", "部", "门", "款", "种", "类"})
_JOINS: Final = re.compile(r"[、和及与]")
_RISES: Final = re.compile(r"^[^,]{0,4}(?:增加|提高|上升|增长|扩大|减少|下降|增|升|降)(?:到|至)$")
_TOTALS: Final = re.compile(r"总数|总量|共|累计|净增|新增|达到")
_SIGNS: Final = re.compile(r"签约|签订|签署")
_THRESHOLD: Final = re.compile(
    r"(?:以上|以下|级以上)(?=[\u4e00-\u9fff])|(?:以上|以下)?(?:的)?[\u4e00-\u9fff]{0,8}?"
    r"(?:企业|项目|公司|工厂|园区|开发区|岗位|的)[^,。;、]{0,6}?[0-9一二三四五六七八九十]"
)
_MARK: Final = re.compile(r"大关|(?:级|的)?(?:产业集群|产业|企业|园区|城市)")
_STATES: Final = re.compile(
    r"增至|达到?|共|累计|实现|完成|拥有|现有|已有|有|超|突破|形成|建成|集聚|聚集|入驻|获|占|为|辖"
)


@dataclass(frozen=True, slots=True)
class Proposal:
    """One quantity, what it measures by rule (none: nothing), and why it may state nothing."""

    mention: QuantityMention
    measure: Measure | None
    words: Surroundings
    clause: Span
    doubt: str
    """Empty where no rule says that the number states nothing."""


def proposals_in(scene: Scene) -> Iterator[Proposal]:
    """Yield each quantity in a unit, in reading order."""
    last: tuple[str, Measure] | None = None
    for mention in scene.quantities:
        clause = scene.page.clause_at(mention.span.start)
        words = Surroundings(_before(scene, clause, mention), _after(scene, clause, mention))
        unit = mention.quantity.unit
        if not unit.strip("万亿") and "人口" not in words.before:
            continue
        doubt = _no_statement(mention, words) or _aside(scene, mention)
        measure = None if doubt else _measure(scene, mention, words, last)
        if measure:
            last = (unit, measure)
        yield Proposal(mention, measure, words, clause, doubt)


def _measure(
    scene: Scene, mention: QuantityMention, words: Surroundings, last: tuple[str, Measure] | None
) -> Measure | None:
    """Tell what a quantity measures; what is stated without a word for it measures something other."""
    measure = measure_of(mention.quantity.unit, words)
    if last and last[0] == mention.quantity.unit and _goes_on(words, measure):
        measure = last[1]
    if measure in (Measure.INVESTMENT, Measure.OTHER) and _is_signed(scene, mention):
        return Measure.AGREED_INVESTMENT
    if measure is None and (_STATES.search(words.before[-8:]) or is_foreseen(scene.page, mention.span.start)):
        return Measure.OTHER
    return measure


def _goes_on(words: Surroundings, measure: Measure | None) -> bool:
    """Tell whether a number measures what the one before it does: 由38亿元增加到51.6亿元."""
    if _JOINS.fullmatch(words.before) or _RISES.search(words.before):
        return True
    return measure is None and bool(_TOTALS.search(words.before))


def _is_signed(scene: Scene, mention: QuantityMention) -> bool:
    """Tell whether a sum of money is that of signings told in the same sentence."""
    sentence = scene.page.sentence_at(mention.span.start)
    money = mention.quantity.unit.endswith("元")
    return money and bool(_SIGNS.search(scene.page.body, sentence.start, mention.span.start))


def _after(scene: Scene, clause: Span, mention: QuantityMention) -> str:
    """The words after the number, up to the verb that says what those counted did."""
    after = scene.page.text(mention.span.end, max(mention.span.end, clause.end))
    if "的" in after:
        return after
    verb = next((w for w in scene.page.words_in(mention.span.end, clause.end) if w.tag == "v"), None)
    return scene.page.text(mention.span.end, verb.span.start) if verb else after


def _before(scene: Scene, clause: Span, mention: QuantityMention) -> str:
    """The words before the number in its clause, from the number before it on."""
    at = bisect.bisect_left(scene.quantities, mention.span, key=lambda other: other.span)
    start = max(clause.start, scene.quantities[at - 1].span.end) if at else clause.start
    return scene.page.text(start, mention.span.start)


def _aside(scene: Scene, mention: QuantityMention) -> str:
    """Say of the number of a provision, and of one that only sums up the list before it, that it is such."""
    start = mention.span.start
    sentence = scene.page.sentence_at(start)
    if is_provision(scene.page, start):
        return "provision"
    if _GRANTS.search(scene.page.body, sentence.start, sentence.end):
        return "grants"
    if _IN_NAME.search(scene.page.text(max(0, start - 8), start)):
        return "quoted"
    if any(a.span.start <= start < a.span.end for a in scene.cast.within(start - 40, start + 1)):
        return "in a name"
    sums_up = any(a.span.end == start for a in scene.cast.within(start - 20, start))
    return "sums up" if sums_up and "、" in scene.page.text(sentence.start, start) else ""


def _no_statement(mention: QuantityMention, words: Surroundings) -> str:
    unit = mention.quantity.unit
    if words.before.endswith("一行"):
        return "party"
    if unit.endswith("元") and _THRESHOLD.match(words.after):
        return "threshold"
    if unit.endswith("元") and _MARK.match(words.after):
        return "mark"
    if unit in _LISTED and _OF_A_LIST.match(words.after):
        return "list"
    if _CONDITION.search(words.before):
        return "condition"
    return "rarely" if unit in _RARELY else ""
