"""Which answers are worth telling apart: all of a finite question, one of each stretch of numbers between limits.

Where conditions compare a number or date only with constants, one value of each stretch stands for all of it, so
trying these is as good as trying every value. So it is with texts, and with options that no condition tells apart.
"""

from collections.abc import Iterator
from datetime import date
from decimal import Decimal
from itertools import combinations, pairwise
from math import ceil, floor
from typing import cast

from wizard.interview.engine import Engine
from wizard.interview.uses import Uses, uses_of
from wizard.questionnaire.definition import Option, Question, Value
from wizard.questionnaire.possible import EITHER, FALSE, FIRST_DAY, LAST_DAY, Amount

_MOST_FREE_OPTIONS = 8  # 255 ways to choose; with more, options are tried alone and added or taken away one by one
_SOME_TEXT = "-"

Ids = tuple[str, ...]


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
            classes = _told_apart(question, _offered(question, engine), uses)
            return tuple(current if current in ids else ids[0] for ids in classes), True
        case "choices":
            return _choices(question, _offered(question, engine), uses, cast("Ids", current or ()))
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
    return next((ids for ids in _told_apart(question, options, uses_of(engine.plan)) if value in ids), (value,))


def _offered(question: Question, engine: Engine) -> list[Option]:
    """The options that can be chosen; those that surely can come first."""
    applying, sure = engine.options(question, FALSE), engine.options(question, EITHER)
    offered = [option for option in question.options if option.bit & applying]
    return sorted(offered, key=lambda option: not option.bit & sure)


def _choices(question: Question, offered: list[Option], uses: Uses, current: Ids) -> tuple[tuple[Value, ...], bool]:
    together = [option for option in offered if not option.exclusive]
    masks = uses.options.get(question.slot, frozenset())
    if question.slot in uses.otherwise or any(option.points for option in together):
        unseen: list[str] = []
        classes: list[Ids] = [(option.id,) for option in together]
    else:
        unseen = [option.id for option in together if not any(option.bit & mask for mask in masks)]
        classes = [ids for ids in _told_apart(question, together, uses) if ids[0] not in unseen]
    exact = len(classes) <= _MOST_FREE_OPTIONS
    tried: dict[Ids, None] = {}
    for chosen in _subsets(classes) if exact else _few_subsets(classes, current):
        ids = _filled(question, chosen, unseen, current)
        if ids:
            tried[ids] = None
    tried |= {(option.id,): None for option in offered if option.exclusive}
    nearest_first = sorted(tried, key=lambda ids: len(set(ids) ^ set(current)))
    told_apart: dict[object, Ids] = {}
    for ids in nearest_first:
        told_apart.setdefault(_seen_of(question, ids, uses), ids)
    return tuple(told_apart.values()), exact


def _seen_of(question: Question, ids: Ids, uses: Uses) -> object:
    """All that conditions and scales see of several choices."""
    options = [option for option in question.options if option.id in ids]
    masks = frozenset(mask for mask in uses.options.get(question.slot, ()) if any(mask & one.bit for one in options))
    count = len(options) if question.slot in uses.otherwise else 0
    return masks, count, sum(option.points for option in options)


def _told_apart(question: Question, options: list[Option], uses: Uses) -> list[Ids]:
    """The options in sets of which nothing tells one from the other."""
    if question.slot in uses.otherwise:
        return [(option.id,) for option in options]
    masks = uses.options.get(question.slot, frozenset())
    alike: dict[object, list[str]] = {}
    for option in options:
        seen_by = frozenset(mask for mask in masks if mask & option.bit)
        alike.setdefault((seen_by, option.points), []).append(option.id)
    return [tuple(ids) for ids in alike.values()]


def _subsets(classes: list[Ids]) -> Iterator[list[Ids]]:
    for count in range(len(classes) + 1):
        yield from (list(some) for some in combinations(classes, count))


def _few_subsets(classes: list[Ids], current: Ids) -> Iterator[list[Ids]]:
    """None, each alone, all, and those of now with one more or one less."""
    now = [ids for ids in classes if set(ids) & set(current)]
    yield from ([], *([ids] for ids in classes), classes)
    for one in classes:
        yield [ids for ids in classes if (ids in now) != (ids is one)]


def _filled(question: Question, chosen: list[Ids], unseen: list[str], current: Ids) -> Ids:
    """Options of each chosen class, and as many more as the question asks for; empty where that cannot be."""
    least, most = question.settings.least or 1, question.settings.most or len(question.options)
    ids = [next((id for id in alike if id in current), alike[0]) for alike in chosen]
    if len(ids) > most:
        return ()
    spare = [id for alike in chosen for id in alike if id not in ids] + unseen
    kept = [id for id in spare if id in current]
    ids += kept[: most - len(ids)]
    more = [id for id in spare if id not in kept]
    ids += more[: max(0, least - len(ids))]
    return tuple(option.id for option in question.options if option.id in ids) if len(ids) >= least else ()


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
