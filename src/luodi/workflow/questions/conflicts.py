"""Which of two numbers is right?"""

from collections.abc import Iterator

from luodi.dossiers import StatedIndicator
from luodi.vocabulary import Words
from luodi.workflow.questions.case import STATISTICS, Case
from luodi.writing import Question


def conflicts(case: Case) -> Iterator[Question]:
    """Ask for every figure of which two documents differ; both values stay, the newest first."""
    dossiers = case.dossiers
    for dossier in (*dossiers.places, *dossiers.organisations, *dossiers.subjects):
        for group in dossier.conflicts:
            yield _question(dossier.name, group)


def _question(name: str, group: tuple[StatedIndicator, ...]) -> Question:
    values = "、".join(item.quantity.chinese for item in group)
    return Question(
        words=Words(
            zh=f"{name}的一项指标各文件所载不同（{values}），以何者为准",
            en=f"Which is right for {name}, {group[0].measure}: {values}",
        ),
        ask=STATISTICS,
        about=name,
        evidence=tuple(evidence for item in group for evidence in item.evidence),
    )
