"""What does a member do, and what can it bring?"""

from collections.abc import Iterator

from luodi.vocabulary import Words
from luodi.workflow.members import Member
from luodi.workflow.questions.case import SECRETARIAT, Case
from luodi.writing import Question

_INTRODUCTION = Words(
    zh="单位介绍和主营业务（现仅能按名称判断产业）",
    en="an introduction (so far only its name tells its industry)",
)
_RESOURCES = Words(
    zh="可带来的资源（项目、机构、投资、人才）及落地时间",
    en="what it can bring (projects, institutes, money, people), and when",
)


def resources(case: Case) -> Iterator[Question]:
    """Ask each member for its introduction and its resources, as far as no document states them."""
    for member in case.members:
        missing = tuple(_missing(member))
        if missing:
            name = member.name
            yield Question(
                words=Words(
                    zh=f"{name}的{'，以及'.join(words.zh for words in missing)}",
                    en=f"Of {name}: {', and '.join(words.en for words in missing)}",
                ),
                ask=Words(zh=name, en=name),
                about=name,
                evidence=member.evidence,
            )


def _missing(member: Member) -> Iterator[Words]:
    if not member.company.text:
        yield _INTRODUCTION
    if not member.commitments:
        yield _RESOURCES


def no_members(case: Case) -> Iterator[Question]:
    """Without members there is nobody to land."""
    if not any(member.memberships for member in case.members):
        yield Question(
            words=Words(zh="联盟成员单位名单及其角色", en="The alliance's members and their roles"),
            ask=SECRETARIAT,
            about=case.scenario.alliance,
        )
