"""What an interview tells is what the rules, read word by word from nothing, tell: after every edit."""

from collections.abc import Iterator
from datetime import date
from itertools import product
from random import Random
from typing import Any

import pytest
import tomli
from hypothesis import given, settings
from hypothesis import strategies as st

from tests.support import making
from tests.support.agreement import read_naively, told
from tests.support.making import DAY, check, choice, file_data, integer, loaded, option, yes_no
from tests.support.sheets import Sheet, every_answer, random_answer, say_something, sheets
from wizard.interview import Deferred, Interview, State, start
from wizard.interview.walk import Bounds
from wizard.questionnaire.catalogue import Catalogue, shipped_folder
from wizard.questionnaire.definition import Question

SEEDS = st.integers(0, 2**32 - 1)
EXAMPLES = sorted((shipped_folder() / "examples").glob("*.toml"))


def begun(sheet: Sheet, random: Random, edits: int = 0) -> Interview:
    interview = start(sheet.questionnaire, DAY if random.random() < 0.8 else None)
    for _ in range(edits):
        say_something(interview, random)
    return interview


@given(sheets(), SEEDS)
@settings(max_examples=60)
def test_after_every_edit_everything_is_as_worked_out_from_nothing(sheet: Sheet, seed: int) -> None:
    random = Random(seed)
    interview = begun(sheet, random)
    for _ in range(10):
        assert told(interview) == read_naively(sheet.data, interview)
        say_something(interview, random)
    interview.finish()
    assert told(interview) == read_naively(sheet.data, interview, finished=True)


@pytest.mark.parametrize("path", EXAMPLES, ids=lambda path: path.stem)
def test_so_it_is_on_the_examples_that_ship(path: Any) -> None:
    example = tomli.loads(path.read_text("utf-8"))
    catalogue = Catalogue()
    questionnaire = catalogue.get(example["questionnaire"])
    data = tomli.loads(catalogue.entries[example["questionnaire"]].path.read_text("utf-8"))
    interview = start(questionnaire, example["date"])
    order = list(example["answers"].items())
    Random(path.stem).shuffle(order)
    for number, (id, value) in enumerate(order):
        interview.answer(id, value)
        if number % 12 == 0:
            assert told(interview) == read_naively(data, interview)
    interview.finish()
    assert told(interview) == read_naively(data, interview, finished=True)


@given(sheets(), SEEDS)
def test_an_answer_taken_back_leaves_everything_as_it_was(sheet: Sheet, seed: int) -> None:
    random = Random(seed)
    interview = begun(sheet, random, 8)
    before = {one.id: interview.said(one.id) for one in interview.questionnaire.questions}
    as_it_was = told(interview)
    edited = [say_something(interview, random) for _ in range(4)]
    for id in reversed(edited):
        interview.restore(id, before[id])
    assert told(interview) == as_it_was


@given(sheets(), SEEDS)
def test_the_order_of_answers_does_not_matter(sheet: Sheet, seed: int) -> None:
    random = Random(seed)
    interview = begun(sheet, random, 10)
    other = start(interview.questionnaire, interview.today)
    every = list(interview.questionnaire.questions)
    random.shuffle(every)
    for one in every:
        other.restore(one.id, interview.said(one.id))
    assert told(other) == told(interview)


@given(sheets(), SEEDS)
def test_a_copy_goes_its_own_way(sheet: Sheet, seed: int) -> None:
    random = Random(seed)
    interview = begun(sheet, random, 6)
    as_it_was = told(interview)
    twin = interview.copy()
    assert told(twin) == as_it_was
    for _ in range(4):
        say_something(twin, random)
    assert told(interview) == as_it_was
    assert told(twin) == read_naively(sheet.data, twin)


def narrower(after: Bounds, before: Bounds) -> bool:
    """Whether nothing is possible now that was not before."""
    if not set(after.outcomes) <= set(before.outcomes):
        return False
    for id, now in after.numbers.items():
        then = before.numbers[id]
        if now is not None and (then is None or not then[0] <= now[0] <= now[1] <= then[1]):
            return False
    return True


@given(sheets(hard_checks=False), SEEDS)
def test_one_more_answer_never_makes_more_possible(sheet: Sheet, seed: int) -> None:
    """A hard check can: it makes an answer unknown again."""
    random = Random(seed)
    interview = begun(sheet, random, 8)
    for _ in range(8):
        before, known, surely = interview.bounds, dict(interview.values), set(interview.obligations)
        unsaid = [one for one in interview.questionnaire.questions if one.kind.asks and _may_be_said(interview, one.id)]
        if not unsaid:
            return
        question = random.choice(unsaid)
        interview.answer(question.id, random_answer(question, random))
        assert narrower(interview.bounds, before)
        assert known.items() <= interview.values.items()
        assert surely <= set(interview.obligations)


def _may_be_said(interview: Interview, id: str) -> bool:
    return interview.said(id) is None or isinstance(interview.said(id), Deferred)


def completions(interview: Interview, most: int) -> list[Interview]:
    """Every way to go on to the end, as far as `most` allows: in the order of the file, each open question each way.

    What makes an answer invalid that was valid is no way to go on from it.
    """
    found: list[Interview] = []
    pending = [interview]
    while pending and len(found) < most:
        walk = pending.pop()
        question = next((one for one in walk.questionnaire.questions if _is_due(walk, one.id)), None)
        if question is None:
            found.append(walk)
            continue
        stays = invalid(walk) - {question.id}
        pending += [twin for twin in ways_on(walk, question) if invalid(twin) <= stays]
    return found


def ways_on(interview: Interview, question: Question) -> Iterator[Interview]:
    """The interview with each answer to a question, or without one where it may be."""
    for answer in every_answer(interview, question):
        twin = interview.copy()
        twin.answer(question.id, answer)
        yield twin
    if question.optional:
        twin = interview.copy()
        twin.leave_blank(question.id)
        yield twin
    if question.may_be_not_applicable:
        twin = interview.copy()
        twin.mark_not_applicable(question.id, "because")
        yield twin


def invalid(interview: Interview) -> set[str]:
    return {id for id, state in interview.states.items() if state == State.INVALID}


def _is_due(interview: Interview, id: str) -> bool:
    return interview.state(id) in (State.OPEN, State.DEFERRED, State.INVALID) and interview.question(id).kind.asks


@given(sheets(small=True), SEEDS)
@settings(max_examples=60)
def test_bounds_hold_what_every_completion_gives(sheet: Sheet, seed: int) -> None:
    random = Random(seed)
    interview = begun(sheet, random, random.randint(0, 4))
    bounds, known, surely = interview.bounds, dict(interview.values), set(interview.obligations)
    perhaps = surely | set(interview.possible_obligations)
    for complete in completions(interview, 150):
        if interview.today is not None:
            assert all(len({low, high}) == 1 for low, high in filter(None, complete.bounds.numbers.values()))
            assert not complete.possible_obligations
        assert narrower(complete.bounds, bounds)
        assert known.items() <= complete.values.items()
        assert surely <= set(complete.obligations) <= perhaps


@given(sheets(small=True), SEEDS)
@settings(max_examples=40)
def test_a_complete_interview_is_crisp_by_the_plain_rules(sheet: Sheet, seed: int) -> None:
    interview = start(sheet.questionnaire, DAY)
    ends = completions(interview, 20)
    for complete in Random(seed).sample(ends, min(3, len(ends))):
        assert told(complete) == read_naively(sheet.data, complete)
        assert not complete.obstacles or complete.soft_checks


def test_without_a_day_conditions_do_not_know_today() -> None:
    questionnaire = making.sheet(making.question("d", "date"), values={"past": "d < today", "age": "years(d, today)"})
    interview = start(questionnaire)
    interview.answer("d", date(2000, 1, 1))
    assert interview.values == {}
    assert interview.bounds.numbers["age"] == (-1999, 9999 - 2000)


def test_every_choice_of_answers_to_a_few_questions_agrees() -> None:
    """All of it, not a sample."""
    data = file_data(
        yes_no("gate"),
        choice("x", option("a", when="gate", points=2), "b", scale=["risk"], optional=True),
        integer("n", 0, 2, when='x != "b"', check=[check("c", 'n < 2 or x == "a"')]),
        yes_no("last", when="applies(n) and n >= 1", not_applicable=True),
        values={"all_in": "n + score(risk)", "seen": "answered(last)"},
        outcomes={"high": "all_in > 2 or last", "low": "not (all_in > 2 or last)", "missing": None},
        obligations={"b": 'outcome == "high" and not seen'},
    )
    questionnaire = loaded(data)
    every: dict[str, list[Any]] = {
        "gate": [None, True, False],
        "x": [None, "a", "b", "-"],
        "n": [None, 0, 1, 2],
        "last": [None, True, "-"],
    }
    for answers in product(*every.values()):
        interview = start(questionnaire, DAY)
        for id, answer in zip(every, answers, strict=True):
            if answer == "-":
                interview.leave_blank(id) if id == "x" else interview.mark_not_applicable(id, "because")
            elif answer is not None:
                interview.answer(id, answer)
        assert told(interview) == read_naively(data, interview)
        interview.finish()
        assert told(interview) == read_naively(data, interview, finished=True)
