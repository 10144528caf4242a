"""All commands of the screen below, found by typing."""

from collections.abc import Iterable
from typing import Any, ClassVar

from textual.binding import BindingType

from wizard.app.keys import bindings
from wizard.app.offered import offered, offered_items
from wizard.app.screens.base import WizardScreen
from wizard.app.screens.finding import FindingScreen
from wizard.app.screens.words import WORDS
from wizard.telling.items import Item


class CommandsScreen(FindingScreen):
    """The result is the id of a command or deed."""

    DEFAULT_CSS = "CommandsScreen > .window { max-width: 84; }"
    BINDINGS: ClassVar[list[BindingType]] = bindings(("commands",))  # the key that opened it closes it too

    def __init__(self, of: WizardScreen[Any]) -> None:
        super().__init__()
        self._of = of

    def title_words(self) -> str:
        return WORDS.say("commands", self.language)

    def about_words(self) -> str:
        return WORDS.say("commands-about", self.language)

    def look(self, typed: str) -> Iterable[Item]:
        return offered_items(offered(self._of.commands(), self._of.deeds(), self.language), typed, self.language)

    def action_commands(self) -> None:
        self.action_close()
