"""One option out of several: every way to choose it, and nothing chosen before."""

from collections.abc import Callable
from typing import Any

import pytest
from textual.events import Key

from wizard.questionnaire.definition import Option

Ask = Callable[..., Any]

NARROW, USUAL = (40, 24), (80, 24)
LONG = {
    "ja": "国民の権利や義務に関わる判断（処分、給付など）の参考にする。「案」を作るときも含みます。",
    "en": "As an aid to decisions on the rights and duties of citizens (permits, benefits), drafts included",
}
HOSTILE = "[/ [@click=app.quit]x[/] {0} \x1b[31m"


@pytest.mark.parametrize("size", [NARROW, USUAL])
@pytest.mark.parametrize(("language", "label"), [("ja", "選択肢"), ("en", "option ")])
async def test_nothing_is_chosen_before_the_person_does_it(
    ask: Ask, size: tuple[int, int], language: str, label: str
) -> None:
    app = ask("choice", language)
    async with app.run_test(size=size) as pilot:
        await pilot.pause()
        assert app.lines() == [f"> 1 ( ) {label}1", f"  2 ( ) {label}2", f"  3 ( ) {label}3"]
        assert app.said == []


@pytest.mark.parametrize("keys", [["2"], ["２"], ["down", "space"], ["down", "enter"]])
async def test_number_space_and_enter_choose(ask: Ask, keys: list[str]) -> None:
    app = ask("choice")
    async with app.run_test(size=USUAL) as pilot:
        await pilot.press(*keys)
        assert app.said == [("Answered", "o2")]
        assert app.lines() == ["  1 ( ) 選択肢1", "> 2 (*) 選択肢2", "  3 ( ) 選択肢3"]


async def test_a_full_width_space_chooses_too(ask: Ask) -> None:
    app = ask("choice")
    async with app.run_test(size=USUAL) as pilot:
        app.post_message(Key("ideographic_space", "　"))
        await pilot.pause()
        assert app.said == [("Answered", "o1")]


async def test_enter_on_what_is_chosen_goes_on(ask: Ask) -> None:
    app = ask("choice")
    async with app.run_test(size=USUAL) as pilot:
        await pilot.press("1", "enter")
        assert app.said == [("Answered", "o1"), ("Confirmed", None)]


async def test_enter_chooses_what_the_caret_was_moved_to(ask: Ask) -> None:
    app = ask("choice")
    async with app.run_test(size=USUAL) as pilot:
        await pilot.press("down", "enter", "enter")
        assert app.said == [("Answered", "o2"), ("Confirmed", None)]


async def test_enter_never_answers_what_nobody_has_looked_at(ask: Ask) -> None:
    """Enter pressed twice, as after an input method, goes on and chooses nothing."""
    app = ask("choice")
    async with app.run_test(size=USUAL) as pilot:
        await pilot.press("enter", "enter")
        assert app.said == [("Confirmed", None), ("Confirmed", None)]


async def test_choosing_again_what_is_chosen_says_nothing_new(ask: Ask) -> None:
    app = ask("choice")
    async with app.run_test(size=USUAL) as pilot:
        await pilot.press("3", "3", "space")
        assert app.said == [("Answered", "o3")]


async def test_a_click_anywhere_on_an_entry_chooses_it(ask: Ask) -> None:
    app = ask("choice")
    async with app.run_test(size=USUAL) as pilot:
        app.screen.set_focus(None)
        await pilot.click(offset=(60, 2))
        assert app.said == [("Answered", "o3")]
        assert app.focused is app.answer.focus_target


@pytest.mark.parametrize("language", ["ja", "en"])
@pytest.mark.parametrize("width", [24, 40, 80])
async def test_long_labels_and_help_are_shown_to_the_last_character(ask: Ask, language: str, width: int) -> None:
    app = ask("choice", language, options=(Option("long", LONG, 2, help=LONG),))
    async with app.run_test(size=(width, 40)):
        shown = "".join(line[8:] for line in app.lines())
        assert shown.replace(" ", "") == 2 * LONG[language].replace(" ", "")


async def test_the_words_of_a_questionnaire_are_never_markup_or_control_codes(ask: Ask) -> None:
    words = {"ja": HOSTILE, "en": HOSTILE}
    app = ask("choice", options=(Option("a", words, 2, help=words),))
    async with app.run_test(size=USUAL) as pilot:
        await pilot.click(offset=(20, 0))
        assert app.said == [("Answered", "a")]
        assert [line[8:] for line in app.lines()] == 2 * ["[/ [@click=app.quit]x[/] {0} [31m"]


async def test_the_caret_stands_on_the_answer_that_was_given_before(ask: Ask) -> None:
    app = ask("choice")
    async with app.run_test(size=USUAL) as pilot:
        app.answer.show("o3")
        await pilot.pause()
        assert app.lines()[2] == "> 3 (*) 選択肢3"
        app.answer.show(None)
        await pilot.pause()
        assert app.lines()[2] == "> 3 ( ) 選択肢3"


async def test_an_option_that_is_offered_again_is_still_chosen(ask: Ask) -> None:
    app = ask("choice")
    async with app.run_test(size=USUAL) as pilot:
        options = app.question.options
        app.answer.show("o3")
        app.answer.set_options(options[:2])
        await pilot.pause()
        assert app.lines() == ["  1 ( ) 選択肢1", "> 2 ( ) 選択肢2"]
        app.answer.set_options(options)
        await pilot.pause()
        assert app.lines()[2] == "  3 (*) 選択肢3"


async def test_only_nine_options_have_a_number(ask: Ask) -> None:
    options = tuple(Option(f"o{n}", {"ja": f"選択肢{n}"}, 2 << n) for n in range(1, 12))
    app = ask("choice", options=options)
    async with app.run_test(size=USUAL) as pilot:
        await pilot.press("1", "0")
        assert app.said == [("Answered", "o1")]
        assert app.lines()[8:] == ["  9 ( ) 選択肢9", "    ( ) 選択肢10", "    ( ) 選択肢11"]
        await pilot.press("end", "space")
        assert app.said[1:] == [("Answered", "o11")]
