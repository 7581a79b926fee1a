"""Whether two names are one body: answered on a dossier, and taken back there."""

from django.contrib import messages
from django.http import HttpResponse
from django.shortcuts import get_object_or_404, redirect
from django.utils.translation import gettext as _
from django.views.decorators.http import require_POST
from django_htmx.http import HttpResponseClientRedirect

from luodi_web.accounts.access import SignedInRequest
from luodi_web.organisations import queries, services
from luodi_web.organisations.forms import NameAnswerForm
from luodi_web.organisations.models import NameDecision, Organisation


@require_POST
def answer(request: SignedInRequest, pk: int) -> HttpResponse:
    """This dossier's name means the other body, or it does not."""
    kept = Organisation.objects.editable_by(request.user)
    organisation = get_object_or_404(kept, pk=pk)
    form = NameAnswerForm(request.POST, bodies=kept.filter(team=organisation.team).exclude(pk=pk))
    if not form.is_valid():
        return HttpResponse(_("请选择同一家或不是同一家。"), status=400)
    other, name = form.cleaned_data["organisation"], organisation.name
    services.answer_name(organisation=other, name=name, is_same=form.is_same, actor=request.user)
    said = {"name": name, "other": other.name}
    if form.is_same:
        messages.success(request, _("已把“%(name)s”并入“%(other)s”，可在“名称”里拆开") % said)
        return _open(request, other)
    messages.success(request, _("已记下：“%(name)s”不是“%(other)s”") % said)
    return _open(request, organisation)


@require_POST
def withdraw(request: SignedInRequest, pk: int) -> HttpResponse:
    """Take an answer back; joined dossiers are two again."""
    kept = Organisation.objects.editable_by(request.user).values("pk")
    decision = get_object_or_404(NameDecision.objects.filter(organisation__in=kept), pk=pk)
    organisation = services.withdraw_answer(decision=decision, actor=request.user)
    messages.success(request, _("已撤回对“%(name)s”的认定") % {"name": decision.name})
    return _open(request, organisation)


@require_POST
def part(request: SignedInRequest, pk: int) -> HttpResponse:
    """A name that was taken for this body is another body's."""
    organisation = get_object_or_404(Organisation.objects.editable_by(request.user), pk=pk)
    name = request.POST.get("name", "")
    if name not in queries.joined_names(organisation):
        return HttpResponse(_("这个名称没有并入本档案。"), status=400)
    services.answer_name(organisation=organisation, name=name, is_same=False, actor=request.user)
    messages.success(request, _("已拆开：“%(name)s”另立档案") % {"name": name})
    return _open(request, organisation)


def _open(request: SignedInRequest, organisation: Organisation) -> HttpResponse:
    """The dossier, for it may be another one than before."""
    url = organisation.get_absolute_url()
    return HttpResponseClientRedirect(url) if request.htmx else redirect(url)
