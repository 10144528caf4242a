"""The key map: complete, and out of the way of text."""

import pytest
from textual.widgets import Input, TextArea

from wizard.app.keys import COMMANDS, bindings
from wizard.app.words import WORDS


def _keys_of_text_fields() -> set[str]:
    lists = [*Input.BINDINGS, *TextArea.BINDINGS]
    return {key.strip() for binding in lists for key in binding.key.split(",")}  # type: ignore[union-attr]


def test_no_key_has_two_meanings() -> None:
    keys = [key for command in COMMANDS.values() for key in command.keys.split(",")]
    assert len(keys) == len(set(keys))


def test_no_key_edits_text() -> None:
    kept_for_the_app = {"f6", "f7"}  # our fields leave them out
    keys = {key for command in COMMANDS.values() for key in command.keys.split(",")}
    assert not (keys - kept_for_the_app) & _keys_of_text_fields()


def test_no_second_key_is_taken_by_terminals() -> None:
    """Ctrl+I, M, J, H and [ are Tab, Enter, line feed, Backspace and Escape; S stops output, Z suspends, C leaves."""
    assert not {command.second.removeprefix("ctrl+") for command in COMMANDS.values()} & set("imjhszc")


def test_every_command_has_a_name_and_a_description() -> None:
    for command in COMMANDS:
        assert command in WORDS
        assert f"{command}-does" in WORDS


@pytest.mark.parametrize(
    ("id", "key", "action"),
    [
        ("later", "f4,ctrl+t", "later"),
        ("search", "f7,ctrl+underscore,ctrl+slash", "search"),
        ("next-open", "shift+f7,ctrl+down,f19", "next_open"),
    ],
)
def test_bindings_call_the_action_of_the_command(id: str, key: str, action: str) -> None:
    """Older terminals report Ctrl+/ as Ctrl+_, and Shift+F7 as F19."""
    [binding] = bindings([id])
    assert binding.key == key  # type: ignore[union-attr]
    assert binding.action == action  # type: ignore[union-attr]


@pytest.mark.parametrize(
    ("id", "label", "second"),
    [("help", "F1", "^G"), ("search", "F7", "^/"), ("next-open", "Shift+F7", "^Down"), ("undo", "Shift+F2", "Alt+Z")],
)
def test_keys_are_written_as_they_stand_on_the_keyboard(id: str, label: str, second: str) -> None:
    assert (COMMANDS[id].label, COMMANDS[id].second_label) == (label, second)
