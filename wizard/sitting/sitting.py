"""One person at one interview: the question they are at, what they have typed, and what is on disk."""

from collections.abc import Callable
from datetime import datetime
from typing import TYPE_CHECKING

from wizard.interview.said import State
from wizard.interview.walk import Interview
from wizard.questionnaire.definition import Question, Questionnaire
from wizard.sitting.saying import Saying

if TYPE_CHECKING:
    from wizard.record.assessment import Assessment


class Sitting(Saying):
    """An interview, and the question at which it is.

    What is said, and text that is no answer yet, is never lost by going away and coming back.
    """

    def __init__(self, assessment: "Assessment", clock: Callable[[], datetime]) -> None:
        super().__init__(assessment, clock)
        if assessment.at not in assessment.interview.route:
            assessment.at = _where_to_begin(assessment.interview)

    @property
    def questionnaire(self) -> Questionnaire:
        return self.interview.questionnaire

    @property
    def question(self) -> Question:
        return self.interview.question(self.at)

    @property
    def typed_here(self) -> str:
        """What is typed at the question and is no answer."""
        return self.typed.get(self.at, "")

    def go(self, id: str) -> None:
        """Move to a question. Raises UnknownQuestion."""
        self.assessment.at = self.interview.question(id).id
        self.history.pause()
        self.keep()

    def step(self, by: int) -> bool:
        """Move along the route, 1 forward or -1 back; False at its end."""
        question = self.interview.neighbour(self.at, by)
        if question is not None:
            self.go(question.id)
        return question is not None

    @property
    def next_open(self) -> Question | None:
        """The next question that is open or wrong, going round once: in the end the one where the sitting is."""
        return self.interview.next_open(self.at)

    @property
    def next_problem(self) -> Question | None:
        """The next question whose answer breaks a check without a reason for it, going round once."""
        here = self.question.number
        wrong = [one for one in self.interview.obstacles if self.interview.state(one.id) != State.OPEN]
        return next((one for one in wrong if one.number > here), wrong[0] if wrong else None)


def _where_to_begin(interview: Interview) -> str:
    """The first question that is open, or the notes that lead to it; else the last one of the route."""
    question = interview.next_open()
    if question is not None:
        while (before := interview.neighbour(question.id, -1)) is not None and not before.kind.asks:
            question = before
        return question.id
    return interview.route[-1] if interview.route else interview.questionnaire.questions[0].id
