"""Which open question matters most, held against trying every answer."""

import pytest

from tests.interview import brute
from tests.interview.drawn import drawn
from tests.support import making
from wizard.interview import Interview, start
from wizard.interview.decisive import decisive

BUNDLES = 10


def half_answered(seed: int) -> Interview:
    """A walk with about half of its questions open."""
    interview = drawn(seed)
    for question in interview.questionnaire.questions[seed % 2 :: 2]:
        interview.clear(question.id)
    interview.engine.finish(False)
    return interview


@pytest.mark.parametrize("number", range(BUNDLES))
def test_the_worst_answer_is_that_of_trying_all(number: int) -> None:
    tried = 0
    for seed in range(number, 500, BUNDLES):
        interview = half_answered(seed)
        for one in decisive(interview):
            found = brute.worst_and_mean(interview, one.question)
            assert found is None or one.worst == found[0]
            tried += 1
    assert tried > 20


@pytest.mark.parametrize("number", range(BUNDLES))
def test_the_fewest_outcomes_come_first(number: int) -> None:
    for seed in range(number, 500, BUNDLES):
        ranks = [(one.worst, one.mean) for one in decisive(half_answered(seed))]
        assert ranks == sorted(ranks)


@pytest.mark.parametrize("number", range(BUNDLES))
def test_a_question_that_is_left_out_changes_no_outcome(number: int) -> None:
    for seed in range(number, 500, BUNDLES):
        interview = half_answered(seed)
        if interview.outcome is not None:
            continue
        named = {one.question.id for one in decisive(interview)}
        for id in interview.route:
            if id not in named and interview.state(id) in brute.UNDONE:
                found = brute.worst_and_mean(interview, interview.question(id))
                assert found is None or found == (len(interview.bounds.outcomes),) * 2


def test_nothing_is_decisive_once_the_outcome_is_settled() -> None:
    interview = start(
        making.sheet(making.yes_no("a"), making.yes_no("b"), outcomes={"x": "a", "y": "not a"}), making.DAY
    )
    interview.answer("a", True)
    assert decisive(interview) == ()


def test_among_equals_the_one_that_more_depends_on_comes_first() -> None:
    questions = making.yes_no("a"), making.yes_no("b"), making.yes_no("c")
    outcomes = {"x": "a and b and c", "y": "not (a and b and c)"}
    interview = start(making.sheet(*questions, values={"v": "b", "w": "b or c"}, outcomes=outcomes), making.DAY)
    assert [one.question.id for one in decisive(interview)] == ["b", "c", "a"]


def test_where_facts_are_missing_they_are_the_deferred_questions() -> None:
    outcomes = {"x": "a and b", "y": "not (a and b)", "unsettled": None}
    interview = start(making.sheet(making.yes_no("a"), making.yes_no("b"), outcomes=outcomes), making.DAY)
    interview.answer("a", True)
    interview.defer("b", "asked")
    assert decisive(interview) == ()
    interview.finish()
    assert [(one.question.id, one.worst) for one in decisive(interview)] == [("b", 1)]
