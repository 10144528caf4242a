"""Finishing: refused while something stands in the way, else the names of who took part, and then the seal."""

from collections.abc import Iterable
from functools import partial
from typing import ClassVar

from textual.binding import Binding, BindingType
from textual.containers import VerticalScroll
from textual.widget import Widget

from wizard.app.keys import bindings
from wizard.app.panels.actions import Actions
from wizard.app.panels.header import Headline
from wizard.app.panels.listing import Listing
from wizard.app.panels.page import Page
from wizard.app.screens.base import WizardScreen
from wizard.app.screens.fields import Labelled
from wizard.app.screens.words import WORDS
from wizard.host.files import FileProblem
from wizard.record.assessment import NotReady
from wizard.sitting.sitting import Sitting
from wizard.telling.asking_words import WORDS as ASKING
from wizard.telling.blocks import Block
from wizard.telling.finishing import finish_blocks
from wizard.telling.items import Deed, Item
from wizard.telling.review import OBSTACLE, obstacle_items
from wizard.telling.said import role
from wizard.telling.saving import why_words
from wizard.text.languages import pick


class FinishScreen(WizardScreen[str | None]):
    """The result is the id of a question to go to, or None to go back. Finishing itself changes to the summary."""

    DEFAULT_CSS = """
    FinishScreen .form { padding: 1 3; scrollbar-size-vertical: 1; height: 1fr; }
    FinishScreen Page { margin: 0 0 1 0; }
    FinishScreen Labelled Page { margin: 0; }
    FinishScreen Listing { height: 1fr; }
    """
    SHOWN = ("help", "back", "language", "quit")
    BINDINGS: ClassVar[list[BindingType]] = [*bindings(("back",)), Binding("escape", "back", show=False)]

    def __init__(self, sitting: Sitting) -> None:
        super().__init__()
        self._sitting = sitting
        self._trouble: FileProblem | None = None

    @property
    def _hindered(self) -> bool:
        return self._sitting.hindered

    def body(self) -> Iterable[Widget]:
        self._list = Listing()
        self._about, self._fields, self._seal = Page(), list(self._people_fields()), Actions()
        if self._hindered:
            yield self._list
        else:
            yield VerticalScroll(self._about, *self._fields, self._seal, classes="form", can_focus=False)

    def _people_fields(self) -> Iterable[Labelled]:
        questionnaire = self._sitting.questionnaire
        for id in questionnaire.people:
            yield Labelled(f"person-{id}", partial(role, questionnaire, id))

    def headline(self) -> Headline:
        title = pick(self._sitting.questionnaire.title, self.language)
        system = self._sitting.assessment.system
        finish = ASKING.say("finish", self.language)
        return Headline(f"{title} - {finish}", "", system.name or system.id, self.saved(), self.language)

    def on_mount(self) -> None:
        people = self._sitting.assessment.people
        for field, id in zip(self._fields, self._sitting.questionnaire.people, strict=True):
            field.write(people.get(id, ""))
        super().on_mount()
        if self._hindered:
            self.set_focus(self._list)
        else:
            self.set_focus(self._fields[0].field if self._fields else self._seal)

    def tell(self) -> None:
        if self._hindered:
            hint = Item((Block(WORDS.say("finish-hindered", self.language), "alarm"),))
            self._list.show([hint, *obstacle_items(self._sitting.interview, self.language, self._sitting.half_written)])
            return
        self._about.show(self._about_blocks())
        for field in self._fields:
            field.tell(self.language)
        self._seal.show([Deed("seal", ASKING.say("seal", self.language))])

    def help(self) -> list[Block]:
        return [Block(WORDS.say("finish-help", self.language))]

    def _about_blocks(self) -> list[Block]:
        blocks = finish_blocks(self._sitting.interview, self.language)
        if self._trouble is not None:
            words = ASKING.say("finish-failed", self.language, why=why_words(self._trouble, self.language))
            blocks.insert(0, Block(words, "alarm"))
        if self._fields:
            blocks.append(Block(ASKING.say("finish-names", self.language), "strong", above=1))
        return blocks

    def on_listing_chosen(self, event: Listing.Chosen) -> None:
        self.dismiss(event.id.removeprefix(OBSTACLE))

    def action_back(self) -> None:
        self._note_people()
        self.dismiss(None)

    def on_labelled_entered(self, event: Labelled.Entered) -> None:
        event.stop()
        following = self._fields.index(event.labelled) + 1
        if following < len(self._fields):
            self.set_focus(self._fields[following].field)
        else:
            self.set_focus(self._seal)

    def on_actions_asked(self) -> None:
        self._finish()

    def _note_people(self) -> None:
        names = zip(self._sitting.questionnaire.people, self._fields, strict=True)
        self._sitting.assessment.name_people({id: field.text for id, field in names})

    def _finish(self) -> None:
        self._note_people()
        try:
            path = self._sitting.assessment.finish(self.wizard.clock())
        except FileProblem as problem:
            self._trouble = problem
            self.tell()
            return
        except NotReady as hindered:
            self.dismiss(hindered.questions[0].id)
            return
        self.wizard.show_finished(path)
