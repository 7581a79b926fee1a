"""Where an accepted fact went."""

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Filed:
    """One dossier record that a fact was filed in, as a link."""

    label: str
    url: str
