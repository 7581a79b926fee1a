"""What all commands draw with Rich: tables on standard output, progress on standard error."""

from collections.abc import Iterator, Sequence
from typing import Final, TypeVar

from rich.console import Console
from rich.progress import BarColumn, MofNCompleteColumn, Progress, TextColumn, TimeElapsedColumn
from rich.table import Table

Item = TypeVar("Item")

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


def progress_over(items: Sequence[Item], *, label: str) -> Iterator[Item]:
    """Yield the items, showing how far the work is where there are several and somebody watches."""
    console = Console(stderr=True)
    columns = (TextColumn("{task.description}"), BarColumn(), MofNCompleteColumn(), TimeElapsedColumn())
    hidden = len(items) < 2 or not console.is_terminal  # noqa: PLR2004 — one file needs no bar
    # Rich would send what is printed meanwhile to its own console, which is standard error here.
    bar = Progress(*columns, console=console, transient=True, disable=hidden, redirect_stdout=False)
    with bar as progress:
        yield from progress.track(items, description=label)
