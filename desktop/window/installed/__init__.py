"""What the settings page asks, answered by the app that is installed here; heavy parts are imported when needed."""
