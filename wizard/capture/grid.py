"""The grid that a picture stands on: sizes of a cell, and how lengths are written."""

from typing import Final

CELL: Final = 12.2
"""Width of a cell in px, as Rich exports it."""

LINE: Final = 24.4
"""Height of a cell in px: twice its width."""


def px(length: float) -> str:
    """A length as SVG writes it, to a ten-thousandth of a px."""
    return f"{length:.4f}".rstrip("0").rstrip(".")
