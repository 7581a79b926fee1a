"""Watching work."""

from django.http import HttpResponse
from django.shortcuts import get_object_or_404, render
from django.views.decorators.http import require_safe
from django_htmx.http import HttpResponseClientRedirect

from luodi_web.accounts.access import SignedInRequest
from luodi_web.jobs import queries
from luodi_web.jobs.models import State
from luodi_web.ui.pages import page_of


@require_safe
def jobs(request: SignedInRequest) -> HttpResponse:
    """The team's jobs, newest first."""
    return render(request, "jobs/jobs.html", {"page": page_of(queries.jobs_of(request.user), request)})


@require_safe
def job(request: SignedInRequest, pk: int) -> HttpResponse:
    """One job, live: the fragment asks again until the work is done, then goes to the result."""
    found = get_object_or_404(queries.jobs_of(request.user), pk=pk)
    if request.htmx and found.state == State.DONE and found.result_url:
        return HttpResponseClientRedirect(found.result_url)
    return render(request, "jobs/_job.html" if request.htmx else "jobs/job.html", {"job": found})
