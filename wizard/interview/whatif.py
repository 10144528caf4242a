"""What would change the outcome: the smallest sets of changed answers that lead to another one.

Only answers marked `changeable` are changed. A question that comes onto the route thereby counts as one more change,
and its answer is named; answers kept from before return by themselves. The search goes by size and prunes with the
sets of possible values: where freeing a set of questions cannot reach an outcome, no answers to them can.
"""

from collections.abc import Iterator, Mapping, Sequence
from contextlib import contextmanager
from dataclasses import dataclass, field
from itertools import combinations
from typing import cast

from wizard.interview.classes import answers_worth_trying
from wizard.interview.engine import Engine
from wizard.interview.plan import own_slots
from wizard.interview.said import Answer, Blank, State
from wizard.interview.walk import Interview
from wizard.questionnaire.definition import Outcome, Question, Scale, Value

MOST_CHANGES = 3
MOST_EVALUATIONS = 20_000
_ANYTHING = "-"  # stands for a text that is still to be written


@dataclass(frozen=True, slots=True)
class Change:
    """One answer that would be given instead; `new` where the question comes onto the route only thereby.

    `value` is None where any answer will do.
    """

    question: str
    value: Value | None
    new: bool = False


@dataclass(frozen=True, slots=True)
class Way:
    """Questions that would have to be answered otherwise, and every way found to do so."""

    questions: tuple[str, ...]
    answers: tuple[tuple[Change, ...], ...]


@dataclass(frozen=True, slots=True)
class Other:
    """Another outcome and the smallest ways to it; none where it was not reached.

    `impossible`: no change of the changeable answers alone leads to it, however many.
    """

    outcome: str
    ways: tuple[Way, ...]
    impossible: bool = False

    @property
    def size(self) -> int:
        return len(self.ways[0].questions) if self.ways else 0


@dataclass(frozen=True, slots=True)
class WhatIf:
    """All other outcomes. `changes` says up to how many changes were looked at in full, `exact` whether every answer
    of the questions was tried (numbers by stretches)."""

    others: tuple[Other, ...]
    changes: int
    evaluations: int
    exact: bool


def what_would_change(
    interview: Interview, most_changes: int = MOST_CHANGES, most_evaluations: int = MOST_EVALUATIONS
) -> WhatIf:
    """The smallest sets of changed answers for each other outcome; empty while the outcome is not settled."""
    outcome = interview.outcome
    if outcome is None:
        return WhatIf((), 0, 0, True)
    return _Search(interview, outcome, most_evaluations).run(most_changes)


class _OutOfBounds(Exception):
    """The most evaluations were made."""


@dataclass(slots=True)
class _Search:
    interview: Interview
    outcome: Outcome
    most_evaluations: int
    evaluations: int = 0
    exact: bool = True
    engine: Engine = field(init=False)
    candidates: list[Question] = field(init=False)
    present: Mapping[int, Value | None] = field(init=False)
    tried: dict[int, tuple[Value, ...]] = field(default_factory=dict)

    def __post_init__(self) -> None:
        self.engine = self.interview.engine.copy()
        self.engine.finish(False)  # missing facts would hide what is still possible
        questions = self.interview.questionnaire.questions
        matters = _cone(self.engine)
        self.candidates = [
            question
            for question in questions
            if question.changeable
            and question.number in matters
            and self.engine.states[question.number]
            in (State.ANSWERED, State.DEFERRED, State.NOT_APPLICABLE, State.BLANK)
        ]
        self.present = {one.number: self.interview.answer_of(one.id) for one in questions}

    def run(self, most_changes: int) -> WhatIf:
        targets = [
            one
            for one in self.interview.questionnaire.outcomes
            if one.id != self.outcome.id and one.condition is not None
        ]
        reachable = self._freed(self.candidates)
        waiting = [one for one in targets if one.bit & reachable]
        found: dict[str, dict[tuple[str, ...], list[tuple[Change, ...]]]] = {}
        complete = most_changes
        for size in range(1, most_changes + 1):
            pending = [one for one in waiting if one.id not in found]
            if not pending:
                break
            try:
                self._of_size(size, pending, found)
            except _OutOfBounds:
                complete = size - 1
                found = {id: ways for id, ways in found.items() if len(next(iter(ways))) < size}
                break
        others = tuple(
            Other(
                one.id,
                tuple(Way(ids, tuple(ways)) for ids, ways in found.get(one.id, {}).items()),
                impossible=one not in waiting,
            )
            for one in targets
        )
        return WhatIf(others, complete, self.evaluations, self.exact)

    def _of_size(
        self, size: int, targets: list[Outcome], found: dict[str, dict[tuple[str, ...], list[tuple[Change, ...]]]]
    ) -> None:
        mask = sum(one.bit for one in targets)
        ids = {one.bit: one.id for one in targets}
        for count in range(1, size + 1):
            for chosen in combinations(self.candidates, count):
                for changes, outcome in self._assigned(chosen, size, mask):
                    questions = tuple(sorted((one.question for one in changes), key=self._number))
                    ways = found.setdefault(ids[outcome], {}).setdefault(questions, [])
                    if changes not in ways:
                        ways.append(changes)

    def _number(self, id: str) -> int:
        return self.interview.question(id).number

    def _freed(self, chosen: Sequence[Question]) -> int:
        """The outcomes that are possible while the answers to these questions are open."""
        with self._open(chosen):
            return self._evaluated()

    @contextmanager
    def _open(self, chosen: Sequence[Question]) -> Iterator[None]:
        before = [(one.number, self.engine.said.get(one.number)) for one in chosen]
        for number, _ in before:
            self.engine.say(number, None)
        try:
            yield
        finally:
            for number, said in before:
                self.engine.say(number, said)

    def _evaluated(self) -> int:
        self.evaluations += 1
        if self.evaluations > self.most_evaluations:
            raise _OutOfBounds
        return cast("int", self.engine.slots[self.engine.plan.questionnaire.outcome_slot])

    def _assigned(self, chosen: Sequence[Question], size: int, mask: int) -> Iterator[tuple[tuple[Change, ...], int]]:
        """Every way to change just these questions, with what comes onto the route, in exactly `size` changes."""
        with self._open(chosen):
            if self._evaluated() & mask:
                yield from self._next(chosen, (), size, mask)

    def _next(
        self, left: Sequence[Question], changes: tuple[Change, ...], size: int, mask: int
    ) -> Iterator[tuple[tuple[Change, ...], int]]:
        """Give the questions that are left open another answer each; those that cannot lead there are cut off."""
        if not left:
            yield from self._completed(changes, size, mask)
            return
        question, rest = left[0], left[1:]
        for value in self._values(question):
            if value == self.present[question.number]:
                continue
            self.engine.say(question.number, Answer(value))
            if self.engine.states[question.number] != State.ANSWERED:
                continue
            if len(changes) + len(left) + self._new_required(rest) > size:
                continue  # what comes onto the route would be too much
            if self._evaluated() & mask:
                yield from self._next(rest, (*changes, Change(question.id, value)), size, mask)
        self.engine.say(question.number, None)

    def _completed(self, changes: tuple[Change, ...], size: int, mask: int) -> Iterator[tuple[tuple[Change, ...], int]]:
        new = self._new_question()
        if new is None:
            outcome = self._evaluated() & mask
            settled = outcome == self.engine.slots[self.engine.plan.questionnaire.outcome_slot]
            if len(changes) == size and settled and outcome.bit_count() == 1:
                yield changes, outcome
            return
        if new.optional:  # finishing leaves it blank
            self.engine.say(new.number, Blank())
            yield from self._completed(changes, size, mask)
            self.engine.say(new.number, None)
            return
        if len(changes) >= size:
            return
        for value in self._values(new) or (_ANYTHING,):
            self.engine.say(new.number, Answer(value))
            named = None if value is _ANYTHING else value
            if self.engine.states[new.number] == State.ANSWERED and self._evaluated() & mask:
                yield from self._completed((*changes, Change(new.id, named, new=True)), size, mask)
        self.engine.say(new.number, self.interview.engine.said.get(new.number))

    def _new_question(self) -> Question | None:
        """The first question that applies only because of the changes and has no answer."""
        states, before = self.engine.states, self.interview.engine.states
        for question in self.interview.questionnaire.questions:
            number = question.number
            if states[number] == State.OPEN and before[number] != State.OPEN and question.kind.asks:
                return question
        return None

    def _new_required(self, freed: Sequence[Question]) -> int:
        """How many required questions apply only because of the changes and have no answer."""
        states, before = self.engine.states, self.interview.engine.states
        if states.count(State.OPEN) <= before.count(State.OPEN) + len(freed):
            return 0
        ours = {question.number for question in freed}
        return sum(
            1
            for question in self.interview.questionnaire.questions
            if states[question.number] == State.OPEN
            and before[question.number] != State.OPEN
            and question.number not in ours
            and not question.optional
        )

    def _values(self, question: Question) -> tuple[Value, ...]:
        values, exact = answers_worth_trying(question, self.engine, self.present.get(question.number))
        self.exact = self.exact and exact
        return values


def _cone(engine: Engine) -> set[int]:
    """The numbers of the questions that the outcome can depend on."""
    plan = engine.plan
    wanted = {outcome.slot for outcome in plan.questionnaire.outcomes if outcome.condition is not None}
    found: set[int] = set()
    for number in range(len(plan.nodes) - 1, -1, -1):
        node = plan.nodes[number]
        filled, read = plan.slots_of_node(number)
        if wanted & filled:
            wanted |= read
            if isinstance(node, Question):
                found.add(node.number)
            elif isinstance(node, Scale):
                found.update(node.questions)
                wanted |= {slot for one in node.questions for slot in own_slots(plan.questionnaire.questions[one])}
    return found
