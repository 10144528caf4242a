"""Where a question is, for the solver and in an interview: on its own, or within a group."""

from collections.abc import Callable
from typing import cast

from wizard.audit.proof.encoding import Encoding
from wizard.audit.proof.goal import Shown
from wizard.audit.proof.logic import Truth, all_of
from wizard.audit.proof.shapes import Flag, Options
from wizard.interview import Interview, State
from wizard.questionnaire.definition import Check, Question
from wizard.questionnaire.possible import Chosen


class Place:
    """A question on its own, or in an entry of a group, of which the first stands for all.

    `present`, `applies` and `answered` (with a value) tell the solver when the question is so.
    """

    def __init__(self, encoding: Encoding, question: Question, group: Question | None = None) -> None:
        self.question = question
        self.group = group
        entry = encoding.first_entries[group.slot] if group else None
        self._slots = entry.slots if entry else encoding.scene.slots
        self.present: Truth = entry.present if entry else True
        self.applies: Truth = all_of((self.present, cast("Flag", self._slots[question.applies_slot]).yes))
        raw = encoding.first_answers(group).get(question.id) if group else encoding.raw.get(question.slot)
        self.answered: Truth = all_of((self.applies, raw.given)) if raw else False

    @property
    def top(self) -> Question:
        """The question on the route: the group, or the question itself."""
        return self.group or self.question

    def option(self, bit: int) -> Truth:
        """Whether an option is chosen."""
        return all_of((self.present, cast("Options", self._slots[self.question.slot]).chosen[bit]))

    def chosen(self, interview: Interview, bit: int) -> bool:
        """Whether an option is chosen, at this moment."""
        known = interview.engine.slots[self.question.slot]
        return bool((known.must if isinstance(known, Chosen) else cast("int", known)) & bit)

    def shown(self, found: Callable[[Interview, State], bool]) -> Shown:
        """Whether something is so, of the state of the question and what is known; in an entry, in any of them."""
        question, group = self.question, self.group
        if group is None:
            return lambda interview: found(interview, State(interview.engine.states[question.number]))

        def in_any(interview: Interview) -> bool:
            if interview.engine.states[group.number] not in (State.ANSWERED, State.INVALID):
                return False
            value, judge = interview.entries(group.id), interview.engine.judge
            return any(
                found(interview, judge.entry(group, entry, value.complete)[question.number][1].state)
                for entry in value.entries
            )

        return in_any

    def shown_where_it_applies(self, found: Shown) -> Shown:
        """Whether something is so while the question applies."""
        return self.shown(lambda interview, state: state.applies and found(interview))

    def breaks(self, check: Check) -> Shown:
        """Whether an answer to the question is refused by a hard check."""
        question, group = self.question, self.group

        def in_any_entry(group: Question, interview: Interview) -> bool:
            several = range(len(interview.entries(group.id).entries))
            return any(check in interview.broken_in_entry(group.id, number, question.id) for number in several)

        if group is not None:
            return lambda interview: in_any_entry(group, interview)
        return lambda interview: check in interview.broken_hard_checks(question.id)
