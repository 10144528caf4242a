"""What every widget that asks can do. It shows an answer and tells what the person does; it decides nothing."""

from collections.abc import Callable, Sequence
from dataclasses import dataclass

from textual.containers import VerticalGroup
from textual.dom import DOMNode
from textual.message import Message
from textual.widget import Widget

from wizard.app.widgets.backdrop import Backdrop
from wizard.interview.walk import Interview
from wizard.questionnaire.definition import Option, Question, Value


class AnswerWidget(VerticalGroup, Backdrop):
    """The place where one question is answered. Nothing is chosen or written before the person does it.

    Messages tell what the person did, each with the id of the question. Nothing that the app does from outside, as
    by `show`, posts one. Make a new widget for another question.
    """

    @dataclass
    class Answered(Message):
        """There is an answer now: a value for `Interview.answer`."""

        question_id: str
        value: Value

    @dataclass
    class Typed(Message):
        """What stands there is no answer. `text` is for keeping and for `show`, `message` says what is wrong."""

        question_id: str
        text: str
        message: str

    @dataclass
    class Cleared(Message):
        """The person took the answer away: nothing is chosen or written any more."""

        question_id: str

    @dataclass
    class Confirmed(Message):
        """The person is done with the question and wants to go on."""

        question_id: str

    @dataclass
    class AidWanted(Message):
        """The person asked for what helps to write the answer: whoever hears it calls `aid` in due time."""

        question_id: str

    @dataclass
    class Settled(Message):
        """What `settle` waited for has happened; whoever called it now does `then`."""

        question_id: str
        then: Callable[[], object]

    def __init__(self, question: Question, options: Sequence[Option], language: str) -> None:
        """`options`: those of the question's options that apply now, in its order."""
        super().__init__()
        self.question = question
        self.language = language

    @property
    def focus_target(self) -> Widget:
        """The part that takes the focus."""
        raise NotImplementedError

    def show(self, value: Value | None, typed: str = "") -> None:
        """Put what was typed and is no answer there, or else an answer, or (None, "") nothing. Posts no message.

        What stands there and already means this answer stays as it is, so that nothing changes under the cursor.
        """
        raise NotImplementedError

    @property
    def meant(self) -> Value | None:
        """The answer that a text in it means, None where it means none or nothing is written here."""
        return None

    def set_language(self, language: str) -> None:
        """Say everything in another language, and keep what is chosen or written."""
        raise NotImplementedError

    def set_options(self, options: Sequence[Option]) -> None:
        """Offer these options. What was chosen stays chosen, also while its option is not offered."""

    def attend(self, interview: Interview) -> None:
        """Know the interview in which the question is asked. Most kinds need nothing of it."""

    def aid(self) -> None:
        """Open what helps to write the answer, such as a calendar. Most kinds have nothing."""

    def settle(self, then: Callable[[], object]) -> None:
        """Post `Settled` after the messages of every key that was pressed up to now.

        A command of the app overtakes the keys before it, which still wait in the queue of the field; what leaves
        the question has to wait for them, or the last characters are lost.
        """
        line = self.focus_target.ancestors_with_self
        # Once for the keys in the queue of the field, then the way that the messages go to which they lead.
        self._follow([self.focus_target, *line[: line.index(self) + 1]], then)

    def _follow(self, way: Sequence[DOMNode], then: Callable[[], object]) -> None:
        if way:
            way[0].call_later(self._follow, way[1:], then)
        else:
            self.post_message(self.Settled(self.question.id, then))

    def answered(self, value: Value) -> None:
        self.post_message(self.Answered(self.question.id, value))

    def typed(self, text: str, message: str) -> None:
        self.post_message(self.Typed(self.question.id, text, message))

    def cleared(self) -> None:
        self.post_message(self.Cleared(self.question.id))

    def confirmed(self) -> None:
        self.post_message(self.Confirmed(self.question.id))

    def aid_wanted(self) -> None:
        self.post_message(self.AidWanted(self.question.id))
