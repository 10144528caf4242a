"""The routing of a small questionnaire by definition: every way to answer it is tried."""

from collections.abc import Iterator
from dataclasses import dataclass, field
from datetime import date

from tests.support.making import DAY
from tests.support.sheets import every_answer
from wizard.interview import Interview, State, start
from wizard.questionnaire.definition import Question, Questionnaire
from wizard.questionnaire.kinds import Refused

GRAVE = ("clear", "caution", "stop")
ENDLESS = ("number", "date", "text", "paragraph")
"""Kinds of which `every_answer` gives some answers only."""


@dataclass
class Everything:
    """All interviews with complete answers, finished; and those that break off where an answer is refused, or just
    after each answer."""

    complete: list[Interview] = field(default_factory=list)
    broken_off: list[Interview] = field(default_factory=list)


def everything(questionnaire: Questionnaire, day: date = DAY) -> Everything:
    found = Everything()
    _answer(start(questionnaire, day), 0, found)
    return found


def is_exhaustive(questionnaire: Questionnaire) -> bool:
    """Whether everything that can be answered was tried."""
    several = (one for question in questionnaire.questions for one in (question, *question.inner))
    return not any(one.kind.name in ENDLESS for one in several)


def _answer(interview: Interview, number: int, found: Everything) -> None:
    questions = interview.questionnaire.questions
    while number < len(questions) and not _is_asked(interview, questions[number]):
        number += 1
    if number == len(questions):
        interview.finish()
        found.complete.append(interview)
        return
    question = questions[number]
    for twin in _answered(interview, question):
        found.broken_off.append(twin)
        if twin.state(question.id) == State.ANSWERED:
            _answer(twin.copy(), number + 1, found)
    if question.optional:
        twin = interview.copy()
        twin.leave_blank(question.id)
        _answer(twin, number + 1, found)
    if question.may_be_not_applicable:
        twin = interview.copy()
        twin.mark_not_applicable(question.id, "because")
        _answer(twin, number + 1, found)


def _is_asked(interview: Interview, question: Question) -> bool:
    return question.kind.asks and interview.state(question.id) != State.DOES_NOT_APPLY


def _answered(interview: Interview, question: Question) -> Iterator[Interview]:
    for value in every_answer(interview, question):
        twin = interview.copy()
        try:
            twin.answer(question.id, value)
        except Refused:
            continue
        yield twin


def milder_by_riskier(complete: list[Interview], question: Question) -> Iterator[tuple[Interview, Interview]]:
    """Two interviews that differ in the answer to one question, riskier in the second, whose outcome is milder.

    Whatever else applies in both is answered alike.
    """
    answered = [one for one in complete if one.answer_of(question.id) is not None]
    for before in answered:
        for riskier in answered:
            if _is_riskier(question, before, riskier) and _is_milder(before, riskier):
                others = (one for one in before.questionnaire.questions if one is not question)
                if all(_is_alike(before, riskier, one) for one in others):
                    yield before, riskier


def _is_alike(one: Interview, other: Interview, question: Question) -> bool:
    states = one.state(question.id), other.state(question.id)
    return State.DOES_NOT_APPLY in states or one.said(question.id) == other.said(question.id)


def _is_riskier(question: Question, before: Interview, riskier: Interview) -> bool:
    mild, risky = before.answer_of(question.id), riskier.answer_of(question.id)
    lean = question.lean
    match mild, risky:
        case bool(), bool():
            return mild != risky and risky == (lean == ("yes",))
        case str(), str():
            return mild in lean and risky in lean and lean.index(mild) < lean.index(risky)
        case tuple(), tuple():
            return _has_riskier_option(question, mild, risky)
        case (int(), int()) | (date(), date()):
            return mild < risky if lean in (("more",), ("later",)) else mild > risky  # type: ignore[operator]
    return False


def _has_riskier_option(question: Question, mild: tuple[str, ...], risky: tuple[str, ...]) -> bool:
    added = set(risky) - set(mild)
    if len(added) != 1 or not added <= set(question.lean):
        return False
    least = question.lean.index(min(added))
    milder = all(one not in question.lean or question.lean.index(one) < least for one in mild)
    exclusive = {one.id for one in question.options if one.exclusive}
    return milder and (set(risky) - added == set(mild) or (set(mild) <= exclusive and set(risky) == added))


def _is_milder(before: Interview, riskier: Interview) -> bool:
    one, other = before.outcome, riskier.outcome
    if one is None or other is None or one.unsettled or other.unsettled:
        return False
    if one.tone not in GRAVE or other.tone not in GRAVE:
        return False
    return GRAVE.index(other.tone) < GRAVE.index(one.tone)
