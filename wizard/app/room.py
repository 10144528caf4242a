"""How much room the terminal gives: with enough of it, the question has something on one side, or on both."""

from typing import Final

from textual.widget import Widget

MEDIUM: Final = 100
"""Columns from which on there is room for two columns: the question, and what the answers mean so far."""

WIDE: Final = 120
"""Columns from which on there is room for three: the outline, too."""

HIGH: Final = 30
"""Rows from which on a question leaves room for what is good to know."""

BREAKPOINTS: Final = [(0, "-narrow"), (MEDIUM, "-medium"), (WIDE, "-wide")]
"""For `Screen.HORIZONTAL_BREAKPOINTS`: the class of a screen by its width."""


def is_medium(widget: Widget) -> bool:
    """Whether there are at least two columns."""
    return widget.app.size.width >= MEDIUM


def is_wide(widget: Widget) -> bool:
    """Whether there are three columns."""
    return widget.app.size.width >= WIDE


def is_high(widget: Widget) -> bool:
    return widget.app.size.height >= HIGH
