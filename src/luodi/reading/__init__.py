"""Read a document: from its text to facts, each with the exact words that state it."""
