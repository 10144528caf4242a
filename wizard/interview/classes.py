"""Which answers are worth telling apart: all of a finite question, one of each stretch of numbers between limits.

Where conditions compare a number or date only with constants, one value of each stretch stands for all of it, so
trying these is as good as trying every value.
"""

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date
from decimal import Decimal
from functools import lru_cache
from itertools import combinations
from typing import cast

from wizard.interview.engine import Engine
from wizard.questionnaire import terms
from wizard.questionnaire.definition import Question, Questionnaire, Value
from wizard.questionnaire.possible import FALSE, FIRST_DAY, LAST_DAY, Amount
from wizard.questionnaire.terms import Term, Truth

_MOST_FREE_OPTIONS = 8  # 255 ways to choose; with more, options are tried alone and added or taken away one by one


@dataclass(frozen=True, slots=True)
class Uses:
    """How conditions look at answers: the limits by slot, sets of options by slot, and the slots looked at otherwise."""

    limits: dict[int, tuple[Amount, ...]]
    options: dict[int, frozenset[int]]
    otherwise: frozenset[int]


@lru_cache(maxsize=16)
def uses_of(questionnaire: Questionnaire) -> Uses:
    """How all conditions and values of a questionnaire look at answers."""
    limits: dict[int, set[Amount]] = {}
    options: dict[int, set[int]] = {}
    otherwise: set[int] = set()
    for term in _all_terms(questionnaire):
        _note(term, limits, options, otherwise)
    return Uses(
        {slot: tuple(sorted(found)) for slot, found in limits.items()},
        {slot: frozenset(masks) for slot, masks in options.items()},
        frozenset(otherwise),
    )


def _all_terms(questionnaire: Questionnaire) -> Iterator[Term]:
    for question in questionnaire.questions:
        yield from _given(question.condition, *(option.condition for option in question.options))
        yield from (check.must for check in question.checks)
    for value in questionnaire.values:
        yield value.term
    yield from _given(*(section.condition for section in questionnaire.sections))
    yield from _given(*(outcome.condition for outcome in questionnaire.outcomes))
    yield from _given(*(obligation.condition for obligation in questionnaire.obligations))


def _given(*conditions: Truth | None) -> Iterator[Term]:
    return (condition for condition in conditions if condition is not None)


def _note(term: Term, limits: dict[int, set[Amount]], options: dict[int, set[int]], otherwise: set[int]) -> None:
    match term:
        case terms.Compare(_, terms.Reading(slot), terms.Constant(limit)) | terms.Compare(
            _, terms.Constant(limit), terms.Reading(slot)
        ):
            limits.setdefault(slot, set()).add(limit.low)
            return
        case terms.Includes(slot, mask, every):
            # of several that must all be chosen each counts by itself
            options.setdefault(slot, set()).update(_bits(mask) if every else (mask,))
        case terms.Reading(slot) | terms.HowManyChosen(slot) | terms.Words(slot):
            otherwise.add(slot)
    for part in term.parts:
        _note(part, limits, options, otherwise)


def answers_worth_trying(question: Question, engine: Engine, current: Value | None) -> tuple[tuple[Value, ...], bool]:
    """Answers of a question that can make a difference, and whether every difference is among them.

    Of several choices, options that no condition looks at stay as in `current`.
    """
    uses = uses_of(engine.plan.questionnaire)
    match question.kind.type:
        case "yes-no":
            return (True, False), True
        case "choice":
            applying = engine.options(question, FALSE)
            return tuple(option.id for option in question.options if option.bit & applying), True
        case "choices":
            return _choices(question, engine, uses, cast("tuple[str, ...] | None", current))
        case "number" | "date":
            return _stretches(question, uses)
    return (), False


def _bits(mask: int) -> Iterator[int]:
    while mask:
        yield mask & -mask
        mask &= mask - 1


def _choices(
    question: Question, engine: Engine, uses: Uses, current: tuple[str, ...] | None
) -> tuple[tuple[Value, ...], bool]:
    applying = engine.options(question, FALSE)
    alone = [(option.id,) for option in question.options if option.exclusive and option.bit & applying]
    free = _told_apart(question, applying, uses, current or ())
    exact = len(free) <= _MOST_FREE_OPTIONS
    if exact:
        chosen = [one for count in range(len(free) + 1) for one in combinations(free, count)]
    else:
        before = tuple(id for id in (current or ()) if id in free)
        chosen = [(), *((id,) for id in free), tuple(free), *_toggled(before, free)]
    others = [one for one in question.options if one.bit & applying and not one.exclusive and one.id not in free]
    unseen = [one for one in others if not any(one.bit & mask for mask in uses.options.get(question.slot, ()))]
    kept = [one.id for one in unseen if one.id in (current or ())]
    tried: dict[tuple[str, ...], None] = {}
    for some in chosen:
        ids = {*some, *kept} or {one.id for one in unseen[:1]}
        ordered = tuple(option.id for option in question.options if option.id in ids)
        if ordered and _fits(question, ordered):
            tried[ordered] = None
    return (*tried, *alone), exact


def _told_apart(question: Question, applying: int, uses: Uses, current: tuple[str, ...]) -> list[str]:
    """One option of each set that no condition tells apart, one that is chosen now if there is."""
    options = [option for option in question.options if option.bit & applying and not option.exclusive]
    if question.slot in uses.otherwise or any(option.points for option in options):
        return [option.id for option in options]
    masks = uses.options.get(question.slot, frozenset())
    alike: dict[frozenset[int], str] = {}
    for option in sorted(options, key=lambda one: one.id not in current):
        seen_by = frozenset(mask for mask in masks if mask & option.bit)
        if seen_by:
            alike.setdefault(seen_by, option.id)
    return [option.id for option in options if option.id in alike.values()]


def _toggled(before: tuple[str, ...], free: list[str]) -> Iterator[tuple[str, ...]]:
    for id in free:
        yield tuple(one for one in before if one != id) if id in before else (*before, id)


def _fits(question: Question, ids: tuple[str, ...]) -> bool:
    least, most = question.settings.least or 1, question.settings.most or len(question.options)
    return least <= len(ids) <= most


def _stretches(question: Question, uses: Uses) -> tuple[tuple[Value, ...], bool]:
    """One value at, below and above each limit, within what the question allows."""
    is_date = question.kind.type == "date"
    whole = is_date or question.kind.name == "integer"
    limits = uses.limits.get(question.slot, ())
    points: set[Amount] = set()
    for limit in limits:
        points |= {limit - 1, limit, limit + 1}
    if not whole:
        points |= {Decimal(a + b) / 2 for a, b in zip(limits, limits[1:], strict=False)}
    low, high = question.settings.min, question.settings.max
    ends = [end.toordinal() if isinstance(end, date) else end for end in (low, high) if end is not None]
    points |= set(ends)
    first = _end(low, FIRST_DAY if is_date else None)
    last = _end(high, LAST_DAY if is_date else None)
    inside = sorted(
        point
        for point in points or {0 if first is None else first}
        if (first is None or point >= first) and (last is None or point <= last)
    )
    values = tuple(date.fromordinal(int(point)) if is_date else point for point in inside)
    return values, question.slot not in uses.otherwise


def _end(limit: object, otherwise: int | None) -> Amount | None:
    if isinstance(limit, date):
        return limit.toordinal()
    return cast("Amount | None", limit) if limit is not None else otherwise
