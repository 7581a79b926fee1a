"""Packaged tables with source and date: zones, industries, divisions, working days."""

from luodi.reference.divisions import Division, DivisionLevel, divisions, divisions_in, find_divisions
from luodi.reference.industries import Industry, IndustryLevel, industries
from luodi.reference.placing import division_of_zone, zones_in
from luodi.reference.workdays import NoCalendarError, add_working_days, is_working_day
from luodi.reference.zones import Zone, ZoneLevel, zones

__all__ = [
    "Division",
    "DivisionLevel",
    "Industry",
    "IndustryLevel",
    "NoCalendarError",
    "Zone",
    "ZoneLevel",
    "add_working_days",
    "division_of_zone",
    "divisions",
    "divisions_in",
    "find_divisions",
    "industries",
    "is_working_day",
    "zones",
    "zones_in",
]
