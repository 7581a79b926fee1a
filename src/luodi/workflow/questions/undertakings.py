"""Who answers for what was agreed, by when, and how is it measured?"""

from collections.abc import Iterator

from luodi.dossiers import CommitmentDossier
from luodi.vocabulary import Words
from luodi.workflow.questions.case import COOPERATION, Case
from luodi.writing import Question


def undertakings(case: Case) -> Iterator[Question]:
    """Ask for what is missing of owner, measure and date of each undertaking that a package carries out."""
    carried = {choice.candidate.resource.zh: choice.candidate.member for choice in case.result.choices}
    for item in case.dossiers.commitments:
        missing = _missing(item) if item.text in carried else ()
        if missing:
            yield _question(item, missing, about=carried[item.text])
        if not item.parties:
            yield Question(
                words=Words(zh=f"“{item.text}”由哪一方负责", en=f"Which side undertakes “{item.text}”"),
                ask=COOPERATION,
                about=case.scenario.alliance,
                evidence=item.evidence,
            )


def _missing(item: CommitmentDossier) -> tuple[Words, ...]:
    parts = (
        (Words(zh="责任人", en="who answers for it"), item.owner),
        (Words(zh="完成标准", en="when it counts as done"), item.measure),
        (Words(zh="完成时限", en="by when"), item.due),
    )
    return tuple(words for words, given in parts if not given)


def _question(item: CommitmentDossier, missing: tuple[Words, ...], *, about: str) -> Question:
    return Question(
        words=Words(
            zh=f"“{item.text}”的{'、'.join(words.zh for words in missing)}",
            en=f"Of “{item.text}”: {', '.join(words.en for words in missing)}",
        ),
        ask=COOPERATION,
        about=about,
        evidence=item.evidence,
    )
