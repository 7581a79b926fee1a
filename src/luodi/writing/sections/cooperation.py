"""合作事项的实施安排: each thing agreed, with owner, measure and date; and what is intended besides."""

from collections.abc import Iterator

from luodi.dossiers import CommitmentDossier
from luodi.planning import Choice
from luodi.vocabulary import CommitmentCategory, Evidence
from luodi.writing.citing import Part, line, listed
from luodi.writing.desk import UNKNOWN, Desk
from luodi.writing.manuscript import Block, Cite, Heading, Line, Paragraph, Table
from luodi.writing.numbering import numeral
from luodi.writing.phrases import CATEGORIES

_Items = dict[CommitmentCategory, tuple[CommitmentDossier, ...]]


def cooperation(desk: Desk) -> Iterator[Block]:
    """What was agreed, item by item, then one table of owners, measures and dates."""
    agreed, intended = _sorted_out(desk)
    items = _by_category(agreed)
    if not items:
        yield Heading(1, "合作事项的实施安排")
        yield Paragraph(line(f"现有资料未载明双方约定的合作事项，{UNKNOWN}。"))
    else:
        yield Heading(1, f"{numeral(len(items))}项合作的实施安排")
        for category, stated in items.items():
            yield Heading(2, CATEGORIES[category])
            yield Paragraph(line(*_agreed(desk, category, stated)))
        yield Table(
            caption="实施安排",
            columns=("事项", "责任单位", "完成标准", "启动时间", "完成时限"),
            rows=tuple(_row(desk, category, stated) for category, stated in items.items()),
            widths=(24, 44, 28, 26, 26),
        )
    if intended:
        words = [(f"“{_bare(item)}”", desk.cite(*item.evidence)) for item in intended]
        yield Paragraph(line("资料另载明以下意向，尚未见双方约定：", *listed(words), "。"))


def _sorted_out(desk: Desk) -> tuple[tuple[CommitmentDossier, ...], tuple[CommitmentDossier, ...]]:
    """What the alliance and another party agreed on, or nobody in particular; and what others intend."""
    stated = desk.brief.dossiers.commitments
    agreed = tuple(item for item in stated if _is_agreed(desk, item))
    return agreed, tuple(item for item in stated if item not in agreed)


def _is_agreed(desk: Desk, item: CommitmentDossier) -> bool:
    both = desk.brief.alliance in item.parties and len(item.parties) > 1
    return both or (not item.parties and item.category is not CommitmentCategory.OTHER)


def _by_category(commitments: tuple[CommitmentDossier, ...]) -> _Items:
    """One item for each kind of undertaking, in the order of ``CATEGORIES``."""
    found = {
        category: tuple(item for item in commitments if item.category is category) for category in CATEGORIES
    }
    return {category: stated for category, stated in found.items() if stated}


def _bare(item: CommitmentDossier) -> str:
    return item.text.strip("。；;，, ")


def _agreed(desk: Desk, category: CommitmentCategory, stated: tuple[CommitmentDossier, ...]) -> list[Part]:
    """The words of the agreement, and the packages of this plan that serve it."""
    words = [(f"“{_bare(item)}”", desk.cite(*item.evidence)) for item in stated]
    parts: list[Part] = ["双方约定：", *listed(words), "。"]
    for choice in _choices(desk, category):
        site = desk.site_name(choice.candidate.site)
        arranged = f"本方案安排{choice.candidate.member}于{choice.quarter.chinese}起在{site}实施"
        parts += [arranged, desk.schedule(), "。"]
    return parts


def _choices(desk: Desk, category: CommitmentCategory) -> tuple[Choice, ...]:
    chosen = [choice for choice in desk.brief.result.choices if choice.candidate.category is category]
    return tuple(
        {(one.candidate.member, one.candidate.site, one.quarter): one for one in reversed(chosen)}.values()
    )[::-1]


def _row(desk: Desk, category: CommitmentCategory, stated: tuple[CommitmentDossier, ...]) -> tuple[Line, ...]:
    evidence = tuple(one for item in stated for one in item.evidence)
    return (
        line(CATEGORIES[category]),
        _owners(desk, stated, evidence),
        _told(desk, [(item.measure, item) for item in stated]),
        _start(desk, category),
        _told(desk, [(item.due.chinese if item.due else None, item) for item in stated]),
    )


def _told(desk: Desk, found: list[tuple[str | None, CommitmentDossier]]) -> Line:
    """What the documents say of each item, or that none does."""
    words = [(said, desk.cite(*item.evidence)) for said, item in found if said]
    return line(*listed(words, "；")) if words else line(f"资料未载明，{UNKNOWN}")


def _owners(desk: Desk, stated: tuple[CommitmentDossier, ...], evidence: tuple[Evidence, ...]) -> Line:
    owners = dict.fromkeys(item.owner for item in stated if item.owner)
    parties = owners or dict.fromkeys(name for item in stated for name in item.parties)
    return line("、".join(parties), desk.cite(*evidence)) if parties else line(UNKNOWN)


def _start(desk: Desk, category: CommitmentCategory) -> Line:
    quarters = sorted({choice.quarter for choice in _choices(desk, category)})
    cite: tuple[Cite, ...] = (desk.schedule(),) if quarters else ()
    return line("、".join(quarter.chinese for quarter in quarters) or UNKNOWN, cite)
