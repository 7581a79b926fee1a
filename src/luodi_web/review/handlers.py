"""What the worker does for the desk."""

from django.urls import reverse

from luodi_web.accounts.models import User
from luodi_web.documents.models import Document
from luodi_web.jobs.registry import Payload, Progress, handles
from luodi_web.review.services import accept_all


@handles("review.accept_all")
def accept_all_of_a_kind(progress: Progress, payload: Payload) -> str:
    """Accept every open fact of one kind, then show the desk again."""
    document = Document.objects.get(pk=payload["document"])
    actor = User.objects.get(pk=payload["actor"])
    accept_all(document=document, kind=payload["kind"], actor=actor, progress=progress)
    return reverse("review:desk", args=[document.pk])
