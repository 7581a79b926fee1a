"""When a plan is made, and over which quarters it runs."""

from collections.abc import Iterable

from luodi.dossiers import Dossiers
from luodi.planning import Quarter
from luodi.vocabulary import Evidence, PartialDate, Words
from luodi.workflow.scenarios import Scenario, ScenarioError


class UndatedError(ScenarioError):
    """Neither the documents nor the scenario say when the plan starts."""

    def __init__(self) -> None:
        super().__init__(
            (
                Words(
                    zh="材料中没有日期，无法确定方案的时段。请给出起始季度，如 2017Q1（命令行用 --from）",
                    en="No document states a date. Give the first quarter, such as 2017Q1 (--from)",
                ),
            )
        )


def last_day(dossiers: Dossiers) -> PartialDate | None:
    """The last day that something happened or was signed, else the date of the latest document."""
    happened = [item.date for item in dossiers.activities if item.date and _is_past(item.date, item.evidence)]
    happened += [item.date for item in dossiers.agreements if item.date]
    if happened:
        return max(happened)
    evidence = [item for body in dossiers.organisations for item in body.evidence]
    evidence += [item for place in dossiers.places for item in place.evidence]
    return max((item.source.published for item in evidence if item.source.published), default=None)


def _is_past(day: PartialDate, evidence: Iterable[Evidence]) -> bool:
    """Not only announced: a document that is not older than the day tells of it."""
    return any(item.source.published is None or item.source.published >= day for item in evidence)


def quarters_for(scenario: Scenario, dossiers: Dossiers) -> tuple[Quarter, ...]:
    """The quarters of the scenario, else those after the last day.

    Raises:
        UndatedError: there is no such day.
    """
    if scenario.quarters:
        return scenario.quarters
    day = scenario.as_of or last_day(dossiers)
    if day is None:
        raise UndatedError
    return Quarter.of(day).next.run(scenario.length)
