"""A month to choose a day from, by arrow keys or by mouse."""

from dataclasses import dataclass
from datetime import date
from typing import ClassVar, Final

from textual import events
from textual.binding import Binding, BindingType
from textual.content import Content
from textual.geometry import Size
from textual.message import Message
from textual.widget import Widget

from wizard.telling.month import WEEK, WEEKS, Days, month_words, weekdays, weeks_of
from wizard.text.width import cell_width, pad

_CELL: Final = 4
"""Cells of a day: two digits, and what marks it on both sides."""
_WIDTH: Final = _CELL * WEEK
_ABOVE: Final = 2
"""Lines above the first week: the month, and the days of the week."""
_YEAR: Final = 12


class MonthGrid(Widget, can_focus=True):
    """Six weeks. The day under the cursor stands in brackets, today before a `*`; a point stands for a day that
    cannot be chosen."""

    COMPONENT_CLASSES: ClassVar[set[str]] = {"month--title", "month--quiet", "month--cursor"}
    DEFAULT_CSS = """
    MonthGrid {
        width: 28;
        height: 8;
        .month--title { color: $text-accent; text-style: bold; }
        .month--quiet { color: $text-muted; }
        .month--cursor { color: $text-accent; text-style: bold; }
    }
    """
    BINDINGS: ClassVar[list[BindingType]] = [
        Binding("left", "days(-1)", show=False),
        Binding("right", "days(1)", show=False),
        Binding("up", f"days({-WEEK})", show=False),
        Binding("down", f"days({WEEK})", show=False),
        Binding("pageup", "months(-1)", show=False),
        Binding("pagedown", "months(1)", show=False),
        Binding("ctrl+pageup,left_square_bracket", f"months({-_YEAR})", show=False),
        Binding("ctrl+pagedown,right_square_bracket", f"months({_YEAR})", show=False),
        Binding("home", "end(0)", show=False),
        Binding("end", "end(-1)", show=False),
        Binding("t", "today", show=False),
        Binding("enter,space", "take", show=False),
    ]

    @dataclass
    class Moved(Message):
        """The cursor went to a day."""

        day: date

    @dataclass
    class Taken(Message):
        """A day was chosen."""

        day: date

    def __init__(self, day: date, days: Days, today: date | None, language: str) -> None:
        super().__init__()
        self.day = days.nearest(day)
        self._days, self._today, self._language = days, today, language

    def set_language(self, language: str) -> None:
        self._language = language
        self.refresh()

    # drawing

    def get_content_width(self, container: Size, viewport: Size) -> int:
        return _WIDTH

    def render(self) -> Content:
        lines = [self._title(), self._names()]
        lines += [Content("").join([self._cell(day) for day in week]) for week in weeks_of(self.day)]
        return Content("\n").join(lines)

    def _title(self) -> Content:
        words = month_words(self.day, self._language)
        free = _WIDTH - 2 - cell_width(words)
        return Content.styled("<" + " " * (free // 2) + words + " " * (free - free // 2) + ">", ".month--title")

    def _names(self) -> Content:
        return Content.styled("".join(pad(f" {name}", _CELL) for name in weekdays(self._language)), ".month--quiet")

    def _cell(self, day: date | None) -> Content:
        if day is None:
            return Content(" " * _CELL)
        if day not in self._days:
            return Content.styled("  . ", ".month--quiet")
        if day == self.day:
            return Content.styled(f"[{day.day:2}]", ".month--cursor")
        return Content(f" {day.day:2}{'*' if day == self._today else ' '}")

    # moving

    def go(self, day: date) -> None:
        """Set the cursor on a day, or on the nearest one that can be chosen."""
        self.day = self._days.nearest(day)
        self.refresh()
        self.post_message(self.Moved(self.day))

    def action_days(self, by: int) -> None:
        self.go(self._days.after(self.day, by))

    def action_months(self, by: int) -> None:
        self.go(self._days.after_months(self.day, by))

    def action_end(self, which: int) -> None:
        self.go([day for week in weeks_of(self.day) for day in week if day is not None][which])

    def action_today(self) -> None:
        if self._today is not None:
            self.go(self._today)

    def action_take(self) -> None:
        self.post_message(self.Taken(self.day))

    def on_click(self, event: events.Click) -> None:
        x, y = event.get_content_offset(self) or (0, -1)
        if y == 0 and (x < _CELL or x >= _WIDTH - _CELL):
            self.action_months(-1 if x < _CELL else 1)
        elif 0 <= y - _ABOVE < WEEKS:
            day = list(weeks_of(self.day))[y - _ABOVE][min(x // _CELL, WEEK - 1)]
            if day is not None and day in self._days:
                self.post_message(self.Taken(day))
