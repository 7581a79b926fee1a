"""Keeping the index in step with the records; called by the services of the apps that own them."""

from collections.abc import Iterable
from typing import Final

from django.db import models, transaction

from luodi_web.accounts.models import Team
from luodi_web.search.adapters import count_words
from luodi_web.search.models import SearchEntry, SearchWord

_TITLE_WEIGHT: Final = 10


@transaction.atomic
def index(  # noqa: PLR0913 (keyword-only, one per field)
    *,
    target: models.Model,
    kind: str,
    title: str,
    text: str,
    url: str,
    team: Team,
    shared_with: Iterable[Team] = (),
) -> SearchEntry:
    """Make a record findable, or renew its entry. ``kind`` is a short key such as ``document``."""
    entry, _ = SearchEntry.objects.update_or_create(
        target_kind=target._meta.label_lower,  # noqa: SLF001 (Django's public name)
        target_id=str(target.pk),
        defaults={"kind": kind, "title": title[:200], "text": text, "url": url, "team": team},
    )
    entry.shared_with.set(shared_with)
    weights = count_words(text)
    for word, count in count_words(title).items():
        weights[word] += _TITLE_WEIGHT * count
    entry.words.all().delete()
    SearchWord.objects.bulk_create(
        [SearchWord(entry=entry, word=word, weight=weight) for word, weight in weights.items()],
        batch_size=500,
    )
    return entry


def forget(*, target: models.Model) -> None:
    """Take a record out of the index."""
    SearchEntry.objects.filter(
        target_kind=target._meta.label_lower,  # noqa: SLF001 (Django's public name)
        target_id=str(target.pk),
    ).delete()
