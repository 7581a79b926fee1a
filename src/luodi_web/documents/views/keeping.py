"""Looking after documents."""

from django.contrib import messages
from django.http import HttpResponse
from django.shortcuts import get_object_or_404, redirect, render
from django.utils.translation import gettext
from django.views.decorators.http import require_POST, require_safe

from luodi_web.accounts.access import SignedInRequest, role_required
from luodi_web.documents import queries, services
from luodi_web.documents.forms import DescribeForm, ShareForm
from luodi_web.documents.models import Document
from luodi_web.documents.services import AlreadyThereError
from luodi_web.documents.views.reading import ADDERS, page_context
from luodi_web.ui.pages import page_of


@require_POST
@role_required(*ADDERS)
def describe(request: SignedInRequest, pk: int) -> HttpResponse:
    """Say what a document is."""
    document = _own(request, pk)
    form = DescribeForm(request.POST, instance=document)
    if not form.is_valid():
        context = page_context(request, _own(request, pk)) | {"describe_form": form}
        return render(request, "documents/document.html", context, status=422)
    services.describe_document(document=document, actor=request.user, **form.cleaned_data)
    messages.success(request, gettext("已保存文件信息"))
    return redirect("documents:detail", pk)


@require_POST
@role_required(*ADDERS)
def share(request: SignedInRequest, pk: int) -> HttpResponse:
    """Let other teams see a document, or no longer."""
    document = _own(request, pk)
    form = ShareForm(request.POST, owner=document.team)
    if not form.is_valid():
        context = page_context(request, document) | {"share_form": form}
        return render(request, "documents/document.html", context, status=422)
    teams = form.cleaned_data["teams"]
    services.share_document(document=document, teams=teams, actor=request.user)
    names = "、".join(team.name for team in teams)
    messages.success(
        request, gettext("已共享给%(teams)s") % {"teams": names} if names else gettext("已取消共享")
    )
    return redirect("documents:detail", pk)


@require_POST
@role_required(*ADDERS)
def remove(request: SignedInRequest, pk: int) -> HttpResponse:
    """Take a document away; the next page offers to bring it back."""
    services.remove_document(document=_own(request, pk), actor=request.user)
    return redirect("documents:removed")


@require_safe
@role_required(*ADDERS)
def removed(request: SignedInRequest) -> HttpResponse:
    """What was removed and can still be restored, the latest first."""
    found = queries.removed_documents(request.user)
    return render(request, "documents/removed.html", {"page": page_of(found, request)})


@require_POST
@role_required(*ADDERS)
def restore(request: SignedInRequest, pk: int) -> HttpResponse:
    """Bring a removed document back."""
    document = get_object_or_404(queries.removed_documents(request.user), pk=pk)
    try:
        services.restore_document(document=document, actor=request.user)
    except AlreadyThereError as error:
        messages.warning(request, gettext("同一份文件后来又导入过，请直接使用。"))
        return redirect("documents:detail", error.document.pk)
    messages.success(request, gettext("已恢复《%(title)s》") % {"title": document.title})
    return redirect("documents:detail", pk)


def _own(request: SignedInRequest, pk: int) -> Document:
    """The document, if the user's team keeps it."""
    return get_object_or_404(Document.objects.editable_by(request.user), pk=pk)
