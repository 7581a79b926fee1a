"""``luodi plan``: from files to the landing plan as .docx and .html, with a summary on the screen."""

from collections.abc import Callable, Iterator, Sequence
from contextlib import contextmanager
from pathlib import Path
from typing import Annotated, Final, TypedDict

import typer
from rich.console import Console
from rich.progress import BarColumn, Progress, TextColumn, TimeElapsedColumn

from luodi.cli.outputs import OutputError, check_outputs, write_all
from luodi.cli.screens import Language, language_of, stop
from luodi.cli.summaries import print_summary
from luodi.cli.tables import out
from luodi.cli.wishes import Wishes
from luodi.planning import Quarter
from luodi.reading import Reading
from luodi.vocabulary import Area, Money, Truth, Words
from luodi.workflow import (
    Landing,
    Scenario,
    ScenarioError,
    UnreadableFilesError,
    draft,
    evidence_of,
    read_files,
)
from luodi.writing import to_docx, to_html

_READING_SHARE: Final = 0.5
Report = Callable[[float, Words], None]
Texts = list[str]


def command(  # noqa: PLR0913 — one parameter an option
    files: Annotated[list[Path], typer.Argument(metavar="FILE…", help="材料 / papers")],
    *,
    place: Annotated[str, typer.Option(help="落地的区县，如 天津市东丽区 / the division")],
    alliance: Annotated[str, typer.Option(help="联盟全称 / the alliance")],
    output: Annotated[Path, typer.Option("-o", "--output", help="方案文件 .docx / the plan")],
    html: Annotated[Path | None, typer.Option(help="网页版，默认与 .docx 同名 / as a page")] = None,
    start: Annotated[
        str | None, typer.Option("--from", metavar="2017Q1", help="起始季度 / first quarter")
    ] = None,
    quarters: Annotated[int, typer.Option(min=1, max=40, help="季度数 / number of quarters")] = 4,
    budget: Annotated[str | None, typer.Option(metavar="500万元", help="预算 / budget")] = None,
    must: Annotated[Texts | None, typer.Option(metavar="单位@园区", help="必须 / must be")] = None,
    avoid: Annotated[Texts | None, typer.Option(metavar="单位@园区", help="排除 / must not be")] = None,
    consent: Annotated[Texts | None, typer.Option(metavar="单位=yes|no", help="意愿 / consent")] = None,
    land: Annotated[Texts | None, typer.Option(metavar="园区=300亩", help="可供用地 / free land")] = None,
    lang: Language = None,
) -> None:
    """读材料，写出每个数字都有出处的落地方案。Write the landing plan, with every number cited."""
    page = html or output.with_suffix(".html")
    wishes = Wishes()
    first = wishes.quarter(start)
    frame: Frame = {
        "quarters": first.run(quarters) if first else (),
        "length": quarters,
        "budget": wishes.budget(budget),
        "must": wishes.pairs("--must", must or ()),
        "avoid": wishes.pairs("--avoid", avoid or ()),
        "consents": wishes.consents(consent or ()),
        "capacities": wishes.lands(land or ()),
    }
    division = wishes.place(place)
    problems = (*wishes.problems, *check_outputs({output: ".docx", page: ".html"}, files))
    if problems or division is None:
        stop(problems, lang=lang)
    readings, landing = _draft(files, Scenario(place=division, alliance=alliance, **frame), lang)
    try:
        write_all({output: to_docx(landing.manuscript), page: to_html(landing.manuscript).encode()})
    except OutputError as error:
        stop([error.words], lang=lang)
    print_summary(out(), readings, landing, language_of(lang))
    typer.echo(f"\n{output}\n{page}")


class Frame(TypedDict):
    """What a scenario takes from the options."""

    quarters: tuple[Quarter, ...]
    length: int
    budget: Money | None
    must: frozenset[tuple[str, str]]
    avoid: frozenset[tuple[str, str]]
    consents: dict[str, Truth]
    capacities: dict[str, Area]


def _draft(
    files: Sequence[Path], scenario: Scenario, lang: str | None
) -> tuple[tuple[Reading, ...], Landing]:
    """Read and draft under one progress bar; what is wrong with the input ends the program."""
    try:
        with _progress(language_of(lang)) as report:
            readings = read_files(
                tuple(dict.fromkeys(files)),
                progress=lambda share, words: report(share * _READING_SHARE, words),
            )
            landing = draft(
                evidence_of(readings),
                scenario,
                progress=lambda share, words: report(_READING_SHARE + share * (1 - _READING_SHARE), words),
            )
    except (UnreadableFilesError, ScenarioError) as error:
        stop(error.problems, lang=lang)
    return readings, landing


@contextmanager
def _progress(language: str) -> Iterator[Report]:
    """A bar on standard error, where somebody watches."""
    console = Console(stderr=True)
    columns = (BarColumn(), TextColumn("{task.description}"), TimeElapsedColumn())
    with Progress(*columns, console=console, transient=True, disable=not console.is_terminal) as progress:
        task = progress.add_task("", total=1.0)
        yield lambda share, words: progress.update(
            task, completed=share, description=words.in_language(language)
        )
