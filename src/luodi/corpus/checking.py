"""Whether the facts of a labelled document fit its text and each other."""

from collections.abc import Collection, Iterable, Mapping
from decimal import Decimal
from typing import Any, Final

from luodi.vocabulary import Fact, FactKind, plain, record_from_fact

_NUMERALS: Final = frozenset("一二两三四五六七八九十百千半")
_NAMED: Final = ("member", "alliance", "subject", "issuer", "organisation", "parties")
_PIECES: Final = 3


def problems_of(facts: Iterable[tuple[str, Fact]], text: str, known: Mapping[str, str]) -> list[str]:
    """Say what does not fit: unknown names, values that their quotes do not hold, what is said twice.

    ``facts`` come with the line that states them; ``known`` are the declared names and short forms.
    """
    names = frozenset(known) | frozenset(known.values())
    problems: list[str] = []
    seen: dict[str, str] = {}
    for where, fact in facts:
        record = record_from_fact(fact)
        quoted = "".join(quote.text for quote in fact.quotes)
        said = str({**record, "quotes": None})
        faults = [*_strangers(record, text, names), *_unsaid(fact.kind, record, quoted)]
        if fact.kind != FactKind.COMMITMENT and said in seen:
            faults.append(f"stands already at {seen[said]}")
        seen.setdefault(said, where)
        problems += [f"{where}: {fault}" for fault in faults]
    return problems


def _strangers(record: dict[str, Any], text: str, names: Collection[str]) -> list[str]:
    named = [name for key in _NAMED for name in _as_list(record.get(key))]
    named += [record["name"]] if record["kind"] in ("organisation", "person", "policy") else []
    aliases = [name for name in record.get("aliases") or () if name not in text]
    absent = [name for name in record.get("participants") or () if name not in names]
    return [
        *(f"the text has no {name}" for name in aliases),
        *(f"{name} is present but no declared body, person or place" for name in absent),
        *(f"{name} is not made of the text" for name in named if not _derivable(name, text)),
    ]


def _derivable(name: str, text: str, pieces: int = _PIECES) -> bool:
    """Tell whether a name is in the text, or made of a few pieces that are."""
    if name in text:
        return True
    ends = range(len(name) - 1, 0, -1) if pieces > 1 else ()
    return any(name[:end] in text and _derivable(name[end:], text, pieces - 1) for end in ends)


def _unsaid(kind: FactKind, record: dict[str, Any], quoted: str) -> list[str]:
    """Name the values that a fact states and its quotes do not."""
    if kind in (FactKind.FOCUS, FactKind.HONOUR):
        said = record["industry" if kind == FactKind.FOCUS else "honour"]
        return [] if said in quoted else [f"{said} is not in {quoted!r}"]
    if kind in (FactKind.INDICATOR, FactKind.TARGET):
        digits = plain(abs(Decimal(str(record["value"]))))
        figures = any(character.isdecimal() for character in quoted)
        stated = digits in quoted.replace(",", "") or _NUMERALS & set(quoted) or not figures
        return [] if stated else [f"{digits} is not in {quoted!r}"]
    return []


def _as_list(value: Any) -> list[str]:
    return [value] if isinstance(value, str) else list(value or ())
