"""The search behind what-if: which answers, given otherwise, settle another outcome, and what is then asked anew.

Sets of questions are freed one after the other; where freeing a set leaves an outcome impossible, no answers to it lead
there, for the sets of possible values never lose one. Answers are then given in the order of the file, so that what
applies is known when it is reached.
"""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from itertools import combinations
from typing import cast

from wizard.interview.classes import answers_worth_trying
from wizard.interview.cone import cones_of
from wizard.interview.engine import Engine
from wizard.interview.plan import own_slots
from wizard.interview.said import Answer, Blank, Said, State
from wizard.interview.walk import Interview
from wizard.questionnaire.definition import Question, Value

_GIVEN = (State.ANSWERED, State.DEFERRED, State.NOT_APPLICABLE, State.BLANK)
_UNDONE = (State.OPEN, State.INVALID)


@dataclass(frozen=True, slots=True)
class Change:
    """One answer that would be given instead; `new` where the question comes onto the route only thereby.

    `value` is None where any answer will do.
    """

    question: str
    value: Value | None
    new: bool = False


Changes = tuple[Change, ...]


class OutOfBounds(Exception):
    """As many evaluations were made as are allowed."""


@dataclass(frozen=True, slots=True)
class _Task:
    """Give answers to what is undone among `within`: `chosen` otherwise than now; at most `size` changes in all.

    `mask` are the outcomes that must stay possible.
    """

    chosen: frozenset[int]
    within: frozenset[int]
    size: int
    mask: int


class Search:
    """One search from the present answers of an interview. `exact` and `evaluations` tell how it went so far."""

    def __init__(self, interview: Interview, most_evaluations: int) -> None:
        self.evaluations = 0
        self.exact = True
        self._most = most_evaluations
        self._questions = interview.questionnaire.questions
        self._before = bytes(interview.engine.states)
        engine = interview.engine.copy()
        engine.finish(False)  # missing facts would hide what is still possible
        self._outcome_slot = interview.questionnaire.outcome_slot
        cones = cones_of(engine.plan)
        self._cone, self._steering = cones.outcome, cones.steering
        self._others = frozenset(range(len(self._questions))) - self._cone
        changeable = [one.number for one in self._questions if one.changeable and self._before[one.number] in _GIVEN]
        self._deciding = [number for number in changeable if number in self._cone]
        self._also_steering = [number for number in changeable if number in self._steering - self._cone]
        self._present = {number: interview.answer_of(self._questions[number].id) for number in changeable}
        self._base = engine
        self._refusable = self._may_be_refused_later()
        for number in self._refusable:
            engine.say(number, None)

    def reachable(self) -> int:
        """The outcomes that are possible while every answer that can be changed is open."""
        engine = self._base.copy()
        for number in self._deciding:
            engine.say(number, None)
        return self._possible(engine)

    def settling(self, size: int, mask: int) -> Iterator[tuple[int, Engine, Changes]]:
        """Every way to settle one of the outcomes in `mask` with at most `size` answers given otherwise or anew."""
        yield from self._freed(self._base, 0, frozenset(), size, mask)

    def completions(self, engine: Engine, changes: Changes, size: int) -> Iterator[Changes]:
        """Every way to go on, in exactly `size` changes, until nothing more need be answered anew."""
        for count in range(size - len(changes) + 1):
            for chosen in combinations(self._also_steering, count):
                freed = engine
                for number in chosen:
                    freed = self._saying(freed, number, None)
                task = _Task(frozenset(chosen), self._others, size, -1)
                yield from (self._sorted(all_) for _, all_ in self._done(freed, 0, changes, task) if len(all_) == size)

    def completion(self, engine: Engine, changes: Changes) -> Changes | None:
        """Some way to go on until nothing more need be answered anew; None where an answer cannot be given."""
        task = _Task(frozenset(), self._others, len(self._questions), -1)
        found = next(self._done(engine, 0, changes, task), None)
        return None if found is None else self._sorted(found[1])

    def _freed(
        self, engine: Engine, first: int, chosen: frozenset[int], size: int, mask: int
    ) -> Iterator[tuple[int, Engine, Changes]]:
        for index in range(first, len(self._deciding)):
            freed = self._saying(engine, self._deciding[index], None)
            more = chosen | {self._deciding[index]}
            if self._possible(freed) & mask:
                for settled, changes in self._done(freed, 0, (), _Task(more, self._cone, size, mask)):
                    outcome = self._possible(settled)
                    if outcome & mask == outcome and outcome.bit_count() == 1:
                        yield outcome, settled, changes
            if len(more) < size:
                yield from self._freed(freed, index + 1, more, size, mask)

    def _done(self, engine: Engine, start: int, changes: Changes, task: _Task) -> Iterator[tuple[Engine, Changes]]:
        """Every way to answer what is undone from question number `start` on."""
        number = self._undone(engine, start, task)
        if number is None:
            yield from self._finished(engine, changes, task)
            return
        question, chosen = self._questions[number], number in task.chosen
        if number in self._refusable and not chosen:
            kept = self._saying(engine, number, self._refusable[number])
            if kept.states[number] not in _UNDONE:
                yield from self._done(kept, number + 1, changes, task)
                return
        if question.optional and not chosen:  # finishing leaves it blank
            blank = self._saying(engine, number, Blank()) if number in self._steering else engine
            yield from self._done(blank, number + 1, changes, task)
        elif len(changes) + 1 + sum(1 for one in task.chosen if one > number) <= task.size:
            for answered, value in self._answered(engine, question, chosen):
                if self._possible(answered) & task.mask:
                    more = (*changes, self._change(question, value))
                    yield from self._done(answered, number + 1, more, task)

    def _finished(self, engine: Engine, changes: Changes, task: _Task) -> Iterator[tuple[Engine, Changes]]:
        for number, said in self._refusable.items():
            if number in task.within and number not in task.chosen and number not in engine.said:
                engine = self._saying(engine, number, said)  # it does not apply, or may not: so it is not asked anew
        if all(engine.states[number] == State.ANSWERED for number in task.chosen):
            yield engine, changes

    def _undone(self, engine: Engine, start: int, task: _Task) -> int | None:
        """The first question that has to be answered because of the changes."""
        states, before = engine.states, self._before
        number = states.find(State.OPEN, start)
        while number >= 0:
            if number in task.within and before[number] not in _UNDONE and self._questions[number].kind.asks:
                return number
            number = states.find(State.OPEN, number + 1)
        return None

    def _answered(self, engine: Engine, question: Question, chosen: bool) -> Iterator[tuple[Engine, Value | None]]:
        """The answers that can be given to a question, and what follows; None: any."""
        number = question.number
        if number not in self._steering:
            yield engine, None
            return
        values, exact = answers_worth_trying(question, engine, self._present.get(number))
        self.exact = self.exact and exact
        for value in values:
            if not chosen or value != self._present[number]:
                answered = self._saying(engine, number, Answer(value))
                if answered.states[number] == State.ANSWERED:
                    yield answered, None if question.kind.type == "text" and len(values) == 1 else value

    def _change(self, question: Question, value: Value | None) -> Change:
        return Change(question.id, value, new=not State(self._before[question.number]).applies)

    def _sorted(self, changes: Changes) -> Changes:
        order = {question.id: question.number for question in self._questions}
        return tuple(sorted(changes, key=lambda one: order[one.question]))

    def _saying(self, engine: Engine, number: int, said: Said | None) -> Engine:
        self.evaluations += 1
        if self.evaluations > self._most:
            raise OutOfBounds
        twin = engine.copy()
        twin.say(number, said)
        return twin

    def _possible(self, engine: Engine) -> int:
        return cast("int", engine.slots[self._outcome_slot])

    def _may_be_refused_later(self) -> Mapping[int, Said]:
        """The answers that a hard check may come to refuse."""
        found = {}
        for question in self._questions:
            said, before = self._base.said.get(question.number), State(self._before[question.number])
            if isinstance(said, Answer) and before not in _UNDONE and self._may_be_refused(question, before):
                found[question.number] = said
        return found

    def _may_be_refused(self, question: Question, before: State) -> bool:
        """Whether a hard check looks at other answers, or has not been tried since the question does not apply."""
        own = {*own_slots(question), self._base.plan.questionnaire.today_slot}
        read = [set(check.must.slots_read()) for check in question.checks if check.hard]
        return any(not before.applies or slots - own for slots in read)
