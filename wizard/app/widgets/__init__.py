"""Small widgets that know nothing of questionnaires."""
