"""Long lists, a page at a time."""

from typing import Final, TypeVar

from django.core.paginator import Page, Paginator
from django.db.models import Model, QuerySet
from django.http import HttpRequest

_Row = TypeVar("_Row", bound=Model)
PAGE_ROWS: Final = 25


def page_of(rows: QuerySet[_Row], request: HttpRequest) -> "Page[_Row]":
    """The page that ``?page=`` asks for; a number out of range gives the nearest page."""
    return Paginator(rows, PAGE_ROWS).get_page(request.GET.get("page"))
