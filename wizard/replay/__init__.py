"""Saved answers, replayed: the same file and questionnaire give the same record, without a screen or a clock."""
