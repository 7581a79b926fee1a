from collections.abc import Callable

import pytest
from playwright.sync_api import Page, expect
from tests.places import fact_of

from luodi_web.accounts.models import User
from luodi_web.places.models import Zone
from luodi_web.places.services import file_fact, load_reference

Enter = Callable[[Page, User], None]
Barriers = Callable[[Page], list[str]]

_TEAL_DOTS = """() => {
  const canvas = document.querySelector("#zone-map canvas");
  const { data, width } = canvas.getContext("2d").getImageData(0, 0, canvas.width, canvas.height);
  const found = [];
  for (let at = 0; at < data.length; at += 4)
    if (data[at] < 60 && data[at + 1] > 90 && data[at + 1] < 150 && data[at + 2] > 90 && data[at + 2] < 140)
      found.push([(at / 4) % width, Math.floor(at / 4 / width)]);
  return found;
}"""
"""The pixels of the map that have the fill of national zones."""


@pytest.fixture
def desk(page: Page, enter: Enter, secretary: User) -> Page:
    """The map, drawn, with a zone of the secretary's own."""
    load_reference()
    record = {
        "kind": "indicator",
        "subject": "华明高新区",
        "measure": "firm_count",
        "value": 957,
        "unit": "家",
    }
    file_fact(fact=fact_of(secretary, "华明高新区位于东丽区，注册企业957家。", record), actor=secretary)
    enter(page, secretary)
    page.goto("/places/")
    expect(page.locator("#zone-map[data-ready]")).to_be_visible()
    return page


def test_every_zone_is_a_dot(desk: Page) -> None:
    canvas = desk.locator("#zone-map")

    expect(canvas).to_have_attribute("data-dots", "2544")
    assert len(desk.evaluate(_TEAL_DOTS)) > 1000


def test_choosing_a_province_narrows_list_and_map_and_comes_nearer(desk: Page) -> None:
    desk.get_by_label("省份").select_option("天津市")

    expect(desk.get_by_role("status").filter(has_text="34 个园区")).to_be_visible()
    expect(desk.locator("#zone-map")).to_have_attribute("data-dots", "34")
    assert float(desk.locator("#zone-map").get_attribute("data-scale") or 0) > 8
    assert "province=" in desk.url


def test_a_link_to_a_filter_opens_as_it_was(desk: Page) -> None:
    desk.goto("/places/?province=天津市&words=机器人")

    expect(desk.locator("#zone-map[data-ready]")).to_have_attribute("data-dots", "0")
    expect(desk.get_by_text("没有符合条件的园区")).to_be_visible()


def test_pointing_at_a_row_lights_its_dot(desk: Page) -> None:
    desk.get_by_role("row", name="中关村科技园区").first.hover()
    expect(desk.locator("#zone-map")).to_have_attribute("data-lit", "中关村科技园区")

    desk.get_by_role("link", name="苏州工业园区").focus()

    expect(desk.locator("#zone-map")).to_have_attribute("data-lit", "苏州工业园区")


def test_choosing_a_dot_names_it_and_leads_to_its_dossier(desk: Page) -> None:
    desk.goto("/places/?words=东丽经济技术开发区")
    expect(desk.locator("#zone-map[data-ready]")).to_have_attribute("data-dots", "1")
    x, y = desk.evaluate(_TEAL_DOTS)[0]

    desk.locator("#zone-map canvas").click(position={"x": x + 1, "y": y + 1})
    desk.locator("#map-card").get_by_role("link", name="东丽经济技术开发区").click()

    expect(desk.get_by_role("heading", level=1)).to_have_text("东丽经济技术开发区")


def test_the_map_moves_from_the_keyboard(desk: Page) -> None:
    canvas = desk.locator("#zone-map")
    canvas.focus()

    desk.keyboard.press("+")
    desk.keyboard.press("+")
    desk.keyboard.press("ArrowRight")
    expect(canvas).to_have_attribute("data-scale", "2.25")
    desk.keyboard.press("0")

    expect(canvas).to_have_attribute("data-scale", "1.00")


def test_ticked_zones_stay_in_the_tray_and_are_compared(desk: Page) -> None:
    desk.get_by_label("把苏州工业园区加入对比").check()
    desk.get_by_label("省份").select_option("天津市")
    desk.get_by_label("把天津经济技术开发区加入对比").check()

    desk.locator("#tray").get_by_role("button", name="对比", exact=True).click()

    heading = desk.get_by_role("heading", level=1)
    expect(heading).to_contain_text("苏州工业园区")
    expect(heading).to_contain_text("天津经济技术开发区")


def test_a_fifth_zone_is_not_taken(desk: Page) -> None:
    boxes = desk.locator("#rows input[name=place]")
    for number in range(4):
        boxes.nth(number).check()

    boxes.nth(4).click()

    expect(boxes.nth(4)).not_to_be_checked()
    expect(desk.get_by_text("最多对比四个")).to_be_visible()


def test_the_export_follows_the_filters(desk: Page) -> None:
    desk.get_by_label("省份").select_option("天津市")
    expect(desk.get_by_role("status").filter(has_text="34 个园区")).to_be_visible()

    with desk.expect_download() as download:
        desk.get_by_role("link", name="导出 Excel").click()

    assert "province=" in download.value.url
    assert download.value.suggested_filename == "园区.xlsx"


@pytest.mark.parametrize("window", ["page", "phone_page"])
def test_no_barriers_on_the_pages_about_places(
    request: pytest.FixtureRequest, enter: Enter, barriers: Barriers, secretary: User, window: str
) -> None:
    load_reference()
    record = {"kind": "indicator", "subject": "东丽湖", "measure": "area", "value": 68.72, "unit": "平方公里"}
    file_fact(fact=fact_of(secretary, "东丽湖位于东丽区，面积68.72平方公里。", record), actor=secretary)
    own = Zone.objects.get(team=secretary.team)
    opened: Page = request.getfixturevalue(window)
    enter(opened, secretary)

    found = {}
    for path in (
        "",
        "?province=天津市",
        "divisions/120110/",
        f"zones/{own.pk}/",
        f"compare/?place=z{own.pk}",
    ):
        opened.goto(f"/places/{path}")
        found[path] = barriers(opened)

    assert not any(found.values()), found


def test_a_phone_chooses_a_province_with_a_thumb(phone_page: Page, enter: Enter, secretary: User) -> None:
    load_reference()
    enter(phone_page, secretary)
    phone_page.goto("/places/")

    phone_page.get_by_label("省份").select_option("天津市")

    expect(phone_page.locator("#zone-map[data-ready]")).to_have_attribute("data-dots", "33")
