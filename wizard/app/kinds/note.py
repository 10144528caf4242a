"""A note: it is read, and Enter goes on."""

from collections.abc import Sequence
from typing import ClassVar

from textual.app import ComposeResult
from textual.binding import Binding, BindingType
from textual.message import Message
from textual.widget import Widget

from wizard.app.kinds.base import AnswerWidget
from wizard.app.kinds.words import WORDS
from wizard.app.widgets.caret_row import CaretRow
from wizard.app.widgets.prose import Prose
from wizard.questionnaire.definition import Option, Question, Value


class ReadOn(Prose, can_focus=True):
    """A line that waits for Enter, Space or the mouse."""

    BINDINGS: ClassVar[list[BindingType]] = [Binding("enter,space", "read_on", show=False)]

    class Pressed(Message):
        """The person goes on."""

    def action_read_on(self) -> None:
        self.post_message(self.Pressed())

    def on_click(self) -> None:
        self.action_read_on()


class NoteAnswer(AnswerWidget):
    """Nothing is asked, so nothing is answered; it can only be confirmed."""

    def __init__(self, question: Question, options: Sequence[Option], language: str) -> None:
        super().__init__(question, options, language)
        self._line = ReadOn()
        self.set_language(language)

    def compose(self) -> ComposeResult:
        yield CaretRow(self._line, boxed=False)

    @property
    def focus_target(self) -> Widget:
        return self._line

    def show(self, value: Value | None, typed: str = "") -> None:
        """A note has no answer to show."""

    def set_language(self, language: str) -> None:
        self.language = language
        self._line.update(WORDS.say("read-on", language))

    def on_read_on_pressed(self, event: ReadOn.Pressed) -> None:
        event.stop()
        self.confirmed()


WIDGETS = {"note": NoteAnswer}
