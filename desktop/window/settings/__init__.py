"""The settings page: one file per section, applied at once and remembered."""
