"""The one place that knows the time. Everything below the drivers is told the day and never asks."""

import os
from datetime import date, datetime
from typing import Final

VARIABLE: Final = "WIZARD_CLOCK"
"""Environment variable that stops the clock at a time (ISO 8601), for tests and pictures that can be made again."""


class ClockProblem(ValueError):
    """`WIZARD_CLOCK` holds something that is not a time."""


def now() -> datetime:
    """The present time in the local zone (or that of `WIZARD_CLOCK`), in whole seconds, aware of its zone.

    Raises:
        ClockProblem: `WIZARD_CLOCK` is set and not in ISO 8601.
    """
    stopped = os.environ.get(VARIABLE)
    moment = _parsed(stopped) if stopped else datetime.now().astimezone()
    return moment.replace(microsecond=0)


def today() -> date:
    """The present day in the same zone as `now`.

    Raises:
        ClockProblem: as for `now`.
    """
    return now().date()


def _parsed(text: str) -> datetime:
    try:
        moment = datetime.fromisoformat(text)
        return moment if moment.tzinfo else moment.astimezone()
    except (ValueError, OverflowError) as error:
        raise ClockProblem(f"{VARIABLE} is not a time in ISO 8601") from error
