"""What actions are called on screens: each app names its own when it starts."""

from collections.abc import Mapping
from typing import Final

from django.utils.functional import Promise

_labels: Final[dict[str, str | Promise]] = {}


def name_actions(app: str, labels: Mapping[str, str | Promise]) -> None:
    """Say in words what the actions of an app do: ``name_actions("documents", {"add": _("导入文件")})``."""
    _labels.update({f"{app}.{verb}": label for verb, label in labels.items()})


def label_of(action: str) -> str:
    """Return the words for an action, or its key where no app named it."""
    return str(_labels.get(action, action))
