"""Where to go from a question: along the route, to what is open or wrong, and to what outline, search or review say."""

from collections.abc import Callable
from functools import partial
from typing import Literal

from textual import on

from wizard.app.panels.listing import Listing
from wizard.app.panels.page import Page
from wizard.app.room import is_wide
from wizard.app.screens.hearing import Hearing
from wizard.app.screens.words import WORDS
from wizard.questionnaire.definition import Question
from wizard.telling.blocks import Block
from wizard.telling.undoing import undoing_words


class Moving(Hearing):
    """Goes from question to question. What was typed up to then is heard first."""

    news: Page
    outline: Listing

    def tell_news(self, words: str) -> None:
        """Say what has happened, or why nothing has, until something else happens."""
        self.news.show([Block(words, "accent")] if words else [])

    async def turn_to(self) -> None:
        """Show the question at which the sitting is now."""
        self.tell_news("")
        await self.panel.turn_to()
        self.tell_sides()
        self.wizard.tell_saved()

    async def go_to(self, id: str) -> None:
        """Show another question. Raises UnknownQuestion."""
        self.sitting.go(id)
        await self.turn_to()

    async def _chosen(self, id: str | None) -> None:
        if id is not None:
            await self.go_to(id)

    # along the route

    def action_next(self) -> None:
        self.settle(self.go_on)

    def action_back(self) -> None:
        self.settle(self._back)

    async def go_on(self) -> None:
        meant = self.answer.meant if self.sitting.typed_here else None
        if meant is not None:  # half written elsewhere, as line by line
            self.sitting.answer(meant)
        if self.sitting.step(1):
            await self.turn_to()
        else:
            self._review()

    async def _back(self) -> None:
        if self.sitting.step(-1):
            await self.turn_to()
        else:
            self.wizard.go_home()

    # to what there is to do

    def action_next_open(self) -> None:
        self.settle(partial(self._seek, lambda: self.sitting.next_open, "open"))

    def action_next_problem(self) -> None:
        self.settle(partial(self._seek, lambda: self.sitting.next_problem, "problem"))

    async def _seek(self, wanted: Callable[[], Question | None], what: str) -> None:
        question = wanted()
        if question is not None and question.id != self.sitting.at:
            await self.go_to(question.id)
        else:
            self.tell_news(WORDS.say(f"no-{what}" if question is None else f"only-{what}", self.language))

    # back to what was said before

    def action_undo(self) -> None:
        self.settle(partial(self._undo, "undone"))

    def action_redo(self) -> None:
        self.settle(partial(self._undo, "redone"))

    async def _undo(self, way: Literal["undone", "redone"]) -> None:
        before = self.sitting.at
        step = self.sitting.undo() if way == "undone" else self.sitting.redo()
        if step is not None and step.question != before:
            await self.turn_to()
        elif step is not None:
            self.said()
        self.tell_news(undoing_words(way, step, self.sitting.questionnaire, self.language))

    # to what another screen says

    def action_to_answer(self) -> None:
        self.set_focus(self.answer.focus_target)

    def action_outline(self) -> None:
        if self.outline.has_focus:
            self.action_to_answer()
        elif is_wide(self):
            self.set_focus(self.outline)
        else:
            from wizard.app.screens.outline import OutlineScreen

            self.app.push_screen(OutlineScreen(self.sitting), self._chosen)

    @on(Listing.Chosen)
    def _listing_chosen(self, event: Listing.Chosen) -> None:
        event.stop()
        self.settle(partial(self.go_to, event.id))

    def action_search(self) -> None:
        self.settle(self._search)

    def _search(self) -> None:
        from wizard.app.screens.search import SearchScreen

        self.app.push_screen(SearchScreen(self.sitting), self._chosen)

    def action_review(self) -> None:
        self.settle(self._review)

    def _review(self) -> None:
        from wizard.app.screens.review import ReviewScreen

        self.sitting.keep()
        self.app.push_screen(ReviewScreen(self.sitting), self._chosen)
