"""The door to the matching engine: what it is given, and what its answers look like on a page."""
