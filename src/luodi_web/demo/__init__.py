"""The demonstration: people, documents and the command that brings them in."""
