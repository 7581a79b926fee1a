"""Divisions, zones, and what documents state about them."""
