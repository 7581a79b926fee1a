from collections.abc import Callable
from typing import Any

import pytest
from django.utils import timezone

from luodi_web.accounts.models import User
from luodi_web.documents.models import Document, DocumentState, Fact, FactState
from luodi_web.plans import services
from luodi_web.plans.models import Plan
from luodi_web.plans.values import Conditions

ALLIANCE = "中关村融智特种机器人产业联盟"
MEMBER = "北京海兰信数据科技股份有限公司"
_TEXT = (
    "2016年11月2日，中关村融智特种机器人产业联盟到访东丽区。"
    "联盟理事长单位北京海兰信数据科技股份有限公司参加。东丽区总人口94万人。"
)


def _record(kind: str, words: str, **fields: Any) -> dict[str, Any]:
    start = _TEXT.index(words)
    quote = {"start": start, "end": start + len(words), "text": words}
    return {"kind": kind, **fields, "quotes": [quote]}


@pytest.fixture
def accepted() -> Callable[[User], Document]:
    """A document of three facts that its keeper has accepted."""

    def make(keeper: User) -> Document:
        document = Document.objects.create(
            title="联盟到访东丽",
            name="story.txt",
            text=_TEXT,
            digest="0" * 64,
            published="2016-11-20",
            state=DocumentState.READY,
            team=keeper.team,
            created_by=keeper,
            created_at=timezone.now(),
        )
        records = [
            _record(
                "activity",
                "2016年11月2日",
                type="visit",
                date="2016-11-02",
                guests=[ALLIANCE],
                participants=[ALLIANCE],
            ),
            _record("membership", f"理事长单位{MEMBER}", alliance=ALLIANCE, member=MEMBER, role="理事长单位"),
            _record(
                "indicator",
                "总人口94万人",
                subject="东丽区",
                measure="population",
                value=94,
                unit="万人",
                modifier="exact",
            ),
        ]
        for one in records:
            start = one["quotes"][0]["start"]
            Fact.objects.create(
                document=document, kind=one["kind"], record=one, start=start, state=FactState.ACCEPTED
            )
        return document

    return make


@pytest.fixture
def draft(secretary: User, accepted: Callable[[User], Document]) -> Plan:
    """A plan of the secretary with its first version."""
    accepted(secretary)
    plan = services.create_plan(
        division_code="120110",
        place_name="天津市东丽区",
        alliance=ALLIANCE,
        conditions=Conditions(start="2017Q1"),
        actor=secretary,
    )
    services.request_version(plan=plan, actor=secretary)
    return plan
