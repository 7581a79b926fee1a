"""Facts as JSON records, and back: ``{"kind": …, <fields>, "quotes": [{"start", "end", "text"}]}``.

Unstated fields and empty lists are ``null``. Numbers are JSON numbers; dates
are ISO strings.
"""

import dataclasses
import types
import typing
from collections.abc import Mapping
from decimal import Decimal, InvalidOperation
from enum import StrEnum
from functools import cache
from typing import Any

from luodi.vocabulary.dates import PartialDate
from luodi.vocabulary.facts import FACT_TYPES, Fact, FactKind
from luodi.vocabulary.spans import Quote, Span


class FactRecordError(ValueError):
    """A record is not a fact. ``problems`` names every field that is wrong, and why."""

    def __init__(self, problems: Mapping[str, str]) -> None:
        super().__init__("; ".join(f"{name}: {why}" for name, why in problems.items()))
        self.problems = dict(problems)


def record_from_fact(fact: Fact) -> dict[str, Any]:
    """Write a fact as a record of plain JSON values, kind first, quotes last."""
    names = [field.name for field in dataclasses.fields(fact) if field.name != "quotes"]
    values = {name: _plain(getattr(fact, name)) for name in names}
    quotes = [{"start": q.span.start, "end": q.span.end, "text": q.text} for q in fact.quotes]
    return {"kind": str(fact.kind), **values, "quotes": quotes}


def fact_from_record(record: Mapping[str, Any]) -> Fact:
    """Read a record.

    Raises:
        FactRecordError: the kind is unknown, or fields are missing, unknown or of the wrong form;
            all of them are named at once.
    """
    try:
        kind = FactKind(record.get("kind", ""))
    except ValueError:
        raise FactRecordError({"kind": f"{record.get('kind')!r} is none of {', '.join(FactKind)}"}) from None
    fact_type, hints = FACT_TYPES[kind], _fields_of(kind)
    problems = {name: "no such field" for name in record if name not in hints and name != "kind"}
    values: dict[str, Any] = {}
    for name, (hint, required) in hints.items():
        try:
            if record.get(name) is not None:
                values[name] = _parsed(record[name], hint)
            elif required:
                problems[name] = "is missing"
        except (ValueError, TypeError, KeyError, InvalidOperation) as error:
            problems[name] = f"{record[name]!r} does not fit ({error})"
    if not values.get("quotes"):
        problems.setdefault("quotes", "is missing")
    if problems:
        raise FactRecordError(problems)
    return fact_type(**values)


@cache
def _fields_of(kind: FactKind) -> dict[str, tuple[Any, bool]]:
    """Name -> (type, required) for the fields of a kind."""
    fact_type = FACT_TYPES[kind]
    hints = typing.get_type_hints(fact_type)
    return {
        field.name: (_without_none(hints[field.name]), field.default is dataclasses.MISSING)
        for field in dataclasses.fields(fact_type)
    }


def _without_none(hint: Any) -> Any:
    if isinstance(hint, types.UnionType):
        return next(part for part in typing.get_args(hint) if part is not types.NoneType)
    return hint


def _plain(value: Any) -> Any:
    match value:
        case None | ():
            return None
        case Decimal():
            return int(value) if value == value.to_integral_value() else float(value)
        case PartialDate() | StrEnum():
            return str(value)
        case tuple():
            return list(value)
        case _:
            return value


def _parsed(value: Any, hint: Any) -> Any:
    if typing.get_origin(hint) is tuple:
        (item, _) = typing.get_args(hint)
        if not isinstance(value, list | tuple):
            raise TypeError("a list is expected")
        return tuple(_parsed(part, item) for part in value)
    if hint is Quote:
        return Quote(Span(int(value["start"]), int(value["end"])), str(value["text"]))
    if hint is PartialDate:
        return PartialDate.parse(str(value))
    if hint is Decimal:
        return Decimal(str(value))
    if hint is str and not isinstance(value, str):
        raise TypeError("a text is expected")
    return hint(value)
