"""Answers tried out on copies of an interview: what must be answered because others were changed, and every way to."""

from collections.abc import Iterator, Mapping
from typing import Final, cast

from wizard.interview.changes import Change, Choice, Given, OutOfBounds, Task
from wizard.interview.classes import answers_worth_trying, as_good_as
from wizard.interview.cone import steering_cone
from wizard.interview.engine import Engine
from wizard.interview.plan import own_slots
from wizard.interview.said import Answer, Blank, Said, State
from wizard.interview.walk import Interview
from wizard.questionnaire.definition import Question, Value

UNDONE: Final = (State.OPEN, State.INVALID)


class Trials:
    """The trials of one search, which leave the interview as it is.

    `base` is where it starts: answers that a hard check could come to refuse are taken back there, since what is
    possible must hold whether they stand or not; each is said again when it is reached.
    """

    def __init__(self, interview: Interview, most_evaluations: int) -> None:
        self.questions = interview.questionnaire.questions
        self.before = bytes(interview.engine.states)
        self.evaluations = 0
        self.exact = True
        self._interview = interview
        self._most = most_evaluations
        self._worth: dict[int, tuple[tuple[Value, ...], bool, Value | None]] = {}
        self.base = interview.engine.copy()
        self.base.finish(False)  # missing facts would hide what is still possible
        self._steering = steering_cone(self.base.plan).questions
        self.refusable = self._may_be_refused()
        for number in self.refusable:
            self.base.say(number, None)

    def saying(self, engine: Engine, number: int, said: Said | None) -> Engine:
        """What would be known if this were said. Raises OutOfBounds."""
        if self.evaluations >= self._most:
            raise OutOfBounds
        self.evaluations += 1
        twin = engine.copy()
        twin.say(number, said)
        return twin

    def outcomes(self, engine: Engine) -> int:
        """The outcomes that are possible, as bits."""
        return cast("int", engine.slots[engine.plan.questionnaire.outcome_slot])

    def answering(self, given: Given, task: Task, start: int = 0) -> Iterator[Given]:
        """Every way to carry out a task, from question number `start` on, in the order of the file."""
        engine, changes = given.engine, given.changes
        while (number := self._next(engine, task, start)) is not None:
            start = number + 1
            question, chosen = self.questions[number], number in task.chosen
            if number in self.refusable and not chosen:
                kept = self.saying(engine, number, self.refusable[number])
                if kept.states[number] not in UNDONE:
                    engine = kept
                    continue
            if question.optional and not chosen:  # finishing leaves it blank
                engine = self.saying(engine, number, Blank()) if number in self._steering else engine
                continue
            if len(changes) == task.most:
                return
            if self._any_answer_will_do(question):
                changes = (*changes, (self._change(question, None),))
                continue
            for answered, choice in self._answers(engine, question, chosen):
                more = Given(answered, (*changes, choice))
                if self.may_lead_on(more, task, start):
                    yield from self.answering(more, task, start)
            return
        if all(engine.states[one] == State.ANSWERED for one in task.chosen):
            yield Given(engine, changes)

    def _next(self, engine: Engine, task: Task, start: int) -> int | None:
        """The next question that must be answered, or whose answer is to be said again."""
        again = (one for one in self.refusable if start <= one and one in task.within and one not in task.chosen)
        undone = (one for one in self._undone(engine, start) if one in task.within)
        return min((number for number in (next(again, None), next(undone, None)) if number is not None), default=None)

    def may_lead_on(self, given: Given, task: Task, start: int) -> bool:
        """Whether a wanted outcome is still possible, and there is room for all that must surely be answered yet."""
        wanted = self.outcomes(given.engine) & task.wanted
        count = len(given.changes) + sum(1 for number in task.chosen if number >= start)
        if not wanted or count > task.most:
            return False
        room = task.most - count
        return self._required(given.engine, task, start) <= room or bool(wanted & task.loose)

    def _required(self, engine: Engine, task: Task, start: int) -> int:
        counted = 0
        for number in self._undone(engine, 0):
            known = number in task.chosen or number in self.refusable or self.questions[number].optional
            counted += not known and (number >= start or number not in task.within)
        return counted

    def _undone(self, engine: Engine, start: int) -> Iterator[int]:
        """The numbers of the questions that must be answered because of what was tried."""
        states = engine.states
        number = states.find(State.OPEN, start)
        while number >= 0:
            if self.before[number] not in UNDONE:
                yield number
            number = states.find(State.OPEN, number + 1)

    def _any_answer_will_do(self, question: Question) -> bool:
        """Whether nothing depends on the answer, and none is refused."""
        refused = any(check.hard for check in question.checks) or question.options_vary
        return question.number not in self._steering and not refused

    def _change(self, question: Question, value: Value | None) -> Change:
        return Change(question.id, value, new=not State(self.before[question.number]).applies)

    def _answers(self, engine: Engine, question: Question, chosen: bool) -> Iterator[tuple[Engine, Choice]]:
        """The answers that can be given to a question; where nothing depends on it, the first."""
        number = question.number
        values, exact, present = self._worth_trying(engine, question)
        self.exact = self.exact and exact
        for value in values:
            if chosen and value == present:
                continue
            answered = self.saying(engine, number, Answer(value))
            if answered.states[number] == State.ANSWERED:
                some_text = question.kind.type == "text" and len(values) == 1
                named = (None,) if some_text else as_good_as(question, value, engine)
                yield answered, tuple(self._change(question, one) for one in named)
                if number not in self._steering:
                    return

    def _worth_trying(self, engine: Engine, question: Question) -> tuple[tuple[Value, ...], bool, Value | None]:
        if question.number in self._worth:
            return self._worth[question.number]
        present = self._interview.answer_of(question.id)
        found = (*answers_worth_trying(question, engine, present), present)
        if not question.options_vary:
            self._worth[question.number] = found
        return found

    def _may_be_refused(self) -> Mapping[int, Said]:
        """The answers that a hard check could come to refuse: it looks at others too, or was not tried yet."""
        found = {}
        today = self.base.plan.questionnaire.today_slot
        for question in self.questions:
            said, before = self.base.said.get(question.number), State(self.before[question.number])
            parts = (question, *question.inner)
            own = {today, *(slot for part in parts for slot in own_slots(part))}
            read = [set(check.must.slots_read()) for part in parts for check in part.checks if check.hard]
            may_be = any(not before.applies or slots - own for slots in read)
            if isinstance(said, Answer) and before not in UNDONE and may_be:
                found[question.number] = said
        return found
