"""A list of rows of any height: thousands of them, and what is in view stays where it is."""
