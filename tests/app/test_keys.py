"""The key map: complete, and out of the way of text."""

from textual.widgets import Input, TextArea

from wizard.app.keys import COMMANDS, bindings
from wizard.app.words import WORDS


def _keys_of_text_fields() -> set[str]:
    lists = [*Input.BINDINGS, *TextArea.BINDINGS]
    return {key.strip() for binding in lists for key in binding.key.split(",")}  # type: ignore[union-attr]


def test_no_key_has_two_meanings() -> None:
    keys = [key for command in COMMANDS.values() for key in (command.key, command.second)]
    assert len(keys) == len(set(keys))


def test_no_second_key_edits_text() -> None:
    assert not {command.second for command in COMMANDS.values()} & _keys_of_text_fields()


def test_no_second_key_is_taken_by_terminals() -> None:
    """Ctrl+I, M, J, H and [ are Tab, Enter, line feed, Backspace and Escape; S stops output, Z suspends, C leaves."""
    assert not {command.second.removeprefix("ctrl+") for command in COMMANDS.values()} & set("imjhszc")


def test_every_command_has_a_name_and_a_description() -> None:
    for command in COMMANDS:
        assert command in WORDS
        assert f"{command}-does" in WORDS


def test_bindings_call_the_action_of_the_command() -> None:
    [binding] = bindings(["later"])
    assert binding.key == "f4,ctrl+t"  # type: ignore[union-attr]
    assert binding.action == "later"  # type: ignore[union-attr]
