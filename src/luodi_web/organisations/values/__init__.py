"""Names, ranks and rows; knows no database."""

from luodi_web.organisations.values.names import folded, is_telling
from luodi_web.organisations.values.ranks import ROLES, post_rank, role_rank
from luodi_web.organisations.values.rows import Cited, Clause, Deal, Group, Happening, Presence

__all__ = [
    "ROLES",
    "Cited",
    "Clause",
    "Deal",
    "Group",
    "Happening",
    "Presence",
    "folded",
    "is_telling",
    "post_rank",
    "role_rank",
]
