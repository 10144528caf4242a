"""Search over the question: one field, and below it what is found with every key."""

from collections.abc import Iterable
from typing import ClassVar

from textual.binding import BindingType
from textual.widget import Widget

from wizard.app.keys import bindings
from wizard.app.panels.finder import Finder
from wizard.app.screens.overlay import Overlay
from wizard.sitting.sitting import Sitting
from wizard.telling.items import Item
from wizard.telling.search import Search
from wizard.telling.search_items import search_items
from wizard.telling.search_words import WORDS


class SearchScreen(Overlay[str | None]):
    """The result is the id of the question that was chosen."""

    DEFAULT_CSS = "SearchScreen > .window { height: 100%; }"
    BINDINGS: ClassVar[list[BindingType]] = bindings(("search",))  # the key that opened it closes it too
    SHOWN: ClassVar[tuple[str, ...]] = ("enter", "escape")

    def __init__(self, sitting: Sitting) -> None:
        super().__init__()
        self._sitting = sitting
        self._finder = Finder(self._look)

    def body(self) -> Iterable[Widget]:
        yield self._finder

    def on_mount(self) -> None:
        super().on_mount()
        self.set_focus(self._finder.focus_target)

    def title_words(self) -> str:
        return WORDS.say("search", self.language)

    def tell(self) -> None:
        self._search = Search(self._sitting.interview, self.language)
        self._finder.tell(WORDS.say("about", self.language))

    def _look(self, typed: str) -> list[Item]:
        return search_items(self._search, typed)

    def on_finder_chosen(self, event: Finder.Chosen) -> None:
        self.dismiss(event.id)

    def action_search(self) -> None:
        self.action_close()
