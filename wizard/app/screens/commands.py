"""All commands of the screen below, found by typing."""

from collections.abc import Iterable
from typing import Any, ClassVar

from textual.binding import BindingType
from textual.widget import Widget

from wizard.app.keys import bindings
from wizard.app.offered import offered, offered_items
from wizard.app.panels.finder import Finder
from wizard.app.screens.base import WizardScreen
from wizard.app.screens.overlay import Overlay
from wizard.app.screens.words import WORDS
from wizard.telling.items import Item


class CommandsScreen(Overlay[str | None]):
    """The result is the id of a command or deed."""

    DEFAULT_CSS = "CommandsScreen > .window { height: 100%; max-width: 84; }"
    BINDINGS: ClassVar[list[BindingType]] = bindings(("commands",))  # the key that opened it closes it too
    SHOWN: ClassVar[tuple[str, ...]] = ("enter", "escape")

    def __init__(self, of: WizardScreen[Any]) -> None:
        super().__init__()
        self._of = of
        self._finder = Finder(self._look)

    def body(self) -> Iterable[Widget]:
        yield self._finder

    def on_mount(self) -> None:
        super().on_mount()
        self.set_focus(self._finder.focus_target)

    def title_words(self) -> str:
        return WORDS.say("commands", self.language)

    def tell(self) -> None:
        self._finder.tell(WORDS.say("commands-about", self.language))

    def _look(self, typed: str) -> list[Item]:
        return offered_items(offered(self._of.commands(), self._of.deeds(), self.language), typed, self.language)

    def on_finder_chosen(self, event: Finder.Chosen) -> None:
        self.dismiss(event.id)

    def action_commands(self) -> None:
        self.action_close()
