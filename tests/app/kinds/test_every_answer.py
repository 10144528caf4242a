"""What holds for the widget of every kind."""

from collections.abc import Callable
from datetime import date
from decimal import Decimal
from typing import Any

import pytest
from textual.events import Key, Paste

from wizard.app.kinds import widget_for, widgets
from wizard.questionnaire.definition import Group
from wizard.questionnaire.kinds import kinds

Ask = Callable[..., Any]

VALUES = {
    "choice": "o2",
    "choices": ("o1", "o3"),
    "yes-no": True,
    "text": "問合せ [/",
    "paragraph": "一\n二 [@click=app.quit]x[/]",
    "integer": 50000,
    "number": Decimal("1.5"),
    "date": date(2026, 4, 1),
    "note": None,
    "group": Group(({}, {}), complete=False),
}
LANGUAGES = ("ja", "en")


def test_every_kind_of_answer_has_a_widget() -> None:
    assert set(widgets()) == set(kinds())


def test_an_unknown_kind_has_none() -> None:
    with pytest.raises(KeyError):
        widget_for("colour")


@pytest.mark.parametrize("kind", VALUES)
@pytest.mark.parametrize("mounted", [True, False])
async def test_showing_an_answer_posts_nothing_and_showing_none_takes_it_off_the_screen(
    ask: Ask, kind: str, mounted: bool
) -> None:
    app = ask(kind)
    if not mounted:
        app.answer.show(VALUES[kind])
    async with app.run_test(size=(80, 24)) as pilot:
        if mounted:
            app.answer.show(VALUES[kind])
        await pilot.pause()
        shown = app.lines()
        app.answer.show(None)
        await pilot.pause()
        assert (app.lines() != shown) is (kind != "note")
        assert app.said == []


@pytest.mark.parametrize("kind", VALUES)
@pytest.mark.parametrize("width", [40, 80])
async def test_in_another_language_it_looks_as_if_made_in_it_and_keeps_the_answer(
    ask: Ask, kind: str, width: int
) -> None:
    app, other = ask(kind, "ja"), ask(kind, "en")
    async with app.run_test(size=(width, 24)) as pilot:
        app.answer.show(VALUES[kind])
        app.answer.set_language("en")
        await pilot.pause()
        switched = app.lines()
        assert app.said == []
    other.answer.show(VALUES[kind])
    async with other.run_test(size=(width, 24)) as pilot:
        await pilot.pause()
        assert other.lines() == switched


@pytest.mark.parametrize("language", LANGUAGES)
@pytest.mark.parametrize(("kind", "typed"), [("integer", "many [/"), ("date", "令和8年"), ("text", "abcd")])
async def test_what_was_typed_and_is_no_answer_is_shown_again_with_what_is_wrong(
    ask: Ask, kind: str, typed: str, language: str
) -> None:
    app = ask(kind, language, max_length=3)
    async with app.run_test(size=(80, 24)) as pilot:
        app.answer.show(None, typed)
        await pilot.pause()
        assert typed in app.lines()[1]
        assert any(line.startswith("  ! ") for line in app.lines())
        assert app.said == []


@pytest.mark.parametrize(
    ("kind", "keys", "value"),
    [
        ("choice", ["down", "space"], "o2"),
        ("yes-no", ["n"], False),
        ("choices", ["down", "space"], ("o2",)),
        ("text", ["a"], "a"),
        ("paragraph", ["a"], "a"),
        ("integer", ["7"], 7),
        ("group", ["c"], Group((), complete=True)),
    ],
)
async def test_leaving_waits_for_every_key_pressed_before(ask: Ask, kind: str, keys: list[str], value: object) -> None:
    app = ask(kind)
    async with app.run_test(size=(80, 24)) as pilot:
        done: list[str] = []
        for key in keys:  # without a pause, as a slow line brings them together
            app.post_message(Key(key, " " if key == "space" else key))
        app.call_later(app.answer.settle, lambda: done.append("left"))
        await pilot.pause()
        await pilot.pause()
        assert app.said == [("Answered", value), ("Settled", None)]
        assert done == ["left"]


@pytest.mark.parametrize("kind", ["text", "paragraph", "integer"])
async def test_characters_that_arrive_together_are_told_once(ask: Ask, kind: str) -> None:
    app = ask(kind)
    async with app.run_test(size=(80, 24)) as pilot:
        app.post_message(Paste("12345"))
        await pilot.pause()
        assert [name for name, _ in app.said] == ["Answered"]
