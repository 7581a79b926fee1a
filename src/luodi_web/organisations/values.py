"""Names, ranks and the rows that templates show; knows no database."""

import unicodedata
from dataclasses import dataclass
from datetime import date
from typing import Final, Generic, TypeVar

from luodi_web.ui.citations import Citation

_Row = TypeVar("_Row")

ROLES: Final = ("理事长单位", "副理事长单位", "常务理事单位", "理事单位", "监事单位", "会员单位")
"""The roles of an alliance in protocol order; a role that is none of these stands behind them."""

_GENERIC: Final = frozenset(
    {
        "联盟", "公司", "本公司", "该公司", "集团", "企业", "单位", "学院", "学校", "大学", "研究院",
        "研究所", "本院", "该院", "我院", "中心", "协会", "学会", "商会", "园区", "开发区", "高新区",
        "基地", "平台", "政府", "市政府", "区政府", "市委", "区委", "政府办", "科委", "委员会", "管委会",
        "秘书处", "该区", "我区", "本区", "我市", "本市", "该联盟", "我们", "双方", "各方",
    }
)  # fmt: skip
"""Short forms that name one body only inside their own document; they never tie two documents together."""

_SHORTEST_ALIAS: Final = 2


def folded(name: str) -> str:
    """The name without white space, full-width forms and letter case: （北京） and (北京) are the same."""
    return "".join(unicodedata.normalize("NFKC", name).lower().split())[:200]


def is_telling(alias: str) -> bool:
    """Whether a short form can name only one body: 海兰信, but not 联盟."""
    return len(alias) >= _SHORTEST_ALIAS and alias not in _GENERIC


def role_rank(role: str) -> int:
    """Where a role stands in protocol order."""
    return ROLES.index(role) if role in ROLES else len(ROLES)


@dataclass(frozen=True, slots=True, kw_only=True)
class Cited(Generic[_Row]):
    """A row of a dossier and where it stands; written by hand where ``citation`` is none."""

    row: _Row
    citation: Citation | None


@dataclass(frozen=True, slots=True, kw_only=True)
class Todo:
    """One line on somebody's first page: what waits, and the button that deals with it."""

    text: str
    action: str
    url: str
    due: date | None = None
