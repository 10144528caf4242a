"""The interview as its drivers see it: what can be said, what then is so, how far it is, and when it may end."""

from datetime import date
from decimal import Decimal

import pytest

from tests.support.making import (
    DAY,
    check,
    choice,
    choices,
    integer,
    option,
    question,
    section,
    sheet,
    yes_no,
)
from wizard.interview import Answer, Blank, Deferred, Interview, NotApplicable, State, UnknownQuestion, start
from wizard.interview.walk import Progress
from wizard.questionnaire.kinds import Refused


def states(interview: Interview) -> str:
    """The states by their first letters, in the order of the file."""
    return " ".join(state.name.lower() for state in interview.states.values())


def outcomes(interview: Interview) -> tuple[str, ...]:
    return interview.bounds.outcomes


class TestSaying:
    def test_an_answer_is_kept_in_its_exact_form(self) -> None:
        interview = start(sheet(question("n", "number"), choices("m", "a", "b")))
        interview.answer("n", 2.50)
        interview.answer("m", ["b", "a"])
        assert (interview.said("n"), interview.said("m")) == (Answer(Decimal("2.5")), Answer(("a", "b")))
        assert (interview.answer_of("n"), interview.answer_of("m")) == (Decimal("2.5"), ("a", "b"))

    def test_typed_text_is_an_answer_too(self) -> None:
        interview = start(sheet(integer("n"), question("d", "date")))
        interview.read("n", "１，０００")
        interview.read("d", "令和8年11月22日")
        assert (interview.answer_of("n"), interview.answer_of("d")) == (1000, DAY)

    def test_what_is_refused_changes_nothing(self) -> None:
        interview = start(sheet(integer("n", 0, 9)))
        interview.answer("n", 5)
        for wrong in (10, "x", True, None):
            with pytest.raises(Refused):
                interview.answer("n", wrong)
        with pytest.raises(Refused):
            interview.read("n", "ten")
        assert interview.answer_of("n") == 5

    @pytest.mark.parametrize(
        "act",
        [
            lambda interview: interview.answer("x", 1),
            lambda interview: interview.read("x", "1"),
            lambda interview: interview.clear("x"),
            lambda interview: interview.defer("x"),
            lambda interview: interview.leave_blank("x"),
            lambda interview: interview.mark_not_applicable("x", "because"),
            lambda interview: interview.restore("x", None),
            lambda interview: interview.comment("x", "note"),
            lambda interview: interview.said("x"),
            lambda interview: interview.state("x"),
            lambda interview: interview.options("x"),
            lambda interview: interview.next_open("x"),
            lambda interview: interview.neighbour("x", 1),
            lambda interview: interview.broken_hard_checks("x"),
        ],
    )
    def test_an_unknown_question_is_told(self, act: object) -> None:
        assert callable(act)
        with pytest.raises(UnknownQuestion):
            act(start(sheet(yes_no("a"))))

    def test_only_an_optional_question_can_be_left_blank(self) -> None:
        interview = start(sheet(yes_no("a"), yes_no("b", optional=True)))
        with pytest.raises(Refused) as caught:
            interview.leave_blank("a")
        assert caught.value.key == "not-optional"
        interview.leave_blank("b")
        assert interview.said("b") == Blank()
        assert states(interview) == "open blank"

    def test_not_applicable_needs_leave_and_a_reason(self) -> None:
        interview = start(sheet(yes_no("a"), yes_no("b", not_applicable=True)))
        for id, reason, key in (
            ("a", "because", "must-apply"),
            ("b", " ", "reason-needed"),
            ("b", "\u200b", "reason-needed"),
        ):
            with pytest.raises(Refused) as caught:
                interview.mark_not_applicable(id, reason)
            assert caught.value.key == key
        interview.mark_not_applicable("b", "be\u202ecause")
        assert interview.said("b") == NotApplicable("because")
        assert states(interview) == "open not_applicable"

    def test_anything_that_asks_can_be_deferred(self) -> None:
        interview = start(sheet(yes_no("a"), question("tell", "note")))
        interview.defer("a", "ask\x1b[2J", "IT")
        assert interview.said("a") == Deferred("ask[2J", "IT")
        assert [one.id for one in interview.deferred] == ["a"]
        with pytest.raises(Refused) as caught:
            interview.defer("tell")
        assert caught.value.key == "asks-nothing"

    def test_clearing_takes_back_whatever_was_said(self) -> None:
        interview = start(sheet(yes_no("a", optional=True, not_applicable=True)))
        for said in (Answer(True), Blank(), Deferred("later"), NotApplicable("because")):
            interview.restore("a", said)
            assert interview.said("a") == said
            interview.clear("a")
            assert interview.said("a") is None
            assert states(interview) == "open"
        interview.clear("a")

    def test_a_comment_is_kept_clean_until_it_is_emptied(self) -> None:
        interview = start(sheet(yes_no("a")))
        interview.comment("a", "a\u200bb")
        assert interview.notes == {"a": "ab"}
        interview.comment("a", "\u200b ")
        assert interview.notes == {}

    def test_a_note_takes_no_answer_and_is_on_the_route(self) -> None:
        interview = start(sheet(question("tell", "note"), yes_no("a")))
        with pytest.raises(Refused):
            interview.answer("tell", "x")
        assert interview.route == ("tell", "a")
        assert interview.progress == Progress(done=0, applies=1, waiting=0)
        assert interview.answer_of("tell") is None


class TestKeptNotCounted:
    def test_an_answer_whose_question_no_longer_applies_returns_with_it(self) -> None:
        interview = start(sheet(yes_no("gate"), integer("n", when="gate"), values={"v": "n + 1"}))
        interview.answer("gate", True)
        interview.answer("n", 4)
        assert interview.values == {"v": 5}
        interview.answer("gate", False)
        assert (interview.said("n"), interview.answer_of("n")) == (Answer(4), None)
        assert (states(interview), interview.values) == ("answered does_not_apply", {"v": None})
        interview.answer("gate", True)
        assert (interview.answer_of("n"), interview.values) == (4, {"v": 5})

    def test_an_answer_whose_option_no_longer_applies_is_asked_again(self) -> None:
        questionnaire = sheet(yes_no("gate"), choice("x", option("a", when="gate"), "b"), outcomes={"o": 'x == "a"'})
        interview = start(questionnaire)
        interview.answer("gate", True)
        interview.answer("x", "a")
        assert outcomes(interview) == ("o",)
        interview.answer("gate", False)
        assert (states(interview), interview.answer_of("x"), outcomes(interview)) == ("answered open", None, ())
        assert [one.id for one in interview.options("x")] == ["b"]
        assert [one.id for one in interview.obstacles] == ["x"]
        interview.answer("gate", True)
        assert interview.answer_of("x") == "a"

    def test_of_several_choices_those_that_apply_go_on_counting(self) -> None:
        questionnaire = sheet(
            yes_no("gate"), choices("x", option("a", when="gate"), "b", "c"), values={"n": "count(x)"}
        )
        interview = start(questionnaire)
        interview.answer("gate", True)
        interview.answer("x", ["a", "b"])
        interview.answer("gate", False)
        assert (interview.answer_of("x"), interview.values["n"]) == (("b",), 1)
        assert interview.said("x") == Answer(("a", "b"))
        interview.answer("gate", True)
        assert interview.values["n"] == 2

    def test_too_few_that_are_left_are_asked_again(self) -> None:
        """Otherwise a count could come out lower than the bounds said."""
        questionnaire = sheet(
            yes_no("gate"), choices("x", option("a", when="gate"), "b", "c", least=2), outcomes={"o": "count(x) >= 2"}
        )
        interview = start(questionnaire)
        interview.answer("x", ["a", "b"])
        assert outcomes(interview) == ("o",)
        interview.answer("gate", False)
        assert states(interview) == "answered open"
        assert outcomes(interview) == ("o",)

    def test_while_it_is_open_whether_its_option_applies_an_answer_waits(self) -> None:
        questionnaire = sheet(
            yes_no("gate"),
            choice("x", option("a", when="gate", points=1), option("b", points=1), scale=["risk"], optional=True),
        )
        interview = start(questionnaire)
        interview.answer("x", "a")
        assert states(interview) == "open waiting"
        assert interview.bounds.numbers == {"risk": (0, 1)}
        interview.answer("gate", True)
        assert states(interview) == "answered answered"

    def test_a_section_takes_its_questions_along(self) -> None:
        questionnaire = sheet(
            section("one", yes_no("gate")), section("two", yes_no("a"), yes_no("b", when="a"), when="gate")
        )
        interview = start(questionnaire)
        assert states(interview) == "open waiting waiting"
        interview.answer("gate", True)
        interview.answer("a", True)
        assert states(interview) == "answered answered open"
        interview.answer("gate", False)
        assert states(interview) == "answered does_not_apply does_not_apply"
        assert interview.route == ("gate",)


class TestOutcomes:
    SHEET = sheet(
        yes_no("a"),
        yes_no("b"),
        outcomes={"first": "a", "missing": None, "second": "b", "rest": "not a and not b"},
        obligations={"do": 'outcome == "second"', "always": None, "facts": 'outcome == "missing"'},
    )

    def obliged(self, interview: Interview) -> list[str]:
        return [one.id for one in interview.obligations]

    def test_the_first_that_is_true_wins(self) -> None:
        interview = start(self.SHEET)
        interview.answer("a", True)
        assert interview.outcome
        assert interview.outcome.id == "first"
        interview.answer("b", True)
        assert interview.outcome.id == "first"

    def test_none_is_settled_while_one_above_it_is_possible(self) -> None:
        interview = start(self.SHEET)
        assert outcomes(interview) == ("first", "second", "rest")
        interview.answer("b", True)
        assert (interview.outcome, outcomes(interview)) == (None, ("first", "second"))
        assert (self.obliged(interview), [one.id for one in interview.possible_obligations]) == (["always"], ["do"])
        interview.answer("a", False)
        assert interview.outcome
        assert (interview.outcome.id, self.obliged(interview)) == ("second", ["do", "always"])

    def test_a_draft_never_shows_that_facts_are_missing(self) -> None:
        interview = start(self.SHEET)
        interview.defer("a")
        interview.answer("b", True)
        assert (interview.outcome, outcomes(interview)) == (None, ("first", "second"))

    def test_a_finished_one_says_so_where_no_other_is_settled(self) -> None:
        interview = start(self.SHEET)
        interview.defer("a")
        interview.answer("b", True)
        assert interview.obstacles == ()
        interview.finish()
        assert interview.outcome
        assert (interview.outcome.id, outcomes(interview)) == ("missing", ("missing",))
        assert self.obliged(interview) == ["always", "facts"]

    def test_deferred_answers_that_do_not_matter_leave_it_settled(self) -> None:
        interview = start(self.SHEET)
        interview.answer("a", True)
        interview.defer("b")
        interview.finish()
        assert interview.outcome
        assert interview.outcome.id == "first"

    def test_without_one_for_missing_facts_none_is_settled(self) -> None:
        interview = start(sheet(yes_no("a"), outcomes={"o": "a", "rest": "not a"}))
        interview.defer("a")
        interview.finish()
        assert (interview.outcome, outcomes(interview)) == (None, ("o", "rest"))

    def test_a_questionnaire_may_have_no_outcomes(self) -> None:
        interview = start(sheet(yes_no("a")))
        interview.answer("a", True)
        interview.finish()
        assert (interview.outcome, outcomes(interview)) == (None, ())

    def test_points_add_up_to_bands(self) -> None:
        options = [option("low"), option("high", points=3)]
        questionnaire = sheet(
            choice("x", *options, scale=["risk"]),
            yes_no("y", scale=["risk"], points=2),
            choices("z", option("m", points=-1), option("n", points=4), scale=["risk"], optional=True),
            outcomes={"high": "score(risk) >= 5", "low": "score(risk) < 5"},
        )
        interview = start(questionnaire)
        assert interview.bounds.numbers["risk"] == (-1, 9)
        interview.answer("x", "high")
        interview.answer("y", True)
        assert (interview.score_so_far("risk"), interview.bounds.numbers["risk"]) == (5, (4, 9))
        assert outcomes(interview) == ("high", "low")
        interview.leave_blank("z")
        assert (interview.values["risk"], outcomes(interview)) == (5, ("high",))
        with pytest.raises(KeyError):
            interview.score_so_far("x")


class TestChecks:
    SHEET = sheet(
        choice("who", "few", "many"),
        integer("n", 0, 100, check=[check("not-50", "n != 50"), check("few", 'who != "few" or n <= 5', "soft")]),
        outcomes={"o": "n > 10", "rest": "n <= 10"},
    )

    def test_an_answer_that_breaks_a_hard_check_is_kept_and_unknown_to_everything_else(self) -> None:
        interview = start(self.SHEET)
        interview.answer("who", "many")
        interview.answer("n", 50)
        assert (states(interview), interview.said("n"), interview.answer_of("n")) == (
            "answered invalid",
            Answer(50),
            None,
        )
        assert outcomes(interview) == ("o", "rest")
        assert [one.id for one in interview.broken_hard_checks("n")] == ["not-50"]
        assert [one.id for one in interview.obstacles] == ["n"]
        assert interview.progress == Progress(done=1, applies=2, waiting=0)
        next_one = interview.next_open()
        assert next_one
        assert next_one.id == "n"
        interview.answer("n", 51)
        assert (interview.obstacles, interview.broken_hard_checks("n")) == ((), ())

    def test_a_soft_check_lets_the_answer_count_and_wants_a_reason(self) -> None:
        interview = start(self.SHEET)
        interview.answer("who", "few")
        interview.answer("n", 20)
        (soft,) = interview.soft_checks
        assert (soft.question.id, soft.check.id, soft.reason) == ("n", "few", "")
        assert (interview.answer_of("n"), outcomes(interview)) == (20, ("o",))
        assert [one.id for one in interview.obstacles] == ["n"]
        interview.override("few", "a\u200b reason")
        assert [soft.reason for soft in interview.soft_checks] == ["a reason"]
        assert interview.obstacles == ()
        assert interview.values_behind("few") == {"who": "few", "n": 20}

    @pytest.mark.parametrize(("id", "value"), [("n", 21), ("who", "many")])
    def test_its_reason_is_void_when_a_value_that_it_looks_at_changes(self, id: str, value: object) -> None:
        interview = start(self.SHEET)
        interview.answer("who", "few")
        interview.answer("n", 20)
        interview.override("few", "because")
        before = interview.said(id)
        interview.answer(id, value)
        assert [soft.reason for soft in interview.soft_checks] in ([""], [])
        interview.restore(id, before)
        assert [soft.reason for soft in interview.soft_checks] == ["because"]
        interview.override("few", " ")
        assert [soft.reason for soft in interview.soft_checks] == [""]

    def test_only_soft_checks_can_be_overridden(self) -> None:
        interview = start(self.SHEET)
        for id in ("not-50", "nowhere"):
            with pytest.raises(KeyError):
                interview.override(id, "because")
            with pytest.raises(KeyError):
                interview.values_behind(id)

    def test_a_check_fires_only_when_it_is_known_to_be_broken(self) -> None:
        interview = start(self.SHEET)
        interview.answer("n", 20)
        assert interview.soft_checks == ()
        interview.defer("who")
        assert interview.soft_checks == ()
        interview.answer("who", "few")
        assert len(interview.soft_checks) == 1

    def test_a_check_of_a_question_that_does_not_apply_is_silent(self) -> None:
        questionnaire = sheet(
            yes_no("gate"), integer("n", when="gate", check=[check("c", "n > 5"), check("s", "n > 7", "soft")])
        )
        interview = start(questionnaire)
        interview.answer("n", 1)
        assert states(interview) == "open waiting"
        interview.answer("gate", False)
        assert (interview.obstacles, interview.soft_checks, interview.broken_hard_checks("n")) == ((), (), ())
        interview.answer("gate", True)
        assert [one.id for one in interview.obstacles] == ["n"]

    def test_a_hard_check_judges_what_counts_of_the_answer(self) -> None:
        no_b = check("no-b", '"b" not in x or "a" in x')
        questionnaire = sheet(yes_no("gate"), choices("x", option("a", when="gate"), "b", "c", check=[no_b]))
        interview = start(questionnaire)
        interview.answer("gate", True)
        interview.answer("x", ["a", "b"])
        assert states(interview) == "answered answered"
        interview.answer("gate", False)
        assert states(interview) == "answered invalid"
        assert [one.id for one in interview.broken_hard_checks("x")] == ["no-b"]

    def test_values_behind_a_check_are_found_through_calculated_values(self) -> None:
        doubt = check("doubt", "twice < 10 or not ok", "soft")
        questionnaire = sheet(integer("n"), yes_no("ok", check=[doubt]), values={"twice": "n * 2"})
        interview = start(questionnaire)
        interview.answer("n", 7)
        interview.answer("ok", True)
        assert interview.values_behind("doubt") == {"n": 7, "ok": True}


class TestGoingThrough:
    SHEET = sheet(
        section("one", yes_no("a"), question("tell", "note", when="a"), yes_no("b", when="a")),
        section("two", yes_no("c", optional=True), yes_no("d", when="b")),
    )

    def test_progress_counts_what_applies_and_how_many_wait(self) -> None:
        interview = start(self.SHEET)
        assert interview.progress == Progress(done=0, applies=2, waiting=2)
        interview.answer("a", True)
        assert (interview.progress, interview.progress.left) == (Progress(1, 3, 1), 2)
        interview.leave_blank("c")
        interview.defer("b")
        assert interview.progress == Progress(done=3, applies=3, waiting=1)
        assert (interview.section_progress(0), interview.section_progress(1)) == (Progress(2, 2, 0), Progress(1, 1, 1))
        interview.answer("b", False)
        assert interview.progress == Progress(done=3, applies=3, waiting=0)

    def test_the_next_open_question_goes_round_once(self) -> None:
        interview = start(self.SHEET)

        def following(after: str | None = None) -> str | None:
            found = interview.next_open(after)
            return found.id if found else None

        assert (following(), following("a"), following("c")) == ("a", "c", "a")
        interview.answer("a", True)
        assert (following(), following("a"), following("b"), following("c")) == ("b", "b", "c", "b")
        interview.answer("b", True)
        interview.leave_blank("c")
        assert (following("d"), following()) == ("d", "d")
        interview.answer("d", True)
        assert following() is None

    def test_neighbours_are_on_the_route_notes_included(self) -> None:
        interview = start(self.SHEET)

        def beside(id: str, step: int) -> str | None:
            found = interview.neighbour(id, step)
            return found.id if found else None

        assert (beside("a", 1), beside("c", -1), beside("a", -1), beside("c", 1)) == ("c", "a", None, None)
        interview.answer("a", True)
        assert (beside("a", 1), beside("tell", 1), beside("c", -1)) == ("tell", "b", "b")
        interview.answer("a", False)
        assert (beside("b", 1), beside("b", -1)) == ("c", "a")

    def test_finishing_leaves_open_optional_questions_blank_and_nothing_else(self) -> None:
        interview = start(self.SHEET)
        assert [one.id for one in interview.obstacles] == ["a"]
        interview.answer("a", False)
        assert interview.obstacles == ()
        interview.finish()
        assert interview.said("c") == Blank()
        assert (interview.said("b"), interview.said("d")) == (None, None)
        assert states(interview) == "answered does_not_apply does_not_apply blank does_not_apply"

    def test_a_blank_given_by_finishing_can_bring_more_optional_questions(self) -> None:
        interview = start(sheet(yes_no("a", optional=True), yes_no("b", when="not a", optional=True)))
        interview.finish()
        assert states(interview) == "blank blank"

    def test_deferred_questions_are_no_obstacle_and_open_ones_are(self) -> None:
        interview = start(sheet(yes_no("a"), yes_no("b"), yes_no("c", optional=True)))
        interview.defer("a")
        assert [one.id for one in interview.obstacles] == ["b"]

    def test_options_are_those_that_can_still_apply(self) -> None:
        interview = start(
            sheet(yes_no("gate"), choice("x", option("a", when="gate"), option("b", when="not gate"), "c"))
        )
        assert [one.id for one in interview.options("x")] == ["a", "b", "c"]
        interview.answer("gate", True)
        assert [one.id for one in interview.options("x")] == ["a", "c"]

    def test_a_copy_keeps_comments_and_reasons_of_its_own(self) -> None:
        interview = start(TestChecks.SHEET)
        interview.answer("who", "few")
        interview.answer("n", 20)
        interview.override("few", "because")
        interview.comment("n", "note")
        twin = interview.copy()
        twin.comment("n", "")
        twin.override("few", "")
        assert (interview.notes, interview.obstacles) == ({"n": "note"}, ())
        assert (twin.notes, [one.id for one in twin.obstacles]) == ({}, ["n"])


def test_values_are_numbers_days_and_truths() -> None:
    questionnaire = sheet(
        integer("n"),
        values={"number": "n / 4", "day": 'date("2026-11-22") + n', "truth": "n > 1", "late": "today < today + n"},
    )
    interview = start(questionnaire, DAY)
    interview.answer("n", 5)
    assert interview.values == {"number": Decimal("1.25"), "day": date(2026, 11, 27), "truth": True, "late": True}


def test_states_are_those_of_the_moment_they_were_asked_for() -> None:
    interview = start(sheet(yes_no("a")))
    before = interview.states
    interview.answer("a", True)
    assert (before["a"], interview.states["a"]) == (State.OPEN, State.ANSWERED)
    with pytest.raises(KeyError):
        before["x"]
