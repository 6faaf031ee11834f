"""The first ten minutes: five steps from the language of the app to a caption in OBS."""
