"""``luodi rank``: for every firm of a table, the zones that fit best, with the reasons."""

import json
from collections.abc import Iterable, Iterator, Sequence
from pathlib import Path
from typing import Annotated

import typer
from rich.console import Console
from rich.table import Column, Table

from luodi.cli.firms import FirmsFileError, province_of, read_firms, read_residents
from luodi.cli.screens import Language, language_of, stop
from luodi.matching import Company, Context, Match, rank_all
from luodi.reference import Zone, zones
from luodi.vocabulary import Words


def command(
    *,
    firms: Annotated[Path, typer.Option(help="CSV: company, description, main_products, industry, province")],
    province: Annotated[
        str | None, typer.Option("--in", metavar="PROVINCE", help="只看该省的园区 / only zones of it")
    ] = None,
    residents: Annotated[
        Path | None, typer.Option(help="CSV: company, zone_code … 已知入驻企业 / firms known to sit in zones")
    ] = None,
    top: Annotated[int, typer.Option(min=1, help="每家企业列出几个园区 / zones a firm")] = 10,
    as_json: Annotated[bool, typer.Option("--json", help="每家企业一行 JSON / one object a firm")] = False,
    lang: Language = None,
) -> None:
    """按匹配程度为每家企业列出园区，并说明理由。Rank the zones for every firm, with reasons."""
    chosen = province_of(province) if province else None
    if province and chosen is None:
        stop([_no_province(province)], lang=lang)
    try:
        companies = read_firms(firms)
        known = read_residents(residents) if residents else {}
    except FirmsFileError as error:
        stop(error.problems, lang=lang)
    language = language_of(lang)
    context = Context(residents=known, at_home=True)
    for matches in _ranked(companies, chosen, context, top):
        if as_json:
            typer.echo(json.dumps(_record(matches, language), ensure_ascii=False))
        else:
            Console().print(_table(matches, language))


def _ranked(
    companies: Sequence[Company], province: str | None, context: Context, top: int
) -> Iterator[tuple[Match, ...]]:
    """Rank in the order of the file; firms with the same candidates are compared together."""
    wanted = [province or company.province for company in companies]
    found: dict[int, tuple[Match, ...]] = {}
    for place in dict.fromkeys(wanted):
        rows = [row for row, own in enumerate(wanted) if own == place]
        ranked = rank_all([companies[row] for row in rows], _candidates(place), context=context, top=top)
        found.update(zip(rows, ranked, strict=True))
    return (found[row] for row in range(len(companies)))


def _candidates(province: str | None) -> tuple[Zone, ...]:
    return tuple(zone for zone in zones().values() if province in {None, zone.province})


def _record(matches: Sequence[Match], language: str) -> dict[str, object]:
    return {
        "company": matches[0].company.name,
        "zones": [
            {
                "code": match.zone.key,
                "name": match.zone.name,
                "score": round(match.score, 4),
                "known": round(match.known, 4),
                "reasons": _said(match.reasons, language),
            }
            for match in matches
        ],
    }


def _table(matches: Sequence[Match], language: str) -> Table:
    heads = _said(_HEADS, language)
    columns = [Column(head, overflow="fold") for head in heads]
    table = Table(*columns, title=matches[0].company.name, title_justify="left")
    for match in matches:
        reasons = "\n".join(_said(match.reasons, language))
        table.add_row(match.zone.key, match.zone.name, f"{match.score:.2f}", reasons)
    return table


_HEADS = (
    Words(zh="代码", en="Code"),
    Words(zh="园区", en="Zone"),
    Words(zh="匹配度", en="Score"),
    Words(zh="理由", en="Reasons"),
)


def _said(words: Iterable[Words], language: str) -> list[str]:
    return [one.in_language(language) for one in words]


def _no_province(text: str) -> Words:
    return Words(
        zh=f"没有名为「{text}」的省级行政区：请写如“浙江省”或“浙江”",
        en=f"No province is called {text!r}; write such as 浙江省 or 浙江",
    )
