"""Taking away what people decided, for teaching the reader."""

from django.contrib import messages
from django.http import FileResponse, HttpResponseRedirect
from django.shortcuts import redirect
from django.utils.translation import gettext
from django.views.decorators.http import require_safe

from luodi_web.accounts.access import SignedInRequest, role_required
from luodi_web.documents import adapters, queries
from luodi_web.documents.views.reading import ADDERS


@require_safe
@role_required(*ADDERS)
def corpus(request: SignedInRequest) -> FileResponse | HttpResponseRedirect:
    """The team's fully reviewed documents with what was accepted, as a .zip that ``luodi train`` reads."""
    finished = queries.finished_documents(request.user)
    if not finished.exists():
        messages.warning(
            request, gettext("还没有全部核对完的文件。先在核对台把一份文件的每条事实采用或不采用。")
        )
        return redirect("documents:list")
    archive = adapters.corpus_of(queries.with_accepted_facts(finished))
    return FileResponse(archive, as_attachment=True, filename="luodi-corpus.zip")
