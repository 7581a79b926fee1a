"""The grammar of titles: 区委书记 · 党工委副书记 · 执行会长 · 院士.

A title keeps its generic organ (区委, 管委会) and loses the proper name before it.
"""

import re
from typing import Final

from luodi.reading.words.lexicons import any_of, entries

_ORGAN: Final = any_of(entries("organs.txt"))
_RANK: Final = (
    r"(?:第一|原|前任|时任|常务|执行|副|联合|首席|高级|资深|名誉|荣誉|轮值|联席|党组|党委|代|候任|创始)"
)
_TITLE: Final = rf"(?:{_ORGAN})?{_RANK}{{0,3}}{any_of(entries('titles.txt'))}|(?:{_ORGAN})成员"
_AT_START: Final = re.compile(_TITLE)
_AT_END: Final = re.compile(rf"(?:{_TITLE})$")
_LONGEST: Final = 18


def title_after(body: str, start: int) -> str:
    """Return the title that starts at ``start``; empty if none does.

    >>> title_after("陈晓东秘书长牵头", 3)
    '秘书长'
    """
    found = _AT_START.match(body, start, start + _LONGEST)
    return found[0] if found else ""


def title_before(body: str, end: int) -> str:
    """Return the title that ends at ``end``; empty if none does.

    >>> title_before("东丽区区委副书记白凤祥", 8)
    '区委副书记'
    """
    found = _AT_END.search(body[max(0, end - _LONGEST) : end])
    return found[0] if found else ""
