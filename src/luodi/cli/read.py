"""``luodi read FILE…``: the facts of each file, as a table or as JSON, one object a line."""

import json
from collections.abc import Sequence
from pathlib import Path
from typing import Annotated, Final

import typer

from luodi.cli.labels import KINDS, line_of
from luodi.cli.screens import Language, language_of, stop
from luodi.cli.tables import out, progress_over, table_of
from luodi.loading import LoadError, load_file
from luodi.reading import Reading, read
from luodi.vocabulary import Words, record_from_fact

Files = Annotated[
    list[Path], typer.Argument(metavar="FILE…", help="文件 / files: .txt .html .docx .pdf .xlsx")
]
AsJson = Annotated[bool, typer.Option("--json", help="每行一个 JSON 对象 / one JSON object a line")]

_COLUMNS: Final = (Words(zh="种类", en="Kind"), Words(zh="内容", en="What"), Words(zh="原文", en="Words"))
_TITLE: Final = Words(zh="{name}：{count} 条事实", en="{name}: {count} facts")
_NO_DATE: Final = Words(zh="日期不详", en="no date")
_LABEL: Final = Words(zh="读取文件", en="Reading files")
_LONGEST_QUOTE: Final = 80


def command(files: Files, *, as_json: AsJson = False, lang: Language = None) -> None:
    """Print what each file states, then report every file that cannot be read."""
    readings, problems = _read_all(files, lang)
    for reading in readings:
        if as_json:
            typer.echo(_json_line(reading))
        else:
            _show(reading, language_of(lang))
    if problems:
        stop(problems, lang=lang)


def _read_all(files: Sequence[Path], lang: str | None) -> tuple[list[Reading], list[Words]]:
    """Read first and print later: what is printed would run into the progress bar."""
    readings, problems = [], []
    for path in progress_over(files, label=_LABEL.in_language(language_of(lang))):
        try:
            readings.append(read(load_file(path)))
        except LoadError as error:
            problems.append(error.words)
    return readings, problems


def _json_line(reading: Reading) -> str:
    record = {"source": reading.article.name, "facts": [record_from_fact(fact) for fact in reading.facts]}
    return json.dumps(record, ensure_ascii=False)


def _show(reading: Reading, language: str) -> None:
    rows = [
        (KINDS[fact.kind].in_language(language), line_of(fact, language), _shortened(fact.quotes[0].text))
        for fact in reading.facts
    ]
    title = _TITLE.in_language(language).format(name=reading.article.name, count=len(rows))
    date = reading.published.chinese if reading.published else _NO_DATE.in_language(language)
    columns = [words.in_language(language) for words in _COLUMNS]
    console = out()
    console.print(f"{title}（{reading.title}，{date}）", style="bold")
    console.print(table_of(columns, rows))
    console.print()


def _shortened(quote: str) -> str:
    words = " ".join(quote.split())
    return words if len(words) <= _LONGEST_QUOTE else f"{words[:_LONGEST_QUOTE]}…"
