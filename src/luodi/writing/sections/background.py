"""背景与依据: why there is a plan, what both sides did so far, what they signed."""

import re
from collections.abc import Iterator
from typing import Final

from luodi.dossiers import ActivityDossier, AgreementDossier, Participant, PolicyDossier
from luodi.vocabulary import ActivityType, Words
from luodi.writing.citing import Part, line, listed
from luodi.writing.desk import UNKNOWN, Desk
from luodi.writing.manuscript import Block, Cite, Heading, Paragraph
from luodi.writing.phrases import ACTIVITIES, STAGES, day_of, named

_NAMED_FIRST: Final = 2
"""So many persons are named in the sentence that tells of a meeting; all are named after it."""
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
    if activities := _told(desk):
        yield Heading(2, "双方往来")
        for activity in activities:
            yield Paragraph(line(*_activity(desk, activity)))
    if agreements := brief.dossiers.agreements:
        yield Heading(2, "已签协议")
        for agreement in agreements:
            yield Paragraph(line(*_agreement(desk, agreement)))


def _titled(policy: PolicyDossier) -> str:
    """A policy in 《》 where a document sets it so; a programme or strategy is named as it is."""
    bare = policy.name.strip("《》")
    titled = any(f"《{bare}》" in item.sentence for item in policy.evidence)
    return f"《{bare}》" if titled else bare


def _told(desk: Desk) -> tuple[ActivityDossier, ...]:
    """Happenings of which a document tells a day, a place or somebody present."""
    return tuple(
        activity
        for activity in desk.brief.dossiers.activities
        if activity.date or activity.participants or activity.place
    )


def _activity(desk: Desk, activity: ActivityDossier) -> list[Part]:
    """When, who came to whom, then everybody in protocol order."""
    cites = desk.cite(*activity.evidence)
    if activity.date is None:
        desk.ask(
            Words(
                zh=f"{ACTIVITIES[activity.type]}（{activity.topic or activity.place or '主题不详'}）的日期",
                en=f"The date of the {activity.type} ({activity.topic or activity.place or 'topic unknown'})",
            ),
            Words(zh="联盟秘书处", en="The alliance's secretariat"),
            desk.brief.alliance,
            activity.evidence,
        )
    parts: list[Part] = [_opening(activity), cites, "。"]
    persons = [one for one in activity.participants if one.is_person]
    bodies = [one for one in activity.participants if not one.is_person]
    if len(persons) > _NAMED_FIRST:
        parts += ["出席人员（按职务排序）：", *listed(_names(desk, persons)), "。"]
    if bodies:
        parts += ["参加单位有：", *listed(_names(desk, bodies)), "。"]
    return parts


def _names(desk: Desk, people: list[Participant]) -> list[tuple[str, tuple[Cite, ...]]]:
    return [(named(one), desk.cite(*one.evidence)) for one in people]


def _opening(activity: ActivityDossier) -> str:
    day = day_of(activity)
    who, hosts = _leaders(activity, activity.guests), _leaders(activity, activity.hosts)
    topic = f"，主题为“{activity.topic}”" if activity.topic else ""
    where = f"在{activity.place}" if activity.place else ""
    kind = ACTIVITIES[activity.type]
    if activity.type is ActivityType.VISIT and who:
        return f"{day}，{who}到访{hosts or activity.place or ''}考察交流{topic}"
    if who and hosts:
        return f"{day}，{hosts}{where}与{who}开展{kind}{topic}"
    present = _leaders(activity, tuple(one.name for one in activity.participants))
    return f"{day}，{hosts or who or present or '双方'}{where}开展{kind}{topic}"


def _leaders(activity: ActivityDossier, names: tuple[str, ...]) -> str:
    """The first of the persons named, with 一行 where there are more; without persons, the first bodies."""
    present = [one for one in activity.participants if one.name in names]
    persons = [one for one in present if one.is_person]
    chosen = persons[:_NAMED_FIRST] or present[:_NAMED_FIRST]
    if not chosen:
        return "、".join(names[:_NAMED_FIRST])
    return "、".join(map(named, chosen)) + ("一行" if persons and len(present) > len(chosen) else "")


def _agreement(desk: Desk, agreement: AgreementDossier) -> list[Part]:
    cites = desk.cite(*agreement.evidence)
    parties = "与".join(agreement.parties) or "双方"
    day = f"{agreement.date.chinese}，" if agreement.date else ""
    where = f"在{agreement.occasion}上" if agreement.occasion else ""
    name = _name_of(agreement)
    if agreement.date is None:
        desk.ask(
            Words(zh=f"{name}的签署日期和文本", en="The date and the text of the agreement"),
            Words(
                zh="联盟秘书处、区合作交流部门",
                en="The alliance's secretariat and the district's cooperation office",
            ),
            name,
            agreement.evidence,
        )
    note = "" if agreement.date else f"，签署日期{UNKNOWN}"
    return [f"{day}{parties}{where}签署{name}", cites, f"{note}。"]


def _name_of(agreement: AgreementDossier) -> str:
    """What the documents call it, else what it is by its stage."""
    for item in agreement.evidence:
        if found := _SIGNED.search(item.sentence):
            return found[1]
    return STAGES[agreement.stage]
