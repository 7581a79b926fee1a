"""Names as they are compared."""

import unicodedata
from typing import Final

_GENERIC: Final = frozenset(
    {
        "联盟", "公司", "本公司", "该公司", "集团", "企业", "单位", "机构", "学院", "学校", "大学", "研究院",
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
