"""The interview: one question at a time, with where I am on one side and what it means so far on the other."""

from collections.abc import Iterable
from functools import partial
from typing import ClassVar

from textual import on
from textual.actions import SkipAction
from textual.binding import Binding, BindingType
from textual.containers import Horizontal, VerticalScroll
from textual.widget import Widget
from textual.widgets import TextArea

from wizard.app.keys import bindings
from wizard.app.panels.header import Headline
from wizard.app.panels.listing import Listing
from wizard.app.panels.outlook_page import OutlookPage
from wizard.app.panels.question import QuestionPanel
from wizard.app.room import is_wide
from wizard.app.screens.hearing import Hearing
from wizard.telling.blocks import Block
from wizard.telling.outline import outline_items
from wizard.telling.question import help_blocks, term_blocks
from wizard.text.languages import pick


class InterviewScreen(Hearing):
    """Shows the question at which the sitting is, hands answers to it, and goes along the route."""

    CSS_PATH = "interview.tcss"
    SHOWN = ("help", "back", "next", "later", "why", "outline", "review", "language", "quit")
    BINDINGS: ClassVar[list[BindingType]] = [
        *bindings(("back", "next", "later", "why", "outline", "review")),
        Binding("pageup", "page(-1)", show=False, priority=True),
        Binding("pagedown", "page(1)", show=False, priority=True),
        Binding("escape", "to_answer", show=False),
    ]

    def body(self) -> Iterable[Widget]:
        self.outline, self.outlook = Listing(id="outline"), OutlookPage()
        self.panel = QuestionPanel(self.sitting, self.language)
        yield Horizontal(
            self.outline, self.panel, VerticalScroll(self.outlook, id="outlook", can_focus=False), id="columns"
        )

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
        if is_wide(self):
            interview = self.sitting.interview
            self.outline.show(outline_items(interview, self.sitting.at, self.language), self.sitting.at)
            self.outlook.look(interview, self.language)

    def help(self) -> list[Block]:
        interview, at = self.sitting.interview, self.sitting.at
        return help_blocks(interview, at, self.language) + term_blocks(interview, at, self.language)

    # where to

    async def turn_to(self) -> None:
        """Show the question at which the sitting is now."""
        await self.panel.turn_to()
        self.tell_sides()
        self.wizard.tell_saved()

    async def go_to(self, id: str) -> None:
        """Show another question. Raises UnknownQuestion."""
        self.sitting.go(id)
        await self.turn_to()

    def action_next(self) -> None:
        self.settle(self.go_on)

    def action_back(self) -> None:
        self.settle(self._back)

    async def go_on(self) -> None:
        if self.sitting.step(1):
            await self.turn_to()
        else:
            self._review()

    async def _back(self) -> None:
        if self.sitting.step(-1):
            await self.turn_to()
        else:
            self.wizard.go_home()

    def action_to_answer(self) -> None:
        self.set_focus(self.panel.answer.focus_target)

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

    def action_outline(self) -> None:
        if self.outline.has_focus:
            self.action_to_answer()
        elif is_wide(self):
            self.set_focus(self.outline)
        else:
            from wizard.app.screens.outline import OutlineScreen

            self.app.push_screen(OutlineScreen(self.sitting), self._chosen)

    @on(Listing.Chosen)
    async def _listing_chosen(self, event: Listing.Chosen) -> None:
        event.stop()
        self.settle(partial(self.go_to, event.id))

    async def _chosen(self, id: str | None) -> None:
        if id is not None:
            await self.go_to(id)

    def action_review(self) -> None:
        self.settle(self._review)

    def _review(self) -> None:
        from wizard.app.screens.review import ReviewScreen

        self.sitting.keep()
        self.app.push_screen(ReviewScreen(self.sitting), self._chosen)
