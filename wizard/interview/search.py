"""The search behind what-if: which answers, given otherwise, settle another outcome, and what is then asked anew.

Sets of questions are freed one after the other. Where freeing a set leaves an outcome impossible, no answers to it lead
there, for the sets of possible values never lose one. Answers are then given in the order of the file, so that what
applies is known when it is reached: first to what the outcome depends on, then to the rest.
"""

from collections.abc import Iterator
from itertools import combinations, product

from wizard.interview.changes import Changes, Given, Task
from wizard.interview.cone import outcome_cone, steering_cone
from wizard.interview.least import conflicts, surely_asked
from wizard.interview.said import State
from wizard.interview.trial import Trials
from wizard.interview.walk import Interview
from wizard.questionnaire.definition import Outcome

_GIVEN = (State.ANSWERED, State.DEFERRED, State.NOT_APPLICABLE, State.BLANK)


class Search:
    """One search from the present answers of an interview."""

    def __init__(self, interview: Interview, most_evaluations: int) -> None:
        self._questionnaire = interview.questionnaire
        self._trials = trials = Trials(interview, most_evaluations)
        plan = trials.base.plan
        self._cone = outcome_cone(plan).questions
        self._rest = frozenset(range(len(trials.questions))) - self._cone
        changeable = [one.number for one in trials.questions if one.changeable and trials.before[one.number] in _GIVEN]
        self._deciding = [number for number in changeable if number in self._cone]
        steering = steering_cone(plan).questions
        self._conflicts: dict[int, tuple[frozenset[int], ...]] = {}
        self._only_steering = [number for number in changeable if number in steering and number in self._rest]

    @property
    def evaluations(self) -> int:
        """How often it was worked out so far what would be."""
        return self._trials.evaluations

    @property
    def exact(self) -> bool:
        """Whether every answer that makes a difference was tried so far."""
        return self._trials.exact

    def least(self, outcome: Outcome, most: int) -> tuple[int, int]:
        """How many answers must at least be changed for an outcome, as far as `most` + 1, and be given in all.

        The sets of answers found thereby also cut the search off early. Raises OutOfBounds.
        """
        found = conflicts(self._trials, self._deciding, outcome, most + 1)
        self._conflicts[outcome.bit] = found
        return len(found), len(found) + surely_asked(self._trials, self._questionnaire, outcome)

    def reachable(self) -> int:
        """The outcomes, as bits, that are possible while every answer that can be changed is open."""
        engine = self._trials.base.copy()
        for number in self._deciding:
            engine.say(number, None)
        return self._trials.outcomes(engine)

    def settling(self, most: int, wanted: int, loose: int) -> Iterator[tuple[int, Given]]:
        """Every way to settle one of the outcomes in `wanted` with at most `most` answers given otherwise or anew.

        Those in `loose` may thereby ask for more than `most` answers in all. Raises OutOfBounds, as all that follows.
        """
        # an answer that only steers the route could make what is then asked not apply, so it is not counted yet
        task = Task(frozenset(), self._cone, most, wanted, wanted if self._only_steering else loose)
        yield from self._freeing(Given(self._trials.base), 0, task)

    def _freeing(self, given: Given, first: int, task: Task) -> Iterator[tuple[int, Given]]:
        for index in range(first, len(self._deciding)):
            number = self._deciding[index]
            chosen = task.chosen | {number}
            wanted = self._within_reach(chosen, task)
            if not wanted:
                continue
            freed = Given(self._trials.saying(given.engine, number, None))
            more = Task(chosen, task.within, task.most, wanted, task.loose)
            if self._trials.may_lead_on(freed, more, 0):
                for settled in self._trials.answering(freed, more):
                    outcome = self._trials.outcomes(settled.engine)
                    if outcome & wanted == outcome and outcome.bit_count() == 1:
                        yield outcome, settled
            if len(more.chosen) < task.most:
                yield from self._freeing(freed, index + 1, more)

    def _within_reach(self, chosen: frozenset[int], task: Task) -> int:
        """The wanted outcomes of which no more sets of answers stand in the way than may still be chosen."""
        room = task.most - len(chosen)
        within = 0
        for outcome, found in self._conflicts.items():
            if outcome & task.wanted and sum(1 for conflict in found if not conflict & chosen) <= room:
                within |= outcome
        return within

    def completions(self, settled: Given, size: int) -> Iterator[Changes]:
        """Every way to go on, with `size` changes in all, until nothing more need be answered anew."""
        for count in range(size - len(settled.changes) + 1):
            for chosen in combinations(self._only_steering, count):
                engine = settled.engine
                for number in chosen:
                    engine = self._trials.saying(engine, number, None)
                task = Task(frozenset(chosen), self._rest, size)
                for given in self._trials.answering(Given(engine, settled.changes), task):
                    if len(given.changes) == size:
                        yield from self._spelled_out(given)

    def completion(self, settled: Given) -> tuple[Changes, ...]:
        """Some way to go on until nothing more need be answered anew; empty where there is none."""
        task = Task(frozenset(), self._rest, len(self._trials.questions))
        for given in self._trials.answering(settled, task):
            return tuple(self._spelled_out(given))
        return ()

    def _spelled_out(self, given: Given) -> Iterator[Changes]:
        numbers = {question.id: question.number for question in self._trials.questions}
        for changes in product(*given.changes):
            yield tuple(sorted(changes, key=lambda one: numbers[one.question]))
