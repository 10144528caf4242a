"""Text typed within entries stays with its entry."""

from typing import Any

from wizard.sitting.half_typed import HalfTyped


def test_entries_that_say_the_same_have_texts_of_their_own() -> None:
    first: dict[str, Any] = {}
    second: dict[str, Any] = {}
    texts = HalfTyped()
    texts.of(first)["staff"] = "12x"
    assert texts.of(second) == {}
    assert texts.of(first) == {"staff": "12x"}


def test_an_entry_that_an_answer_has_changed_keeps_its_texts() -> None:
    before: dict[str, Any] = {}
    now: dict[str, Any] = {"name": "Kita"}
    texts = HalfTyped()
    texts.of(before)["staff"] = "12x"
    texts.replace(before, now)
    assert texts.of(now) == {"staff": "12x"}
    assert texts.of(before) == {}
