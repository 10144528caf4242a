"""Whether a calculated value holds, fails, is open, or was never looked into."""

from functools import cached_property

from wizard.interview import Interview, State
from wizard.questionnaire.definition import Calculated
from wizard.questionnaire.possible import FALSE
from wizard.questionnaire.terms import And, Holds, Or, Term
from wizard.summary.parts import Standing


class Standings:
    """The standings of the yes-no values of one interview.

    A value that is false only because what would make it true was never asked says nothing about the system: it is
    `not-asked`. Of an `and` what is false decides, of an `or` every side.
    """

    def __init__(self, interview: Interview) -> None:
        self._interview = interview
        self._known = interview.values
        self._asked: dict[int, bool] = {}

    def of(self, value: Calculated) -> Standing:
        if value.id not in self._known:
            return "open"
        if self._known[value.id]:
            return "holds"
        return "fails" if self._fails(value.term) else "not-asked"

    def _fails(self, term: Term) -> bool:
        """Whether a false term is false because of something that was asked."""
        match term:
            case And():
                slots = self._interview.engine.slots
                return any(self._fails(part) for part in term.parts if part.evaluate(slots) == FALSE)
            case Or():
                return any(self._fails(part) for part in term.parts)
            case Holds() if term.slot in self._values:
                return self._fails(self._values[term.slot].term)
        return self._looked_into(term)

    def _looked_into(self, term: Term) -> bool:
        """Whether some question behind a term applies or may yet; a term without questions needs none."""
        asked = [
            self._slot_asked(slot) for slot in term.slots_read() if slot in self._questions or slot in self._values
        ]
        return any(asked) or not asked

    def _slot_asked(self, slot: int) -> bool:
        if slot not in self._asked:
            if slot in self._values:
                self._asked[slot] = self._looked_into(self._values[slot].term)
            else:
                states = self._interview.engine.states
                self._asked[slot] = any(states[number] != State.DOES_NOT_APPLY for number in self._questions[slot])
        return self._asked[slot]

    @cached_property
    def _values(self) -> dict[int, Calculated]:
        return {value.slot: value for value in self._interview.questionnaire.values}

    @cached_property
    def _questions(self) -> dict[int, tuple[int, ...]]:
        """The numbers of the questions behind each slot."""
        questionnaire = self._interview.questionnaire
        slots = {
            slot: (question.number,)
            for question in questionnaire.questions
            for slot in (question.applies_slot, question.answered_slot, question.slot)
        }
        return slots | {scale.slot: scale.questions for scale in questionnaire.scales}
