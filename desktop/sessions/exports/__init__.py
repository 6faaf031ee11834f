"""A transcript as files: subtitles, text, tables."""
