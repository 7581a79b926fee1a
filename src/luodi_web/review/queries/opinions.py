"""What the other reader made of the words of a fact."""

from dataclasses import dataclass

from luodi_web.documents.models import Fact
from luodi_web.documents.values import field_label


@dataclass(frozen=True, slots=True, kw_only=True)
class OtherReading:
    """The other reader's fact, and in which fields it differs."""

    fact: Fact
    fields: str


def variants_of(fact: Fact) -> list[OtherReading]:
    """The other readings of a fact that the two readers read differently."""
    pairs = [(variant, variant) for variant in fact.variants.order_by("pk")]
    if fact.rival:
        pairs.append((fact.rival, fact))
    return [
        OtherReading(
            fact=other, fields="、".join(field_label(fact.kind, name) for name in variant.differing or ())
        )
        for other, variant in pairs
    ]
