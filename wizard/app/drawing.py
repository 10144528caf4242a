"""Lines drawn with ASCII, for terminals that draw the usual ones twice as wide, as many in Japan are set to."""

from typing import Final

from rich.segment import Segment
from textual.color import Color
from textual.filter import LineFilter

_LEVEL: Final = "─━┄┅┈┉╌╍═╴╶╸╺╼╾"
_UPRIGHT: Final = "│┃┆┇┊┋╎╏║╵╷╹╻╽╿"
_BOXES: Final = range(0x2500, 0x2580)
_BLOCKS: Final = range(0x2580, 0x25A0)

_ASCII: Final = {
    **dict.fromkeys(_BOXES, "+"),
    **dict.fromkeys(map(ord, _LEVEL), "-"),
    **dict.fromkeys(map(ord, _UPRIGHT), "|"),
    **dict.fromkeys(_BLOCKS, " "),  # parts of cells, with which Textual ends a scroll bar: its colour is enough
    ord("█"): "#",
    ord("…"): "~",
}


class AsciiLines(LineFilter):
    """Draws borders, rules and scroll bars with ASCII, cell by cell; the same signs in a text are drawn so as well."""

    def apply(self, segments: list[Segment], background: Color) -> list[Segment]:
        return [
            segment if segment.text.isascii() else Segment(segment.text.translate(_ASCII), *segment[1:])
            for segment in segments
        ]
