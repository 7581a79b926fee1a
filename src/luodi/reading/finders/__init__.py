"""From scene to facts: one finder for each kind, listed in one tuple."""
