"""What happened: acts and named happenings of a text, merged into one happening for each type and day."""
