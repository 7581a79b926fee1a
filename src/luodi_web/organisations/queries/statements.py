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
    """What a fact states, in words; what it leaves open is left out."""
    return _SENTENCES[fact.kind](fact.record)


def _organisation(record: _Record) -> str:
    kind = _label("OrganisationType", record["type"])
    aliases = "、".join(record.get("aliases") or ())
    if aliases:
        return _("%(name)s，%(type)s，简称%(aliases)s") % {
            "name": record["name"],
            "type": kind,
            "aliases": aliases,
        }
    return _("%(name)s，%(type)s") % {"name": record["name"], "type": kind}


def _person(record: _Record) -> str:
    post = f"{record.get('organisation') or ''}{record.get('title') or ''}"
    return f"{post} {record['name']}".strip()


def _membership(record: _Record) -> str:
    return _("%(member)s：%(alliance)s%(role)s") % {
        "member": record["member"],
        "alliance": record.get("alliance") or "",
        "role": record.get("role") or "",
    }


def _activity(record: _Record) -> str:
    parts = [
        record.get("date"),
        record.get("place"),
        _label("ActivityType", record["type"]),
        record.get("topic"),
    ]
    return " · ".join(part for part in parts if part)


def _agreement(record: _Record) -> str:
    stage = _label("AgreementStage", record.get("stage"))
    parts = [record.get("date"), record.get("occasion"), stage, "、".join(record.get("parties") or ())]
    return " · ".join(part for part in parts if part)


def _commitment(record: _Record) -> str:
    return str(record["text"])


def _indicator(record: _Record) -> str:
    modifier = record.get("modifier") or "exact"
    hedge = "" if modifier == "exact" else _label("Modifier", modifier)
    words = f"{_label('Measure', record['measure'])} {hedge}{_number(record)}"
    return (
        _("%(words)s（截至 %(date)s）") % {"words": words, "date": record["as_of"]}
        if record.get("as_of")
        else words
    )


def _focus(record: _Record) -> str:
    role = _label("FocusRole", record.get("role"))
    return f"{role} · {record['industry']}" if role else str(record["industry"])


def _target(record: _Record) -> str:
    period = "—".join(str(record[end]) for end in ("start", "end") if record.get(end))
    words = f"{_label('Measure', record['measure'])} {_number(record)}"
    return " · ".join(part for part in (record.get("plan"), words, period) if part)


def _honour(record: _Record) -> str:
    return str(record["honour"])


def _policy(record: _Record) -> str:
    return " · ".join(part for part in (record["name"], record.get("issuer")) if part)


def _number(record: _Record) -> str:
    return f"{record['value']}{record.get('unit') or ''}"


def _label(choice: str, value: Any) -> str:
    return str(CHOICE_LABELS[choice][str(value)]) if value else ""


_SENTENCES: Final[Mapping[str, Callable[[_Record], str]]] = {
    "organisation": _organisation,
    "person": _person,
    "membership": _membership,
    "activity": _activity,
    "agreement": _agreement,
    "commitment": _commitment,
    "indicator": _indicator,
    "focus": _focus,
    "target": _target,
    "honour": _honour,
    "policy": _policy,
}
