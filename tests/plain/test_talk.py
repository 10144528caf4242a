"""The interview in lines: each question once, answers typed, signs for everything else."""

from pathlib import Path

import pytest

from tests.plain.script import assessment_in, talk, talk_on
from tests.support.making import check, choice, choices, integer, question, section, sheet, table, yes_no
from wizard.interview import Answer, Blank, Deferred, NotApplicable
from wizard.interview.said import State

USE = choice("use", "public", "staff")
NONE = {"id": "none", "text": {"ja": "なし", "en": "none"}, "exclusive": True}
DATA = choices("data", "open", "secret", NONE)


def test_each_question_is_told_once_with_numbered_options_and_answered_by_number(tmp_path: Path) -> None:
    talked = talk(sheet(USE, yes_no("live", when='use == "public"')), tmp_path, "1", "2", "1", "1")
    assert talked.out.count("Q1. use") == 1
    assert talked.out.count("Q2. live") == 1
    assert "  1. public\n  2. staff\n" in talked.out
    assert "  1. Yes\n  2. No\n" in talked.out
    assert talked.interview.answer_of("use") == "public"
    assert talked.interview.answer_of("live") is False
    assert talked.left.finished is not None
    assert talked.left.finished.is_file()


def test_numbers_count_the_options_that_are_there(tmp_path: Path) -> None:
    held = choice("held", table(id="a", text={"ja": "a", "en": "a"}, when='use == "staff"'), "b", "c")
    talked = talk(sheet(USE, held), tmp_path, "1", "1")
    assert talked.interview.answer_of("held") == "b"
    assert "  1. b\n  2. c\n" in talked.out


@pytest.mark.parametrize("typed", ["1 2", "1,2", "１、２", "2 1"])
def test_several_options_are_typed_side_by_side(typed: str, tmp_path: Path) -> None:
    assert talk(sheet(DATA), tmp_path, typed).interview.answer_of("data") == ("open", "secret")


@pytest.mark.parametrize("typed", ["9", "x", "1 3", "0"])
def test_what_is_no_answer_is_said_to_be_none_and_the_question_is_not_told_again(typed: str, tmp_path: Path) -> None:
    talked = talk(sheet(DATA, USE), tmp_path, typed, "3")
    assert talked.out.count("Not an answer: ") == 1
    assert talked.out.count("Q1. data") == 1
    assert talked.interview.answer_of("data") == ("none",)


def test_a_text_that_is_refused_is_kept_as_half_written(tmp_path: Path) -> None:
    name = question("name", "text", **{"max-length": 5})
    refused = talk(sheet(name, USE), tmp_path, "Longer than five")
    assert "there are 16 characters; use at most 5" in refused.out
    assert "What you wrote is kept in the draft as half written." in refused.out
    assert refused.left.draft is not None
    assert 'name = "Longer than five"' in refused.left.draft.read_text("utf-8").split("[typed]")[1]
    again = talk_on(refused.assessment, "Short", "1", "1", "1")
    assert "Half written: Longer than five" in again.out
    assert again.left.finished is not None
    assert "typed" not in again.left.finished.read_text("utf-8")


def test_a_text_that_is_refused_leaves_the_answer_that_stood_there(tmp_path: Path) -> None:
    name = question("name", "text", **{"max-length": 5})
    refused = talk(sheet(name, USE), tmp_path, "Short", "<", "Longer than five")
    again = talk_on(refused.assessment, ":", "", "", "1", "1", "1")
    assert "Something here is half written." in again.out
    assert "An empty line keeps the answer, drops what is half written, and goes on." in again.out
    assert again.interview.answer_of("name") == "Short"
    assert again.left.finished is not None


def test_an_empty_line_leaves_an_optional_question_blank_and_a_required_one_open(tmp_path: Path) -> None:
    talked = talk(sheet(integer("many", optional=True), USE), tmp_path, "", "")
    assert isinstance(talked.interview.said("many"), Blank)
    assert talked.interview.state("use") == State.OPEN
    assert "This needs an answer" in talked.out


def test_going_back_shows_the_answer_and_an_empty_line_keeps_it(tmp_path: Path) -> None:
    talked = talk(sheet(USE, integer("many")), tmp_path, "2", "<", "", "12")
    assert "Answer so far: staff" in talked.out
    assert (talked.interview.answer_of("use"), talked.interview.answer_of("many")) == ("staff", 12)


def test_before_the_first_question_there_is_none_to_go_back_to(tmp_path: Path) -> None:
    talked = talk(sheet(USE), tmp_path, "<", "1")
    assert "no question before" in talked.out
    assert talked.interview.answer_of("use") == "public"


@pytest.mark.parametrize("sign", ["-", "－", "ー", "−"])
def test_a_question_is_put_off_with_a_note_and_whom_to_ask(sign: str, tmp_path: Path) -> None:
    talked = talk(sheet(USE, integer("many")), tmp_path, sign, "ask the bureau", "General Affairs", "3")
    said = talked.interview.said("use")
    assert isinstance(said, Deferred)
    assert (said.note, said.whom) == ("ask the bureau", "General Affairs")
    assert talked.interview.answer_of("many") == 3


def test_a_backslash_makes_a_sign_an_answer(tmp_path: Path) -> None:
    mark = question("mark", "text")
    for typed, meant in (("\\?", "?"), ("¥-", "-"), ("? really", "? really")):
        assert talk(sheet(mark), tmp_path, typed).interview.answer_of("mark") == meant


def test_paragraphs_end_with_an_empty_line_and_may_hold_one(tmp_path: Path) -> None:
    talked = talk(sheet(question("why", "paragraph"), USE), tmp_path, "one", "\\", "\\=", "two", "", "1")
    assert talked.interview.answer_of("why") == "one\n\n=\ntwo"


def test_help_why_and_what_it_means_so_far_are_told_and_nothing_changes(tmp_path: Path) -> None:
    one = sheet(
        choice("use", "public", "staff", help={"ja": "手引き", "en": "Look at the users"}, term=["bot"]),
        integer("many", when='use == "public"'),
        outcomes={"risky": 'use == "public"', "fine": 'use == "staff"'},
        obligations={"report": 'use == "public"'},
    )
    talked = talk(one, tmp_path, "?", "=", "1", "!", "=")
    assert "Look at the users" in talked.out
    assert "A machine" in talked.out
    assert "Outcomes still possible" in talked.out
    assert "Why this question is asked" in talked.out
    assert "use - public" in talked.out
    assert "- report" in talked.out
    assert talked.interview.said("many") is None


def test_a_soft_check_asks_for_the_reason_at_once_or_leaves_it_for_later(tmp_path: Path) -> None:
    many = integer("many", check=[check("few", "many <= 10", "soft")])
    talked = talk(sheet(many, USE), tmp_path, "50", "it is a trial", "1")
    assert [one.reason for one in talked.interview.soft_checks] == ["it is a trial"]
    later = talk(sheet(many, USE), tmp_path, "50", "", "1")
    assert "To be corrected" in later.out
    assert later.left.finished is None
    again = talk(sheet(many, USE), tmp_path, "50", "<", "7", "1")
    assert again.interview.answer_of("many") == 7


def test_an_answer_that_a_hard_check_refuses_is_asked_for_again_and_hinders_no_going_on(tmp_path: Path) -> None:
    many = integer("many", check=[check("few", "many <= 10")])
    talked = talk(sheet(many, USE), tmp_path, "50", "", "1")
    assert "check few" in talked.out
    assert talked.interview.state("many") == State.INVALID
    assert talked.interview.answer_of("use") == "public"
    assert "It cannot be finished yet" in talked.out


def test_a_note_evidence_and_not_applicable_are_given_from_the_list_of_more(tmp_path: Path) -> None:
    proof = tmp_path / "proof.txt"
    proof.write_bytes(b"x" * 7)
    one = sheet(integer("many", not_applicable=True), USE)
    talked = talk(one, tmp_path, "+", "1", "an estimate", "+", "2", str(proof), "", "+", "3", "no users", "2")
    assert talked.interview.notes == {"many": "an estimate"}
    assert [(one.name, one.size) for one in talked.interview.evidence["many"]] == [("proof.txt", 7)]
    assert talked.interview.said("many") == NotApplicable("no users")
    assert talked.interview.answer_of("use") == "staff"


def test_evidence_is_taken_away_by_its_number_and_a_missing_file_is_told(tmp_path: Path) -> None:
    proof = tmp_path / "proof.txt"
    proof.write_bytes(b"x")
    talked = talk(sheet(USE), tmp_path, "+", "2", "nowhere.txt", str(proof), str(proof), "1", "")
    assert "There is no file at this place" in talked.out
    assert "This is there already" in talked.out
    assert talked.interview.evidence == {}


def test_an_answer_is_taken_back_and_the_language_switched_from_the_list_of_more(tmp_path: Path) -> None:
    talked = talk(sheet(USE, integer("many")), tmp_path, "1", "<", "+", "3", "+", "3", "1")
    assert talked.interview.answer_of("use") == "public"
    assert "Q1. use\n" in talked.out
    assert "問1. use。\n" in talked.out


def test_the_review_lists_every_answer_and_goes_where_its_number_says(tmp_path: Path) -> None:
    talked = talk(sheet(USE, integer("many"), yes_no("live")), tmp_path, "1", "7", ":", "1", "2", "", "1")
    assert "1. use\n    public\n" in talked.out
    assert "2. many\n    7\n" in talked.out
    assert "3. live\n    no answer yet\n" in talked.out
    assert talked.interview.answer_of("use") == "staff"
    assert talked.interview.answer_of("live") is True


def test_at_the_end_what_hinders_is_told_and_an_empty_line_goes_to_the_first(tmp_path: Path) -> None:
    talked = talk(sheet(USE, integer("many")), tmp_path, "1", ":", "1", "", "", "9", "1", "1")
    assert talked.left.finished is not None
    open_one = talk(sheet(USE, integer("many")), tmp_path / "other", "1", ":", "2")
    assert open_one.left.finished is None


def test_names_are_asked_for_before_the_record_is_sealed(tmp_path: Path) -> None:
    talked = talk(sheet(USE, people=["planner", "caio"]), tmp_path, "1", "1", "Section chief", "", "1")
    assert talked.assessment.people == {"planner": "Section chief"}
    assert talked.left.finished is not None
    assert 'planner = "Section chief"' in talked.left.finished.read_text("utf-8")


def test_not_sealed_is_gone_on_with(tmp_path: Path) -> None:
    talked = talk(sheet(USE), tmp_path, "1", "1", "2", "2", "1", "2", "1", "1")
    assert talked.left.finished is not None
    assert talked.interview.answer_of("use") == "staff"


def test_at_the_end_of_input_the_draft_is_kept_and_gone_on_with_at_the_same_question(tmp_path: Path) -> None:
    first = talk(sheet(USE, integer("many"), yes_no("live")), tmp_path, "1")
    assert first.left.draft is not None
    assert first.left.draft.is_file()
    assert first.assessment.at == "many"
    again = talk_on(first.assessment, "5", "1", "1", "1")
    assert "Q2. many" in again.out
    assert "Q1. use" not in again.out
    assert again.left.finished is not None


def test_a_note_is_told_and_takes_no_line(tmp_path: Path) -> None:
    one = sheet(question("hello", "note"), USE, question("bye", "note"), yes_no("live"))
    talked = talk(one, tmp_path, "1", "<", "2", "1")
    assert "\nhello\n" in talked.out
    assert talked.interview.answer_of("use") == "staff"
    assert talked.interview.answer_of("live") is True


def test_carried_answers_are_told_first_and_may_be_gone_to(tmp_path: Path) -> None:
    one = assessment_in(sheet(USE, integer("many")), tmp_path)
    one.interview.carry("use", "public", "2026-10-01-before")
    talked = talk_on(one, "1", "2", "8")
    assert "From the record 2026-10-01-before" in talked.out
    assert talked.interview.answer_of("use") == "staff"
    assert talked.interview.carried == {}
    assert isinstance(talked.interview.said("many"), Answer)


def test_a_section_is_told_where_it_begins(tmp_path: Path) -> None:
    talked = talk(sheet(section("one", USE, integer("many")), section("two", yes_no("live"))), tmp_path, "1", "2")
    assert talked.out.count("Section: one\n") == 1
    assert talked.out.count("Section: two\n") == 1


def test_what_could_not_be_read_as_text_is_asked_for_again(tmp_path: Path) -> None:
    talked = talk(sheet(question("mark", "text")), tmp_path, "a\ufffdb", "ab")
    assert "could not be read as text" in talked.out
    assert talked.interview.answer_of("mark") == "ab"


def test_nothing_written_can_steer_the_terminal(tmp_path: Path) -> None:
    talked = talk(sheet(question("mark", "text"), USE), tmp_path, "a\x1b[31mb\x07", ":", "", "1")
    assert not set(talked.out) & {chr(code) for code in range(32) if chr(code) != "\n"}


def test_why_tells_why_it_is_asked_and_twice_why_the_outcome_is_so(tmp_path: Path) -> None:
    one = sheet(
        USE,
        integer("many", when='use == "public"'),
        values={"risky": 'use == "public"'},
        outcomes={"high": "risky", "low": "not risky"},
    )
    talked = talk(one, tmp_path, "1", "!")
    assert "Why this question is asked" in talked.out
    assert "Outcome: high" not in talked.out
    told = talk(one, tmp_path / "again", "1", "!!").out
    assert "Why this question is asked" not in told
    assert "risky" in told
    assert "high" in told


def test_help_tells_the_options_again_and_the_signs_only_when_asked_for(tmp_path: Path) -> None:
    out = talk(sheet(USE), tmp_path, "?").out
    assert out.count("2. staff") == 2
    assert out.count("look for words") == 1
    assert talk(sheet(USE), tmp_path / "again", "??").out.count("look for words") == 2


def test_numbers_of_lists_are_those_of_the_questions(tmp_path: Path) -> None:
    talked = talk(sheet(USE, yes_no("live"), integer("many")), tmp_path, "1", "1", "5", ":", "3", "7")
    assert "3. many" in talked.out
    assert talked.interview.answer_of("many") == 7
    looked = talk(sheet(USE, yes_no("live"), integer("many")), tmp_path / "again", "/", "many", "3", "8")
    assert looked.interview.answer_of("many") == 8
