"""Worked cases of a questionnaire: do they give what they expect, and what does none of them cover."""
