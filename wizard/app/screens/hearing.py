"""What the person says at a question goes to the sitting, and what follows from it to the screen."""

from collections.abc import Callable
from inspect import isawaitable

from textual import on
from textual.timer import Timer

from wizard.app.kinds.base import AnswerWidget
from wizard.app.kinds.written import WrittenAnswer
from wizard.app.panels.question import QuestionPanel
from wizard.app.screens.deeds import Deeds
from wizard.app.sitting import Sitting
from wizard.interview.said import State

TYPING_SECONDS = 1.0
"""How long after the last key a text that is being typed is saved."""


class Hearing(Deeds):
    """Hears the messages of the place for the answer in `panel`; those of a question that was left do not count."""

    panel: QuestionPanel

    def __init__(self, sitting: Sitting) -> None:
        super().__init__()
        self.sitting = sitting
        self._typing: Timer | None = None

    async def go_on(self) -> None:
        """Show the next question, or what comes after the last."""
        raise NotImplementedError

    def tell_sides(self) -> None:
        """Show what an answer changes beside the question."""
        raise NotImplementedError

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
        await self.go_on()

    @property
    def _is_typing(self) -> bool:
        return isinstance(self.panel.answer, WrittenAnswer)

    def _changed(self) -> None:
        if self._is_typing:
            if self._typing is not None:
                self._typing.stop()
            self._typing = self.set_timer(TYPING_SECONDS, self._keep)
        self.panel.tell()
        self.tell_sides()
        self.wizard.tell_saved()

    def _keep(self) -> None:
        self.sitting.keep()
        self.wizard.tell_saved()

    def said(self) -> None:
        self.panel.show_said()
        self._changed()
        self.set_focus(self.panel.answer.focus_target)

    def settle(self, then: Callable[[], object]) -> None:
        self.panel.answer.settle(then)

    @on(AnswerWidget.Settled)
    async def _settled(self, event: AnswerWidget.Settled) -> None:
        event.stop()
        done = event.then()
        if isawaitable(done):
            await done
