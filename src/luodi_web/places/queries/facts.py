"""What documents state about one place, for one user."""

from collections.abc import Iterable, Mapping
from decimal import Decimal
from typing import Any, Final

from django.db.models import QuerySet
from django.utils.translation import gettext as _

from luodi_web.accounts.models import User
from luodi_web.documents.models import Fact, FactState
from luodi_web.documents.queries import citation_of, facts_visible_to
from luodi_web.documents.values import CHOICE_LABELS, KIND_LABELS
from luodi_web.places.adapters import naming
from luodi_web.places.adapters.quantities import printed
from luodi_web.places.models import Division, Zone
from luodi_web.places.values import Industry, Line, Reading


def facts_about(place: Division | Zone, *, user: User) -> QuerySet[Fact]:
    """Filed facts that the user may see, newest document first."""
    about = {"place__division": place} if isinstance(place, Division) else {"place__zone": place}
    facts = facts_visible_to(user).filter(state=FactState.ACCEPTED, **about)
    return facts.order_by("-document__published", "document_id", "start", "pk")


def dealings_with(place: Division | Zone, *, user: User) -> list[Fact]:
    """Accepted activities, agreements and undertakings that name the place, newest first."""
    name = spoken_name(place)
    facts = facts_visible_to(user).filter(
        state=FactState.ACCEPTED,
        kind__in=["activity", "agreement", "commitment"],
        document__text__contains=name,
    )
    named = [fact for fact in facts if any(name in text for text in _texts(fact.record.values()))]
    return sorted(named, key=lambda fact: (date_of(fact), -fact.pk), reverse=True)


def spoken_name(place: Division | Zone) -> str:
    """The shortest name that means this place and no other: 东丽区, but 南京市鼓楼区."""
    if isinstance(place, Zone):
        return naming.bare_name(place.name)
    return place.name if len(naming.divisions_named(place.name)) == 1 else place.full_name


def _texts(values: Iterable[Any]) -> Iterable[str]:
    for value in values:
        if isinstance(value, str):
            yield value
        elif isinstance(value, list):
            yield from _texts(value)
        elif isinstance(value, dict):
            yield from _texts(value.values())


def date_of(fact: Fact) -> str:
    """When it held or happened: as stated, else when the document was published."""
    record = fact.record
    return str(record.get("as_of") or record.get("date") or record.get("end") or fact.document.published)


def reading_of(fact: Fact) -> Reading:
    """An indicator as a number with its label, date and quote."""
    record: Mapping[str, Any] = fact.record
    value = Decimal(str(record["value"]))
    modifier = record.get("modifier") or "exact"
    return Reading(
        measure=record["measure"],
        label=choice("Measure", record["measure"]),
        value=value,
        unit=record.get("unit") or "",
        modifier="" if modifier == "exact" else choice("Modifier", modifier),
        date=date_of(fact),
        dated=bool(record.get("as_of")),
        number=printed(value),
        citation=citation_of(fact),
        example=fact.document.example,
    )


def industry_of(fact: Fact) -> Industry:
    """A focus as an industry with its role."""
    role = fact.record.get("role") or ""
    return Industry(
        name=fact.record["industry"],
        role=choice("FocusRole", role) if role else "",
        citation=citation_of(fact),
    )


def line_of(fact: Fact) -> Line:
    """A fact as a sentence."""
    return Line(
        kind=fact.kind,
        label=str(KIND_LABELS[fact.kind]),
        text=_SENTENCES[fact.kind](fact.record),
        date=date_of(fact),
        citation=citation_of(fact),
        example=fact.document.example,
    )


def choice(name: str, key: str) -> str:
    """What a choice of the vocabulary is called on screen."""
    return str(CHOICE_LABELS[name].get(key, key))


def _indicator(record: Mapping[str, Any]) -> str:
    modifier = record.get("modifier") or "exact"
    firm = "" if modifier == "exact" else choice("Modifier", modifier)
    number = printed(Decimal(str(record["value"])))
    return f"{choice('Measure', record['measure'])} {firm}{number} {record.get('unit') or ''}".strip()


def _focus(record: Mapping[str, Any]) -> str:
    role = record.get("role")
    words = _("%(role)s产业：%(name)s") if role else _("产业：%(name)s")
    return words % {"role": choice("FocusRole", role) if role else "", "name": record["industry"]}


def _target(record: Mapping[str, Any]) -> str:
    what = _indicator({**record, "modifier": None})
    period = " – ".join(date for date in (record.get("start"), record.get("end")) if date)
    parts = (record.get("plan"), _("目标：%(what)s") % {"what": what}, period)
    return _("，").join(part for part in parts if part)


def _honour(record: Mapping[str, Any]) -> str:
    return str(record["honour"])


def _policy(record: Mapping[str, Any]) -> str:
    return f"《{str(record['name']).strip('《》')}》"


def _activity(record: Mapping[str, Any]) -> str:
    who = _("、").join(record.get("participants") or [])
    parts = (choice("ActivityType", record["type"]), record.get("topic"), record.get("place"), who)
    return " · ".join(part for part in parts if part)


def _agreement(record: Mapping[str, Any]) -> str:
    stage = choice("AgreementStage", record["stage"]) if record.get("stage") else ""
    parts = (
        stage + str(KIND_LABELS["agreement"]),
        record.get("occasion"),
        _("、").join(record.get("parties") or []),
    )
    return " · ".join(part for part in parts if part)


def _commitment(record: Mapping[str, Any]) -> str:
    return f"{choice('CommitmentCategory', record['category'])}：{record['text']}"


_SENTENCES: Final = {
    "indicator": _indicator,
    "focus": _focus,
    "target": _target,
    "honour": _honour,
    "policy": _policy,
    "activity": _activity,
    "agreement": _agreement,
    "commitment": _commitment,
}
