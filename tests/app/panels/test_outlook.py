"""What is said of outcomes, reasons and obligations while answers come in."""

from tests.app.support import Make
from wizard.interview import Interview
from wizard.telling.blocks import lay_out
from wizard.telling.outlook import outlook_blocks


def _lines(interview: Interview, language: str = "en", *, full: bool = False) -> list[str]:
    return [line.text for line in lay_out(outlook_blocks(interview, language, full=full), 70)]


def test_before_any_answer_every_outcome_is_possible(assessment: Make) -> None:
    assert _lines(assessment().interview) == ["Outcomes still possible", " - Needs care", " - Fine"]


def test_a_settled_outcome_comes_with_what_must_be_done(assessment: Make) -> None:
    lines = _lines(assessment({"audience": "public", "harm": ["money"]}).interview)
    assert lines[:2] == ["Outcome", " Needs care"]
    assert " > It touches citizens' money" in lines
    assert lines[-3:] == ["What must be done", " - Tell your superior.", "   planner, before use begins"]


def test_in_full_the_reasons_lead_to_the_answers_and_their_sources(assessment: Make) -> None:
    interview = assessment({"audience": "public", "harm": ["money"]}).interview
    lines = _lines(interview, full=True)
    assert " Because it touches citizens' money." in lines
    at = lines.index("Reasons")
    assert lines[at + 1 : at + 4] == [
        " > It touches citizens' money",
        "   - Who uses it? - Citizens",
        "     the rule of tests",
    ]


def test_in_full_what_is_known_not_to_hold_is_said_too(assessment: Make) -> None:
    assert " - It touches citizens' money: no" in _lines(assessment({"audience": "staff"}).interview, full=True)


def test_missing_facts_are_the_reasons_of_an_unsettled_outcome(assessment: Make) -> None:
    interview = assessment({"audience": "public", "users": 20, "daily": 5}).interview
    interview.defer("harm", "ask the desk")
    interview.finish()
    lines = _lines(interview, "ja", full=True)
    assert " 事実が不足" in lines
    assert " - 誤りは何を損ないますか。 - [?] 後で確認します。ask the desk" in lines
