"""What a body can bring: added, changed, taken out and brought back, and its member's consent."""

from django.contrib import messages
from django.http import HttpResponse
from django.shortcuts import get_object_or_404, redirect, render
from django.utils.translation import gettext as _
from django.views.decorators.http import require_http_methods, require_POST
from django_htmx.http import retarget

from luodi_web.accounts.access import SignedInRequest
from luodi_web.organisations import queries, services
from luodi_web.organisations.forms import ConsentForm, ResourceForm
from luodi_web.organisations.models import Consent, Organisation, Resource
from luodi_web.organisations.views.dossiers import resources_context


@require_http_methods(["GET", "HEAD", "POST"])
def add(request: SignedInRequest, pk: int) -> HttpResponse:
    """A resource that somebody knows of."""
    organisation = get_object_or_404(Organisation.objects.editable_by(request.user), pk=pk)
    form = ResourceForm(request.POST or None)
    if not form.is_valid():
        return _form(request, form, organisation, title=_("添加资源"), target="new-resource")
    services.add_resource(organisation=organisation, actor=request.user, **form.cleaned_data)
    messages.success(request, _("已添加资源"))
    return _list(request, organisation)


@require_http_methods(["GET", "HEAD", "POST"])
def edit(request: SignedInRequest, pk: int) -> HttpResponse:
    """Other words, category or consent."""
    resource = _kept(request, pk)
    form = ResourceForm(request.POST or None, instance=Resource.objects.get(pk=pk))
    if not form.is_valid():
        return _form(request, form, resource.organisation, title=_("编辑资源"), target=f"resource-{pk}")
    services.change_resource(resource=resource, actor=request.user, **form.cleaned_data)
    messages.success(request, _("已保存资源"))
    return _list(request, resource.organisation)


@require_POST
def remove(request: SignedInRequest, pk: int) -> HttpResponse:
    """Take it out; the list offers to bring it back."""
    resource = _kept(request, pk)
    services.remove_resource(resource=resource, actor=request.user)
    messages.success(request, _("已移除“%(text)s”，可在列表下方撤销") % {"text": resource.text})
    return _list(request, resource.organisation)


@require_POST
def restore(request: SignedInRequest, pk: int) -> HttpResponse:
    """Bring back what was taken out."""
    resource = _kept(request, pk)
    services.restore_resource(resource=resource, actor=request.user)
    messages.success(request, _("已恢复“%(text)s”") % {"text": resource.text})
    return _list(request, resource.organisation)


@require_POST
def consent(request: SignedInRequest, pk: int) -> HttpResponse:
    """The member, or the secretariat for it, says yes, no, or not known."""
    resource = get_object_or_404(queries.answerable_by(request.user), pk=pk)
    form = ConsentForm(request.POST)
    if not form.is_valid():
        return HttpResponse(_("请选择同意、不同意或未知。"), status=400)
    answer = Consent(form.cleaned_data["consent"])
    services.answer_consent(resource=resource, consent=answer, actor=request.user)
    messages.success(request, _("已记录：%(answer)s") % {"answer": answer.label})
    return _list(request, resource.organisation)


def _kept(request: SignedInRequest, pk: int) -> Resource:
    kept = Organisation.objects.editable_by(request.user).values("pk")
    return get_object_or_404(Resource.objects.select_related("organisation"), pk=pk, organisation__in=kept)


def _form(
    request: SignedInRequest, form: ResourceForm, organisation: Organisation, *, title: str, target: str
) -> HttpResponse:
    context = {
        "form": form,
        "title": title,
        "target": target,
        "back": organisation.get_absolute_url(),
        "organisation": organisation,
    }
    return render(request, f"organisations/{'_' if request.htmx else ''}edit.html", context)


def _list(request: SignedInRequest, organisation: Organisation) -> HttpResponse:
    if not request.htmx:
        return redirect(organisation)
    context = resources_context(organisation, request.user)
    return retarget(render(request, "organisations/_resources.html", context), "#resources")
