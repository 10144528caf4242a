"""The limits of an answer, in words."""

from collections.abc import Callable
from typing import Literal

from wizard.questionnaire.definition import Question, Value
from wizard.telling.limits_words import WORDS


def limits_of(question: Question, of: Literal["number", "day"], language: str, show: Callable[[Value], str]) -> str:
    """From where to where an answer may go, or "" where it may be any. `show` writes one limit."""
    low, high = question.settings.min, question.settings.max
    if low is None and high is None:
        return ""
    key = "to" if low is None else "from" if high is None else "between"
    ends = {name: show(end) for name, end in (("low", low), ("high", high)) if end is not None}
    return WORDS.say(f"{of}-{key}", language, **ends)


def how_many(question: Question, language: str) -> str:
    """How many options may be chosen."""
    least, most = question.settings.least or 1, question.settings.most
    key = ("any-number" if least == 1 else "at-least") if most is None else "at-most" if least == 1 else "between"
    return WORDS.say("exactly" if least == most else key, language, least=least, most=most)
