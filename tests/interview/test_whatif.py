"""What would change the outcome, held against trying everything."""

from collections.abc import Iterator
from functools import cache
from itertools import islice

import pytest

from tests.interview import brute
from tests.interview.drawn import drawn
from tests.support import making
from wizard.interview import Interview, start
from wizard.interview.whatif import Change, Other, WhatIf, what_would_change

MANY = 100_000
BUNDLES = 20


@cache
def walks() -> tuple[Interview, ...]:
    """Two hundred random walks whose outcome is settled and could be another one."""
    return tuple(islice((one for one in map(drawn, range(10_000)) if _could_change(one)), 200))


def _could_change(interview: Interview) -> bool:
    return any(not one.impossible for one in what_would_change(interview, 0).others)


def bundle(number: int) -> tuple[Interview, ...]:
    return walks()[number::BUNDLES]


def sets(found: WhatIf, most: int) -> dict[str, brute.Sets]:
    """The sets of questions by outcome, of ways of at most this size."""
    return {
        one.outcome: frozenset(frozenset(way.questions) for way in one.ways)
        for one in found.others
        if 0 < one.size <= most
    }


@pytest.mark.parametrize("number", range(BUNDLES))
def test_it_finds_the_smallest_sets_that_trying_everything_finds(number: int) -> None:
    for interview in bundle(number):
        found = what_would_change(interview, 3, MANY)
        assert (found.changes, found.exact) == (3, True)
        assert sets(found, 3) == brute.smallest_sets(interview, 3)


def test_the_random_walks_need_one_two_and_three_changes_and_new_answers() -> None:
    """Else the test above would show little."""
    others = [one for interview in walks() for one in what_would_change(interview, 3, MANY).others]
    sizes = [one.size for one in others]
    assert min(sizes.count(size) for size in (1, 2, 3)) >= 10
    assert sum(change.new for one in others for changes in _answers(one) for change in changes) >= 50
    assert sum(one.impossible for one in others) >= 10


@pytest.mark.parametrize("number", range(BUNDLES))
def test_every_way_that_is_named_leads_there(number: int) -> None:
    for interview in bundle(number):
        for one in what_would_change(interview, 3, MANY).others:
            for changes in _answers(one):
                given = {change.question: _some_answer(interview, change) for change in changes}
                assert brute.is_way(interview, given) == one.outcome


@pytest.mark.parametrize("number", range(BUNDLES))
def test_what_was_looked_at_within_a_bound_is_right_and_said(number: int) -> None:
    """However few evaluations are allowed, ways of a size that was looked at are all there are."""
    for interview in bundle(number):
        smallest = brute.smallest_sets(interview, 3)
        for most in (0, 5, 20, 60):
            found = what_would_change(interview, 3, most)
            assert found.evaluations <= most
            within = {id: some for id, some in smallest.items() if len(next(iter(some))) <= found.changes}
            assert sets(found, found.changes) == within
            for one in found.others:
                assert one.outcome not in smallest or one.least <= len(next(iter(smallest[one.outcome])))
                assert one.outcome not in smallest or not one.impossible


def _answers(one: Other) -> Iterator[tuple[Change, ...]]:
    return (changes for way in one.ways for changes in way.answers)


def _some_answer(interview: Interview, change: Change) -> object:
    if change.value is None:
        return next(brute.every_answer(interview.question(change.question)))
    return list(change.value) if isinstance(change.value, tuple) else change.value


# by hand


def walked(*questions: making.Table, outcomes: dict[str, str | None], said: dict[str, object]) -> Interview:
    interview = start(making.sheet(*questions, outcomes=outcomes), making.DAY)
    for id, value in said.items():
        interview.answer(id, value)
    return interview


def ways(interview: Interview, outcome: str, most: int = 3) -> list[list[tuple[str, object, bool]]]:
    """The answers of each way: question, answer, whether it is new."""
    other = next(one for one in what_would_change(interview, most).others if one.outcome == outcome)
    return [[(one.question, one.value, one.new) for one in changes] for changes in _answers(other)]


def changeable(id: str, **keys: object) -> making.Table:
    return making.yes_no(id, changeable=True, **keys)


def test_one_changed_answer_can_be_enough() -> None:
    interview = walked(changeable("a"), changeable("b"), outcomes={"x": "a", "y": "not a"}, said={"a": True, "b": True})
    assert ways(interview, "y") == [[("a", False, False)]]


def test_a_question_that_comes_onto_the_route_counts_and_its_answer_is_named() -> None:
    questions = changeable("a"), changeable("b", when="a")
    interview = walked(*questions, outcomes={"x": "a and not b", "y": "not a or b"}, said={"a": False})
    assert ways(interview, "x") == [[("a", True, False), ("b", False, True)]]


def test_any_answer_will_do_where_nothing_depends_on_it() -> None:
    questions = changeable("a"), making.question("how", "text", when="a")
    interview = walked(*questions, outcomes={"x": "a", "y": "not a"}, said={"a": False})
    assert ways(interview, "x") == [[("a", True, False), ("how", None, True)]]


def test_a_new_question_that_is_optional_stays_blank() -> None:
    questions = changeable("a"), making.yes_no("b", when="a", optional=True)
    interview = walked(*questions, outcomes={"x": "a and not b", "y": "not a or b"}, said={"a": False})
    assert ways(interview, "x") == [[("a", True, False)]]


def test_an_answer_kept_from_before_returns_by_itself() -> None:
    questions = changeable("a"), changeable("b", when="a")
    interview = walked(*questions, outcomes={"x": "a and not b", "y": "not a or b"}, said={"a": False, "b": False})
    assert ways(interview, "x") == [[("a", True, False)]]


def test_a_kept_answer_that_a_check_refuses_must_be_given_anew() -> None:
    questions = changeable("a"), making.yes_no("b", check=[making.check("c", "not (a and b)")])
    interview = walked(*questions, outcomes={"x": "a", "y": "not a"}, said={"a": False, "b": True})
    assert ways(interview, "x") == [[("a", True, False), ("b", False, False)]]


def test_an_answer_whose_option_is_gone_must_be_given_anew() -> None:
    questions = changeable("a"), making.choice("b", making.option("one", when="not a"), "two", "three")
    interview = walked(*questions, outcomes={"x": "a", "y": "not a"}, said={"a": False, "b": "one"})
    assert ways(interview, "x") == [
        [("a", True, False), ("b", "two", False)],
        [("a", True, False), ("b", "three", False)],
    ]


def test_answers_that_nothing_tells_apart_are_all_named() -> None:
    use = making.choice("use", "none", "some", "much", changeable=True)
    interview = walked(use, outcomes={"x": 'use == "much"', "y": 'use != "much"'}, said={"use": "much"})
    assert ways(interview, "y") == [[("use", "none", False)], [("use", "some", False)]]


def test_options_that_nothing_looks_at_stay_chosen() -> None:
    kinds = making.choices("kinds", "a", "b", "c", changeable=True)
    interview = walked(kinds, outcomes={"x": '"a" in kinds', "y": '"a" not in kinds'}, said={"kinds": ["b", "c"]})
    assert ways(interview, "x") == [[("kinds", ("a", "b", "c"), False)]]


def test_an_answer_that_is_not_changeable_stays() -> None:
    interview = walked(making.yes_no("a"), changeable("b"), outcomes={"x": "a", "y": "not a"}, said={"a": True})
    (other,) = what_would_change(interview).others
    assert (other.impossible, other.ways, other.least) == (True, (), 0)


def test_numbers_are_tried_by_stretches() -> None:
    users = making.integer("users", 0, 1_000_000, changeable=True)
    interview = walked(users, outcomes={"x": "users >= 5000", "y": "users < 5000"}, said={"users": 3})
    assert {value for way in ways(interview, "x") for _, value, _ in way} == {5000, 5001, 1_000_000}
    assert what_would_change(interview).exact


def test_numbers_that_are_reckoned_with_are_not_all_tried() -> None:
    users, days = making.integer("users", 0, changeable=True), making.integer("spans", 0, changeable=True)
    said = {"users": 3, "spans": 3}
    interview = walked(users, days, outcomes={"x": "users * spans > 99", "y": "users * spans <= 99"}, said=said)
    assert not what_would_change(interview).exact


def test_a_way_that_asks_for_more_than_was_looked_at_is_told_with_its_size() -> None:
    """The outcome is settled by one answer, and then four more must be given."""
    more = [making.yes_no(f"m{number}", when="a") for number in range(4)]
    interview = walked(changeable("a"), *more, outcomes={"x": "a", "y": "not a"}, said={"a": False})
    found = what_would_change(interview)
    (other,) = found.others
    assert (found.changes, other.size, other.least) == (3, 5, 5)
    assert ways(interview, "x") == [[("a", True, False), *((f"m{number}", None, True) for number in range(4))]]


def test_it_says_how_many_changes_an_outcome_needs_at_least() -> None:
    questions = [changeable(f"q{number}") for number in range(5)]
    every = " and ".join(f"q{number}" for number in range(5))
    said = {f"q{number}": False for number in range(5)}
    interview = walked(*questions, outcomes={"x": every, "y": f"not ({every})"}, said=said)
    (other,) = what_would_change(interview).others
    assert (other.ways, other.least, other.impossible) == ((), 4, False)


def test_facts_that_are_missing_can_be_given() -> None:
    questions, outcomes = (changeable("a"), changeable("b")), {"x": "a and b", "y": "not (a and b)", "unsettled": None}
    interview = walked(*questions, outcomes=outcomes, said={"b": True})
    interview.defer("a", "asked")
    interview.finish()
    assert ways(interview, "x") == [[("a", True, False)]]
    assert ways(interview, "y") == [[("a", False, False)], [("b", False, False)]]


def test_nothing_is_said_while_the_outcome_is_open() -> None:
    interview = walked(changeable("a"), outcomes={"x": "a", "y": "not a"}, said={})
    assert what_would_change(interview) == WhatIf((), 0, 0, True)


def test_the_interview_stays_as_it_is() -> None:
    interview = walks()[0]
    before = dict(interview.states), interview.outcome, dict(interview.engine.said)
    what_would_change(interview)
    assert (dict(interview.states), interview.outcome, dict(interview.engine.said)) == before


def test_a_group_that_comes_up_is_named_and_one_that_matters_is_not_tried() -> None:
    vendors = making.question("vendor", "group", when="a", question=[making.yes_no("cloud")])
    interview = walked(changeable("a"), vendors, outcomes={"x": "a", "y": "not a"}, said={"a": False})
    assert ways(interview, "x") == [[("a", True, False), ("vendor", None, True)]]
    outcomes = {"x": "a and any(vendor, cloud)", "y": "not (a and any(vendor, cloud))"}
    interview = walked(changeable("a"), vendors, outcomes=outcomes, said={"a": False})
    assert ways(interview, "x") == []
    assert not what_would_change(interview).exact


def test_many_answers_that_checks_look_at_are_no_trouble() -> None:
    """Each is said again in the trial, one after the other."""
    questions = [changeable("a")]
    questions += [making.yes_no(f"q{n}", check=[making.check(f"c{n}", f"a or q{n} or not q{n}")]) for n in range(1500)]
    every = " or ".join(f"q{number}" for number in range(0, 1500, 100))
    said = {"a": True, **{f"q{number}": False for number in range(1500)}}
    interview = walked(*questions, outcomes={"x": f"a or {every}", "y": f"not (a or {every})"}, said=said)
    assert ways(interview, "y") == [[("a", False, False)]]
