"""What can be done with a settled table: apps above register it, so that this one need not know them."""

from collections.abc import Callable
from dataclasses import dataclass
from typing import Any

from django.utils.functional import Promise


@dataclass(frozen=True, slots=True, kw_only=True)
class Next:
    """A step that the page offers under a settled table."""

    label: str | Promise
    icon: str
    url: Callable[[Any], str]
    """The address of the step for a table."""


_steps: dict[str, Next] = {}


def register_next(key: str, step: Next) -> None:
    """Offer a step; a key stands once."""
    _steps[key] = step


def next_steps(settlement: Any) -> list[tuple[str, str, str]]:
    """Label, icon and address of each step."""
    return [(str(step.label), step.icon, step.url(settlement)) for step in _steps.values()]
