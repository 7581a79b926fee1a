"""Protocol order: which role and which post stands before which.

Of equal ranks, whom a document names first stands first; that is the caller's to keep.
"""

from typing import Final

ROLES: Final = ("理事长单位", "副理事长单位", "常务理事单位", "理事单位", "监事单位", "会员单位")
"""The roles of an alliance in protocol order; a role that is none of these stands behind them."""

_PARTY_HEAD: Final = 0
_CHIEF: Final = 10
_COMMITTEE: Final = 25
_OFFICE: Final = 40
_STAFF: Final = 60
_LAST: Final = 90

_HEADS: Final = {
    "书记": _PARTY_HEAD,
    **dict.fromkeys(
        ("省长", "市长", "区长", "县长", "镇长", "乡长", "州长", "主席", "会长", "理事长"), _CHIEF
    ),
    **dict.fromkeys(("董事长", "监事长", "院长", "校长", "所长", "院士"), _CHIEF),
    "常委": _COMMITTEE,
    **dict.fromkeys(("秘书长", "主任", "局长", "部长", "厅长", "司长", "总经理", "总裁"), _OFFICE),
    **dict.fromkeys(("首席执行官", "CEO", "创始人", "行长", "社长", "台长"), _OFFICE),
    **dict.fromkeys(("处长", "科长", "经理", "总监", "总工程师", "教授", "研究员", "主编", "站长"), _STAFF),
    **dict.fromkeys(("负责人", "负责同志"), _STAFF + 10),
    "代表": _STAFF + 20,
}
_DEPUTY: Final = {_PARTY_HEAD: 20, _CHIEF: 30, _OFFICE: 50}
"""Where deputies of each rank stand: 副书记 behind 区长, 副区长 behind 常委."""


def role_rank(role: str) -> int:
    """Where a role stands among the roles of an alliance."""
    return ROLES.index(role) if role in ROLES else len(ROLES)


def post_rank(title: str) -> int:
    """Where a post stands; the lower, the earlier.

    >>> titles = ["秘书长", "副区长", "区委副书记", "区长", "区委书记"]
    >>> sorted(titles, key=post_rank)
    ['区委书记', '区长', '区委副书记', '副区长', '秘书长']
    """
    heads = [head for head in _HEADS if title.endswith(head)]
    if not heads:
        return _LAST
    rank = _HEADS[max(heads, key=len)]
    if "副" not in title:
        return rank + (5 if "助理" in title else 0)
    return _DEPUTY.get(rank, rank + 5) - (1 if "常务副" in title else 0)
