"""Makes the demo speech model from text of this repository and speech made from it.

The app never imports it.
"""
