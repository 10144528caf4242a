"""A day chosen in a calendar."""

from datetime import date
from pathlib import Path

import pytest

from tests.app.support import NOW, Drive
from tests.support.making import question, sheet
from wizard.app.screens.calendar import CalendarScreen
from wizard.app.screens.interview import InterviewScreen
from wizard.app.widgets.month_grid import MonthGrid
from wizard.interview import start
from wizard.record.assessment import Assessment
from wizard.record.content import Head, System
from wizard.record.file import FileStore
from wizard.text.width import cell_width


def _made(tmp_path: Path, **limits: date) -> Assessment:
    asked = sheet(question("day", "date", **limits))
    head = Head("ed/small", NOW.date(), System("bot"), "1.0.0")
    return Assessment(head, start(asked, NOW.date()), FileStore(tmp_path, "small"))


@pytest.mark.parametrize("key", ["shift+f4", "ctrl+right_square_bracket"])
async def test_it_opens_at_the_day_of_the_assessment_and_enter_takes_a_day(
    drive: Drive, tmp_path: Path, language: str, size: tuple[int, int], key: str
) -> None:
    made = _made(tmp_path)
    async with drive(made, language=language, size=size) as driven:
        assert {"ja": "[ 暦から選ぶ Shift+F4 ]", "en": "[ Choose in a calendar Shift+F4 ]"}[language] in driven.text
        await driven.press(key)
        assert {"ja": "令和8年11月（2026年）", "en": "November 2026"}[language] in driven.text
        assert "[22]" in driven.text
        assert {"ja": " 日  月  火  水  木  金  土", "en": " Sun Mon Tue Wed Thu Fri Sat"}[language] in driven.text
        assert all(cell_width(line) <= size[0] for line in driven.lines)
        await driven.press("right", "down", "enter")
        assert isinstance(driven.app.screen, InterviewScreen)
        assert made.interview.answer_of("day") == date(2026, 11, 30)
        assert "2026-11-30" in driven.text


@pytest.mark.parametrize(
    ("keys", "day"),
    [
        (["left"], date(2026, 11, 21)),
        (["up", "up"], date(2026, 11, 8)),
        (["pageup"], date(2026, 10, 22)),
        (["pagedown", "pagedown"], date(2027, 1, 22)),
        (["ctrl+pageup"], date(2025, 11, 22)),
        (["ctrl+pagedown"], date(2027, 11, 22)),
        (["["], date(2025, 11, 22)),
        (["]"], date(2027, 11, 22)),
        (["home"], date(2026, 11, 1)),
        (["end"], date(2026, 11, 30)),
        (["pageup", "home", "t"], date(2026, 11, 22)),
    ],
)
async def test_the_keys_move_by_days_weeks_months_and_years(
    drive: Drive, tmp_path: Path, keys: list[str], day: date
) -> None:
    made = _made(tmp_path)
    async with drive(made) as driven:
        await driven.press("shift+f4", *keys, "enter")
        assert made.interview.answer_of("day") == day


async def test_it_begins_at_the_day_that_is_written_in_whatever_form(drive: Drive, tmp_path: Path) -> None:
    async with drive(_made(tmp_path), language="ja") as driven:
        await driven.type("R1.5.1")
        await driven.press("shift+f4")
        assert "令和元年5月（2019年）" in driven.text
        await driven.press("left")
        assert "平成31年4月（2019年）" in driven.text
        assert "平成31年4月30日（2019-04-30） 火" in driven.text


async def test_days_outside_the_limits_are_not_shown_and_cannot_be_reached(drive: Drive, tmp_path: Path) -> None:
    made = _made(tmp_path, min=date(2026, 11, 10), max=date(2026, 12, 5))
    async with drive(made) as driven:
        await driven.press("shift+f4")
        grid = driven.app.screen.query_one(MonthGrid)
        assert "  .   .   .   .   .   .   ." in driven.text
        await driven.pilot.click(MonthGrid, offset=(1, 2))
        assert isinstance(driven.app.screen, CalendarScreen)
        await driven.press("ctrl+pageup", "up")
        assert grid.day == date(2026, 11, 10)
        await driven.press("pagedown", "end")
        assert grid.day == date(2026, 12, 5)
        await driven.press("enter")
        assert made.interview.answer_of("day") == date(2026, 12, 5)


async def test_the_mouse_turns_the_month_and_takes_a_day(drive: Drive, tmp_path: Path) -> None:
    made = _made(tmp_path)
    async with drive(made) as driven:
        await driven.press("shift+f4")
        await driven.pilot.click(MonthGrid, offset=(27, 0))
        assert "December 2026" in driven.text
        await driven.pilot.click(MonthGrid, offset=(1, 0))
        await driven.pilot.click(MonthGrid, offset=(9, 3))  # Tuesday of the second week
        await driven.pilot.pause()
        assert made.interview.answer_of("day") == date(2026, 11, 10)


@pytest.mark.parametrize("key", ["escape", "shift+f4"])
async def test_closing_it_leaves_what_was_written(drive: Drive, tmp_path: Path, key: str) -> None:
    made = _made(tmp_path)
    async with drive(made) as driven:
        await driven.type("2026-04-01")
        await driven.press("shift+f4", "down", key)
        assert isinstance(driven.app.screen, InterviewScreen)
        assert made.interview.answer_of("day") == date(2026, 4, 1)


async def test_the_language_changes_in_it(drive: Drive, tmp_path: Path) -> None:
    async with drive(_made(tmp_path)) as driven:
        await driven.press("shift+f4", "f9")
        assert "令和8年11月（2026年）" in driven.text
        assert "暦から選ぶ" in driven.text
