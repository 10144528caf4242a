"""A record holds what counts and nothing else, in one form."""

from dataclasses import replace
from datetime import UTC, datetime, timedelta, timezone
from decimal import Decimal
from pathlib import Path

from tests.record.small import COMPLETE, DAY, HEAD, NAME, altered, begun, interview, opened, record
from wizard.interview import start
from wizard.record.content import System
from wizard.record.read import interview_of
from wizard.record.write import draft_bytes, record_bytes

PUBLIC = {"audience": "public", "users": 50, "tasks": ["search"], "personal": False}


def test_times_are_written_in_whole_seconds_with_a_t() -> None:
    began = datetime(2026, 11, 22, 10, 0, 0, 999_999, timezone(timedelta(hours=9)))
    written = record(head=replace(HEAD, started=began, finished=began.replace(minute=40))).decode()
    assert "\nstarted = 2026-11-22T10:00:00+09:00\n" in written
    assert "\nfinished = 2026-11-22T10:40:00+09:00\n" in written


def test_a_draft_is_never_finished() -> None:
    draft = draft_bytes(replace(HEAD, finished=datetime(2026, 11, 22, 10, 0, tzinfo=UTC)), interview(COMPLETE))
    assert opened(draft).content.finished is None
    assert opened(draft).content.outcome == ""


def test_numbers_have_neither_exponents_nor_trailing_zeros() -> None:
    walked = begun()
    for id, value in {**PUBLIC, "personal": True, "share": Decimal("1E-7")}.items():
        walked.answer(id, value)
    assert b"share = 0.0000001\n" in draft_bytes(HEAD, walked)
    walked.answer("share", Decimal("12.500"))
    assert b"share = 12.5\n" in draft_bytes(HEAD, walked)
    walked.answer("share", Decimal("1E+1"))
    assert b"share = 10\n" in draft_bytes(HEAD, walked)


def test_what_does_not_apply_is_in_the_draft_and_not_in_the_record() -> None:
    walked = interview(COMPLETE)
    walked.answer("users", 50)
    walked.comment("users", "a guess")
    assert opened(draft_bytes(HEAD, walked)).content.set_aside == {"users": 50}
    walked.finish()
    content = opened(record_bytes(HEAD, walked)).content
    assert "users" not in content.answers
    assert content.notes == {} == content.set_aside


def test_an_option_that_does_not_apply_is_in_the_draft_and_not_in_the_record() -> None:
    walked = interview(COMPLETE)
    walked.answer("tasks", ["search", "act"])
    for id, value in {"audience": "public", "users": 50, "notice": True}.items():
        walked.answer(id, value)
    assert opened(draft_bytes(HEAD, walked)).content.answers["tasks"] == ["search", "act"]
    walked.finish()
    assert opened(record_bytes(HEAD, walked)).content.answers["tasks"] == ["search"]


def test_answers_stand_in_the_order_of_the_route_however_they_were_given() -> None:
    walked = begun()
    for id, value in reversed(PUBLIC.items()):
        walked.answer(id, value)
    walked.finish()
    assert list(opened(record_bytes(HEAD, walked)).content.answers) == ["audience", "users", "tasks", "personal"]


def test_a_blank_is_recorded_where_a_deferred_answer_leaves_open_whether_it_is_asked(tmp_path: Path) -> None:
    questionnaire = altered(
        tmp_path,
        (
            'optional = true\ntext.ja = "いつ始めますか。"',
            'optional = true\nwhen = \'audience == "firms"\'\ntext.ja = "い"',
        ),
        ("is = 'score(exposure) >= 3'", "is = 'start_day > today'"),
    ).get(NAME)
    walked = start(questionnaire, DAY)
    for id, value in {"audience": "firms", "users": 5, "tasks": ["search"], "personal": False}.items():
        walked.answer(id, value)
    walked.leave_blank("start_day")
    walked.defer("audience")
    walked.finish()
    sealed = record_bytes(HEAD, walked)
    again = interview_of(opened(sealed), questionnaire, DAY)
    again.finish()
    assert walked.outcome is not None
    assert walked.outcome.id == "clear"
    assert again.outcome == walked.outcome
    assert record_bytes(HEAD, again) == sealed


def test_a_head_says_only_what_is_known() -> None:
    bare = record(head=replace(HEAD, people={"planner": ""})).decode()
    assert [key for key in ("name =", "office =", "[people]", "started", "replaces") if key in bare] == []
    head = replace(
        HEAD, system=System("s", "name", "office"), people={"planner": "p", "caio": "c"}, replaces="old.toml"
    )
    full = opened(record(head=head)).content
    assert (full.system, full.replaces) == (System("s", "name", "office"), "old.toml")
    assert list(full.people) == ["caio", "planner"]
