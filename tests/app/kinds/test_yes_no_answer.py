"""Yes or no: by number, by letter, by Enter."""

from collections.abc import Callable
from typing import Any

import pytest

Ask = Callable[..., Any]


@pytest.mark.parametrize(("language", "yes", "no"), [("ja", "はい", "いいえ"), ("en", "Yes", "No")])
async def test_two_entries_and_none_of_them_chosen(ask: Ask, language: str, yes: str, no: str) -> None:
    app = ask("yes-no", language)
    async with app.run_test(size=(40, 24)) as pilot:
        await pilot.pause()
        assert app.lines() == [f"> 1 ( ) {yes}", f"  2 ( ) {no}"]


@pytest.mark.parametrize("key", ["1", "y", "Y", "ｙ", "１", "space"])
async def test_keys_for_yes(ask: Ask, key: str) -> None:
    app = ask("yes-no")
    async with app.run_test(size=(80, 24)) as pilot:
        await pilot.press(key)
        assert app.said == [("Answered", True)]
        assert app.lines()[0] == "> 1 (*) はい"


@pytest.mark.parametrize("keys", ["2", "n", "N", "ｎ", "２"])
async def test_keys_for_no(ask: Ask, keys: list[str]) -> None:
    app = ask("yes-no")
    async with app.run_test(size=(80, 24)) as pilot:
        await pilot.press(keys, "enter")
        assert app.said == [("Answered", False), ("Confirmed", None)]


async def test_no_is_shown_as_an_answer_and_not_as_nothing(ask: Ask) -> None:
    app = ask("yes-no", "en")
    async with app.run_test(size=(80, 24)) as pilot:
        app.answer.show(False)
        await pilot.pause()
        assert app.lines() == ["  1 ( ) Yes", "> 2 (*) No"]
