"""The one key map: every command of the app, its function key, and a second key.

Letters belong to text fields, so commands are function keys. Some terminals keep F1, F10 or F11 for themselves;
therefore each command has a second key too, in most cases with Ctrl. Ctrl keys that edit text (A C D E F K U V W X Y
Z), that terminals cannot tell from Tab, Enter, Backspace or Escape (H I J M [) or use to stop output (S) are left
alone. After the letters that remain come signs, arrows that move nothing in a field, and Alt.
"""

from collections.abc import Iterable
from typing import Final

from textual.binding import Binding, BindingType

from wizard.frozen import frozen

_SIGNS: Final = {"underscore": "/", "backslash": "\\", "right_square_bracket": "]", "up": "Up", "down": "Down"}
_SAME: Final = {"ctrl+underscore": "ctrl+slash"}
"""Names under which newer terminals report the same keys: the older ones know no Ctrl+/."""


@frozen
class Command:
    """A command. `id` names the action and the words; keys are named as Textual names them.

    Shift with a function key does what is akin to that key: F2 goes back, Shift+F2 takes back.
    """

    id: str
    key: str
    second: str

    @property
    def label(self) -> str:
        """How the function key is written."""
        return _written(self.key)

    @property
    def second_label(self) -> str:
        """How the second key is written: `^` stands for Ctrl."""
        return _written(self.second)

    @property
    def keys(self) -> str:
        """All names of its keys, as a binding takes them."""
        names = (self.key, self.second)
        return ",".join([*names, *(other for name in names if (other := _other_name(name)))])


def _written(key: str) -> str:
    held, _, name = key.rpartition("+")
    shown = _SIGNS.get(name, name.upper())
    return f"^{shown}" if held == "ctrl" else f"{held.title()}+{shown}" if held else shown


def _other_name(key: str) -> str:
    """Terminals without the newer protocol report Shift+F1 as F13, and so on."""
    if key.startswith("shift+f"):
        return f"f{int(key.removeprefix('shift+f')) + 12}"
    return _SAME.get(key, "")


COMMANDS: Final = {
    command.id: command
    for command in (
        Command("help", "f1", "ctrl+g"),
        Command("back", "f2", "ctrl+p"),
        Command("next", "f3", "ctrl+n"),
        Command("next-open", "shift+f7", "ctrl+down"),
        Command("next-problem", "shift+f8", "ctrl+up"),
        Command("later", "f4", "ctrl+t"),
        Command("why", "f5", "ctrl+b"),
        Command("outline", "f6", "ctrl+o"),
        Command("search", "f7", "ctrl+underscore"),
        Command("review", "f8", "ctrl+r"),
        Command("language", "f9", "ctrl+l"),
        Command("quit", "f10", "ctrl+q"),
        Command("commands", "f11", "alt+x"),
        Command("aid", "shift+f4", "ctrl+right_square_bracket"),
        Command("undo", "shift+f2", "alt+z"),
        Command("redo", "shift+f3", "alt+y"),
        Command("settings", "f12", "ctrl+backslash"),
    )
}
"""By id, in the order of the footer."""

EVERYWHERE: Final = ("help", "language", "settings", "quit")
"""What the app itself answers, on every screen."""


def bindings(ids: Iterable[str]) -> list[BindingType]:
    """Bindings that win over those of a text field; each calls the action of the same name, `_` for `-`."""
    return [
        Binding(command.keys, command.id.replace("-", "_"), id=command.id, show=False, priority=True)
        for command in map(COMMANDS.__getitem__, ids)
    ]
