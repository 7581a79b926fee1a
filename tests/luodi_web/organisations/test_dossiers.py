"""The dossier of a body and the page of a person: what they show, and to whom."""

from collections.abc import Callable
from io import BytesIO

import openpyxl
import pytest
from django.test import Client
from tests.luodi_web.organisations.conftest import ALLIANCE, GSAFETY, HIGHLANDER, Paper, Tell

from luodi_web.accounts.models import User
from luodi_web.documents.models import Fact
from luodi_web.organisations.models import Organisation, Person
from luodi_web.organisations.queries import activities_of, members_by_role, people_at

SignIn = Callable[[User], Client]
TABS = ["overview", "facts", "dealings", "documents"]


def _url(name: str) -> str:
    return Organisation.objects.get(name=name).get_absolute_url()


@pytest.mark.parametrize(
    ("tab", "words"),
    [
        ("overview", ["理事长单位", HIGHLANDER, "陈晓东", "成员单位"]),
        ("facts", [f"{HIGHLANDER} · {ALLIANCE} · 理事长单位"]),
        ("dealings", ["2016-11-02", "座谈", "尚斌义", "百家京企天津行", "初步", "建立联盟在东丽的办事处"]),
        ("documents", ["联盟赴东丽考察", "2016-11-20"]),
        ("nonsense", ["成员单位"]),
    ],
)
def test_each_tab_shows_its_part(
    sign_in: SignIn, secretary_colleague: User, visit: dict[str, Fact], tab: str, words: list[str]
) -> None:
    answer = sign_in(secretary_colleague).get(f"{_url(ALLIANCE)}?tab={tab}")

    page = answer.content.decode()
    assert [word for word in words if word not in page] == []


@pytest.mark.parametrize("tab", TABS)
def test_a_stranger_finds_no_dossier(
    sign_in: SignIn, stranger: User, visit: dict[str, Fact], tab: str
) -> None:
    assert sign_in(stranger).get(f"{_url(ALLIANCE)}?tab={tab}").status_code == 404


def test_a_stranger_finds_no_person(sign_in: SignIn, stranger: User, visit: dict[str, Fact]) -> None:
    person = Person.objects.get(name="尚斌义")

    assert sign_in(stranger).get(person.get_absolute_url()).status_code == 404


def test_a_person_has_posts_and_activities(sign_in: SignIn, secretary: User, visit: dict[str, Fact]) -> None:
    person = Person.objects.get(name="尚斌义")

    page = sign_in(secretary).get(person.get_absolute_url()).content.decode()

    assert [word for word in ("东丽区区委书记", "2016-11-02", "座谈", ALLIANCE) if word not in page] == []


def test_pages_are_only_read(sign_in: SignIn, secretary: User, visit: dict[str, Fact]) -> None:
    dossier, person = _url(ALLIANCE), Person.objects.get(name="尚斌义").get_absolute_url()

    refused = [sign_in(secretary).post(url) for url in (dossier, f"{dossier}members/", person)]

    assert {answer.status_code for answer in refused} == {405}


def test_every_fact_shows_its_quote(sign_in: SignIn, secretary: User, visit: dict[str, Fact]) -> None:
    answer = sign_in(secretary).get(f"{_url(ALLIANCE)}?tab=facts")

    rows = [item for group in answer.context["groups"] for item in group.rows]
    assert rows
    assert all(item.citations for item in rows)
    assert answer.content.decode().count("quote-mark") == len(rows)


def test_members_stand_in_the_order_of_protocol(secretary: User, visit: dict[str, Fact]) -> None:
    alliance = Organisation.objects.get(name=ALLIANCE)

    groups = members_by_role(alliance, secretary)

    assert [(group.label, [item.row.member.name for item in group.rows]) for group in groups] == [
        ("理事长单位", [HIGHLANDER]),
        ("副理事长单位", [GSAFETY]),
    ]


def test_what_two_documents_say_stands_once_with_two_quotes(
    secretary: User, visit: dict[str, Fact], tell: Tell, paper: Paper
) -> None:
    other = paper(f"{HIGHLANDER}是{ALLIANCE}理事长单位。", title="另一篇")
    tell("membership", HIGHLANDER, document=other, alliance=ALLIANCE, member=HIGHLANDER, role="理事长单位")

    (first, *_rest) = members_by_role(Organisation.objects.get(name=ALLIANCE), secretary)

    assert [citation.document for citation in first.rows[0].citations] == ["联盟赴东丽考察", "另一篇"]


def test_one_happening_told_twice_is_one_happening(
    secretary: User, visit: dict[str, Fact], tell: Tell, paper: Paper
) -> None:
    other = paper("2016年11月2日,双方在北京座谈,杨灏参加。")
    tell(
        "activity",
        "2016年11月2日",
        document=other,
        type="talk",
        date="2016-11-02",
        participants=["杨灏", ALLIANCE],
    )

    (happening,) = activities_of(Organisation.objects.get(name=ALLIANCE), secretary)

    assert [who.name for who in happening.people] == ["尚斌义", "白凤祥", "陈晓东"]
    assert [who.name for who in happening.bodies] == [ALLIANCE, HIGHLANDER, "杨灏"]
    assert len(happening.citations) == 2


def test_people_of_a_body_stand_by_rank_then_as_they_are_first_named(
    secretary: User, tell: Tell, paper: Paper
) -> None:
    document = paper("东丽区政府副区长杨灏、区长孔德昌、副区长李光华,区委书记尚斌义。")
    tell("organisation", "东丽区政府", document=document, name="东丽区政府", type="government")
    for title, name in (("副区长", "李光华"), ("副区长", "杨灏"), ("区委书记", "尚斌义"), ("区长", "孔德昌")):
        tell("person", f"{title}{name}", document=document, name=name, title=title, organisation="东丽区政府")

    people = people_at(Organisation.objects.get(), secretary)

    assert [item.row.person.name for item in people] == ["尚斌义", "孔德昌", "杨灏", "李光华"]


def test_the_member_ledger_is_a_workbook(sign_in: SignIn, secretary: User, visit: dict[str, Fact]) -> None:
    answer = sign_in(secretary).get(f"{_url(ALLIANCE)}members/")

    sheet = openpyxl.load_workbook(BytesIO(answer.content)).active
    assert sheet is not None
    rows = list(sheet.iter_rows(values_only=True))
    assert [row[:2] for row in rows] == [
        ("单位名称", "角色"),
        (HIGHLANDER, "理事长单位"),
        (GSAFETY, "副理事长单位"),
    ]
    assert rows[1][-1] == "联盟赴东丽考察 2016-11-20"


def test_only_an_alliance_has_a_member_ledger(
    sign_in: SignIn, secretary: User, visit: dict[str, Fact]
) -> None:
    assert sign_in(secretary).get(f"{_url(HIGHLANDER)}members/").status_code == 404


def test_a_stranger_gets_no_member_ledger(sign_in: SignIn, stranger: User, visit: dict[str, Fact]) -> None:
    assert sign_in(stranger).get(f"{_url(ALLIANCE)}members/").status_code == 404
