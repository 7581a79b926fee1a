"""What a document says of itself, and documents that are tables."""
