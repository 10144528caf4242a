"""Any condition that can be read is either of use or refused with its place: nothing ill-typed gets through."""

from random import Random

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from tests.support.making import DAY, choice, choices, integer, problems_with, question, sheet, yes_no
from wizard.interview import start
from wizard.questionnaire.grammar import FUNCTIONS
from wizard.text.languages import LANGUAGES

QUESTIONS = [
    yes_no("yes"),
    choice("pick", "a", "b", scale=["risk"]),
    choice("other", "x", "y"),
    choices("many", "a", "b"),
    integer("n", 0, 9),
    question("d", "date"),
    question("t", "text"),
    question("tell", "note"),
    question("group", "group", question=[yes_no("inner"), integer("amount", 0, 9), choice("sort", "a", "b")]),
]
VALUES = {"truth": "yes", "number": "n + 1", "day": "d + 1"}
NAMES = "yes pick other many n d t tell group inner amount sort truth number day risk outcome today nowhere".split()
LITERALS = ["1", "2.5", "-3", '"a"', '"nowhere"', "true", 'date("2026-04-01")', "[]", '["a"]', '["a", 1]', "[1]"]
LEAVES = [*NAMES, *NAMES, *LITERALS]
SIGNS = ["==", "!=", "<", ">=", "in", "not in", "+", "-", "*", "/", "and", "or"]


def soup(random: Random, depth: int) -> str:
    """A condition that can be read, of whatever types."""
    if depth == 0 or random.random() < 0.2:
        return random.choice(LEAVES)
    if random.random() < 0.45:
        return f"({soup(random, depth - 1)}) {random.choice(SIGNS)} ({soup(random, depth - 1)})"
    if random.random() < 0.2:
        return f"{random.choice(['not ', '-'])}({soup(random, depth - 1)})"
    first = random.choice([*NAMES, soup(random, depth - 1)])
    rest = [soup(random, depth - 1) for _ in range(random.randint(0, 2))]
    return f"{random.choice(sorted(FUNCTIONS))}({', '.join([first, *rest])})"


@given(st.integers(0, 2**32 - 1))
@settings(max_examples=50)
def test_whatever_can_be_read_is_used_or_refused_at_its_place(seed: int) -> None:
    random = Random(seed)
    conditions = {f"o{number}": soup(random, 2) for number in range(30)}
    values = VALUES | {f"v{number}": soup(random, 2) for number in range(10)}
    found = problems_with(*QUESTIONS, values=values, outcomes=conditions, obligations={"b": soup(random, 2)})
    for problem in found:
        assert problem.line > 0
        for language in LANGUAGES:
            assert problem.say(language)
    wrong = {problem.line for problem in found}
    assert len(wrong) <= 41


@given(st.integers(0, 2**32 - 1))
@settings(max_examples=20)
def test_what_is_used_can_be_worked_out_with_and_without_answers(seed: int) -> None:
    random = Random(seed)
    tried = {f"o{number}": soup(random, 2) for number in range(12)}
    fit = {id: one for id, one in tried.items() if not problems_with(*QUESTIONS, values=VALUES, outcomes={id: one})}
    interview = start(sheet(*QUESTIONS, values=VALUES, outcomes=fit), DAY)
    assert set(interview.bounds.outcomes) <= set(fit)
    answers = {"yes": True, "pick": "a", "other": "x", "many": ["a"], "n": 3, "d": DAY, "t": "x"}
    for id, answer in answers.items():
        interview.answer(id, answer)
    interview.answer("group", [{"inner": True, "amount": 2, "sort": "b"}])
    assert interview.outcome is not None or interview.bounds.outcomes == ()


@pytest.mark.parametrize(
    ("condition", "key"),
    [
        ("any(group, inner)", ""),
        ("all(group, amount > 1 and yes)", ""),
        ("count(group) >= 1", ""),
        ('count(group, sort == "a") == 1', ""),
        ("sum(group, amount) > 3", ""),
        ("sum(group, amount * 2) > 3", ""),
        ("any(group, any(group, inner) and amount > 1)", ""),
        ("inner", "unknown-name"),
        ("group", "group-bare"),
        ("group == 1", "unlike"),
        ("any(group)", "arguments"),
        ("any(yes, yes)", "need-group"),
        ("sum(group) > 1", "arguments"),
        ("sum(group, inner) > 1", "need-number"),
        ("count(group, amount) > 1", "need-truth"),
        ("answered(group)", ""),
        ("applies(group)", ""),
        ("answered(tell)", "need-question"),
        ("yes == true", ""),
        ("yes == n", "unlike"),
        ("yes < true", "unlike"),
        ("count(many) == 2", ""),
        ("count() > 1", "arguments"),
        ("min() > 1", "arguments"),
        ("max(d, today) > today", ""),
        ("max(d, 1) > today", "need-date"),
        ("if(yes, 1, 2) > 1", ""),
        ("if(yes, 1) > 1", "arguments"),
        ("if(yes, d, today) < today", ""),
        ("if(yes, many, many)", "choices-with"),
        ("today(1) > today", "arguments"),
        ("today() == today", ""),
        ("round(n, -1) > 1", "arguments"),
        ("round(n, yes) > 1", "arguments"),
        ('has_any(pick, ["a"])', "arguments"),
        ('has_any(many, ["a", "c"])', "no-option"),
        ("has_any(many, [1])", "choices-with"),
        ("days(d, 1) > 1", "need-date"),
        ("n in [1, 2.5]", ""),
        ('n in ["a"]', "unlike"),
        ('t in ["a", "b"]', ""),
        ("d in [1]", "unlike"),
        ('"a" in t', "unlike"),
        ('"a" == "a"', "unlike"),
        ('outcome == "o"', "outcome-here"),
        ("score(risk) > score_max(risk)", ""),
        ("score(n) > 1", "need-scale"),
        ("tell == 1", "unlike"),
        ("tell", "need-truth"),
        ("-d > 1", "need-number"),
        ("d * 2 > 1", "need-number"),
        ("1 + d > 1", "date-arithmetic"),
    ],
)
def test_types_are_checked_where_the_file_is_loaded(condition: str, key: str) -> None:
    found = problems_with(*QUESTIONS, values=VALUES, outcomes={"o": condition})
    assert [problem.key for problem in found] == ([key] if key else [])


def test_a_question_of_a_group_hides_a_name_outside_and_no_value_depends_on_that() -> None:
    vendors = question("vendor", "group", question=[yes_no("risky"), integer("n", 0, 9)])
    asked = [vendors, yes_no("next", when="risky"), integer("n", 0, 9)]
    interview = start(sheet(*asked, values={"risky": "any(vendor, risky and n > 1)", "both": "sum(vendor, n) + n"}))
    interview.answer("vendor", [{"risky": True, "n": 2}, {"risky": False, "n": 3}])
    interview.answer("n", 4)
    assert interview.values == {"risky": True, "both": 9}
    assert interview.route == ("vendor", "next", "n")
