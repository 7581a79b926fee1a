"""A table of firms as .csv: 企业, 简介, 主要产品, 行业, 省份, in any order, with Chinese or English heads."""

import csv
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from functools import cache, partial
from pathlib import Path
from typing import Final

from luodi.matching import Company
from luodi.reference import DivisionLevel, divisions, zones
from luodi.vocabulary import Words

_HEADS: Final[Mapping[str, tuple[str, ...]]] = {
    "company": ("company", "企业", "企业名称", "公司", "公司名称", "单位名称", "名称"),
    "description": ("description", "简介", "企业简介", "介绍"),
    "main_products": ("main_products", "主要产品", "主营产品", "产品"),
    "industry": ("industry", "行业", "所属行业"),
    "zone": ("zone_code", "zone", "园区代码"),
    "province": ("province", "省份", "省", "所在省份"),
}
_SHORTEST: Final = 2
_CHUNK: Final = 1 << 20
"""Characters that are looked at together."""


class FirmsFileError(Exception):
    """The table cannot be used; ``problems`` says what, where, and what to do, all at once."""

    def __init__(self, problems: Sequence[Words]) -> None:
        super().__init__("; ".join(words.en for words in problems))
        self.problems = tuple(problems)


@dataclass(frozen=True, slots=True)
class _Row:
    line: int
    cells: Mapping[str, str]


def check_firms(path: Path) -> int:
    """Look through the whole file before anything is done with it; return how many firms it holds.

    Raises:
        FirmsFileError: The file is missing, no text, or lacks a column, or a row is wrong.
    """
    count = 0
    problems: list[Words] = []
    for row in _rows(path):
        count += 1
        problems.extend(_problems(row))
    if not count:
        problems = [Words(zh=f"{path.name}：表头之下没有企业", en=f"{path.name}: no firm below the heads")]
    if problems:
        raise FirmsFileError(problems)
    return count


def firms_in(path: Path) -> Iterator[Company]:
    """Yield the firms of a file that was checked, in its order, without holding them all."""
    return map(_company, _rows(path))


def read_residents(path: Path) -> dict[str, tuple[Company, ...]]:
    """Read which firms sit in which zone, by the zone's code; a row without a code is passed over.

    Raises:
        FirmsFileError: As for firms; or the column zone_code is missing, or holds what is no code.
    """
    rows = tuple(_rows(path))
    problems = [words for row in rows for words in (*_problems(row), *_no_zone(row))]
    if problems:
        raise FirmsFileError(problems)
    found: dict[str, list[Company]] = {}
    for row in rows:
        if row.cells["zone"]:
            found.setdefault(row.cells["zone"], []).append(_company(row))
    return {key: tuple(firms) for key, firms in found.items()}


@cache
def province_of(text: str) -> str | None:
    """The full name of the province that ``text`` means: 浙江, 浙江省, 新疆; ``None`` if there is none.

    >>> province_of("新疆")
    '新疆维吾尔自治区'
    """
    wanted = text.strip()
    provinces = (found.name for found in divisions().values() if found.level is DivisionLevel.PROVINCE)
    return next(
        (name for name in provinces if len(wanted) >= _SHORTEST and name.startswith(wanted)),
        None,
    )


def _rows(path: Path) -> Iterator[_Row]:
    with path.open(encoding=_encoding_of(path), newline="") as file:
        reader = csv.reader(file, strict=True)
        try:
            columns = _columns(next(reader, []), path.name)
            for cells in reader:
                if any(cell.strip() for cell in cells):
                    yield _Row(reader.line_num, _named(columns, cells))
        except csv.Error as error:
            line = reader.line_num
            raise FirmsFileError(
                [
                    Words(
                        zh=f"{path.name} 第{line}行不是完整的 CSV：请检查引号是否成对",
                        en=f"{path.name}, line {line}: not a complete CSV row ({error}); check its quotes",
                    )
                ]
            ) from error


def _encoding_of(path: Path) -> str:
    """How the file is written; told from all of it, since the first strange letter can come late."""
    try:
        with path.open("rb") as file:
            utf_16 = file.read(2) in {b"\xff\xfe", b"\xfe\xff"}
        for encoding in ("utf-16",) if utf_16 else ("utf-8-sig", "gb18030"):
            if _is_text(path, encoding):
                return encoding
    except OSError as error:
        raise FirmsFileError(
            [
                Words(
                    zh=f"无法打开 {path}：请检查文件名和权限",
                    en=f"{path} cannot be opened ({error.strerror}); check its name and permissions",
                )
            ]
        ) from error
    raise FirmsFileError(
        [
            Words(
                zh=f"{path.name} 不是文本文件：请另存为 CSV（UTF-8 或 GB18030）",
                en=f"{path.name} is no text file; save it as CSV (UTF-8 or GB18030)",
            )
        ]
    )


def _is_text(path: Path, encoding: str) -> bool:
    try:
        with path.open(encoding=encoding, newline="") as file:
            return all("\0" not in some for some in iter(partial(file.read, _CHUNK), ""))
    except UnicodeDecodeError:
        return False


def _columns(heads: Sequence[str], name: str) -> dict[str, int]:
    """Where each known column stands."""
    stated = [head.strip().lower() for head in heads]
    columns = {
        key: next(stated.index(word) for word in words if word in stated)
        for key, words in _HEADS.items()
        if any(word in stated for word in words)
    }
    if "company" not in columns or len(columns) < _SHORTEST:
        found = "、".join(head for head in heads if head.strip()) or "—"
        raise FirmsFileError(
            [
                Words(
                    zh=f"{name} 第1行的表头是：{found}。需要 company（企业名称），以及 description（简介）、"
                    "main_products（主要产品）、industry（行业）、province（省份）中的至少一列",
                    en=f"{name}, line 1: the heads are {found}. Needed are company, and at least one of "
                    "description, main_products, industry and province",
                )
            ]
        )
    return columns


def _named(columns: Mapping[str, int], cells: Sequence[str]) -> dict[str, str]:
    return {key: cells[place].strip() if place < len(cells) else "" for key, place in columns.items()}


def _problems(row: _Row) -> Iterator[Words]:
    if not row.cells["company"]:
        yield Words(zh=f"第{row.line}行没有企业名称", en=f"line {row.line}: the firm's name is missing")
    province = row.cells.get("province", "")
    if province and province_of(province) is None:
        yield Words(
            zh=f"第{row.line}行的省份「{province}」不是省级行政区：请写如“浙江省”，不详则留空",
            en=f"line {row.line}: {province!r} is no province; write such as 浙江省, or leave it empty",
        )


def _no_zone(row: _Row) -> Iterator[Words]:
    code = row.cells.get("zone")
    if code is None:
        yield Words(
            zh=f"第{row.line}行没有园区代码一列：需要 zone_code",
            en=f"line {row.line}: the column zone_code is missing",
        )
    elif code and code not in _codes():
        yield Words(
            zh=f"第{row.line}行的园区代码「{code}」不在目录中：请写如 G121050，不详则留空",
            en=f"line {row.line}: {code!r} is no zone of the catalogue; write G121050, or leave it empty",
        )


@cache
def _codes() -> frozenset[str]:
    return frozenset(map(str, zones()))


def _company(row: _Row) -> Company:
    said = (row.cells.get(key, "") for key in ("description", "main_products", "industry"))
    province = row.cells.get("province", "")
    return Company(
        name=row.cells["company"],
        text="。".join(part for part in said if part),
        province=province_of(province) if province else None,
    )
