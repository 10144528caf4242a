"""One person at one interview: where they are, what they said or typed, and whether it is on disk."""
