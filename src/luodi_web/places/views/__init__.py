"""The pages about places."""
