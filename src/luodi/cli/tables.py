"""What all commands draw with Rich: tables on standard output, progress on standard error."""

from collections.abc import Callable, Iterator, Sequence
from contextlib import contextmanager
from typing import Final

from rich.console import Console
from rich.progress import BarColumn, MofNCompleteColumn, Progress, TextColumn, TimeElapsedColumn
from rich.table import Table

_PIPED_WIDTH: Final = 160
"""Columns where no terminal says how wide it is."""


def out() -> Console:
    """The console for results. Nothing in a text is taken for markup."""
    console = Console(markup=False, highlight=False, emoji=False)
    return console if console.is_terminal else Console(markup=False, highlight=False, width=_PIPED_WIDTH)


def table_of(columns: Sequence[str], rows: Sequence[Sequence[str]]) -> Table:
    """Build a table of plain words, the last column being the widest."""
    table = Table(show_edge=False, header_style="bold", pad_edge=False)
    for column in columns:
        last = column == columns[-1]
        table.add_column(column, overflow="fold", ratio=2 if last else None, min_width=4)
    for row in rows:
        table.add_row(*row)
    return table


@contextmanager
def progress_bar(total: int, *, label: str, shown: bool) -> Iterator[Callable[[int], None]]:
    """Show how far the work is, if somebody watches and there are several steps; call it with those done."""
    console = Console(stderr=True)
    columns = (TextColumn("{task.description}"), BarColumn(), MofNCompleteColumn(), TimeElapsedColumn())
    hidden = not shown or total < 2 or not console.is_terminal  # noqa: PLR2004 — one file needs no bar
    # Rich would send what is printed meanwhile to its own console, which is standard error here.
    with Progress(*columns, console=console, transient=True, disable=hidden, redirect_stdout=False) as bar:
        task = bar.add_task(label, total=total)
        yield lambda done: bar.update(task, completed=done)
