"""What lies behind other widgets and is painted with every one of them."""

from textual.geometry import Region
from textual.strip import Strip
from textual.widget import Widget


class Backdrop(Widget):
    """A container of one colour, without a border: its lines are made once for a size and a style.

    Textual asks every container on the screen for all of its lines whenever something before it changes, and a
    question lies on five of them. Name it as the last base: Textual takes the style sheet from the first.
    """

    _painted: tuple[object, list[Strip]] = (None, [])

    def render_lines(self, crop: Region) -> list[Strip]:
        style, filters = self.visual_style, self.get_line_filters()
        wanted = (crop.size, style, tuple(filters))
        if self._painted[0] != wanted:
            strip = Strip.blank(crop.width, style.rich_style)
            for each in filters:
                strip = strip.apply_filter(each, self.background_colors[1])
            self._painted = wanted, [strip] * crop.height
        return self._painted[1]
