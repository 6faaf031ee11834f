"""The page after a session: what was said, and taking it out as a file."""
