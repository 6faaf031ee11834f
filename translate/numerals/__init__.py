"""Numbers of a text, in digits or in words, as values with their place; what they count, `figures` knows."""
