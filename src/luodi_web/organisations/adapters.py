"""The only door to the engines' tables, and to the maker of Excel files."""

from collections.abc import Iterable, Sequence
from io import BytesIO
from typing import Final

import xlsxwriter

from luodi.dossiers import rank_of_post, rank_of_role
from luodi.reference import Division, divisions, find_divisions
from luodi.vocabulary import CreditCode, DivisionCode

SHEET_TYPE: Final = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet"
_WIDEST: Final = 48


def post_rank(title: str) -> int:
    """Where a post stands in protocol order; the lower, the earlier."""
    return rank_of_post(title or None)


def role_rank(role: str) -> int:
    """Where a role stands among the roles of an alliance."""
    return rank_of_role(role or None)


def divisions_named(name: str) -> tuple[Division, ...]:
    """What a place name can mean: none, one, or several of the same name."""
    return find_divisions(name)


def division_name(code: str) -> str:
    """The full name of a division, or nothing for no code."""
    return divisions()[DivisionCode(code)].full_name if code else ""


def checked_credit_code(text: str) -> str:
    """The credit code as it is kept: capitals, no spaces.

    Raises:
        ValueError: the form or the check character is wrong.
    """
    return str(CreditCode("".join(text.split()).upper()))


def workbook(*, title: str, columns: Sequence[str], rows: Iterable[Sequence[str]]) -> bytes:
    """One sheet with its heads; cells are text, so nothing in them is ever run as a formula."""
    buffer = BytesIO()
    book = xlsxwriter.Workbook(buffer, {"in_memory": True, "strings_to_formulas": False})
    sheet = book.add_worksheet(title[:31])
    head = book.add_format({"bold": True, "bottom": 1, "text_wrap": True, "valign": "top"})
    cell = book.add_format({"text_wrap": True, "valign": "top"})
    widths = [len(column) * 2 + 2 for column in columns]
    sheet.write_row(0, 0, columns, head)
    for number, row in enumerate(rows, start=1):
        for place, value in enumerate(row):
            sheet.write_string(number, place, value, cell)
            longest = max((len(line) for line in value.splitlines()), default=0)
            widths[place] = min(_WIDEST, max(widths[place], longest * 2 + 2))
    for place, width in enumerate(widths):
        sheet.set_column(place, place, width)
    sheet.freeze_panes(1, 1)
    sheet.set_paper(9)
    sheet.fit_to_pages(1, 0)
    sheet.repeat_rows(0)
    book.close()
    return buffer.getvalue()
