"""The keys of the window: what they do, which they are, and the few that are heard in other programs, too."""
