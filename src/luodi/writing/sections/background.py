"""背景与依据: why there is a plan, what both sides did so far, what they signed."""

import re
from collections.abc import Iterator
from typing import Final

from luodi.dossiers import AgreementDossier, Participant, PolicyDossier
from luodi.writing.citing import Part, line, listed
from luodi.writing.days import NAMED_FIRST, Day, days_of, tale
from luodi.writing.desk import UNKNOWN, Desk
from luodi.writing.manuscript import Block, Cite, Heading, Paragraph
from luodi.writing.phrases import STAGES, named

_SIGNED: Final = re.compile(r"签[署订][^。；，]{0,12}?([^，。；《》“”]{0,12}协议书?)")


def background(desk: Desk) -> Iterator[Block]:
    """Purpose, policies, exchanges, agreements."""
    brief = desk.brief
    yield Heading(1, "背景与依据")
    yield Paragraph(
        line(
            f"为推动{brief.alliance}（以下简称联盟）成员单位落地{brief.place.full_name}，依据双方往来资料和官方名录，"
            "制定本方案。方案所述事实、数字均注明出处；资料未载明的，列为待核实问题，不作推定。"
        )
    )
    if policies := brief.dossiers.policies:
        items = [(_titled(policy), desk.cite(*policy.evidence)) for policy in policies]
        yield Paragraph(line("资料提及的政策、规划和计划有：", *listed(items), "。"))
    if days := days_of(brief.dossiers):
        yield Heading(2, "双方往来")
        for day in days:
            yield Paragraph(line(*_day(desk, day)))
    if agreements := brief.dossiers.agreements:
        yield Heading(2, "已签协议")
        for agreement in agreements:
            yield Paragraph(line(*_agreement(desk, agreement)))


def _titled(policy: PolicyDossier) -> str:
    """A policy in 《》 where a document sets it so; a programme or strategy is named as it is."""
    bare = policy.name.strip("《》")
    titled = any(f"《{bare}》" in item.sentence for item in policy.evidence)
    return f"《{bare}》" if titled else bare


def _day(desk: Desk, day: Day) -> list[Part]:
    """What happened on a day, then everybody who was there in protocol order."""
    parts: list[Part] = [f"{day.label}，"]
    sources = (desk.cite(*activity.evidence) for activity in day.activities)
    told = list(zip(tale(day), sources, strict=True))
    parts += [*listed(told, "；"), "。"]
    if len(day.persons) > NAMED_FIRST or (len(day.activities) > 1 and day.persons):
        parts += ["出席人员（按职务排序）：", *listed(_names(desk, day.persons)), "。"]
    if day.bodies:
        parts += ["参加单位有：", *listed(_names(desk, day.bodies)), "。"]
    return parts


def _names(desk: Desk, present: tuple[Participant, ...]) -> list[tuple[str, tuple[Cite, ...]]]:
    return [(named(one), desk.cite(*one.evidence)) for one in present]


def _agreement(desk: Desk, agreement: AgreementDossier) -> list[Part]:
    cites = desk.cite(*agreement.evidence)
    parties = "与".join(agreement.parties) or "双方"
    day = f"{agreement.date.chinese}，" if agreement.date else ""
    where = f"在{agreement.occasion}上" if agreement.occasion else ""
    name = _name_of(agreement)
    note = "" if agreement.date else f"，签署日期{UNKNOWN}"
    return [f"{day}{parties}{where}签署{name}", cites, f"{note}。"]


def _name_of(agreement: AgreementDossier) -> str:
    """What the documents call it, else what it is by its stage."""
    for item in agreement.evidence:
        if found := _SIGNED.search(item.sentence):
            return found[1]
    return STAGES[agreement.stage]
