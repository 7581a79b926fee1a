from collections.abc import Callable
from dataclasses import replace

import pytest

from luodi.planning import Candidate, Problem, Quarter, Site
from luodi.vocabulary import Truth, Words

_HUAMING = Site(key="天津市华明高新区", name="天津市华明高新区")
_LAKE = Site(key="东丽湖", name="东丽湖")


@pytest.fixture
def candidate() -> Callable[..., Candidate]:
    """A candidate, of which a test says only what matters to it."""

    def make(
        member: str = "北京海兰信数据科技股份有限公司", site: str = "东丽湖", **given: object
    ) -> Candidate:
        resource = Words(zh=str(given.pop("resource", "研发中心")), en="R&D centre")
        plain = Candidate(
            key=f"{member} · {resource.zh} · {site}",
            member=member,
            resource=resource,
            site=site,
            score=0.5,
            consent=Truth.YES,
        )
        return replace(plain, **given)  # type: ignore[arg-type]

    return make


@pytest.fixture
def problem() -> Callable[..., Problem]:
    """A problem of two sites and two quarters around the given candidates."""

    def make(*candidates: Candidate, **given: object) -> Problem:
        plain = Problem(
            place="天津市东丽区",
            quarters=Quarter(2017, 1).run(2),
            sites=(_HUAMING, _LAKE),
            candidates=candidates,
        )
        return replace(plain, **given)  # type: ignore[arg-type]

    return make
