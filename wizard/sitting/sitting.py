"""One person at one interview: the question they are at, what they have typed, and what is on disk."""

from collections.abc import Callable, Mapping
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

    @property
    def half_written(self) -> Mapping[str, str]:
        """The questions that apply and hold text that is no answer, by id; "" where it is within entries of a group.

        A record cannot keep it, so that it has to be finished or taken away before.
        """
        typed = {id: text for id, text in self.typed.items() if text}
        typed |= {id: "" for id, entries in self._entered() if self.typed_within.among(entries)}
        states = self.interview.states
        return {
            one.id: typed[one.id] for one in self.questionnaire.questions if one.id in typed and states[one.id].applies
        }

    def drop_typed(self) -> None:
        """Take away text that is no answer; what is said stays."""
        if self.typed_here:
            self.note("answer", self._drop)
            self.keep()

    def _drop(self) -> None:
        del self.typed[self.at]

    @property
    def hindered(self) -> bool:
        """Whether something stands in the way of finishing."""
        return bool(self.interview.obstacles or self.half_written)

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
        """The next question that is half written or breaks a check without a reason for it, going round once."""
        here, half = self.question.number, self.half_written
        broken = {one.id for one in self.interview.obstacles if self.interview.state(one.id) != State.OPEN}
        wrong = [one for one in self.questionnaire.questions if one.id in half or one.id in broken]
        return next((one for one in wrong if one.number > here), wrong[0] if wrong else None)


def _where_to_begin(interview: Interview) -> str:
    """The first question that is open, or the notes that lead to it; else the last one of the route."""
    question = interview.next_open()
    if question is not None:
        while (before := interview.neighbour(question.id, -1)) is not None and not before.kind.asks:
            question = before
        return question.id
    return interview.route[-1] if interview.route else interview.questionnaire.questions[0].id
