"""The grammar of names of people: how far a name reaches that starts at a given point.

Between a title and a break three forms are believed, whatever the word model makes of them: a surname
with one or two characters (令狐建), a transliteration (呼格吉勒图, 扎西顿珠), and letters (Kevin Liu).
"""

import re
from typing import Final

from luodi.reading.mentions.posts import title_after
from luodi.reading.words.lexicons import entries
from luodi.reading.words.pages import Page

SURNAMES: Final = frozenset((*entries("surnames.txt"), *entries("compound_surnames.txt")))
NO_NAMES: Final = frozenset(
    {"单位", "项目", "企业", "公司", "双方", "全体", "国家", "成员", "从事", "应邀", "于是", "有关", "相关"}
)
CHINESE: Final = re.compile(r"[\u4e00-\u9fff]{2,4}")
LATIN: Final = re.compile(r"[A-Z][A-Za-z\u00c0-\u024f.'-]+(?: [A-Z][A-Za-z\u00c0-\u024f.'-]*)+")
_SOUNDS: Final = frozenset(entries("sounds.txt"))
_ACTS: Final = frozenset(entries("acts.txt"))
_CLINGS: Final = frozenset("的说率带等和与及在向对为到赴作会称致")
"""Verbs that cling to a name: of 司空曙说 only 司空曙 is the name."""
_ENDS: Final = re.compile(
    r"[ ]|[ ]*(?:$|[、,。;:!?()\n]|等|出席|参加|主持|表示|介绍|指出|一行|和|与|及|带|率|在|向|对|为|"
    r"陪同|致辞|讲话|说|先生|女士|作|宣布|会见|透露|到|赴|前往|共同|分别|以及|代表|的|牵头|任|兼|致|就|签|共|碰头|会谈|座谈|"
    r"出任|当选|担任|称|谈|同|来|被|将|并|还|也|一同|走访|调研|考察|召集)"
)
_STRONG_END: Final = re.compile(r"[ 、,。;:!?()\n]|$|等")
_BREAKING_TAGS: Final = frozenset(
    {"v", "vd", "vn", "p", "c", "u", "w", "d", "ad", "r", "m", "TIME", "f", "xc", "s"}
)
_FUNCTION_TAGS: Final = frozenset({"p", "c", "u", "xc"})
_ASPECTS: Final = ("着", "了", "过")
"""What follows a verb and no name: of 曲阜领着客人 only 曲阜 is the name."""
_LONGEST_SOUND: Final = 9
_SHORTEST_SOUND: Final = 3


def name_size(page: Page, start: int) -> int:
    """Return how many characters from ``start`` on are a name before a break; 0 if none are."""
    latin = LATIN.match(page.body, start)
    if latin:
        return len(latin[0])
    if page.text(max(0, start - 2), start + 1) == "博士后":
        return 0
    opening = page.words_in(start, start + 1)
    function = bool(opening) and len(opening[0].text) == 1 and opening[0].tag in _FUNCTION_TAGS
    if function:
        return 0
    plain, sounded = _surnamed(page, start), _sounded(page, start)
    longer = sounded > max(plain, _SHORTEST_SOUND) and not _STRONG_END.match(page.body, start + plain)
    return sounded if longer or not plain else plain


def _surnamed(page: Page, start: int) -> int:
    surname = next((size for size in (4, 2, 1) if page.text(start, start + size) in SURNAMES), 0)
    sizes = [size for size in (surname + 2, surname + 1) if surname and _is_fine(page, start, surname, size)]
    sizes = [size for size in sizes if ends_at(page, start + size)]
    return next((size for size in sizes if page.is_boundary(start + size)), sizes[0] if sizes else 0)


def _is_fine(page: Page, start: int, surname: int, size: int) -> bool:
    """Tell whether so many characters can be a name at all."""
    name = page.text(start, start + size)
    return (
        len(name) == size  # the text may end before
        and CHINESE.fullmatch(name) is not None
        and name not in NO_NAMES
        and name[:2] not in NO_NAMES
        and name not in _ACTS
        and name[-1] not in _CLINGS
        and not title_after(page.body, start + surname)
    )


def _sounded(page: Page, start: int) -> int:
    most = sounds_from(page.body, start)
    return next((size for size in range(most, _SHORTEST_SOUND - 1, -1) if ends_at(page, start + size)), 0)


def sounds_from(body: str, start: int) -> int:
    """Return how many characters from ``start`` on are such as transliterations have, nine at most."""
    size = 0
    while size < _LONGEST_SOUND and body[start + size : start + size + 1] in _SOUNDS:
        size += 1
    return size


def sounds_before(body: str, end: int) -> int:
    """Return how many characters up to ``end`` are such as transliterations have, hyphens included."""
    size = 0
    while (
        size < _LONGEST_SOUND
        and end > size
        and (body[end - size - 1] in _SOUNDS or body[end - size - 1] == "-")
    ):
        size += 1
    return size


def ends_at(page: Page, end: int) -> bool:
    """Tell whether a name can end at ``end``: before punctuation, a verb, or another word that goes on."""
    if page.text(end, end + 1) in _ASPECTS:
        return False
    if _ENDS.match(page.body, end):
        return True
    following = page.words_in(end, end + 1)
    return bool(following) and following[0].tag in _BREAKING_TAGS
