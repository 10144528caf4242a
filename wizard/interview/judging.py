"""What state a question is in, and which values it can have, from what is said of it and what is known so far."""

from collections.abc import Mapping
from typing import NamedTuple

from wizard.interview.said import Answer, Blank, NotApplicable, Said, State
from wizard.questionnaire.definition import Check, Group, Question, Single, Value
from wizard.questionnaire.possible import (
    EITHER,
    FALSE,
    TRUE,
    Entries,
    Possible,
    only_nothing,
    or_nothing,
)
from wizard.questionnaire.terms import Slots


class Judged(NamedTuple):
    """State, possible values, and whether it is answered (a truth)."""

    state: State
    possible: Possible
    answered: int


class Judge:
    """Judges questions of one walk. `slots` is what is known; the row of a group's questions in it is scratch.

    `unsaid` remembers what questions are of which nothing is said or which do not apply, by slot and whether they
    apply; only those whose options always apply. It is the same for all walks through a questionnaire.
    """

    def __init__(self, slots: Slots, unsaid: dict[tuple[int, int], Judged]) -> None:
        self._slots = slots
        self._unsaid = unsaid

    def judged(self, question: Question, applies: int, said: Said | None) -> Judged:
        if question.options_vary or (said is not None and applies != FALSE):
            return self._judged(question, applies, said)
        key = question.slot, applies
        found = self._unsaid.get(key)
        if found is None:
            found = self._unsaid[key] = self._judged(question, applies, None)
        return found

    def _judged(self, question: Question, applies: int, said: Said | None) -> Judged:
        every = self.every(question)
        if applies == FALSE:
            return Judged(State.DOES_NOT_APPLY, only_nothing(every), FALSE)
        if not question.kind.asks:
            return Judged(State.ANSWERED if applies == TRUE else State.WAITING, every, FALSE)
        now = self._as_said(question, every, said)
        if applies == TRUE:
            return now
        return Judged(State.WAITING, or_nothing(now.possible), now.answered | FALSE)

    def _as_said(self, question: Question, every: Possible, said: Said | None) -> Judged:
        match said:
            case Answer(Group() as value):
                return self._entered(question, value)
            case Answer(value):
                return self._answered(question, value, every)
            case Blank():
                return Judged(State.BLANK, only_nothing(every), FALSE)
            case NotApplicable():
                return Judged(State.NOT_APPLICABLE, only_nothing(every), TRUE)
            case None:
                return _unsaid(question, every, State.OPEN)
        return _unsaid(question, every, State.DEFERRED)

    def _answered(self, question: Question, value: Value, every: Possible) -> Judged:
        kind = question.kind
        counting = value
        if question.options_vary:
            still = kind.still(question, value, self.options(question, FALSE))
            if still is None:  # the option is gone: what was said is kept, and asked again
                return _unsaid(question, every, State.OPEN)
            counting = still
            if kind.still(question, value, self.options(question, EITHER)) != counting:
                return _unsaid(question, every, State.WAITING)  # whether its option applies is not known yet
        known = kind.known(question, counting)
        if question.checks and self._breaks_hard_check(question, known):
            return _unsaid(question, every, State.INVALID)
        return Judged(State.ANSWERED, known, TRUE)

    def _breaks_hard_check(self, question: Question, known: Possible) -> bool:
        return any(check.hard for check in self.broken(question, known))

    def broken(self, question: Question, known: Possible) -> tuple[Check, ...]:
        """The checks of a question that are known to be broken, were `known` its values."""
        slots, own = self._slots, (question.slot, question.applies_slot, question.answered_slot)
        before = [slots[slot] for slot in own]
        for slot, possible in zip(own, (known, TRUE, TRUE), strict=True):
            slots[slot] = possible
        broken = tuple(check for check in question.checks if check.must.evaluate(slots) == FALSE)
        for slot, possible in zip(own, before, strict=True):
            slots[slot] = possible
        return broken

    # repeating groups

    def entered(self, question: Question, value: Group) -> tuple[Entries, State]:
        """What is known of a group in which this is entered, and the state that its entries leave it in."""
        rows, worst = [], State.ANSWERED
        for entry in value.entries:
            judged = self.entry(question, entry, value.complete)
            rows.append(tuple(possible for one in judged for possible in (one[0], one[1].answered, one[1].possible)))
            states = {one[1].state for one in judged}
            if State.INVALID in states:
                worst = State.INVALID
            elif State.OPEN in states and worst != State.INVALID:
                worst = State.OPEN
        if worst == State.ANSWERED and not value.complete:
            worst = State.OPEN
        return Entries(tuple(rows), value.complete, question.settings.most), worst

    def _entered(self, question: Question, value: Group) -> Judged:
        entries, worst = self.entered(question, value)
        if worst == State.ANSWERED and question.checks and self._breaks_hard_check(question, entries):
            return _unsaid(question, self.every(question), State.INVALID)
        return Judged(worst, entries, TRUE if worst == State.ANSWERED else EITHER)

    def entry(self, group: Question, entry: Mapping[str, Single], complete: bool) -> list[tuple[int, Judged]]:
        """For each question of a group, in one entry: whether it applies, and what it is. Fills the row."""
        slots = self._slots
        found = []
        for question in group.inner:
            applies = TRUE if question.condition is None else question.condition.evaluate(slots)
            said: Said | None = None
            if question.id in entry:
                said = Answer(entry[question.id])
            elif question.optional and complete:
                said = Blank()
            judged = self.judged(question, applies, said)
            slots[question.applies_slot], slots[question.answered_slot] = applies, judged.answered
            slots[question.slot] = judged.possible
            found.append((applies, judged))
        return found

    # options

    def options(self, question: Question, without: int) -> int:
        """The set of options but those whose condition is `without`: FALSE for those that can apply, EITHER for those
        that surely do."""
        mask = 0
        for option in question.options:
            if option.condition is None:
                mask |= option.bit
            else:
                truths = option.condition.evaluate(self._slots)
                if truths not in (FALSE, without):
                    mask |= option.bit
        return mask

    def every(self, question: Question) -> Possible:
        """Every answer that can be given at this moment."""
        return question.kind.open(question, self.options(question, FALSE))


def _unsaid(question: Question, every: Possible, state: State) -> Judged:
    return Judged(state, or_nothing(every) if question.may_be_without_value else every, EITHER)
