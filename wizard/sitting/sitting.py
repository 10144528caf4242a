"""One person at one interview: the question they are at, what they have typed, and what is on disk."""

from collections.abc import Callable, Iterable
from datetime import datetime
from typing import TYPE_CHECKING

from wizard.interview.said import Answer, Evidence, Said
from wizard.interview.walk import Interview
from wizard.questionnaire.definition import Question, Questionnaire
from wizard.sitting.half_typed import HalfTyped
from wizard.sitting.keeping import Keeper

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
        if assessment.path is not None:
            self.keeper.saved = clock()
        self.typed = assessment.typed
        self.typed_within = HalfTyped()
        self._changed = False
        if assessment.at not in assessment.interview.route:
            assessment.at = _where_to_begin(assessment.interview)

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

    @property
    def typed_here(self) -> str:
        """What is typed at the question and is no answer."""
        return self.typed.get(self.at, "")

    @property
    def at(self) -> str:
        """The id of the question that is worked on."""
        return self.assessment.at

    # where

    def go(self, id: str) -> None:
        """Move to a question. Raises UnknownQuestion."""
        self.assessment.at = self.interview.question(id).id
        self.keep()

    def step(self, by: int) -> bool:
        """Move along the route, 1 forward or -1 back; False at its end."""
        question = self.interview.neighbour(self.at, by)
        if question is not None:
            self.go(question.id)
        return question is not None

    # what

    def answer(self, value: object, *, keep: bool = True) -> None:
        """Answer the question; with `keep` false it is left to the caller to save, for text that is being typed."""
        self.interview.answer(self.at, value)
        self._said(keep)

    def answer_within(self, index: int, inner_id: str, value: object, *, keep: bool = True) -> None:
        """Answer a question within an entry of the repeating group; None takes the answer back."""
        before = self.interview.entries(self.at).entries[index]
        self.interview.answer_in_entry(self.at, index, inner_id, value)
        self.typed_within.replace(before, self.interview.entries(self.at).entries[index])
        self._said(keep)

    def clear(self, *, keep: bool = True) -> None:
        """Take the answer back; `keep` is as for `answer`."""
        self.interview.clear(self.at)
        self._said(keep)

    def hold(self, text: str) -> None:
        """Keep text that is no answer. It takes the place of the answer that stood there, as it does on the screen."""
        if isinstance(self.said, Answer):
            self.interview.clear(self.at)
        self._changed = True
        self.typed[self.at] = text

    def leave_blank(self) -> None:
        self.interview.leave_blank(self.at)
        self._said()

    def defer(self, note: str, whom: str) -> None:
        self.interview.defer(self.at, note, whom)
        self._said()

    def mark_not_applicable(self, reason: str) -> None:
        self.interview.mark_not_applicable(self.at, reason)
        self._said()

    def comment(self, text: str) -> None:
        self.interview.comment(self.at, text)
        self._changed = True
        self.keep()

    def attach(self, evidence: Iterable[Evidence]) -> None:
        """Keep these files as the evidence for the answer; none takes away what was kept."""
        self.interview.attach(self.at, evidence)
        self._changed = True
        self.keep()

    def override(self, check_id: str, reason: str) -> None:
        self.interview.override(check_id, reason)
        self._changed = True
        self.keep()

    def keep(self) -> bool:
        """Save; whether all is on disk. An interview that was only looked at leaves no file behind."""
        if self.assessment.path is None and not self._changed:
            return True
        return self.keeper.save()

    def _said(self, keep: bool = True) -> None:
        self.typed.pop(self.at, None)
        self._changed = True
        if keep:
            self.keep()


def _where_to_begin(interview: Interview) -> str:
    """The first question that is open, else the last one of the route."""
    question = interview.next_open()
    if question is not None:
        return question.id
    return interview.route[-1] if interview.route else interview.questionnaire.questions[0].id
