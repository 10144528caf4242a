"""Each rule finds what is planted, where it stands, once, with answers that show it; and nothing where all is well."""

import pickle
from typing import Any

from tests.audit.proof.support import answered, only, proved, rules
from tests.support.making import (
    Table,
    check,
    choice,
    choices,
    file_data,
    integer,
    option,
    question,
    section,
    table,
    yes_no,
)

SOUND: dict[str, Any] = {"outcomes": {"yes": "a", "no": "not a"}}


def sheet(*questions: Table, **keys: Any) -> Table:
    """A questionnaire in which `a` decides; further questions are only recorded, unless something uses them."""
    first, *others = questions if questions and "kind" not in questions[0] else [section("s", yes_no("a"), *questions)]
    return file_data(first, *others, **{**SOUND, **keys})


def recorded(question: Table, **keys: Any) -> Table:
    return question | table(purpose="record", **keys)


def strengths(*conditions: str | None) -> list[Table]:
    return [
        table(is_=level, when=when)
        for level, when in zip(("required", "recommended", "optional"), conditions, strict=False)
    ]


def test_a_sound_questionnaire_has_no_findings() -> None:
    data = sheet(
        recorded(choice("b", "x", option("y", when="not a"), when="a or not a and applies(a)")),
        obligations={"do": "a", "always": None},
    )
    data["section"][0]["question"][1].pop("when")
    assert rules(data) == []


def test_a_section_that_no_answers_reach_is_found_once_and_not_its_questions() -> None:
    inside = [recorded(choice("b", "x", "y")), recorded(yes_no("c", when="b == 'x'".replace("'", '"')))]
    data = sheet(section("s", yes_no("a")), section("t", *inside, when="a and not a"), obligations={"do": "c"})
    assert rules(data) == [("unreachable-section", "a and not a")]


def test_a_question_that_no_answers_reach_is_found() -> None:
    data = sheet(recorded(yes_no("b", when="a")), recorded(yes_no("c", when="b and not a")))
    assert rules(data) == [("unreachable-question", "b and not a")]


def test_a_question_behind_a_check_that_contradicts_it_is_found() -> None:
    """No single condition is to blame: the check before it keeps everyone away."""
    number = integer("n", 0, 9, check=[check("few", "n < 5")])
    assert rules(sheet(number, recorded(yes_no("b", when="n > 6")))) == [("unreachable-question", "n > 6")]


def test_an_option_that_no_answers_allow_is_found() -> None:
    data = sheet(recorded(choice("b", "x", option("y", when="a and not a"))))
    assert rules(data) == [("unreachable-option", "a and not a")]


def test_an_option_that_a_check_always_refuses_is_found_at_its_id() -> None:
    data = sheet(choice("b", "x", "y", "z", check=[check("not-y", 'b != "y"')]))
    assert rules(data) == [("unreachable-option", "y")]


def test_an_option_of_a_shared_list_is_found_at_the_question_that_names_it() -> None:
    data = sheet(question("b", "choice", options="few", check=[check("not-y", 'b != "y"')]))
    data |= {"options": [table(id="few", option=[option("x"), option("y")])]}
    assert rules(data) == [("unreachable-option", "few")]


def test_a_strength_that_those_above_always_decide_is_found() -> None:
    data = sheet(recorded(yes_no("b", strength=strengths("a", "a", None))))
    assert rules(data) == [("unreachable-strength", "a")]


def test_an_obligation_that_no_answers_give_rise_to_is_found() -> None:
    assert rules(sheet(obligations={"do": 'outcome == "no" and a'})) == [
        ("unreachable-obligation", 'outcome == "no" and a')
    ]


def test_an_obligation_of_records_whose_facts_are_missing_is_in_reach() -> None:
    """No complete answers lead to it, and deferred ones do."""
    outcomes = {"yes": "a", "no": "not a", "missing": None}
    wanted = {"ask": 'outcome == "missing"', "ask-more": 'outcome == "missing" and b', "go-on": 'outcome != "missing"'}
    assert rules(sheet(yes_no("b"), outcomes=outcomes, obligations=wanted)) == []


def test_an_outcome_that_no_answers_meet_is_found() -> None:
    outcomes = {"yes": "a", "never": "a and not a", "no": "not a"}
    assert rules(sheet(outcomes=outcomes)) == [("unreachable-outcome", "a and not a")]


def test_an_outcome_hidden_by_those_above_it_is_found_with_an_example() -> None:
    data = sheet(yes_no("b"), outcomes={"yes": "a", "both": "a and b", "no": "not a"})
    assert rules(data) == [("hidden-rule", "a and b")]
    finding = only(data)
    assert finding.proof == {"a": True, "b": True}
    assert "yes" in finding.problem.message("en")


def test_a_condition_that_is_always_true_is_found() -> None:
    data = sheet(recorded(integer("n", 1, 9)), recorded(yes_no("b", when="n >= 1")))
    assert rules(data) == [("always-true", "n >= 1")]


def test_a_condition_is_always_true_only_where_its_section_applies() -> None:
    """Elsewhere it could be false, and that changes nothing."""
    data = sheet(section("s", yes_no("a")), section("t", recorded(yes_no("b", when="a")), when="a"))
    assert rules(data) == [("always-true", "a")]


def test_a_value_that_is_always_the_same_is_found_where_nothing_else_tells_of_it() -> None:
    assert rules(sheet(values={"v": "a and not a"})) == [("always-false", "a and not a")]
    blocked = sheet(recorded(yes_no("b", when="v")), values={"v": "a and not a"})
    assert rules(blocked) == [("unreachable-question", "v")]


def test_a_check_that_nothing_fails_is_found() -> None:
    data = sheet(integer("n", 0, 9, check=[check("small", "n < 10", "soft"), check("odd", "n != 4")]))
    assert rules(data) == [("check-never-fails", "n < 10")]


def test_a_check_may_be_of_use_although_a_later_one_refuses_the_same() -> None:
    """It tells at once what would otherwise come out later."""
    data = sheet(
        integer("n", 0, 9, check=[check("small", "n < 5")]),
        integer("m", 0, 9, check=[check("larger", "m >= n"), check("small-too", "m < 5")]),
    )
    assert rules(data) == []


def test_a_soft_check_that_everything_fails_is_found() -> None:
    data = sheet(integer("n", 0, 9, check=[check("huge", "n > 10", "soft")]))
    assert rules(data) == [("always-false", "n > 10")]


def test_answers_that_reach_no_outcome_are_found_also_where_one_stands_in_for_missing_facts() -> None:
    for more in ({}, {"missing": None}):
        data = sheet(yes_no("b"), outcomes={"yes": "a", "no": "not a and not b", **more})
        finding = only(data)
        assert (finding.rule, finding.proof) == ("no-outcome", {"a": False, "b": True})


def test_a_gap_between_bands_of_points_is_found_with_its_ends() -> None:
    options = [option(f"p{points}", points=points) for points in range(1, 8)]
    bands = {"low": "score(risk) <= 2", "middle": "score(risk) > 3 and score(risk) < 5", "high": "score(risk) > 5"}
    data = file_data(choice("b", *options, scale=["risk"]), outcomes=bands)
    found = proved(data).findings
    assert [one.rule for one in found] == ["gap-in-points"] * 2
    assert sorted(one.problem.fields["at"] for one in found) == ["3", "5"]  # type: ignore[type-var]
    for one in found:
        assert answered(data, dict(one.proof)).outcome is None


def test_bands_that_end_too_soon_are_no_gap() -> None:
    data = file_data(integer("n", 0, 9), outcomes={"low": "n < 3", "high": "n >= 3 and n < 8"})
    assert [one.rule for one in proved(data)] == ["no-outcome"]


def test_an_answer_that_nothing_uses_is_found_unless_it_is_for_the_record() -> None:
    data = sheet(yes_no("b"), recorded(yes_no("c")), yes_no("d"), values={"v": "d"})
    assert rules(data) == [("unused-answer", "b"), ("unused-answer", "d")]


def test_answers_within_a_group_that_nothing_uses_are_found() -> None:
    group = question("g", "group", question=[yes_no("in_a"), yes_no("in_b")], most=2)
    assert rules(sheet(group, obligations={"do": "any(g, in_a)"})) == [("unused-answer", "in_b")]
    assert rules(sheet(group)) == [("unused-answer", "g")]


def test_conditions_within_a_group_are_proved_too() -> None:
    inner = [yes_no("in_a"), recorded(yes_no("in_b", when="in_a and not in_a")), choice("in_c", "x", "y", when="in_a")]
    group = question("g", "group", question=inner, most=2)
    data = sheet(group, obligations={"do": 'any(g, in_c == "x")'})
    assert rules(data) == [("unreachable-question", "in_a and not in_a")]


def test_a_questionnaire_that_nobody_can_finish_has_one_finding() -> None:
    data = sheet(yes_no("b", check=[check("never", "b and not b")]), obligations={"do": "a and not a"})
    assert rules(data) == [("no-outcome", "small")]


def test_findings_stand_in_the_order_of_the_file_and_can_be_sent_to_another_process() -> None:
    data = sheet(yes_no("b"), recorded(yes_no("c", when="a and not a")), obligations={"do": "b and not b"})
    result = proved(data)
    lines = [one.problem.line for one in result]
    assert lines == sorted(lines)
    again = pickle.loads(pickle.dumps(result))
    for language in ("ja", "en"):
        assert [one.problem.say(language) for one in again] == [one.problem.say(language) for one in result]


def test_choices_keep_to_their_limits() -> None:
    """Three of three cannot be chosen, and an exclusive option stands alone."""
    several = choices("b", "x", "y", "z", option("none", exclusive=True), most=2)
    wanted = {"three": "count(b) == 3", "two": "count(b) == 2", "beside": '"none" in b and "x" in b'}
    found = rules(sheet(several, obligations=wanted))
    assert [rule for rule, _ in found] == ["unreachable-obligation"] * 2
    assert [line.count("count(b) == 3") for _, line in found] == [1, 0]
