"""The list of all commands, found by typing."""

import pytest

from tests.app.support import DONE, Drive, Make
from wizard.app.keys import COMMANDS
from wizard.app.offered import offered, offered_items
from wizard.app.screens.commands import CommandsScreen
from wizard.app.screens.dialog import Dialog
from wizard.app.screens.interview import InterviewScreen
from wizard.app.screens.review import ReviewScreen
from wizard.app.screens.summary import SummaryScreen
from wizard.interview import Answer
from wizard.telling.items import Deed
from wizard.text.width import cell_width


@pytest.mark.parametrize("key", ["f11", "alt+x"])
async def test_it_shows_the_commands_of_the_screen_with_their_keys_and_runs_one(
    drive: Drive, assessment: Make, language: str, size: tuple[int, int], key: str
) -> None:
    async with drive(assessment(DONE), language=language, size=size) as driven:
        await driven.press(key)
        assert isinstance(driven.app.screen, CommandsScreen)
        assert {"ja": "F3 / ^N            次へ", "en": "F3 / ^N            Next"}[language] in driven.text
        assert all(cell_width(line) <= size[0] for line in driven.lines)
        await driven.type({"ja": "見直", "en": "REVIEW"}[language])
        await driven.press("enter")
        assert isinstance(driven.app.screen, ReviewScreen)


async def test_what_can_be_done_with_the_question_is_there_too(drive: Drive, assessment: Make) -> None:
    made = assessment(DONE)
    made.at = "audience"
    async with drive(made) as driven:
        await driven.press("f11")
        await driven.type("note add")
        await driven.press("enter")
        assert isinstance(driven.app.screen, Dialog)
        await driven.press("escape", "f11")
        await driven.type("clear")
        await driven.press("enter")
        assert made.interview.said("audience") is None


async def test_undo_is_found_by_its_key(drive: Drive, assessment: Make) -> None:
    made = assessment(DONE)
    made.at = "audience"
    async with drive(made) as driven:
        await driven.press("2", "f11")
        await driven.type("shift+f2")
        await driven.press("enter")
        assert made.interview.said("audience") == Answer("staff")


async def test_other_screens_offer_theirs(drive: Drive, assessment: Make, language: str) -> None:
    made = assessment(DONE)
    async with drive(made, language=language) as driven:
        await driven.press("f8", "f11")
        assert {"ja": "目次", "en": "Outline"}[language] not in driven.text
        await driven.type({"ja": "目次", "en": "outline"}[language])
        assert {"ja": "この画面に、その操作はありません。", "en": "This screen has no such command."}[
            language
        ] in driven.text
        await driven.press("enter", "f11")
        assert isinstance(driven.app.screen, ReviewScreen)


async def test_a_finished_record_offers_its_commands(drive: Drive, assessment: Make) -> None:
    made = assessment(DONE)
    made.finish(None)
    async with drive(made) as driven:
        await driven.press("f11")
        assert "F10 / ^Q" in driven.text
        await driven.press("escape")
        assert isinstance(driven.app.screen, SummaryScreen)


async def test_what_was_typed_just_before_it_is_kept(drive: Drive, assessment: Make) -> None:
    made = assessment({"audience": "staff"})
    async with drive(made) as driven:
        await driven.pilot.press("2", "0", "f11")
        await driven.press("escape")
        assert isinstance(driven.app.screen, InterviewScreen)
        assert made.interview.answer_of("users") == 20


def test_a_deed_that_is_a_command_stands_there_once(language: str) -> None:
    every = offered(["next", "later"], [Deed("next", "x"), Deed("comment", "y")], language)
    assert [one.id for one in every] == ["next", "later", "comment"]


def test_every_command_is_found_by_its_name_and_by_its_key(language: str) -> None:
    every = offered(COMMANDS, [], language)
    for one in every:
        for typed in (one.words, one.keys.split(" ")[0]):
            assert one.id in [item.id for item in offered_items(every, typed, language)]
