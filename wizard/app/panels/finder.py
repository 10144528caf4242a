"""A field, and below it a list of what fits to what is typed. The field keeps the focus; arrow keys move the list."""

from collections.abc import Callable, Iterable
from typing import ClassVar

from textual import on
from textual.app import ComposeResult
from textual.binding import Binding, BindingType
from textual.containers import Vertical
from textual.message import Message
from textual.widget import Widget
from textual.widgets import Input

from wizard.app.panels.listing import Listing
from wizard.app.panels.page import Page
from wizard.app.widgets.fields import ShortField
from wizard.telling.blocks import Block
from wizard.telling.items import Item


class Results(Listing, can_focus=False):
    """The list: its cursor is seen while the focus is in the field."""

    @property
    def shows_cursor(self) -> bool:
        return True


class Finder(Vertical):
    """Shows what `look` finds for the text in the field."""

    DEFAULT_CSS = """
    Finder { height: 1fr; }
    Finder ShortField { max-width: 100%; }
    Finder Results { height: 1fr; background: $surface; padding: 0; }
    """
    BINDINGS: ClassVar[list[BindingType]] = [
        Binding("up", "move(-1)", show=False),
        Binding("down", "move(1)", show=False),
        Binding("pageup", "page(-1)", show=False),
        Binding("pagedown", "page(1)", show=False),
    ]

    class Chosen(Message):
        """Something that was found is chosen; `id` is that of its item."""

        def __init__(self, id: str) -> None:
            super().__init__()
            self.id = id

    def __init__(self, look: Callable[[str], Iterable[Item]]) -> None:
        super().__init__()
        self._look = look
        self._words = ""
        self._about, self.field, self.results = Page(), ShortField(), Results()

    def compose(self) -> ComposeResult:
        yield self.field
        yield self._about
        yield self.results

    @property
    def focus_target(self) -> Widget:
        return self.field

    def tell(self, about: str) -> None:
        """Show what is found now, and `about` while the field is empty."""
        items = list(self._look(self.field.written))
        self._about.show([Block(about, "muted", 2)] if about and not self.field.written.strip() else [])
        self._words = about
        self.results.show(items)

    @on(Input.Changed)
    def _changed(self, event: Input.Changed) -> None:
        event.stop()
        self.results.show((), "")  # so that the cursor is on the first of what is found now
        self.tell(self._words)

    @on(Input.Submitted)
    def _entered(self, event: Input.Submitted) -> None:
        event.stop()
        self._choose(self.results.at)

    @on(Listing.Chosen)
    def _clicked(self, event: Listing.Chosen) -> None:
        event.stop()
        self._choose(event.id)

    def _choose(self, id: str) -> None:
        if id:
            self.post_message(self.Chosen(id))

    def action_move(self, by: int) -> None:
        self.results.action_move(by)

    def action_page(self, by: int) -> None:
        self.results.action_page(by)
