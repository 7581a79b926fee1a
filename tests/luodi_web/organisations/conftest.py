"""A short story of the real visit, its facts as the review desk accepts them, filed into dossiers."""

from collections.abc import Callable
from typing import Any

import pytest
from django.utils import timezone

from luodi_web.accounts.models import User
from luodi_web.documents.models import Document, DocumentKind, DocumentState, Fact, FactState
from luodi_web.organisations.services import file_fact

ALLIANCE = "中关村融智特种机器人产业联盟"
HIGHLANDER = "北京海兰信数据科技股份有限公司"
GSAFETY = "北京辰安科技股份有限公司"

STORY = (
    "2016年11月2日,天津东丽区区委书记尚斌义、区委副书记白凤祥走访中关村融智特种机器人产业联盟并座谈,"
    "联盟秘书长陈晓东参加。同时参加会议的还有联盟理事长单位北京海兰信数据科技股份有限公司、"
    "副理事长单位北京辰安科技股份有限公司的相关代表。双方签署初步战略合作协议,"
    "建立联盟在东丽的办事处。"
)

Tell = Callable[..., Fact]
Paper = Callable[..., Document]


@pytest.fixture
def paper(secretary: User) -> Paper:
    """``paper(text=…, kind=…)``: a read document of the secretary's team."""

    def keep(
        text: str = STORY, kind: str = DocumentKind.NEWS, title: str = "联盟赴东丽考察", **more: Any
    ) -> Document:
        return Document.objects.create(
            **{
                "title": title,
                "name": "story.txt",
                "kind": kind,
                "digest": f"{Document.objects.count():064d}",
                "text": text,
                "published": "2016-11-20",
                "state": DocumentState.READY,
                "team": secretary.team,
                "created_by": secretary,
                "created_at": timezone.now(),
                **more,
            }
        )

    return keep


@pytest.fixture
def story(paper: Paper) -> Document:
    return paper()


@pytest.fixture
def tell(story: Document, secretary: User) -> Tell:
    """``tell("person", quote, name=…)``: an accepted fact with its quote, filed."""

    def file(kind: str, quote: str, document: Document = story, **fields: Any) -> Fact:
        start = document.text.index(quote)
        quotes = [{"start": start, "end": start + len(quote), "text": quote}]
        fact = Fact.objects.create(
            document=document,
            kind=kind,
            record={"kind": kind, **fields, "quotes": quotes},
            start=start,
            state=FactState.ACCEPTED,
        )
        file_fact(fact=fact, actor=secretary)
        return fact

    return file


@pytest.fixture
def alliance_fact(tell: Tell) -> Fact:
    return tell("organisation", ALLIANCE, name=ALLIANCE, type="alliance", aliases=["联盟"])


@pytest.fixture
def visit(tell: Tell, alliance_fact: Fact) -> dict[str, Fact]:
    """The whole story on file."""
    return {
        "alliance": alliance_fact,
        "company": tell("organisation", HIGHLANDER, name=HIGHLANDER, type="company", aliases=["海兰信"]),
        "chair": tell("membership", HIGHLANDER, alliance=ALLIANCE, member=HIGHLANDER, role="理事长单位"),
        "vice": tell("membership", GSAFETY, alliance=ALLIANCE, member=GSAFETY, role="副理事长单位"),
        "deputy": tell(
            "person", "区委副书记白凤祥", name="白凤祥", title="区委副书记", organisation="东丽区"
        ),
        "party": tell("person", "区委书记尚斌义", name="尚斌义", title="区委书记", organisation="东丽区"),
        "secretary": tell("person", "联盟秘书长陈晓东", name="陈晓东", title="秘书长", organisation=ALLIANCE),
        "activity": tell(
            "activity",
            "2016年11月2日",
            type="talk",
            date="2016-11-02",
            place="北京",
            hosts=[ALLIANCE],
            guests=["白凤祥", "尚斌义"],
            participants=["白凤祥", "尚斌义", "陈晓东", ALLIANCE, HIGHLANDER],
        ),
        "agreement": tell(
            "agreement",
            "初步战略合作协议",
            parties=[ALLIANCE, "东丽区"],
            stage="preliminary",
            occasion="百家京企天津行",
        ),
        "clause": tell(
            "commitment",
            "建立联盟在东丽的办事处",
            parties=[ALLIANCE],
            category="office",
            text="建立联盟在东丽的办事处",
        ),
    }
