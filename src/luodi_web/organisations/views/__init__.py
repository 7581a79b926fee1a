"""Pages of bodies and people: lists, dossiers, and what is written into them in place."""
