"""``luodi rank``: for every firm of a table, the zones that fit best, with the reasons."""

import sys
from pathlib import Path
from typing import Annotated

import typer
from rich.console import Console
from rich.table import Column, Table

from luodi.cli.engines import Engine, EngineError, answers
from luodi.cli.firms import FirmsFileError, check_firms, firms_in, province_of, read_residents
from luodi.cli.partitions import BLOCK, Task, parts_of, said, shortlists
from luodi.cli.screens import Language, language_of, report, stop
from luodi.cli.tables import progress_bar
from luodi.matching import Shortlist
from luodi.vocabulary import Words

_ENGINE_FAILED = 1


def command(  # noqa: PLR0913 — one parameter for each option
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
    engine: Annotated[
        Engine, typer.Option(help="与 --json 同用：在本机或 Ray 集群上算 / with --json: where to work")
    ] = Engine.LOCAL,
    workers: Annotated[
        int | None, typer.Option(min=1, help="与 --json 同用：几个进程 / with --json: how many processes")
    ] = None,
    lang: Language = None,
) -> None:
    """按匹配程度为每家企业列出园区，并说明理由。Rank the zones for every firm, with reasons."""
    chosen = province_of(province) if province else None
    if province and chosen is None:
        stop([_no_province(province)], lang=lang)
    if not as_json and (workers or engine is not Engine.LOCAL):
        stop([_ONLY_WITH_JSON], lang=lang)
    try:
        count = check_firms(firms)
        known = read_residents(residents) if residents else {}
    except FirmsFileError as error:
        stop(error.problems, lang=lang)
    language = language_of(lang)
    task = Task.of(province=chosen, top=top, language=language, residents=known)
    if not as_json:
        _print_tables(task, firms)
        return
    try:
        _print_lines(task, firms, count, engine=engine, workers=workers)
    except EngineError as error:
        report([error.words], lang=lang)
        raise typer.Exit(_ENGINE_FAILED) from error


def _print_lines(task: Task, firms: Path, count: int, *, engine: Engine, workers: int | None) -> None:
    label = Words(zh="排序", en="Ranking").in_language(task.language)
    with progress_bar(count, label=label, shown=count > BLOCK and not sys.stdout.isatty()) as show:
        done = 0
        for lines in answers(engine, task, parts_of(firms_in(firms)), workers=workers):
            typer.echo(lines, nl=False)
            done = min(done + BLOCK, count)
            show(done)


def _print_tables(task: Task, firms: Path) -> None:
    for part in parts_of(firms_in(firms)):
        for ranked in shortlists(task, part):
            Console().print(_table(ranked, task.language))


def _table(ranked: Shortlist, language: str) -> Table:
    columns = [Column(head, overflow="fold") for head in said(_HEADS, language)]
    table = Table(*columns, title=ranked.company.name, title_justify="left")
    for zone, score, reasons in zip(ranked.zones, ranked.scores, ranked.reasons, strict=True):
        table.add_row(zone.key, zone.name, f"{score:.2f}", "\n".join(said(reasons, language)))
    return table


_HEADS = (
    Words(zh="代码", en="Code"),
    Words(zh="园区", en="Zone"),
    Words(zh="匹配度", en="Score"),
    Words(zh="理由", en="Reasons"),
)
_ONLY_WITH_JSON = Words(
    zh="--engine 和 --workers 只能与 --json 同用：请加上 --json",
    en="--engine and --workers go with --json only; add --json",
)


def _no_province(text: str) -> Words:
    return Words(
        zh=f"没有名为「{text}」的省级行政区：请写如“浙江省”或“浙江”",
        en=f"No province is called {text!r}; write such as 浙江省 or 浙江",
    )
