"""How far the proof reaches, and that it says so: time, numbers known roughly, groups of many entries."""

import subprocess
import sys
from collections.abc import Callable
from time import monotonic

import pytest
import z3

from tests.audit.proof.support import proved, rules
from tests.support import making
from tests.support.making import DAY, Table, choice, file_data, integer, option, question, yes_no
from wizard.audit.proof import RULES, available, reading
from wizard.audit.proof import rules as rules_of_proof
from wizard.audit.proof.words import WORDS
from wizard.interview import start
from wizard.questionnaire import terms


def group(**keys: object) -> Table:
    return question("g", "group", question=[integer("in_n", 0, 5)], **keys)


def test_the_solver_is_there_where_these_tests_run() -> None:
    assert available()


def test_every_kind_of_term_can_be_read() -> None:
    kinds = {one for one in map(terms.__dict__.get, terms.__all__) if isinstance(one, type)}
    read = reading._TRUTHS.keys() | reading._NUMBERS.keys()
    assert {one.__name__ for one in kinds - read} == {"Number", "Row", "Term", "Truth", "Quote", "Words"}


def test_without_time_nothing_is_proved_and_that_is_said_of_everything() -> None:
    data = file_data(yes_no("a"), yes_no("b", when="a"), outcomes={"yes": "a", "no": "not a or b"})
    found = proved(data, seconds=0)
    assert {one.rule for one in found} == {"not-proved"}
    assert {one.level for one in found} == {"warning"}
    assert len(found.findings) == 1 + 3 + 4  # that all reach an outcome, questions, and outcomes both ways


def test_what_interviews_at_hand_show_need_not_be_proved() -> None:
    data = file_data(yes_no("a"), outcomes={"yes": "a", "no": "not a"})
    interviews = []
    for answer in (True, False):
        interview = start(making.loaded(data), DAY)
        interview.answer("a", answer)
        interview.finish()
        interviews.append(interview)
    found = proved(data, seconds=0, interviews=interviews)
    assert [one.problem.key for one in found] == ["not-proved"]
    assert "outcome" in found.findings[0].problem.message("en")


def test_time_is_kept_where_the_solver_cannot_decide() -> None:
    """Products of numbers can keep a solver busy for ever."""
    numbers = [integer(id) for id in ("x", "y", "z")]
    hard = "x * x * x + y * y * y + z * z * z == 114 and x > 0"
    began = monotonic()
    found = proved(file_data(*numbers, outcomes={"yes": hard, "no": f"not ({hard})"}), seconds=2)
    assert monotonic() - began < 6
    assert "not-proved" in {one.rule for one in found}


def test_years_between_two_answers_are_proved_by_trial() -> None:
    days = [question(id, "date") for id in ("born", "moved")]
    values = {"old": "years(born, moved) >= 18"}
    data = file_data(*days, values=values, outcomes={"yes": "old", "no": "not old"})
    assert rules(data) == []


def test_thirds_are_no_answers() -> None:
    """No decimal number is a third, so the solver's own idea of it does not count."""
    data = file_data(question("x", "number"), outcomes={"yes": "x * 3 == 1", "no": "not (x * 3 == 1)"})
    assert rules(data) == [("unreachable-outcome", "x * 3 == 1"), ("always-true", "not (x * 3 == 1)")]


def test_what_needs_more_entries_than_are_looked_at_is_not_proved_instead_of_denied() -> None:
    data = file_data(group(), yes_no("a"), outcomes={"yes": "a", "no": "not a"}, obligations={"do": "count(g) > 3"})
    data["section"][0]["question"][0]["question"][0]["purpose"] = "record"
    found = proved(data)
    assert [one.rule for one in found] == ["not-proved"]
    assert "3" in found.findings[0].problem.message("en")
    assert [one.question for one in found.remarks] == ["g"]


def test_what_no_number_of_entries_can_do_is_denied() -> None:
    outcomes = {"yes": "any(g, in_n > 2)", "never": "count(g) < 0", "no": "not any(g, in_n > 2)"}
    assert rules(file_data(group(), outcomes=outcomes)) == [("unreachable-outcome", "count(g) < 0")]


def test_a_group_of_few_entries_is_looked_at_in_full() -> None:
    data = file_data(group(most=3), outcomes={"yes": "sum(g, in_n) > 14", "no": "sum(g, in_n) <= 14"})
    found = proved(data)
    assert (list(found), found.remarks) == ([], ())


def test_every_rule_and_every_message_is_in_both_languages() -> None:
    for id, rule in RULES.items():
        assert id == rule.id
        assert all(text[language] for text in (rule.why, rule.mend) for language in ("ja", "en"))
    assert rules_of_proof.RULES is RULES
    assert set(WORDS.languages) == {"ja", "en"}


def test_points_are_weighed_exactly() -> None:
    """Seven of eight points can be reached, and nothing between them."""
    several = [choice(f"c{n}", option("x"), option("y", points=2**n), scale=["risk"]) for n in range(3)]
    bands = {"seven": "score(risk) == 7", "half": "score(risk) == 2.5", "rest": "true"}
    assert [rule for rule, _ in rules(file_data(*several, outcomes=bands))] == ["unreachable-outcome"]


def test_the_solver_is_loaded_only_to_prove_something() -> None:
    code = "import sys, wizard.audit.proof as proof; proof.available(); print('z3' in sys.modules)"
    found = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True)
    assert found.stdout == "False\n"


def test_time_that_is_up_as_the_solver_begins_is_not_decided_and_no_fault(monkeypatch: pytest.MonkeyPatch) -> None:
    """The solver then raises instead of answering that it does not know; any other fault of it is told."""
    data = file_data(yes_no("a"), yes_no("b", when="a"), outcomes={"yes": "a", "no": "not a or b"})

    def raising(words: bytes) -> Callable[..., object]:
        def check(*_assumed: object) -> object:
            raise z3.Z3Exception(words)

        return check

    monkeypatch.setattr(z3.Solver, "check", raising(b"canceled"))
    assert "not-proved" in {one.rule for one in proved(data)}
    monkeypatch.setattr(z3.Solver, "check", raising(b"out of memory"))
    with pytest.raises(z3.Z3Exception, match="memory"):
        proved(data)
