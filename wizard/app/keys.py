"""The one key map: every command of the app, its function key, and a second key.

Letters belong to text fields, so commands are function keys. Some terminals keep F1, F10 or F11 for themselves;
therefore each command has a Ctrl key too. Those that edit text (A C D E F K U V W X Y Z), that terminals cannot tell
from Tab, Enter, Backspace or Escape (H I J M [) or use to stop output (S) are left alone.
"""

from collections.abc import Iterable
from typing import Final

from textual.binding import Binding, BindingType

from wizard.frozen import frozen


@frozen
class Command:
    """A command. `id` names the action and the words; keys are named as Textual names them."""

    id: str
    key: str
    second: str

    @property
    def label(self) -> str:
        """How the function key is written."""
        return self.key.upper()

    @property
    def second_label(self) -> str:
        """How the Ctrl key is written."""
        return "^" + self.second.removeprefix("ctrl+").upper()


COMMANDS: Final = {
    command.id: command
    for command in (
        Command("help", "f1", "ctrl+g"),
        Command("back", "f2", "ctrl+p"),
        Command("next", "f3", "ctrl+n"),
        Command("later", "f4", "ctrl+t"),
        Command("why", "f5", "ctrl+b"),
        Command("outline", "f6", "ctrl+o"),
        Command("review", "f8", "ctrl+r"),
        Command("language", "f9", "ctrl+l"),
        Command("quit", "f10", "ctrl+q"),
    )
}
"""By id, in the order of the footer. F7 is kept for searching."""

EVERYWHERE: Final = ("help", "language", "quit")
"""What the app itself answers, on every screen."""


def bindings(ids: Iterable[str]) -> list[BindingType]:
    """Bindings that win over those of a text field; each calls the action of the same name."""
    return [
        Binding(f"{command.key},{command.second}", command.id, id=command.id, show=False, priority=True)
        for command in map(COMMANDS.__getitem__, ids)
    ]
