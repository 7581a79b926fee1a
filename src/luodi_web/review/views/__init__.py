"""The review desk on screen."""

from luodi_web.review.views.adding import add
from luodi_web.review.views.deciding import accept, accept_all, desk, reject, undo
from luodi_web.review.views.explaining import why
from luodi_web.review.views.naming import answer_name, withdraw_name

__all__ = ["accept", "accept_all", "add", "answer_name", "desk", "reject", "undo", "why", "withdraw_name"]
