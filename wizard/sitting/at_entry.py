"""A sitting within one entry of a repeating group."""

from collections.abc import Mapping

from wizard.interview.said import State
from wizard.questionnaire.definition import Check, Group, Option, Question, Single
from wizard.sitting.sitting import Sitting
from wizard.sitting.undoing import Step


class AtEntry:
    """The question of the entry that is worked on, and what is said or typed there. Entries are counted from 0.

    The sitting stays at the group as long as this is used. Methods that say something raise Refused where the
    interview does.
    """

    def __init__(self, sitting: Sitting, index: int) -> None:
        self.sitting, self.index = sitting, index
        self.group = sitting.question
        self.question = self._where_to_begin()

    @property
    def entry(self) -> Mapping[str, Single]:
        return self.sitting.interview.entries(self.group.id).entries[self.index]

    @property
    def states(self) -> Mapping[str, State]:
        """The states of the questions of the entry."""
        return self.sitting.interview.entry_states(self.group.id)[self.index]

    @property
    def state(self) -> State:
        return self.states[self.question.id]

    @property
    def route(self) -> tuple[Question, ...]:
        """The questions that apply in the entry."""
        states = self.states
        return tuple(one for one in self.group.inner if states[one.id].applies)

    @property
    def options(self) -> tuple[Option, ...]:
        """The options that can be chosen in this entry."""
        return self.sitting.interview.entry_options(self.group.id, self.index, self.question.id)

    @property
    def value(self) -> Single | None:
        """The answer that is given, whether it counts or not."""
        return self.entry.get(self.question.id)

    @property
    def typed(self) -> str:
        """What is typed at the question and is no answer."""
        return self._texts.get(self.question.id, "")

    @property
    def broken(self) -> tuple[Check, ...]:
        """The hard checks that refuse the answer."""
        return self.sitting.interview.broken_in_entry(self.group.id, self.index, self.question.id)

    @property
    def untouched(self) -> bool:
        """Nothing at all is said or typed in the entry."""
        return not self.entry and not self._texts

    def _where_to_begin(self) -> Question:
        """The first question that still has to be answered, else the first."""
        states, route = self.states, self.route or self.group.inner
        if self.untouched:
            return route[0]
        needed = (one for one in route if states[one.id] in (State.OPEN, State.INVALID) and not one.optional)
        return next(needed, route[0])

    @property
    def _texts(self) -> dict[str, str]:
        return self.sitting.typed_within.of(self.entry)

    def find(self, step: Step) -> bool:
        """Go to the question of a step of undoing; False where that is in no entry, or in another one."""
        entries = self.sitting.interview.entries(self.group.id).entries
        if step.place[:2] != (self.group.id, self.index) or self.index >= len(entries):
            return False
        self.question = self.group.inner_question(step.inner) or self.question
        return True

    def step(self, by: int) -> bool:
        """Move along the questions that apply, 1 forward or -1 back; False at the end."""
        ahead = [one for one in self.route if (one.number - self.question.number) * by > 0]
        if ahead:
            self.question = ahead[0 if by > 0 else -1]
        return bool(ahead)

    def answer(self, value: object, *, typing: bool = False, keep: bool = True) -> None:
        """Answer the question; None takes the answer back. The rest is as for `Sitting.answer`."""
        self.sitting.answer_within(self.index, self.question.id, value, typing=typing, keep=keep)

    def hold(self, text: str) -> None:
        """Keep text that is no answer. It takes the place of the answer that stood there."""
        self.sitting.hold_within(self.index, self.question.id, text)

    def keep_beside(self, text: str) -> None:
        """Keep text that is no answer; an answer that stands there stays."""
        if self.value is None:
            self.hold(text)
        else:
            self._texts[self.question.id] = text

    def drop_typed(self) -> None:
        """Take away text that is no answer; an answer stays."""
        if self.typed:
            self.sitting.note("entry", self._drop, index=self.index, inner=self.question.id)

    def _drop(self) -> None:
        del self._texts[self.question.id]

    def leave(self, before: Group | None) -> None:
        """Be done with the entry. One that was added to what was entered `before` and says nothing is taken away."""
        if before is None or not self.untouched:
            self.sitting.keep()
        else:
            self.sitting.drop_entry(before)
