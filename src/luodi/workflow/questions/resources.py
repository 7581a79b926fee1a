"""What can a member bring, and what does it do?"""

from collections.abc import Iterator

from luodi.vocabulary import Words
from luodi.workflow.questions.case import SECRETARIAT, Case, firm
from luodi.writing import Question


def resources(case: Case) -> Iterator[Question]:
    """Ask each member that undertakes nothing yet, and for the introductions that are missing."""
    for member in case.members:
        if not member.commitments:
            yield Question(
                words=Words(
                    zh=f"{member.name}可带来哪些资源（项目、机构、投资、人才），何时可以落地",
                    en=f"What {member.name} can bring (projects, institutes, money, people), and when",
                ),
                ask=firm(member.name),
                about=member.name,
                evidence=member.evidence,
            )
    for member in case.members:
        if not member.company.text:
            yield Question(
                words=Words(
                    zh=f"{member.name}的单位介绍和主营业务（现仅能按名称判断产业）",
                    en=f"An introduction of {member.name}: so far only its name tells its industry",
                ),
                ask=SECRETARIAT,
                about=member.name,
                evidence=member.evidence,
            )


def no_members(case: Case) -> Iterator[Question]:
    """Without members there is nobody to land."""
    if not any(member.memberships for member in case.members):
        yield Question(
            words=Words(zh="联盟成员单位名单及其角色", en="The alliance's members and their roles"),
            ask=SECRETARIAT,
            about=case.scenario.alliance,
        )
