"""How many changes an outcome needs at least, so that smaller sets of them need not be tried."""

from collections.abc import Sequence
from dataclasses import fields

from wizard.interview.engine import Engine
from wizard.interview.said import State
from wizard.interview.trial import Trials
from wizard.questionnaire import terms
from wizard.questionnaire.definition import Outcome, Question, Questionnaire
from wizard.questionnaire.terms import Term, Truth


def conflicts(trials: Trials, candidates: Sequence[int], outcome: Outcome, most: int) -> tuple[frozenset[int], ...]:
    """Sets of answers, at most `most` and apart from each other, each of which keeps the outcome impossible.

    Whatever the other candidates are answered, so one answer of every set must be changed. Raises OutOfBounds.
    """
    found: list[frozenset[int]] = []
    freed = trials.base
    for number in candidates:
        freed = trials.saying(freed, number, None)
    while len(found) < most:
        used = frozenset().union(*found)
        conflict = _conflict(trials, freed, [one for one in candidates if one not in used], outcome)
        if not conflict:
            break
        found.append(conflict)
    return tuple(found)


def _conflict(trials: Trials, freed: Engine, numbers: Sequence[int], outcome: Outcome) -> frozenset[int]:
    """Answers that keep the outcome impossible, all of which are needed for that; empty where there are none."""
    steps = [freed]
    for number in numbers:
        if not trials.outcomes(steps[-1]) & outcome.bit:
            break
        steps.append(trials.saying(steps[-1], number, trials.base.said.get(number)))
    engine, fixed = steps[-1], list(numbers[: len(steps) - 1])
    if trials.outcomes(engine) & outcome.bit:
        return frozenset()
    for number in tuple(fixed[:-1]):  # the last one made it impossible, so it is needed
        without = trials.saying(engine, number, None)
        if not trials.outcomes(without) & outcome.bit:
            engine = without
            fixed.remove(number)
    return frozenset(fixed)


def surely_asked(trials: Trials, questionnaire: Questionnaire, outcome: Outcome) -> int:
    """How many questions outside the route must be answered wherever this outcome holds, since its condition says all
    that theirs say."""
    given = _said(outcome.condition)
    return sum(
        1
        for question in questionnaire.questions
        if _is_off_route(trials, question)
        and _said(questionnaire.sections[question.section].condition) | _said(question.condition) <= given
    )


def _is_off_route(trials: Trials, question: Question) -> bool:
    unsaid = question.number not in trials.base.said and question.number not in trials.refusable
    on_route = State(trials.before[question.number]).applies
    return question.kind.asks and unsaid and not on_route and not question.optional


def _said(condition: Truth | None) -> frozenset[object]:
    """The conditions that must all be true, each in its form."""
    match condition:
        case terms.And(sides):
            return frozenset().union(*(_said(side) for side in sides))
        case Truth():
            return frozenset((_form(condition),))
    return frozenset()


def _form(part: object) -> object:
    """A term as it is made up, so that two that say the same are equal."""
    if isinstance(part, Term):
        return type(part), *(_form(getattr(part, field.name)) for field in fields(part))  # type: ignore[arg-type]
    return tuple(_form(one) for one in part) if isinstance(part, tuple) else part
