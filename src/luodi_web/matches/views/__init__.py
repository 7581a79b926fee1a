"""The pages about matches."""
