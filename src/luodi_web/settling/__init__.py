"""Firms and zones settle: a table from which both sides strike."""
