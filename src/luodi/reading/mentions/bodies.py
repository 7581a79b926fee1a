"""Bodies: firms, alliances, offices, zones, schools … named in the text.

They are found by their last word (有限公司, 联盟, 科委), by being known (科技部),
as brands, and by standing in a list with other bodies. Where two overlap the
longer is meant.
"""

import re
from collections.abc import Iterable
from typing import Final

from luodi.reading.mentions.brands import branded_bodies, known_bodies, listed_bodies
from luodi.reading.mentions.growing import grown_bodies
from luodi.reading.mentions.industries import is_industry
from luodi.reading.mentions.joined import (
    bracketed_bodies,
    defined_bodies,
    joined_bodies,
    level_offices,
    party_bodies,
    shared_offices,
)
from luodi.reading.mentions.named import BodyMention
from luodi.reading.mentions.offices import formed_bodies
from luodi.reading.mentions.places import PROVINCES
from luodi.reading.mentions.suffixes import is_weak, suffix_of, type_of
from luodi.reading.words.lexicons import any_of
from luodi.reading.words.pages import Page
from luodi.vocabulary import OrganisationType, Span

_POSTED: Final = re.compile(
    r"驻[\u4e00-\u9fff]{1,6}?(?:招商联络站|联络处|办事处|代表处|总领事馆|总领馆|领事馆|大使馆|招商处|"
    r"招商服务中心|招商中心|工作站)|"
    r"(?:中国人民)?政协[\u4e00-\u9fff]{2,10}?委员会"
)
_WITH_AND: Final = re.compile(
    r"[省市州区县旗]?(?:工业和信息化|发展和改革|住房和城乡建设|人力资源和社会保障|自然资源和规划|文化和旅游|工业和科技|"
    r"科技和工业信息化|商务和投资促进)(?:局|委员会|委|厅)"
)
_LONGEST_PLACE: Final = 12
_LEGAL: Final = re.compile(r"(?:集团)?(?:股份有限公司|有限责任公司|有限公司|股份公司)$")
_PLACE_FIRST: Final = re.compile(rf"^{any_of(PROVINCES)}[省市]?")
_JOINT: Final = re.compile(r"^([\u4e00-\u9fff()]{3,30})(?:[与和及]|联合|携手|会同)([\u4e00-\u9fff()]{4,30})$")
_MEMBER: Final = re.compile(
    r"^([\u4e00-\u9fff()]{4,30}?)(?:的)?(?:会员|成员|毕业|入园|入驻)(?:企业|单位)([\u4e00-\u9fff()]{4,30})$"
)
_ENDED: Final = re.compile(
    r"^([\u4e00-\u9fff()]{4,30}?)(?:等(?:[\u4e00-\u9fff]{2,6})?|(?<=[会盟])(?:秘书处|专家委员会|理事会|专委会)|(?:签下|布局|引进|重点发展|大力发展|打造|举办|签约|新增|承接|聚焦)"
    r"[\u4e00-\u9fff]{2,20})$"
)
"""A name that the word model took too far: 某省家具协会等商协会, 某经开区布局电池."""
_INDUSTRIES_FOLLOW: Final = re.compile(
    r"(?:发展|布局|聚焦|培育|主攻|瞄准|围绕|以|产品为|"
    r"(?:领域|产业|方向|主导|培育|重点|特色)[ ]*[:|为]?)[^,。;:]{0,12}$"
)
_SHORTEST_STEM: Final = 3
_TWO: Final = re.compile(rf"^([\u4e00-\u9fff]{{2,8}}集团)({any_of(PROVINCES)}[\u4e00-\u9fff]{{2,20}}公司)$")


def find_bodies(page: Page) -> tuple[BodyMention, ...]:
    """Find the bodies of the page in reading order; none overlaps another."""
    posted = [*_posted(page)]
    posted += [*_joined_offices(page), *joined_bodies(page), *bracketed_bodies(page), *formed_bodies(page)]
    posted += [*level_offices(page), *defined_bodies(page), *party_bodies(page)]
    found = _longest([*grown_bodies(page), *known_bodies(page), *branded_bodies(page), *posted])
    found = _longest([*found, *listed_bodies(page, found), *shared_offices(page, found)])
    found = [*_split(_longest([*found, *_stems(page, found)]))]
    return tuple(mention for mention in found if not _is_term(page, mention))


def _is_term(page: Page, mention: BodyMention) -> bool:
    """Tell a term in a list of industries from a firm: 重点布局医疗器械、特医食品."""
    if mention.type is not OrganisationType.COMPANY or not is_weak(suffix_of(mention.name)):
        return False
    clause = page.clause_at(mention.span.start)
    before, after = page.text(clause.start, mention.span.start), page.text(mention.span.end, clause.end)
    *following, last = after.split("、")
    items = [*before.split("、")[:-1], *following[1:], *([last] if is_industry(last) else [])]
    led = _INDUSTRIES_FOLLOW.search(page.text(max(0, clause.start - 8), mention.span.start).split("、")[0])
    listed = (
        bool(items) and all(map(is_industry, items)) and (before.endswith("、") or after.startswith("、"))
    )
    return listed and bool(led) and is_industry(mention.name)


def _posted(page: Page) -> Iterable[BodyMention]:
    """Yield offices away from home and councils: 比利时驻上海总领事馆, 政协某市委员会."""
    for found in _POSTED.finditer(page.body):
        start = found.start()
        for word in reversed(page.words_in(max(0, start - _LONGEST_PLACE), start)):
            if found[0][0] != "驻" or word.span.end != start or word.tag not in ("LOC", "ORG", "n", "nz"):
                break
            start = word.span.start
        own = found[0][0] != "驻" and page.is_boundary(start)
        if start < found.start() or own:
            name = page.text(start, found.end())
            yield BodyMention(name, OrganisationType.GOVERNMENT, Span(start, found.end()))


def _joined_offices(page: Page) -> Iterable[BodyMention]:
    """Yield the offices in whose name an 和 stands, with the place straight before it: 某州工业和信息化局."""
    for found in _WITH_AND.finditer(page.body):
        start = found.start()
        before = page.words_in(max(0, start - _LONGEST_PLACE), start)
        if before and before[-1].tag == "LOC" and before[-1].span.end == start:
            start = before[-1].span.start
        local = start == found.start()
        name = page.text(start, found.end())
        yield BodyMention(name, OrganisationType.GOVERNMENT, Span(start, found.end()), local=local)


def _stems(page: Page, found: Iterable[BodyMention]) -> Iterable[BodyMention]:
    """Yield where a firm is named by what stands before 有限公司 in its name."""
    stems = set()
    for name in {m.name for m in found if m.type is OrganisationType.COMPANY}:
        legal = _LEGAL.search(name)
        stem = _PLACE_FIRST.sub("", name[: legal.start()]) if legal else ""
        if len(stem) >= _SHORTEST_STEM:
            stems.add(stem)
    sizes = sorted({len(stem) for stem in stems}, reverse=True)
    for word in page.words:
        for size in sizes:
            end = word.span.start + size
            if page.text(word.span.start, end) in stems and page.is_boundary(end):
                yield BodyMention(
                    page.text(word.span.start, end), OrganisationType.COMPANY, Span(word.span.start, end)
                )


def _longest(mentions: Iterable[BodyMention]) -> list[BodyMention]:
    """Keep the longer where two overlap."""
    kept: list[BodyMention] = []
    taken: set[int] = set()
    for mention in sorted(mentions, key=lambda m: (m.span.start - m.span.end, m.span.start)):
        if mention.span.start not in taken and mention.span.end - 1 not in taken:
            taken.update(range(mention.span.start, mention.span.end))
            kept.append(mention)
    return sorted(kept, key=lambda m: m.span)


def _split(mentions: Iterable[BodyMention]) -> Iterable[BodyMention]:
    """Part two bodies that the word model took for one: 某集团江苏某有限公司, 某市政府与某集团."""
    for mention in mentions:
        ended = _ENDED.match(mention.name)
        if ended and suffix_of(ended[1]) and not is_weak(suffix_of(ended[1])):
            span = Span(mention.span.start, mention.span.start + len(ended[1]))
            yield BodyMention(ended[1], type_of(ended[1]), span)
            continue
        two = _TWO.match(mention.name)
        joint, holder = _JOINT.match(mention.name), _MEMBER.match(mention.name)
        if two:
            first, second, gap = two[1], two[2], 0
        elif holder and suffix_of(holder[1]):
            first, second = holder[1], holder[2]
            gap = len(mention.name) - len(first) - len(second)
        elif joint and suffix_of(joint[1]) and not is_weak(suffix_of(joint[1])):
            first, second = joint[1], joint[2]
            gap = len(mention.name) - len(first) - len(second)
        else:
            yield mention
            continue
        start, middle = mention.span.start, mention.span.start + len(first) + gap
        yield BodyMention(first, type_of(first), Span(start, start + len(first)))
        yield BodyMention(second, type_of(second), Span(middle, mention.span.end))
