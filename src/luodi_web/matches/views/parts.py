"""What the pages of a firm and of a zone share: the page of rows, its picture, its file."""

from typing import Any, Final

from django.core.paginator import Paginator
from django.http import HttpResponse
from django.utils.translation import gettext as _

from luodi_web.accounts.access import SignedInRequest
from luodi_web.matches.adapters.figures import bars
from luodi_web.matches.adapters.ranking import weighings
from luodi_web.matches.queries.lists import Ranking
from luodi_web.matches.queries.tables import sheet_head, sheet_rows
from luodi_web.places.queries.zones import catalogue_source
from luodi_web.ui.sheets import excel, workbook

_ROWS: Final = 10


def ranked_context(ranking: Ranking, request: SignedInRequest) -> dict[str, Any]:
    """The rows of the page that is asked for, drawn and listed."""
    page = Paginator(ranking, _ROWS).get_page(request.GET.get("page"))
    rows = list(page)
    names = {"first": page.start_index(), "last": page.end_index(), "all": len(ranking)}
    title = _("第 %(first)s 至 %(last)s 位，共 %(all)s 个") % names
    if rows and page.number == 1:
        title = _("最合适的是%(name)s，匹配度 %(score)s") % {"name": rows[0].name, "score": rows[0].score}
    figure = bars(rows, title=title, source=_sources()) if rows else None
    return {"page": page, "rows": rows, "figure": figure, "weighings": weighings()}


def excel_of(ranking: Ranking, *, name: str) -> HttpResponse:
    """All rows of the list as an Excel file."""
    rows = ranking[:]
    head = sheet_head(rows[0]) if rows else [_("没有符合条件的结果")]
    return excel(workbook(title=name, head=head, rows=sheet_rows(rows), notes=[_sources()]), name=name)


def _sources() -> str:
    return _("来源：%(catalogue)s；介绍、资源和往来：核对采用的文件") % {"catalogue": catalogue_source()}
