"""The interview: one question at a time, with where I am on one side and what it means so far on the other."""

from collections.abc import Callable, Iterable
from functools import partial
from inspect import isawaitable
from typing import ClassVar

from textual import on
from textual.actions import SkipAction
from textual.binding import Binding, BindingType
from textual.containers import Horizontal, VerticalScroll
from textual.timer import Timer
from textual.widget import Widget
from textual.widgets import TextArea

from wizard.app.keys import bindings
from wizard.app.kinds.base import AnswerWidget
from wizard.app.kinds.written import WrittenAnswer
from wizard.app.panels.blocks import Block
from wizard.app.panels.header import Headline
from wizard.app.panels.listing import Listing
from wizard.app.panels.outline import outline_items
from wizard.app.panels.outlook import outlook_blocks
from wizard.app.panels.page import Page
from wizard.app.panels.question import QuestionPanel
from wizard.app.panels.question_words import help_blocks, term_blocks
from wizard.app.room import is_wide
from wizard.app.screens.deeds import Deeds
from wizard.app.sitting import Sitting
from wizard.interview.said import State
from wizard.text.languages import pick

TYPING_SECONDS = 1.0
"""How long after the last key a text that is being typed is saved."""


class InterviewScreen(Deeds):
    """Shows the question at which the sitting is, hands answers to it, and goes along the route."""

    CSS_PATH = "interview.tcss"
    SHOWN = ("help", "back", "next", "later", "why", "outline", "review", "language", "quit")
    BINDINGS: ClassVar[list[BindingType]] = [
        *bindings(("back", "next", "later", "why", "outline", "review")),
        Binding("pageup", "page(-1)", show=False, priority=True),
        Binding("pagedown", "page(1)", show=False, priority=True),
        Binding("escape", "to_answer", show=False),
    ]

    def __init__(self, sitting: Sitting) -> None:
        super().__init__()
        self.sitting = sitting
        self._typing: Timer | None = None

    def body(self) -> Iterable[Widget]:
        self.outline, self.outlook = Listing(id="outline"), Page()
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

    def on_resize(self) -> None:
        self.panel.tell()
        self._tell_sides()

    def tell(self) -> None:
        self.panel.set_language(self.language)
        self._tell_sides()

    def _tell_sides(self) -> None:
        if is_wide(self):
            interview = self.sitting.interview
            self.outline.show(outline_items(interview, self.sitting.at, self.language), self.sitting.at)
            self.outlook.show(outlook_blocks(interview, self.language))

    def help(self) -> list[Block]:
        interview, at = self.sitting.interview, self.sitting.at
        return help_blocks(interview, at, self.language) + term_blocks(interview, at, self.language)

    # what the person says

    @on(AnswerWidget.Answered)
    def _answered(self, event: AnswerWidget.Answered) -> None:
        event.stop()
        if event.question_id == self.sitting.at:
            self.sitting.answer(event.value, keep=not self._is_typing)
            self._changed()

    @on(AnswerWidget.Typed)
    def _typed(self, event: AnswerWidget.Typed) -> None:
        event.stop()
        if event.question_id == self.sitting.at:
            self.sitting.hold(event.text)
            self._changed()

    @on(AnswerWidget.Cleared)
    def _cleared(self, event: AnswerWidget.Cleared) -> None:
        event.stop()
        if event.question_id == self.sitting.at:
            self.sitting.clear(keep=not self._is_typing)
            self._changed()

    @on(AnswerWidget.Confirmed)
    async def _confirmed(self, event: AnswerWidget.Confirmed) -> None:
        event.stop()
        question = self.sitting.question
        if event.question_id != question.id:
            return
        if (
            question.optional
            and self.sitting.interview.state(question.id) == State.OPEN
            and not self.sitting.typed_here
        ):
            self.sitting.leave_blank()
        await self._next()

    @property
    def _is_typing(self) -> bool:
        return isinstance(self.panel.answer, WrittenAnswer)

    def _changed(self) -> None:
        if self._is_typing:
            if self._typing is not None:
                self._typing.stop()
            self._typing = self.set_timer(TYPING_SECONDS, self._keep)
        self.panel.tell()
        self._tell_sides()
        self.wizard.tell_saved()

    def _keep(self) -> None:
        self.sitting.keep()
        self.wizard.tell_saved()

    def said(self) -> None:
        self.panel.show_said()
        self._changed()
        self.set_focus(self.panel.answer.focus_target)

    # where to

    async def turn_to(self) -> None:
        """Show the question at which the sitting is now."""
        await self.panel.turn_to()
        self._tell_sides()
        self.wizard.tell_saved()

    async def go_to(self, id: str) -> None:
        """Show another question. Raises UnknownQuestion."""
        self.sitting.go(id)
        await self.turn_to()

    def settle(self, then: Callable[[], object]) -> None:
        self.panel.answer.settle(then)

    @on(AnswerWidget.Settled)
    async def _settled(self, event: AnswerWidget.Settled) -> None:
        event.stop()
        done = event.then()
        if isawaitable(done):
            await done

    def action_next(self) -> None:
        self.settle(self._next)

    def action_back(self) -> None:
        self.settle(self._back)

    async def _next(self) -> None:
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
