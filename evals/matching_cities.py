"""Count firms by the city that their names begin with, and write the packaged table.

Run: ``python evals/matching_cities.py`` (needs LUODI_DATA). Firms whose known address names a zone, and so
every firm that matching is judged by, are left out before anything is counted.
"""

import csv
import re
import sys
from collections import Counter
from collections.abc import Iterable, Iterator
from pathlib import Path
from typing import Final

from luodi.matching import city_named
from sites import data_folder

_ZONE_WORDS: Final = re.compile(
    "高新|经开|开发区|工业园|产业园|保税|示范区|出口加工|科技园|技术区|工业区|集聚区|集中区"
)
_ADDRESSES: Final = (
    ("firms/listed_all.csv", ("full_name",), "registered_address"),
    ("firms/companies_10k.csv", ("full_name", "registered_name"), "address"),
    ("names/new_registrations_2019.csv", ("name",), "address"),
)
_NAMES: Final = "names/full_names.txt"
_HEAD: Final = (
    "# Firms whose names begin with the city, by its code; a city that none begins with is left out\n"
    "# source: a list of company names, without firms whose address names a zone\tdate: 2026-11-25\n"
    "# made by: python evals/matching_cities.py\n"
    "city\tfirms\n"
)


def judged_by(folder: Path) -> frozenset[str]:
    """The names of all firms whose known address names a zone, or that the truth lists."""
    with (folder / "firms" / "company_zone.csv").open(encoding="utf-8-sig", newline="") as file:
        found = {row["company"] for row in csv.DictReader(file)}
    for path, columns, address in _ADDRESSES:
        with (folder / path).open(encoding="utf-8-sig", newline="") as file:
            for row in csv.DictReader(file):
                if _ZONE_WORDS.search(row[address]):
                    found |= {row[column] for column in columns}
    return frozenset(found)


def counted(names: Iterable[str], left_out: frozenset[str]) -> Counter[str]:
    """Firms by city, each name once."""
    return Counter(_cities(sorted(set(names) - left_out)))


def _cities(names: Iterable[str]) -> Iterator[str]:
    for name in names:
        city = city_named(name)
        if city:
            yield str(city)


def main() -> int:
    """Write the table."""
    folder = data_folder()
    if not (folder / _NAMES).exists():
        print(f"skipped: no names at {folder / _NAMES}; set LUODI_DATA to the folder that holds names/")
        return 0
    names = filter(None, map(str.strip, (folder / _NAMES).read_text("utf-8").split("\n")))
    found = counted(names, judged_by(folder))
    path = Path(__file__).parents[1] / "src" / "luodi" / "matching" / "data" / "cities.tsv"
    path.write_text(_HEAD + "".join(f"{code}\t{found[code]}\n" for code in sorted(found)), "utf-8")
    print(f"{sum(found.values())} firms in {len(found)} cities; written to {path}")
    return 0


if __name__ == "__main__":
    sys.exit(main())
