"""What is asked: the format of questionnaires, the kinds of answer, the condition language, and the catalogue."""
