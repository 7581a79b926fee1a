"""Bodies by their last word: found at 有限公司, 联盟, 科委 and grown to the left over words of a name.

A body without a proper name (知名企业, 研究院) is none.
"""

import re
from collections.abc import Iterator, Sequence
from typing import Final

from luodi.reading.mentions.judging import LONG_WORD, NO_BODIES, SENTENCE_LIKE, body_named
from luodi.reading.mentions.named import BodyMention
from luodi.reading.mentions.posts import title_before
from luodi.reading.mentions.suffixes import is_weak, suffix_of, type_of
from luodi.reading.words.lexicons import entries
from luodi.reading.words.pages import Page
from luodi.reading.words.segmenter import Word
from luodi.vocabulary import OrganisationType

_NAME_TAGS: Final = frozenset({"n", "nz", "nw", "LOC", "ORG", "PER", "vn", "an", "s"})
_LONGEST_NAME: Final = 40
_STRONG: Final = frozenset(
    {OrganisationType.ALLIANCE, OrganisationType.ASSOCIATION, OrganisationType.COMPANY}
)
_ACTS: Final = frozenset(entries("acts.txt"))
_FUNCTION_WORDS: Final = frozenset(
    "在到与和由对向为将已也了的等以及赴从被把经是有让给据会就按因同并或跟于至来去往约近各该本其携率带访见请派邀聘推获受着过方由每这那内里任职曾现兼即系原该聘"
)
_TIME: Final = re.compile(r"[0-9今昨明当日月年天午晨晚夜周目近春夏秋冬初末前后]{2}|[年月日天]")
_YEAR: Final = re.compile(r"[0-9]{3,4}")
_BRAND_LENGTH: Final = 2
_NAME_VERBS: Final = frozenset(entries("name_verbs.txt"))
"""Verbs that stand inside names, after a word of the name: 低空装备产业 + 协同 + 创新联盟."""
_LONGEST_LEVEL: Final = 3
_LONGEST_WORD: Final = 4
_BRACKETED: Final = 3
"""A place in brackets inside a firm's name is three words: ( + 上海 + )."""
_ORGANS: Final = frozenset({"管委会", "党工委", "管理委员会", "政府", "招商局", "党委", "办公室"})
_BRANCH: Final = re.compile(
    r"(?:校友会|研究院|研究所|实验室|学院|创新中心|研究中心|分公司|分院|分会|研发中心|联络处|办事处|"
    r"制造基地)$"
)
_NAME_ADJECTIVES: Final = frozenset(
    {
        "精密",
        "深度",
        "精深",
        "现代",
        "智慧",
        "特种",
        "健康",
        "民营",
        "公共",
        "综合",
        "先进",
        "高新",
        "绿色",
        "国际",
        "新型",
        "高端",
        "天下",
        "电动",
    }
)


def grown_bodies(page: Page) -> Iterator[BodyMention]:
    """Yield the bodies that end with a known last word, in reading order; they may overlap."""
    position, words = 0, page.words
    while position < len(words):
        last = _furthest_end(page, words, position)
        end = words[last].span.end
        suffix = suffix_of(page.text(max(0, end - _LONGEST_NAME), end))
        if suffix and words[last].text not in NO_BODIES:
            first = _first_word(words, last, end - len(suffix))
            mention = body_named(page, suffix, words[first : last + 1])
            if mention is not None:
                yield mention
        position = last + 1


def _furthest_end(page: Page, words: Sequence[Word], position: int) -> int:
    """Go on while the next word ends a longer body's name: 联盟 + 天津创新中心, 高新区 + 管委会."""
    last = position
    while last + 1 < len(words) and words[last + 1].span.start == words[last].span.end:
        joined = page.text(words[last].span.start, words[last + 1].span.end)
        longer = suffix_of(joined)
        ended = last > position or not is_weak(suffix_of(words[last].text))
        if len(longer) <= len(words[last + 1].text) or not longer or (ended and is_weak(longer)):
            break
        last += 1
    return last


def _first_word(words: Sequence[Word], last: int, suffix_start: int) -> int:
    """Grow to the left, from the word in which the suffix starts."""
    first = last
    while first > 0 and words[first].span.start > suffix_start:
        first -= 1
    end = words[last].span.end
    branch = bool(_BRANCH.search("".join(word.text for word in words[first : last + 1])))
    while first > 0 and words[first - 1].span.end == words[first].span.start:
        if _is_bracketed_place(words, first):
            first -= _BRACKETED
            continue
        if end - words[first - 1].span.start > _LONGEST_NAME or not _absorbs(
            words, first, last, branch=branch
        ):
            break
        first -= 1
    return _trimmed(words, first, last)


def _is_bracketed_place(words: Sequence[Word], first: int) -> bool:
    """Tell whether a place in brackets stands before: 某某科技(上海) + 有限公司."""
    if first <= _BRACKETED:
        return False
    opening, place, closing = words[first - _BRACKETED : first]
    short = 1 < len(place.text) <= _LONGEST_WORD and place.tag != "m"
    return (
        opening.text == "("
        and short
        and closing.text == ")"
        and words[first - _BRACKETED - 1].tag in _NAME_TAGS
    )


def _absorbs(words: Sequence[Word], first: int, last: int, *, branch: bool) -> bool:
    """Tell whether the word before ``first`` can belong to the same name."""
    before, word = words[first - 1], words[first]
    if _is_odd_brand(before, words[last]) or _is_year(words, first):
        return True
    if before.tag in ("v", "vd") or before.text in _NAME_VERBS:
        return _absorbs_verb(words, first, last)
    if before.tag == "a":
        return before.text in _NAME_ADJECTIVES
    if before.tag not in _NAME_TAGS or SENTENCE_LIKE.search(before.text) or _holds_post(words, first):
        return False
    closed = before.tag in ("ORG", "LOC") and suffix_of(before.text) and not is_weak(suffix_of(before.text))
    zones = (
        type_of(before.text) is type_of(word.text) is OrganisationType.ZONE
        and len(before.text) > _LONGEST_WORD
    )
    return not closed or branch or zones or word.text in _ORGANS or word.tag not in ("ORG", "LOC", "nz")


def _absorbs_verb(words: Sequence[Word], first: int, last: int) -> bool:
    """Tell whether a verb before ``first`` is part of the name."""
    verb = words[first - 1]
    if verb.text in _NAME_VERBS and first > 1 and words[first - 2].span.end == verb.span.start:
        return words[first - 2].tag in _NAME_TAGS
    return verb.text not in _ACTS and (len(verb.text) >= LONG_WORD or _is_brand_verb(words, first, last))


def _holds_post(words: Sequence[Word], first: int) -> bool:
    """Tell whether the word before ``first`` is a person after a title: 区委书记 + 欧阳志远率."""
    title = words[first - 2].text if first > 1 and words[first - 1].tag == "PER" else ""
    return bool(title_before(title, len(title)))


def _is_odd_brand(before: Word, last: Word) -> bool:
    """Tell whether a character is part of a firm's brand that was cut up: 今 + 越 + …有限公司."""
    legal = last.text.endswith(("有限公司", "有限责任公司", "股份公司"))
    if before.tag == "TIME":
        return legal and len(before.text) == _BRAND_LENGTH and not _TIME.search(before.text)
    return legal and len(before.text) == 1 and before.tag != "w" and before.text not in _FUNCTION_WORDS


def _is_year(words: Sequence[Word], first: int) -> bool:
    """Tell whether a year is part of a park's name: 青山 + 1958 + 文创园."""
    year = words[first - 1]
    named = first > 1 and words[first - 2].tag in _NAME_TAGS and words[first - 2].span.end == year.span.start
    return named and bool(_YEAR.fullmatch(year.text)) and type_of(words[first].text) is OrganisationType.ZONE


def _is_brand_verb(words: Sequence[Word], first: int, last: int) -> bool:
    """Tell whether a verb between a place and a strong last word is a name: 中关村 + 试听 + 产业联盟."""
    if first < 2 or words[first - 2].span.end != words[first - 1].span.start:  # noqa: PLR2004
        return False
    suffix = suffix_of(words[last].text)
    strong = bool(suffix) and not is_weak(suffix) and type_of(words[last].text) in _STRONG
    opening = words[first - 2]
    level_only = opening.text.endswith("政府") and len(opening.text) <= _LONGEST_LEVEL
    closed = (bool(suffix_of(opening.text)) and not level_only) or words[first - 1].text.endswith(
        ("为", "成", "了")
    )
    return opening.tag in ("LOC", "ORG") and not closed and strong and len(words[first - 1].text) > 1


def _trimmed(words: Sequence[Word], first: int, last: int) -> int:
    """Drop common words that stand before the proper noun which starts the name."""
    proper = next((i for i in range(first, last + 1) if words[i].tag in ("LOC", "ORG")), first)
    leading = words[first:proper]
    while first < last and words[first].text in ("企业", "公司", "项目", "行业", "单位", "机构"):
        first += 1
    if len(leading) == 1 and leading[0].text in ("省", "市", "区", "县"):
        return first
    return proper if all(word.tag in ("n", "vn", "an", "a") for word in leading) else first
