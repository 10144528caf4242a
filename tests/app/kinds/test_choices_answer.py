"""Several options: boxes, an exclusive option, and how many may be chosen."""

from collections.abc import Callable
from typing import Any

import pytest

from wizard.questionnaire.definition import Option

Ask = Callable[..., Any]

USUAL = (80, 24)


def options_with_exclusive() -> tuple[Option, ...]:
    made = [Option(f"o{n}", {"ja": f"選択肢{n}", "en": f"option {n}"}, 2 << n) for n in (1, 2, 3)]
    return (*made, Option("none", {"ja": "どれでもない", "en": "None"}, 2 << 4, exclusive=True))


async def test_numbers_and_space_set_and_clear_boxes_and_answers_come_in_order(ask: Ask) -> None:
    app = ask("choices")
    async with app.run_test(size=USUAL) as pilot:
        await pilot.press("3", "1", "space")
        assert app.said == [("Answered", ("o3",)), ("Answered", ("o1", "o3")), ("Answered", ("o3",))]
        assert app.lines()[1:] == ["> 1 [ ] 選択肢1", "  2 [ ] 選択肢2", "  3 [x] 選択肢3"]


async def test_clearing_the_last_box_takes_the_answer_away(ask: Ask) -> None:
    app = ask("choices")
    async with app.run_test(size=USUAL) as pilot:
        await pilot.press("1", "1")
        assert app.said == [("Answered", ("o1",)), ("Cleared", None)]


async def test_enter_goes_on_and_sets_nothing(ask: Ask) -> None:
    app = ask("choices")
    async with app.run_test(size=USUAL) as pilot:
        await pilot.press("enter")
        assert app.said == [("Confirmed", None)]
        assert "[x]" not in "".join(app.lines())


async def test_an_exclusive_option_clears_the_others_and_they_clear_it(ask: Ask) -> None:
    app = ask("choices", options=options_with_exclusive())
    async with app.run_test(size=USUAL) as pilot:
        await pilot.press("1", "4", "2")
        assert app.said[1:] == [("Answered", ("none",)), ("Answered", ("o2",))]


@pytest.mark.parametrize(
    ("language", "label"), [("ja", "どれでもない（これだけを選ぶ）"), ("en", "None (chosen alone)")]
)
async def test_an_exclusive_option_says_so_in_words(ask: Ask, language: str, label: str) -> None:
    app = ask("choices", language, options=options_with_exclusive())
    async with app.run_test(size=USUAL):
        assert app.lines()[-1] == f"  4 [ ] {label}"


@pytest.mark.parametrize(
    ("limits", "language", "words"),
    [
        ({}, "en", "Choose any number."),
        ({}, "ja", "いくつでも選べます。"),
        ({"least": 2}, "en", "Choose at least 2."),
        ({"most": 2}, "ja", "2 個まで選べます。"),
        ({"least": 2, "most": 3}, "en", "Choose 2 to 3."),
        ({"least": 2, "most": 2}, "ja", "2 個選んでください。"),
    ],
)
async def test_how_many_may_be_chosen_is_said_beforehand(
    ask: Ask, limits: dict[str, int], language: str, words: str
) -> None:
    app = ask("choices", language, **limits)
    async with app.run_test(size=(40, 24)):
        assert app.lines()[0] == f"  {words}"


async def test_too_many_is_no_answer_and_enter_does_not_go_on(ask: Ask) -> None:
    app = ask("choices", most=1)
    async with app.run_test(size=USUAL) as pilot:
        await pilot.press("1", "2", "enter")
        assert app.said == [("Answered", ("o1",)), ("Typed", "o1,o2")]
        assert app.lines()[-1] == "  ! 選べるのは 1 個までです。"
        await pilot.press("1", "enter")
        assert app.said[2:] == [("Answered", ("o2",)), ("Confirmed", None)]


async def test_what_was_chosen_and_is_no_answer_can_be_shown_again(ask: Ask) -> None:
    app = ask("choices", "en", most=1)
    async with app.run_test(size=USUAL) as pilot:
        app.answer.show(None, "o1,o2")
        await pilot.pause()
        assert [line[4:7] for line in app.lines()[1:4]] == ["[x]", "[x]", "[ ]"]
        assert app.lines()[-1] == "  choose at most 1"
        assert app.said == []


async def test_a_choice_that_is_not_offered_is_no_part_of_a_new_answer(ask: Ask) -> None:
    app = ask("choices")
    async with app.run_test(size=USUAL) as pilot:
        app.answer.show(("o1", "o3"))
        app.answer.set_options(app.question.options[:2])
        await pilot.pause()
        await pilot.press("2")
        assert app.said == [("Answered", ("o1", "o2"))]
