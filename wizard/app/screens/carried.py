"""The page of carried answers: what earlier records of the system say already, before the first question is asked."""

from typing import ClassVar

from textual.binding import Binding, BindingType

from wizard.app.keys import bindings
from wizard.app.panels.listing import Listing
from wizard.app.screens.listed import ListedScreen
from wizard.telling.blocks import Block
from wizard.telling.carried import GO_ON, carried_items
from wizard.telling.items import Item
from wizard.telling.review_words import WORDS


class CarriedScreen(ListedScreen):
    """The result is the id of the question to go to, or None to go on where one was."""

    SHOWN = ("enter", "help", "next", "language", "quit")
    BINDINGS: ClassVar[list[BindingType]] = [
        *bindings(("back", "next")),
        Binding("escape", "next", show=False),
    ]

    def heading(self) -> str:
        return WORDS.say("carried", self.language)

    def items(self) -> list[Item]:
        return carried_items(self._sitting.interview, self.language)

    def help(self) -> list[Block]:
        return [Block(WORDS.say("carried-about", self.language))]

    def on_listing_chosen(self, event: Listing.Chosen) -> None:
        self.dismiss(None if event.id == GO_ON else event.id)

    def action_next(self) -> None:
        self.dismiss(None)

    action_back = action_next
