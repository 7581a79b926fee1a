"""``write(document)``: a labelled document in the form that ``parse`` reads."""

from collections import Counter
from collections.abc import Callable
from typing import Any, Final

from luodi.corpus.documents import LabelledDocument
from luodi.corpus.fields import escaped, unbroken
from luodi.corpus.parsing import FORM, PRESENT, RULE
from luodi.corpus.quoting import words_for
from luodi.vocabulary import FactKind, Organisation, record_from_fact

_LETTERS: Final = {form[0]: letter for letter, form in FORM.items()}
_FREE: Final = ("name", "title", "topic", "occasion", "industry", "honour", "plan", "role", "type", "stage")
"""Fields whose words stand for themselves in any case."""


def write(document: LabelledDocument) -> str:
    """Write the text, the line ``---``, and a line for each fact, bodies first."""
    order = list(FactKind)
    facts = sorted(document.facts, key=lambda fact: (order.index(fact.kind), fact.quotes[0].span.start))
    said = Counter(
        word for fact in facts if isinstance(fact, Organisation) for word in {fact.name, *fact.aliases}
    )
    shared = frozenset(
        alias for fact in facts if isinstance(fact, Organisation) for alias in fact.aliases
    ) | frozenset(word for word, times in said.items() if times > 1)

    def name(value: str | None) -> str:
        return escaped(value, verbatim=value in shared)

    lines = [_line(record_from_fact(fact), name, document.text) for fact in facts]
    return document.text + RULE + "".join(f"{line}\n" for line in lines)


def _line(record: dict[str, Any], name: Callable[[str | None], str], text: str) -> str:
    quotes = " + ".join(words_for(quote["start"], quote["end"], text) for quote in record["quotes"])
    if record["kind"] == FactKind.ORGANISATION:
        words = "=".join(escaped(word) for word in (record["name"], *(record["aliases"] or ())))
        return f"O {record['type']} | {words} « {quotes}"
    letter = _LETTERS[record["kind"]]
    fields = [_field(record, field, name) for field in FORM[letter][1:]]
    if record["kind"] == FactKind.ACTIVITY:
        fields += _present(record, name)
    return f"{letter} {' | '.join(fields)} « {quotes}"


def _field(record: dict[str, Any], field: str, name: Callable[[str | None], str]) -> str:
    if field == "number":
        unit = unbroken(record["unit"]) if record["unit"] else "-"
        modifier = record.get("modifier", "exact")
        return f"{record['measure']} {record['value']} {unit}" + (
            f" {modifier}" if modifier != "exact" else ""
        )
    value = record[field]
    if isinstance(value, list):
        return "、".join(map(name, value))
    return escaped(value) if field in _FREE else name(value)


def _present(record: dict[str, Any], name: Callable[[str | None], str]) -> list[str]:
    named = {*(record["hosts"] or ()), *(record["guests"] or ())}
    others = [who for who in record["participants"] or () if who not in named]
    said = {**record, "participants": others}
    return [f"{letter}: {'、'.join(map(name, said[key]))}" for letter, key in PRESENT.items() if said[key]]
