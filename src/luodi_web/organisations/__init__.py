"""Alliances, members, other bodies and people: dossiers whose every row names the fact that states it."""
