"""The limits of a number or a date, in words."""

from collections.abc import Callable
from typing import Literal

from wizard.app.kinds.words import WORDS
from wizard.questionnaire.definition import Question, Value


def limits_of(question: Question, of: Literal["number", "day"], language: str, show: Callable[[Value], str]) -> str:
    """From where to where an answer may go, or "" where it may be any. `show` writes one limit."""
    low, high = question.settings.min, question.settings.max
    if low is None and high is None:
        return ""
    key = "to" if low is None else "from" if high is None else "between"
    ends = {name: show(end) for name, end in (("low", low), ("high", high)) if end is not None}
    return WORDS.say(f"{of}-{key}", language, **ends)
