"""Adding what the reading did not find: a quote, its kind, its fields."""

from django.http import HttpResponse
from django.shortcuts import redirect, render
from django.urls import reverse
from django.utils.translation import gettext as _
from django.views.decorators.http import require_http_methods
from django_htmx.http import HttpResponseClientRedirect

from luodi.vocabulary import FactRecordError, Quote
from luodi_web.accounts.access import SignedInRequest, role_required
from luodi_web.documents.models import Document
from luodi_web.documents.values import KIND_LABELS
from luodi_web.review import queries, services
from luodi_web.review.forms import FactForm, QuoteForm
from luodi_web.review.views.frame import REVIEWERS, context_for, document_of, say


@require_http_methods(["GET", "POST"])
@role_required(*REVIEWERS)
def add(request: SignedInRequest, pk: int) -> HttpResponse:
    """Say with which words the document states something, of which kind it is, and what it says."""
    document = document_of(request, pk)
    asked = request.POST or request.GET
    quote_form = QuoteForm(document.text, asked if "quote" in asked else None)
    quote = quote_form.cleaned_data["quote"] if quote_form.is_valid() else None
    kind = asked.get("kind", "")
    if quote is None or kind not in KIND_LABELS:
        return _ask(request, document, quote_form=quote_form, quote=quote)
    if request.method == "GET":
        form = FactForm(kind, queries.record_about(kind, quote))
        return _ask(request, document, quote_form=quote_form, quote=quote, kind=kind, form=form)
    return _save(request, document, quote_form=quote_form, quote=quote, kind=kind)


def _save(
    request: SignedInRequest, document: Document, *, quote_form: QuoteForm, quote: Quote, kind: str
) -> HttpResponse:
    form = FactForm(kind, {}, request.POST)
    try:
        if form.is_valid():
            fact, filed = services.add_fact(
                document=document, kind=kind, quote=quote, values=form.values, actor=request.user
            )
            say(request, _("已补充“%(fact)s”") % {"fact": fact.line}, filed)
            url = reverse("review:desk", args=[document.pk]) + f"?fact={fact.pk}"
            return HttpResponseClientRedirect(url) if request.htmx else redirect(url)
    except FactRecordError as error:
        form.add_problems(error)
    return _ask(request, document, quote_form=quote_form, quote=quote, kind=kind, form=form)


def _ask(
    request: SignedInRequest,
    document: Document,
    *,
    quote_form: QuoteForm,
    quote: Quote | None,
    kind: str = "",
    form: FactForm | None = None,
) -> HttpResponse:
    """The next question: the words, then the kind, then the fields."""
    context = context_for(request, queries.desk_for(document)) | {
        "panel": "review/_add.html",
        "quote_form": quote_form,
        "quote": quote,
        "kind": kind,
        "kinds": KIND_LABELS.items(),
        "kind_label": KIND_LABELS.get(kind, ""),
        "add_form": form,
    }
    if request.htmx:
        return render(request, "review/_add.html", context)
    wrong = request.method == "POST"
    return render(request, "review/desk.html", context, status=422 if wrong else 200)
