"""Numbers that are not known exactly: exact fractions between two ends, and perhaps no number at all."""

import math
from collections.abc import Callable, Iterable
from dataclasses import dataclass
from datetime import date
from fractions import Fraction
from itertools import product
from typing import Any

End = Fraction | float  # a float only where it is infinite

FIRST, LAST = date.min.toordinal(), date.max.toordinal()


@dataclass(frozen=True)
class Span:
    """Numbers from the first to the last of `ends`, or surely none; `nothing`: there may be none."""

    ends: tuple[End, End] | None
    nothing: bool = False


NOTHING = Span(None, True)
ANYTHING = (-math.inf, math.inf)


def exactly(number: Any) -> Span:
    """A number, or a day as its ordinal."""
    end = Fraction(number.toordinal() if isinstance(number, date) else number)
    return Span((end, end))


def between(low: End, high: End) -> Span:
    return Span((low if math.isinf(low) else Fraction(low), high if math.isinf(high) else Fraction(high)))


def first(span: Span) -> End:
    """The lowest number of a span that has one."""
    assert span.ends
    return span.ends[0]


def hull(spans: Iterable[Span]) -> Span:
    """The smallest span that holds all of them."""
    several = list(spans)
    ends = [end for one in several if one.ends for end in one.ends]
    return Span((min(ends), max(ends)) if ends else None, any(one.nothing for one in several))


def calculate(operator: str, left: Span, right: Span) -> Span:
    """No value as soon as one operand has none; otherwise the results at the corners."""
    if left.ends is None or right.ends is None:
        return NOTHING
    nothing = left.nothing or right.nothing
    (a, b), (c, d) = left.ends, right.ends
    if operator == "+":
        return Span((a + c, b + d), nothing)
    if operator == "-":
        return Span((a - d, b - c), nothing)
    if operator == "/" and c == d == 0:
        return NOTHING
    if operator == "/" and c <= 0 <= d:
        return Span(ANYTHING, True)
    combine = _times if operator == "*" else _by
    corners = [combine(x, y) for x, y in product((a, b), (c, d))]
    return Span((min(corners), max(corners)), nothing)


def total(spans: Iterable[Span]) -> Span:
    """The sum of those that have a value."""
    return hull(
        _over_present(spans, lambda present: (sum(low for low, _ in present), sum(high for _, high in present)))
    )


def extreme(spans: Iterable[Span], best: Callable[[Iterable[End]], End]) -> Span:
    """The best of those that have a value, none where none has."""
    return hull(
        _over_present(
            spans,
            lambda present: (best(low for low, _ in present), best(high for _, high in present)) if present else None,
        )
    )


def _over_present(
    spans: Iterable[Span], combine: Callable[[list[tuple[End, End]]], tuple[End, End] | None]
) -> Iterable[Span]:
    """The results for every way in which some of the spans may be missing."""
    ways = [[one.ends] * bool(one.ends) + [None] * one.nothing for one in spans]
    for way in product(*ways):
        ends = combine([one for one in way if one is not None])
        yield NOTHING if ends is None else Span((_exact(ends[0]), _exact(ends[1])))


def rounded(span: Span, places: int) -> Span:
    """Half away from zero."""
    return (
        span if span.ends is None else Span((_round(span.ends[0], places), _round(span.ends[1], places)), span.nothing)
    )


def years(start: Span, end: Span) -> Span:
    if start.ends is None or end.ends is None:
        return NOTHING
    low, high = _years(start.ends[1], end.ends[0]), _years(start.ends[0], end.ends[1])
    return Span((Fraction(low), Fraction(high)), start.nothing or end.nothing)


def on_calendar(span: Span) -> Span:
    """Whole days; there is none before the year 1 or after 9999."""
    if span.ends is None:
        return NOTHING
    low, high = span.ends
    if high < FIRST or low >= LAST + 1:
        return NOTHING
    ends = Fraction(FIRST if low < FIRST else math.floor(low)), Fraction(LAST if high >= LAST + 1 else math.floor(high))
    return Span(ends, span.nothing or low < FIRST or high >= LAST + 1)


def compared(operator: str, left: Span, right: Span) -> frozenset[bool]:
    """The truths that a comparison can have; no value compares as false."""
    if left.ends is None or right.ends is None:
        return frozenset({False})
    (a, b), (c, d) = left.ends, right.ends
    can = {
        "<": (a < d, b >= c),
        "<=": (a <= d, b > c),
        ">": (b > c, a <= d),
        ">=": (b >= c, a < d),
        "==": (a <= d and c <= b, not a == b == c == d),
    }[operator]
    truths = {truth for truth, possible in zip((True, False), can, strict=True) if possible}
    return frozenset(truths | ({False} if left.nothing or right.nothing else set()))


def _exact(end: End) -> End:
    return end if isinstance(end, float) else Fraction(end)


def _times(a: End, b: End) -> End:
    return Fraction(0) if a == 0 or b == 0 else a * b


def _by(a: End, b: End) -> End:
    if isinstance(b, float):
        return Fraction(0)
    return a / b


def _round(end: End, places: int) -> End:
    if isinstance(end, float):
        return end
    size = Fraction(math.floor(abs(end) * 10**places + Fraction(1, 2)), 10**places)
    return size if end >= 0 else -size


def _years(start: End, end: End) -> int:
    first, last = (_nearest_day(one) for one in (start, end))
    if last < first:
        return -_years(last.toordinal(), first.toordinal())
    return last.year - first.year - ((last.month, last.day) < (first.month, first.day))


def _nearest_day(end: End) -> date:
    return date.fromordinal(LAST if end > LAST else FIRST if end < FIRST else math.floor(end))
