"""Which open question matters most: the one whose worst answer leaves the fewest outcomes possible."""

from collections.abc import Iterable, Iterator
from typing import cast

from wizard.frozen import frozen
from wizard.interview.classes import answers_worth_trying
from wizard.interview.cone import outcome_cone
from wizard.interview.engine import Engine
from wizard.interview.said import Answer, State
from wizard.interview.walk import Interview
from wizard.questionnaire.definition import Question
from wizard.questionnaire.possible import NOTHING


@frozen
class Decisive:
    """An open question, and how many outcomes its worst answer leaves possible, and its answers on average.

    An answer that leaves no outcome possible, as rules with a gap allow, leaves none: 0.
    """

    question: Question
    worst: int
    mean: float


def decisive(interview: Interview) -> tuple[Decisive, ...]:
    """The open questions on which the outcome can depend, the most decisive first; empty once it is settled.

    Where facts are missing, so that no other outcome is settled, they are the deferred questions. Every answer that can
    surely be given is tried, of those that make no difference one (see `classes`); where none can be, as with a group,
    the question counts as leaving all. Rank: fewest outcomes after the worst answer, then on average, then by how much
    looks at the question, then the order of the file.
    """
    return ranked(interview, weighed(interview))


def weighed(interview: Interview) -> Iterator[Decisive]:
    """What `decisive` finds, question by question in the order of the file, for one who has little time at once.

    The interview must stay as it is meanwhile; give a copy where it may not.
    """
    outcome = interview.outcome
    if outcome is not None and not outcome.unsettled:
        return
    engine = interview.engine.copy()
    engine.finish(False)
    asked = (State.OPEN, State.INVALID) if outcome is None else (State.DEFERRED,)
    cone = outcome_cone(engine.plan).questions
    for question in interview.questionnaire.questions:
        if question.number in cone and engine.states[question.number] in asked and question.kind.asks:
            left = _left_by_answers(engine, question) or [_left(engine)]
            yield Decisive(question, max(left), sum(left) / len(left))


def ranked(interview: Interview, found: Iterable[Decisive]) -> tuple[Decisive, ...]:
    """What was `weighed`, the most decisive first."""
    engine = interview.engine
    return tuple(sorted(found, key=lambda one: (one.worst, one.mean, -_looked_at_by(engine, one.question))))


def _left_by_answers(engine: Engine, question: Question) -> list[int]:
    answers, _ = answers_worth_trying(question, engine, None)
    left = []
    for answer in answers:
        trial = engine.copy()
        trial.say(question.number, Answer(answer))
        if trial.states[question.number] == State.ANSWERED:
            left.append(_left(trial))
    return left


def _left(engine: Engine) -> int:
    """How many outcomes are possible."""
    return (cast("int", engine.slots[engine.plan.questionnaire.outcome_slot]) & ~NOTHING).bit_count()


def _looked_at_by(engine: Engine, question: Question) -> int:
    """How many conditions and values look at a question, and how many scales."""
    slots = (question.slot, question.answered_slot)
    return len({node for slot in slots for node in engine.plan.dependants[slot]}) + len(question.scales)
