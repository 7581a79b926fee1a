"""落地组合: what was chosen, why, and why not the others."""

from collections.abc import Iterator
from typing import Final

from luodi.planning import Candidate, Choice, Status
from luodi.vocabulary import Money, Truth, plain
from luodi.writing.citing import Part, line
from luodi.writing.desk import UNKNOWN, Desk
from luodi.writing.guard import states_a_number
from luodi.writing.manuscript import Block, Cite, Heading, Line, Paragraph, Table

_REJECTED: Final = 6
"""Of the candidates left out, so many of the best are explained on paper; the site explains all."""
_CONSENT: Final = {Truth.YES: "已同意", Truth.NO: "不同意", Truth.UNKNOWN: UNKNOWN}
_METHOD: Final = (
    "在用地、意愿、已约定事项、预算和各季度承载等约束下，用整数规划选择总价值最大的组合；"
    "一项组合的价值为匹配度，意愿未知、资源未载明、起步较晚的相应折减。"
)


def landing(desk: Desk) -> Iterator[Block]:
    """The packages in a table, each with its reasons, then those left out."""
    yield Heading(1, "落地组合")
    result = desk.brief.result
    yield Paragraph(line(*_conditions(desk)))
    method = desk.citations.computed("组合优选", f"{_METHOD}{result.summary().zh}。")
    if result.status in {Status.INFEASIBLE, Status.UNKNOWN}:
        yield Paragraph(line(result.summary().zh, method, "。"))
        yield from (Paragraph(line(f"{words.zh}", method, "。")) for words in result.clashes)
        return
    if not result.choices:
        yield Paragraph(line("现有资料和约束下，没有可以选入的组合", method, "。"))
        return
    yield Paragraph(line(f"{result.summary().zh}", method, "。各组合如下。"))
    yield Table(
        caption="落地组合",
        columns=("成员单位", "带来的资源", "落地地点", "启动季度", "匹配度", "意愿"),
        rows=tuple(_row(desk, choice, method) for choice in result.choices),
        widths=(34, 34, 24, 22, 16, 14),
    )
    yield Heading(2, "入选理由")
    yield from (Paragraph(line(*_reasons(desk, choice))) for choice in result.choices)
    yield from _rejected(desk, method)


def _conditions(desk: Desk) -> list[Part]:
    """What those who asked for the plan laid down."""
    problem = desk.brief.problem
    first, last = problem.quarters[0], problem.quarters[-1]
    parts = [f"时段自{first.chinese}至{last.chinese}，共{len(problem.quarters)}个季度"]
    if problem.budget:
        parts.append(f"预算上限{_money(problem.budget)}")
    parts += [f"{member}须落{desk.site_name(site)}" for member, site in sorted(problem.must)]
    parts += [f"{member}不落{desk.site_name(site)}" for member, site in sorted(problem.avoid)]
    words = "，".join(parts)
    return [f"本方案设定：{words}", desk.citations.setting("方案条件", f"{words}。"), "。"]


def _money(money: Money) -> str:
    return f"{plain(money.amount / 10_000)}万元"


def _row(desk: Desk, choice: Choice, method: Cite) -> tuple[Line, ...]:
    candidate = choice.candidate
    resource = line(candidate.resource.zh if candidate.known else UNKNOWN, desk.cite(*candidate.evidence))
    return (
        line(candidate.member),
        resource,
        line(desk.site_name(candidate.site)),
        line(choice.quarter.chinese, method),
        line(f"{candidate.score:.2f}", _score(desk, candidate)),
        line(_CONSENT[candidate.consent]),
    )


def _score(desk: Desk, candidate: Candidate) -> Cite:
    """How the score came about, criterion by criterion."""
    site = desk.site_name(candidate.site)
    match = desk.match_of(candidate.member, candidate.site)
    if match is None:
        words = "；".join(reason.zh for reason in candidate.reasons) or "按已载明的资料评分"
        return desk.citations.computed(f"{candidate.member}与{site}的匹配度", f"{words}。")
    known = "；".join(
        f"{one.title.zh}{one.score:.2f}（{one.words.zh}）" for one in match.criteria if one.score is not None
    )
    unknown = "、".join(one.title.zh for one in match.criteria if one.score is None)
    words = f"各项标准加权平均。{known}。" + (f"未知而不计入的有：{unknown}。" if unknown else "")
    return desk.citations.computed(f"{candidate.member}与{site}的匹配度", words)


def _reasons(desk: Desk, choice: Choice) -> list[Part]:
    candidate = choice.candidate
    site = desk.site_name(candidate.site)
    reasons = "；".join(reason.zh.rstrip("。；") for reason in choice.reasons)
    if candidate.category:
        head = f"{candidate.member}在{site}实施“{candidate.resource.zh}”"
    else:
        what = f"以“{candidate.resource.zh}”" if candidate.known else ""
        head = f"{candidate.member}{what}落{site}"
    return [head, desk.cite(*candidate.evidence), "：", *_with_cites(reasons, (_score(desk, candidate),))]


def _with_cites(reasons: str, cites: tuple[Cite, ...]) -> list[Part]:
    """Clauses that hold a number carry their sources; the last one carries those of all."""
    clauses = reasons.split("；")
    parts: list[Part] = []
    for place, clause in enumerate(clauses):
        last = place + 1 == len(clauses)
        parts += ["；" if place else "", clause, cites if last or states_a_number(clause) else ()]
    return [*parts, "。"]


def _rejected(desk: Desk, method: Cite) -> Iterator[Block]:
    """The best of those left out: members without any package first."""
    result = desk.brief.result
    chosen = {choice.candidate.package for choice in result.choices}
    left: dict[tuple[str, str], Candidate] = {}
    for candidate in sorted(desk.brief.problem.candidates, key=lambda one: (-one.score, one.key)):
        if candidate.package not in chosen:
            left.setdefault(candidate.package, candidate)
    if not left:
        return
    yield Heading(2, "未选入的组合")
    rows = tuple(
        (
            line(candidate.member),
            line(candidate.resource.zh, desk.cite(*candidate.evidence)),
            line(desk.site_name(candidate.site)),
            line(result.why_not(candidate.key).zh, method),
        )
        for candidate in list(left.values())[:_REJECTED]
    )
    yield Table(
        caption="未选入的组合及原因",
        columns=("成员单位", "资源", "地点", "原因"),
        rows=rows,
        widths=(32, 32, 24, 56),
    )
