"""What is told around a question, as blocks of text: the app and the plain mode say the same in the same words."""
