"""What the pages about matches ask."""
