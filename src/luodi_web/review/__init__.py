"""The review desk: people decide what a document states, and what they accept is filed in the dossiers."""
