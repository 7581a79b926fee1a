"""联盟与成员: the alliance, its people, and its members by role."""

from collections.abc import Iterator

from luodi.dossiers import MembershipDossier
from luodi.vocabulary import Evidence, OrganisationType, Words
from luodi.writing.citing import line, listed
from luodi.writing.desk import UNKNOWN, Desk
from luodi.writing.manuscript import Block, Heading, Line, Paragraph, Table
from luodi.writing.phrases import ORGANISATIONS, day_of, said


def alliance(desk: Desk) -> Iterator[Block]:
    """Who the alliance is, who leads it, and what each member is to it."""
    brief = desk.brief
    yield Heading(1, "联盟与成员")
    yield from _introduction(desk)
    members = _members(desk)
    if not members:
        yield Paragraph(line(f"现有资料未载明联盟成员单位，成员名单{UNKNOWN}。"))
        desk.ask(
            Words(zh="联盟成员单位名单及其角色", en="The alliance's members and their roles"),
            Words(zh="联盟秘书处", en="The alliance's secretariat"),
            brief.alliance,
        )
        return
    count = desk.citations.computed("成员单位计数", "统计资料中载明属于该联盟的单位，同一单位只计一次。")
    yield Paragraph(line(f"资料载明的联盟成员单位有{len(members)}家", count, "，按在联盟中的角色列表如下。"))
    yield Table(
        caption="联盟成员单位",
        columns=("成员单位", "角色", "类别", "参加的往来活动"),
        rows=tuple(_row(desk, *item) for item in members.items()),
        widths=(44, 22, 16, 38),
    )


def _introduction(desk: Desk) -> Iterator[Block]:
    name = desk.brief.alliance
    dossier = desk.brief.dossiers.organisation(name)
    if dossier and dossier.indicators:
        items = [(said(item), desk.cite(*item.evidence)) for item in dossier.indicators]
        yield Paragraph(line(name, *listed(items, "，"), "。"))
    names = {name, *(dossier.aliases if dossier else ())}
    people = [
        (f"{post.title or ''}{person.name}", desk.cite(*post.evidence))
        for person in desk.brief.dossiers.people
        for post in person.posts
        if post.organisation in names
    ]
    if people:
        yield Paragraph(line("资料载明的联盟负责人有：", *listed(people), "。"))


def _members(desk: Desk) -> dict[str, tuple[MembershipDossier, ...]]:
    """The statements on each member, in order of role."""
    members: dict[str, tuple[MembershipDossier, ...]] = {}
    for item in desk.brief.dossiers.members_of(desk.brief.alliance):
        members[item.member] = (*members.get(item.member, ()), item)
    return members


def _row(desk: Desk, name: str, stated: tuple[MembershipDossier, ...]) -> tuple[Line, ...]:
    evidence: tuple[Evidence, ...] = tuple(item for one in stated for item in one.evidence)
    roles = list(dict.fromkeys(one.role for one in stated if one.role))
    role = line("、".join(roles), desk.cite(*evidence)) if roles else line(UNKNOWN)
    return (line(name, desk.cite(*evidence)), role, _type(desk, name), _presence(desk, name))


def _type(desk: Desk, name: str) -> Line:
    dossier = desk.brief.dossiers.organisation(name)
    kind: OrganisationType | None = dossier.type if dossier else None
    return line(ORGANISATIONS.get(kind, "其他") if kind else UNKNOWN)


def _presence(desk: Desk, name: str) -> Line:
    """The days on which the member was present, each with its source."""
    items = [
        (day_of(activity), desk.cite(*one.evidence))
        for activity in desk.brief.dossiers.activities
        for one in activity.participants
        if one.name == name
    ]
    return line(*listed(items)) if items else line("资料未载")
