"""One live session, kept: the record in SQLite, what is read back from it, and the files it is exported to."""
