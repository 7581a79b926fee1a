"""Who answers for what was agreed, by when, and how is it measured?"""

from collections.abc import Iterator

from luodi.planning import Candidate
from luodi.vocabulary import Words
from luodi.workflow.questions.case import COOPERATION, Case
from luodi.writing import Question


def undertakings(case: Case) -> Iterator[Question]:
    """Ask for owner, measure and date of each undertaking that a package carries out."""
    asked: dict[str, Candidate] = {}
    for choice in case.result.choices:
        if choice.candidate.known:
            asked.setdefault(choice.candidate.resource.zh, choice.candidate)
    for text, candidate in asked.items():
        yield Question(
            words=Words(
                zh=f"“{text}”的责任人、完成标准和完成时限",
                en=f"Who answers for “{text}”, when it counts as done, and by when",
            ),
            ask=COOPERATION,
            about=candidate.member,
            evidence=candidate.evidence,
        )
    for item in case.dossiers.commitments:
        if not item.parties:
            yield Question(
                words=Words(zh=f"“{item.text}”由哪一方负责", en=f"Which side undertakes “{item.text}”"),
                ask=COOPERATION,
                about=case.scenario.alliance,
                evidence=item.evidence,
            )
