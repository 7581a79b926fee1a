"""Bodies by their last word: found at 有限公司, 联盟, 科委 and grown to the left over words that can stand in a name.

A body without a proper name (知名企业, 研究院) is none.
"""

import re
from collections.abc import Iterator, Sequence
from typing import Final

from luodi.reading.mentions.events import head_of
from luodi.reading.mentions.industries import is_industry
from luodi.reading.mentions.named import BodyMention
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
_STRONG: Final = frozenset(
    {OrganisationType.ALLIANCE, OrganisationType.ASSOCIATION, OrganisationType.COMPANY}
)
_NOT_FIRST: Final = re.compile(
    r"^(?:国家级|省级|市级|区级|县级|世界级|千亿级|百亿级|国际|全国(?!工商联|政协|人大)|全球|各|该|本|我|其|多|知名|著名|相关|有关|部分|其他|大型|重点|"
    r"优质|新型|现代|一流|领军|龙头|骨干|上市|民营|外资|国有|高端|特色|区域|两大|三大|若干|一批|联盟单位|成员|战略联盟|当地|所属|下属|原有|首个|首家|两家|另一)"
)
_GENERIC: Final = re.compile(
    r"^(?:联盟|协会|国家|地方|产业|行业|企业|科技|创新|技术|研发|工业|平台|服务|公共|综合|经济|专业|专业性|高校|科研|社会|投资|招商|"
    r"咨询|教育|金融|机构|孵化|创业|示范|管理|运营|战略|合作|发展|市级|省级|国家级|新|老|大|小|中外|国内|国外|民营|高新技术|"
    r"科技型|制造|文化|旅游|总部|区域|两个|机器人|人工智能|生物医药|医疗|智能|智慧|业|链|群|[一二三四五六七八九十两]|大|个|家|商务|生活|会展|"
    r"新材料|新能源|数字|经济|功能|人才|交流|培训|展示|信息|绿色|开放|试点|先进|优秀|高端|数据|算力|应用|测试|检测|联合|协同|工程|"
    r"基金|物流|生产|研究|市场|核心|配套|成果|转化|互联网|大数据|大|自主|高质量|一流|众创|特色|主题|城市|乡村|生态|健康)*$"
)
_LOCAL: Final = re.compile(
    rf"^(?:我|全)?[省市区县]?(?:{any_of(entries('offices.txt'))}|[\u4e00-\u9fff]{{2,6}}(?:局|分局|办事处|委|政府办|街道))$"
)
_OFFICE: Final = re.compile(rf"^(?:我|全)?[省市区县]?{any_of(entries('offices.txt'))}$")
_HALLS: Final = ("展示厅", "报告厅", "会议厅", "宴会厅", "大厅", "客厅", "餐厅", "展厅")
_AREAS: Final = ("区", "市", "省", "县", "园", "镇")
_NO_BODIES: Final = frozenset(entries("no_bodies.txt"))
_ACTS: Final = frozenset(entries("acts.txt"))
_BRACKETED: Final = 3
"""A place in brackets inside a firm's name is three words: ( + 上海 + )."""
_ORGANS: Final = frozenset({"管委会", "党工委", "管理委员会", "政府", "招商局", "党委", "办公室"})
_SENTENCE_LIKE: Final = re.compile(
    r"子公司|考察|来访|评价|领导|表示|进行|参加|出席|希望|欢迎|负责人|举行|召开|陪同|同志|的|了(?!解)"
)
_BRANCH: Final = re.compile(
    r"(?:校友会|研究院|研究所|实验室|学院|创新中心|研究中心|分公司|分院|分会|研发中心|联络处|办事处|制造基地)$"
)
_NAME_ADJECTIVES: Final = frozenset(
    {"公共", "综合", "先进", "高新", "绿色", "国际", "新型", "高端", "天下", "电动"}
)
_OF_LEVEL: Final = re.compile(r"^[省市区县](?=[\u4e00-\u9fff]{5,})(?!场|域|级|值)")
_PLACE_ONLY: Final = re.compile(r"^(?:LOC )+$")


def grown_bodies(page: Page) -> Iterator[BodyMention]:
    """Yield the bodies that end with a known last word, in reading order; later ones may swallow earlier ones."""
    position, words = 0, page.words
    while position < len(words):
        last = _furthest_end(page, words, position)
        end = words[last].span.end
        suffix = suffix_of(page.text(max(0, end - _LONGEST_NAME), end))
        if suffix and words[last].text not in _NO_BODIES:
            first = _first_word(words, last, end - len(suffix))
            mention = _judged(page, suffix, words[first : last + 1])
            if mention is not None:
                yield mention
        position = last + 1


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
    return opening.text == "(" and place.tag == "LOC" and closing.text == ")"


def _absorbs(words: Sequence[Word], first: int, last: int, *, branch: bool) -> bool:
    """Tell whether the word before ``first`` can belong to the same name."""
    before, word = words[first - 1], words[first]
    if before.tag in ("v", "vd"):
        return before.text not in _ACTS and (
            len(before.text) >= _LONG_WORD or _is_brand_verb(words, first, last)
        )
    if before.tag == "a":
        return before.text in _NAME_ADJECTIVES
    if before.tag not in _NAME_TAGS or _SENTENCE_LIKE.search(before.text):
        return False
    closed = before.tag in ("ORG", "LOC") and suffix_of(before.text) and not is_weak(suffix_of(before.text))
    return not closed or branch or word.text in _ORGANS or word.tag not in ("ORG", "LOC", "nz")


def _is_brand_verb(words: Sequence[Word], first: int, last: int) -> bool:
    """Tell whether a verb between a place and a strong last word is a name: 中关村 + 试听 + 产业联盟."""
    if first < 2 or words[first - 2].span.end != words[first - 1].span.start:  # noqa: PLR2004
        return False
    suffix = suffix_of(words[last].text)
    strong = bool(suffix) and not is_weak(suffix) and type_of(words[last].text) in _STRONG
    return words[first - 2].tag in ("LOC", "ORG") and strong and len(words[first - 1].text) > 1


def _trimmed(words: Sequence[Word], first: int, last: int) -> int:
    """Drop common words that stand before the proper noun which starts the name."""
    proper = next((i for i in range(first, last + 1) if words[i].tag in ("LOC", "ORG")), first)
    leading = words[first:proper]
    while first < last and words[first].text in ("企业", "公司", "项目", "行业", "单位", "机构"):
        first += 1
    if len(leading) == 1 and leading[0].text in ("省", "市", "区", "县"):
        return first
    return proper if all(word.tag in ("n", "vn", "an", "a") for word in leading) else first


def _judged(page: Page, suffix: str, words: Sequence[Word]) -> BodyMention | None:
    """The body if the name is one; a bare office is local; generic words are none."""
    span = Span(words[0].span.start, words[-1].span.end)
    name = page.text(span.start, span.end)
    core = name[: -len(suffix)]
    if _NOT_FIRST.match(name) or _is_no_body(name, suffix) or _SENTENCE_LIKE.search(name):
        return None
    body_type = type_of(name)
    if _LOCAL.match(name) and not _OFFICE.match(name) and _GENERIC.match(core):
        return None
    if _LOCAL.match(name) and body_type in (OrganisationType.GOVERNMENT, OrganisationType.PARTY):
        return (
            None
            if page.text(span.start - 1, span.start) == ")"
            else BodyMention(name, body_type, span, local=True)
        )
    if not core or _is_place_alone(words, suffix, body_type) or _is_designation(page, name, suffix, span):
        return None
    if _OF_LEVEL.match(name) and not _GENERIC.match(core):
        return BodyMention(name, body_type, span, local=True)
    proper = any(word.tag in _PROPER_TAGS and word.text != suffix for word in words) and not _GENERIC.match(
        core
    )
    odd = any(word.tag == "v" and len(word.text) >= _LONG_WORD for word in words)
    named = body_type in _SELF_NAMED and len(core) >= _SHORTEST_CORE and not is_weak(suffix)
    zone = (
        body_type is OrganisationType.ZONE
        and len(words) == 1
        and not is_weak(suffix)
        and len(core) > 1
        and not _GENERIC.match(core)
    )
    return BodyMention(name, body_type, span) if proper or odd or named or zone else None


def _is_no_body(name: str, suffix: str) -> bool:
    """Tell a hall or a fair, whose last word is longer than a body's, and a firm's trade without its name."""
    if name in _NO_BODIES or name.endswith(_HALLS) or len(head_of(name)) > len(suffix):
        return True
    trade = is_weak(suffix) and type_of(name) is OrganisationType.COMPANY
    return trade and (is_industry(name[: -len(suffix)]) or name[: -len(suffix)].endswith(_AREAS))


def _is_designation(page: Page, name: str, suffix: str, span: Span) -> bool:
    """Tell a designation (国家…示范基地) or part of a place (核心区中心, …中心 + 商务区) from a body."""
    if "试点" in name and page.text(span.end, span.end + 1) in ("“", '"'):
        return True
    if name.startswith("国家") and suffix.endswith(("基地", "区", "中心")):
        return True
    after = page.text(span.end, span.end + 3)
    return suffix == "中心" and (
        name[-3] in "区市县城" or bool(re.match(r"[\u4e00-\u9fff]{0,2}[区带圈]", after))
    )


def _is_place_alone(words: Sequence[Word], suffix: str, body_type: OrganisationType) -> bool:
    """Tell whether nothing but a place stands before a weak last word: 锦州 + 投资, 天津市 + 中心."""
    if not is_weak(suffix) or words[-1].tag == "ORG":
        return False
    tags = "".join(f"{word.tag} " for word in words[:-1])
    return bool(_PLACE_ONLY.match(tags)) and (
        body_type is OrganisationType.COMPANY or suffix in ("中心", "平台", "委员会")
    )
