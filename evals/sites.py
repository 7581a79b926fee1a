"""Firms and the zones they really sit in, with and without the words that name places.

The truth is ``firms/company_zone.csv``: firms whose registered address names a zone of the catalogue.
"""

import csv
import os
import re
from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import Path
from typing import Final

from luodi.matching import Company
from luodi.reference import Zone, divisions, zones
from luodi.vocabulary import ZoneCode

ZONES: Final = tuple(zones().values())


@dataclass(frozen=True, slots=True)
class Site:
    """A firm as its words say it, the same without place words, and the zone it sits in."""

    kept: Company
    stripped: Company
    zone: Zone


def data_folder() -> Path:
    """Where the real data lie."""
    return Path(os.environ.get("LUODI_DATA", Path(__file__).parents[2] / "shared" / "data"))


def sites_of(path: Path) -> list[Site]:
    """Read the firms in the order of the file; a firm that stands there twice counts once."""
    found: dict[str, Site] = {}
    for row in csv.DictReader(path.open(encoding="utf-8-sig", newline="")):
        found.setdefault(row["company"], _site(row))
    return list(found.values())


def _site(row: Mapping[str, str]) -> Site:
    text = "。".join(row[column] for column in ("description", "main_products", "industry") if row[column])
    return Site(
        kept=Company(name=row["company"], text=text),
        stripped=Company(name=without_places(row["company"]) or "公司", text=without_places(text)),
        zone=zones()[ZoneCode(row["zone_code"])],
    )


def without_places(text: str) -> str:
    """Take out every name of a division or zone, in full or short: an address would give the zone away."""
    return _PLACES.sub("", text)


def _place_words() -> re.Pattern[str]:
    words = {division.name for division in divisions().values()} | {zone.name for zone in ZONES}
    words |= {re.sub(r"(?:自治[区州县]|地区|新区|[省市区县旗盟])$", "", word) for word in words}
    words |= {re.sub(r"(?:高新技术产业|经济技术|经济|工业)(?:开发区|园区)$", "", word) for word in words}
    lengthy = sorted(
        (re.escape(word) for word in words if len(word) > 1), key=lambda word: (-len(word), word)
    )
    return re.compile("|".join(lengthy))


_PLACES: Final = _place_words()
