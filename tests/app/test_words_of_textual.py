"""What Textual would say by itself, in English, is never said: its keys, its notes and its palette."""

import re

import pytest
from textual.app import App
from textual.binding import Binding
from textual.screen import Screen
from textual.widgets import Input, TextArea

from tests.app.support import Drive, Make

LEAVING = {"ctrl+c", "ctrl+q"}
JAPANESE = re.compile("[\u3040-\u30ff\u3400-\u9fff]")


def _keys(*bound: type) -> list[str]:
    """The keys that Textual binds there."""
    bindings = [one for owner in bound for one in owner.__dict__["BINDINGS"] if isinstance(one, Binding)]
    return sorted({key.strip() for one in bindings for key in one.key.split(",")} - LEAVING)


@pytest.mark.parametrize("key", _keys(App, Screen))
async def test_no_key_of_textual_brings_up_words_of_its_own(drive: Drive, assessment: Make, key: str) -> None:
    async with drive(assessment({"audience": "staff"}), language="ja") as driven:
        before = set(driven.text.split())
        await driven.press(key)
        new = {word for word in set(driven.text.split()) - before if re.search(r"[A-Za-z]{2}", word)}
        assert not {word for word in new if not JAPANESE.search(word)}
        assert not driven.app.screen.query("Toast")


async def test_no_key_of_a_field_says_anything(drive: Drive, assessment: Make) -> None:
    """They move, select and edit; none of them notes anything."""
    made = assessment({"audience": "staff"})
    made.at = "users"
    async with drive(made, language="ja") as driven:
        for key in _keys(Input, TextArea):
            await driven.press("1", "2", key)
            assert not driven.app.screen.query("Toast"), key


async def test_the_keys_that_quit_do_so_without_a_note(drive: Drive, assessment: Make) -> None:
    """Textual would only say which other key quits."""
    for key in sorted(LEAVING):
        async with drive(assessment({"audience": "staff"}), language="ja") as driven:
            await driven.pilot.press(key)
        assert driven.app.return_value is not None
