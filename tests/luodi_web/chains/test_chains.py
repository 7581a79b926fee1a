"""Chains: what stands at a place, who could fill a gap, and a copy of one's own."""

from collections.abc import Callable
from io import BytesIO

import openpyxl
import pytest
from django.test import Client

from luodi.chains import chains
from luodi_web.accounts.models import AuditEntry, Team, User
from luodi_web.chains.models import TeamChain
from luodi_web.organisations.models import Organisation

SignIn = Callable[[User], Client]

_READ = ["/chains/", "/chains/special-robots/", "/chains/special-robots/export/"]
_MORE = [
    "/chains/special-robots/motors/",
    "/chains/special-robots/motors/edit/",
    "/chains/special-robots/new/",
]
_WRITE = ["/chains/special-robots/motors/remove/", "/chains/special-robots/restore/"]
_LINK = {
    "name": "电机与伺服",
    "english": "Motors",
    "stage": "upstream",
    "codes": "3812",
    "words": "伺服电机",
    "feeds": ["platforms"],
}


@pytest.mark.parametrize(
    "who", ["secretary", "secretary_colleague", "district_officer", "stranger", "administrator"]
)
@pytest.mark.parametrize("url", [*_READ, *_MORE])
def test_whoever_plans_sees_the_chains(
    who: str, url: str, places: None, sign_in: SignIn, request: pytest.FixtureRequest
) -> None:
    assert sign_in(request.getfixturevalue(who)).get(url).status_code == 200


@pytest.mark.parametrize("who", ["member_user", "reader"])
@pytest.mark.parametrize("url", [*_READ, *_MORE])
def test_members_and_readers_are_refused(
    who: str, url: str, places: None, sign_in: SignIn, request: pytest.FixtureRequest
) -> None:
    assert sign_in(request.getfixturevalue(who)).get(url).status_code == 403


@pytest.mark.parametrize("url", [*_READ, *_MORE, *_WRITE])
def test_the_public_is_asked_to_sign_in(url: str, client: Client, places: None) -> None:
    assert client.get(url).headers["Location"].startswith("/accounts/login/")


@pytest.mark.parametrize("url", _WRITE)
def test_what_changes_something_is_posted(url: str, secretary: User, sign_in: SignIn, places: None) -> None:
    assert sign_in(secretary).get(url).status_code == 405


@pytest.mark.parametrize("url", ["/chains/none/", "/chains/special-robots/none/", "/chains/none/new/"])
def test_what_does_not_exist_is_not_found(url: str, secretary: User, sign_in: SignIn, places: None) -> None:
    assert sign_in(secretary).get(url).status_code == 404


def test_a_gap_leads_to_a_firm_that_could_fill_it_and_to_a_zone(
    robots: Organisation, district_officer: User, sign_in: SignIn
) -> None:
    browser = sign_in(district_officer)

    chain = browser.get("/chains/special-robots/", {"place": "天津市东丽区"}).text
    link = browser.get("/chains/special-robots/platforms/", {"place": "天津市东丽区"}).text
    other = browser.get("/chains/special-robots/motors/", {"place": "天津市东丽区"}).text

    assert "资料不足" in chain
    assert robots.name in link
    assert "东丽经济技术开发区" in link
    assert robots.name not in other


def test_a_firm_of_the_place_stands_for_its_link(
    robots: Organisation, secretary: User, sign_in: SignIn
) -> None:
    robots.division_code = "120110"
    robots.save()

    page = sign_in(secretary).get("/chains/special-robots/platforms/", {"place": "天津市东丽区"}).text

    assert "具备" in page
    assert "全国平均占" in page


@pytest.mark.parametrize(("place", "words"), [("鼓楼区", "江苏省南京市鼓楼区"), ("没有这里", "没有这里")])
def test_a_place_that_is_not_certain_is_asked_for(
    place: str, words: str, secretary: User, sign_in: SignIn, places: None
) -> None:
    page = sign_in(secretary).get("/chains/special-robots/", {"place": place})

    assert page.status_code == 200
    assert words in page.text


def test_the_table_goes_out_as_excel(robots: Organisation, secretary: User, sign_in: SignIn) -> None:
    answer = sign_in(secretary).get("/chains/special-robots/export/", {"place": "天津市东丽区"})

    sheet = openpyxl.load_workbook(BytesIO(answer.content)).worksheets[0]
    rows = [[cell.value for cell in row] for row in sheet.iter_rows()]

    assert rows[0][:3] == ["位置", "环节", "状态"]
    assert [row[1] for row in rows].count("特种机器人整机") == 1


def test_a_changed_chain_is_the_teams_own_and_can_be_restored(
    secretary: User, stranger: User, sign_in: SignIn, places: None
) -> None:
    browser = sign_in(secretary)
    changed = {**_LINK, "name": "示例电机环节"}

    assert browser.post("/chains/special-robots/motors/edit/", changed).status_code == 302
    own = browser.get("/chains/special-robots/").text
    others = sign_in(stranger).get("/chains/special-robots/").text
    sign_in(secretary).post("/chains/special-robots/restore/")

    assert "示例电机环节" in own
    assert "示例电机环节" not in others
    assert not TeamChain.objects.exists()
    assert list(AuditEntry.objects.values_list("action", flat=True).order_by("pk")) == [
        "chains.change",
        "chains.restore",
    ]


def test_links_are_added_and_removed(secretary: User, sign_in: SignIn, places: None) -> None:
    browser = sign_in(secretary)

    browser.post("/chains/special-robots/new/", {**_LINK, "name": "示例新环节"})
    browser.post("/chains/special-robots/platforms/remove/")
    record = TeamChain.objects.get().record

    names = [link["name"][0] for link in record["links"]]
    assert "示例新环节" in names
    assert "特种机器人整机" not in names
    assert all("platforms" not in link["feeds"] for link in record["links"])


@pytest.mark.parametrize(
    ("change", "words"),
    [
        ({"codes": "9999 3812"}, "没有这些代码：9999"),
        ({"codes": "", "words": ""}, "没有行业代码，也没有名称词"),
        ({"name": ""}, "必填"),
        ({"stage": "sideways"}, "sideways"),
    ],
)
def test_what_cannot_be_a_link_is_told_and_nothing_is_kept(
    change: dict[str, str], words: str, secretary: User, sign_in: SignIn, places: None
) -> None:
    page = sign_in(secretary).post("/chains/special-robots/motors/edit/", {**_LINK, **change})

    assert page.status_code == 200
    assert words in page.text
    assert not TeamChain.objects.exists()


def test_nobody_restores_the_chain_of_another_team(
    secretary: User, stranger: User, alliance_team: Team, sign_in: SignIn, places: None
) -> None:
    sign_in(secretary).post("/chains/special-robots/motors/edit/", _LINK)

    answer = sign_in(stranger).post("/chains/special-robots/restore/")

    assert answer.status_code == 404
    assert TeamChain.objects.get().team == alliance_team


def test_the_last_link_of_a_chain_stays(secretary: User, sign_in: SignIn, places: None) -> None:
    browser = sign_in(secretary)
    links = list(chains()["special-robots"].links)

    for link in links:
        browser.post(f"/chains/special-robots/{link.key}/remove/")
    page = browser.get("/chains/special-robots/", {"place": "天津市东丽区"})

    assert page.status_code == 200
    assert "至少要有一个环节" in page.text
    assert [link["key"] for link in TeamChain.objects.get().record["links"]] == [links[-1].key]


def test_what_is_typed_into_a_link_is_shown_as_text(secretary: User, sign_in: SignIn, places: None) -> None:
    typed = {**_LINK, "name": "<b>甲</b>", "words": "<i>乙</i>"}

    page = sign_in(secretary).post("/chains/special-robots/motors/edit/", typed, follow=True).text

    assert "<b>甲" not in page
    assert "&lt;b&gt;甲" in page
