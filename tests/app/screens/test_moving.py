"""Jumping to what is left to be answered and to what has to be corrected."""

import pytest

from tests.app.support import DONE, Drive, Make

OPEN = ["shift+f7", "f19", "ctrl+down"]
PROBLEM = ["shift+f8", "f20", "ctrl+up"]


@pytest.mark.parametrize("key", OPEN)
async def test_it_goes_to_the_next_open_question_and_round(drive: Drive, assessment: Make, key: str) -> None:
    made = assessment({"audience": "public", "daily": 3, "harm": ["money"]})
    made.at = "daily"
    async with drive(made) as driven:
        route = []
        for _ in range(4):
            await driven.press(key)
            route.append(driven.at)
        assert route == ["purpose", "remark", "users", "purpose"]


@pytest.mark.parametrize("key", PROBLEM)
async def test_it_goes_to_the_next_answer_that_breaks_a_check(drive: Drive, assessment: Make, key: str) -> None:
    made = assessment({"audience": "staff", "users": 600, "daily": 700})
    made.at = "remark"
    async with drive(made) as driven:
        await driven.press(key)
        assert driven.at == "users"
        await driven.press(key)
        assert driven.at == "daily"


async def test_it_says_so_where_there_is_none_and_stops_saying_it(
    drive: Drive, assessment: Make, language: str
) -> None:
    made = assessment(DONE)
    made.interview.leave_blank("remark")
    made.at = "audience"
    async with drive(made, language=language) as driven:
        no_problem = {"ja": "直す必要のある質問はありません。", "en": "No answer has to be corrected."}[language]
        none_open = {"ja": "答えていない質問は、もうありません。", "en": "No question is left to be answered."}[
            language
        ]
        await driven.press("shift+f8")
        assert no_problem in driven.text
        await driven.press("shift+f7")
        assert none_open in driven.text
        await driven.press("f3")
        assert none_open not in driven.text
        assert driven.at == "users"


async def test_it_says_that_the_one_here_is_the_only_one(drive: Drive, assessment: Make, language: str) -> None:
    made = assessment({"audience": "staff", "users": 20})
    made.interview.leave_blank("remark")
    async with drive(made, language=language) as driven:
        await driven.press("ctrl+down")
        assert {"ja": "答えていない質問は、ここだけです。", "en": "This is the only question"}[language] in driven.text
        assert driven.at == "daily"


async def test_what_was_typed_just_before_counts(drive: Drive, assessment: Make) -> None:
    made = assessment({"audience": "staff"})
    async with drive(made) as driven:
        await driven.pilot.press("2", "0", "shift+f7")
        await driven.pilot.pause()
        assert driven.at == "daily"
        assert made.interview.answer_of("users") == 20
