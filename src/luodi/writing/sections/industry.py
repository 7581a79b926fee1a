"""产业与缺口: what each place wants, which members do it, and what nobody does."""

from collections.abc import Iterator
from functools import cache
from typing import Final

from luodi.dossiers import StatedFocus
from luodi.industry import classify
from luodi.vocabulary import Words
from luodi.writing.citing import line
from luodi.writing.desk import Desk
from luodi.writing.manuscript import Block, Cite, Heading, Line, Paragraph, Table

_METHOD: Final = (
    "将各地产业表述和成员单位的介绍、名称分别归入《国民经济行业分类》（GB/T 4754-2017）的大类；"
    "大类相同即视为对应，均无相同者列为缺口。归类依字词判断，供双方核对。"
)
_ROLES: Final = {"leading": "主导", "emerging": "新兴", "target": "拟发展"}


def industry(desk: Desk) -> Iterator[Block]:
    """A table of what is wanted, then the gaps."""
    yield Heading(1, "产业与缺口")
    wanted = [(place.name, item) for place in desk.places for item in place.focuses]
    if not wanted:
        yield Paragraph(line("现有资料未载明该地重点产业，待核实后补充。"))
        desk.ask(
            Words(zh=f"{desk.brief.place.name}的主导产业和招商重点", en="The place's leading industries"),
            Words(zh="区投资促进部门", en="The district's investment office"),
            desk.brief.place.name,
        )
        return
    method = desk.citations.computed("产业对应", _METHOD)
    members = _members(desk)
    yield Paragraph(line("将资料载明的各地重点产业与联盟成员单位的主营方向逐项对应", method, "，结果如下。"))
    rows, gaps = [], []
    for where, item in wanted:
        found = _fitting(item.industry, members)
        rows.append(_row(desk, where, item, found, method))
        if not found:
            gaps.append(item.industry)
    yield Table(
        caption="产业对应",
        columns=("地方", "重点产业", "层次", "对应的成员单位"),
        rows=tuple(rows),
        widths=(26, 30, 14, 50),
    )
    if gaps:
        names = "、".join(dict.fromkeys(gaps))
        yield Paragraph(
            line(f"现有成员单位尚未覆盖的产业有：{names}", method, "，可作为联盟后续引荐伙伴的方向。")
        )


def _row(desk: Desk, where: str, item: StatedFocus, found: list[str], method: Cite) -> tuple[Line, ...]:
    members = line("、".join(found), method) if found else line("暂无，列为缺口", method)
    role = _ROLES[item.role] if item.role else "未载明"
    return (line(where), line(item.industry, desk.cite(*item.evidence)), line(role), members)


def _members(desk: Desk) -> dict[str, str]:
    """What each member says it does, in its own words and its name."""
    words = {match.company.name: match.company.words for match in desk.brief.matches}
    names = [item.member for item in desk.brief.dossiers.members_of(desk.brief.alliance)]
    # 科技 in a firm's name is custom, not a field.
    return {name: words.get(name, name).replace(name, name.replace("科技", "")) for name in names}


def _fitting(wanted: str, members: dict[str, str]) -> list[str]:
    codes = _divisions_of(wanted)
    return [name for name, words in members.items() if codes & _divisions_of(words)]


@cache
def _divisions_of(words: str) -> frozenset[str]:
    return frozenset(str(found.code) for found in classify(words, top=3, level="division"))
