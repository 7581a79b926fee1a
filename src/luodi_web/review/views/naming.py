"""Whether a name of the fact in hand means a body that is known: asked once, at the desk."""

from django.contrib import messages
from django.http import HttpResponse
from django.shortcuts import get_object_or_404, redirect, render
from django.urls import reverse
from django.utils.translation import gettext as _
from django.views.decorators.http import require_POST

from luodi_web.accounts.access import SignedInRequest, role_required
from luodi_web.documents.models import Fact
from luodi_web.organisations import services as organisations
from luodi_web.organisations.forms import NameAnswerForm
from luodi_web.organisations.models import Organisation
from luodi_web.review import queries
from luodi_web.review.views.frame import REVIEWERS, context_for, fact_of


@require_POST
@role_required(*REVIEWERS)
def answer_name(request: SignedInRequest, pk: int) -> HttpResponse:
    """The name means that body, or it does not."""
    fact = fact_of(request, pk)
    bodies = Organisation.objects.filter(team=fact.document.team)
    form, name = NameAnswerForm(request.POST, bodies=bodies), request.POST.get("name", "")
    if not form.is_valid() or name not in queries.names_of_bodies(fact):
        return HttpResponse(_("请选择同一家或不是同一家。"), status=400)
    body = form.cleaned_data["organisation"]
    organisations.answer_name(organisation=body, name=name, is_same=form.is_same, actor=request.user)
    told = _("已记下：“%(name)s”就是“%(body)s”") if form.is_same else _("已记下：“%(name)s”不是“%(body)s”")
    messages.success(request, told % {"name": name, "body": body.name})
    return _again(request, fact)


@require_POST
@role_required(*REVIEWERS)
def withdraw_name(request: SignedInRequest, pk: int, answer: int) -> HttpResponse:
    """Take back what was answered about a name of the fact."""
    fact = fact_of(request, pk)
    decision = get_object_or_404(queries.answers_for(fact), pk=answer)
    organisations.withdraw_answer(decision=decision, actor=request.user)
    messages.success(request, _("已撤回对“%(name)s”的认定") % {"name": decision.name})
    return _again(request, fact)


def _again(request: SignedInRequest, fact: Fact) -> HttpResponse:
    """The same fact, with what was answered."""
    if not request.htmx:
        return redirect(reverse("review:desk", args=[fact.document_id]) + f"?fact={fact.pk}")
    shown = queries.desk_for(fact.document, fact.pk)
    return render(request, "review/_fact.html", context_for(request, shown))
