"""Which values a name can still have: one is known, several are unknown, and nothing may be among them.

Every operator gives the set of its results over all elements of its operands, so nothing possible is ever lost and
a further answer never makes a set larger. Sets of options are whole numbers used as bit sets: bit 0 stands for *no
value*, bit 1 + n for the n-th option. Yes-no questions and conditions use the same bits, with *no* before *yes*;
a condition never has the bit for no value.
"""

from collections.abc import Iterable
from datetime import date
from decimal import ROUND_HALF_UP, Context, Decimal
from typing import NamedTuple

NOTHING = 1
FALSE = 2
TRUE = 4
EITHER = FALSE | TRUE

Amount = int | Decimal
INFINITY = Decimal("Infinity")
DIGITS = 28
_EXACT = Context(prec=DIGITS, traps=[])
_HALF_UP = Context(prec=DIGITS, rounding=ROUND_HALF_UP, traps=[])
_LARGEST_INT: int = 10**DIGITS
FIRST_DAY, LAST_DAY = date.min.toordinal(), date.max.toordinal()


def truth(holds: bool) -> int:
    return TRUE if holds else FALSE


def negate(truths: int) -> int:
    return (truths & FALSE) << 1 | (truths & TRUE) >> 1


class Range(NamedTuple):
    """Numbers from `low` to `high`, both included; dates are their ordinals. `nothing`: there may be no value."""

    low: Amount
    high: Amount
    nothing: bool = False

    @property
    def empty(self) -> bool:
        """Only *no value* is possible."""
        return self.low > self.high


class Chosen(NamedTuple):
    """Several choices: those surely chosen, those that may be, how many at least and at most."""

    must: int
    may: int
    least: int
    most: int
    nothing: bool = False


class Wording(NamedTuple):
    """A text: known, or any (None). `nothing`: there may be no value; `any` is False where there surely is none."""

    text: str | None
    nothing: bool = False
    any: bool = True


class Entries(NamedTuple):
    """The entries of a repeating group: for each, the sets of its questions' slots in order.

    `closed`: no more entries can come; `most`: how many there can be (None: any number); `nothing`: the group may
    have no value.
    """

    rows: tuple[tuple["Possible", ...], ...] = ()
    closed: bool = False
    most: int | None = None
    nothing: bool = False

    @property
    def may_grow(self) -> bool:
        return not self.closed and (self.most is None or len(self.rows) < self.most)


Possible = int | Range | Chosen | Wording | Entries

NO_NUMBER = Range(1, 0, True)
NO_TEXT = Wording(None, True, False)
NONE_CHOSEN = Chosen(0, 0, 0, 0, True)
NO_ENTRIES = Entries(closed=True, nothing=True)
ANY_NUMBER = Range(-INFINITY, INFINITY)


def exactly(value: Amount) -> Range:
    return Range(value, value)


def or_nothing(possible: Possible) -> Possible:
    """The same values, and none."""
    if isinstance(possible, int):
        return possible | NOTHING
    return possible._replace(nothing=True)


def only_nothing(possible: Possible) -> Possible:
    """No value, in the form of `possible`."""
    match possible:
        case Range():
            return NO_NUMBER
        case Chosen():
            return NONE_CHOSEN
        case Wording():
            return NO_TEXT
        case Entries():
            return NO_ENTRIES
    return NOTHING


def is_known(possible: Possible) -> bool:
    """Exactly one element: a value, or surely none."""
    match possible:
        case Range(low, high, nothing):
            return (low == high and not nothing) or (low > high and nothing)
        case Chosen(must, may, _, _, nothing):
            return (must == may and must != 0 and not nothing) or (may == 0 and nothing)
        case Wording(text, nothing, some):
            return (text is not None and not nothing) or not some
        case Entries(rows, closed, _, nothing):
            if nothing:
                return closed and not rows
            return closed and all(is_known(one) for row in rows for one in row)
    mask: int = possible
    return mask & (mask - 1) == 0


def has_few_digits(value: Amount) -> bool:
    """Whether a number, written without an exponent, has at most `DIGITS` digits; an infinity and NaN have none."""
    if isinstance(value, int):
        return abs(value) < _LARGEST_INT
    exponent = value.as_tuple().exponent
    if not isinstance(exponent, int):
        return True
    return max(value.adjusted() + 1, 1) + max(-exponent, 0) <= DIGITS


def _kept(value: Amount) -> Amount:
    return value if isinstance(value, Decimal) or -_LARGEST_INT < value < _LARGEST_INT else _EXACT.create_decimal(value)


def _sum(a: Amount, b: Amount) -> Amount:
    return _kept(a + b) if type(a) is int and type(b) is int else _EXACT.add(a, b)


def _product(a: Amount, b: Amount) -> Amount:
    if type(a) is int and type(b) is int:
        return _kept(a * b)
    return 0 if not a or not b else _EXACT.multiply(a, b)  # an infinity times 0 is 0: it stands for some number


def _ratio(a: Amount, b: Amount) -> Amount:
    if type(a) is int and type(b) is int and a % b == 0:
        return a // b
    quotient = _EXACT.divide(a, b)
    return 0 if quotient.is_nan() else quotient


def _spanning(corners: Iterable[Amount], a: Range, b: Range) -> Range:
    """The range of results; what is larger than any number that is kept is no value."""
    sorted_corners = sorted(corners)
    low, high = sorted_corners[0], sorted_corners[-1]
    nothing = a.nothing or b.nothing
    if _is_infinite(low) or _is_infinite(high):
        if low == high:
            return NO_NUMBER
        nothing = nothing or not any(_is_infinite(end) for end in (a.low, a.high, b.low, b.high))
    return Range(low, high, nothing)


def _is_infinite(value: Amount) -> bool:
    return isinstance(value, Decimal) and value.is_infinite()


def add(a: Range, b: Range) -> Range:
    if a.low > a.high or b.low > b.high:
        return NO_NUMBER
    return _spanning((_sum(a.low, b.low), _sum(a.high, b.high)), a, b)


def subtract(a: Range, b: Range) -> Range:
    if a.low > a.high or b.low > b.high:
        return NO_NUMBER
    return _spanning((_sum(a.low, -b.high), _sum(a.high, -b.low)), a, b)


def multiply(a: Range, b: Range) -> Range:
    if a.low > a.high or b.low > b.high:
        return NO_NUMBER
    # a known factor has one end: half the products say the same
    ends = (a.low,) if a.low == a.high else (a.low, a.high)
    others = (b.low,) if b.low == b.high else (b.low, b.high)
    return _spanning([_product(x, y) for x in ends for y in others], a, b)


def divide(a: Range, b: Range) -> Range:
    """The quotient; division by zero has no value."""
    if a.low > a.high or b.low > b.high or (b.low == 0 and b.high == 0):
        return NO_NUMBER
    if b.low <= 0 <= b.high:
        return Range(-INFINITY, INFINITY, True)
    return _spanning([_ratio(x, y) for x in (a.low, a.high) for y in (b.low, b.high)], a, b)


def rounded(a: Range, places: int) -> Range:
    """Half up, to `places` decimal places."""
    if a.low > a.high:
        return NO_NUMBER
    return Range(_rounded(a.low, places), _rounded(a.high, places), a.nothing)


def _rounded(value: Amount, places: int) -> Amount:
    if isinstance(value, int) or not value.is_finite():
        return value
    step = Decimal(1).scaleb(-places)
    result = value.quantize(step, context=_HALF_UP)
    if result.is_nan():  # more digits than are kept: it is as round as it gets
        return value
    return int(result) if places == 0 else result


def union(a: Range, b: Range) -> Range:
    """What is in either."""
    if a.low > a.high:
        return b._replace(nothing=b.nothing or a.nothing)
    if b.low > b.high:
        return a._replace(nothing=True)
    return Range(min(a.low, b.low), max(a.high, b.high), a.nothing or b.nothing)


def compare(operator: str, a: Range, b: Range) -> int:
    """Truth of a comparison; with no value every comparison is false (`!=` is written as the negation of `==`)."""
    truths = FALSE if a.nothing or b.nothing else 0
    if a.low > a.high or b.low > b.high:
        return FALSE
    match operator:
        case "<":
            yes, no = a.low < b.high, a.high >= b.low
        case "<=":
            yes, no = a.low <= b.high, a.high > b.low
        case ">":
            yes, no = a.high > b.low, a.low <= b.high
        case ">=":
            yes, no = a.high >= b.low, a.low < b.high
        case _:
            yes = a.low <= b.high and b.low <= a.high
            no = not (a.low == a.high == b.low == b.high)
    return truths | (TRUE if yes else 0) | (FALSE if no else 0)


def on_calendar(days: Range) -> Range:
    """Ordinals as whole days; what lies outside the calendar is no value."""
    if days.low > days.high or days.high < FIRST_DAY or days.low >= LAST_DAY + 1:
        return NO_NUMBER
    inside = days.low >= FIRST_DAY and days.high < LAST_DAY + 1
    low, high = (int(min(max(end, FIRST_DAY), LAST_DAY)) for end in (days.low, days.high))
    return Range(low, high, days.nothing or not inside)


def years(start: Range, end: Range) -> Range:
    """Whole years from one day to another (days as ordinals)."""
    if start.low > start.high or end.low > end.high:
        return NO_NUMBER
    return Range(_years(start.high, end.low), _years(start.low, end.high), start.nothing or end.nothing)


def _years(start: Amount, end: Amount) -> Amount:
    # arithmetic can leave the calendar, or have an open end: the nearest day that there is stands for it
    start, end = (int(min(max(day, FIRST_DAY), LAST_DAY)) for day in (start, end))
    if end < start:
        return -_years(end, start)
    first, last = date.fromordinal(start), date.fromordinal(end)
    return last.year - first.year - ((last.month, last.day) < (first.month, first.day))
