"""How a look becomes colours: from the theme, over whatever lies behind the widget."""

from functools import lru_cache

from rich.segment import Segment
from rich.style import Style
from textual.color import Color
from textual.strip import Strip
from textual.widget import Widget

from wizard.telling.blocks import Line, Look
from wizard.text.spans import parts_of

_COLOURS: dict[Look, str] = {"muted": "muted", "accent": "accent", "title": "accent", "alarm": "alarm", "good": "good"}
_BOLD: tuple[Look, ...] = ("strong", "title")
FOUND = Style(underline=True)
"""Over the style of a part that is found."""


def style_of(widget: Widget, look: Look, chosen: bool = False) -> Style:
    """The style of a look in a widget; a `chosen` line stands on the colour of the cursor."""
    variables = widget.app.theme_variables
    palette = widget.app.native_ansi_color
    colour = variables[_COLOURS[look]] if look in _COLOURS else ""
    return widget.visual_style.rich_style + _over(colour, look in _BOLD, variables["chosen"] if chosen else "", palette)


@lru_cache(256)
def _over(colour: str, bold: bool, behind: str, palette: bool) -> Style:
    """Colours as themes write them. In the `palette` of the terminal no colour is sure to be seen behind a text."""
    return Style(
        color=Color.parse(colour).rich_color if colour else None,
        bgcolor=Color.parse(behind).rich_color if behind else None,
        bold=True if bold or behind else None,
        reverse=True if behind and palette else None,
    )


def strip_of(widget: Widget, line: Line, width: int, chosen: bool = False) -> Strip:
    """A line as the widget draws it, filled up to `width` cells."""
    style = style_of(widget, line.look, chosen)
    segments = [Segment(text, style + FOUND if found else style) for text, found in parts_of(line.text, line.found)]
    return Strip(segments).adjust_cell_length(width, style)
