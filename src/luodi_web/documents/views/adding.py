"""Bringing documents in."""

from collections.abc import Iterable

from django.contrib import messages
from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import get_object_or_404, redirect, render
from django.utils.translation import gettext
from django.views.decorators.http import require_POST, require_safe

from luodi_web.accounts.access import SignedInRequest, role_required
from luodi_web.documents import services
from luodi_web.documents.forms import PasteForm, UploadForm
from luodi_web.documents.models import Document, DocumentState
from luodi_web.documents.second import second_reader
from luodi_web.documents.services import AlreadyThereError, Paper
from luodi_web.documents.views.reading import ADDERS
from luodi_web.jobs.models import Job


@require_safe
@role_required(*ADDERS)
def add(request: SignedInRequest) -> HttpResponse:
    """Choose files or paste a text."""
    return _form_page(request, upload_form=UploadForm(), paste_form=PasteForm())


@require_POST
@role_required(*ADDERS)
def upload(request: SignedInRequest) -> HttpResponse:
    """Take one file or many."""
    form = UploadForm(request.POST, request.FILES)
    if not form.is_valid():
        return _form_page(request, upload_form=form, paste_form=PasteForm(), status=422)
    about = {"kind": form.cleaned_data["kind"], "example": form.cleaned_data["example"]}
    files = form.cleaned_data["papers"]
    # One after another: several large files never stand in memory together.
    papers = (Paper(name=file.name, data=file.read(), **about) for file in files)
    return _take(request, (part for paper in papers for part in services.with_attachments(paper)))


@require_POST
@role_required(*ADDERS)
def paste(request: SignedInRequest) -> HttpResponse:
    """Take a pasted text."""
    form = PasteForm(request.POST)
    if not form.is_valid():
        return _form_page(request, upload_form=UploadForm(), paste_form=form, status=422)
    asked = form.cleaned_data
    paper = Paper(
        name=f"{asked['title']}.txt",
        data=asked["text"].replace("\r\n", "\n").encode(),
        title=asked["title"],
        kind=asked["kind"],
        example=asked["example"],
    )
    return _take(request, [paper])


@require_POST
@role_required(*ADDERS)
def reread(request: SignedInRequest, pk: int) -> HttpResponse:
    """Read a document again whose reading broke."""
    failed = Document.objects.editable_by(request.user).filter(state=DocumentState.FAILED)
    document = get_object_or_404(failed, pk=pk)
    return _open(services.queue_reading([document], actor=request.user))


@require_POST
@role_required(*ADDERS)
def read_again(request: SignedInRequest, pk: int) -> HttpResponse:
    """Ask the second reader about a document that it has not read, or could not read."""
    own = Document.objects.editable_by(request.user).filter(state=DocumentState.READY)
    document = get_object_or_404(own.exclude(second_reading__problem=""), pk=pk)
    if not second_reader():
        raise Http404
    return _open(services.queue_second_reading(document, actor=request.user))


def _take(request: SignedInRequest, papers: Iterable[Paper]) -> HttpResponse:
    """Keep what is new, say what was there already, and go to where the reading is shown."""
    taken, known = [], []
    for paper in papers:
        try:
            taken.append(services.keep_document(paper, actor=request.user))
        except AlreadyThereError as error:
            known.append(error.document)
    for document in known:
        messages.warning(
            request,
            gettext("《%(title)s》此前已导入，没有重复保存。") % {"title": document.title},
        )
    if taken:
        return _open(services.queue_reading(taken, actor=request.user))
    return redirect("documents:detail", known[0].pk) if len(known) == 1 else redirect("documents:list")


def _open(job: Job) -> HttpResponse:
    """The result where it is there already, else the job."""
    return redirect(job.result_url) if job.result_url else redirect("jobs:detail", job.pk)


def _form_page(
    request: HttpRequest, *, upload_form: UploadForm, paste_form: PasteForm, status: int = 200
) -> HttpResponse:
    context = {"upload_form": upload_form, "paste_form": paste_form}
    return render(request, "documents/add.html", context, status=status)
