"""The look: page frame, words, marks and figures shared by every app."""
