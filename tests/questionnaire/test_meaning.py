"""Every cell of the table of meanings: what an operator makes of a value, of no value, and of what is not known yet."""

from collections.abc import Callable
from datetime import date
from decimal import Decimal
from typing import Any

import pytest

from tests.support.making import DAY, choice, choices, integer, option, question, section, sheet, yes_no
from wizard.interview import Interview, start
from wizard.questionnaire.definition import Questionnaire

SECTION = "asked"
CONDITIONS = [
    'x == "a"', 'x != "a"', 'x in ["a", "b"]', 'x not in ["a", "b"]', '"a" == x', "x == other", "x != other",
    '"a" in m', '"a" not in m', 'has_any(m, ["a", "b"])', 'has_all(m, ["a", "b"])', "count(m) >= 1", "count(m) == 0",
    "n < 5", "n <= 5", "n > 5", "n >= 5", "n == 5", "n != 5", "n in [4, 5]", "n not in [4, 5]", "n + 1 > 5",
    "n + 1 != 5", "sum(n, 1) > 5", "max(n, 1) > 5", "if(y, 9, n) > 5",
    'd < date("2026-06-01")', 'd != date("2026-06-01")', "d + 1 > today", "days(d, today) > 5", "years(d, today) >= 1",
    't == "word"', 't != "word"', 't in ["word", "other"]', 't not in ["word", "other"]',
    "y", "not y", "y == true", "y == false", "y != true", "y != false",
    "score(points) > 0", "answered(x)", "answered(y)", "applies(x)", "applies(m)", "lot", "not lot",
]  # fmt: skip
VALUE = dict.fromkeys(CONDITIONS, "T") | dict.fromkeys(
    [
        'x != "a"', 'x not in ["a", "b"]', "x != other", '"a" not in m', 'has_all(m, ["a", "b"])', "count(m) == 0",
        "n < 5", "n <= 5", "n == 5", "n in [4, 5]", 't != "word"', 't not in ["word", "other"]', "not y", "y == false",
        "y != true", "d + 1 > today", "years(d, today) >= 1", "not lot",
    ],
    "F",
)  # fmt: skip
NOTHING = dict.fromkeys(CONDITIONS, "F") | dict.fromkeys(
    [
        'x != "a"', 'x not in ["a", "b"]', "x != other", '"a" not in m', "count(m) == 0", "n != 5", "n not in [4, 5]",
        "n + 1 != 5", 'd != date("2026-06-01")', 't != "word"', 't not in ["word", "other"]', "not y", "y != true",
        "y != false", "not lot",
    ],
    "T",
)  # fmt: skip
APPLIES = {"applies(x)": "T", "applies(m)": "T"}
OPEN = dict.fromkeys(CONDITIONS, "U") | APPLIES | {"count(m) >= 1": "T", "count(m) == 0": "F"}
WAITING = dict.fromkeys(CONDITIONS, "U")


def made(
    *, when: str | None = "gate", optional: bool | None = None, not_applicable: bool | None = None
) -> Questionnaire:
    """A gate, and behind it one question of each type."""
    options = [option("a", points=2), option("b"), option("c")]
    keys: dict[str, Any] = {"optional": optional, "not_applicable": not_applicable}
    check = [{"id": "never-c", "must": 'x != "c"', "level": "hard", "text": {"ja": "不可。", "en": "not c"}}]
    behind = section(
        SECTION,
        choice("x", *options, scale=["points"], check=check, **keys),
        choices("m", "a", "b", "c", **keys),
        integer("n", 0, 9, **keys),
        question("d", "date", **keys),
        question("t", "text", **keys),
        yes_no("y", **keys),
        when=when,
    )
    return sheet(
        section("first", yes_no("gate"), choice("other", *options)),
        behind,
        values={"lot": "n > 5"},
        obligations={f"c-{number}": condition for number, condition in enumerate(CONDITIONS)},
    )


def letters(interview: Interview) -> dict[str, str]:
    """T, F or U for each condition."""
    surely, perhaps = ({one.id for one in some} for some in (interview.obligations, interview.possible_obligations))
    found = {}
    for number, condition in enumerate(CONDITIONS):
        id = f"c-{number}"
        found[condition] = "T" if id in surely else "U" if id in perhaps else "F"
    return found


def beginning(questionnaire: Questionnaire, gate: bool | None) -> Interview:
    interview = start(questionnaire, DAY)
    if gate is not None:
        interview.answer("gate", gate)
    interview.answer("other", "a")
    return interview


def say_all(say: Callable[[str], object]) -> None:
    for id in ("x", "m", "n", "d", "t", "y"):
        say(id)


ANSWERS = {"x": "a", "m": ["a"], "n": 7, "d": date(2026, 1, 1), "t": "word", "y": True}


def test_a_value_gives_true_or_false() -> None:
    interview = beginning(made(), True)
    say_all(lambda id: interview.answer(id, ANSWERS[id]))
    assert letters(interview) == VALUE


def test_a_question_that_does_not_apply_has_no_value() -> None:
    interview = beginning(made(), False)
    assert letters(interview) == NOTHING


def test_an_answer_to_a_question_that_does_not_apply_counts_nowhere() -> None:
    interview = beginning(made(), False)
    say_all(lambda id: interview.answer(id, ANSWERS[id]))
    assert letters(interview) == NOTHING


def test_a_question_left_blank_has_no_value() -> None:
    interview = beginning(made(when=None, optional=True), True)
    say_all(interview.leave_blank)
    assert letters(interview) == NOTHING | APPLIES


def test_a_question_that_is_not_applicable_has_no_value_and_is_answered() -> None:
    interview = beginning(made(when=None, not_applicable=True), True)
    say_all(lambda id: interview.mark_not_applicable(id, "because"))
    assert letters(interview) == NOTHING | APPLIES | {"answered(x)": "T", "answered(y)": "T"}


@pytest.mark.parametrize("defer", [False, True], ids=["open", "deferred"])
def test_a_question_that_applies_and_is_open_is_unknown(defer: bool) -> None:
    interview = beginning(made(), True)
    if defer:
        say_all(interview.defer)
    assert letters(interview) == OPEN


def test_an_invalid_answer_is_unknown() -> None:
    interview = beginning(made(), True)
    interview.answer("x", "c")
    assert letters(interview) == OPEN


def test_an_optional_question_that_is_open_may_be_without_value() -> None:
    interview = beginning(made(when=None, optional=True), True)
    assert letters(interview) == WAITING | APPLIES


def test_a_question_that_may_not_apply_is_unknown() -> None:
    interview = beginning(made(), None)
    assert letters(interview) == WAITING


def test_an_answer_that_may_not_count_still_decides_what_it_can() -> None:
    interview = beginning(made(), None)
    say_all(lambda id: interview.answer(id, {**ANSWERS, "x": "b", "n": 2, "y": False}[id]))
    found = letters(interview)
    assert (found['x == "a"'], found['x != "a"'], found['x in ["a", "b"]']) == ("F", "T", "U")
    assert (found["n > 5"], found["n < 5"], found["lot"]) == ("F", "U", "F")
    assert (found["y"], found["not y"], found["y == false"]) == ("F", "T", "U")


def test_a_set_that_leaves_no_choice_decides() -> None:
    questionnaire = sheet(
        choice("x", "a", "b"),
        choices("m", "a", "b"),
        integer("n", 5, 9),
        obligations={
            "every-option": 'x in ["a", "b"]',
            "any-of-all": 'has_any(m, ["a", "b"])',
            "in-range": "n >= 5",
            "beyond": "n + 1 <= 10",
        },
    )
    interview = start(questionnaire)
    assert [one.id for one in interview.obligations] == ["every-option", "any-of-all", "in-range", "beyond"]


@pytest.mark.parametrize(
    ("say", "numbers"),
    [
        (
            None,
            {"more": (1, 10), "chosen": (1, 3), "points": (0, 2), "total": (1, 10), "most": (1, 9), "twice": (0, 18)},
        ),
        (7, {"more": (8, 8), "chosen": (1, 3), "points": (0, 2), "total": (8, 8), "most": (7, 7), "twice": (14, 14)}),
    ],
)
def test_numbers_of_a_question_that_applies_are_an_interval(say: int | None, numbers: dict[str, object]) -> None:
    interview = with_numbers(gate=True)
    if say is not None:
        interview.answer("n", say)
    assert interview.bounds.numbers == numbers


def test_numbers_of_a_question_that_does_not_apply_are_nothing_or_passed_over() -> None:
    interview = with_numbers(gate=False)
    nothing = {"more": None, "twice": None, "chosen": (0, 0), "points": (0, 0), "total": (1, 1), "most": (1, 1)}
    assert interview.bounds.numbers == nothing
    assert interview.values == {"more": None, "twice": None, "chosen": 0, "points": 0, "total": 1, "most": 1}


def test_numbers_of_a_question_that_may_not_apply_reach_down_to_nothing() -> None:
    interview = with_numbers(gate=None)
    assert interview.values == {}
    assert interview.bounds.numbers == {
        "more": (1, 10), "chosen": (0, 3), "points": (0, 2), "total": (1, 10), "most": (1, 9), "twice": (0, 18),
    }  # fmt: skip


def with_numbers(gate: bool | None) -> Interview:
    behind = [
        choice("x", option("a", points=2), "b", scale=["points"]),
        choices("m", "a", "b", "c"),
        integer("n", 0, 9),
    ]
    questionnaire = sheet(
        section("first", yes_no("gate")),
        section("second", *behind, when="gate"),
        values={"more": "n + 1", "chosen": "count(m)", "total": "sum(n, 1)", "most": "max(n, 1)", "twice": "n * 2"},
    )
    interview = start(questionnaire)
    if gate is not None:
        interview.answer("gate", gate)
    return interview


@pytest.mark.parametrize(
    ("left", "right", "both", "one"),
    [
        ("T", "T", "T", "T"), ("T", "U", "U", "T"), ("T", "F", "F", "T"),
        ("U", "T", "U", "T"), ("U", "U", "U", "U"), ("U", "F", "F", "U"),
        ("F", "T", "F", "T"), ("F", "U", "F", "U"), ("F", "F", "F", "F"),
    ],
)  # fmt: skip
def test_and_or_and_not_are_those_of_kleene(left: str, right: str, both: str, one: str) -> None:
    questionnaire = sheet(
        yes_no("a"),
        yes_no("b"),
        obligations={"and": "a and b", "or": "a or b", "not": "not a", "if": "if(a, b, not b)"},
    )
    interview = start(questionnaire)
    for id, letter in (("a", left), ("b", right)):
        if letter != "U":
            interview.answer(id, letter == "T")
    opposite = {"T": "F", "F": "T", "U": "U"}
    chosen = "U" if "U" in (left, right) else "T" if left == right else "F"
    assert truths(interview) == {"and": both, "or": one, "not": opposite[left], "if": chosen}


def truths(interview: Interview) -> dict[str, str]:
    surely, perhaps = ({one.id for one in some} for some in (interview.obligations, interview.possible_obligations))
    every = [one.id for one in interview.questionnaire.obligations]
    return {id: "T" if id in surely else "U" if id in perhaps else "F" for id in every}


def test_nothing_is_equal_to_nothing() -> None:
    questionnaire = sheet(
        yes_no("gate"),
        *(integer(id, when="gate") for id in ("n", "k")),
        *(choice(id, "a", "b", when="gate") for id in ("x", "z")),
        *(question(id, "text", when="gate") for id in ("t", "u")),
        *(yes_no(id, when="gate") for id in ("y", "w")),
        obligations={"n": "n == k", "x": "x == z", "t": "t == u", "y": "y == w", "not": "n != k and x != z and t != u"},
    )
    interview = start(questionnaire)
    interview.answer("gate", False)
    assert truths(interview) == {"n": "F", "x": "F", "t": "F", "y": "F", "not": "T"}


def known(expression: str, n: object = None, **keys: object) -> object:
    """The value of an expression over a number `n` (0 to 100) that is answered, or left blank for None."""
    questionnaire = sheet(
        question("n", "number", optional=True), question("d", "date", optional=True), values={"v": expression}
    )
    interview = start(questionnaire, DAY)
    for id, value in {"n": n, "d": None, **keys}.items():
        if value is None:
            interview.leave_blank(id)
        else:
            interview.answer(id, value)
    return interview.values["v"]


@pytest.mark.parametrize(
    ("expression", "n", "value"),
    [
        ("n / 0", 5, None),
        ("1 / n", 0, None),
        ("n / n", 0, None),
        ("n / 4", 5, Decimal("1.25")),
        ("n / 3 * 3", 1, Decimal("0." + "9" * 28)),
        ("n + 0.1 + 0.2", 0, Decimal("0.3")),
        ("1.15 * 50", 0, Decimal("57.5")),
        ("round(n)", Decimal("2.5"), 3),
        ("round(n)", Decimal("3.5"), 4),
        ("round(n)", Decimal("-2.5"), -3),
        ("round(n, 1)", Decimal("0.25"), Decimal("0.3")),
        ("round(n, 2)", Decimal("1.005"), Decimal("1.01")),
        ("n - 1 - 1", 5, 3),
        ("-n", 5, -5),
        ("n + 1", None, None),
        ("0 * n", None, None),
        ("-n", None, None),
        ("round(n)", None, None),
        ("sum(n, 2)", None, 2),
        ("sum(n)", None, 0),
        ("min(n, 2)", None, 2),
        ("min(n)", None, None),
        ("max(n, 2)", 3, 3),
        ("if(n > 1, n, 0)", None, 0),
        ("if(n > 1, n, 0)", 5, 5),
        ("count(n > 1, n > 2, n != 3)", 2, 2),
        ("count(n > 1, n > 2, n != 3)", None, 1),
        ("days(d, today)", 0, None),
        ("years(d, today)", 0, None),
    ],
)
def test_numbers_are_exact_decimals_and_nothing_beats_everything_but_sums(
    expression: str, n: object, value: object
) -> None:
    assert known(expression, n) == value


@pytest.mark.parametrize(
    ("expression", "day", "value"),
    [
        ("days(d, today)", date(2026, 11, 1), 21),
        ("days(today, d)", date(2026, 11, 1), -21),
        ("years(d, today)", date(2000, 11, 22), 26),
        ("years(d, today)", date(2000, 11, 23), 25),
        ("years(today, d)", date(2000, 11, 23), -25),
        ('years(d, date("2023-02-28"))', date(2020, 2, 29), 2),
        ('years(d, date("2023-03-01"))', date(2020, 2, 29), 3),
        ("d + 1", date(2026, 2, 28), date(2026, 3, 1)),
        ("d - 1", date(2026, 3, 1), date(2026, 2, 28)),
        ("d + 0.5", date(2026, 3, 1), date(2026, 3, 1)),
        ("min(d, today)", date(2026, 3, 1), date(2026, 3, 1)),
        ("max(d, today)", date(2026, 3, 1), DAY),
        ("d + 1", date.max, None),
        ("d - 1", date.min, None),
        ("days(d + 1, today)", date.max, None),
        ("if(d < today, d, today)", date(2026, 3, 1), date(2026, 3, 1)),
    ],
)
def test_dates_count_whole_days_and_years_within_the_calendar(expression: str, day: date, value: object) -> None:
    assert known(expression, 0, d=day) == value


def test_products_that_grow_out_of_all_numbers_have_no_value() -> None:
    squares = {f"v{number}": f"v{number - 1} * v{number - 1}" for number in range(1, 30)}
    questionnaire = sheet(
        question("n", "number", min=0), values={"v0": "n", **squares}, obligations={"grown": "v29 >= 0"}
    )
    interview = start(questionnaire)
    interview.answer("n", 10**27)
    assert interview.values["v29"] is None
    assert interview.obligations == interview.possible_obligations == ()
