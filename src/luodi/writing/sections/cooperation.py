"""合作事项的实施安排: each thing agreed, with owner, measure and date, or the question for them."""

from collections.abc import Iterator

from luodi.dossiers import CommitmentDossier
from luodi.planning import Choice
from luodi.vocabulary import CommitmentCategory, Evidence, Words
from luodi.writing.citing import Part, line
from luodi.writing.desk import UNKNOWN, Desk
from luodi.writing.manuscript import Block, Cite, Heading, Line, Paragraph, Table
from luodi.writing.numbering import numeral
from luodi.writing.phrases import CATEGORIES

_Items = dict[CommitmentCategory, tuple[CommitmentDossier, ...]]


def cooperation(desk: Desk) -> Iterator[Block]:
    """What was agreed, item by item, then one table of owners, measures and dates."""
    items = _by_category(desk.brief.dossiers.commitments)
    if not items:
        yield Heading(1, "合作事项的实施安排")
        yield Paragraph(line(f"现有资料未载明双方约定的合作事项，{UNKNOWN}。"))
        return
    yield Heading(1, f"{numeral(len(items))}项合作的实施安排")
    for category, stated in items.items():
        yield Heading(2, CATEGORIES[category])
        yield Paragraph(line(*_agreed(desk, stated)))
        yield from (Paragraph(line(*parts)) for parts in _brings(desk, category))
    yield Table(
        caption="实施安排",
        columns=("事项", "责任单位", "完成标准", "启动时间"),
        rows=tuple(_row(desk, category, stated) for category, stated in items.items()),
        widths=(28, 44, 44, 28),
    )


def _by_category(commitments: tuple[CommitmentDossier, ...]) -> _Items:
    """One item for each kind of undertaking, in the order of ``CATEGORIES``."""
    found = {
        category: tuple(item for item in commitments if item.category is category) for category in CATEGORIES
    }
    return {category: stated for category, stated in found.items() if stated}


def _agreed(desk: Desk, stated: tuple[CommitmentDossier, ...]) -> list[Part]:
    parts: list[Part] = ["双方约定："]
    for place, item in enumerate(stated):
        parts += ["；" if place else "", f"“{item.text.rstrip('。；;')}”", desk.cite(*item.evidence)]
    return [*parts, "。"]


def _choices(desk: Desk, category: CommitmentCategory) -> tuple[Choice, ...]:
    return tuple(choice for choice in desk.brief.result.choices if choice.candidate.category is category)


def _brings(desk: Desk, category: CommitmentCategory) -> Iterator[list[Part]]:
    """Which packages of this plan serve it."""
    for choice in _choices(desk, category):
        candidate = choice.candidate
        site = desk.site_name(candidate.site)
        yield [f"本方案安排：{candidate.member}于{choice.quarter.chinese}起在{site}实施", _chosen(desk), "。"]


def _chosen(desk: Desk) -> Cite:
    summary = desk.brief.result.summary().zh
    return desk.citations.computed("启动季度", f"见“落地组合”一章的优选结果。{summary}。")


def _row(desk: Desk, category: CommitmentCategory, stated: tuple[CommitmentDossier, ...]) -> tuple[Line, ...]:
    evidence = tuple(one for item in stated for one in item.evidence)
    return (
        line(CATEGORIES[category]),
        _owners(desk, category, stated, evidence),
        _measure(desk, category, evidence),
        _start(desk, category, evidence),
    )


def _owners(
    desk: Desk,
    category: CommitmentCategory,
    stated: tuple[CommitmentDossier, ...],
    evidence: tuple[Evidence, ...],
) -> Line:
    parties = dict.fromkeys(name for item in stated for name in item.parties)
    if parties:
        return line("、".join(parties), desk.cite(*evidence))
    _ask(desk, category, ("责任单位和联系人", "owner and contact"), evidence)
    return line(UNKNOWN)


def _measure(desk: Desk, category: CommitmentCategory, evidence: tuple[Evidence, ...]) -> Line:
    """No document states when such an item counts as done, so both sides are asked."""
    _ask(desk, category, ("完成标准（数量、质量要求）", "measure of completion"), evidence)
    return line(f"资料未载明，{UNKNOWN}")


def _start(desk: Desk, category: CommitmentCategory, evidence: tuple[Evidence, ...]) -> Line:
    quarters = sorted({choice.quarter for choice in _choices(desk, category)})
    if quarters:
        return line("、".join(quarter.chinese for quarter in quarters), _chosen(desk))
    _ask(desk, category, ("启动和完成时间", "start and end"), evidence)
    return line(UNKNOWN)


def _ask(
    desk: Desk, category: CommitmentCategory, what: tuple[str, str], evidence: tuple[Evidence, ...]
) -> None:
    desk.ask(
        Words(zh=f"“{CATEGORIES[category]}”的{what[0]}", en=f"The {what[1]} of the item “{category}”"),
        Words(
            zh="联盟秘书处、区合作交流部门",
            en="The alliance's secretariat and the district's cooperation office",
        ),
        CATEGORIES[category],
        evidence,
    )
