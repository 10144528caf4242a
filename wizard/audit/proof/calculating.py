"""Division, rounding and the calendar for the solver: exactly where it can be, else roughly and corrected by trial."""

from collections.abc import Callable
from decimal import Decimal
from fractions import Fraction

import z3

from wizard.audit.proof import amounts
from wizard.audit.proof.amounts import Arithmetic, Atom, Linear, compared, exactly
from wizard.audit.proof.logic import Truth, all_of, any_of, opposite
from wizard.audit.proof.quantities import is_decimal
from wizard.audit.proof.scene import Loose, Scene
from wizard.audit.proof.shapes import Number
from wizard.questionnaire import possible
from wizard.questionnaire.possible import FIRST_DAY, LAST_DAY, Amount

_MOST_STEPS = 150
_LAST_DIGIT = Fraction(1, 10**26)
"""By how much of itself a quotient is off at most: it is kept with 28 digits."""


def quotient(has: Truth, left: Linear, right: Linear, scene: Scene) -> Number:
    """The quotient, with no value where it is divided by zero."""
    has = all_of((has, opposite(compared("==", right, exactly(0)))))
    if has is False:
        return Number(False, Linear())
    if right.known:
        return Number(has, _by_constant(left, right.constant, scene))
    low, high = right.bounds()
    if right.whole and not right.atoms and low is not None and high is not None and high - low <= _MOST_STEPS / 10:
        result = Linear()
        for divisor in range(int(low), int(high) + 1):
            if divisor:
                is_it = compared("==", right, exactly(divisor))
                result = amounts.chosen_by(is_it, _by_constant(left, Fraction(divisor), scene), result)
        return Number(has, result)
    true = left.expression()
    variable, is_new = scene.helper("quotient", z3.Real, (true, right.expression()))
    scene.tell(any_of((opposite(has), _is_about(variable * right.expression(), true))))
    return Number(has, _loosely(Atom(variable, False), (left, right), _divided, scene, is_new))


def _by_constant(left: Linear, divisor: Fraction, scene: Scene) -> Linear:
    exact = amounts.scaled(left, 1 / divisor)
    if is_decimal(1 / divisor):
        return exact
    if left.known:
        return exactly(_divided(left.constant, divisor) or Fraction(0))
    true = exact.expression()
    variable, is_new = scene.helper("quotient", z3.Real, (true,))
    scene.tell(_is_about(variable, true))
    return _loosely(Atom(variable, False), (left, exactly(divisor)), _divided, scene, is_new)


def _is_about(number: Arithmetic, true: Arithmetic) -> Truth:
    """The number is the true one but for its last digit."""
    off, size = number - true, z3.If(true >= 0, true, -true) * z3.RealVal(_LAST_DIGIT)
    return z3.And(off <= size, -off <= size)


def _loosely(
    found: Atom, arguments: tuple[Linear, ...], work_out: Callable[..., Fraction | None], scene: Scene, is_new: bool
) -> Linear:
    """A number that is known only roughly, noted as such."""
    if is_new:
        scene.loose.append(Loose(found, arguments, work_out))
    return amounts.of_atom(found)


def _divided(left: Fraction, right: Fraction) -> Fraction | None:
    result = possible.divide(possible.exactly(_amount(left)), possible.exactly(_amount(right)))
    return None if result.empty else Fraction(result.low)


def rounded(one: Linear, places: int) -> Linear:
    """Half away from zero, to so many decimal places."""
    step = Fraction(1, 10**places)
    if amounts.scaled(one, 1 / step).whole:
        return one
    steps = _steps_of(one, step)
    if steps is not None:
        first, several = steps
        limits = {(number - Fraction(1, 2)) * step: ">=" if number > 0 else ">" for number in several}
        return amounts.stepwise(one, limits, first * step, step)
    scale = amounts.scaled(one, 1 / step).expression()
    half = z3.RealVal(Fraction(1, 2))
    term = z3.If(scale >= 0, z3.ToInt(scale + half), -z3.ToInt(half - scale))
    return amounts.scaled(amounts.of_atom(Atom(term, True)), step)


def _steps_of(one: Linear, step: Fraction) -> tuple[Fraction, range] | None:
    """The least number of steps that a number rounds to, and those above it; None where they are many."""
    low, high = one.bounds()
    if low is None or high is None or (high - low) / step > _MOST_STEPS or not amounts.costs_no_arithmetic(one):
        return None
    first, last = (int(end / step + Fraction(1, 2) * (1 if end >= 0 else -1)) for end in (low, high))
    return Fraction(first), range(first + 1, last + 1)


def whole_days(days: Number) -> Number:
    """A calculated date: a whole day, with no value outside the calendar."""
    value = days.value
    has = all_of((days.has, compared(">=", value, exactly(FIRST_DAY)), compared("<", value, exactly(LAST_DAY + 1))))
    if value.whole:
        return Number(has, value)
    floor = Atom(z3.ToInt(value.expression()), True, Fraction(FIRST_DAY), Fraction(LAST_DAY))
    return Number(has, amounts.of_atom(floor))


def years(has: Truth, start: Linear, end: Linear, scene: Scene) -> Number:
    """Whole years from one day to another."""
    stepped = _years_from(start, end, lambda day: _years(start.constant, day), 1) if start.known else None
    if stepped is None and end.known:
        stepped = _years_from(end, start, lambda day: _years(day, end.constant), -1)
    if stepped is not None:
        return Number(has, stepped)
    variable, is_new = scene.helper("years", z3.Int, (start.expression(), end.expression()))
    days = amounts.minus(end, start).expression()
    forward = all_of((days >= 0, *_roughly_years(days, z3.ToReal(variable))))
    backward = all_of((days < 0, *_roughly_years(-days, -z3.ToReal(variable))))
    scene.tell(any_of((opposite(has), forward, backward)))
    return Number(has, _loosely(Atom(variable, True), (start, end), _years, scene, is_new))


def _roughly_years(days: Arithmetic, several: Arithmetic) -> tuple[Truth, ...]:
    """A year has 365.2425 days on average; whole years are off from that by less than three days."""
    year, off = z3.RealVal("365.2425"), z3.RealVal(3)
    return several >= 0, days >= year * several - off, days <= year * (several + 1) + off


def _years_from(known: Linear, other: Linear, of: Callable[[Fraction], Fraction], sign: int) -> Linear | None:
    """The years where one of the days is known: one more, or one less, for each day on which they change."""
    low, high = other.bounds()
    if known.known and other.known:
        return exactly(of(other.constant))
    if low is None or high is None or not amounts.costs_no_arithmetic(other) or not other.whole:
        return None
    if high - low > 366 * _MOST_STEPS:
        return None
    first, last = of(low), of(high)
    limits = {}
    for number in range(1, int(sign * (last - first)) + 1):
        limits[_first_day(low, high, number, lambda day: sign * (of(day) - first))] = ">="
    return amounts.stepwise(other, limits, first, Fraction(sign))


def _first_day(low: Fraction, high: Fraction, wanted: int, of: Callable[[Fraction], Fraction]) -> Fraction:
    """The first day on which a number that only grows is as large as wanted; on the last it is."""
    first, last = int(low), int(high)
    while first < last:
        middle = (first + last) // 2
        if of(Fraction(middle)) >= wanted:
            last = middle
        else:
            first = middle + 1
    return Fraction(first)


def _years(start: Fraction, end: Fraction) -> Fraction:
    return Fraction(possible.years(possible.exactly(_amount(start)), possible.exactly(_amount(end))).low)


def _amount(value: Fraction) -> Amount:
    """The number as the interview keeps it."""
    if value.denominator == 1:
        return int(value)
    return Decimal(value.numerator) / Decimal(value.denominator)
