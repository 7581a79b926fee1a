"""Counts: each quantity of a text with what it measures and whether it is reached or planned."""

import bisect
import re
from collections.abc import Iterator
from dataclasses import dataclass, replace
from functools import lru_cache
from typing import Final

from luodi.reading.entities.plans import is_foreseen, is_provision, is_to_be_reached, is_undertaken
from luodi.reading.entities.scenes import Scene
from luodi.reading.entities.subjects import Statement, Subjects
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
_PROJECT_MONEY: Final = (Measure.INVESTMENT, Measure.AGREED_INVESTMENT)
_JOINS: Final = re.compile(r"[、和及与]")
_RISES: Final = re.compile(r"^[^,]{0,4}(?:增加|提高|上升|增长|扩大|减少|下降|增|升|降)(?:到|至)$")
_FALLS: Final = re.compile(r"(?:下降|减少|回落|降低|下滑|萎缩|负增长|降|减)(?:了|约|近|超过?|至少)?[ ]*$")
_TOTALS: Final = re.compile(r"总数|总量|共|累计|净增|新增|达到")
_TOTAL: Final = re.compile(r"总投资|计划投资|投资额|投资总额")
_SIGNS: Final = re.compile(r"签约|签订|签署")
_THRESHOLD: Final = re.compile(r"^(?:以上|以下|级以上)(?=[\u4e00-\u9fff])")
_STATES: Final = re.compile(
    r"增至|达到?|共|累计|实现|完成|拥有|现有|已有|有|超|突破|形成|建成|集聚|聚集|入驻|获|占|为|辖"
)


@dataclass(frozen=True, slots=True)
class Count:
    """One quantity that states something."""

    mention: QuantityMention
    measure: Measure
    unit: str
    clause: Span
    foreseen: bool

    @property
    def statement(self) -> Statement:
        """What is stated, to ask of whom."""
        kind = "target" if self.foreseen else "indicator"
        return Statement(kind=kind, what=self.measure.value, span=self.mention.span, clause=self.clause)


@lru_cache(maxsize=1)
def told_counts(scene: Scene) -> tuple[tuple[Count, str | None], ...]:
    """Find the counts of a scene, each with whom it is about."""
    subjects = Subjects(scene)
    return tuple((count, subjects.of(count.statement)) for count in counts_in(scene))


def counts_in(scene: Scene) -> Iterator[Count]:
    """Yield each quantity that measures something, in reading order."""
    last: tuple[str, Measure] | None = None
    for mention in scene.quantities:
        clause = scene.page.clause_at(mention.span.start)
        after = _after(scene, clause, mention)
        words = Surroundings(_before(scene, clause, mention), after)
        if _is_no_statement(mention, words) or _is_aside(scene, mention):
            continue
        measure = measure_of(mention.quantity.unit, words)
        if last and last[0] == mention.quantity.unit and _goes_on(words, measure):
            measure = last[1]
        if measure in (Measure.INVESTMENT, Measure.OTHER) and _is_signed(scene, mention):
            measure = Measure.AGREED_INVESTMENT
        if measure is None:
            planned = is_foreseen(scene.page, mention.span.start)
            if (not planned and not _STATES.search(words.before[-8:])) or not mention.quantity.unit.strip(
                "万亿"
            ):
                continue
            measure = Measure.OTHER
        last = (mention.quantity.unit, measure)
        foreseen = _is_planned(scene, mention, measure, words)
        if foreseen is None:
            continue
        told = _signed(mention, measure, words)
        yield Count(told, measure, _unit(mention, measure), clause, foreseen)


def _signed(mention: QuantityMention, measure: Measure, words: Surroundings) -> QuantityMention:
    """A growth that is a fall is below 0: 下降3.5%."""
    if measure is not Measure.GROWTH_PERCENT or not _FALLS.search(words.before):
        return mention
    return replace(mention, quantity=replace(mention.quantity, value=-mention.quantity.value))


def _is_planned(scene: Scene, mention: QuantityMention, measure: Measure, words: Surroundings) -> bool | None:
    """Tell whether a number is to be reached; ``None`` where it only belongs to what somebody undertakes."""
    if measure in _PROJECT_MONEY and _TOTAL.search(words.before):
        return False
    start = mention.span.start
    if is_foreseen(scene.page, start):
        return True
    if not is_undertaken(scene.page, start):
        return False
    return True if is_to_be_reached(scene.page, start) else None


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


def _is_aside(scene: Scene, mention: QuantityMention) -> bool:
    """Tell the number of a provision, and one that only sums up the list before it."""
    sentence = scene.page.sentence_at(mention.span.start)
    if is_provision(scene.page, mention.span.start) or _GRANTS.search(
        scene.page.body, sentence.start, sentence.end
    ):
        return True
    if _IN_NAME.search(scene.page.text(max(0, mention.span.start - 8), mention.span.start)):
        return True
    start = mention.span.start
    if any(a.span.start <= start < a.span.end for a in scene.cast.within(start - 40, start + 1)):
        return True
    sums_up = any(
        a.span.end == mention.span.start
        for a in scene.cast.within(mention.span.start - 20, mention.span.start)
    )
    return sums_up and scene.page.text(sentence.start, mention.span.start).count("、") > 0


def _is_no_statement(mention: QuantityMention, words: Surroundings) -> bool:
    unit = mention.quantity.unit
    if words.before.endswith("一行"):
        return True
    if not unit or (not unit.strip("万亿") and "人口" not in words.before):
        return True
    if _THRESHOLD.match(words.after) and unit.endswith("元"):
        return True
    if unit in ("个", "项", "种", "类", "条", "款", "大", "组", "部", "度") and _OF_A_LIST.match(words.after):
        return True
    return bool(_CONDITION.search(words.before)) or unit in (
        "条",
        "度",
        "组",
        "篇",
        "部",
        "门",
        "款",
        "种",
        "类",
    )


def _unit(mention: QuantityMention, measure: Measure) -> str:
    """The unit as stated; of a bare number of people, 人."""
    unit = mention.quantity.unit
    return unit + "人" if measure is Measure.POPULATION and not unit.strip("万亿") else unit
