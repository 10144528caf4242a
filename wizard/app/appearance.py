"""How the app looks: its theme, how lines are drawn, and no colours where none are wanted."""

from collections.abc import Sequence
from typing import Final

from textual.filter import LineFilter, NoColor

from wizard.app.drawing import AsciiLines
from wizard.app.leaving import Leaving
from wizard.app.themes import DARK, NAMES, TERMINAL, THEMES

ASCII: Final = "ascii"
"""What the settings call borders of ASCII; any other word leaves the lines as they are."""

_NO_COLOR: Final = NoColor()
_ASCII_LINES: Final = AsciiLines()


class Appearance(Leaving):
    """An app in one of our themes. `automatic` is the theme (a word of the settings) where none is preferred.

    With `NO_COLOR` (see no-color.org) nothing is coloured; what colours would tell, marks, bold and reverse do.
    """

    def __init__(self, theme: str | None, borders: str | None, automatic: str) -> None:
        super().__init__()
        self._automatic = automatic
        self.ascii_lines = borders == ASCII
        for one in THEMES:
            self.register_theme(one)
        self.show_theme(theme)

    def show_theme(self, preferred: str | None) -> None:
        """Show a theme by its word in the settings; a word that names none is as good as no preference."""
        wanted = NAMES.get(preferred or "") or NAMES.get(self._automatic, DARK)
        self.theme = TERMINAL if self.no_color else wanted

    def show_borders(self, preferred: str | None) -> None:
        """Draw lines with ASCII or as usual."""
        self.ascii_lines = preferred == ASCII
        for screen in self.screen_stack:
            for widget in screen.query("*"):
                widget.refresh()

    def get_line_filters(self) -> Sequence[LineFilter]:
        filters = (_NO_COLOR,) if self.no_color else super().get_line_filters()
        return (*filters, _ASCII_LINES) if self.ascii_lines else filters
