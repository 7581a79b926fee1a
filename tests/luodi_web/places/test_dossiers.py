from collections.abc import Callable
from io import BytesIO
from typing import Any

import pytest
from django.test import Client
from openpyxl import load_workbook
from tests.places import fact_of

from luodi_web.accounts.models import Team, User
from luodi_web.documents.models import Fact
from luodi_web.places.models import Zone
from luodi_web.places.services import file_fact
from luodi_web.ui.steps import Step, register_step

SignIn = Callable[[User], Client]

pytestmark = pytest.mark.usefixtures("places")

DONGLI = "/places/divisions/120110/"


def state(user: User, text: str, quote: str = "", **record: Any) -> Fact:
    published = record.pop("published", "2016-11-20")
    example = record.pop("example", False)
    fact = fact_of(user, text, record, quote, published=published, example=example)
    file_fact(fact=fact, actor=user)
    return fact


def people(user: User, value: float, **more: Any) -> Fact:
    record = {
        "kind": "indicator",
        "subject": "东丽区",
        "measure": "population",
        "value": value,
        "unit": "万人",
    }
    return state(user, f"东丽区总人口{value}万人。", **{**record, **more})


def test_a_number_stands_with_its_quote_and_date(sign_in: SignIn, secretary: User) -> None:
    fact = people(secretary, 94)

    page = sign_in(secretary).get(DONGLI).content.decode()

    assert "94" in page
    assert "2016-11-20 见载" in page
    assert f"/documents/{fact.document_id}/" in page


def test_what_is_not_known_is_said_to_be_unknown(sign_in: SignIn, secretary: User) -> None:
    page = sign_in(secretary).get(DONGLI)

    figures = page.context["dossier"].key_figures
    assert [(figure.label, figure.number) for figure in figures] == [
        ("人口", ""),
        ("面积", ""),
        ("园区数", "1"),
    ]
    assert "未知" in page.content.decode()


def test_numbers_of_several_dates_become_a_line(sign_in: SignIn, secretary: User) -> None:
    people(secretary, 79.5, as_of="2014")
    people(secretary, 94, as_of="2016-11")

    dossier = sign_in(secretary).get(DONGLI).context["dossier"]

    assert [str(entry.newest.value) for entry in dossier.series] == ["94"]
    assert dossier.series[0].figure.data == {
        "dates": ["2014", "2016-11"],
        "values": [79.5, 94.0],
        "unit": "万人",
    }


def test_older_numbers_keep_their_quotes_behind_a_spark(sign_in: SignIn, secretary: User) -> None:
    for value, year in ((60, "2010"), (79.5, "2014"), (94, "2016")):
        people(secretary, value, as_of=year)

    page = sign_in(secretary).get(DONGLI)
    entry = page.context["dossier"].series[0]

    assert [str(reading.value) for reading in entry.older] == ["79.5", "60"]
    assert entry.spark.startswith("0.0,22.0 50.0,")
    assert entry.spark.endswith(" 100.0,2.0")
    assert "另有 2 个较早的数" in page.content.decode()


def test_what_two_papers_state_alike_stands_once_with_both_quotes(sign_in: SignIn, secretary: User) -> None:
    people(secretary, 94, published="2020-12-23")
    people(secretary, 94, published="2016-11-18")

    dossier = sign_in(secretary).get(DONGLI).context["dossier"]
    newest = dossier.series[0].newest

    assert (newest.date, len(newest.others), dossier.series[0].older) == ("2016-11-18", 1, ())
    assert [(line.text, len(line.others)) for line in dossier.lines] == [("人口 94 万人", 1)]


def test_one_happening_told_twice_is_one_with_its_fullest_words(sign_in: SignIn, secretary: User) -> None:
    for who in (["杨灏"], ["杨灏", "陈晓东"], []):
        record = {
            "kind": "activity",
            "type": "visit",
            "date": "2016-11-15",
            "place": "东丽区",
            "participants": who,
        }
        fact_of(secretary, f"2016年11月15日赴东丽区考察：{who}。", record)

    dealings = sign_in(secretary).get(DONGLI).context["dossier"].dealings

    assert [(line.text, len(line.others)) for line in dealings] == [("考察 · 东丽区 · 杨灏、陈晓东", 2)]


def test_an_industry_of_catalogue_and_papers_is_one(sign_in: SignIn, secretary: User) -> None:
    text = "东丽经济技术开发区重点发展新能源。"
    state(secretary, text, kind="focus", subject="东丽经济技术开发区", industry="新能源", role="leading")
    zone = Zone.objects.get(code="G121050")

    industries = sign_in(secretary).get(zone.get_absolute_url()).context["dossier"].industries

    assert [(one.name, one.citation is not None) for one in industries] == [
        ("汽车", False),
        ("新能源", True),
        ("新材料", False),
    ]


def test_facts_stand_newest_first(sign_in: SignIn, secretary: User) -> None:
    for value, year in ((79.5, "2014"), (94, "2016"), (60, "2010")):
        people(secretary, value, as_of=year)

    lines = sign_in(secretary).get(DONGLI).context["dossier"].lines

    assert [line.date for line in lines] == ["2016", "2014", "2010"]


def test_the_day_of_printing_makes_no_series(sign_in: SignIn, secretary: User) -> None:
    people(secretary, 79.5, as_of="2014")
    people(secretary, 94, published="2020-12-23")

    dossier = sign_in(secretary).get(DONGLI).context["dossier"]

    assert dossier.series[0].figure is None


def test_parts_in_one_unit_stand_side_by_side(sign_in: SignIn, secretary: User) -> None:
    for measure, value in (("water_area", 8), ("area", 68.72)):
        text = f"东丽湖位于东丽区，{measure}{value}平方公里。"
        record: dict[str, Any] = {
            "kind": "indicator",
            "subject": "东丽湖",
            "measure": measure,
            "value": value,
        }
        state(secretary, text, unit="平方公里", **record)
    zone = Zone.objects.get(team=secretary.team)

    dossier = sign_in(secretary).get(zone.get_absolute_url()).context["dossier"]

    assert dossier.bars[0].data["labels"] == ["面积", "水域面积"]
    assert dossier.key_figures[0].number == "68.72"


def test_what_is_counted_is_not_compared(sign_in: SignIn, secretary: User) -> None:
    people(secretary, 11, measure="street_count", unit="个")
    people(secretary, 114, measure="village_count", unit="个")

    dossier = sign_in(secretary).get(DONGLI).context["dossier"]

    assert (len(dossier.series), dossier.bars) == (2, ())


def test_a_district_builds_on_what_its_zones_build_on(sign_in: SignIn, secretary: User) -> None:
    text = "东丽湖重点发展新能源、总部经济。"
    for industry in ("新能源", "总部经济"):
        state(secretary, text, kind="focus", subject="东丽湖", industry=industry, role="target")

    industries = sign_in(secretary).get(DONGLI).context["dossier"].industries

    assert [(one.name, one.role) for one in industries] == [
        ("新能源", "2 个园区"),
        ("总部经济", "1 个园区"),
        ("汽车", "1 个园区"),
        ("新材料", "1 个园区"),
    ]


def test_industries_come_from_the_catalogue_and_from_documents(sign_in: SignIn, secretary: User) -> None:
    text = "东丽经济技术开发区重点发展机器人产业。"
    state(secretary, text, kind="focus", subject="东丽经济技术开发区", industry="机器人", role="emerging")
    zone = Zone.objects.get(code="G121050")

    industries = sign_in(secretary).get(zone.get_absolute_url()).context["dossier"].industries

    assert [one.name for one in industries] == ["汽车", "新能源", "新材料", "机器人"]
    assert [one.citation is None for one in industries] == [True, True, True, False]


@pytest.mark.parametrize(
    ("record", "sentence"),
    [
        ({"kind": "honour", "subject": "东丽区", "honour": "全国科普示范区"}, "全国科普示范区"),
        ({"kind": "policy", "name": "“122”科技招商计划", "issuer": "东丽区"}, "《“122”科技招商计划》"),
        (
            {
                "kind": "target",
                "subject": "东丽区",
                "plan": "“122”计划",
                "measure": "institution_count",
                "value": 100,
                "unit": "家",
                "start": "2012",
                "end": "2016",
            },
            "“122”计划，目标：院所数 100 家，2012 – 2016",
        ),
    ],
)
def test_targets_titles_and_policies_are_sentences(
    sign_in: SignIn, secretary: User, record: dict[str, Any], sentence: str
) -> None:
    state(secretary, "东丽区的称号、政策与目标。", **record)

    dossier = sign_in(secretary).get(DONGLI).context["dossier"]

    assert [line.text for line in dossier.aims] == [sentence]


def test_dealings_name_the_place(sign_in: SignIn, secretary: User) -> None:
    record = {
        "kind": "activity",
        "type": "visit",
        "date": "2016-11-15",
        "place": "东丽区",
        "participants": ["杨灏"],
    }
    fact_of(secretary, "2016年11月15日，联盟赴东丽区考察，杨灏陪同。", record)

    page = sign_in(secretary).get(DONGLI, {"tab": "dealings"})

    assert [line.text for line in page.context["dossier"].dealings] == ["考察 · 东丽区 · 杨灏"]
    assert page.context["tab"] == "dealings"


def test_colleagues_see_the_facts_and_strangers_do_not(
    sign_in: SignIn, secretary: User, secretary_colleague: User, stranger: User
) -> None:
    people(secretary, 94)

    series = [sign_in(user).get(DONGLI).context["dossier"].series for user in (secretary_colleague, stranger)]

    assert [len(entries) for entries in series] == [1, 0]


def test_a_shared_document_opens_its_zone(
    sign_in: SignIn, secretary: User, stranger: User, other_team: Team
) -> None:
    record: dict[str, Any] = {
        "kind": "indicator",
        "subject": "华明高新区",
        "measure": "firm_count",
        "value": 957,
        "unit": "家",
    }
    fact = state(secretary, "华明高新区位于东丽区，注册企业957家。", **record)
    zone = Zone.objects.get(team=secretary.team)

    before = sign_in(stranger).get(zone.get_absolute_url())
    fact.document.shared_with.add(other_team)
    after = sign_in(stranger).get(zone.get_absolute_url())

    assert (before.status_code, after.status_code) == (404, 200)


@pytest.mark.parametrize("path", ["/places/divisions/999999/", "/places/divisions/x/", "/places/zones/0/"])
def test_what_is_not_there_is_not_found(sign_in: SignIn, secretary: User, path: str) -> None:
    assert sign_in(secretary).get(path).status_code == 404


def test_the_excel_file_holds_the_facts_with_their_sentences(
    sign_in: SignIn, secretary: User, stranger: User
) -> None:
    people(secretary, 94)

    mine, theirs = (
        load_workbook(BytesIO(sign_in(user).get(f"{DONGLI}export/").content)).active
        for user in (secretary, stranger)
    )

    assert mine is not None
    assert theirs is not None
    rows = list(mine.iter_rows(values_only=True))
    assert rows[1][:4] == ("2016-11-20", "指标", "人口 94 万人", "东丽区总人口94万人。")
    assert len(list(theirs.iter_rows())) == 1


def test_nobody_exports_the_zones_of_others(sign_in: SignIn, secretary: User, stranger: User) -> None:
    record: dict[str, Any] = {"kind": "indicator", "subject": "东丽湖", "measure": "area", "value": 68.72}
    state(secretary, "东丽湖位于东丽区，面积68.72平方公里。", unit="平方公里", **record)
    own = f"{Zone.objects.get(team=secretary.team).get_absolute_url()}export/"

    answers = [sign_in(user).get(own).status_code for user in (secretary, stranger)]

    assert answers == [200, 404]


@pytest.mark.parametrize("path", [DONGLI, "/places/zones/1/", f"{DONGLI}export/", "/places/zones/1/export/"])
def test_dossiers_are_read_and_only_by_people(
    client: Client, sign_in: SignIn, secretary: User, path: str
) -> None:
    assert client.get(path)["Location"].startswith("/accounts/login/")
    assert sign_in(secretary).post(path).status_code == 405


def test_a_tab_that_is_not_there_opens_the_overview(sign_in: SignIn, secretary: User) -> None:
    page = sign_in(secretary).get(DONGLI, {"tab": "<b>"})

    assert (page.status_code, page.context["tab"]) == (200, "overview")


def test_apps_above_offer_what_can_be_done(sign_in: SignIn, secretary: User) -> None:
    action = Step(order=1, label="示例动作", icon="plus", url=lambda place, _user: f"/example/{place.pk}/")
    register_step("place", "test", action)

    page = sign_in(secretary).get(DONGLI).content.decode()
    register_step("place", "test", Step(order=1, label="", icon="plus", url=lambda _place, _user: None))

    assert 'href="/example/120110/"' in page


def test_made_up_numbers_are_marked(sign_in: SignIn, secretary: User) -> None:
    people(secretary, 94, example=True)

    page = sign_in(secretary).get(DONGLI).content.decode()

    assert "示例" in page


@pytest.mark.parametrize(
    ("code", "above", "below"),
    [
        ("120000", [], "东丽区"),
        ("120110", ["天津市"], None),
        ("320000", [], "南京市"),
        ("320106", ["江苏省", "南京市"], None),
        ("441900", ["广东省"], None),
    ],
)
def test_a_division_stands_between_those_above_and_those_below(
    sign_in: SignIn, reader: User, code: str, above: list[str], below: str | None
) -> None:
    page = sign_in(reader).get(f"/places/divisions/{code}/")

    names = [part.name for part in page.context["parts"]]
    assert [step.name for step in page.context["trail"]] == above
    assert below in names if below else names == []


def test_a_province_lists_its_largest_zones_and_leads_to_all(sign_in: SignIn, reader: User) -> None:
    page = sign_in(reader).get("/places/divisions/320000/")

    assert len(page.context["zones"]) == 20
    assert page.context["zones"][0].zone.name == "苏州工业园区"
    assert "在地图上看全部 170 个" in page.content.decode()


def test_peers_share_industries_and_say_which(sign_in: SignIn, reader: User) -> None:
    dongli = Zone.objects.get(code="G121050")

    peers = sign_in(reader).get(dongli.get_absolute_url()).context["peers"]

    assert len(peers) == 8
    shared = [peer.reasons.split("；")[0].removeprefix("同以").removesuffix("为主导产业") for peer in peers]
    assert all(set(names.split("、")) <= set(dongli.industries) for names in shared)
    assert shared[0] == "、".join(dongli.industries)


def test_the_pages_speak_english(sign_in: SignIn, secretary: User) -> None:
    people(secretary, 94)
    client = sign_in(secretary)
    client.cookies["django_language"] = "en"

    page = client.get(DONGLI).content.decode()

    assert "Catalogue of China&#x27;s development zones" in page
    assert "printed 2016-11-20" in page
