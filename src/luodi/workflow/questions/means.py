"""Is there room, and is there money?"""

from collections.abc import Iterator

from luodi.vocabulary import Words
from luodi.workflow.questions.case import DISTRICT, Case, office_of
from luodi.writing import Question


def means(case: Case) -> Iterator[Question]:
    """Ask for the free land of each site in use, and for the budget."""
    used = {choice.candidate.site for choice in case.result.choices}
    for site in case.problem.sites:
        if site.key in used and site.land is None and site.floor is None:
            yield Question(
                words=Words(
                    zh=f"{site.name}可供落地的用地和楼面面积", en=f"Free land and floor space at {site.name}"
                ),
                ask=office_of(site.name),
                about=site.name,
            )
    if case.problem.budget is None and case.result.choices:
        place = case.scenario.place.full_name
        yield Question(
            words=Words(zh=f"{place}可用于本方案的扶持资金预算", en=f"The budget of {place} for this plan"),
            ask=DISTRICT,
            about=place,
        )
