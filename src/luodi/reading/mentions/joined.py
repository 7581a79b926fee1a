"""Bodies whose names hold what else parts names: brackets, 和 and 与.

克劳茨精密(太仓)有限公司 · 中国(广西)自贸试验区 · 某州工业和信息化局 · 广东省水产流通与加工协会
"""

import re
from collections.abc import Iterator, Sequence
from typing import Final

from luodi.reading.mentions.named import BodyMention
from luodi.reading.mentions.suffixes import is_weak, suffix_of, type_of
from luodi.reading.words.lexicons import entries
from luodi.reading.words.pages import Page
from luodi.reading.words.segmenter import Word
from luodi.vocabulary import OrganisationType, Span

_BRACKETED: Final = re.compile(r"\([\u4e00-\u9fff]{2,8}\)(?=[\u4e00-\u9fff]{2})")
_LEGAL: Final = re.compile(r"(?:(?![与和及])[\u4e00-\u9fff]){0,14}?(?:有限责任公司|有限公司|集团|公司)")
_LONGEST_REST: Final = 24
_LONGEST_HEAD: Final = 16
_IN_HEAD: Final = frozenset({"n", "nz", "nw", "LOC", "ORG", "PER", "vn", "an", "s", "a"})
_IN_HALF: Final = frozenset({"n", "nz", "vn", "an", "v", "a"})
_NO_PART: Final = frozenset("到赴访由请邀率带派去来是为有将已也又都会见")
_NAME_VERBS: Final = frozenset(entries("name_verbs.txt"))
_LEVELS: Final = frozenset("省市区县州旗")
_OFFICE: Final = re.compile(r"(?:局|厅|委员会|委|协会|学会|促进会|研究会|联合会|商会|产业园)$")
_PARTY: Final = re.compile(
    r"(?=([省市区县州旗]委|[\u4e00-\u9fff][省市区县州旗]委)、[省市区县州旗]政府)(?<=[\u4e00-\u9fff])"
)
_PLACED: Final = re.compile(r"([\u4e00-\u9fff]{2,8}?[省市区县旗州])(?=[\u4e00-\u9fff]{2,})")
_DEFINED: Final = re.compile(r"(?<=[\u4e00-\u9fff])\((?:以下|下文)?(?:统一)?(?:简称|下称)")
_DASHES: Final = ("—", "·", "(", ")", "-", "--", "——")
_LONGEST_DEFINED: Final = 40
_SHORTEST_DEFINED: Final = 4
_LIST_SIGNS: Final = ("、", "和", "与", "及")
_LED: Final = re.compile(
    r"(?:率|带领|会同|召集|携|、|由)([省市区县州旗][\u4e00-\u9fff]{2,10}?(?:局|委|办|厅|委员会))(?=[、,。和及与]|等|负责|主要|相关|有关|会同|组织|牵头|参加)"
)
_TRADES: Final = ("信息化", "改革", "建设", "社会保障", "规划", "旅游", "科技", "工业", "商务", "投资")
_LONGEST_HALF: Final = 4
"""How many words may stand on either side of an 和 inside a name."""


def bracketed_bodies(page: Page) -> Iterator[BodyMention]:
    """Yield the bodies in whose name a place or a trade stands in brackets."""
    for found in _BRACKETED.finditer(page.body):
        start = _head(page, found.start())
        end = _rest(page, found.end()) or _legal(page, found.end())
        if start < found.start() and end:
            name = page.text(start, end)
            yield BodyMention(name, type_of(name), Span(start, end))


def _head(page: Page, end: int) -> int:
    """Where the part before a bracket starts: as far left as words can stand in a name."""
    start = end
    for word in reversed(page.words_in(max(0, end - _LONGEST_HEAD), end)):
        single = (
            len(word.text) == 1 and word.tag not in ("w", "p", "c", "u", "f") and word.text not in _NO_PART
        )
        if word.span.end != start or not (word.tag in _IN_HEAD or single) or word.text.endswith("内"):
            break
        start = word.span.start
    return start


def _rest(page: Page, start: int) -> int:
    """Where the name ends after a bracket, with a last word that is not weak; 0 if nowhere."""
    end = 0
    position = start
    for word in page.words_in(start, start + _LONGEST_REST):
        if word.span.start != position or word.tag not in _IN_HEAD:
            break
        position = word.span.end
        suffix = suffix_of(page.text(start, position))
        if suffix and not is_weak(suffix):
            end = position
    return end


def _legal(page: Page, start: int) -> int:
    """Where a firm's name ends after a bracket that the word model did not part from it; 0 if nowhere."""
    found = _LEGAL.match(page.body, start)
    return found.end() if found else 0


def defined_bodies(page: Page) -> Iterator[BodyMention]:
    """Yield the bodies to which the text gives a short name: 中国—上海合作组织…示范区(以下简称…)."""
    for found in _DEFINED.finditer(page.body):
        words = page.words_in(max(0, found.start() - _LONGEST_DEFINED), found.start())
        start = found.start()
        for word in reversed(words):
            stop = (word.tag == "w" and word.text not in _DASHES) or word.text in _NO_PART
            stop |= word.tag in ("p", "u", "r") or (word.tag == "v" and word.text not in _NAME_VERBS)
            if word.span.end != start or stop:
                break
            start = word.span.start
        name = page.text(start, found.start())
        if len(name) > _SHORTEST_DEFINED and not is_weak(suffix_of(name)):
            yield BodyMention(name, type_of(name), Span(start, found.start()))


def party_bodies(page: Page) -> Iterator[BodyMention]:
    """Yield the party committees that act beside their government: 漳州市委、市政府."""
    for found in _PARTY.finditer(page.body):
        words = page.words_in(max(0, found.start() - _LONGEST_HEAD), found.end(1))
        start = next((w.span.start for w in reversed(words) if w.tag in ("LOC", "ORG")), found.start())
        name = page.text(start, found.end(1))
        if start < found.start() and name.endswith(found[1]):
            yield BodyMention(name, OrganisationType.PARTY, Span(start, found.end(1)))


def shared_offices(page: Page, known: Sequence[BodyMention]) -> Iterator[BodyMention]:
    """Yield the offices of places that are listed before one: 皮山县、墨玉县、洛浦县商务局."""
    for mention in known:
        own = _PLACED.match(mention.name)
        if mention.type is not OrganisationType.GOVERNMENT or own is None:
            continue
        end = mention.span.start
        while page.text(end - 1, end) in _LIST_SIGNS:
            before = page.words_in(max(0, end - _LONGEST_HEAD), end - 1)
            place = before[-1] if before and before[-1].span.end == end - 1 else None
            if place is None or place.tag != "LOC" or place.text[-1] != own[1][-1]:
                break
            yield BodyMention(place.text + mention.name[own.end() :], mention.type, place.span)
            end = place.span.start


def level_offices(page: Page) -> Iterator[BodyMention]:
    """Yield offices of a level after a verb that the word model glues to them: 率旗农牧和科技局."""
    for found in _LED.finditer(page.body):
        yield BodyMention(found[1], OrganisationType.GOVERNMENT, Span(*found.span(1)), local=True)


def joined_bodies(page: Page) -> Iterator[BodyMention]:
    """Yield the offices and societies in whose name an 和 or 与 stands, with the place straight before it."""
    words = page.words
    for at, word in enumerate(words):
        if word.text in ("和", "与") and 0 < at < len(words) - 1:
            last = _last_of_half(page, words, at)
            first = _first_of_half(words, at) if last else at
            if last and first < at:
                yield _joined(page, words, first, last)


def _last_of_half(page: Page, words: Sequence[Word], at: int) -> int:
    """The word after 和 with which an office's name ends; 0 if none does."""
    for last in range(at + 1, min(at + 1 + _LONGEST_HALF, len(words))):
        word = words[last]
        if word.span.start != words[last - 1].span.end or word.tag not in (*_IN_HALF, "ORG"):
            return 0
        half = page.text(words[at].span.end, word.span.end)
        if _OFFICE.search(half):
            alone = suffix_of(half) == half and not half.startswith(_TRADES)
            another = word.tag == "ORG" and len(half) > len(suffix_of(half)) + _LONGEST_HALF
            return 0 if alone or another else last
    return 0


def _first_of_half(words: Sequence[Word], at: int) -> int:
    """The place or level before 和 with which the name starts; ``at`` if there is none."""
    for first in range(at - 1, max(-1, at - 1 - _LONGEST_HALF), -1):
        word = words[first]
        if word.span.end != words[first + 1].span.start:
            return at
        if (word.tag == "LOC" or word.text in _LEVELS or word.text == "自治区") and first < at - 1:
            return first
        if (
            word.tag in ("ORG", "LOC")
            and not suffix_of(word.text)
            and (first < at - 1 or word.text[-2:] in _TRADES)
        ):
            return first
        if word.tag not in _IN_HALF or not is_weak(suffix_of(word.text)):
            return at
    return at


def _joined(page: Page, words: Sequence[Word], first: int, last: int) -> BodyMention:
    start, end = words[first].span.start, words[last].span.end
    while first > 0 and words[first - 1].tag == "LOC" and words[first - 1].span.end == start:
        first -= 1
        start = words[first].span.start
    name = page.text(start, end)
    body_type = type_of(name) if suffix_of(name) else OrganisationType.GOVERNMENT
    return BodyMention(name, body_type, Span(start, end), local=name[0] in _LEVELS)
