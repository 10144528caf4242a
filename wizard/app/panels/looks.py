"""How a look becomes colours: from the theme, over whatever lies behind the widget."""

from rich.segment import Segment
from rich.style import Style
from textual.strip import Strip
from textual.widget import Widget

from wizard.telling.blocks import Line, Look

_COLOURS: dict[Look, str] = {"muted": "muted", "accent": "accent", "title": "accent", "alarm": "alarm", "good": "good"}
_BOLD: tuple[Look, ...] = ("strong", "title")


def style_of(widget: Widget, look: Look, chosen: bool = False) -> Style:
    """The style of a look in a widget; a `chosen` line stands on the colour of the cursor."""
    variables = widget.app.theme_variables
    style = widget.rich_style
    if look in _COLOURS:
        style += Style(color=variables[_COLOURS[look]])
    if look in _BOLD:
        style += Style(bold=True)
    if chosen:
        style += Style(bgcolor=variables["chosen"], bold=True)
    return style


def strip_of(widget: Widget, line: Line, width: int, chosen: bool = False) -> Strip:
    """A line as the widget draws it, filled up to `width` cells."""
    style = style_of(widget, line.look, chosen)
    return Strip([Segment(line.text, style)]).adjust_cell_length(width, style)
