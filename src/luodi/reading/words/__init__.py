"""The text prepared for reading: folded characters, no furniture, sentences, clauses, tagged words."""
