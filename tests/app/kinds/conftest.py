"""A bare app that asks one question and keeps every message of its widget."""

from collections.abc import Callable
from typing import Any

import pytest
from textual.app import App, ComposeResult
from textual.containers import VerticalScroll
from textual.message import Message

from wizard.app.kinds import AnswerWidget, widget_for
from wizard.app.themes import THEMES
from wizard.app.widgets.prose import Prose
from wizard.capture.richsvg import read
from wizard.questionnaire.definition import Option, Question, Settings
from wizard.questionnaire.kinds import kind_named


def option(number: int, **more: Any) -> Option:
    return Option(f"o{number}", {"ja": f"選択肢{number}", "en": f"option {number}"}, 2 << number, **more)


class Asking(App[None]):
    """Asks one question; `said` holds what its widget told, as (name of the message, value, text or nothing)."""

    ENABLE_COMMAND_PALETTE = False

    def __init__(self, question: Question, language: str) -> None:
        super().__init__()
        self.register_theme(THEMES[0])
        self.theme = THEMES[0].name
        self.question = question
        self.answer = widget_for(question.kind.name)(question, question.options, language)
        self.said: list[tuple[str, object]] = []

    def compose(self) -> ComposeResult:
        with VerticalScroll(can_focus=False):
            yield self.answer
            yield Prose("end")

    def on_mount(self) -> None:
        self.answer.focus_target.focus()

    def lines(self) -> list[str]:
        """The rows of the screen as a person sees them, without empty ones."""
        rows = list(read(self.export_screenshot()).lines())
        return [row for row in rows[: rows.index("end")] if row]

    def _note(self, message: Message, told: object = None) -> None:
        assert getattr(message, "question_id", None) == self.question.id
        self.said.append((type(message).__name__, told))

    def on_answer_widget_answered(self, message: AnswerWidget.Answered) -> None:
        self._note(message, message.value)

    def on_answer_widget_typed(self, message: AnswerWidget.Typed) -> None:
        self._note(message, message.text)

    def on_answer_widget_cleared(self, message: AnswerWidget.Cleared) -> None:
        self._note(message)

    def on_answer_widget_confirmed(self, message: AnswerWidget.Confirmed) -> None:
        self._note(message)

    def on_answer_widget_settled(self, message: AnswerWidget.Settled) -> None:
        self._note(message)
        message.then()


Ask = Callable[..., Asking]


@pytest.fixture
def ask() -> Ask:
    """Makes the app for a question of a kind, with options or settings as a questionnaire may give them."""

    def made(kind: str, language: str = "ja", options: tuple[Option, ...] = (), **settings: Any) -> Asking:
        text = {"ja": "問", "en": "Question"}
        found = kind_named(kind)
        if found.chooses and not options:
            options = tuple(option(number) for number in (1, 2, 3))
        question = Question("asked", found, text, 0, 0, 0, 1, 2, options=options, settings=Settings(**settings))
        return Asking(question, language)

    return made
