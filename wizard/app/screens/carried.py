"""The page of carried answers: what earlier records of the system say already, before the first question is asked."""

from collections.abc import Iterable
from typing import ClassVar

from textual.binding import Binding, BindingType
from textual.widget import Widget

from wizard.app.keys import bindings
from wizard.app.panels.blocks import Block
from wizard.app.panels.header import Headline
from wizard.app.panels.listing import Item, Listing
from wizard.app.panels.telling import said_words
from wizard.app.panels.vouching import CARRIED
from wizard.app.screens.base import WizardScreen
from wizard.app.screens.vouching_words import WORDS
from wizard.app.sitting import Sitting
from wizard.interview.walk import Interview
from wizard.questionnaire.definition import Question
from wizard.text.languages import pick

_GO_ON = "go-on"


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
        self.dismiss(None if event.id == _GO_ON else event.id)

    def action_next(self) -> None:
        self.dismiss(None)

    action_back = action_next


def carried_items(interview: Interview, language: str) -> list[Item]:
    """What this is, a way on, and by record the answers that are carried from it; those on the route can be chosen."""
    about = Block(WORDS.say("carried-about", language), "muted")
    items = [Item((about, Block(""))), Item((Block(WORDS.say("go-on", language), "strong"),), _GO_ON)]
    carried = interview.carried
    for source in dict.fromkeys(carried.values()):
        title = Block(WORDS.say("from-record", language, source=source), "title")
        items.append(Item((Block(""), title)))
        items += [_item(interview, interview.question(id), language) for id in carried if carried[id] == source]
    return items


def _item(interview: Interview, question: Question, language: str) -> Item:
    applies = interview.state(question.id).applies
    mark = f"{CARRIED} "
    blocks = [
        Block(pick(question.text, language), "plain" if applies else "muted", mark=mark),
        Block(said_words(interview, question.id, language), "accent" if applies else "muted", len(mark)),
    ]
    if not applies:
        blocks.append(Block(WORDS.say("not-asked", language), "muted", len(mark)))
    return Item(tuple(blocks), question.id if applies else "")
