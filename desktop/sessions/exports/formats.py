"""The kinds of export file by name, without the libraries that write them: the window lists them as it opens."""

FORMATS = ("srt", "vtt", "ass", "txt", "md", "json", "csv", "docx", "xlsx", "html")
