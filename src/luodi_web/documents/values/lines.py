"""A fact in one line, in the language of the screen, for outlines and lists."""

from collections.abc import Mapping
from typing import Any

from luodi_web.documents.values.labels import CHOICE_LABELS

Record = Mapping[str, Any]


def line_of(record: Record) -> str:
    """Say a fact in a few words; what the text does not state is left out.

    >>> line_of({"kind": "person", "name": "尚斌义", "title": "区委书记", "organisation": "东丽区"})
    '尚斌义 · 东丽区 区委书记'
    """
    parts = _PARTS.get(record["kind"], _names)(record)
    return " · ".join(part for part in parts if part)


def _names(record: Record) -> list[str]:
    return [_text(record, "name", "honour", "text")]


def _person(record: Record) -> list[str]:
    post = " ".join(part for part in (record.get("organisation"), record.get("title")) if part)
    return [record["name"], post]


def _organisation(record: Record) -> list[str]:
    return [record["name"], _choice("OrganisationType", record.get("type"))]


def _membership(record: Record) -> list[str]:
    return [record["member"], _text(record, "role")]


def _activity(record: Record) -> list[str]:
    what = _choice("ActivityType", record.get("type"))
    return [_text(record, "date"), what, _text(record, "topic", "place")]


def _agreement(record: Record) -> list[str]:
    parties = "、".join(record.get("parties") or ())
    return [_text(record, "date"), _choice("AgreementStage", record.get("stage")), parties]


def _commitment(record: Record) -> list[str]:
    return [_choice("CommitmentCategory", record.get("category")), record["text"]]


def _indicator(record: Record) -> list[str]:
    return [_text(record, "subject"), f"{_choice('Measure', record.get('measure'))} {_figure(record)}"]


def _focus(record: Record) -> list[str]:
    return [_text(record, "subject"), record["industry"], _choice("FocusRole", record.get("role"))]


def _target(record: Record) -> list[str]:
    return [
        _text(record, "plan", "subject"),
        f"{_choice('Measure', record.get('measure'))} {_figure(record)}",
    ]


def _honour(record: Record) -> list[str]:
    return [_text(record, "subject"), record["honour"]]


def _policy(record: Record) -> list[str]:
    return [record["name"], _text(record, "issuer")]


def _text(record: Record, *names: str) -> str:
    """The first of these fields that is stated."""
    return next((str(record[name]) for name in names if record.get(name)), "")


def _choice(choice: str, value: str | None) -> str:
    return str(CHOICE_LABELS[choice].get(value, value)) if value else ""


def _figure(record: Record) -> str:
    modifier = record.get("modifier")
    spoken = _choice("Modifier", modifier) if modifier not in {None, "exact"} else ""
    return f"{spoken}{record['value']}{record.get('unit') or ''}"


_PARTS = {
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
