"""The first page: what needs doing now, for each role."""
