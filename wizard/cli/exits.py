"""What the exit codes mean."""

from enum import IntEnum


class Exit(IntEnum):
    """How a command ended."""

    DONE = 0
    """It did what was asked."""
    DIFFERS = 1
    """It ran, and something is incomplete, differs, or was stopped with a draft kept."""
    USAGE = 2
    """The command cannot be carried out as given, or an extra is missing."""
    UNUSABLE = 3
    """An input cannot be used."""
    UNWRITABLE = 4
    """A result cannot be written."""
    FAULT = 70
    """The program itself is at fault."""
    INTERRUPTED = 130
    """Ctrl-C."""
