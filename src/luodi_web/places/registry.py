"""What the apps above offer to do with a place: they register, the dossier shows."""

from collections.abc import Callable
from dataclasses import dataclass
from typing import Any, Final

from django.utils.functional import Promise


@dataclass(frozen=True, slots=True, kw_only=True)
class Action:
    """One button in the head of a dossier: 找企业, 编制方案."""

    order: int
    label: str | Promise
    icon: str
    url: Callable[[Any, Any], str | None]
    """From the place (a division or a zone) and the user; ``None`` where it does not apply."""


_actions: Final[dict[str, Action]] = {}


def register_action(name: str, action: Action) -> None:
    """Called once by an app's ``ready``; the same name again replaces the action."""
    _actions[name] = action


def actions_for(place: Any, user: Any) -> list[tuple[Action, str]]:
    """What can be done with the place, the first one the main act."""
    offered = [(action, action.url(place, user)) for action in _actions.values()]
    return sorted(((action, url) for action, url in offered if url), key=lambda pair: pair[0].order)
