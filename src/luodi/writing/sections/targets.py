"""目标贡献: what the place wants to reach, and what the packages could add."""

from collections import Counter
from collections.abc import Iterator
from typing import Final

from luodi.dossiers import StatedTarget
from luodi.vocabulary import Measure, OrganisationType, Period, Words
from luodi.writing.citing import line
from luodi.writing.desk import UNKNOWN, Desk
from luodi.writing.manuscript import Block, Cite, Heading, Line, Paragraph, Table
from luodi.writing.phrases import MEASURES, ORGANISATIONS

_COUNTED: Final = {
    Measure.INSTITUTION_COUNT: (OrganisationType.INSTITUTE, OrganisationType.SCHOOL),
    Measure.FIRM_COUNT: (OrganisationType.COMPANY,),
}
"""Which kinds of body may count towards which measure."""
_SHORT: Final = 40
_METHOD: Final = (
    "按单位类别统计本方案选入的成员单位：科研院所、院校计入科研机构类目标，企业计入企业类目标；"
    "能否认定，以区有关部门为准。"
)


def targets(desk: Desk) -> Iterator[Block]:
    """Each stated target with its source, and the possible contribution."""
    stated = [(place.name, target) for place in desk.places for target in place.targets]
    yield Heading(1, "目标贡献")
    if not stated:
        yield Paragraph(line(f"现有资料未载明该地的数量目标，{UNKNOWN}。"))
        return
    method = desk.citations.computed("目标贡献", _METHOD)
    yield Paragraph(
        line(
            "资料载明的目标，以及本方案选入单位可能计入的数量",
            method,
            "，列表如下；是否计入由区有关部门认定。",
        )
    )
    yield Table(
        caption="目标与可能的贡献",
        columns=("地方", "计划", "目标", "期限", "可能计入"),
        rows=tuple(_row(desk, where, target, method) for where, target in stated),
        widths=(20, 30, 42, 28, 24),
    )


def _row(desk: Desk, where: str, target: StatedTarget, method: Cite) -> tuple[Line, ...]:
    cites = desk.cite(*target.evidence)
    plan = target.plan or "未载明"
    goal = _goal(target)
    added = _added(desk, target.measure)
    if added:
        desk.ask(
            Words(
                zh=f"{where}“{plan.strip('“”')}”的认定口径，选入单位能否计入{MEASURES[target.measure]}目标",
                en=f"How {where} counts towards {plan}: do the chosen members count?",
            ),
            Words(zh="区科技主管部门", en="The district's science office"),
            where,
            target.evidence,
        )
    shown = line(f"{added}家，须经认定", method) if added else line("本方案暂无", method)
    return (line(where), line(plan, cites), line(goal, cites), line(_period(target), cites), shown)


def _goal(target: StatedTarget) -> str:
    """In the words of the document where they are short, so that 科技小巨人 stays what it is."""
    words = target.evidence[0].fact.quotes[0].text.strip("，,。；;")
    plain = f"{MEASURES[target.measure]}{target.quantity.chinese}"
    return words if len(words) <= _SHORT else plain


def _period(target: StatedTarget) -> str:
    if target.start is None and target.end is None:
        return UNKNOWN
    period = Period(target.start, target.end)
    start = period.start.chinese if period.start else "未载明"
    end = period.end.chinese if period.end else "未载明"
    return f"{start}—{end}"


def _added(desk: Desk, measure: Measure) -> int:
    kinds = Counter(
        dossier.type
        for name in {choice.candidate.member for choice in desk.brief.result.choices}
        if (dossier := desk.brief.dossiers.organisation(name))
    )
    return sum(kinds[kind] for kind in _COUNTED.get(measure, ()) if kind in ORGANISATIONS)
