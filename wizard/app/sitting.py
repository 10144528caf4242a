"""One person at one interview: the question they are at, what they have typed, and what is on disk."""

from collections.abc import Callable
from datetime import datetime
from typing import TYPE_CHECKING

from wizard.app.keeping import Keeper
from wizard.interview.said import Said
from wizard.interview.walk import Interview
from wizard.questionnaire.definition import Question, Questionnaire

if TYPE_CHECKING:
    from wizard.record.assessment import Assessment


class Sitting:
    """Passes what is said on to the interview, and saves after every change.

    `typed` keeps, by question, text that is not an answer yet, so that going away and coming back loses nothing.
    Methods that say something raise Refused where the interview does; then nothing has changed.
    """

    def __init__(self, assessment: "Assessment", clock: Callable[[], datetime]) -> None:
        self.assessment = assessment
        self.keeper = Keeper(assessment, clock)
        self.typed: dict[str, str] = {}
        self.at = _where_to_begin(assessment.interview)

    @property
    def interview(self) -> Interview:
        return self.assessment.interview

    @property
    def questionnaire(self) -> Questionnaire:
        return self.interview.questionnaire

    @property
    def question(self) -> Question:
        return self.interview.question(self.at)

    @property
    def said(self) -> Said | None:
        return self.interview.said(self.at)

    # where

    def go(self, id: str) -> None:
        """Move to a question. Raises UnknownQuestion."""
        self.at = self.interview.question(id).id

    def step(self, by: int) -> bool:
        """Move along the route, 1 forward or -1 back; False at its end."""
        question = self.interview.neighbour(self.at, by)
        if question is not None:
            self.at = question.id
        return question is not None

    # what

    def answer(self, value: object) -> None:
        self.interview.answer(self.at, value)
        self.typed.pop(self.at, None)
        self.keeper.save()

    def hold(self, text: str) -> None:
        """Keep text that is no answer yet; an answer given before stands until it is cleared or replaced."""
        self.typed[self.at] = text

    def clear(self) -> None:
        self.typed.pop(self.at, None)
        if self.said is not None:
            self.interview.clear(self.at)
            self.keeper.save()

    def leave_blank(self) -> None:
        self.interview.leave_blank(self.at)
        self.keeper.save()

    def defer(self, note: str, whom: str) -> None:
        self.interview.defer(self.at, note, whom)
        self.keeper.save()

    def mark_not_applicable(self, reason: str) -> None:
        self.interview.mark_not_applicable(self.at, reason)
        self.keeper.save()

    def comment(self, text: str) -> None:
        self.interview.comment(self.at, text)
        self.keeper.save()

    def override(self, check_id: str, reason: str) -> None:
        self.interview.override(check_id, reason)
        self.keeper.save()


def _where_to_begin(interview: Interview) -> str:
    """The first question that is open, else the last one of the route."""
    question = interview.next_open()
    return question.id if question is not None else interview.route[-1]
