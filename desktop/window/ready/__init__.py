"""The page before a session: what it will be made of, whether everything is ready, what was kept."""
