"""Facts about a body as sentences, under their kinds, the newest first."""

from collections.abc import Callable, Mapping
from typing import Any, Final

from django.utils.translation import gettext as _

from luodi_web.accounts.models import User
from luodi_web.documents.models import Fact
from luodi_web.documents.queries import citation_of
from luodi_web.documents.values import CHOICE_LABELS, KIND_LABELS
from luodi_web.organisations.models import Organisation
from luodi_web.organisations.values import Cited, Group
from luodi_web.places.queries.facts import line_of

_Record = Mapping[str, Any]


def facts_about(organisation: Organisation, user: User) -> list[Group[str]]:
    """Every fact in view that speaks of a body; what several documents say alike stands once."""
    facts = (
        Fact.objects.visible_to(user)
        .filter(pk__in=organisation.mentions.values("fact"))
        .select_related("document")
        .order_by("-document__published", "-document_id", "start", "pk")
    )
    sentences: dict[str, dict[str, list[Fact]]] = {kind: {} for kind in KIND_LABELS}
    for fact in facts:
        sentences[fact.kind].setdefault(sentence_of(fact), []).append(fact)
    return [
        Group(
            label=str(KIND_LABELS[kind]),
            kind=kind,
            rows=[
                Cited(row=sentence, citations=[citation_of(fact) for fact in stating])
                for sentence, stating in found.items()
            ],
        )
        for kind, found in sentences.items()
        if found
    ]


def sentence_of(fact: Fact) -> str:
    """What a fact states, in words, with the date it states; what it leaves open is left out."""
    if fact.kind in _SENTENCES:
        return _SENTENCES[fact.kind](fact.record)
    date = fact.record.get("as_of") or fact.record.get("date")
    return " · ".join(part for part in (date, line_of(fact).text) if part)


def _organisation(record: _Record) -> str:
    kind = str(CHOICE_LABELS["OrganisationType"][record["type"]])
    parts = [record["name"], kind]
    if record.get("aliases"):
        parts.append(_("简称：%(names)s") % {"names": "、".join(record["aliases"])})
    return " · ".join(parts)


def _person(record: _Record) -> str:
    return f"{record.get('organisation') or ''}{record.get('title') or ''} {record['name']}".strip()


def _membership(record: _Record) -> str:
    parts = (record["member"], record.get("alliance"), record.get("role"))
    return " · ".join(part for part in parts if part)


_SENTENCES: Final[Mapping[str, Callable[[_Record], str]]] = {
    "organisation": _organisation,
    "person": _person,
    "membership": _membership,
}
"""The kinds that only these dossiers know; the others are said as the dossiers of places say them."""
