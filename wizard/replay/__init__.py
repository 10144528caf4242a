"""Saved answers, replayed: the same file and the same questionnaire give the same record, without a screen or a clock."""
