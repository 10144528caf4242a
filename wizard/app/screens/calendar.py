"""A calendar over the question, to choose a day from."""

from collections.abc import Iterable
from datetime import date
from typing import ClassVar

from textual import on
from textual.binding import BindingType
from textual.widget import Widget

from wizard.app.keys import bindings
from wizard.app.panels.page import Page
from wizard.app.screens.overlay import Overlay
from wizard.app.widgets.month_grid import MonthGrid
from wizard.telling.blocks import Block
from wizard.telling.month import Days, day_words
from wizard.telling.month_words import WORDS


class CalendarScreen(Overlay[date | None]):
    """The result is the day that was chosen, None where it was closed. It begins at `day`."""

    DEFAULT_CSS = """
    CalendarScreen > .window { max-width: 72; }
    CalendarScreen MonthGrid { margin: 0 2 1 2; }
    """
    BINDINGS: ClassVar[list[BindingType]] = bindings(("aid",))  # the key that opened it closes it too
    SHOWN: ClassVar[tuple[str, ...]] = ("enter", "escape")

    def __init__(self, day: date, days: Days, today: date | None) -> None:
        super().__init__()
        self._today = today
        self._below = Page()
        self._args = day, days, today

    def body(self) -> Iterable[Widget]:
        self._grid = MonthGrid(*self._args, self.language)
        yield self._grid
        yield self._below

    def on_mount(self) -> None:
        super().on_mount()
        self.set_focus(self._grid)

    def title_words(self) -> str:
        return WORDS.say("choose", self.language)

    def tell(self) -> None:
        self._grid.set_language(self.language)
        self._tell_day()

    @on(MonthGrid.Moved)
    def _tell_day(self) -> None:
        blocks = [Block(day_words(self._grid.day, self.language), "strong", 2)]
        keys = ["keys", *(["today"] if self._today is not None else [])]
        blocks += [Block(WORDS.say(key, self.language), "muted", 2) for key in keys]
        self._below.show(blocks)

    @on(MonthGrid.Taken)
    def _taken(self, event: MonthGrid.Taken) -> None:
        event.stop()
        self.dismiss(event.day)

    def action_aid(self) -> None:
        self.action_close()
