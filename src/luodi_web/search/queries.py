"""Finding."""

from django.db.models import Count, Q, QuerySet, Sum

from luodi_web.accounts.models import User
from luodi_web.search.adapters import words_in
from luodi_web.search.models import SearchEntry


def find(question: str, *, user: User) -> QuerySet[SearchEntry]:
    """Entries the user may see that hold every word of the question, best first."""
    words = set(words_in(question))
    if not words:
        return SearchEntry.objects.none()
    asked = Q(words__word__in=words)
    return (
        SearchEntry.objects.visible_to(user)
        .annotate(hits=Count("words", filter=asked, distinct=True), weight=Sum("words__weight", filter=asked))
        .filter(hits=len(words))
        .order_by("-weight", "title", "pk")
    )
