"""Whether the session is well: one light, and a panel that says why and what to do."""
