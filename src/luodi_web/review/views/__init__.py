"""The review desk on screen."""

from luodi_web.review.views.adding import add
from luodi_web.review.views.deciding import accept, accept_all, desk, reject, undo
from luodi_web.review.views.explaining import why

__all__ = ["accept", "accept_all", "add", "desk", "reject", "undo", "why"]
