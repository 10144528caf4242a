"""A field with something that helps to fill it in, opened by a key or by the words below it."""

from collections.abc import Sequence
from typing import ClassVar

from textual import on
from textual.app import ComposeResult

from wizard.app.keys import COMMANDS
from wizard.app.kinds.words import WORDS
from wizard.app.kinds.written import WrittenAnswer
from wizard.app.panels.actions import Actions
from wizard.questionnaire.definition import Option, Question
from wizard.telling.items import Deed


class AidedAnswer(WrittenAnswer):
    """A kind says in `AID` which words open it, and in `aid` what it is."""

    AID: ClassVar[str] = ""
    DEFAULT_CSS = "AidedAnswer > Actions { margin: 0 0 0 2; }"

    def __init__(self, question: Question, options: Sequence[Option], language: str) -> None:
        super().__init__(question, options, language)
        self._actions = Actions()
        self._tell_actions()

    def compose(self) -> ComposeResult:
        yield from super().compose()
        yield self._actions

    def set_language(self, language: str) -> None:
        super().set_language(language)
        self._tell_actions()

    def _tell_actions(self) -> None:
        words = WORDS.say(self.AID, self.language, press=COMMANDS["aid"].label)
        self._actions.show([Deed("aid", words)])

    @on(Actions.Asked)
    def _asked(self, event: Actions.Asked) -> None:
        event.stop()
        self.aid_wanted()
