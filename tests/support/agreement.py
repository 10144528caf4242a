"""What an interview tells at this moment, beside what the naive reading tells."""

from fractions import Fraction
from typing import Any

from tests.support import spans
from tests.support.conditions import NO, YES
from tests.support.making import Table
from tests.support.naive import Naive
from wizard.interview import Interview, Said


def said_in(interview: Interview) -> dict[str, Said]:
    every = {question.id: interview.said(question.id) for question in interview.questionnaire.questions}
    return {id: said for id, said in every.items() if said is not None}


def told(interview: Interview) -> dict[str, Any]:
    """Everything that an interview tells, with exact fractions for all numbers."""
    bounds, progress = interview.bounds, interview.progress
    return {
        "states": dict(interview.states),
        "route": interview.route,
        "progress": (progress.done, progress.applies, progress.waiting),
        "values": {id: _exact(value) for id, value in interview.values.items()},
        "numbers": {id: one and (_end(one[0]), _end(one[1])) for id, one in bounds.numbers.items()},
        "so far": {scale.id: _exact(interview.score_so_far(scale.id)) for scale in interview.questionnaire.scales},
        "outcomes": bounds.outcomes,
        "outcome": interview.outcome and interview.outcome.id,
        "obligations": [one.id for one in interview.obligations],
        "possible obligations": [one.id for one in interview.possible_obligations],
    }


def read_naively(data: Table, interview: Interview, finished: bool = False) -> dict[str, Any]:
    """The same, worked out from nothing from the data of the questionnaire's file."""
    naive = Naive(data, said_in(interview), interview.today, finished)
    outcomes = naive.possible_outcomes
    return {
        "states": naive.states,
        "route": naive.route,
        "progress": naive.progress,
        "values": naive.values,
        "numbers": {id: one.ends for id, one in naive.numbers.items()},
        "so far": {scale: spans.first(naive.score_so_far(scale)) for scale in naive.scales},
        "outcomes": tuple(id for id in outcomes if id is not None),
        "outcome": naive.outcome,
        "obligations": [id for id, truths in naive.obligations.items() if truths == YES],
        "possible obligations": [id for id, truths in naive.obligations.items() if truths not in (YES, NO)],
    }


def _exact(value: Any) -> Any:
    return value if value is None or isinstance(value, bool) or hasattr(value, "year") else Fraction(value)


def _end(value: Any) -> Any:
    return float(value) if value in (float("inf"), float("-inf")) else Fraction(value)
