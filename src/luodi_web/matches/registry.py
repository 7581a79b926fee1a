"""What apps above offer to do with firms that were picked from a list: they register, the list shows."""

from collections.abc import Callable
from dataclasses import dataclass

from django.utils.functional import Promise


@dataclass(frozen=True, slots=True, kw_only=True)
class PickStep:
    """One button under a list of firms; its address takes ``place`` and every ``firm``."""

    label: str | Promise
    icon: str
    url: Callable[[], str]


_steps: dict[str, PickStep] = {}


def register_pick(name: str, step: PickStep) -> None:
    """Called once by an app's ``ready``; the same name again replaces the step."""
    _steps[name] = step


def pick_steps() -> list[tuple[str, str, str]]:
    """Label, icon and address of each step."""
    return [(str(step.label), step.icon, step.url()) for step in _steps.values()]
