"""How much room the terminal gives: from 100 columns on, the question has something on both sides."""

from typing import Final

from textual.widget import Widget

WIDE: Final = 100
"""Columns from which on there is room for three columns, and one row of the footer holds all commands."""

BREAKPOINTS: Final = [(0, "-narrow"), (WIDE, "-wide")]
"""For `Screen.HORIZONTAL_BREAKPOINTS`: the class of a screen by its width."""


def is_wide(widget: Widget) -> bool:
    return widget.app.size.width >= WIDE
