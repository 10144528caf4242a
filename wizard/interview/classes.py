"""Which answers are worth telling apart: all of a finite question, one of each stretch of numbers between limits.

Where conditions compare a number or date only with constants, one value of each stretch stands for all of it, so
trying these is as good as trying every value. So it is with texts, and with options that no condition tells apart.
"""

from datetime import date
from decimal import Decimal
from itertools import pairwise
from math import ceil, floor
from typing import cast

from wizard.interview.engine import Engine
from wizard.interview.options import Ids, sets_worth_trying, told_apart
from wizard.interview.uses import Uses, uses_of
from wizard.questionnaire.definition import Option, Question, Value
from wizard.questionnaire.possible import EITHER, FALSE, FIRST_DAY, LAST_DAY, Amount

_SOME_TEXT = "-"


def answers_worth_trying(question: Question, engine: Engine, current: Value | None) -> tuple[tuple[Value, ...], bool]:
    """Answers of a question that can make a difference, and whether every difference is among them.

    Of options that nothing tells apart the one in `current` is taken, or else the first. Of several choices, options
    that nothing looks at stay as in `current` where they can.
    """
    uses = uses_of(engine.plan)
    match question.kind.type:
        case "yes-no":
            return (True, False), True
        case "choice":
            classes = told_apart(question, _offered(question, engine), uses)
            return tuple(current if current in ids else ids[0] for ids in classes), True
        case "choices":
            return sets_worth_trying(question, _offered(question, engine), uses, cast("Ids", current or ()))
        case "number":
            return _numbers(question, uses), question.slot not in uses.otherwise
        case "date":
            return _days(question, uses), question.slot not in uses.otherwise
        case "text":
            quoted = sorted(uses.texts.get(question.slot, ()))
            longest = question.settings.max_length
            some = _SOME_TEXT if _SOME_TEXT not in quoted else _SOME_TEXT * 2
            texts = [text for text in quoted if text and (longest is None or len(text) <= longest)]
            return (*texts, some), question.slot not in uses.otherwise
    return (), False


def as_good_as(question: Question, value: Value, engine: Engine) -> tuple[Value, ...]:
    """The answers to a choice that can surely be given and that nothing tells apart from this one; of other kinds just
    this one."""
    if question.kind.type != "choice":
        return (value,)
    sure = engine.options(question, EITHER)
    options = [option for option in question.options if option.bit & sure]
    return next((ids for ids in told_apart(question, options, uses_of(engine.plan)) if value in ids), (value,))


def _offered(question: Question, engine: Engine) -> list[Option]:
    """The options that can be chosen; those that surely can come first."""
    applying, sure = engine.options(question, FALSE), engine.options(question, EITHER)
    offered = [option for option in question.options if option.bit & applying]
    return sorted(offered, key=lambda option: not option.bit & sure)


def _numbers(question: Question, uses: Uses) -> tuple[Value, ...]:
    limits = uses.limits.get(question.slot, ())
    low, high = cast("Amount | None", question.settings.min), cast("Amount | None", question.settings.max)
    points = {point for limit in limits for point in (limit - 1, limit, limit + 1)}
    if question.kind.name == "integer":
        points = {point for limit in limits for point in (ceil(limit) - 1, ceil(limit), floor(limit), floor(limit) + 1)}
    else:
        points |= {(Decimal(a) + Decimal(b)) / 2 for a, b in pairwise(limits)}
    return tuple(_whole(point) for point in _inside(points, low, high))


def _days(question: Question, uses: Uses) -> tuple[Value, ...]:
    limits = [int(limit) for limit in uses.limits.get(question.slot, ())]
    low, high = cast("date | None", question.settings.min), cast("date | None", question.settings.max)
    first, last = low.toordinal() if low else FIRST_DAY, high.toordinal() if high else LAST_DAY
    points: set[Amount] = {point for limit in limits for point in (limit - 1, limit, limit + 1)}
    return tuple(date.fromordinal(int(point)) for point in _inside(points, first, last))


def _inside(points: set[Amount], low: Amount | None, high: Amount | None) -> list[Amount]:
    """The points that are allowed, and both ends."""
    points = points | {end for end in (low, high) if end is not None} or {0}
    return sorted(one for one in points if (low is None or one >= low) and (high is None or one <= high))


def _whole(value: Amount) -> Amount:
    return int(value) if value == int(value) else value
