"""Names and rows; knows no database."""

from luodi_web.organisations.values.names import folded, is_telling
from luodi_web.organisations.values.rows import Cited, Clause, Deal, Group, Happening, Openable, Presence

__all__ = [
    "Cited",
    "Clause",
    "Deal",
    "Group",
    "Happening",
    "Openable",
    "Presence",
    "folded",
    "is_telling",
]
