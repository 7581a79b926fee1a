"""The grammar of titles: 区委书记 · 党工委副书记 · 执行会长 · 院士.

A title keeps its generic organ (区委, 管委会) and loses the proper name before it.
"""

import re
from collections.abc import Iterator
from typing import Final

from luodi.reading.words.lexicons import any_of, entries, table
from luodi.vocabulary import Span

_ORGAN: Final = any_of(entries("organs.txt"))
_RANK: Final = (
    r"(?:[一二三四]级|第一|原|前任|时任|常务|执行|副|联合|首席|高级|资深|名誉|荣誉|轮值|联席|"
    r"党组|党委|代|候任|创始|独立|职工|外部|客座|特聘|特邀|兼职|讲座|注册|执业|责任|代理)"
)
_TITLE: Final = rf"(?:{_ORGAN})?{_RANK}{{0,3}}{any_of(entries('titles.txt'))}|(?:{_ORGAN})成员"
_BOUND: Final = (
    r"(?:.*(?:[、,。;:!?()“”\"\s兼和与及原在由向经以为区局委厅署]|公司|集团|大学|学院|中学|医院|研究院|协会|商会|学会|联盟|政府|"
    r"管委会|银行|办公室|总部|领馆|使馆|领事馆|基金会)|^)"
)
_DEPARTMENT: Final = re.compile(
    rf"{_BOUND}([\u4e00-\u9fff]{{1,8}}?[处科室部]|[\u4e00-\u9fff]{{0,8}}?(?:车间|校友办|事业部|管理局))$"
)
_CLEAR_DUTY: Final = re.compile(
    r"()((?:亚太|大中华|中国|亚洲|欧洲|北美|华[东南北中]|[东西][南北])区|财务|人力资源|行政|人事|市场|营销|销售|技术|运营|审计)$"
)
"""Duties that belong to no name before them."""
_TEAM: Final = re.compile(
    r"()((?:代表|考察|访问|参访|经贸|招商|友好)*(?:代表团|考察团|访问团|参访团|招商团|专班|工作组|课题组|分团))$"
)
_DUTY: Final = re.compile(rf"{_BOUND}((?:{any_of(entries('duties.txt'))}){{1,2}})$")
_HEADS: Final = re.compile(
    r"(?:副|代|原|执行|常务)*(?:团长|处长|科长|主任|部长|局长|经理|负责人|主管|组长|总监|助理)$"
)
_OF_DUTY: Final = re.compile(
    r"(?:副|执行|高级|首席|总)*(?:总监|总裁|经理|总经理|领事|参赞|代表|主管|负责人|顾问|工程师|专员)$"
)
_LONGEST_DEPARTMENT: Final = 12
_COMMISSION: Final = re.compile(
    r"(?:改革|信息化|商务|建设|卫生|健康|计生|规划|民族|科技|国资|管理|经济|农业|体育|改革委|监督)$"
)
"""Before 委员会 they make a public office, whose name is no part of a title."""
_AT_START: Final = re.compile(_TITLE)
_AT_END: Final = re.compile(rf"(?:{_TITLE})$")
_LONGEST: Final = 18
_OFFICES: Final = frozenset((*entries("offices.txt"), *(row[0] for row in table("known_bodies.tsv"))))


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
    title = found[0] if found else ""
    commission = title.startswith("委员会") and _COMMISSION.search(
        body[max(0, end - _LONGEST) : end - len(title)]
    )
    return title.removeprefix("委员会") if commission else title


def with_department(body: str, start: int, end: int) -> int:
    """Return where a title starts with the department or duty before it, which belongs to it.

    >>> with_department("省教育厅职教处处长解晓东", 7, 9), with_department("某公司人力资源总监", 7, 9)
    (4, 3)
    """
    title, window = body[start:end], body[max(0, start - _LONGEST_DEPARTMENT) : start]
    found = _HEADS.fullmatch(title) and (_TEAM.search(window) or _DEPARTMENT.match(window))
    found = found or (_OF_DUTY.fullmatch(title) and (_CLEAR_DUTY.search(window) or _DUTY.match(window)))
    said = found[found.re.groups] if found else ""
    return start if _is_office(said) else start - len(said)


def _is_office(department: str) -> bool:
    """Tell whether a department is a body of its own (科技部) whose title stands alone."""
    return department in _OFFICES


def titles_in(body: str, start: int = 0, end: int | None = None) -> Iterator[Span]:
    """Yield where titles stand between two offsets, in reading order."""
    found = _AT_START.finditer(body, start, len(body) if end is None else end)
    return (Span(*title.span()) for title in found)
