"""Documents: what came in, its text that never changes, and the facts read from it, each with its quotes."""
