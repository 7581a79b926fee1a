"""What is shown, as an Excel file."""

import datetime as dt
from collections.abc import Iterable, Sequence
from decimal import Decimal
from io import BytesIO
from typing import Final

import xlsxwriter

_WIDEST: Final = 48
_NARROWEST: Final = 8
# The same rows give the same bytes: the file does not say when it was made.
_MADE: Final = dt.datetime(2000, 1, 1)  # noqa: DTZ001 (the format knows no time zone)

Value = str | Decimal | int | None


def workbook(
    *, title: str, head: Sequence[str], rows: Iterable[Sequence[Value]], notes: Sequence[str]
) -> bytes:
    """One sheet: bold heads, one row each, then the notes on where it comes from."""
    out = BytesIO()
    book = xlsxwriter.Workbook(
        out, {"in_memory": True, "strings_to_formulas": False, "strings_to_urls": False}
    )
    book.set_properties({"title": title, "created": _MADE})
    sheet = book.add_worksheet(title[:31])
    sheet.write_row(0, 0, head, book.add_format({"bold": True, "bottom": 1}))
    widths = [_width(name) for name in head]
    at = 0
    for at, row in enumerate(rows, start=1):
        for column, value in enumerate(row):
            sheet.write(at, column, value)
            widths[column] = max(widths[column], _width(value))
    for column, width in enumerate(widths):
        sheet.set_column(column, column, min(_WIDEST, max(_NARROWEST, width)))
    for offset, note in enumerate(notes, start=2):
        sheet.write(at + offset, 0, note)
    sheet.freeze_panes(1, 1)
    book.close()
    return out.getvalue()


def _width(value: Value) -> int:
    """Columns that a value takes: a Chinese character is two wide."""
    text = "" if value is None else str(value)
    return 2 + sum(1 if character.isascii() else 2 for character in text)
