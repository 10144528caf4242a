"""The outline over the question, where there is no room for it beside."""

from collections.abc import Iterable
from typing import ClassVar

from textual.binding import BindingType
from textual.widget import Widget

from wizard.app.keys import bindings
from wizard.app.panels.listing import Listing
from wizard.app.screens.overlay import Overlay
from wizard.app.screens.words import WORDS
from wizard.sitting.sitting import Sitting
from wizard.telling.outline import outline_items


class OutlineScreen(Overlay[str | None]):
    """All questions of the route by section; the result is the id of the one that was chosen."""

    DEFAULT_CSS = """
    OutlineScreen > .window { height: 100%; }
    OutlineScreen Listing { height: 1fr; background: $surface; padding: 0; }
    """
    BINDINGS: ClassVar[list[BindingType]] = bindings(("outline",))  # the key that opened it closes it too
    SHOWN: ClassVar[tuple[str, ...]] = ("enter", "escape")

    def __init__(self, sitting: Sitting) -> None:
        super().__init__()
        self._sitting = sitting

    def body(self) -> Iterable[Widget]:
        self._list = Listing()
        yield self._list

    def on_mount(self) -> None:
        super().on_mount()
        self.set_focus(self._list)

    def action_outline(self) -> None:
        self.action_close()

    def title_words(self) -> str:
        return WORDS.say("outline", self.language)

    def tell(self) -> None:
        at = self._sitting.at
        half = self._sitting.half_written
        items = outline_items(self._sitting.interview, at, self.language, every=True, half=half)
        self._list.show(items, self._list.at or at)

    def on_listing_chosen(self, event: Listing.Chosen) -> None:
        self.dismiss(event.id)
