"""Is a questionnaire right: does it load, and does every worked example give what it expects."""
