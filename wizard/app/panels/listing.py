"""A list to choose from: items of wrapped text, headings between them, a caret before the one under the cursor."""

from collections.abc import Iterable
from typing import ClassVar, Final

from textual import events
from textual.binding import Binding, BindingType
from textual.geometry import Region, Size
from textual.message import Message
from textual.scroll_view import ScrollView
from textual.strip import Strip

from wizard.app.panels.looks import strip_of
from wizard.telling.blocks import Line, lay_out
from wizard.telling.items import Item

_CARET = "> "


MOVES: Final[list[BindingType]] = [
    Binding("up", "move(-1)", show=False),
    Binding("down", "move(1)", show=False),
    Binding("pageup", "page(-1)", show=False),
    Binding("pagedown", "page(1)", show=False),
    Binding("home", "end(0)", show=False),
    Binding("end", "end(-1)", show=False),
    Binding("enter", "choose", show=False),
]
"""What moves in a list, without the letters: where letters are typed they are no commands."""


class Listing(ScrollView, can_focus=True):
    """Shows items. The cursor goes from one that can be chosen to the next; Enter or a click chooses."""

    DEFAULT_CSS = "Listing { overflow-x: hidden; scrollbar-gutter: stable; scrollbar-size-vertical: 1; }"

    BINDINGS: ClassVar[list[BindingType]] = [
        *MOVES,
        Binding("k", "move(-1)", show=False),
        Binding("j", "move(1)", show=False),
        Binding("space", "page(1)", show=False),
    ]

    class Chosen(Message):
        """An item was chosen."""

        def __init__(self, listing: "Listing", id: str) -> None:
            super().__init__()
            self.listing = listing
            self.id = id

        @property
        def control(self) -> "Listing":
            return self.listing

    class Moved(Message):
        """The cursor is at another item."""

    def __init__(self, *, id: str | None = None, classes: str | None = None) -> None:
        super().__init__(id=id, classes=classes)
        self._items: tuple[Item, ...] = ()
        self._cursor = -1
        self._lines: list[tuple[int, Line]] = []  # number of the item, line
        self._laid_out_for = -1

    @property
    def at(self) -> str:
        """The id of the item under the cursor, "" where there is none."""
        return self._items[self._cursor].id if 0 <= self._cursor < len(self._items) else ""

    @property
    def shows_cursor(self) -> bool:
        """Whether the item under the cursor stands out."""
        return self.has_focus

    def show(self, items: Iterable[Item], at: str | None = None) -> None:
        """Show other items, the cursor on the one with the id `at`; by default it stays with its item."""
        wanted = self.at if at is None else at
        items = tuple(items)
        if items == self._items and wanted == self.at:
            return
        self._items = items
        choosable = [number for number, item in enumerate(items) if item.id]
        same = [number for number in choosable if items[number].id == wanted]
        self._cursor = (same or choosable or [-1])[0]
        self._laid_out_for = -1
        self._lay_out()
        self.refresh()
        self.call_after_refresh(self._reveal)

    # drawing

    def on_resize(self) -> None:
        self._lay_out()
        self._reveal()

    def render_lines(self, crop: Region) -> list[Strip]:
        self._lay_out()  # Textual tells nothing of the size to what was hidden at first
        return super().render_lines(crop)

    def _lay_out(self) -> None:
        width = self.scrollable_content_region.width - len(_CARET)
        if width <= 0 or width == self._laid_out_for:
            return
        self._lines = [
            (number, line) for number, item in enumerate(self._items) for line in lay_out(item.blocks, width)
        ]
        self._laid_out_for = width
        self.virtual_size = Size(width + len(_CARET), len(self._lines))

    def get_content_height(self, container: Size, viewport: Size, width: int) -> int:
        room = width - 1 - len(_CARET)  # for the scroll bar and the caret
        return sum(len(lay_out(item.blocks, room)) for item in self._items)

    def render_line(self, y: int) -> Strip:
        width = self.size.width
        row = y + self.scroll_offset.y
        if row >= len(self._lines):
            return Strip.blank(width, self.rich_style)
        number, line = self._lines[row]
        chosen = number == self._cursor and self.shows_cursor
        first = row == 0 or self._lines[row - 1][0] != number
        margin = _CARET if chosen and first else " " * len(_CARET)
        found = tuple((start + len(margin), end + len(margin)) for start, end in line.found)
        return strip_of(self, Line(margin + line.text, line.look, found), width, chosen)

    def on_focus(self) -> None:
        self.refresh()

    def on_blur(self) -> None:
        self.refresh()

    # moving

    def action_move(self, by: int) -> None:
        number = self._cursor + by
        while 0 <= number < len(self._items):
            if self._items[number].id:
                self._go(number)
                return
            number += by
        self.scroll_to(
            y=0 if by < 0 else self.max_scroll_y, animate=False
        )  # what stands above the first, below the last

    def action_page(self, by: int) -> None:
        rows = max(self.size.height - 1, 1)
        top = self.scroll_offset.y + by * rows
        self.scroll_to(y=top, animate=False)
        seen = range(max(top, 0), max(top, 0) + self.size.height)
        inside = [number for row, (number, _) in enumerate(self._lines) if row in seen and self._items[number].id]
        if inside:
            self._cursor = inside[0] if by < 0 else inside[-1]
            self.post_message(self.Moved())
            self.refresh()

    def action_end(self, which: int) -> None:
        choosable = [number for number, item in enumerate(self._items) if item.id]
        if choosable:
            self._go(choosable[which])
        self.scroll_to(y=0 if which == 0 else self.max_scroll_y, animate=False)

    def action_choose(self) -> None:
        if self.at:
            self.post_message(self.Chosen(self, self.at))

    def on_click(self, event: events.Click) -> None:
        offset = event.get_content_offset(self)
        row = offset.y + self.scroll_offset.y if offset is not None else -1
        if 0 <= row < len(self._lines) and self._items[self._lines[row][0]].id:
            self._go(self._lines[row][0])
            self.action_choose()

    def _go(self, number: int) -> None:
        self._cursor = number
        self.post_message(self.Moved())
        self.refresh()
        self._reveal()

    def _reveal(self) -> None:
        rows = [row for row, (number, _) in enumerate(self._lines) if number == self._cursor]
        if rows:
            region = Region(0, rows[0], self.size.width, len(rows))
            self.scroll_to_region(region, animate=False, force=True)
