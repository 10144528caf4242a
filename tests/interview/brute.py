"""What-if and decisive questions by their definition alone: everything is tried."""

from collections.abc import Iterator
from itertools import combinations, product

from tests.interview.drawn import every_answer
from wizard.interview import Interview, State
from wizard.questionnaire.definition import Question

UNDONE = (State.OPEN, State.INVALID)
ON_ROUTE = (State.ANSWERED, State.DEFERRED, State.NOT_APPLICABLE, State.BLANK)

Sets = frozenset[frozenset[str]]


def smallest_sets(interview: Interview, most: int) -> dict[str, Sets]:
    """For each other outcome that at most `most` changes lead to, the smallest sets of questions to be answered."""
    settled = interview.outcome
    assert settled is not None
    wanted = {one.id for one in interview.questionnaire.outcomes if one.id != settled.id and not one.unsettled}
    found: dict[str, Sets] = {}
    for size in range(1, most + 1):
        led_to: dict[str, set[frozenset[str]]] = {}
        for outcome, questions in _ways(interview, size):
            if outcome in wanted - found.keys():
                led_to.setdefault(outcome, set()).add(questions)
        found |= {outcome: frozenset(sets) for outcome, sets in led_to.items()}
    return found


def is_way(interview: Interview, answers: dict[str, object]) -> str | None:
    """The outcome that these answers settle, given together; None where it is no way to one."""
    trial = _opened(interview)
    for id, value in answers.items():
        trial.answer(id, value)
    _leave_optional_blank(trial, interview)
    if _undone(trial, interview) or any(trial.state(id) != State.ANSWERED for id in answers):
        return None
    return trial.outcome.id if trial.outcome else None


def worst_and_mean(interview: Interview, question: Question) -> tuple[int, float] | None:
    """How many outcomes the worst answer that can surely be given leaves possible, and the answers on average."""
    left = []
    for value in every_answer(question):
        trial = _opened(interview)
        trial.answer(question.id, value)
        if trial.state(question.id) == State.ANSWERED:
            left.append(len(trial.bounds.outcomes))
    return (max(left), sum(left) / len(left)) if left else None


def _opened(interview: Interview) -> Interview:
    """A copy, judged as a draft."""
    trial = interview.copy()
    trial.engine.finish(False)
    return trial


def _ways(interview: Interview, size: int) -> Iterator[tuple[str, frozenset[str]]]:
    changeable = [
        one for one in interview.questionnaire.questions if one.changeable and interview.state(one.id) in ON_ROUTE
    ]
    for count in range(1, size + 1):
        for chosen in combinations(changeable, count):
            for values in product(*(list(_other_answers(interview, one)) for one in chosen)):
                trial = _opened(interview)
                for question, value in zip(chosen, values, strict=True):
                    trial.answer(question.id, value)
                yield from _completed(trial, interview, frozenset(one.id for one in chosen), size)


def _other_answers(interview: Interview, question: Question) -> Iterator[object]:
    present = interview.answer_of(question.id)
    return (value for value in every_answer(question) if question.kind.accept(question, value) != present)


def _completed(
    trial: Interview, interview: Interview, given: frozenset[str], size: int
) -> Iterator[tuple[str, frozenset[str]]]:
    _leave_optional_blank(trial, interview, given)
    question = _undone(trial, interview)
    if question is None:
        counting = all(trial.state(id) == State.ANSWERED for id in given)
        if counting and trial.outcome is not None and len(given) == size:
            yield trial.outcome.id, given
    elif question.id not in given and len(given) < size:
        for value in every_answer(question):
            anew = trial.copy()
            anew.answer(question.id, value)
            if anew.state(question.id) == State.ANSWERED:
                yield from _completed(anew, interview, given | {question.id}, size)


def _undone(trial: Interview, interview: Interview) -> Question | None:
    """The first question that has to be answered only because of what was changed."""
    for question in trial.questionnaire.questions:
        if trial.state(question.id) in UNDONE and interview.state(question.id) not in UNDONE:
            return question
    return None


def _leave_optional_blank(trial: Interview, interview: Interview, given: frozenset[str] = frozenset()) -> None:
    while (question := _undone(trial, interview)) is not None and question.optional and question.id not in given:
        trial.leave_blank(question.id)


__all__ = ["Sets", "every_answer", "is_way", "smallest_sets", "worst_and_mean"]
