"""The commands. Results go to stdout, messages to stderr; the exit code says how it went."""
