"""Who belongs to the alliance, and as what?"""

from collections.abc import Iterator

from luodi.vocabulary import Words
from luodi.workflow.questions.case import SECRETARIAT, Case
from luodi.writing import Question


def memberships(case: Case) -> Iterator[Question]:
    """Ask where the alliance or the role is not stated, or documents differ on the role."""
    for member in case.members:
        name = member.name
        roles = list(dict.fromkeys(item.role for item in member.memberships if item.role))
        if len(roles) > 1:
            yield Question(
                words=Words(
                    zh=f"{name}在联盟中的角色各文件所载不同（{'、'.join(roles)}），以何者为准",
                    en=f"Which role in the alliance is right for {name}: {', '.join(roles)}",
                ),
                ask=SECRETARIAT,
                about=name,
                evidence=member.evidence,
            )
        if any(item.alliance is None for item in member.memberships):
            yield Question(
                words=Words(
                    zh=f"{name}是否为{case.scenario.alliance}的成员（资料未写明是哪个联盟）",
                    en=f"Whether {name} is a member of {case.scenario.alliance}: no document names it",
                ),
                ask=SECRETARIAT,
                about=name,
                evidence=member.evidence,
            )
