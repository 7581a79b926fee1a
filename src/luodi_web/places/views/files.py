"""Files as answers."""

from django.http import HttpResponse
from django.utils.http import content_disposition_header

_EXCEL = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet"


def excel(data: bytes, *, name: str) -> HttpResponse:
    """An Excel file to keep."""
    disposition = content_disposition_header(as_attachment=True, filename=f"{name}.xlsx") or "attachment"
    return HttpResponse(data, content_type=_EXCEL, headers={"Content-Disposition": disposition})
