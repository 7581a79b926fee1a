"""Both sides strike from one table; who settled goes on into a plan."""

from collections.abc import Callable
from io import BytesIO

import openpyxl
import pytest
from django.test import Client

from luodi_web.accounts.models import AuditEntry, Team, User
from luodi_web.organisations.models import Organisation
from luodi_web.places.models import Zone
from luodi_web.settling.models import Settlement

SignIn = Callable[[User], Client]
_ORDERS = {
    "want_0_0": "1",
    "take_0_0": "2",
    "want_1_0": "1",
    "take_1_0": "1",
    "capacity_0": "1",
    "minimum_0": "0",
}


def _addresses(settlement: Settlement) -> dict[str, str]:
    own = settlement.get_absolute_url()
    return {"list": "/settling/", "table": own, "export": f"{own}export/", "share": f"{own}share/"}


@pytest.mark.parametrize("who", ["secretary", "secretary_colleague", "administrator"])
def test_the_owners_team_sees_the_table(
    who: str, settlement: Settlement, sign_in: SignIn, request: pytest.FixtureRequest
) -> None:
    browser = sign_in(request.getfixturevalue(who))

    pages = {name: browser.get(url) for name, url in _addresses(settlement).items() if name != "share"}

    assert {page.status_code for page in pages.values()} == {200}
    assert settlement.title in pages["list"].text


@pytest.mark.parametrize(
    ("who", "code"), [("stranger", 404), ("district_officer", 404), ("member_user", 403), ("reader", 403)]
)
def test_others_are_refused(
    who: str, code: int, settlement: Settlement, sign_in: SignIn, request: pytest.FixtureRequest
) -> None:
    browser = sign_in(request.getfixturevalue(who))
    own = settlement.get_absolute_url()

    answers = [
        browser.get(own),
        browser.get(f"{own}export/"),
        browser.post(own, _ORDERS),
        browser.post(f"{own}share/"),
    ]

    assert {answer.status_code for answer in answers} == {code}
    assert not AuditEntry.objects.filter(action="settling.strike").exists()


def test_the_public_is_asked_to_sign_in(settlement: Settlement, client: Client) -> None:
    addresses = [*_addresses(settlement).values(), "/settling/new/"]

    assert all(client.get(url).headers["Location"].startswith("/accounts/login/") for url in addresses)


def test_sharing_is_posted(settlement: Settlement, secretary: User, sign_in: SignIn) -> None:
    assert sign_in(secretary).get(f"{settlement.get_absolute_url()}share/").status_code == 405


def test_a_new_table_starts_from_the_scores_and_settles(
    settlement: Settlement, firms: list[Organisation]
) -> None:
    record = settlement.record

    assert sorted(record["firms"]) == sorted(firm.name for firm in firms)
    assert [site["name"] for site in record["sites"]] == ["东丽经济技术开发区"]
    assert len(record["wants"]) == len(record["takes"]) == 2
    assert AuditEntry.objects.get().action == "settling.create"


def test_orders_decide_who_settles(settlement: Settlement, secretary: User, sign_in: SignIn) -> None:
    browser = sign_in(secretary)
    second = settlement.record["firms"][1]

    browser.post(settlement.get_absolute_url(), _ORDERS)
    sheet = openpyxl.load_workbook(
        BytesIO(browser.get(f"{settlement.get_absolute_url()}export/").content)
    ).worksheets[0]
    placed = {row[0].value: row[1].value for row in sheet.iter_rows(min_row=2, max_row=3)}

    assert placed[second] == "东丽经济技术开发区"
    assert [name for name, zone in placed.items() if zone] == [second]


def test_the_other_side_strikes_its_own_side_only(
    settlement: Settlement, secretary: User, district_officer: User, district_team: Team, sign_in: SignIn
) -> None:
    url = settlement.get_absolute_url()
    sign_in(secretary).post(f"{url}share/", {"teams": [district_team.pk]})

    sign_in(district_officer).post(url, {**_ORDERS, "want_0_0": "", "want_1_0": "", "take_0_0": ""})
    record = Settlement.objects.get().record

    assert len(record["wants"]) == 2
    assert [firm for firm, _zone, _rank in record["takes"]] == [record["firms"][1]]
    assert sign_in(district_officer).post(f"{url}share/").status_code == 404


@pytest.mark.parametrize(
    ("change", "words"),
    [
        ({"want_0_0": "0"}, "排第几"),
        ({"take_0_0": "x"}, "排第几"),
        ({"couple_one": "?"}, "同去一处"),
    ],
)
def test_what_is_no_order_is_told_and_nothing_is_kept(
    change: dict[str, str], words: str, settlement: Settlement, secretary: User, sign_in: SignIn
) -> None:
    page = sign_in(secretary).post(settlement.get_absolute_url(), {**_ORDERS, **change})

    assert page.status_code == 422
    assert words in page.text
    assert Settlement.objects.get().record == settlement.record


def test_conditions_that_contradict_each_other_are_told_on_the_page(
    settlement: Settlement, secretary: User, sign_in: SignIn
) -> None:
    browser = sign_in(secretary)

    browser.post(settlement.get_absolute_url(), {**_ORDERS, "capacity_0": "1", "minimum_0": "5"})
    page = browser.get(settlement.get_absolute_url()).text

    assert "最低数5大于容量1" in page
    assert "按此写方案" not in page


@pytest.mark.parametrize("fields", [{}, {"firm": ["x"]}, {"firm": ["999999"], "zone": ["999999"]}])
def test_nothing_chosen_makes_no_table(
    fields: dict[str, list[str]], secretary: User, sign_in: SignIn, places: None
) -> None:
    page = sign_in(secretary).post("/settling/new/", {"place": "120110", **fields})

    assert page.status_code == 200
    assert not Settlement.objects.exists()


def test_a_place_that_does_not_exist_is_not_found(secretary: User, sign_in: SignIn, places: None) -> None:
    assert sign_in(secretary).get("/settling/new/", {"place": "000000"}).status_code == 404


def test_firms_that_one_may_not_match_do_not_enter(
    firms: list[Organisation], zone: Zone, stranger: User, sign_in: SignIn
) -> None:
    fields = {"place": "120110", "firm": [firm.pk for firm in firms], "zone": [zone.pk]}

    sign_in(stranger).post("/settling/new/", fields)

    assert not Settlement.objects.exists()


def test_who_saves_over_somebody_elses_change_is_told_first(
    settlement: Settlement, secretary: User, secretary_colleague: User, sign_in: SignIn
) -> None:
    url, seen = settlement.get_absolute_url(), settlement.version

    first = sign_in(secretary_colleague).post(url, {**_ORDERS, "seen": seen, "capacity_0": "2"})
    late = sign_in(secretary).post(url, {**_ORDERS, "seen": seen, "capacity_0": "7"})
    kept = Settlement.objects.get()

    assert (first.status_code, late.status_code) == (302, 422)
    assert "有人改过这张表" in late.text
    assert 'value="7"' in late.text
    assert f'name="seen" value="{kept.version}"' in late.text
    assert [site["capacity"] for site in kept.record["sites"]] == [2]


def test_without_a_place_the_page_says_where_to_begin(secretary: User, sign_in: SignIn, places: None) -> None:
    page = sign_in(secretary).get("/settling/new/")

    assert page.status_code == 200
    assert "还没有选地方" in page.text


@pytest.mark.parametrize("number", ["9" * 30, "1" * 5000, "-1", "²"])
def test_numbers_that_no_row_can_have_choose_nothing(
    number: str, secretary: User, sign_in: SignIn, places: None
) -> None:
    asked = {"place": "120110", "firm": [number], "zone": [number]}

    assert sign_in(secretary).get("/settling/new/", asked).status_code == 200
    assert sign_in(secretary).post("/settling/new/", asked).status_code == 200
    assert not Settlement.objects.exists()


def test_a_table_takes_forty_firms_and_says_so(
    firms: list[Organisation], zone: Zone, secretary: User, sign_in: SignIn
) -> None:
    asked = {"place": "120110", "firm": [firms[0].pk, *range(10_000, 10_200)], "zone": [zone.pk]}

    assert "最多 40 家企业" in sign_in(secretary).get("/settling/new/", asked).text


def test_names_are_shown_as_text(
    firms: list[Organisation], zone: Zone, secretary: User, sign_in: SignIn
) -> None:
    Organisation.objects.filter(pk=firms[0].pk).update(name="<script>甲</script>")
    fields = {"place": "120110", "firm": [firm.pk for firm in firms], "zone": [zone.pk]}

    page = sign_in(secretary).post("/settling/new/", fields, follow=True).text

    assert "<script>甲" not in page
    assert "&lt;script&gt;甲" in page


@pytest.mark.parametrize("token", ["9" * 30, "-1", "x", "999999"])
def test_a_team_that_cannot_be_is_no_choice(
    token: str, settlement: Settlement, secretary: User, sign_in: SignIn
) -> None:
    answer = sign_in(secretary).post(
        f"{settlement.get_absolute_url()}share/", {"teams": [token]}, follow=True
    )

    assert "没有这个团队" in answer.text
    assert not Settlement.objects.get().shared_with.exists()
