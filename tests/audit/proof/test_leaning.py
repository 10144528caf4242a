"""A riskier answer with a milder outcome is found, for every kind of answer, with the answers in both worlds."""

from datetime import date
from typing import Any

import pytest

from tests.audit.proof.support import answered, only, proved
from tests.support.making import Table, choice, choices, file_data, integer, option, question, yes_no


def sheet(question: Table, mild: str, *others: Table, **keys: Any) -> Table:
    """A questionnaire whose outcome is mild where a condition is true."""
    data = file_data(question, *others, outcomes={"mild": mild, "grave": f"not ({mild})"}, **keys)
    for outcome, tone in zip(data["outcome"], ("clear", "stop"), strict=True):
        outcome["tone"] = tone
    return data


NONE = option("none", exclusive=True)
CASES = {
    "yes": (yes_no("q", lean="yes"), "q", "not q"),
    "no": (yes_no("q", lean="no"), "not q", "q"),
    "choice": (choice("q", "x", "y", "z", lean=["x", "y", "z"]), 'q == "z"', 'q == "x"'),
    "more": (integer("q", 0, 9, lean="more"), "q > 4", "q < 4"),
    "less": (integer("q", 0, 9, lean="less"), "q < 4", "q > 4"),
    "number": (question("q", "number", lean="more"), "q > 0.5", "q < 0.5"),
    "later": (question("q", "date", lean="later"), 'q > date("2026-01-01")', 'q < date("2026-01-01")'),
    "earlier": (question("q", "date", lean="earlier"), 'q < date("2026-01-01")', 'q > date("2026-01-01")'),
    "several": (choices("q", "x", "y", "z", lean=["x", "y", "z"]), '"z" in q', '"z" not in q'),
    "none": (choices("q", NONE, "x", "y", lean=["none", "x", "y"]), '"none" not in q', '"none" in q'),
}


@pytest.mark.parametrize(("question", "wrong", "right"), CASES.values(), ids=CASES)
def test_the_wrong_way_round_is_found_and_the_right_way_is_not(question: Table, wrong: str, right: str) -> None:
    data = sheet(question, wrong)
    finding = only(data)
    assert finding.rule == "riskier-but-milder"
    before, riskier = (answered(data, dict(one)) for one in (finding.proof_without, finding.proof))
    assert (before.outcome and before.outcome.id, riskier.outcome and riskier.outcome.id) == ("grave", "mild")
    assert "mild" in finding.problem.message("ja")
    assert [one.rule for one in proved(sheet(question, right))] == []


def test_a_riskier_answer_that_only_skips_another_question_is_found() -> None:
    """With the riskier answer `b` is not asked, so that what it said does not count any more."""
    data = sheet(yes_no("q", lean="yes"), "not applies(b) or not b", yes_no("b", when="not q"))
    finding = only(data)
    assert finding.proof_without == {"q": False, "b": True}
    assert finding.proof == {"q": True}


def test_what_both_worlds_share_is_answered_alike() -> None:
    """The outcome follows `b`, which is the same in both, so nothing is found."""
    assert list(proved(sheet(yes_no("q", lean="yes"), "b and (q or not q)", yes_no("b")))) == []


def test_neutral_outcomes_are_not_compared() -> None:
    data = sheet(yes_no("q", lean="yes"), "q")
    data["outcome"][0]["tone"] = "neutral"
    assert list(proved(data)) == []


def test_a_lean_within_a_group_is_proved_for_an_entry() -> None:
    inner = [yes_no("in_a", lean="yes"), yes_no("in_b", optional=True)]
    group = question("g", "group", question=inner, most=3)
    data = sheet(group, "any(g, in_a and in_b) or count(g) == 0 or all(g, in_b)")
    finding = only(data)
    assert finding.rule == "riskier-but-milder"
    before, riskier = finding.proof_without["g"], finding.proof["g"]
    assert isinstance(before, list)
    assert isinstance(riskier, list)
    assert (before[0]["in_a"], riskier[0]["in_a"]) == (False, True)
    assert before[1:] == riskier[1:]


def test_years_to_a_day_are_compared_in_both_worlds() -> None:
    """What follows from an answer by way of the calendar differs with the answer."""
    born = question("q", "date", min=date(1950, 1, 1), max=date(2020, 1, 1), lean="earlier")
    assert only(sheet(born, "years(q, today) >= 65")).rule == "riskier-but-milder"


def test_many_points_are_compared_without_adding_them_up() -> None:
    """The total of a long scale is the hardest for a solver, and what differs between two answers is all it takes."""
    several = [
        choice(f"c{n}", *(option(f"p{points}", points=points) for points in (0, 1, 3, n + 4)), scale=["risk"])
        for n in range(40)
    ]
    for one in several:
        one["lean"] = [option["id"] for option in one["option"]]
    bands = {"low": "score(risk) < 300", "high": "score(risk) >= 300"}
    data = file_data(*several, outcomes=bands)
    for outcome, tone in zip(data["outcome"], ("clear", "stop"), strict=True):
        outcome["tone"] = tone
    assert list(proved(data)) == []
    several[7]["lean"].reverse()
    assert [(one.rule, one.problem.question) for one in proved(data)] == [("riskier-but-milder", "c7")]
