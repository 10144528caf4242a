"""What is known at this moment, kept right by working out again only what a change reaches.

`Engine` is the mutable heart of a walk: for every slot the set of values still possible (see
`wizard.questionnaire.possible`), for every question its state. Cost follows what changed, not the size.
"""

from collections.abc import Callable, Mapping
from datetime import date
from heapq import heappop, heappush
from typing import Any, ClassVar, cast

from wizard.interview.judging import Judge, Judged
from wizard.interview.plan import AllOutcomes, Node, Plan
from wizard.interview.said import Said, State
from wizard.questionnaire.definition import Calculated, Obligation, Outcome, Question, Scale, Section
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
        self.count = [0] * len(State)  # of the whole, by state
        self.totals: list[list[Amount]] = [[0, 0, 0] for _ in questionnaire.scales]  # lowest, highest, so far
        self.finished = False
        self._points: dict[int, tuple[Amount, Amount, Amount]] = {}  # by question
        self.judge = Judge(self.slots, plan.unsaid)
        self._last: list[Judged | None] = [None] * len(questionnaire.questions)
        self._queue: list[int] = []
        self._queued = bytearray(b"\1") * len(plan.nodes)
        for question in questionnaire.questions:
            if question.kind.asks:
                self.counts[question.section][State.DOES_NOT_APPLY] += 1
                self.count[State.DOES_NOT_APPLY] += 1
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
        twin.count = self.count.copy()
        twin.totals = [totals.copy() for totals in self.totals]
        twin.finished = self.finished
        twin._points = self._points.copy()
        twin.judge = Judge(twin.slots, self.plan.unsaid)
        twin._last = self._last.copy()
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
        self._UPDATES[type(node)](self, node)

    def _update_value(self, node: Calculated) -> None:
        self._set(node.slot, node.term.evaluate(self.slots))

    def _update_condition(self, node: Section | Obligation | Outcome) -> None:
        self._set(node.slot, node.condition.evaluate(self.slots) if node.condition is not None else TRUE)

    def _update_scale(self, node: Scale) -> None:
        low, high, _ = self.totals[node.number]
        self._set(node.slot, Range(low, high))

    def _update_outcomes(self, node: AllOutcomes) -> None:
        self._set(self.plan.questionnaire.outcome_slot, self._outcomes(node))

    def _outcomes(self, node: AllOutcomes) -> int:
        possible = 0
        unsettled = sum(outcome.bit for outcome in node.outcomes if outcome.condition is None)
        for outcome in node.outcomes:
            if outcome.condition is None:
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
        slots, number = self.slots, question.number
        applies = cast("int", slots[self.plan.section_slots[number]])
        if applies != FALSE and question.condition is not None:
            own = question.condition.evaluate(slots)
            applies = own if applies == TRUE or own == FALSE else EITHER
        judged = self.judge.judged(question, applies, self.said.get(number))
        if judged is self._last[number]:
            return
        self._last[number] = judged
        state, possible, answered = judged
        self._set_state(question, state)
        if question.scales:
            self._score(question, state, possible)
        self._set(question.applies_slot, applies)
        self._set(question.answered_slot, answered)
        self._set(question.slot, possible)

    def options(self, question: Question, without: int) -> int:
        """The options that can apply (`without` is FALSE), or that surely do (EITHER)."""
        return self.judge.options(question, without)

    def _set_state(self, question: Question, state: State) -> None:
        before = self.states[question.number]
        if before != state:
            self.states[question.number] = state
            if question.kind.asks:
                counts = self.counts[question.section]
                counts[before] -= 1
                counts[state] += 1
                self.count[before] -= 1
                self.count[state] += 1

    def _score(self, question: Question, state: State, possible: Possible) -> None:
        low, high = self._points_of(question, possible)
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

    def _points_of(self, question: Question, possible: Possible) -> tuple[Amount, Amount]:
        if not isinstance(possible, int):  # of several choices there are too many sets to remember
            return question.kind.points(question, possible)
        known, key = self.plan.points, (question.number, possible)
        if key not in known:
            known[key] = question.kind.points(question, possible)
        return known[key]

    _UPDATES: ClassVar[Mapping[type[object], Callable[["Engine", Any], None]]] = {
        Question: _update_question,
        Calculated: _update_value,
        Section: _update_condition,
        Obligation: _update_condition,
        Outcome: _update_condition,
        Scale: _update_scale,
        AllOutcomes: _update_outcomes,
    }
