"""Protocol order: who is named first. Posts of persons and roles of members, by two packaged tables."""

import re
from functools import cache
from importlib.resources import files
from typing import Final

_LAST: Final = 900
_FORMER: Final = re.compile(r"^(原|前任|前)")


def rank_of_post(title: str | None) -> int:
    """Return the place of a title, the smaller the higher; former holders stand after those in office.

    >>> sorted(["秘书长", "副区长", "区委副书记", "区委书记", "区长"], key=rank_of_post)
    ['区委书记', '区长', '区委副书记', '副区长', '秘书长']
    """
    if title is None:
        return _LAST
    return _rank("posts", title) + bool(_FORMER.match(title))


def rank_of_role(role: str | None) -> int:
    """Return the place of a role in an alliance.

    >>> rank_of_role("理事长单位") < rank_of_role("副理事长单位") < rank_of_role("理事单位")
    True
    """
    return _LAST if role is None else _rank("roles", role)


@cache
def _rank(table: str, words: str) -> int:
    return next((rank for rank, pattern in _rows(table) if pattern.search(words)), _LAST)


@cache
def _rows(table: str) -> tuple[tuple[int, re.Pattern[str]], ...]:
    text = files("luodi.dossiers").joinpath("data", f"{table}.tsv").read_text("utf-8")
    lines = [line for line in text.splitlines() if not line.startswith("#")]
    cells = [line.split("\t") for line in lines[1:]]
    return tuple((int(rank), re.compile(pattern)) for rank, pattern, _ in cells)
