"""Why: from an outcome, an obligation or a question back to the rules and the answers that settle it.

Of a true `or` one true side is named (the one that needs fewest answers), of a true `and` all; dually for false; of a
sum the questions that contribute. The answers named, alone, settle the same: everything else may be left open.
Source: `Explained` in the rules of meaning.
"""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from typing import Literal, cast

from wizard.interview.said import State
from wizard.interview.walk import Interview
from wizard.questionnaire import terms
from wizard.questionnaire.definition import Calculated, Question, Scale
from wizard.questionnaire.possible import FALSE, TRUE, Range
from wizard.questionnaire.terms import Term, Truth

Subject = Literal["question", "value", "scale", "outcome"]


@dataclass(frozen=True, slots=True)
class Reason:
    """One thing that is so. `parts` say why a value, scale or outcome is; `guards` why a question was asked or not."""

    subject: Subject
    id: str
    parts: tuple["Reason", ...] = ()
    guards: tuple["Reason", ...] = ()


@dataclass(frozen=True, slots=True)
class Why:
    """Why an outcome or obligation is so. `above`: why no outcome that stands above it in the file holds."""

    id: str
    parts: tuple[Reason, ...]
    above: tuple[Reason, ...] = ()


def why_outcome(interview: Interview, outcome_id: str) -> Why:
    """The reasons of the settled outcome. Raises ValueError when it is not settled.

    The reasons of the outcome for missing facts are the questions that are deferred.
    """
    outcome = interview.outcome
    if outcome is None or outcome.id != outcome_id:
        raise ValueError("the outcome is not settled")
    reader = _Reader(interview)
    if outcome.condition is None:
        return Why(outcome.id, tuple(Reason("question", question.id) for question in interview.deferred))
    above = [one for one in interview.questionnaire.outcomes[: outcome.number] if one.condition is not None]
    return Why(
        outcome.id,
        reader.because(outcome.condition, TRUE),
        _merged(reason for one in above if one.condition for reason in reader.because(one.condition, FALSE)),
    )


def why_obligation(interview: Interview, obligation_id: str) -> Why:
    """The reasons of an obligation that surely must be met. Raises ValueError when it need not."""
    for obligation in interview.obligations:
        if obligation.id == obligation_id:
            parts = _Reader(interview).because(obligation.condition, TRUE) if obligation.condition else ()
            return Why(obligation.id, parts)
    raise ValueError("the obligation is not settled")


def why_asked(interview: Interview, question_id: str) -> tuple[Reason, ...]:
    """Why a question surely applies or surely does not; empty where it always applies or nothing is known yet."""
    return _Reader(interview).guards(interview.question(question_id))


def known_values(interview: Interview) -> tuple[tuple[Calculated, bool, tuple[Reason, ...]], ...]:
    """The yes-no values with a title that are known by now: whether they hold, and why."""
    reader = _Reader(interview)
    found = []
    for value in interview.questionnaire.values:
        truths = interview.engine.slots[value.slot]
        if value.title and value.type == "yes-no" and truths in (TRUE, FALSE):
            holds = truths == TRUE
            found.append((value, holds, reader.because(cast("Truth", value.term), TRUE if holds else FALSE)))
    return tuple(found)


def answers_named(reasons: Iterable[Reason], interview: Interview) -> tuple[str, ...]:
    """The ids of all questions that reasons name and that apply, guards included, in the order of the file."""
    named = {reason.id for reason in _flat(reasons) if reason.subject == "question"}
    states = interview.engine.states
    return tuple(
        question.id
        for question in interview.questionnaire.questions
        if question.id in named and states[question.number] != State.DOES_NOT_APPLY
    )


def _flat(reasons: Iterable[Reason]) -> Iterator[Reason]:
    for reason in reasons:
        yield reason
        yield from _flat(reason.parts)
        yield from _flat(reason.guards)


def _merged(reasons: Iterable[Reason]) -> tuple[Reason, ...]:
    return tuple(dict.fromkeys(reasons))


class _Reader:
    """Reads reasons off one state of an interview; remembers what it has worked out."""

    def __init__(self, interview: Interview) -> None:
        questionnaire = interview.questionnaire
        self._interview = interview
        self._slots = interview.engine.slots
        self._owners: dict[int, Question | Calculated | Scale] = {}
        for question in questionnaire.questions:
            for slot in (question.applies_slot, question.answered_slot, question.slot):
                self._owners[slot] = question
        for value in questionnaire.values:
            self._owners[value.slot] = value
        for scale in questionnaire.scales:
            self._owners[scale.slot] = scale
        self._known: dict[tuple[int, int], tuple[Reason, ...]] = {}
        self._guards: dict[int, tuple[Reason, ...]] = {}

    def because(self, term: Truth, wanted: int) -> tuple[Reason, ...]:
        """Why a condition is `wanted` (TRUE or FALSE), which it must be."""
        key = id(term), wanted
        if key not in self._known:
            self._known[key] = _merged(self._of_truth(term, wanted))
        return self._known[key]

    def _of_truth(self, term: Truth, wanted: int) -> Iterable[Reason]:
        match term:
            case terms.Not(part):
                return self.because(part, FALSE if wanted == TRUE else TRUE)
            case terms.And(sides):
                return self._of_all(sides, TRUE) if wanted == TRUE else self._of_one(sides, FALSE)
            case terms.Or(sides):
                return self._of_one(sides, TRUE) if wanted == TRUE else self._of_all(sides, FALSE)
            case terms.Compare():
                return self._of_comparison(term, wanted)
        return self._of_slots(term)

    def _of_all(self, sides: tuple[Truth, ...], wanted: int) -> Iterable[Reason]:
        return [reason for side in sides for reason in self.because(side, wanted)]

    def _of_one(self, sides: tuple[Truth, ...], wanted: int) -> Iterable[Reason]:
        return self._cheapest(sides, wanted, 1)

    def _cheapest(self, sides: Iterable[Truth], wanted: int, count: int) -> list[Reason]:
        """The reasons of the `count` sides that need fewest answers, in the order of the condition."""
        sure = [self.because(side, wanted) for side in sides if side.evaluate(self._slots) == wanted]
        costs = [len({one.id for one in _flat(reasons) if one.subject == "question"}) for reasons in sure]
        chosen = sorted(sorted(range(len(sure)), key=lambda number: costs[number])[:count])
        return [reason for number in chosen for reason in sure[number]]

    def _of_comparison(self, term: terms.Compare, wanted: int) -> Iterable[Reason]:
        match term:
            case terms.Compare(operator, terms.HowManyHold(sides), terms.Constant(Range(limit, _, _))):
                more_matters = (operator in (">=", ">")) == (wanted == TRUE)
                true = [side for side in sides if side.evaluate(self._slots) == TRUE]
                false = [side for side in sides if side.evaluate(self._slots) == FALSE]
                if operator == "==":
                    return [*self._of_all(tuple(true), TRUE), *self._of_all(tuple(false), FALSE)]
                if more_matters:  # so many at least must hold
                    return self._cheapest(true, TRUE, int(limit) + (operator in (">", "<=")))
                return self._cheapest(false, FALSE, len(sides) - int(limit) + (operator in (">=", "<")))
        return self._of_slots(term)

    def _of_slots(self, term: Term) -> Iterable[Reason]:
        """Everything that a term looks at; a choice between two branches looks at the one that counts."""
        match term:
            case terms.IfNumber(test, then, otherwise):
                truths = test.evaluate(self._slots)
                if truths == TRUE:
                    return [*self.because(test, TRUE), *self._of_slots(then)]
                if truths == FALSE:
                    return [*self.because(test, FALSE), *self._of_slots(otherwise)]
            case terms.HowManyHold(sides):
                return [
                    reason
                    for side in sides
                    if side.evaluate(self._slots) in (TRUE, FALSE)
                    for reason in self.because(side, side.evaluate(self._slots))
                ]
            case terms.SameChoice(left, right):
                return [*self._of_slot(left), *self._of_slot(right)]
        own = self._of_slot(term.slot) if term.slot >= 0 else []
        return [*own, *(reason for part in term.parts for reason in self._of_slots(part))]

    def _of_slot(self, slot: int) -> list[Reason]:
        questionnaire = self._interview.questionnaire
        if slot == questionnaire.outcome_slot:
            outcome = self._interview.outcome
            return [Reason("outcome", outcome.id)] if outcome else []
        owner = self._owners.get(slot)
        match owner:
            case Question():
                if slot == owner.applies_slot:
                    return list(self.guards(owner))
                return [Reason("question", owner.id, guards=self.guards(owner))]
            case Calculated():
                return [Reason("value", owner.id, self._of_value(owner))]
            case Scale():
                return [Reason("scale", owner.id, self._of_scale(owner))]
        return []

    def _of_value(self, value: Calculated) -> tuple[Reason, ...]:
        possible = self._slots[value.slot]
        if isinstance(value.term, Truth) and possible in (TRUE, FALSE):
            return self.because(value.term, possible)
        return _merged(self._of_slots(value.term))

    def _of_scale(self, scale: Scale) -> tuple[Reason, ...]:
        """The questions with points, and those that could have some."""
        questions = self._interview.questionnaire.questions
        named = []
        for number in scale.questions:
            question = questions[number]
            if any(self._interview.engine.points(number)) or self._could_score(question):
                named.append(Reason("question", question.id, guards=self.guards(question)))
        return tuple(named)

    def _could_score(self, question: Question) -> bool:
        return any(option.points for option in question.options) or bool(question.settings.points)

    def guards(self, question: Question) -> tuple[Reason, ...]:
        """Why a question surely applies or surely does not."""
        number = question.number
        if number not in self._guards:
            self._guards[number] = ()
            self._guards[number] = _merged(self._of_applying(question))
        return self._guards[number]

    def _of_applying(self, question: Question) -> Iterable[Reason]:
        section = self._interview.questionnaire.sections[question.section]
        conditions = [one for one in (section.condition, question.condition) if one is not None]
        state = State(self._interview.engine.states[question.number])
        if state == State.WAITING:
            return []
        if state == State.DOES_NOT_APPLY:
            return self._of_one(tuple(conditions), FALSE)
        return self._of_all(tuple(conditions), TRUE)
