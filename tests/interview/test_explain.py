"""The answers that the reasons name, alone, settle the same: everything else may be left open."""

from collections.abc import Iterable, Iterator
from random import Random

import pytest
import tomli
from hypothesis import given
from hypothesis import strategies as st

from tests.support.making import (
    DAY,
    choice,
    choices,
    integer,
    option,
    question,
    section,
    sheet,
    yes_no,
)
from tests.support.sheets import Sheet, say_something, sheets
from wizard.interview import Interview, State, start
from wizard.interview.explain import (
    Reason,
    answers_named,
    known_values,
    why_asked,
    why_obligation,
    why_outcome,
)
from wizard.questionnaire.catalogue import Catalogue, shipped_folder

EXAMPLES = sorted((shipped_folder() / "examples").glob("*.toml"))


def only(interview: Interview, ids: Iterable[str]) -> Interview:
    """A new interview with just these answers of another one."""
    fresh = start(interview.questionnaire, interview.today)
    for id in ids:
        fresh.restore(id, interview.said(id))
    return fresh


def named(interview: Interview, reasons: Iterable[Reason]) -> tuple[str, ...]:
    """The questions that reasons name; where they name the outcome, also those that settled it."""
    reasons = list(reasons)
    for reason in reasons:
        if reason.subject == "outcome":
            why = why_outcome(interview, reason.id)
            return answers_named((*reasons, *why.parts, *why.above), interview)
    return answers_named(reasons, interview)


def assert_reasons_suffice(interview: Interview) -> None:
    outcome = interview.outcome
    if outcome is not None and not outcome.unsettled:
        why = why_outcome(interview, outcome.id)
        alone = only(interview, answers_named((*why.parts, *why.above), interview))
        assert alone.outcome == outcome
    for obligation in interview.obligations:
        if outcome is None or not outcome.unsettled:
            alone = only(interview, named(interview, why_obligation(interview, obligation.id).parts))
            assert obligation in alone.obligations
    for value, holds, reasons in known_values(interview):
        assert only(interview, answers_named(reasons, interview)).values[value.id] is holds
    for one in interview.questionnaire.questions:
        asked = State(interview.state(one.id))
        if asked != State.WAITING:
            alone = only(interview, answers_named(why_asked(interview, one.id), interview))
            assert alone.state(one.id).applies == asked.applies
            assert asked.applies or alone.state(one.id) == State.DOES_NOT_APPLY


@given(sheets(), st.integers(0, 2**32 - 1))
def test_the_answers_named_settle_the_same_on_random_questionnaires(sheet: Sheet, seed: int) -> None:
    random = Random(seed)
    interview = start(sheet.questionnaire, DAY)
    for _ in range(4):
        for _ in range(random.randint(1, 8)):
            say_something(interview, random)
        assert_reasons_suffice(interview)
    interview.finish()
    assert_reasons_suffice(interview)


def examples() -> Iterator[Interview]:
    for path in EXAMPLES:
        data = tomli.loads(path.read_text("utf-8"))
        interview = start(Catalogue().get(data["questionnaire"]), data["date"])
        for id, value in data["answers"].items():
            interview.answer(id, value)
        for id in data.get("deferred", {}):
            interview.defer(id)
        for id, reason in data.get("not-applicable", {}).items():
            interview.mark_not_applicable(id, reason)
        yield interview


def test_the_answers_named_settle_the_same_on_every_example() -> None:
    for interview in examples():
        assert_reasons_suffice(interview)
        interview.finish()
        assert interview.outcome
        assert_reasons_suffice(interview)


def test_reasons_name_few_of_the_answers() -> None:
    for interview in examples():
        interview.finish()
        outcome = interview.outcome
        assert outcome
        why = why_outcome(interview, outcome.id)
        assert len(answers_named((*why.parts, *why.above), interview)) < len(interview.route)
