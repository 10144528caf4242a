"""The lines at the bottom: the commands of the screen with their keys, in its language."""

from collections.abc import Iterable
from typing import NamedTuple

from rich.segment import Segment
from textual import events
from textual.geometry import Size
from textual.strip import Strip
from textual.widget import Widget

from wizard.app.keys import COMMANDS
from wizard.app.panels.looks import style_of
from wizard.app.words import WORDS
from wizard.text.width import cell_width

_GAP = 2
_MOST_ROWS = 2


class Hint(NamedTuple):
    """A key and what it does; a click on it runs `action`, a key of the key map or one that Textual names."""

    keys: str
    words: str
    press: str

    @property
    def cells(self) -> int:
        return cell_width(self.keys) + 1 + cell_width(self.words)


def hints(ids: Iterable[str], language: str, *, second: bool) -> list[Hint]:
    """The hints for commands (or "enter", "escape"); with `second` their Ctrl keys too."""
    found = []
    for id in ids:
        command = COMMANDS.get(id)
        if command is None:
            found.append(Hint({"enter": "Enter", "escape": "Esc"}[id], WORDS.say(id, language), id))
        else:
            keys = f"{command.label}/{command.second_label}" if second else command.label
            found.append(Hint(keys, WORDS.say(id, language), command.key))
    return found


def rows_of(ids: tuple[str, ...], language: str, cells: int, most_rows: int) -> list[list[Hint]]:
    """The hints in at most `most_rows` rows where they fit, with the Ctrl keys if these fit too."""
    for second in (True, False):
        rows = _filled(hints(ids, language, second=second), cells)
        if len(rows) <= most_rows:
            return rows
    return rows


def _filled(shown: list[Hint], cells: int) -> list[list[Hint]]:
    rows: list[list[Hint]] = [[]]
    used = 0
    for hint in shown:
        if rows[-1] and used + _GAP + hint.cells > cells:
            rows.append([])
            used = 0
        used += hint.cells + (_GAP if rows[-1] else 0)
        rows[-1].append(hint)
    return rows


class Footer(Widget):
    """Shows the commands, on two rows where one is not enough."""

    DEFAULT_CSS = "Footer { width: 1fr; height: auto; padding: 0 1; background: $panel; }"

    def __init__(self) -> None:
        super().__init__()
        self._ids: tuple[str, ...] = ()
        self._language = "ja"

    def show(self, ids: Iterable[str], language: str) -> None:
        self._ids, self._language = tuple(ids), language
        self.refresh(layout=True)

    def _rows(self, width: int) -> list[list[Hint]]:
        return rows_of(self._ids, self._language, width, _MOST_ROWS)

    def get_content_height(self, container: Size, viewport: Size, width: int) -> int:
        return len(self._rows(width))

    def render_line(self, y: int) -> Strip:
        width = self.content_size.width
        rows = self._rows(width)
        plain, key, words = (style_of(self, look) for look in ("plain", "accent", "plain"))
        segments: list[Segment] = []
        for hint in rows[y] if y < len(rows) else ():
            segments += [Segment(" " * _GAP, plain)] if segments else []
            segments += [Segment(hint.keys, key), Segment(f" {hint.words}", words)]
        return Strip(segments).adjust_cell_length(width, plain)

    async def on_click(self, event: events.Click) -> None:
        rows = self._rows(self.content_size.width)
        x, y = event.get_content_offset(self) or (0, -1)
        for hint in rows[y] if 0 <= y < len(rows) else ():
            if 0 <= x < hint.cells:
                await self.app.run_action(f"simulate_key('{hint.press}')")
                return
            x -= hint.cells + _GAP
