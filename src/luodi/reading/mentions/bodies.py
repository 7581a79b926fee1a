"""Bodies: firms, alliances, offices, zones, schools … named in the text.

A body is found at its last word (有限公司, 联盟, 科委) and grown to the left over
words that can stand in a name; or it is a firm's name that the word model
knows. Bodies without a proper name (知名企业, 研究院) are none. An office without
its place (科委 in 东丽区政府办、科委) is ``local``: its place is settled later.
"""

import re
from collections.abc import Sequence
from dataclasses import dataclass
from typing import Final

from luodi.reading.mentions.suffixes import is_weak, suffix_of, type_of
from luodi.reading.words.lexicons import any_of, entries
from luodi.reading.words.pages import Page
from luodi.reading.words.segmenter import Word
from luodi.vocabulary import OrganisationType, Span

_NAME_TAGS: Final = frozenset({"n", "nz", "nw", "LOC", "ORG", "PER", "vn", "an", "s"})
_PROPER_TAGS: Final = frozenset({"LOC", "ORG", "PER", "nz", "nw"})
_LONG_WORD: Final = 4
"""A verb of four characters and more is a name that the model does not know (融智特种机器人)."""
_SHORTEST_CORE: Final = 4
"""So many characters before 联盟, 协会 or 研究院 are taken for a name even without a proper noun."""
_LONGEST_NAME: Final = 40
_SELF_NAMED: Final = frozenset({OrganisationType.ALLIANCE, OrganisationType.ASSOCIATION})
_NOT_FIRST: Final = re.compile(
    r"^(?:国家级|省级|市级|区级|县级|世界级|千亿级|百亿级|国际|全国|全球|各|该|本|我|其|多|知名|著名|相关|有关|部分|其他|大型|重点|"
    r"优质|新型|现代|一流|领军|龙头|骨干|上市|民营|外资|国有|高端|特色|区域|两大|三大|若干|一批|联盟单位|成员|战略联盟)"
)
_GENERIC: Final = re.compile(
    r"^(?:国家|地方|产业|行业|企业|科技|创新|技术|研发|工业|平台|服务|公共|综合|经济|专业|专业性|高校|科研|社会|投资|招商|"
    r"咨询|教育|金融|机构|孵化|创业|示范|管理|运营|战略|合作|发展|市级|省级|国家级|新|老|大|小|中外|国内|国外|民营|高新技术|"
    r"科技型|制造|文化|旅游|总部|区域|两个|机器人|人工智能|生物医药|医疗|智能|智慧|上海|业|链|群|[一二三四五六七八九十两]|大|个|家)*$"
)
_LOCAL: Final = re.compile(
    rf"^(?:我|全)?[省市区县]?(?:{any_of(entries('offices.txt'))}|[\u4e00-\u9fff]{{2,6}}(?:局|分局|办事处|委|政府办|街道))$"
)


@dataclass(frozen=True, slots=True)
class BodyMention:
    """One named body where it stands; ``local`` where its place must be taken from elsewhere."""

    name: str
    type: OrganisationType
    span: Span
    local: bool = False


def find_bodies(page: Page) -> tuple[BodyMention, ...]:
    """Find the bodies of the page in reading order; none overlaps another."""
    found: list[BodyMention] = []
    position = 0
    words = page.words
    while position < len(words):
        stop, mention = _body_at(page, words, position)
        if mention is not None:
            while found and found[-1].span.end > mention.span.start:
                found.pop()
            found.append(mention)
        position = stop
    return tuple(found)


def _body_at(page: Page, words: Sequence[Word], position: int) -> tuple[int, BodyMention | None]:
    """The body that ends with the word at ``position``, and where to look on."""
    word = words[position]
    last = _furthest_end(page, words, position)
    end = words[last].span.end
    suffix = suffix_of(page.text(max(0, end - _LONGEST_NAME), end))
    if not suffix:
        brand = word.tag == "ORG" and not suffix_of(word.text)
        return position + 1, _brand(page, words, position) if brand else None
    first = _first_word(words, last, end - len(suffix))
    start = words[first].span.start
    name = page.text(start, end)
    mention = _judged(name, suffix, words[first : last + 1], Span(start, end))
    return last + 1, mention


def _furthest_end(page: Page, words: Sequence[Word], position: int) -> int:
    """Go on while the next word ends a longer body's name: 联盟 + 天津创新中心, 高新区 + 管委会."""
    last = position
    while last + 1 < len(words) and words[last + 1].span.start == words[last].span.end:
        joined = page.text(words[last].span.start, words[last + 1].span.end)
        longer = suffix_of(joined)
        if len(longer) <= len(words[last + 1].text) or not longer:
            break
        last += 1
    return last


def _first_word(words: Sequence[Word], last: int, suffix_start: int) -> int:
    """Grow to the left, from the word in which the suffix starts."""
    first = last
    while first > 0 and words[first].span.start > suffix_start:
        first -= 1
    end = words[last].span.end
    while first > 0 and words[first - 1].span.end == words[first].span.start:
        if not _absorbs(words, first) or end - words[first - 1].span.start > _LONGEST_NAME:
            break
        first -= 1
    return _trimmed(words, first, last)


def _absorbs(words: Sequence[Word], first: int) -> bool:
    """Tell whether the word before ``first`` can belong to the same name."""
    before, word = words[first - 1], words[first]
    if before.tag == "v":
        return len(before.text) >= _LONG_WORD
    if before.tag not in _NAME_TAGS:
        return False
    closed = before.tag in ("ORG", "LOC") and suffix_of(before.text) and not is_weak(suffix_of(before.text))
    return not closed or word.text in _ORGANS or word.tag not in ("ORG", "LOC", "nz")


_ORGANS: Final = frozenset({"管委会", "党工委", "管理委员会", "政府", "招商局", "党委", "办公室"})


def _trimmed(words: Sequence[Word], first: int, last: int) -> int:
    """Drop common words that stand before the proper noun which starts the name."""
    proper = next((i for i in range(first, last + 1) if words[i].tag in ("LOC", "ORG")), first)
    return proper if all(word.tag in ("n", "vn", "an") for word in words[first:proper]) else first


def _judged(name: str, suffix: str, words: Sequence[Word], span: Span) -> BodyMention | None:
    """The body if the name is one; a bare office is local; generic words are none."""
    core = name[: -len(suffix)]
    if _NOT_FIRST.match(name):
        return None
    body_type = type_of(name)
    if _LOCAL.match(name) and body_type in (OrganisationType.GOVERNMENT, OrganisationType.PARTY):
        return BodyMention(name, body_type, span, local=True)
    if not core:
        return None
    proper = any(word.tag in _PROPER_TAGS and word.text != suffix for word in words) and not _GENERIC.match(
        core
    )
    odd = any(word.tag == "v" and len(word.text) >= _LONG_WORD for word in words)
    named = body_type in _SELF_NAMED and len(core) >= _SHORTEST_CORE and not is_weak(suffix)
    if proper or odd or named:
        return BodyMention(name, body_type, span)
    return None


def _brand(page: Page, words: Sequence[Word], position: int) -> BodyMention | None:
    """A firm that the model knows by name alone; not if a noun follows, to which the word would belong."""
    word = words[position]
    after = page.text(word.span.end, word.span.end + 1)
    following = words[position + 1] if position + 1 < len(words) else None
    attached = following is not None and following.span.start == word.span.end
    if attached and following is not None and following.tag in ("n", "nz", "vn", "a", "LOC", "ORG"):
        return None
    if re.search(r"[0-9一二三四五六七八九十]家|考察|来访|[\n ]", word.text) or not re.match(
        r"[\w·]{2,12}$", word.text
    ):
        return None
    del after
    return BodyMention(word.text, OrganisationType.COMPANY, word.span)
