"""``luodi read FILE|FOLDER…``: the facts of each file, as tables or as JSON, one object a line."""

import os
import sys
from collections.abc import Callable, Iterator, Sequence
from functools import partial
from pathlib import Path
from typing import Annotated, Final

import typer

from luodi.cli.explanations import show_explanations
from luodi.cli.facts import FactsFile, line_of
from luodi.cli.labels import KINDS
from luodi.cli.labels import line_of as said
from luodi.cli.outputs import OutputError, check_outputs
from luodi.cli.screens import Language, language_of, stop
from luodi.cli.tables import out, progress_bar, table_of
from luodi.cli.weights import WeightsFile, learned_in
from luodi.loading import SUFFIXES, LoadError
from luodi.reading import Learned, Reading
from luodi.streaming import Outcome, Paper, files_in, papers_in, read_stream
from luodi.vocabulary import Words

Files = Annotated[
    list[Path],
    typer.Argument(metavar="FILE|FOLDER…", help=f"文件或文件夹 / files or folders: {' '.join(SUFFIXES)}"),
]
AsJson = Annotated[bool, typer.Option("--json", help="每行一个 JSON 对象 / one JSON object a line")]
Output = Annotated[
    Path | None,
    typer.Option(
        "--output",
        metavar="FACTS.jsonl",
        help="写入文件；中断后再次运行，从断处接着读 / write to a file; run again to go on after a break",
    ),
]
Workers = Annotated[
    int,
    typer.Option("--workers", min=1, help="进程数，默认每核一个 / processes, one a core", show_default=False),
]

Explain = Annotated[
    str | None,
    typer.Option(
        "--explain",
        metavar="N|all",
        help="说明第 N 条或每一条事实由什么得出 / say how fact N, or each, came about",
    ),
]

_CORES: Final = os.cpu_count() or 1
_COLUMNS: Final = (
    Words(zh="序号", en="No."),
    Words(zh="种类", en="Kind"),
    Words(zh="内容", en="What"),
    Words(zh="原文", en="Words"),
)
_NO_NUMBER: Final = Words(
    zh="--explain 后面写事实的序号，或写 all", en="--explain takes the number of a fact, or all"
)
_RECOGNISED: Final = Words(
    zh="扫描识别，请对照原件", en="recognised from a scan; compare it with the original"
)
_TITLE: Final = Words(zh="{name}：{count} 条事实", en="{name}: {count} facts")
_NO_DATE: Final = Words(zh="日期不详", en="no date")
_LABEL: Final = Words(zh="读取文件", en="Reading files")
_LONGEST_QUOTE: Final = 80
_FEW: Final = 4
"""Files that are read sooner than a further process starts."""


def command(  # noqa: PLR0913 — one for each option
    files: Files,
    *,
    as_json: AsJson = False,
    output: Output = None,
    workers: Workers = _CORES,
    explain: Explain = None,
    weights: WeightsFile = None,
    lang: Language = None,
) -> None:
    """Print what each file states, then report every file that cannot be read."""
    learned = learned_in(weights, lang=lang)
    if explain:
        _explain(files, wanted=explain, learned=learned, lang=lang)
        return
    found = files_in(files)
    wrong = check_outputs({output: ".jsonl"}, [path for path, _ in found]) if output else ()
    if wrong:
        stop(wrong, lang=lang)
    try:
        read_all = partial(read_stream, workers=workers if len(found) > _FEW else 1, learned=learned)
        problems = _read(found, read_all, output=output, as_json=as_json, language=language_of(lang))
    except OutputError as error:
        stop([error.words], lang=lang)
    if problems:
        stop(problems, lang=lang)


def _explain(files: Sequence[Path], *, wanted: str, learned: Learned | None, lang: str | None) -> None:
    """Tell how the facts of each file came about, then report every file that cannot be read."""
    if wanted != "all" and not (wanted.isdecimal() and int(wanted)):
        stop([_NO_NUMBER], lang=lang)
    only = None if wanted == "all" else int(wanted)
    problems = []
    for paper in papers_in(files_in(files)):
        try:
            problems += show_explanations(paper.load(), learned, only=only, language=language_of(lang))
        except LoadError as error:
            problems.append(error.words)
    if problems:
        stop(problems, lang=lang)


def _read(
    files: Sequence[tuple[Path, str]],
    read_all: Callable[[Iterator[Paper]], Iterator[Outcome]],
    *,
    output: Path | None,
    as_json: bool,
    language: str,
) -> list[Words]:
    """Read file by file, print or write what each states, and return what is wrong with the others."""
    facts = FactsFile(output) if output else None
    papers = facts.unfinished(papers_in(files)) if facts else papers_in(files)
    outcomes = read_all(papers)
    problems: list[Words] = []
    label = _LABEL.in_language(language)
    with progress_bar(len(files), label=label, shown=output is not None or not sys.stdout.isatty()) as show:
        done = 0
        for outcome in facts.write(outcomes) if facts else _printed(outcomes, as_json, language):
            done += outcome.paper.attachment is None
            show(done + (facts.finished if facts else 0))
            problems += [outcome.problem] if outcome.problem else []
    return [*(facts.problems if facts else ()), *problems]


def _printed(outcomes: Iterator[Outcome], as_json: bool, language: str) -> Iterator[Outcome]:  # noqa: FBT001
    for outcome in outcomes:
        if as_json:
            typer.echo(line_of(outcome))
        elif outcome.reading:
            _show(outcome.reading, language)
        yield outcome


def _show(reading: Reading, language: str) -> None:
    rows = [
        (
            str(number),
            KINDS[fact.kind].in_language(language),
            said(fact, language),
            _shortened(fact.quotes[0].text),
        )
        for number, fact in enumerate(reading.facts, 1)
    ]
    title = _TITLE.in_language(language).format(name=reading.article.name, count=len(rows))
    date = reading.published.chinese if reading.published else _NO_DATE.in_language(language)
    columns = [words.in_language(language) for words in _COLUMNS]
    console = out()
    marks = [reading.title, date]
    if reading.article.recognised:
        marks.append(_RECOGNISED.in_language(language))
    console.print(f"{title}（{'，'.join(marks)}）", style="bold")
    console.print(table_of(columns, rows))
    console.print()


def _shortened(quote: str) -> str:
    words = " ".join(quote.split())
    return words if len(words) <= _LONGEST_QUOTE else f"{words[:_LONGEST_QUOTE]}…"
