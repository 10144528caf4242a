"""An interview that walks through branching questionnaires and leaves a record that can be replayed."""

__version__ = "0.1.0"  # a constant: asking the installed metadata costs four bare interpreters at start-up
