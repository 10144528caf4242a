"""What an interview tells of single entries of a repeating group."""

from pathlib import Path

import pytest

from tests.support.grouped import NAME, catalogue_in
from tests.support.making import DAY, check, integer, question, sheet
from wizard.interview import Interview, State, UnknownQuestion, start


@pytest.fixture
def interview(tmp_path: Path) -> Interview:
    """Two vendors, of which the second has more people than can be."""
    walked = start(catalogue_in(tmp_path).get(NAME))
    walked.answer("open_abroad", True)
    walked.answer("vendor", [{"place": "abroad", "staff": 30}, {"place": "abroad", "staff": 5000}])
    return walked


def test_the_checks_that_refuse_an_answer_are_those_of_its_entry(interview: Interview) -> None:
    assert interview.broken_in_entry("vendor", 0, "staff") == ()
    [check] = interview.broken_in_entry("vendor", 1, "staff")
    assert check.id == "not-huge"


def test_an_answer_that_does_not_apply_any_more_is_not_refused(interview: Interview) -> None:
    interview.answer_in_entry("vendor", 1, "place", "here")
    assert interview.entry_states("vendor")[1]["staff"] == State.DOES_NOT_APPLY
    assert interview.broken_in_entry("vendor", 1, "staff") == ()


def test_nothing_is_refused_where_nothing_is_said(interview: Interview) -> None:
    interview.answer_in_entry("vendor", 1, "staff", None)
    assert interview.broken_in_entry("vendor", 1, "staff") == ()


def test_unknown_questions_and_entries_are_errors(interview: Interview) -> None:
    with pytest.raises(UnknownQuestion):
        interview.broken_in_entry("vendor", 0, "colour")
    with pytest.raises(IndexError):
        interview.broken_in_entry("vendor", 2, "staff")


@pytest.mark.parametrize(
    ("count", "japanese", "english"), [(0, "なし", "none"), (1, "1 件", "1 entry"), (3, "3 件", "3 entries")]
)
def test_in_few_words_a_group_is_how_many_entries_it_has(
    interview: Interview, count: int, japanese: str, english: str
) -> None:
    group = interview.question("vendor")
    value = interview.entries("vendor")
    value = type(value)(value.entries[:1] * count)
    assert group.kind.brief(group, value, "ja") == japanese
    assert group.kind.brief(group, value, "en") == english


def test_in_full_each_entry_is_a_line_of_its_own(interview: Interview) -> None:
    group = interview.question("vendor")
    assert group.kind.show(group, interview.entries("vendor"), "en").splitlines() == [
        "2 entries",
        "1. Where is it? Abroad / How many people work there? 30 people",
        "2. Where is it? Abroad / How many people work there? 5,000 people",
    ]


def test_the_hard_check_of_a_whole_group_tells_which_it_is() -> None:
    """A group that is refused for what its entries say together names the check, as any question does."""
    group = question(
        "vendor", "group", question=[integer("share")], check=[check("whole", "sum(vendor, share) == 100")]
    )
    walked = start(sheet(group), DAY)
    walked.answer("vendor", [{"share": 60}, {"share": 30}])
    assert walked.state("vendor") == State.INVALID
    assert [one.id for one in walked.broken_hard_checks("vendor")] == ["whole"]
    walked.answer("vendor", [{"share": 60}, {"share": 40}])
    assert walked.state("vendor") == State.ANSWERED
    assert walked.broken_hard_checks("vendor") == ()
