"""Search from the interview."""

import pytest

from tests.app.support import DONE, Drive, Make
from wizard.app.screens.interview import InterviewScreen
from wizard.app.screens.search import SearchScreen
from wizard.text.width import cell_width

PUBLIC = {"audience": "public", "users": 20}


@pytest.mark.parametrize("key", ["f7", "ctrl+underscore"])
async def test_it_shows_what_is_found_with_every_key_and_enter_goes_there(
    drive: Drive, assessment: Make, size: tuple[int, int], key: str
) -> None:
    async with drive(assessment(PUBLIC), language="ja", size=size) as driven:
        await driven.press(key)
        assert "質問、選択肢、手引き、答え、メモを探します。" in driven.text
        await driven.type("オ金")
        assert "誤りは何を損ないますか。" in driven.text
        assert "選択肢: お金" in driven.text
        await driven.press("enter")
        assert isinstance(driven.app.screen, InterviewScreen)
        assert driven.at == "harm"
        assert all(cell_width(line) <= size[0] for line in driven.lines)


async def test_the_arrow_keys_choose_among_what_is_found(drive: Drive, assessment: Make) -> None:
    async with drive(assessment(PUBLIC)) as driven:
        await driven.press("f7")
        await driven.type("USE IT")
        assert "Questions: 3" in driven.text
        await driven.press("down", "enter")
        assert driven.at == "users"


async def test_what_is_not_asked_is_shown_and_cannot_be_gone_to(drive: Drive, assessment: Make, language: str) -> None:
    async with drive(assessment(DONE), language=language) as driven:
        before = driven.at
        await driven.press("f7")
        await driven.type({"ja": "お金", "en": "money"}[language])
        assert {"ja": "今は尋ねない質問", "en": "Not asked at present"}[language] in driven.text
        await driven.press("enter")
        assert isinstance(driven.app.screen, SearchScreen)
        await driven.press("escape")
        assert driven.at == before


async def test_what_is_typed_stays_when_the_language_changes_and_f7_closes(drive: Drive, assessment: Make) -> None:
    async with drive(assessment(PUBLIC)) as driven:
        await driven.press("f7")
        await driven.type("xyz")
        assert "Nothing found." in driven.text
        await driven.press("f9")
        assert "見つかりません。" in driven.text
        assert "xyz" in driven.text
        await driven.press("f7")
        assert isinstance(driven.app.screen, InterviewScreen)


async def test_it_finds_what_was_typed_just_before(drive: Drive, assessment: Make) -> None:
    async with drive(assessment({"audience": "public"})) as driven:
        await driven.pilot.press("1", "2", "3", "4", "f7")
        await driven.type("1,234")
        assert "Answer: 1,234 people" in driven.text


async def test_markup_and_escape_codes_are_only_looked_for(drive: Drive, assessment: Make) -> None:
    made = assessment(PUBLIC)
    made.interview.comment("users", "[/ [b]x[/b]")
    async with drive(made) as driven:
        await driven.press("f7")
        await driven.type("[b]")
        assert "Note: [/ [b]x[/b]" in driven.text


async def test_the_mouse_goes_to_what_it_clicks(drive: Drive, assessment: Make) -> None:
    async with drive(assessment(PUBLIC)) as driven:
        await driven.press("f7")
        await driven.type("many")
        row = next(number for number, line in enumerate(driven.lines) if "How many use it?" in line)
        await driven.pilot.click(offset=(10, row))
        await driven.pilot.pause()
        assert driven.at == "users"
