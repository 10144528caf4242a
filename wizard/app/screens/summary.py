"""The summary of a record, as it is read after finishing or on opening one."""

from collections.abc import Iterable
from pathlib import Path
from typing import ClassVar

from textual.binding import Binding, BindingType
from textual.widget import Widget

from wizard.app.keys import bindings
from wizard.app.panels.actions import Actions
from wizard.app.panels.header import Headline
from wizard.app.panels.page import Page
from wizard.app.panels.sheet import Sheet
from wizard.app.screens.base import WizardScreen
from wizard.app.screens.words import WORDS
from wizard.host.files import FileProblem
from wizard.record.assessment import Assessment
from wizard.summary.model import summary_of
from wizard.telling.blocks import Block
from wizard.telling.items import Deed
from wizard.telling.saving import why_words
from wizard.text.languages import pick

EXPORT_WIDTH = 100
"""Cells of a line of the summary as it is written to a file."""


class SummaryScreen(WizardScreen[None]):
    """Shows a finished assessment; there is nothing to change."""

    DEFAULT_CSS = """
    SummaryScreen Sheet { height: 1fr; }
    SummaryScreen #place { padding: 0 2; }
    SummaryScreen Actions { margin: 0 2; }
    """
    SHOWN = ("help", "back", "language", "quit")
    BINDINGS: ClassVar[list[BindingType]] = [*bindings(("back",)), Binding("escape", "back", show=False)]

    def __init__(self, assessment: Assessment) -> None:
        super().__init__()
        self._assessment = assessment
        self._exported: Path | None = None
        self._trouble: FileProblem | None = None

    def body(self) -> Iterable[Widget]:
        self._sheet, self._place, self._actions = Sheet(), Page(id="place"), Actions()
        yield self._sheet
        yield self._place
        if self._assessment.path is not None:
            yield self._actions

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
        self._place.show(self._place_blocks())
        if self._assessment.path is not None:
            self._actions.show([Deed("export", WORDS.say("export", self.language))])

    def help(self) -> list[Block]:
        return [Block(WORDS.say("summary-help", self.language))]

    def _place_blocks(self) -> list[Block]:
        """Where the record is, or that this is a draft which is only read; and what came of writing the summary."""
        path = self._assessment.path
        if path is None:
            is_draft = not self._assessment.interview.engine.finished  # answers may be judged without being kept
            return [Block(WORDS.say("only-read", self.language), "accent")] if is_draft else []
        blocks = [Block(WORDS.say("finished-at", self.language, path=path), "muted")]
        if self._trouble is not None:
            why = why_words(self._trouble, self.language)
            blocks.append(Block(WORDS.say("export-failed", self.language, why=why), "alarm"))
        elif self._exported is not None:
            blocks.append(Block(WORDS.say("exported", self.language, path=self._exported), "accent"))
        return blocks

    def on_actions_asked(self, event: Actions.Asked) -> None:
        """Write the summary beside the record, as text in the language of the screen."""
        event.stop()
        path = self._assessment.path
        if path is None:
            return
        from wizard.host.files import write_safely
        from wizard.summary.formats import Layout, render

        target = path.with_suffix(f".{self.language}.txt")
        self._exported, self._trouble = target, None
        page = render("terminal", [summary_of(self._assessment, self.language)], Layout(width=EXPORT_WIDTH))
        try:
            write_safely(target, page)
        except FileProblem as problem:
            self._trouble = problem
        self.tell()

    def action_back(self) -> None:
        self.wizard.go_home()
