from collections.abc import Callable
from io import BytesIO

import pytest
from django.test import Client
from openpyxl import load_workbook
from tests.places import fact_of

from luodi_web.accounts.models import User
from luodi_web.organisations.models import Activity, Organisation, Participation, Resource
from luodi_web.places.models import Zone
from luodi_web.places.services import file_fact

SignIn = Callable[[User], Client]


@pytest.fixture
def browser(secretary: User, sign_in: SignIn) -> Client:
    return sign_in(secretary)


@pytest.mark.usefixtures("places")
def test_a_firm_sees_its_zones_in_order_with_reasons_and_unknowns(
    browser: Client, robots: Organisation
) -> None:
    page = browser.get(f"/matches/firms/{robots.pk}/")

    rows = page.context["rows"]
    assert [row.place for row in rows] == list(range(1, 11))
    assert [row.score for row in rows] == sorted((row.score for row in rows), reverse=True)
    assert all(row.low <= row.score <= row.high and len(row.reasons) == 3 for row in rows)
    assert "政策支持" in rows[0].unknown
    assert "特殊作业机器人制造" in page.text


@pytest.mark.usefixtures("places")
def test_the_pieces_of_a_bar_add_up_to_its_score(browser: Client, robots: Organisation) -> None:
    figure = browser.get(f"/matches/firms/{robots.pk}/").context["figure"]

    criteria = figure.data["criteria"]
    for at, score in enumerate(figure.data["scores"]):
        whole = sum(one["known"][at] + one["usual"][at] for one in criteria)
        assert whole == pytest.approx(score, abs=0.6)
    assert all(one["known"][0] == 0 or one["usual"][0] == 0 for one in criteria)


@pytest.mark.usefixtures("places")
def test_zones_are_narrowed_by_province_and_level(browser: Client, robots: Organisation) -> None:
    address = f"/matches/firms/{robots.pk}/?province=天津市&level=national"

    page, part = browser.get(address), browser.get(address, headers={"HX-Request": "true"})

    assert {Zone.objects.get(pk=row.token).province for row in page.context["rows"]} == {"天津市"}
    assert {Zone.objects.get(pk=row.token).level for row in page.context["rows"]} == {"national"}
    assert "<h1>" in page.text
    assert "<h1>" not in part.text


@pytest.mark.usefixtures("places")
@pytest.mark.parametrize("query", ["province=火星", "level=galactic", "page=999", "page=x"])
def test_nonsense_in_the_address_asks_nothing(browser: Client, robots: Organisation, query: str) -> None:
    page = browser.get(f"/matches/firms/{robots.pk}/?{query}")

    assert page.status_code == 200
    assert page.context["rows"]


def test_a_zone_sees_the_firms_that_settle(
    browser: Client, robots: Organisation, drugs: Organisation, bureau: Organisation, dongli: Zone
) -> None:
    page = browser.get(f"/matches/zones/{dongli.pk}/")

    assert {row.token for row in page.context["rows"]} == {robots.pk, drugs.pk}
    assert bureau.name not in page.text


def test_the_file_holds_what_is_shown_and_never_a_nought_for_the_unknown(
    browser: Client, robots: Organisation, dongli: Zone
) -> None:
    answer = browser.get(f"/matches/firms/{robots.pk}/export/?province=天津市")

    sheet = load_workbook(BytesIO(answer.content)).worksheets[0]
    rows = [[str(cell or "") for cell in row] for row in sheet.iter_rows(values_only=True)]
    head, names = rows[0], {row[1]: row for row in rows[1:] if row[1]}
    policy = next(at for at, name in enumerate(head) if name.startswith("政策支持"))
    assert len(names) == Zone.objects.filter(province="天津市").count()
    assert names[dongli.name][policy] == "未知"
    assert "来源" in rows[-1][0]


def test_two_zones_stand_side_by_side_in_their_places_of_the_list(
    browser: Client, robots: Organisation, dongli: Zone, beijing: Zone
) -> None:
    page = browser.get(f"/matches/firms/{robots.pk}/compare/?zone={dongli.pk}&zone={beijing.pk}")

    narrowed = browser.get(
        f"/matches/firms/{robots.pk}/compare/?zone={dongli.pk}&zone={beijing.pk}&province=天津市"
    )

    rows = page.context["rows"]
    assert narrowed.context["compared"] == []
    assert [row.token for row in rows] == [beijing.pk, dongli.pk]
    assert rows[0].place < rows[1].place
    assert page.context["compared"][0].leads == 0


@pytest.mark.usefixtures("places")
@pytest.mark.parametrize("query", ["", "zone=1", "zone=x&zone=y", "zone=1&zone=2&zone=3", "zone=²&zone=1"])
def test_a_comparison_needs_two_zones(browser: Client, robots: Organisation, query: str) -> None:
    page = browser.get(f"/matches/firms/{robots.pk}/compare/?{query}")

    assert page.context["compared"] == []
    assert "请选两个园区" in page.text


def test_the_lists_to_choose_from_name_the_best_match(
    browser: Client, robots: Organisation, drugs: Organisation, dongli: Zone
) -> None:
    firms = browser.get("/matches/").context["picks"]
    zones = browser.get(f"/matches/zones/?words={dongli.name}").context["picks"]

    assert {pick.name for pick in firms} == {robots.name, drugs.name}
    assert all(pick.best and pick.score for pick in firms)
    assert [(pick.name, pick.best in {robots.name, drugs.name}) for pick in zones] == [(dongli.name, True)]


def test_a_firm_that_says_nothing_is_asked_for_an_introduction(
    browser: Client, firm: Callable[..., Organisation], dongli: Zone
) -> None:
    silent = firm("天地人和")

    page = browser.get(f"/matches/firms/{silent.pk}/")

    assert "只能按名称判断产业" in page.text
    assert "产业契合" in page.context["rows"][0].unknown


def test_resources_say_what_a_firm_does(
    browser: Client, firm: Callable[..., Organisation], dongli: Zone
) -> None:
    body = firm("天地人和")
    Resource.objects.create(organisation=body, text="特种机器人中试线", category="research")

    page = browser.get(f"/matches/zones/{dongli.pk}/")

    assert "产业契合" not in page.context["rows"][0].unknown


def test_what_documents_add_to_a_zone_counts_for_whoever_may_read_them(
    secretary: User, stranger: User, sign_in: SignIn, robots: Organisation, dongli: Zone
) -> None:
    robots.shared_with.add(stranger.team)
    before = sign_in(secretary).get(f"/matches/zones/{dongli.pk}/").context["rows"][0]
    record = {"kind": "focus", "subject": dongli.name, "industry": "特种机器人", "role": "leading"}
    fact = fact_of(secretary, f"{dongli.name}重点发展特种机器人。", record)
    file_fact(fact=fact, actor=secretary)

    rows = [
        sign_in(who).get(f"/matches/zones/{dongli.pk}/").context["rows"][0] for who in (secretary, stranger)
    ]

    assert rows[0].score > before.score
    assert "属于园区主导产业「特种机器人」" in rows[0].reasons[0]
    assert rows[1].score == before.score


def test_visits_on_file_are_relations(
    secretary: User, browser: Client, robots: Organisation, dongli: Zone
) -> None:
    record = {"kind": "activity", "type": "visit", "date": "2016-11-15", "place": "天津市东丽区"}
    fact = fact_of(secretary, "2016年11月15日,示例机器人有限公司赴天津市东丽区考察。", record)
    activity = Activity.objects.create(type="visit", date="2016-11-15", place="天津市东丽区", fact=fact)
    Participation.objects.create(activity=activity, name=robots.name, place=1, organisation=robots)

    row = browser.get(f"/matches/zones/{dongli.pk}/").context["rows"][0]

    assert "往来基础" not in row.unknown
    assert next(part.words for part in row.parts if part.key == "relations") == "双方已互访1次"


def test_the_page_speaks_english(browser: Client, robots: Organisation, dongli: Zone) -> None:
    page = browser.get(f"/matches/zones/{dongli.pk}/", headers={"Accept-Language": "en"})

    assert "once all is known" in page.text
    assert "Approved area" in page.text
    assert "匹配度" not in page.text


def test_a_zones_dossier_leads_to_its_firms(browser: Client, dongli: Zone) -> None:
    page = browser.get(dongli.get_absolute_url())

    assert f"/matches/zones/{dongli.pk}/" in page.text


@pytest.mark.usefixtures("dongli")
def test_the_firms_to_go_after_come_best_first_and_go_out_as_excel(
    district_officer: User, robots: Organisation, drugs: Organisation, sign_in: SignIn
) -> None:
    officer = sign_in(district_officer)

    page = officer.get("/matches/targets/")
    narrowed = officer.get("/matches/targets/", {"words": "药业"})
    rows = list(load_workbook(BytesIO(officer.get("/matches/targets/export/").content)).worksheets[0].values)

    scores = [pick.score for pick in page.context["page"]]
    assert scores == sorted(scores, reverse=True)
    assert {robots.name, drugs.name} == {row[0] for row in rows[1:]}
    assert robots.name not in narrowed.text
    assert "/settling/new/" in page.text


@pytest.mark.usefixtures("places")
def test_the_zones_of_one_province_have_chances_and_those_of_the_country_have_not(
    browser: Client, robots: Organisation
) -> None:
    page = browser.get(f"/matches/firms/{robots.pk}/?province=天津市")

    country = browser.get(f"/matches/firms/{robots.pk}/")

    assert page.context["rows"][0].chance == "≥20 %"
    assert all(row.chance.endswith(" %") for row in page.context["rows"])
    assert "机会 ≥20 %" in page.text
    assert {row.chance for row in country.context["rows"]} == {""}
    assert "选定一个省" in country.text


def test_firms_for_a_zone_have_no_chances(browser: Client, robots: Organisation, dongli: Zone) -> None:
    page = browser.get(f"/matches/zones/{dongli.pk}/")

    assert [row.chance for row in page.context["rows"] if row.token == robots.pk] == [""]
    assert "match-chance" not in page.text
