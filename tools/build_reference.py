"""Write the packaged tables from the published data: ``python tools/build_reference.py ../shared/data``.

Only facts are taken (codes, names, dates, areas, points); each table says where from. Run once when a source
is issued anew; the tables are kept in the repository.
"""

import csv
import re
import sys
from collections.abc import Iterable
from pathlib import Path
from typing import Final

_OUT: Final = Path(__file__).parents[1] / "src/luodi/reference/data"
_LEVELS: Final = {"1": "section", "2": "division", "3": "group", "4": "class"}
_ZONE_LEVELS: Final = {"国家级": "national", "省级": "provincial"}
_SECOND_OF_A_NUMBER: Final = {"S377018": "S377999"}
_MISPRINTS: Final = {"湽博": "淄博"}


def main(data: Path) -> None:
    """All three tables."""
    with (data / "zones-2018.tsv").open(encoding="utf-8", newline="") as file:
        zones(list(csv.DictReader(file, delimiter="\t")))
    with (data / "industries/gbt4754_2017.csv").open(encoding="utf-8", newline="") as file:
        industries(list(csv.DictReader(file)))
    with (data / "divisions/divisions.csv").open(encoding="utf-8", newline="") as file:
        divisions(list(csv.DictReader(file)))


def zones(rows: list[dict[str, str]]) -> None:
    """The catalogue, its known slips mended and named."""
    table, seen = [], set()
    for row in rows:
        code = _SECOND_OF_A_NUMBER[row["code"]] if row["code"] in seen else row["code"]
        seen.add(row["code"])
        months = [part.strip().replace(".", "-") for part in re.split(r"[、,/ ]", row["approved"])]
        name = row["name"]
        for wrong, right in _MISPRINTS.items():
            name = name.replace(wrong, right)
        level = _ZONE_LEVELS[row["level"]]
        approved = "、".join(month for month in months if month)
        table.append(
            [
                code,
                name,
                row["province"],
                level,
                row["kind"],
                approved,
                row["area_ha"],
                row["leading_industries"],
            ]
        )
    head = ["code", "name", "province", "level", "kind", "approved", "area_ha", "leading_industries"]
    notes = [
        "中国开发区审核公告目录（2018年版）: zones, their approved area in hectares and leading industries",
        "source: 国家发展改革委等六部门公告2018年第4号\tdate: 2018-02-26",
        "S377018 stands twice in the source; its second zone is S377999 here; 湽博 is printed for 淄博",
    ]
    write("zones", notes, head, table)


def industries(rows: list[dict[str, str]]) -> None:
    """Codes and names."""
    table = [[row["code"], row["name"], row["parent"], _LEVELS[row["level"]]] for row in rows]
    notes = ["国民经济行业分类: codes and names", "source: GB/T 4754-2017\tdate: 2017-06-30"]
    write("industries", notes, ["code", "name", "parent", "level"], table)


def divisions(rows: list[dict[str, str]]) -> None:
    """Codes, names and a point each."""
    table = []
    for row in sorted(rows, key=lambda row: row["code"]):
        level, parent = row["level"], row["parent"]
        if parent == row["code"]:  # a prefecture without counties, such as 东莞市
            level, parent = "city", row["code"][:2] + "0000"
        table.append([row["code"], row["name"], level, parent, _degrees(row["lng"]), _degrees(row["lat"])])
    notes = [
        "中华人民共和国行政区划代码: provinces, prefectures, counties, each with a point in degrees",
        "source: GB/T 2260 by china-division (npm) and cpca (PyPI), both MIT\tdate: 2026-11-01",
    ]
    write("divisions", notes, ["code", "name", "level", "parent", "longitude", "latitude"], table)


def _degrees(text: str) -> str:
    return f"{float(text):.5f}" if text else ""


def write(name: str, notes: Iterable[str], head: list[str], table: Iterable[list[str]]) -> None:
    """Notes, head, rows."""
    lines = [*(f"# {note}" for note in notes), *("\t".join(row) for row in (head, *table))]
    (_OUT / f"{name}.tsv").write_text("\n".join(lines) + "\n", "utf-8")


if __name__ == "__main__":
    main(Path(sys.argv[1]))
