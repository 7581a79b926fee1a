"""Does the member want to land there, and does the site want it?"""

from collections.abc import Iterator

from luodi.vocabulary import Truth, Words
from luodi.workflow.questions.case import Case
from luodi.writing import Question


def consents(case: Case) -> Iterator[Question]:
    """Ask for every chosen package whose consent is not known."""
    for choice in case.result.choices:
        candidate = choice.candidate
        if candidate.consent is not Truth.UNKNOWN:
            continue
        site = case.site(candidate.site)
        yield Question(
            words=Words(
                zh=f"{candidate.member}是否同意落地{site}",
                en=f"Whether {candidate.member} agrees to land at {site}",
            ),
            ask=Words(
                zh=f"{candidate.member}、{site}管理机构", en=f"{candidate.member} and the office of {site}"
            ),
            about=candidate.member,
            evidence=candidate.evidence,
        )
