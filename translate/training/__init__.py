"""Making the translation models: text, network, training, export. Never imported by the app."""
