"""A named body where it stands."""

from dataclasses import dataclass

from luodi.vocabulary import OrganisationType, Span


@dataclass(frozen=True, slots=True)
class BodyMention:
    """One named body; ``local`` where its place must be taken from elsewhere (科委 in 东丽区政府办、科委)."""

    name: str
    type: OrganisationType
    span: Span
    local: bool = False
