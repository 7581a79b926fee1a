"""The first page: what needs a person now, then a few counts, then what happened last."""

from luodi_web.home.queries.figures import key_figures
from luodi_web.home.queries.gathering import MOST, todos_for

__all__ = ["MOST", "key_figures", "todos_for"]
