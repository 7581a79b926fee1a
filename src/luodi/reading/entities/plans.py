"""Modality: what is planned, what is wished or ordered, and what is done."""

import re
from itertools import pairwise
from typing import Final

from luodi.reading.words.pages import Page
from luodi.reading.words.segmenter import Word
from luodi.vocabulary import Span

_FORESEES: Final = re.compile(
    r"预计|计划(?=[0-9在到于年用]|五年|三年|新建|引进|培育|完成|实现)|力争|(?<!累计)(?<!已)争取|目标(?!规模|任务?的|的)|"
    r"(?<![加升长])到20[0-9]{2}年|达产后|建成后|投产后|届时|"
    r"未来[一二三四五六七八九十0-9]*年|规划(?:引进)|制定(?:了)?[^。]{2,30}?(?:计划|规划|方案|行动)|"
    r"“十[一二三四五]五”(?:期间|末)"
)
_REACHES: Final = re.compile(r"达到?|超过?|突破|实现|形成|集聚|新增|引进|培育")
_DONE: Final = re.compile(r"目前|已|累计|现有")
_WISHES: Final = re.compile(r"希望|欢迎|邀请|期待|祝愿|盼|请(?=各|各位|有关)|敬请")
_ORDERS: Final = re.compile(r"要求|强调|指出|指示|叮嘱|勉励|鼓励|建议|提出")
_MUST: Final = frozenset({"要", "应", "必须", "需要", "应当", "务必", "须"})
_MUSTS: Final = re.compile("[要应必需务须]")
_FIRST_WORDS: Final = 4
"""Within so many words of its start a clause says that something must be."""

_PROVIDES: Final = re.compile(
    r"(?:协议|合同|备忘录|意向书|章程)》?(?:规定|约定|明确|载明|提出)|(?:根据|按照|依据)(?:该|上述|本|框架|合作|此次)*(?:协议|合同|约定)|"
    r"(?:[双各三四五两]方|甲乙双方)(?:约定|商定|议定|同意|承诺|明确)|[甲乙丙丁]方(?:负责|提供|承诺|投资|出资|支持|保证|每年)"
)
"""What an agreement lays down is to be done, whatever its verbs say."""

_ARTICLE: Final = re.compile(
    r"第[一二三四五六七八九十百]{1,4}条|对[^,。]{2,40}的(?:单位|企业|机构|项目|团队)"
)


def is_provision(page: Page, offset: int) -> bool:
    """Tell whether ``offset`` stands in a provision (对…的企业给予), which states a condition, no fact."""
    sentence = page.sentence_at(offset)
    return bool(_ARTICLE.match(page.body, sentence.start, sentence.end))


def is_foreseen(page: Page, offset: int) -> bool:
    """Tell whether what stands at ``offset`` is to be reached: a word of plans precedes it."""
    return bool(_FORESEES.search(page.text(page.sentence_at(offset).start, offset)))


def is_undertaken(page: Page, offset: int) -> bool:
    """Tell whether ``offset`` stands in what will be done: after 将 or 拟, going on with it, or as agreed."""
    sentence, clause = page.sentence_at(offset), page.clause_at(offset)
    if has_future(page, Span(clause.start, max(offset, clause.start + 1))):
        return True
    if _PROVIDES.search(page.text(sentence.start, offset)):
        return True
    opening = page.words_in(clause.start, clause.end)[:1]
    going_on = bool(opening) and opening[0].tag == "v" and not _DONE.search(page.text(clause.start, offset))
    return going_on and sentence.start < clause.start and has_future(page, Span(sentence.start, clause.start))


def is_to_be_reached(page: Page, offset: int) -> bool:
    """Tell whether a number that somebody will bring about is one to be reached: 将达到, 将超过."""
    clause = page.clause_at(offset)
    return bool(_REACHES.search(page.text(max(clause.start, offset - 8), offset)))


def has_future(page: Page, span: Span) -> bool:
    """Tell whether the adverb 将 (not the preposition) or 拟 stands in the span."""
    words = page.words_in(span.start, span.end)
    return any(is_future(*pair) for pair in pairwise((*words, None)))


def is_future(word: Word | None, following: Word | None) -> bool:
    """Tell whether a word, with the one after it, tells of what will be done: 拟; 将, no preposition."""
    if word is None or word.text in ("拟", "将于"):
        return word is not None
    return word.text == "将" and (word.tag == "d" or (following is not None and following.tag == "v"))


def is_wished(page: Page, offset: int) -> bool:
    """Tell whether a wish or invitation precedes ``offset`` in its sentence."""
    return bool(_WISHES.search(page.text(page.sentence_at(offset).start, offset)))


def is_ordered(page: Page, offset: int) -> bool:
    """Tell whether a leader's instruction precedes ``offset`` in its sentence."""
    sentence = page.sentence_at(offset)
    before = page.text(sentence.start, offset)
    if _ORDERS.search(before):
        return True
    return any(_must(page, found.start()) for found in _MUSTS.finditer(page.body, sentence.start, offset + 1))


def _must(page: Page, start: int) -> bool:
    """Tell whether a word at ``start`` says that something must be, among the first of its clause."""
    word = next(iter(page.words_in(start, start + 1)), None)
    if word is None or word.text not in _MUST or word.tag not in ("v", "d", "vd"):
        return False
    return len(page.words_in(page.clause_at(start).start, start)) < _FIRST_WORDS
