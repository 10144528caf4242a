"""The interview line by line: for screen readers, serial lines, pipes, and wherever no screen can be drawn."""
