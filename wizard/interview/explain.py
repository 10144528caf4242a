"""Why: from an outcome, an obligation or a question back to the rules and the answers that settle it.

Of a true `or` one true side is named (the one that needs fewest answers), of a true `and` all; dually for false; of a
sum the questions that contribute. The answers named, alone, settle the same: everything else may be left open.
Source: `Explained` in the rules of meaning.
"""

from collections.abc import Iterable
from typing import cast

from wizard.frozen import frozen
from wizard.interview.reasons import Reader, Reason, Subject, flat, merged
from wizard.interview.said import State
from wizard.interview.walk import Interview
from wizard.questionnaire.definition import Calculated
from wizard.questionnaire.possible import FALSE, TRUE
from wizard.questionnaire.terms import Truth

__all__ = [
    "Reason",
    "Subject",
    "Why",
    "answers_named",
    "known_values",
    "why_asked",
    "why_obligation",
    "why_outcome",
]


@frozen
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
    reader = Reader(interview)
    if outcome.condition is None:
        return Why(outcome.id, tuple(Reason("question", question.id) for question in interview.deferred))
    above = [one.condition for one in interview.questionnaire.outcomes[: outcome.number] if one.condition is not None]
    return Why(
        outcome.id,
        reader.why(outcome.condition, TRUE),
        merged(reason for condition in above for reason in reader.why(condition, FALSE)),
    )


def why_obligation(interview: Interview, obligation_id: str) -> Why:
    """The reasons of an obligation that surely must be met. Raises ValueError when it need not."""
    for obligation in interview.obligations:
        if obligation.id == obligation_id:
            parts = Reader(interview).why(obligation.condition, TRUE) if obligation.condition is not None else ()
            return Why(obligation.id, parts)
    raise ValueError("the obligation is not settled")


def why_asked(interview: Interview, question_id: str) -> tuple[Reason, ...]:
    """Why a question surely applies or surely does not; empty where it always applies or nothing is known yet."""
    return Reader(interview).why_asked(interview.question(question_id))


def known_values(interview: Interview) -> tuple[tuple[Calculated, bool, tuple[Reason, ...]], ...]:
    """The yes-no values with a title that are known by now: whether they hold, and why."""
    reader = Reader(interview)
    found = []
    for value in interview.questionnaire.values:
        truths = interview.engine.slots[value.slot]
        if value.title and value.type == "yes-no" and truths in (TRUE, FALSE):
            found.append((value, truths == TRUE, reader.why(cast("Truth", value.term), truths)))
    return tuple(found)


def answers_named(reasons: Iterable[Reason], interview: Interview) -> tuple[str, ...]:
    """The ids of all questions that reasons name and that apply, guards included, in the order of the file."""
    named = {reason.id for reason in flat(reasons) if reason.subject == "question"}
    states = interview.engine.states
    return tuple(
        question.id
        for question in interview.questionnaire.questions
        if question.id in named and states[question.number] != State.DOES_NOT_APPLY
    )
