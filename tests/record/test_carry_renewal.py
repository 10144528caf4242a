"""An assessment is made anew on a later edition: what is carried, what is left to ask and why, what comes of it."""

from datetime import date
from pathlib import Path
from typing import Any

import pytest

from tests.record.test_carry_editions import AUDIENCE, NEW, OLD
from tests.support.editions import editions
from tests.support.making import DAY, Table, check, choice, file_data, integer, question, table, yes_no
from wizard.interview import State
from wizard.questionnaire.catalogue import Catalogue
from wizard.record.carry import Filed
from wizard.record.content import System
from wizard.record.file import begin, open_file
from wizard.record.renewal import Left, Renewal, may_follow, newest, renewed

BOT = System("bot", "Bot")
LATER = date(2027, 4, 1)


def renew(folder: Path, old: Table, new: Table, finish: bool = True, **answers: object) -> Renewal:
    """A record (or draft) of `old` with these answers, made anew on `new`. A None is deferred."""
    among = editions(folder, {"g-1.0/first": old, "g-2.0/first": new})
    assessment = begin(among.get("g-1.0/first"), BOT, folder / "data", DAY, None)
    for id, value in answers.items():
        if value is None:
            assessment.interview.defer(id, "asked", "the vendor")
        else:
            assessment.interview.answer(id, value)
    if finish:
        path = assessment.finish(None)
    else:
        assessment.save()
        assessment.close()
        assert assessment.path is not None
        path = assessment.path
    content = open_file(path).content
    return renewed(Filed("before", path, content), among.get("g-1.0/first"), among.get("g-2.0/first"), LATER)


def left(*before: Table, after: tuple[Table, ...], folder: Path, **answers: Any) -> tuple[Left, ...]:
    return renew(folder, file_data(*before), file_data(*after), **answers).left


def test_what_still_means_the_same_is_carried_and_the_rest_is_left_with_the_reason(tmp_path: Path) -> None:
    tasks = ["write", "search"]
    found = renew(tmp_path, OLD, NEW, audience="public", users=5, tasks=tasks, abroad=True, gone=True)
    assert found.interview.carried == {"audience": "before"}
    assert found.carried == ("audience",)
    assert found.left == (
        Left("users", "meaning"),
        Left("tasks", "option-meaning", "search"),
        Left("abroad", "kind"),
        Left("agent", "new"),
    )
    assert [(one.question, one.why) for one in found.lost if one.why == "gone"] == [("gone", "gone")]


def test_the_outcome_before_and_what_is_possible_now_are_told(tmp_path: Path) -> None:
    found = renew(tmp_path, OLD, NEW, audience="public", users=5, tasks=["write"], abroad=True, gone=True)
    assert (found.before, found.after, found.possible) == ("high", "", ("high", "low"))


def test_without_a_change_nothing_is_left_and_the_outcome_is_settled(tmp_path: Path) -> None:
    found = renew(tmp_path, OLD, OLD, audience="public", users=5, tasks=["write"], abroad=False, gone=True)
    assert (found.left, found.lost, found.before, found.after) == ((), (), "low", "low")


class TestWhy:
    def test_an_option_is_not_there_any_more(self, tmp_path: Path) -> None:
        after = (choice("audience", "staff", "firms"),)
        assert left(AUDIENCE, after=after, folder=tmp_path, audience="public") == (
            Left("audience", "option", "public"),
        )

    def test_the_answer_is_not_accepted(self, tmp_path: Path) -> None:
        before = question("name", "text")
        after = (question("name", "text", **{"max-length": 2}),)
        assert left(before, after=after, folder=tmp_path, name="long") == (Left("name", "refused"),)

    def test_it_was_not_asked_then(self, tmp_path: Path) -> None:
        users = integer("users", 1, 100)
        before = (AUDIENCE, {**users, "when": 'audience == "public"'})
        assert left(*before, after=(AUDIENCE, users), folder=tmp_path, audience="staff") == (
            Left("users", "not-asked-then"),
        )

    def test_a_draft_had_no_answer_yet(self, tmp_path: Path) -> None:
        found = left(AUDIENCE, yes_no("agent"), after=(AUDIENCE, yes_no("agent")), folder=tmp_path,
                     finish=False, audience="staff")  # fmt: skip
        assert found == (Left("agent", "not-answered-then"),)

    @pytest.mark.parametrize(("level", "why"), [("hard", "check"), ("soft", "reason")])
    def test_a_check_has_come_that_the_answer_breaks(self, level: str, why: str, tmp_path: Path) -> None:
        users = integer("users", 1, 100)
        after = ({**users, "check": [check("few", "users <= 3", level)]},)
        assert [(one.question, one.why) for one in left(users, after=after, folder=tmp_path, users=5)] == [
            ("users", why)
        ]

    def test_a_group_has_a_new_question_within(self, tmp_path: Path) -> None:
        name = question("name", "text")
        before = question("vendor", "group", question=[name])
        after = (question("vendor", "group", question=[name, yes_no("abroad")]),)
        entries = [{"name": "Kita"}]
        assert left(before, after=after, folder=tmp_path, vendor=entries) == (Left("vendor", "new-within", "abroad"),)

    def test_a_question_within_a_group_means_something_else(self, tmp_path: Path) -> None:
        inner = [question("name", "text"), yes_no("abroad")]
        before = question("vendor", "group", question=inner)
        after = (question("vendor", "group", question=[inner[0], yes_no("abroad", meaning=2)]),)
        entries = [{"name": "Kita", "abroad": True}]
        found = renew(tmp_path, file_data(before), file_data(*after), vendor=entries)
        assert found.left == (Left("vendor", "meaning"),)
        assert found.interview.entries("vendor").entries == ({"name": "Kita"},)


def test_what_was_passed_then_is_not_asked_again(tmp_path: Path) -> None:
    remark = question("remark", "text", optional=True)
    found = renew(tmp_path, file_data(AUDIENCE, remark), file_data(AUDIENCE, remark), audience="staff")
    assert (found.left, found.interview.state("remark")) == ((), State.BLANK)


def test_what_was_not_known_is_still_not_known_and_keeps_whom_to_ask(tmp_path: Path) -> None:
    found = renew(tmp_path, file_data(AUDIENCE, yes_no("agent")), file_data(AUDIENCE, yes_no("agent")),
                  audience="staff", agent=None)  # fmt: skip
    assert (found.deferred, found.left) == (("agent",), ())


def test_what_may_yet_be_asked_is_counted(tmp_path: Path) -> None:
    after = (AUDIENCE, yes_no("agent"), yes_no("stop", when="agent"), yes_no("never", when='audience == "public"'))
    found = renew(tmp_path, file_data(AUDIENCE), file_data(*after), audience="staff")
    assert (found.left, found.waiting) == ((Left("agent", "new"),), 1)


def test_what_does_not_apply_any_more_is_told_and_not_counted_as_carried(tmp_path: Path) -> None:
    users = integer("users", 1, 100)
    after = (AUDIENCE, {**users, "when": 'audience == "public"'})
    found = renew(tmp_path, file_data(AUDIENCE, users), file_data(*after), audience="staff", users=5)
    assert (found.carried, [(one.question, one.why) for one in found.lost]) == (
        ("audience",),
        [("users", "not-asked")],
    )


class TestNewest:
    def among(self, folder: Path, *names: str) -> Catalogue:
        return editions(folder, dict.fromkeys(names, OLD))

    def test_it_is_that_of_the_edition_that_was_decided_last(self, tmp_path: Path) -> None:
        among = self.among(tmp_path, "g-1.0/first", "g-2.0/first", "g-2.0/second", "h-1.0/first")
        assert newest(among, among.get("g-1.0/first")).name == "g-2.0/first"

    @pytest.mark.parametrize("name", ["g-2.0/first", "h-1.0/first", "g-1.0/only"])
    def test_where_there_is_no_later_one_it_is_the_same(self, name: str, tmp_path: Path) -> None:
        among = self.among(tmp_path, "g-1.0/first", "g-2.0/first", "h-1.0/first", "g-1.0/only")
        assert newest(among, among.get(name)).name == name

    def test_answers_go_to_the_same_or_a_later_edition_of_the_guideline(self, tmp_path: Path) -> None:
        among = self.among(tmp_path, "g-1.0/first", "g-1.0/second", "g-2.0/first", "h-1.0/first", "g-3.0/first")
        get = among.get
        assert may_follow(get("g-1.0/first"), get("g-2.0/first"))
        assert may_follow(get("g-1.0/first"), get("g-1.0/second"))
        for other in ("h-1.0/first", "g-3.0/first"):
            assert not may_follow(get("g-1.0/first"), get(other))
        assert not may_follow(get("g-2.0/first"), get("g-1.0/first"))


def test_an_outcome_is_carried_within_the_edition(tmp_path: Path) -> None:
    judged = file_data(AUDIENCE, table(**choice("judged", "high", "low", from_="first:outcome")))
    among = editions(tmp_path, {"g-1.0/first": OLD, "g-1.0/second": judged})
    assessment = begin(among.get("g-1.0/first"), BOT, tmp_path, DAY, None)
    for id, value in {"audience": "staff", "users": 1, "tasks": ["write"], "abroad": True, "gone": False}.items():
        assessment.interview.answer(id, value)
    path = assessment.finish(None)
    filed = Filed("before", path, open_file(path).content)
    found = renewed(filed, among.get("g-1.0/first"), among.get("g-1.0/second"), LATER)
    assert found.interview.answer_of("judged") == "high"
    assert found.carried == ("audience", "judged")
