"""What is kept: answers files, drafts and records. Ids only, no text of the questionnaire and no language."""
