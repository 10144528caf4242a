"""Which open question matters most: the one whose worst answer leaves the fewest outcomes possible."""

from dataclasses import dataclass

from wizard.interview.classes import answers_worth_trying
from wizard.interview.engine import Engine
from wizard.interview.said import Answer, State
from wizard.interview.walk import Interview
from wizard.questionnaire.definition import Question


@dataclass(frozen=True, slots=True)
class Decisive:
    """An open question and how many outcomes are left by its worst answer, and on average."""

    question: Question
    worst: int
    mean: float


def decisive(interview: Interview) -> tuple[Decisive, ...]:
    """The open questions that can narrow down the outcome, the most decisive first; ties in the order of the file.

    Rank: fewest outcomes after the worst answer, then after the average one, then how much else hangs on it.
    """
    engine = interview.engine.copy()
    now = _left(engine)
    if now <= 1:
        return ()
    reach = {question.id: _hangs_on(engine, question) for question in interview.questionnaire.questions}
    found = []
    for question in interview.questionnaire.questions:
        if engine.states[question.number] != State.OPEN or not question.kind.asks or not reach[question.id]:
            continue
        answers, _ = answers_worth_trying(question, engine, None)
        left = []
        for answer in answers:
            engine.say(question.number, Answer(answer))
            left.append(_left(engine))
        engine.say(question.number, interview.engine.said.get(question.number))
        if left:
            found.append(Decisive(question, max(left), sum(left) / len(left)))
    return tuple(sorted(found, key=lambda one: (one.worst, one.mean, -reach[one.question.id])))


def _left(engine: Engine) -> int:
    mask = engine.slots[engine.plan.questionnaire.outcome_slot]
    assert isinstance(mask, int)
    return mask.bit_count()


def _hangs_on(engine: Engine, question: Question) -> int:
    slots = (question.slot, question.answered_slot)
    return len({node for slot in slots for node in engine.plan.dependants[slot]}) + len(question.scales)
