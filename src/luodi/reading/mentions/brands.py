"""Bodies without a telling last word: firms known by their brand, and what stands in a list with bodies."""

import re
from collections.abc import Iterator, Sequence
from typing import Final

from luodi.reading.mentions.industries import is_industry
from luodi.reading.mentions.named import BodyMention
from luodi.reading.mentions.posts import title_after, title_before
from luodi.reading.mentions.suffixes import is_weak, suffix_of, type_of
from luodi.reading.words.lexicons import entries, table
from luodi.reading.words.pages import Page
from luodi.reading.words.segmenter import Word
from luodi.reference import find_divisions
from luodi.vocabulary import OrganisationType, Span

_BRAND: Final = re.compile(r"[\w·]{2,12}")
_NO_BRAND: Final = re.compile(
    r"[0-9一二三四五六七八九十]家|考察|来访|[\n ]|^(?:中关村|京津|环渤海|长三角|珠三角)"
)
_SPEAKS: Final = re.compile(r"之[乡都城]|说|表示|介绍说|指出|坦言|称赞")
_NO_FIRM: Final = re.compile(
    r"^[A-Z0-9]{1,5}$|族$|(?:代表团|考察团|小组|团队|书记|市长|区长|县长|主任|局长)$"
)
_ACTS: Final = frozenset(entries("acts.txt"))
_BEFORE: Final = re.compile(
    r"(?:[、,和与及到赴往向由即:《“(]|走访|考察|调研|参观|包括|拜访|来自|携手|联合|邀请|对接|引进|例如|"
    r"如|以及|签约|代表|企业|公司|行业|巨头)[ ]*$"
)
_AFTER: Final = re.compile(
    r"[ ]*(?:等|、|获|入选|成立|签|与|和|及|公司|集团|总部|创始|董事|总经理|总裁|负责人|项目|成功|正式|"
    r"宣布|将|已|推出|在)"
)
_ITEM: Final = re.compile(r"[\u4e00-\u9fffA-Za-z0-9·()]{2,16}")
_RUN: Final = re.compile(r"[\u4e00-\u9fffA-Za-z0-9·()]{2,24}(?:、[\u4e00-\u9fffA-Za-z0-9·()]{2,24})+")
_LONGEST_RUN: Final = 600
_LIST_END: Final = re.compile(
    r"(?<=.{2})(?:以及|及其|和|等|及(?!第)|项目|公司负责人|负责人|负责同志|主要负责|相关|有关|代表|"
    r"获评|获批|入选|签约|参加|出席|赴|召开|调研|到访|共|[0-9两一二三四五六七八九十百]+(?:余|多)?家)"
)
_FURTHER: Final = re.compile(r"以及|及其|和|及(?!第)")
_OF_FIRMS: Final = re.compile(
    r"^(?:(?:双双|分别|均)?(?:获评|荣获|入选|中标|上市)|等[^、,。;]{0,16}(?:企业|公司|厂商|集团|机构|"
    r"单位|车企)|[0-9两一二三四五六七八九十百]+(?:余|多)?[家户](?:企业|公司)|"
    r"等?[0-9两一二三四五六七八九十百]+(?:余|多)?(?:个|家)(?:重点)?(?:项目|企业|公司))"
)
_ACTING: Final = re.compile(r"负责同志|负责人|主要领导|相关领导|派代表|代表|赴|参加|出席|一行")
_JOINS: Final = re.compile(r"(?:对接|携手|联合|牵手)$")
_SHORT_ACTS: Final = frozenset("到赴往访由请邀率带派去来是为有")
_ENTERS: Final = re.compile(r"(?:入园|建园|开园|建厂|办厂)$")
"""Verbs that end as a body's name does."""
_SHORTEST_BODY: Final = 4
_LAND: Final = re.compile(r"[湖岛港谷湾城山]$")


def known_bodies(page: Page) -> Iterator[BodyMention]:
    """Yield the bodies that everybody knows by a short name: 科技部, 国务院."""
    for row in table("known_bodies.tsv"):
        start = page.body.find(row[0])
        while start >= 0:
            end = start + len(row[0])
            ranked = title_after(page.body, end) in ("院士", "研究员", "教授")
            if not ranked and (page.is_boundary(start) or page.is_boundary(end)):
                yield BodyMention(row[0], OrganisationType(row[1]), Span(start, end))
            start = page.body.find(row[0], end)


def branded_bodies(page: Page) -> Iterator[BodyMention]:
    """Yield the firms that the word model knows by name alone, and partners named by their land."""
    words = page.words
    for at, word in enumerate(words):
        if word.tag == "LOC" and _is_partner(page, word):
            yield BodyMention(word.text, OrganisationType.OTHER, word.span)
        if word.tag not in ("ORG", "LOC") or (suffix_of(word.text) and not _ENTERS.search(word.text)):
            continue
        body = _body_at_start(word.text)
        if body:
            yield BodyMention(body, type_of(body), Span(word.span.start, word.span.start + len(body)))
        elif word.tag == "ORG" and _is_brand(page, words, at):
            yield BodyMention(word.text, OrganisationType.COMPANY, word.span)


def _body_at_start(text: str) -> str:
    """The body with which a word of the model starts that goes on too far: 某区工信局 in 某区工信局协办."""
    for size in range(len(text) - 1, _SHORTEST_BODY - 1, -1):
        suffix = suffix_of(text[:size])
        if suffix and (not is_weak(suffix) or type_of(suffix) is OrganisationType.GOVERNMENT):
            return text[:size]
    return ""


def _is_partner(page: Page, word: Word) -> bool:
    """Tell whether a land's name is that of a partner: 对接正和岛."""
    joined = bool(_JOINS.search(page.text(max(0, word.span.start - 2), word.span.start)))
    return joined and bool(_LAND.search(word.text)) and not find_divisions(word.text)


def _is_brand(page: Page, words: Sequence[Word], at: int) -> bool:
    word = words[at]
    following = words[at + 1] if at + 1 < len(words) else None
    if (
        following is not None
        and following.span.start == word.span.end
        and following.tag in ("n", "nz", "vn", "a", "LOC", "ORG")
    ):
        return bool(
            re.match(
                r"项目|公司|集团|总部|负责|董事|总经理|总裁|创始",
                page.text(following.span.start, following.span.start + 4),
            )
        )
    if (
        not _BRAND.fullmatch(word.text)
        or _NO_BRAND.search(word.text)
        or word.text in _ACTS
        or is_industry(word.text)
        or find_divisions(word.text)
        or _NO_FIRM.search(word.text)
        or title_before(word.text, len(word.text))
        or page.text(word.span.start - 1, word.span.start) == "("
        or _SPEAKS.match(page.body, word.span.end)
    ):
        return False
    before = page.text(max(0, word.span.start - 6), word.span.start)
    return bool(
        _BEFORE.search(before) or _AFTER.match(page.body, word.span.end) or page.body.count(word.text) > 1
    )


def listed_bodies(page: Page, known: Sequence[BodyMention]) -> Iterator[BodyMention]:
    """Yield what stands in a list of bodies and is one by its company: 某科技、将门投资等机构."""
    starts = {mention.span.start: mention for mention in known}
    ends = {mention.span.end: mention for mention in known}
    for run in _RUN.finditer(page.body):
        if run.end() - run.start() > _LONGEST_RUN:
            continue
        items = list(_items(page, Span(*run.span())))
        if not items:
            continue
        named = [item for item in items if item.start in starts or item.end in ends]
        if not named:
            continue
        last = items[-1]
        firms = bool(_OF_FIRMS.match(page.text(last.end, last.end + 24)))
        types = {(starts.get(i.start) or ends[i.end]).type for i in named}
        acting = bool(_ACTING.match(page.body, last.end)) and OrganisationType.GOVERNMENT in types
        for item in items:
            if item.start in starts and _is_cut_short(page, item, starts[item.start]):
                yield BodyMention(page.text(item.start, item.end), OrganisationType.COMPANY, item)
            mention = None if item in named else _listed(page, item, types, firms=firms, acting=acting)
            if mention is not None:
                yield mention


def _is_cut_short(page: Page, item: Span, mention: BodyMention) -> bool:
    """Tell whether the word model cut a brand one character short of the item: 华翔翔 + 能."""
    return (
        item.end - mention.span.end == 1
        and not suffix_of(mention.name)
        and page.text(item.end, item.end + 1) == "、"
    )


def _items(page: Page, run: Span) -> Iterator[Span]:
    """The items of a list; the last one ends where the sentence goes on."""
    position = run.start
    for at, part in enumerate(page.text(run.start, run.end).split("、")):
        start, end = position, position + len(part)
        position = end + 1
        if at == 0:
            start = _own_start(page, start, end)
        yield from _parts(page, start, end)


def _parts(page: Page, start: int, end: int) -> Iterator[Span]:
    """Cut an item where the sentence goes on; after 和, 及 or 以及 another item follows."""
    while start < end:
        stop = _LIST_END.search(page.body, start, end)
        own = stop.start() if stop else end
        if start < own:
            yield Span(start, own)
        joint = _FURTHER.search(page.body, own, end)
        start = joint.end() if joint else end


def _own_start(page: Page, start: int, end: int) -> int:
    """Where the first item starts: after the last verb or preposition of the stretch."""
    for word in reversed(page.words_in(start, end)):
        inside = len(word.text) == 1 and page.text(word.span.start - 1, word.span.start) not in " ,。、"
        breaks = word.tag in ("p", "c", "u", "d") or (word.tag == "v" and not (inside and word.tag == "v"))
        if (breaks or word.text in _ACTS or word.text in _SHORT_ACTS) and word.span.end < end:
            return word.span.end
    return start


def _listed(
    page: Page, item: Span, types: set[OrganisationType], *, firms: bool, acting: bool
) -> BodyMention | None:
    """The body that an item of a list is by its company; none if its form is not that of a name."""
    name, words = page.text(item.start, item.end), page.words_in(item.start, item.end)
    whole = _ITEM.fullmatch(name) and page.is_boundary(item.start) and page.is_boundary(item.end)
    if (
        not whole
        or suffix_of(name) == name
        or any(
            word.text in _ACTS or word.tag in ("m", "TIME", "u", *(() if firms else ("PER",)))
            for word in words
        )
    ):
        return None
    if acting and name.endswith("街道") and len(name) > len("街道"):
        return BodyMention(name, OrganisationType.GOVERNMENT, item)
    land = len(words) == 1 and words[0].tag == "LOC" and bool(_LAND.search(name))
    if acting and land and not find_divisions(name):
        return BodyMention(name, OrganisationType.ZONE, item)
    firm = OrganisationType.COMPANY in types and _is_firm(name, words, firms=firms)
    return BodyMention(name, OrganisationType.COMPANY, item) if firm else None


def _is_firm(name: str, words: Sequence[Word], *, firms: bool) -> bool:
    """Tell whether an item of a list of firms is one: by its trade, by its tag, or as the list says so."""
    suffix, first = suffix_of(name), words[0]
    odd = first.tag in ("ORG", "nz") or (
        first.tag == "LOC" and len(words) > 1 and not find_divisions(first.text)
    )
    if is_industry(name) and not odd and not suffix and not firms:
        return False
    trade = bool(suffix) and type_of(name) is OrganisationType.COMPANY and len(name) > len(suffix) + 1
    return (trade or odd or firms) and not find_divisions(name)
