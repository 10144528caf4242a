"""Finishing loses nothing that was said, and says what stands in its way."""

import pytest

from tests.support import making
from wizard.interview import Evidence, State, start
from wizard.questionnaire.kinds import Refused

INVISIBLE = "\u200b\u200b"
VENDOR = making.question(
    "vendor", "group", optional=True, question=[making.question("name", "text"), making.yes_no("abroad", optional=True)]
)


def test_a_half_filled_entry_of_an_optional_group_stands_in_the_way() -> None:
    """What was entered is never silently left out."""
    interview = start(making.sheet(VENDOR))
    interview.answer("vendor", [{"abroad": True}])
    assert [question.id for question in interview.obstacles] == ["vendor"]
    interview.answer("vendor", [{"name": "A", "abroad": True}])
    assert interview.obstacles == ()


def test_an_optional_group_without_entries_is_left_blank() -> None:
    interview = start(making.sheet(VENDOR))
    assert interview.obstacles == ()
    interview.finish()
    assert interview.state("vendor") == State.BLANK


def test_the_reason_of_a_soft_check_survives_the_blanks_of_finishing() -> None:
    """The check also looks at an optional question that finishing leaves blank."""
    users = making.integer("users", 0, check=[making.check("few", 'more != "yes" and users < 10', "soft")])
    interview = start(making.sheet(making.choice("more", "yes", "no", optional=True), users))
    interview.answer("users", 50)
    interview.override("few", "the whole ministry")
    interview.finish()
    (soft,) = interview.soft_checks
    assert soft.reason == "the whole ministry"


def test_the_values_behind_a_soft_check_include_those_behind_a_calculated_value() -> None:
    """So a reason is void as soon as one of these answers changes in the file."""
    second = making.integer("second", check=[making.check("little", "first + second < 10", "soft")])
    third = making.yes_no("third", check=[making.check("sum", "total < 10", "soft")])
    sheet = making.sheet(making.integer("first"), second, third, values={"total": "first + 1"})
    interview = start(sheet)
    interview.answer("first", 20)
    interview.answer("second", 1)
    interview.answer("third", True)
    assert interview.values_behind("little") == {"first": 20, "second": 1}
    assert interview.values_behind("sum") == {"first": 20}


@pytest.mark.parametrize("reason", ["", "  ", INVISIBLE])
def test_a_reason_that_nobody_can_read_is_none(reason: str) -> None:
    interview = start(making.sheet(making.yes_no("a", not_applicable=True)))
    with pytest.raises(Refused):
        interview.mark_not_applicable("a", reason)
    interview.comment("a", reason)
    assert interview.notes == {}


def test_the_outcome_of_missing_facts_may_stand_last() -> None:
    """A settled outcome above it holds all the same, and without one it is found."""
    sheet = making.sheet(making.yes_no("a"), outcomes={"x": "a", "y": "not a", "open": None})
    sure = start(sheet)
    sure.answer("a", True)
    sure.finish()
    assert sure.outcome is not None
    assert sure.outcome.id == "x"
    unsure = start(sheet)
    unsure.defer("a", "asked")
    assert unsure.outcome is None
    unsure.finish()
    assert unsure.outcome is not None
    assert unsure.outcome.id == "open"


def test_the_name_of_evidence_is_cleaned() -> None:
    interview = start(making.sheet(making.yes_no("a")))
    interview.attach("a", [Evidence("a\x1b]0;x\x07\nb", 1, "0" * 64)])
    assert interview.evidence["a"][0].name == "a]0;x b"


def test_a_soft_check_inside_a_group_asks_for_a_reason() -> None:
    """It is broken as soon as one entry breaks it, and its reason is void when the entries change."""
    staff = making.integer("staff", 0, check=[making.check("many", "staff < 10", "soft")])
    interview = start(making.sheet(making.question("vendor", "group", question=[staff])))
    interview.answer("vendor", [{"staff": 1}, {"staff": 50}, {"staff": 2}])
    assert [question.id for question in interview.obstacles] == ["vendor"]
    interview.override("many", "a large one")
    assert interview.obstacles == ()
    assert interview.values_behind("many") == {"vendor": [{"staff": 1}, {"staff": 50}, {"staff": 2}]}
    interview.answer("vendor", [{"staff": 60}])
    assert [soft.reason for soft in interview.soft_checks] == [""]
    interview.answer("vendor", [{"staff": 3}])
    assert interview.soft_checks == ()
