"""What the person says at a question goes to the sitting, and what follows from it to the screen."""

from textual import on

from wizard.app.kinds.base import AnswerWidget
from wizard.app.kinds.group import GroupAnswer
from wizard.app.panels.question import QuestionPanel
from wizard.app.screens.deeds import Deeds
from wizard.interview.said import State


class Hearing(Deeds):
    """Hears the messages of the place for the answer in `panel`; those of a question that was left do not count."""

    panel: QuestionPanel

    @property
    def answer(self) -> AnswerWidget:
        return self.panel.answer

    async def go_on(self) -> None:
        """Show the next question, or what comes after the last."""
        raise NotImplementedError

    async def turn_to(self) -> None:
        """Show the question at which the sitting is now."""
        raise NotImplementedError

    def tell_sides(self) -> None:
        """Show what an answer changes beside the question."""
        raise NotImplementedError

    @on(AnswerWidget.Answered)
    def _answered(self, event: AnswerWidget.Answered) -> None:
        event.stop()
        if event.question_id == self.sitting.at:
            self.sitting.answer(event.value, typing=self.is_typing, keep=False)
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
            self.sitting.clear(typing=self.is_typing, keep=False)
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
        await self.go_on()

    @on(GroupAnswer.Opened)
    def _entry_opened(self, event: GroupAnswer.Opened) -> None:
        event.stop()
        if event.question_id == self.sitting.at:
            from wizard.app.screens.entry import EntryScreen

            self.app.push_screen(EntryScreen(self.sitting, event.index, event.before), self._entry_left)

    async def _entry_left(self, news: str | None) -> None:
        if self.answer.question.id == self.sitting.at:
            self.said()
        else:  # what was taken back there had been said elsewhere
            await self.turn_to()
        self.tell_news(news or "")

    def tell_news(self, words: str) -> None:
        """Say what has happened, or why nothing has, until something else happens."""
        raise NotImplementedError

    def _changed(self) -> None:
        self.tell_news("")
        self.follow_soon()

    def tell_consequences(self) -> None:
        self.panel.tell()
        self.tell_sides()

    def said(self) -> None:
        self.panel.show_said()
        self._changed()
        self.set_focus(self.answer.focus_target)
