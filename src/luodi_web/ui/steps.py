"""What can be done next with what a page shows: apps above register it, the page shows it."""

from collections.abc import Callable
from dataclasses import dataclass
from typing import Final

from django.utils.functional import Promise


@dataclass(frozen=True, slots=True, kw_only=True)
class Step:
    """One button: 找企业, 请双方议定落位."""

    label: str | Promise
    icon: str
    url: Callable[..., str | None]
    """From what the page shows; ``None`` where the step does not apply."""
    order: int = 0


_steps: Final[dict[str, dict[str, Step]]] = {}


def register_step(page: str, name: str, step: Step) -> None:
    """Called once by an app's ``ready``; the same name again replaces the step."""
    _steps.setdefault(page, {})[name] = step


def steps_on(page: str, *shown: object) -> list[tuple[Step, str]]:
    """The steps of a page with their addresses for what is ``shown``, the first one the main act."""
    offered = [(step, step.url(*shown)) for step in _steps.get(page, {}).values()]
    return sorted(((step, url) for step, url in offered if url), key=lambda pair: pair[0].order)
