"""Behaviour of review, finishing and the summary."""

from pathlib import Path
from unittest.mock import Mock

import pytest

from tests.app.support import DONE, NOW, Drive, Make
from wizard.app.screens.finish import FinishScreen
from wizard.app.screens.home import HomeScreen
from wizard.app.screens.interview import InterviewScreen
from wizard.app.screens.review import ReviewScreen
from wizard.app.screens.summary import SummaryScreen
from wizard.host.files import NoSpace
from wizard.text.width import cell_width


async def test_review_shows_all_answers_and_problems_first(
    drive: Drive, assessment: Make, language: str, size: tuple[int, int]
) -> None:
    made = assessment({"audience": "staff", "users": 600})
    async with drive(made, language=language, size=size) as driven:
        await driven.press("f8")
        shown = driven.text
        assert shown.index("[!] ") < shown.index("[ ] ") < shown.index("[x] ")
        assert {"ja": "完了までに、あと 2 問あります。", "en": "2 more before it can be finished."}[language] in shown
        assert {"ja": "職員", "en": "Staff"}[language] in shown
        assert all(cell_width(line) <= size[0] for line in driven.lines)


async def test_enter_in_review_goes_to_the_question_and_f8_returns(drive: Drive, assessment: Make) -> None:
    async with drive(assessment({"audience": "staff", "users": 600})) as driven:
        await driven.press("f8", "enter")
        assert isinstance(driven.app.screen, InterviewScreen)
        assert driven.at == "users"
        await driven.press("f8")
        assert isinstance(driven.app.screen, ReviewScreen)
        await driven.press("f8")
        assert isinstance(driven.app.screen, InterviewScreen)


async def test_the_last_question_leads_to_review(drive: Drive, assessment: Make) -> None:
    made = assessment(DONE)
    made.at = "remark"
    async with drive(made) as driven:
        await driven.press("f3")
        assert isinstance(driven.app.screen, ReviewScreen)


async def test_finishing_is_refused_while_something_is_open(drive: Drive, assessment: Make, language: str) -> None:
    made = assessment({"audience": "staff", "users": 20})
    async with drive(made, language=language) as driven:
        await driven.press("f8", "f3")
        assert {"ja": "まだ完了できません。", "en": "It cannot be finished yet"}[language] in driven.text
        await driven.press("enter")
        assert isinstance(driven.app.screen, InterviewScreen)
        assert driven.at == "daily"
    assert not made.finished


async def test_finishing_asks_for_names_seals_and_shows_the_summary(
    drive: Drive, assessment: Make, tmp_path: Path, language: str, size: tuple[int, int]
) -> None:
    made = assessment(DONE)
    async with drive(made, language=language, size=size) as driven:
        await driven.press("f8", "f3")
        assert {"ja": "企画者", "en": "planner"}[language] in driven.text
        await driven.type("Tanaka")
        await driven.press("enter")
        assert not made.finished
        await driven.press("enter")
        assert isinstance(driven.app.screen, SummaryScreen)
        assert {"ja": "問題なし", "en": "Fine"}[language] in driven.text
        assert all(cell_width(line) <= size[0] for line in driven.lines)
        [record] = tmp_path.rglob("*.toml")
        assert driven.app.left.finished == record
        assert driven.app.left.draft is None
        await driven.press("f2")
        assert isinstance(driven.app.screen, HomeScreen)
    assert 'planner = "Tanaka"' in record.read_text("utf-8")


async def test_a_record_that_cannot_be_written_is_told_and_the_draft_stays(
    drive: Drive, assessment: Make, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    made = assessment(DONE)
    async with drive(made) as driven:
        await driven.press("f8", "f3")

        monkeypatch.setattr(made, "finish", Mock(side_effect=NoSpace(tmp_path)))
        await driven.press("enter", "enter")
        assert isinstance(driven.app.screen, FinishScreen)
        assert "The record cannot be written. The disk is full." in driven.text
    assert driven.app.left.draft == made.path
    assert driven.app.left.finished is None


async def test_text_that_is_no_answer_stands_in_the_way_until_it_is_finished_or_taken_away(
    drive: Drive, assessment: Make, language: str
) -> None:
    made = assessment(DONE)
    made.at = "daily"
    async with drive(made, language=language) as driven:
        await driven.press("f4", "enter", "enter")
        await driven.type("soon")
        await driven.press("f8")
        assert {"ja": "書きかけ: soon", "en": "Half written: soon"}[language] in driven.text
        assert {"ja": "完了までに、あと 1 問あります。", "en": "1 more before it can be finished."}[
            language
        ] in driven.text
        await driven.press("f3")
        assert isinstance(driven.app.screen, FinishScreen)
        assert "soon" in driven.text
        await driven.press("enter")
        assert driven.at == "daily"
        assert not made.finished
        await driven.press("f4", "enter", "enter")
        await driven.press("f8", "f3")
        assert "soon" not in driven.text
        assert {"ja": "企画者", "en": "planner"}[language] in driven.text


async def test_the_jump_to_the_next_problem_finds_what_is_half_written(drive: Drive, assessment: Make) -> None:
    made = assessment(DONE)
    made.typed["daily"] = "soon"
    made.at = "audience"
    async with drive(made) as driven:
        await driven.press("shift+f8")
        assert driven.at == "daily"


async def test_of_a_long_text_that_is_half_written_the_beginning_is_listed(drive: Drive, assessment: Make) -> None:
    made = assessment(DONE)
    made.typed["remark"] = "[/ " + "x" * 10_000
    async with drive(made) as driven:
        await driven.press("f8")
        assert "Half written: [/ xx" in " ".join(driven.text.split())
        assert sum("xxxx" in line for line in driven.lines) < 5


async def test_help_says_what_each_of_the_last_screens_is_for(drive: Drive, assessment: Make, language: str) -> None:
    async with drive(assessment(DONE), language=language, size=(120, 40)) as driven:
        await driven.press("f8", "f1")
        assert {"ja": "F8 でここに戻ります", "en": "F8 comes back here"}[language] in driven.text
        await driven.press("escape", "f3", "f1")
        assert {"ja": "確定した記録は", "en": "seal the record"}[language] in driven.text
        await driven.press("escape", "enter", "enter", "f1")
        assert {"ja": "記録の要約です", "en": "The summary of the record"}[language] in driven.text


async def test_names_are_kept_when_finishing_is_left(drive: Drive, assessment: Make) -> None:
    made = assessment(DONE)
    async with drive(made) as driven:
        await driven.press("f8", "f3")
        await driven.type("Tanaka")
        await driven.press("f2")
        assert made.people == {"planner": "Tanaka"}


async def test_questions_not_known_yet_are_counted_before_sealing(drive: Drive, assessment: Make) -> None:
    made = assessment(DONE)
    made.interview.defer("daily", "ask")
    async with drive(made) as driven:
        await driven.press("f8")
        assert "[?] How many use it in a day?" in driven.text
        await driven.press("f3")
        assert "Questions not known yet: 1." in driven.text
        assert "Facts missing" in driven.text


async def test_a_summary_changes_its_language(drive: Drive, assessment: Make) -> None:
    made = assessment(DONE)
    made.finish(NOW)
    async with drive(made, size=(120, 40)) as driven:
        assert "Fine" in driven.text
        await driven.press("f9")
        assert "問題なし" in driven.text
        assert "[" not in driven.lines[-1]
