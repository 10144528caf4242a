"""The page of carried answers: what earlier records of the system say already, before the first question is asked."""

from collections.abc import Iterable
from typing import ClassVar

from textual.binding import Binding, BindingType
from textual.widget import Widget

from wizard.app.keys import bindings
from wizard.app.panels.header import Headline
from wizard.app.panels.listing import Listing
from wizard.app.screens.base import WizardScreen
from wizard.sitting.sitting import Sitting
from wizard.telling.blocks import Block
from wizard.telling.carried import GO_ON, carried_items
from wizard.telling.review_words import WORDS
from wizard.text.languages import pick


class CarriedScreen(WizardScreen[str | None]):
    """The result is the id of the question to go to, or None to go on where one was."""

    SHOWN = ("enter", "help", "next", "language", "quit")
    BINDINGS: ClassVar[list[BindingType]] = [
        *bindings(("back", "next")),
        Binding("escape", "next", show=False),
    ]

    def __init__(self, sitting: Sitting) -> None:
        super().__init__()
        self._sitting = sitting

    def body(self) -> Iterable[Widget]:
        self._list = Listing()
        yield self._list

    def headline(self) -> Headline:
        title = pick(self._sitting.questionnaire.title, self.language)
        carried = WORDS.say("carried", self.language)
        system = self._sitting.assessment.system
        return Headline(f"{title} - {carried}", "", system.name or system.id, self.saved(), self.language)

    def on_mount(self) -> None:
        super().on_mount()
        self.set_focus(self._list)

    def tell(self) -> None:
        self._list.show(carried_items(self._sitting.interview, self.language))

    def help(self) -> list[Block]:
        return [Block(WORDS.say("carried-about", self.language))]

    def on_listing_chosen(self, event: Listing.Chosen) -> None:
        self.dismiss(None if event.id == GO_ON else event.id)

    def action_next(self) -> None:
        self.dismiss(None)

    action_back = action_next
