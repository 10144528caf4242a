"""Several options: a list with boxes. An exclusive option clears the others, and they clear it."""

from collections.abc import Sequence
from typing import cast

from textual.app import ComposeResult

from wizard.app.kinds.listed import ListAnswer
from wizard.app.kinds.status import Status
from wizard.app.widgets.choice_row import SEVERAL
from wizard.app.widgets.prose import Prose
from wizard.questionnaire.definition import Option, Question, Value
from wizard.questionnaire.kinds import Refused
from wizard.telling.limits import how_many


class ChoicesAnswer(ListAnswer):
    """Space, a number or the mouse sets and clears a box; Enter goes on."""

    MARKS = SEVERAL
    DEFAULT_CSS = """
    ChoicesAnswer {
        & > .hint { color: $text-muted; margin: 0 0 0 2; }
        & > Status { min-height: 0; }
    }
    """

    def __init__(self, question: Question, options: Sequence[Option], language: str) -> None:
        super().__init__(question, options, language)
        self._hint = Prose(how_many(self.question, self.language), classes="hint")
        self._status = Status(language)

    def compose(self) -> ComposeResult:
        yield self._hint
        yield self.choice_list
        yield self._status

    def show(self, value: Value | None, typed: str = "") -> None:
        chosen = cast("tuple[str, ...]", value) if value is not None else tuple(typed.split(","))
        self.choice_list.choose([one for one in chosen if self.question.option(one)], move=True)
        self._judge()

    def set_language(self, language: str) -> None:
        super().set_language(language)
        self._hint.update(how_many(self.question, self.language))
        self._status.set_language(language)

    def picked(self, entry_id: str) -> None:
        offered = {option.id: option for option in self._options}
        chosen = self.choice_list.chosen & offered.keys()
        if entry_id in chosen:
            chosen -= {entry_id}
        elif offered[entry_id].exclusive:
            chosen = frozenset({entry_id})
        else:
            chosen = frozenset(one for one in chosen if not offered[one].exclusive) | {entry_id}
        self.choice_list.choose(chosen)
        answer = self._judge()
        if not chosen:
            self.cleared()
        elif isinstance(answer, Refused):
            self.typed(",".join(self._in_order()), answer.say(self.language))
        else:
            self.answered(answer)

    def entered(self, entry_id: str) -> None:
        if self._status.refused:
            self._status.insist()
        else:
            self.confirmed()

    def _in_order(self) -> list[str]:
        return [option.id for option in self.question.options if option.id in self.choice_list.chosen]

    def _judge(self) -> Value | Refused:
        """The answer that is chosen, or why there is none; shown below the list unless nothing is chosen."""
        chosen = self._in_order()
        try:
            answer = self.question.kind.accept(self.question, chosen)
        except Refused as refused:
            self._status.refuse(refused if chosen else None)
            return refused
        self._status.refuse(None)
        return answer


WIDGETS = {"choices": ChoicesAnswer}
