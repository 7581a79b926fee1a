"""The review desk on screen: one page, and the fragment of the fact in hand."""

from django.contrib import messages
from django.http import Http404, HttpResponse
from django.shortcuts import redirect, render
from django.urls import reverse
from django.utils.translation import gettext as _
from django.views.decorators.http import require_POST, require_safe
from django_htmx.http import HttpResponseClientRedirect, trigger_client_event

from luodi.vocabulary import FactRecordError
from luodi_web.accounts.access import SignedInRequest, role_required
from luodi_web.documents.models import Document, Fact
from luodi_web.documents.values import KIND_LABELS
from luodi_web.review import queries, services
from luodi_web.review.forms import FactForm
from luodi_web.review.views.frame import REVIEWERS, context_for, document_of, fact_of, say
from luodi_web.ui.keys import key_of


@require_safe
@role_required(*REVIEWERS)
def desk(request: SignedInRequest, pk: int) -> HttpResponse:
    """The desk of one document, or only the fact that ``?fact=`` asks for."""
    document = document_of(request, pk)
    shown = queries.desk_for(document, key_of(request.GET.get("fact", "")))
    return render(
        request, "review/_fact.html" if request.htmx else "review/desk.html", context_for(request, shown)
    )


@require_POST
@role_required(*REVIEWERS)
def accept(request: SignedInRequest, pk: int) -> HttpResponse:
    """Accept one fact, with the values of the form where they were changed."""
    fact = fact_of(request, pk)
    form = FactForm(fact.kind, fact.record, request.POST)
    if not form.is_valid():
        return _refused(request, fact, form)
    try:
        if form.changes:
            filed = services.correct_fact(fact=fact, values=form.values, actor=request.user)
        else:
            filed = services.accept_fact(fact=fact, actor=request.user)
    except FactRecordError as error:
        form.add_problems(error)
        return _refused(request, fact, form)
    what = _("已更正并采用“%(fact)s”") if form.changes else _("已采用“%(fact)s”")
    say(request, what % {"fact": fact.line}, filed)
    return _go_on(request, fact.document, after=fact)


@require_POST
@role_required(*REVIEWERS)
def reject(request: SignedInRequest, pk: int) -> HttpResponse:
    """Leave one fact out."""
    fact = fact_of(request, pk)
    services.reject_fact(fact=fact, actor=request.user)
    messages.success(request, _("不采用“%(fact)s”") % {"fact": fact.line})
    return _go_on(request, fact.document, after=fact)


@require_POST
@role_required(*REVIEWERS)
def accept_all(request: SignedInRequest, pk: int, kind: str) -> HttpResponse:
    """Accept every open fact of one kind."""
    document = document_of(request, pk)
    if kind not in KIND_LABELS:
        raise Http404
    if queries.undisputed_facts(document, kind).count() > services.AT_ONCE:
        job = services.queue_accept_all(document=document, kind=kind, actor=request.user)
        url = job.result_url or reverse("jobs:detail", args=[job.pk])
        return HttpResponseClientRedirect(url) if request.htmx else redirect(url)
    count = services.accept_all(document=document, kind=kind, actor=request.user)
    said = {"count": count, "kind": KIND_LABELS[kind]}
    messages.success(request, _("已采用 %(count)s 条“%(kind)s”，可以撤销") % said)
    return _go_on(request, document, after=None)


@require_POST
@role_required(*REVIEWERS)
def undo(request: SignedInRequest, pk: int) -> HttpResponse:
    """Take back the last decision."""
    document = document_of(request, pk)
    facts = services.undo(document=document, actor=request.user)
    if facts:
        messages.success(request, _("已撤销：%(count)s 条事实恢复原状") % {"count": len(facts)})
    else:
        messages.info(request, _("没有可撤销的操作"))
    return _go_on(request, document, back_to=facts[0].pk if facts else None)


def _go_on(
    request: SignedInRequest, document: Document, *, after: Fact | None = None, back_to: int | None = None
) -> HttpResponse:
    """On to the next open fact, or back to the one that was undone, with outline and progress renewed."""
    shown = queries.desk_for(document, back_to)
    if after and (following := shown.next_open(after)):
        shown = shown.with_fact(following.pk)
    url = reverse("review:desk", args=[document.pk]) + (f"?fact={shown.fact.pk}" if shown.fact else "")
    if not request.htmx:
        return redirect(url)
    response = render(request, "review/_moved.html", context_for(request, shown))
    response["HX-Replace-Url"] = url
    states = {str(fact.pk): fact.state for fact in shown.facts}
    return trigger_client_event(response, "desk:states", states)


def _refused(request: SignedInRequest, fact: Fact, form: FactForm) -> HttpResponse:
    """The same fact again, with every problem beside its field."""
    shown = queries.desk_for(fact.document, fact.pk)
    context = context_for(request, shown, form)
    if request.htmx:
        return render(request, "review/_fact.html", context)
    return render(request, "review/desk.html", context, status=422)
