"""The page of a session that runs: what was said, who is here, what the rep needs at hand."""
