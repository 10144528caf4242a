"""The ground floor: the one place that touches files, clock, folders, settings and the terminal."""
