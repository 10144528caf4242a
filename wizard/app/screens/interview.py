"""The interview: one question at a time, with where I am on one side and what it means so far on the other."""

from collections.abc import Iterable
from typing import ClassVar

from textual.actions import SkipAction
from textual.binding import Binding, BindingType
from textual.containers import Horizontal, VerticalScroll
from textual.widget import Widget
from textual.widgets import TextArea

from wizard.app.keys import bindings
from wizard.app.panels.header import Headline
from wizard.app.panels.listing import Listing
from wizard.app.panels.outlook_page import OutlookPage
from wizard.app.panels.page import Page
from wizard.app.panels.question import QuestionPanel
from wizard.app.room import is_medium, is_wide
from wizard.app.screens.moving import Moving
from wizard.app.widgets.backdrop import Backdrop
from wizard.telling.blocks import Block
from wizard.telling.outline import outline_items
from wizard.telling.question import help_blocks, term_blocks
from wizard.text.languages import pick


class Columns(Horizontal, Backdrop):
    """Where I am, the question, and what it means."""


class InterviewScreen(Moving):
    """Shows the question at which the sitting is, hands answers to it, and goes along the route."""

    CSS_PATH = "interview.tcss"
    SHOWN = ("help", "back", "next", "later", "why", "outline", "search", "review", "language", "quit", "commands")
    MORE = ("next-open", "next-problem", "aid", "undo", "redo")
    BINDINGS: ClassVar[list[BindingType]] = [
        *bindings(("back", "next", "later", "why", "outline", "search", "review", *MORE)),
        Binding("pageup", "page(-1)", show=False, priority=True),
        Binding("pagedown", "page(1)", show=False, priority=True),
        Binding("escape", "to_answer", show=False),
        Binding("ctrl+z", "undo", show=False),  # a field of several lines has its own
        Binding("ctrl+y", "redo", show=False),
    ]

    def body(self) -> Iterable[Widget]:
        self.outline, self.outlook = Listing(id="outline"), OutlookPage(lambda: self.wizard.pressed)
        self.panel = QuestionPanel(self.sitting, self.language)
        self.news = Page(id="news")
        yield Columns(
            self.outline, self.panel, VerticalScroll(self.outlook, id="outlook", can_focus=False), id="columns"
        )
        yield self.news

    def headline(self) -> Headline:
        questionnaire, system = self.sitting.questionnaire, self.sitting.assessment.system
        return Headline(
            pick(questionnaire.title, self.language),
            pick(questionnaire.guideline.short, self.language),
            system.name or system.id,
            self.saved(),
            self.language,
        )

    def on_mount(self) -> None:
        super().on_mount()
        self.set_focus(self.panel.answer.focus_target, scroll_visible=False)
        if self.sitting.assessment.path is None and self.sitting.interview.carried:
            from wizard.app.screens.carried import CarriedScreen

            self.app.push_screen(CarriedScreen(self.sitting), self._chosen)

    def on_resize(self) -> None:
        self.panel.tell()
        self.tell_sides()

    def tell(self) -> None:
        self.panel.set_language(self.language)
        self.tell_sides()

    def tell_sides(self) -> None:
        interview = self.sitting.interview
        if is_wide(self):
            items = outline_items(interview, self.sitting.at, self.language, half=self.sitting.half_written)
            self.outline.show(items, self.sitting.at)
        if is_medium(self):
            self.outlook.look(interview, self.language)

    def help(self) -> list[Block]:
        interview, at = self.sitting.interview, self.sitting.at
        return help_blocks(interview, at, self.language) + term_blocks(interview, at, self.language)

    def action_page(self, by: int) -> None:
        if isinstance(self.focused, TextArea | Listing):
            raise SkipAction
        self.panel.scroll_relative(y=by * max(self.panel.size.height - 2, 1), animate=False)

    # what lies over it

    def action_why(self) -> None:
        self.settle(self._why)

    def _why(self) -> None:
        from wizard.app.screens.why import WhyScreen

        self.app.push_screen(WhyScreen(self.sitting))
