from collections.abc import Callable
from typing import Any

import pytest
from tests.luodi.workflow.names import ALLIANCE, HUAMING, ROBOTS, SPACE

from luodi.vocabulary import (
    Activity,
    ActivityType,
    Commitment,
    CommitmentCategory,
    Evidence,
    Fact,
    Focus,
    Indicator,
    Measure,
    Membership,
    Organisation,
    OrganisationType,
    PartialDate,
    Quote,
    Source,
    Span,
)
from luodi.workflow import Scenario, find_place


@pytest.fixture
def stated() -> Callable[..., Evidence]:
    """A fact stated by one sentence of a document; fields that the test does not name are not stated."""

    def state(
        kind: type[Fact], document: str = "甲.txt", sentence: str = "原文如此。", **fields: Any
    ) -> Evidence:
        fact = kind(quotes=(Quote(Span(0, len(sentence)), sentence),), **fields)
        return Evidence(fact=fact, source=Source(key=document, title=document), sentence=sentence)

    return state


@pytest.fixture
def story(stated: Callable[..., Evidence]) -> tuple[Evidence, ...]:
    """Two members, a zone that a document describes, one visit, and one thing agreed."""
    return (
        stated(Organisation, name=ALLIANCE, type=OrganisationType.ALLIANCE),
        stated(Organisation, name=HUAMING, type=OrganisationType.ZONE, sentence="天津市华明高新区位于东丽区中北部。"),
        stated(Focus, subject=HUAMING, industry="航空航天配套"),
        stated(Membership, alliance=ALLIANCE, member=ROBOTS, role="理事单位"),
        stated(Membership, alliance=ALLIANCE, member=SPACE, role="理事长单位"),
        stated(
            Activity, type=ActivityType.VISIT, date=PartialDate(2016, 11, 15), participants=(SPACE, HUAMING)
        ),
        stated(
            Commitment, parties=(ALLIANCE, "东丽区"), category=CommitmentCategory.OFFICE, text="建立联盟在东丽的办事处"
        ),
        stated(Indicator, measure=Measure.FIRM_COUNT, value=957, unit="家"),
    )  # fmt: skip


@pytest.fixture
def scenario() -> Callable[..., Scenario]:
    """A plan for 天津市东丽区."""

    def make(**given: Any) -> Scenario:
        return Scenario(place=find_place("天津市东丽区"), alliance=ALLIANCE, **given)

    return make
