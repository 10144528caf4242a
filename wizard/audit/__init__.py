"""Is a questionnaire right: its form, its names and types, how it asks, its routing, and its worked cases."""
