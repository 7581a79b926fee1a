"""What a page shows, as an Excel file to keep."""

import datetime as dt
from collections.abc import Iterable, Sequence
from decimal import Decimal
from io import BytesIO
from typing import Final

import xlsxwriter
from django.http import HttpResponse
from django.utils.http import content_disposition_header

_TYPE: Final = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet"
_WIDEST: Final = 48
_NARROWEST: Final = 8
_A4: Final = 9
# The same rows give the same bytes: the file does not say when it was made.
_MADE: Final = dt.datetime(2000, 1, 1)  # noqa: DTZ001 (the format knows no time zone)

Value = str | Decimal | int | None


def workbook(
    *, title: str, head: Sequence[str], rows: Iterable[Sequence[Value]], notes: Sequence[str] = ()
) -> bytes:
    """One sheet: bold heads that stay and are repeated on paper, one row each, then where it comes from.

    Texts stay texts: nothing in them is ever run as a formula or followed as a link.
    """
    out = BytesIO()
    book = xlsxwriter.Workbook(
        out, {"in_memory": True, "strings_to_formulas": False, "strings_to_urls": False}
    )
    book.set_properties({"title": title, "created": _MADE})
    sheet = book.add_worksheet(title[:31])
    sheet.write_row(0, 0, head, book.add_format({"bold": True, "bottom": 1, "valign": "top"}))
    cell = book.add_format({"text_wrap": True, "valign": "top"})
    widths = [_width(name) for name in head]
    at = 0
    for at, row in enumerate(rows, start=1):
        for column, value in enumerate(row):
            sheet.write(at, column, value, cell)
            widths[column] = max(widths[column], _width(value))
    for column, width in enumerate(widths):
        sheet.set_column(column, column, min(_WIDEST, max(_NARROWEST, width)))
    for offset, note in enumerate(notes, start=2):
        sheet.write(at + offset, 0, note)
    sheet.freeze_panes(1, 1)
    sheet.set_paper(_A4)
    sheet.fit_to_pages(1, 0)
    sheet.repeat_rows(0)
    book.close()
    return out.getvalue()


def excel(data: bytes, *, name: str) -> HttpResponse:
    """The answer that saves a workbook as ``name``.xlsx."""
    disposition = content_disposition_header(as_attachment=True, filename=f"{name}.xlsx") or "attachment"
    return HttpResponse(data, content_type=_TYPE, headers={"Content-Disposition": disposition})


def _width(value: Value) -> int:
    """Columns that the longest line of a value takes: a Chinese character is two wide."""
    lines = "" if value is None else str(value)
    return 2 + max(
        (sum(1 if character.isascii() else 2 for character in line) for line in lines.split("\n")), default=0
    )
