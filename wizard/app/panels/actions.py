"""What can be done: words in brackets on one line, reached by Tab and the arrow keys, or by the mouse."""

from collections.abc import Sequence
from typing import ClassVar

from rich.segment import Segment
from textual import events
from textual.binding import Binding, BindingType
from textual.geometry import Size
from textual.message import Message
from textual.strip import Strip
from textual.widget import Widget

from wizard.app.panels.looks import style_of
from wizard.telling.items import Deed
from wizard.text.width import cell_width

_GAP = 2
_BRACKETS = 4
"""Cells around the words: brackets and spaces."""


class Actions(Widget, can_focus=True):
    """The words; Left and Right go from one to the next, Enter does it."""

    DEFAULT_CSS = "Actions { width: 1fr; height: auto; margin: 0; }"

    BINDINGS: ClassVar[list[BindingType]] = [
        Binding("left", "move(-1)", show=False),
        Binding("right", "move(1)", show=False),
        Binding("enter,space", "do", show=False),
    ]

    class Asked(Message):
        """One of them was chosen; `id` says which."""

        def __init__(self, id: str) -> None:
            super().__init__()
            self.id = id

    def __init__(self) -> None:
        super().__init__()
        self._deeds: list[Deed] = []
        self._at = 0

    def show(self, deeds: Sequence[Deed]) -> None:
        """Show other words; the cursor stays where it is as far as it can."""
        if list(deeds) != self._deeds:
            self._deeds = list(deeds)
            self._at = min(self._at, max(len(self._deeds) - 1, 0))
            self.can_focus = bool(deeds)
            self.refresh(layout=True)

    def to_first(self) -> None:
        """Put the cursor on the first of them."""
        self._at = 0
        self.refresh()

    def _rows(self, width: int) -> list[list[int]]:
        rows: list[list[int]] = [[]]
        used = 0
        for number, deed in enumerate(self._deeds):
            if rows[-1] and used + _GAP + _cells(deed) > width:
                rows.append([])
                used = 0
            used += _cells(deed) + (_GAP if rows[-1] else 0)
            rows[-1].append(number)
        return rows

    def get_content_height(self, container: Size, viewport: Size, width: int) -> int:
        return len(self._rows(width)) if self._deeds else 0

    def render_line(self, y: int) -> Strip:
        width = self.content_size.width
        rows = self._rows(width)
        plain = style_of(self, "plain")
        segments: list[Segment] = []
        for number in rows[y] if y < len(rows) else ():
            here = self.has_focus and number == self._at
            segments += [Segment(" " * _GAP, plain)] if segments else []
            words = self._deeds[number].words
            style = style_of(self, "plain" if here else "muted", chosen=here)
            segments.append(Segment(f"[>{words}<]" if here else f"[ {words} ]", style))
        return Strip(segments).adjust_cell_length(width, plain)

    def on_focus(self) -> None:
        self.refresh()

    def on_blur(self) -> None:
        self.refresh()

    def action_move(self, by: int) -> None:
        if self._deeds:
            self._at = (self._at + by) % len(self._deeds)
            self.refresh()

    def action_do(self) -> None:
        if self._deeds:
            self.post_message(self.Asked(self._deeds[self._at].id))

    def on_click(self, event: events.Click) -> None:
        rows = self._rows(self.content_size.width)
        x, y = event.get_content_offset(self) or (0, -1)
        for number in rows[y] if 0 <= y < len(rows) else ():
            if 0 <= x < _cells(self._deeds[number]):
                self._at = number
                self.action_do()
                return
            x -= _cells(self._deeds[number]) + _GAP


def _cells(deed: Deed) -> int:
    return cell_width(deed.words) + _BRACKETS
