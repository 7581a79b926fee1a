"""Pages for what went wrong: what happened, and what to do."""

from django.contrib.auth.decorators import login_not_required
from django.http import HttpRequest, HttpResponse
from django.shortcuts import render


def forbidden(request: HttpRequest, exception: Exception | None = None) -> HttpResponse:  # noqa: ARG001
    """403: this page belongs to someone else."""
    return render(request, "ui/403.html", status=403)


def missing(request: HttpRequest, exception: Exception | None = None) -> HttpResponse:  # noqa: ARG001
    """404: nothing is here, or nothing one may see."""
    return render(request, "ui/404.html", status=404)


@login_not_required
def failed(request: HttpRequest) -> HttpResponse:
    """500: our fault; the page depends on nothing that may be broken."""
    return render(request, "ui/500.html", status=500)
