"""A short story with all kinds of fact, checkable by hand, and the brief that a plan is written from."""

import dataclasses
from collections.abc import Iterable
from decimal import Decimal
from typing import Any

from luodi.dossiers import build
from luodi.planning import Candidate, Parameters, Problem, Quarter, Site, Stop, plan
from luodi.reference import divisions
from luodi.vocabulary import (
    Activity,
    ActivityType,
    Agreement,
    AgreementStage,
    Article,
    Commitment,
    CommitmentCategory,
    DivisionCode,
    Evidence,
    Fact,
    Focus,
    FocusRole,
    Indicator,
    Measure,
    Membership,
    Organisation,
    OrganisationType,
    PartialDate,
    Person,
    Quote,
    Source,
    Span,
    Target,
    Words,
)
from luodi.writing import Brief

ALLIANCE = "中关村融智特种机器人产业联盟"
MEMBER = "北京海兰信数据科技股份有限公司"
TEXT = (
    "2016年11月2日，东丽区区委副书记白凤祥、区委书记尚斌义走访中关村融智特种机器人产业联盟，"
    "联盟理事长单位北京海兰信数据科技股份有限公司参加座谈。\n"
    "双方签署初步战略合作协议。\n合作内容为：建立联盟在东丽的办事处。\n"
    "东丽区总人口94万人。\n东丽区重点发展航空航天产业。\n东丽区计划到2016年底引进100家科研院所。\n"
)
ARTICLE = Article(name="story.txt", text=TEXT, title="东丽考察", published=PartialDate(2016, 11, 20))
DAY = PartialDate(2016, 11, 2)


def _quoted(words: str) -> tuple[Quote, ...]:
    start = TEXT.index(words)
    return (Quote.cut(TEXT, Span(start, start + len(words))),)


FACTS: tuple[Fact, ...] = (
    Organisation(name=ALLIANCE, type=OrganisationType.ALLIANCE, quotes=_quoted(ALLIANCE)),
    Organisation(name=MEMBER, type=OrganisationType.COMPANY, quotes=_quoted(MEMBER)),
    Person(name="白凤祥", title="区委副书记", organisation="东丽区", quotes=_quoted("区委副书记白凤祥")),
    Person(name="尚斌义", title="区委书记", organisation="东丽区", quotes=_quoted("区委书记尚斌义")),
    Membership(alliance=ALLIANCE, member=MEMBER, role="理事长单位", quotes=_quoted(f"理事长单位{MEMBER}")),
    Activity(
        type=ActivityType.VISIT,
        date=DAY,
        hosts=(ALLIANCE,),
        guests=("白凤祥", "尚斌义"),
        participants=("白凤祥", "尚斌义", ALLIANCE, MEMBER),
        quotes=_quoted("2016年11月2日"),
    ),
    Agreement(
        parties=(ALLIANCE, "东丽区"),
        stage=AgreementStage.PRELIMINARY,
        quotes=_quoted("双方签署初步战略合作协议"),
    ),
    Commitment(
        category=CommitmentCategory.OFFICE,
        text="建立联盟在东丽的办事处",
        quotes=_quoted("建立联盟在东丽的办事处"),
    ),
    Indicator(
        subject="东丽区",
        measure=Measure.POPULATION,
        value=Decimal(94),
        unit="万人",
        quotes=_quoted("总人口94万人"),
    ),
    Focus(subject="东丽区", industry="航空航天", role=FocusRole.LEADING, quotes=_quoted("航空航天")),
    Target(
        subject="东丽区",
        measure=Measure.INSTITUTION_COUNT,
        value=Decimal(100),
        unit="家",
        end=PartialDate(2016),
        quotes=_quoted("引进100家科研院所"),
    ),
)


def evidence(facts: Iterable[Fact] = FACTS, *, example: bool = False) -> tuple[Evidence, ...]:
    source = Source(key="story.txt", title="东丽考察", published=PartialDate(2016, 11, 20), example=example)
    return tuple(Evidence.of(fact, ARTICLE, source) for fact in facts)


def brief(stated: tuple[Evidence, ...] | None = None, **changes: Any) -> Brief:
    """The brief over one site and two packages; ``changes`` go to the problem."""
    stated = evidence() if stated is None else stated
    office = Candidate(
        key="office",
        member=ALLIANCE,
        resource=Words(zh="建立联盟在东丽的办事处", en="An office of the alliance"),
        site="G121050",
        score=0.9,
        category=CommitmentCategory.OFFICE,
        must=True,
        evidence=tuple(item for item in stated if isinstance(item.fact, Commitment)),
    )
    firm = dataclasses.replace(
        office, key="firm", member=MEMBER, score=0.5, must=False, category=None, known=False, evidence=()
    )
    problem = Problem(
        **{
            "place": "天津市东丽区",
            "quarters": Quarter(2017, 1).run(4),
            "sites": (Site(key="G121050", name="东丽经济技术开发区"),),
            "candidates": (office, firm),
        }
        | changes
    )
    return Brief(
        place=divisions()[DivisionCode("120110")],
        alliance=ALLIANCE,
        as_of=PartialDate(2016, 11, 20),
        dossiers=build(stated),
        matches=(),
        problem=problem,
        result=plan(problem, Parameters(), Stop()),
    )
