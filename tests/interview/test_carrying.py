"""Answers that come from another record, evidence beside answers, and how strongly an item is asked for."""

import pytest

from tests.support.making import DAY, choice, choices, integer, problems_with, question, section, sheet, table, yes_no
from wizard.interview import Evidence, Interview, State, UnknownQuestion, start
from wizard.questionnaire.definition import Group
from wizard.questionnaire.kinds import Refused

FILE = Evidence("contract.pdf", 12_345, "0" * 64)
OTHER = Evidence("minutes.txt", 0, "f" * 64)


def begun() -> Interview:
    return start(
        sheet(
            choice("audience", "staff", "public"),
            choices("data", "personal", "secret"),
            yes_no("notice", when='audience == "public"'),
        ),
        DAY,
    )


class TestCarried:
    def test_a_carried_answer_counts_at_once_and_names_its_record(self) -> None:
        walked = begun()
        walked.carry("audience", "public", "2026-10-01-before")
        assert walked.answer_of("audience") == "public"
        assert walked.state("notice") == State.OPEN
        assert walked.carried == {"audience": "2026-10-01-before"}

    def test_what_is_carried_stands_in_the_order_of_the_questionnaire(self) -> None:
        walked = begun()
        walked.carry("data", ["secret", "personal"], "b")
        walked.carry("audience", "public", "a")
        assert list(walked.carried.items()) == [("audience", "a"), ("data", "b")]

    @pytest.mark.parametrize("value", ["nobody", True, ["staff"], 1, None])
    def test_what_is_no_answer_is_refused_and_changes_nothing(self, value: object) -> None:
        walked = begun()
        walked.answer("audience", "staff")
        with pytest.raises(Refused):
            walked.carry("audience", value, "before")
        assert (walked.answer_of("audience"), walked.carried) == ("staff", {})

    def test_saying_anything_ends_it_and_undoing_brings_it_back(self) -> None:
        walked = begun()
        walked.carry("audience", "public", "before")
        said = walked.said("audience")
        for say in (
            lambda: walked.answer("audience", "staff"),
            lambda: walked.read("audience", "2"),
            lambda: walked.clear("audience"),
            lambda: walked.defer("audience", "asked"),
        ):
            say()
            assert walked.carried == {}
            walked.restore("audience", said)
            assert walked.carried == {"audience": "before"}

    def test_it_stays_carried_while_it_is_not_on_the_route(self) -> None:
        walked = begun()
        walked.carry("notice", True, "before")
        walked.answer("audience", "staff")
        assert walked.answer_of("notice") is None
        walked.answer("audience", "public")
        assert walked.answer_of("notice") is True
        assert walked.carried == {"notice": "before"}

    def test_a_copy_keeps_it_and_goes_its_own_way(self) -> None:
        walked = begun()
        walked.carry("audience", "public", "before")
        twin = walked.copy()
        twin.clear("audience")
        assert (walked.carried, twin.carried) == ({"audience": "before"}, {})

    def test_the_name_of_a_record_is_one_clean_line(self) -> None:
        walked = begun()
        walked.carry("audience", "public", "a\nb\x1b[31m")
        assert walked.carried == {"audience": "a b[31m"}


class TestEvidence:
    def test_it_stands_beside_any_question_in_the_order_given(self) -> None:
        walked = begun()
        walked.attach("notice", [FILE, OTHER])
        assert walked.evidence == {"notice": (FILE, OTHER)}
        walked.attach("notice", [OTHER])
        assert walked.evidence == {"notice": (OTHER,)}
        walked.attach("notice", [])
        assert walked.evidence == {}

    def test_a_copy_goes_its_own_way(self) -> None:
        walked = begun()
        twin = walked.copy()
        twin.attach("audience", [FILE])
        assert walked.evidence == {}

    def test_an_unknown_question_has_none(self) -> None:
        with pytest.raises(UnknownQuestion):
            begun().attach("nothing", [FILE])


def graded() -> Interview:
    """A question that is required of the public, recommended for staff with secrets, else optional."""
    strengths = [
        table(is_="required", when='audience == "public"'),
        table(is_="recommended", when="secrets"),
        table(is_="optional"),
    ]
    return start(
        sheet(
            choice("audience", "staff", "public"),
            yes_no("secrets"),
            yes_no("log", strength=strengths),
            yes_no("plain"),
            yes_no("later", when="secrets", strength=[table(is_="required")]),
        ),
        DAY,
    )


class TestStrength:
    @pytest.mark.parametrize(
        ("audience", "secrets", "expected"),
        [
            ("public", True, "required"),
            ("public", None, "required"),
            ("staff", True, "recommended"),
            ("staff", False, "optional"),
            ("staff", None, ""),
            (None, True, ""),
            (None, None, ""),
        ],
    )
    def test_the_first_condition_that_is_true_counts_and_none_while_one_before_it_may_be(
        self, audience: str | None, secrets: bool | None, expected: str
    ) -> None:
        walked = graded()
        for id, value in (("audience", audience), ("secrets", secrets)):
            if value is not None:
                walked.answer(id, value)
        assert walked.strength("log") == expected

    def test_a_question_without_strengths_has_none(self) -> None:
        assert graded().strength("plain") == ""

    def test_what_is_not_on_the_route_has_none(self) -> None:
        walked = graded()
        assert walked.strength("later") == "", "whether it applies is not known yet"
        walked.answer("secrets", False)
        assert walked.strength("later") == ""
        walked.answer("secrets", True)
        assert walked.strength("later") == "required"


class TestForm:
    def test_a_strength_looks_only_at_what_stands_before_it(self) -> None:
        (problem,) = problems_with(yes_no("log", strength=[table(is_="required", when="after")]), yes_no("after"))
        assert problem.question == "log"

    def test_within_a_group_no_key_is_silently_without_effect(self) -> None:
        inner = [
            yes_no("seen", strength=[table(is_="required")]),
            choice("judged", "a", "b", from_="other:outcome"),
        ]
        group = {**yes_no("vendor"), "kind": "group", "question": inner}
        problems = problems_with(section("all", group))
        assert [(one.key, one.question) for one in problems] == [("not-inside", "seen"), ("not-inside", "judged")]

    def test_an_outcome_is_carried_into_a_choice_only(self) -> None:
        (problem,) = problems_with(choices("judged", "a", "b", from_="other:outcome"))
        assert problem.key == "unknown-key"

    @pytest.mark.parametrize("named", ["other", "other:answer", "ed/other:outcome", "Other:outcome"])
    def test_what_is_carried_is_named_as_id_and_outcome(self, named: str) -> None:
        (problem,) = problems_with(choice("judged", "a", "b", from_=named))
        assert problem.key == "no-fit"


class TestGroups:
    """A group that is carried from the records of systems."""

    def carried(self) -> Interview:
        inner = [question("name", "text"), integer("cases", optional=True)]
        walked = start(sheet(question("system", "group", question=inner), yes_no("live")), DAY)
        entries = ({"name": "Bot"}, {"name": "Minutes"})
        walked.carry("system", Group(entries, complete=False), "bot/before, minutes/before")
        return walked

    def test_it_stays_carried_while_the_rest_is_filled_in_and_the_list_is_said_to_be_complete(self) -> None:
        walked = self.carried()
        walked.answer_in_entry("system", 1, "cases", 3)
        walked.complete("system")
        walked.answer("system", walked.entries("system"))
        assert walked.carried == {"system": "bot/before, minutes/before"}

    @pytest.mark.parametrize("entry", [{"name": "Other"}, {}])
    def test_it_is_no_longer_carried_once_what_a_record_says_is_changed(self, entry: dict[str, str]) -> None:
        walked = self.carried()
        walked.answer("system", Group((entry, {"name": "Minutes"}), complete=True))
        assert walked.carried == {}

    def test_it_is_no_longer_carried_once_an_entry_is_added_or_taken_away(self) -> None:
        walked = self.carried()
        walked.add_entry("system")
        assert walked.carried == {}
        walked = self.carried()
        walked.remove_entry("system", 0)
        assert walked.carried == {}
