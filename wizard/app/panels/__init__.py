"""The parts of screens that show something: text in blocks, lists to choose from, header, footer, outline, outlook."""
