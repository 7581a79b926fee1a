"""Traditional characters: fold a text that is written in them to Simplified ones, one for one.

Each character by itself, never by phrases, so that offsets hold. The table is OpenCC's.
"""

import re
from collections.abc import Mapping
from functools import cache, lru_cache
from typing import Any, Final

_TELLING: Final = frozenset("國會業區產發與為經開長個這對時來們學說後過東門車馬書見貝頁風飛魚鳥麥點齊龍")
"""Frequent characters that only Traditional texts have."""
_HAN: Final = re.compile(r"[\u4e00-\u9fff]")
_SHARE: Final = 0.03
"""So many of all characters are telling ones in a Traditional text; names alone bring fewer into another."""


def simplified(text: str) -> str:
    """Return ``text`` in Simplified characters if it is written in Traditional ones, as long as before.

    >>> simplified("臺灣產業協會與南安市簽署備忘錄"), simplified("乾县著名企业")
    ('台湾产业协会与南安市签署备忘录', '乾县著名企业')
    """
    return text.translate(_table(text)) if is_traditional(text) else text


def is_traditional(text: str) -> bool:
    """Tell whether a text is written in Traditional characters.

    >>> is_traditional("產業發展"), is_traditional("产业发展")
    (True, False)
    """
    telling = sum(character in _TELLING for character in text)
    return bool(telling) and telling >= _SHARE * len(_HAN.findall(text))


def _table(text: str) -> Mapping[int, str]:
    """The characters of a text that are written otherwise in Simplified ones."""
    return {ord(character): plain for character in set(text) if (plain := _plain(character)) != character}


@lru_cache(maxsize=65_536)
def _plain(character: str) -> str:
    plain: str = _converter().convert(character)
    return plain if len(plain) == 1 else character


@cache
def _converter() -> Any:
    """Load the table once, when the first Traditional text is read."""
    from opencc import OpenCC  # noqa: PLC0415  (only readers of such texts should pay for it)

    return OpenCC("t2s")
