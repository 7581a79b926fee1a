from collections.abc import Callable
from io import BytesIO
from typing import Any

import pytest
from django.test import Client
from openpyxl import load_workbook
from tests.places import fact_of

from luodi_web.accounts.models import User
from luodi_web.places.models import Zone
from luodi_web.places.services import file_fact

SignIn = Callable[[User], Client]

pytestmark = pytest.mark.usefixtures("places")


def token(code: str) -> str:
    return f"z{Zone.objects.get(code=code).pk}"


def invested(user: User, subject: str, value: float, unit: str) -> None:
    record = {
        "kind": "indicator",
        "subject": subject,
        "measure": "agreed_investment",
        "value": value,
        "unit": unit,
    }
    file_fact(fact=fact_of(user, f"{subject}协议投资{value}{unit}。", record), actor=user)


def row(page: Any, label: str) -> list[tuple[str, bool]]:
    found = next(row for row in page.context["rows"] if row.label == label)
    return [(cell.text, cell.best) for cell in found.cells]


def test_the_larger_area_is_marked(sign_in: SignIn, reader: User) -> None:
    page = sign_in(reader).get("/places/compare/", {"place": [token("G121050"), token("G111001")]})

    assert row(page, "核准面积") == [("7.217 平方公里", False), ("39.8 平方公里", True)]
    assert "最大" in page.content.decode()


def test_units_of_one_kind_are_put_on_one_scale(sign_in: SignIn, secretary: User) -> None:
    invested(secretary, "东丽经济技术开发区", 460, "亿元")
    invested(secretary, "北京经济技术开发区", 9000, "万元")

    page = sign_in(secretary).get("/places/compare/", {"place": [token("G121050"), token("G111001")]})

    assert row(page, "协议投资额") == [("460 亿元", True), ("9,000 万元", False)]


def test_units_of_two_kinds_have_no_largest(sign_in: SignIn, secretary: User) -> None:
    invested(secretary, "东丽经济技术开发区", 460, "亿元")
    invested(secretary, "北京经济技术开发区", 90, "亿美元")

    page = sign_in(secretary).get("/places/compare/", {"place": [token("G121050"), token("G111001")]})

    assert [best for _text, best in row(page, "协议投资额")] == [False, False]


def test_a_division_stands_beside_a_zone(sign_in: SignIn, reader: User) -> None:
    page = sign_in(reader).get("/places/compare/", {"place": [token("G121050"), "d120110"]})

    assert row(page, "所在") == [("天津市东丽区", False), ("天津市东丽区", False)]


def test_numbers_of_others_are_not_compared(sign_in: SignIn, secretary: User, stranger: User) -> None:
    invested(secretary, "东丽经济技术开发区", 460, "亿元")

    page = sign_in(stranger).get("/places/compare/", {"place": [token("G121050"), token("G111001")]})

    assert "协议投资额" not in {row.label for row in page.context["rows"]}


def test_a_fifth_place_is_left_out_and_said_so(sign_in: SignIn, reader: User) -> None:
    tokens = [f"z{pk}" for pk in Zone.objects.order_by("pk").values_list("pk", flat=True)[:5]]

    page = sign_in(reader).get("/places/compare/", {"place": tokens})

    assert len(page.context["places"]) == 4
    assert "最多对比 4 个" in page.content.decode()


@pytest.mark.parametrize("tokens", [[], ["x"], ["z"], ["z999999999999999999"], ["d1"], ["z²"], ["z-1"]])
def test_nonsense_compares_nothing(sign_in: SignIn, reader: User, tokens: list[str]) -> None:
    page = sign_in(reader).get("/places/compare/", {"place": tokens})

    assert page.status_code == 200
    assert "选几个地方来对比" in page.content.decode()


def test_the_excel_file_holds_the_table_and_its_sources(sign_in: SignIn, secretary: User) -> None:
    invested(secretary, "东丽经济技术开发区", 460, "亿元")

    places = {"place": [token("G121050"), token("G111001")]}
    answer = sign_in(secretary).get("/places/compare/export/", places)

    sheet = load_workbook(BytesIO(answer.content)).active
    assert sheet is not None
    table = list(sheet.iter_rows(values_only=True))
    assert table[0] == ("比较项", "东丽经济技术开发区", "北京经济技术开发区")
    assert ("协议投资额", "460 亿元", "未知") in table
    assert "东丽区概况" in str(table[-1][0])


def test_comparisons_are_read_only_by_people(client: Client) -> None:
    answer = client.get("/places/compare/")

    assert answer["Location"].startswith("/accounts/login/")
