"""What is known at this moment, kept right by working out again only what a change reaches.

`Engine` is the mutable heart of a walk: for every slot the set of values still possible (see
`wizard.questionnaire.possible`), for every question its state. Cost follows what changed, not the size.
"""

from datetime import date
from heapq import heappop, heappush
from typing import cast

from wizard.interview.plan import AllOutcomes, Node, Plan
from wizard.interview.said import Answer, Blank, NotApplicable, Said, State
from wizard.questionnaire.definition import Calculated, Obligation, Outcome, Question, Scale, Section, Value
from wizard.questionnaire.possible import (
    EITHER,
    FALSE,
    FIRST_DAY,
    LAST_DAY,
    NOTHING,
    TRUE,
    Amount,
    Possible,
    Range,
    exactly,
    only_nothing,
    or_nothing,
)

_NO_POINTS = (0, 0, 0)


class Engine:
    """The slots and states of one walk. Everything is read from outside and changed only through `say`."""

    def __init__(self, plan: Plan, today: date | None) -> None:
        questionnaire = plan.questionnaire
        self.plan = plan
        self.slots: list[Possible] = [NOTHING] * questionnaire.slots
        self.states = bytearray(len(questionnaire.questions))
        self.said: dict[int, Said] = {}
        self.counts = [[0] * len(State) for _ in questionnaire.sections]  # by section and state
        self.totals: list[list[Amount]] = [[0, 0, 0] for _ in questionnaire.scales]  # lowest, highest, so far
        self.finished = False
        self._points: dict[int, tuple[Amount, Amount, Amount]] = {}  # by question
        self._open: dict[int, Possible] = {}
        self._queue: list[int] = []
        self._queued = bytearray(b"\1") * len(plan.nodes)
        for question in questionnaire.questions:
            if question.kind.asks:
                self.counts[question.section][State.DOES_NOT_APPLY] += 1
        self.slots[questionnaire.today_slot] = exactly(today.toordinal()) if today else Range(FIRST_DAY, LAST_DAY)
        for node in plan.nodes:  # in order, so nothing has to be queued
            self._update(node)
        self._queued = bytearray(len(plan.nodes))

    def copy(self) -> "Engine":
        """An engine in the same state, for trying what would be."""
        twin = object.__new__(Engine)
        twin.plan = self.plan
        twin.slots = self.slots.copy()
        twin.states = self.states.copy()
        twin.said = self.said.copy()
        twin.counts = [counts.copy() for counts in self.counts]
        twin.totals = [totals.copy() for totals in self.totals]
        twin.finished = self.finished
        twin._points = self._points.copy()
        twin._open = self._open
        twin._queue = []
        twin._queued = bytearray(len(self.plan.nodes))
        return twin

    def say(self, number: int, said: Said | None) -> None:
        """Note what is said of a question (None: nothing) and work out what follows."""
        if said is None:
            self.said.pop(number, None)
        else:
            self.said[number] = said
        self._push(self.plan.node_of_question[number])
        self._settle()

    def finish(self, finished: bool = True) -> None:
        """Judge as a finished record: facts that are missing may then be an outcome of their own."""
        self.finished = finished
        self._push(self.plan.outcome_node)
        self._settle()

    def points(self, number: int) -> tuple[Amount, Amount, Amount]:
        """Least, most and present points of a question."""
        return self._points.get(number, _NO_POINTS)

    def _settle(self) -> None:
        queue, queued, nodes = self._queue, self._queued, self.plan.nodes
        while queue:
            number = heappop(queue)
            queued[number] = 0
            self._update(nodes[number])

    def _push(self, number: int) -> None:
        if not self._queued[number]:
            self._queued[number] = 1
            heappush(self._queue, number)

    def _set(self, slot: int, possible: Possible) -> None:
        if self.slots[slot] != possible:
            self.slots[slot] = possible
            for number in self.plan.dependants[slot]:
                self._push(number)

    def _update(self, node: Node) -> None:
        slots = self.slots
        match node:
            case Question():
                self._update_question(node)
            case Calculated():
                self._set(node.slot, node.term.evaluate(slots))
            case Section() | Obligation():
                self._set(node.slot, node.condition.evaluate(slots) if node.condition else TRUE)
            case Outcome():
                if node.condition:
                    self._set(node.slot, node.condition.evaluate(slots))
            case Scale():
                low, high, _ = self.totals[self._scale_number(node)]
                self._set(node.slot, Range(low, high))
            case AllOutcomes():
                self._set(self.plan.questionnaire.outcome_slot, self._outcomes(node))

    def _scale_number(self, scale: Scale) -> int:
        return self.plan.questionnaire.scales.index(scale)

    def _outcomes(self, node: AllOutcomes) -> int:
        possible = 0
        unsettled = 0
        for outcome in node.outcomes:
            if outcome.condition is None:
                unsettled = outcome.bit
                continue
            truths = cast("int", self.slots[outcome.slot])
            if truths & TRUE:
                possible |= outcome.bit
                if truths == TRUE:
                    break
        else:
            possible |= NOTHING  # none of them is sure to hold
        settled = possible & (possible - 1) == 0 and possible != NOTHING
        return unsettled if self.finished and unsettled and not settled else possible

    # questions

    def _update_question(self, question: Question) -> None:
        slots = self.slots
        applies = cast("int", slots[self.plan.questionnaire.sections[question.section].slot])
        if applies != FALSE and question.condition is not None:
            own = question.condition.evaluate(slots)
            applies = own if applies == TRUE or own == FALSE else EITHER
        state, possible, answered = self._judged(question, applies)
        self._set_state(question, state)
        if question.scales:
            self._score(question, state, possible)
        self._set(question.applies_slot, applies)
        self._set(question.answered_slot, answered)
        self._set(question.slot, possible)

    def _judged(self, question: Question, applies: int) -> tuple[State, Possible, int]:
        """State, possible values, and whether it is answered."""
        every = self._every(question)
        if applies == FALSE:
            return State.DOES_NOT_APPLY, only_nothing(every), FALSE
        if not question.kind.asks:
            return State.ANSWERED if applies == TRUE else State.WAITING, every, FALSE
        state, possible, answered = self._as_said(question, every)
        if applies == TRUE:
            return state, possible, answered
        return State.WAITING, or_nothing(possible), answered | FALSE

    def _as_said(self, question: Question, every: Possible) -> tuple[State, Possible, int]:
        match self.said.get(question.number):
            case Answer(value):
                return self._answered(question, value, every)
            case Blank():
                return State.BLANK, only_nothing(every), FALSE
            case NotApplicable():
                return State.NOT_APPLICABLE, only_nothing(every), TRUE
            case None:
                state = State.OPEN
            case _:
                state = State.DEFERRED
        return state, or_nothing(every) if question.may_be_without_value else every, EITHER

    def _answered(self, question: Question, value: Value, every: Possible) -> tuple[State, Possible, int]:
        kind = question.kind
        counting = kind.still(question, value, self.options(question, FALSE))
        if counting is None:  # the option is gone: what was said is kept, and asked again
            return State.OPEN, or_nothing(every) if question.may_be_without_value else every, EITHER
        if kind.still(question, value, self.options(question, EITHER)) != counting:
            return State.WAITING, every, EITHER  # whether its option applies is not known yet
        known = kind.known(question, counting)
        if any(check.hard for check in question.checks) and self._breaks_hard_check(question, known):
            return State.INVALID, every, EITHER
        return State.ANSWERED, known, TRUE

    def _breaks_hard_check(self, question: Question, known: Possible) -> bool:
        slots = self.slots
        before = slots[question.slot], slots[question.applies_slot], slots[question.answered_slot]
        slots[question.slot], slots[question.applies_slot], slots[question.answered_slot] = known, TRUE, TRUE
        broken = any(check.hard and check.must.evaluate(slots) == FALSE for check in question.checks)
        slots[question.slot], slots[question.applies_slot], slots[question.answered_slot] = before
        return broken

    def options(self, question: Question, without: int) -> int:
        """The set of options but those whose condition is `without`: FALSE, so those that can apply; EITHER, those that surely do."""
        mask = 0
        for option in question.options:
            if option.condition is None:
                mask |= option.bit
            else:
                truths = option.condition.evaluate(self.slots)
                if truths != FALSE and truths != without:
                    mask |= option.bit
        return mask

    def _every(self, question: Question) -> Possible:
        """Every answer that can be given at this moment."""
        number = question.number
        if any(option.condition is not None for option in question.options):
            return question.kind.open(question, self.options(question, FALSE))
        if number not in self._open:
            self._open[number] = question.kind.open(question, self.options(question, FALSE))
        return self._open[number]

    def _set_state(self, question: Question, state: State) -> None:
        before = self.states[question.number]
        if before != state:
            self.states[question.number] = state
            if question.kind.asks:
                counts = self.counts[question.section]
                counts[before] -= 1
                counts[state] += 1

    def _score(self, question: Question, state: State, possible: Possible) -> None:
        low, high = question.kind.points(question, possible)
        now = (low, high, low if state == State.ANSWERED else 0)
        before = self._points.get(question.number, _NO_POINTS)
        if now == before:
            return
        self._points[question.number] = now
        for scale in self.plan.scales_of_question[question.number]:
            totals = self.totals[scale]
            for index in range(3):
                totals[index] += now[index] - before[index]
            self._push(self.plan.node_of_scale[scale])
