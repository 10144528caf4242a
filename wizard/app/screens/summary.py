"""The summary of a record, as it is read after finishing or on opening one."""

from collections.abc import Iterable
from typing import ClassVar

from textual.binding import Binding, BindingType
from textual.widget import Widget

from wizard.app.keys import bindings
from wizard.app.panels.header import Headline
from wizard.app.panels.page import Page
from wizard.app.panels.sheet import Sheet
from wizard.app.screens.base import WizardScreen
from wizard.app.screens.words import WORDS
from wizard.record.assessment import Assessment
from wizard.summary.model import summary_of
from wizard.telling.blocks import Block
from wizard.text.languages import pick


class SummaryScreen(WizardScreen[None]):
    """Shows a finished assessment; there is nothing to change."""

    DEFAULT_CSS = "SummaryScreen Sheet { height: 1fr; } SummaryScreen #place { padding: 0 2; }"
    SHOWN = ("help", "back", "language", "quit")
    BINDINGS: ClassVar[list[BindingType]] = [*bindings(("back",)), Binding("escape", "back", show=False)]

    def __init__(self, assessment: Assessment) -> None:
        super().__init__()
        self._assessment = assessment

    def body(self) -> Iterable[Widget]:
        self._sheet, self._place = Sheet(), Page(id="place")
        yield self._sheet
        yield self._place

    def headline(self) -> Headline:
        title = pick(self._assessment.questionnaire.title, self.language)
        words = WORDS.say("summary", self.language)
        system = self._assessment.system
        return Headline(f"{title} - {words}", "", system.name or system.id, "", self.language)

    def on_mount(self) -> None:
        super().on_mount()
        self.set_focus(self._sheet)

    def tell(self) -> None:
        self._sheet.show(lambda: summary_of(self._assessment, self.language))
        path = self._assessment.path
        if path is not None:
            self._place.show([Block(WORDS.say("finished-at", self.language, path=path), "muted")])

    def action_back(self) -> None:
        self.wizard.go_home()
