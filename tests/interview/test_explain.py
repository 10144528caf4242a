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


def ids(reasons: Iterable[Reason]) -> list[str]:
    return [reason.id for reason in reasons]


def test_of_a_true_or_the_side_that_needs_fewest_answers_is_named_and_of_an_and_all() -> None:
    questionnaire = sheet(
        *(yes_no(id) for id in "abc"), outcomes={"o": "(a and b) or c", "rest": "not ((a and b) or c)"}
    )
    interview = start(questionnaire)
    for id in "abc":
        interview.answer(id, True)
    assert ids(why_outcome(interview, "o").parts) == ["c"]
    interview.answer("c", False)
    assert ids(why_outcome(interview, "o").parts) == ["a", "b"]
    interview.answer("a", False)
    why = why_outcome(interview, "rest")
    assert (ids(why.parts), ids(why.above)) == (["a", "c"], ["a", "c"])


@pytest.mark.parametrize(
    ("condition", "held", "count"),
    [
        ("count(a, b, c) >= 2", 3, 2),
        ("count(a, b, c) > 1", 3, 2),
        ("count(a, b, c) > 1.5", 3, 2),
        ("count(a, b, c) >= 1.5", 3, 2),
        ("count(a, b, c) >= -1", 3, 0),
        ("not (count(a, b, c) < 2)", 3, 2),
        ("not (count(a, b, c) <= 1)", 3, 2),
        ("count(a, b, c) < 2", 0, 2),
        ("count(a, b, c) <= 1.5", 0, 2),
        ("count(a, b, c) < 5", 0, 0),
        ("not (count(a, b, c) >= 2)", 0, 2),
        ("not (count(a, b, c) > 0)", 0, 3),
        ("count(a, b, c) == 2", 2, 3),
        ("2 <= count(a, b, c)", 3, 3),
    ],
)
def test_of_a_count_as_many_are_named_as_it_takes(condition: str, held: int, count: int) -> None:
    interview = start(sheet(*(yes_no(id) for id in "abc"), outcomes={"o": condition}))
    for number, id in enumerate("abc"):
        interview.answer(id, number < held)
    assert len(why_outcome(interview, "o").parts) == count
    assert_reasons_suffice(interview)


def test_a_value_is_a_heading_over_its_own_reasons() -> None:
    questionnaire = sheet(yes_no("a"), yes_no("b"), values={"v": "a and b"}, outcomes={"o": "v"})
    interview = start(questionnaire)
    interview.answer("a", True)
    interview.answer("b", True)
    (reason,) = why_outcome(interview, "o").parts
    assert (reason.subject, reason.id, ids(reason.parts)) == ("value", "v", ["a", "b"])


def test_a_score_is_explained_by_the_questions_that_have_points() -> None:
    options = [option("low"), option("high", points=3)]
    questionnaire = sheet(
        choice("x", *options, scale=["risk"]),
        choice("y", *options, scale=["risk"]),
        choice("z", "low", "high", scale=["risk"]),
        outcomes={"o": "score(risk) >= 3"},
    )
    interview = start(questionnaire)
    for id in "xyz":
        interview.answer(id, "high" if id == "x" else "low")
    (reason,) = why_outcome(interview, "o").parts
    assert (reason.subject, reason.id, ids(reason.parts)) == ("scale", "risk", ["x", "y"])
    assert_reasons_suffice(interview)


def test_a_question_brings_along_why_it_was_asked_or_not() -> None:
    questionnaire = sheet(
        yes_no("gate"), yes_no("a", when="gate"), yes_no("b", when="not gate"), outcomes={"o": "a and not b"}
    )
    interview = start(questionnaire)
    interview.answer("gate", True)
    interview.answer("a", True)
    first, second = why_outcome(interview, "o").parts
    assert (ids([first, second]), ids(first.guards), ids(second.guards)) == (["a", "b"], ["gate"], ["gate"])
    assert answers_named([first, second], interview) == ("gate", "a")
    assert ids(why_asked(interview, "b")) == ["gate"]
    assert why_asked(interview, "gate") == ()


def test_an_answer_brings_along_why_its_option_applied() -> None:
    questionnaire = sheet(yes_no("gate"), choice("x", option("a", when="gate"), "b", "c"), outcomes={"o": 'x == "a"'})
    interview = start(questionnaire)
    interview.answer("gate", True)
    interview.answer("x", "a")
    assert answers_named(why_outcome(interview, "o").parts, interview) == ("gate", "x")


def test_an_open_question_brings_along_why_options_are_gone() -> None:
    questionnaire = sheet(yes_no("gate"), choice("x", option("a", when="gate"), "b", "c"), outcomes={"o": 'x != "a"'})
    interview = start(questionnaire)
    interview.answer("gate", False)
    assert answers_named(why_outcome(interview, "o").parts, interview) == ("gate", "x")
    assert_reasons_suffice(interview)


def test_an_obligation_is_explained_by_the_settled_outcome_or_by_what_rules_others_out() -> None:
    questionnaire = sheet(
        yes_no("a"),
        yes_no("b"),
        yes_no("c"),
        outcomes={"first": "a", "second": "b", "third": "c"},
        obligations={"no-first": 'outcome != "first"', "known": "outcome == 'second'".replace("'", '"')},
    )
    interview = start(questionnaire)
    interview.answer("a", False)
    assert ids(why_obligation(interview, "no-first").parts) == ["a"]
    interview.answer("b", True)
    (reason,) = why_obligation(interview, "known").parts
    assert (reason.subject, reason.id) == ("outcome", "second")
    assert_reasons_suffice(interview)


def test_missing_facts_are_explained_by_what_is_deferred() -> None:
    questionnaire = sheet(yes_no("a"), yes_no("b"), outcomes={"o": "a", "rest": "not a", "missing": None})
    interview = start(questionnaire)
    interview.defer("a")
    interview.answer("b", True)
    interview.finish()
    assert ids(why_outcome(interview, "missing").parts) == ["a"]


def test_what_is_not_settled_has_no_reasons() -> None:
    interview = start(sheet(yes_no("a"), outcomes={"o": "a", "rest": "not a"}, obligations={"b": "a"}))
    for explain, id in ((why_outcome, "o"), (why_outcome, "nowhere"), (why_obligation, "b"), (why_obligation, "x")):
        with pytest.raises(ValueError, match="not settled"):
            explain(interview, id)
    interview.answer("a", True)
    with pytest.raises(ValueError, match="not settled"):
        why_outcome(interview, "rest")


def test_answers_of_a_group_bring_along_what_its_questions_look_at_outside() -> None:
    vendors = question("vendor", "group", question=[yes_no("cloud"), yes_no("listed", when="cloud and strict")])
    questionnaire = sheet(
        yes_no("strict"), vendors, outcomes={"o": "all(vendor, not listed)", "rest": "any(vendor, listed)"}
    )
    interview = start(questionnaire)
    interview.answer("strict", False)
    interview.answer("vendor", [{"cloud": True}])
    assert interview.outcome
    why = why_outcome(interview, "o")
    assert answers_named(why.parts, interview) == ("strict", "vendor")
    assert_reasons_suffice(interview)


def test_a_long_chain_of_questions_is_explained() -> None:
    questions = [yes_no("q0"), *(yes_no(f"q{number}", when=f"q{number - 1}") for number in range(1, 400))]
    values = {"v0": "q399"} | {f"v{number}": f"not v{number - 1}" for number in range(1, 400)}
    interview = start(sheet(*questions, values=values, outcomes={"o": "not v399"}))
    for one in interview.questionnaire.questions:
        interview.answer(one.id, True)
    why = why_outcome(interview, "o")
    assert len(answers_named(why.parts, interview)) == 400
    assert ids(why_asked(interview, "q399")) == ["q398"]


def test_what_is_shared_by_many_reasons_is_told_once() -> None:
    """Each level naming the one below twice, forty levels would never end."""
    questions = [yes_no("a0"), yes_no("b0")]
    values: dict[str, str] = {}
    for number in range(1, 40):
        both = f"a{number - 1} and b{number - 1}"
        values |= {f"a{number}": both, f"b{number}": both}
    interview = start(sheet(*questions, values=values, outcomes={"o": "a39"}))
    interview.answer("a0", True)
    interview.answer("b0", True)
    why = why_outcome(interview, "o")
    assert answers_named((*why.parts, *why.above), interview) == ("a0", "b0")
    assert len({*why.parts, *known_values(interview)[-1][2]}) == 3


def test_several_choices_are_explained_with_the_options_that_were_dropped() -> None:
    questionnaire = sheet(
        yes_no("gate"),
        choices("x", option("a", when="gate"), "b", "c"),
        integer("n"),
        outcomes={"o": "count(x) < 2", "rest": "n > 1"},
    )
    interview = start(questionnaire)
    interview.answer("gate", False)
    interview.answer("x", ["a", "b"])
    assert answers_named(why_outcome(interview, "o").parts, interview) == ("gate", "x")


def test_only_values_with_a_title_are_found_as_known() -> None:
    questionnaire = sheet(section("s", yes_no("a"), yes_no("b")), values={"v": "a", "w": "b", "n": "count(a)"})
    interview = start(questionnaire)
    interview.answer("a", False)
    assert [(value.id, holds, ids(reasons)) for value, holds, reasons in known_values(interview)] == [
        ("v", False, ["a"])
    ]
