"""A window in which something is found by typing: one field, and below it what fits."""

from collections.abc import Iterable
from typing import ClassVar

from textual.widget import Widget

from wizard.app.panels.finder import Finder
from wizard.app.screens.overlay import Overlay
from wizard.telling.items import Item


class FindingScreen(Overlay[str | None]):
    """The result is the id of what was chosen. A subclass gives `look`, and what to say while nothing is typed."""

    DEFAULT_CSS = "FindingScreen > .window { height: 100%; }"
    SHOWN: ClassVar[tuple[str, ...]] = ("enter", "escape")

    def __init__(self) -> None:
        super().__init__()
        self._finder = Finder(self.look)

    def look(self, typed: str) -> Iterable[Item]:
        """What fits to the text."""
        raise NotImplementedError

    def about_words(self) -> str:
        """What stands there while nothing is typed."""
        raise NotImplementedError

    def body(self) -> Iterable[Widget]:
        yield self._finder

    def on_mount(self) -> None:
        super().on_mount()
        self.set_focus(self._finder.focus_target)

    def tell(self) -> None:
        self._finder.tell(self.about_words())

    def on_finder_chosen(self, event: Finder.Chosen) -> None:
        self.dismiss(event.id)
