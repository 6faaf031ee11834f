"""The revisions, oldest first; a file is never changed after a release."""
