import json
from pathlib import Path

import pytest
from typer.testing import CliRunner, Result

from luodi.cli import app_for
from luodi.reference import zones
from luodi.vocabulary import ZoneCode

_HEADS = "company,description,main_products,industry,province\n"
_TWO = _HEADS + "示例机器人公司,研发特种机器人,消防机器人,,天津\n示例药业,,,生物医药,\n"


def _rank(path: Path, *options: str) -> Result:
    arguments = ["rank", "--firms", str(path), *options]
    return CliRunner().invoke(app_for(arguments), arguments)


@pytest.fixture
def firms(tmp_path: Path) -> Path:
    path = tmp_path / "firms.csv"
    path.write_text(_TWO, encoding="utf-8")
    return path


def test_each_firm_is_one_object_with_its_zones_and_reasons(firms: Path) -> None:
    result = _rank(firms, "--top", "3", "--json")

    robots, drugs = map(json.loads, result.stdout.splitlines())
    assert (robots["company"], drugs["company"]) == ("示例机器人公司", "示例药业")
    assert len(robots["zones"]) == len(drugs["zones"]) == 3
    assert all(zone["reasons"] and 0 <= zone["score"] <= 1 for zone in robots["zones"])


def test_a_firm_with_a_province_is_offered_its_zones_only(firms: Path) -> None:
    result = _rank(firms, "--json")

    robots, drugs = map(json.loads, result.stdout.splitlines())
    assert {zones()[ZoneCode(zone["code"])].province for zone in robots["zones"]} == {"天津市"}
    assert len({zones()[ZoneCode(zone["code"])].province for zone in drugs["zones"]}) > 1


def test_a_chosen_province_goes_before_the_firms_own(firms: Path) -> None:
    result = _rank(firms, "--in", "浙江", "--json")

    codes = [zone["code"] for line in result.stdout.splitlines() for zone in json.loads(line)["zones"]]
    assert {zones()[ZoneCode(code)].province for code in codes} == {"浙江省"}


def test_without_json_a_table_is_printed_in_the_language_asked(firms: Path) -> None:
    result = _rank(firms, "--top", "1", "--lang", "en")

    assert result.exit_code == 0
    assert "Reasons" in result.stdout


@pytest.mark.parametrize("encoding", ["utf-8-sig", "gb18030", "utf-16"])
def test_tables_of_any_office_encoding_are_read(tmp_path: Path, encoding: str) -> None:
    path = tmp_path / "firms.csv"
    path.write_text("企业名称,简介,省份\n示例机器人公司,特种机器人,新疆\n", encoding=encoding)

    result = _rank(path, "--top", "1", "--json")

    assert json.loads(result.stdout)["company"] == "示例机器人公司"


@pytest.mark.parametrize(
    ("content", "words"),
    [
        ("名字,内容\n甲,乙\n", "第1行的表头是：名字、内容"),
        ("company\n甲\n", "至少一列"),
        ("", "第1行的表头是：—"),
        (_HEADS, "表头之下没有企业"),
        (_HEADS + ",研发,,,\n", "第2行没有企业名称"),
        (_HEADS + "甲,研发,,,火星\n", "第2行的省份「火星」不是省级行政区"),
        (_HEADS + '甲,"研发,,,\n', "请检查引号是否成对"),
        ("\0\1\2", "不是文本文件"),
    ],
)
def test_a_wrong_table_is_refused_with_what_where_and_what_to_do(
    tmp_path: Path, content: str, words: str
) -> None:
    path = tmp_path / "firms.csv"
    path.write_text(content, encoding="utf-8")

    result = _rank(path, "--lang", "zh")

    assert result.exit_code == 2
    assert words in result.stderr
    assert not result.stdout


def test_all_wrong_rows_are_named_at_once(tmp_path: Path) -> None:
    path = tmp_path / "firms.csv"
    path.write_text(_HEADS + ",x,,,\n甲,x,,,火星\n", encoding="utf-8")

    result = _rank(path, "--lang", "en")

    assert "line 2" in result.stderr
    assert "line 3" in result.stderr


def test_a_missing_file_and_an_unknown_province_are_said(firms: Path, tmp_path: Path) -> None:
    missing, unknown = (
        _rank(tmp_path / "none.csv", "--lang", "zh"),
        _rank(firms, "--in", "火星", "--lang", "zh"),
    )

    assert (missing.exit_code, unknown.exit_code) == (2, 2)
    assert "无法打开" in missing.stderr
    assert "没有名为「火星」的省级行政区" in unknown.stderr


def test_a_firm_without_a_province_is_offered_the_city_that_its_name_tells(tmp_path: Path) -> None:
    path = tmp_path / "firms.csv"
    path.write_text(_HEADS + "西安示例科技有限公司,,,,\n", encoding="utf-8")

    result = _rank(path, "--top", "2", "--json")

    (first, _) = json.loads(result.stdout)["zones"]
    assert zones()[ZoneCode(first["code"])].name.startswith("西安")
    assert "企业自述与陕西省西安市有关" in first["reasons"]


def test_known_residents_lift_their_zone(firms: Path, tmp_path: Path) -> None:
    residents = tmp_path / "residents.csv"
    residents.write_text(
        "company,zone_code\n" + "".join(f"机器人{n}厂,G121050\n" for n in range(40)), "utf-8"
    )

    before, after = (
        json.loads(_rank(firms, "--top", "1", "--json", *more).stdout.splitlines()[0])["zones"][0]
        for more in ((), ("--residents", str(residents)))
    )

    assert before["code"] != after["code"] == "G121050"
    assert "已知有40家企业入驻" in after["reasons"]


@pytest.mark.parametrize(
    ("content", "words"),
    [("company,industry\n甲厂,机器人\n", "zone_code"), ("company,zone_code\n甲厂,X1\n", "「X1」不在目录中")],
)
def test_a_wrong_table_of_residents_is_refused(firms: Path, tmp_path: Path, content: str, words: str) -> None:
    residents = tmp_path / "residents.csv"
    residents.write_text(content, "utf-8")

    result = _rank(firms, "--residents", str(residents), "--lang", "zh-hans")

    assert result.exit_code != 0
    assert words in result.stderr
