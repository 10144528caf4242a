"""A month as a calendar shows it, and how to move from day to day in it."""

from calendar import monthrange
from collections.abc import Iterator
from datetime import date, timedelta
from typing import Final

from wizard.frozen import frozen
from wizard.telling.month_words import WORDS
from wizard.text.dates import ERAS, format_date

WEEK: Final = 7
WEEKS: Final = 6
"""As many as a month can touch."""


@frozen
class Days:
    """The days that can be chosen, both ends included."""

    first: date = date.min
    last: date = date.max

    def __contains__(self, day: object) -> bool:
        return isinstance(day, date) and self.first <= day <= self.last

    def nearest(self, day: date) -> date:
        """The day, or the nearest one that can be chosen."""
        return max(self.first, min(day, self.last))

    def after(self, day: date, days: int) -> date:
        """So many days later (or earlier), as far as can be chosen."""
        try:
            return self.nearest(day + timedelta(days))
        except OverflowError:
            return self.last if days > 0 else self.first

    def after_months(self, day: date, months: int) -> date:
        """The same day of a month so many later (or earlier), or the last one that it has."""
        year, month = divmod(day.year * 12 + day.month - 1 + months, 12)
        if not date.min.year <= year <= date.max.year:
            return self.last if months > 0 else self.first
        return self.nearest(date(year, month + 1, min(day.day, monthrange(year, month + 1)[1])))


def weeks_of(day: date) -> Iterator[tuple[date | None, ...]]:
    """The weeks of the month in which a day is, from Sunday to Saturday; None where another month is."""
    first = day.replace(day=1)
    blank = (first.weekday() + 1) % WEEK
    days = [None] * blank + [first.replace(day=number + 1) for number in range(monthrange(day.year, day.month)[1])]
    days += [None] * (WEEK * WEEKS - len(days))
    return (tuple(days[start : start + WEEK]) for start in range(0, len(days), WEEK))


def weekdays(language: str) -> list[str]:
    """The names of the days of the week, from Sunday."""
    return WORDS.say("weekdays", language).split()


def month_words(day: date, language: str) -> str:
    """The month of a day with its year; in Japanese also with that of the era in which the day is."""
    month = WORDS.say("months", language).split()[day.month - 1]
    era = next((era for era in ERAS if era.first <= day <= era.last), None)
    if language != "ja" or era is None:
        return WORDS.say("month", language, month=month, year=day.year)
    year = day.year - era.year_before
    shown = "元" if year == 1 else str(year)
    return WORDS.say("era-month", language, era=era.name, era_year=shown, month=month, year=day.year)


def day_words(day: date, language: str) -> str:
    """A day with its day of the week."""
    weekday = weekdays(language)[(day.weekday() + 1) % WEEK]
    return WORDS.say("day", language, day=format_date(day, language), weekday=weekday)
