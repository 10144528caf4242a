"""A number or date that is asked for, as the solver sees it: as little of it as conditions look at.

Where a number is only compared with constants, all that matters is between which of them it lies: a truth for each.
Arithmetic is made only where two numbers meet.
"""

from bisect import bisect_left
from collections.abc import Callable
from fractions import Fraction
from typing import Any

import z3

from wizard.audit.proof.amounts import Arithmetic, Atom
from wizard.audit.proof.logic import Truth, all_of, fresh, implied, opposite

Limit = tuple[Fraction, bool]
"""What a number reaches: the number itself (False), or more than it (True)."""

_MOST_DIGITS = 28
_GRID = 10**6
_EXACT = 10**12
"""Products of two such numbers are still kept with all their digits."""


class Quantity(Atom):
    """A number that is asked for, between `low` and `high`. `tell` hands on what the solver must know of it."""

    _count = 0

    def __init__(self, name: str, whole: bool, low: Fraction, high: Fraction, tell: Callable[[Truth], None]) -> None:
        super().__init__(None, whole, low, high)
        Quantity._count += 1
        self._key = -Quantity._count
        self._name = name
        self._tell = tell
        self._limits: list[Limit] = []
        self._reached: dict[Limit, Truth] = {}

    @property
    def key(self) -> int:
        return self._key

    @property
    def is_arithmetic(self) -> bool:
        return self._term is not None

    @property
    def is_wide(self) -> bool:
        """It has more values than can be calculated with exactly: fractions, or numbers without limits."""
        assert self.low is not None
        assert self.high is not None
        return not self.whole or self.high - self.low > _EXACT

    @property
    def term(self) -> Arithmetic:
        if self._term is None:
            self._term = z3.Int(self._name) if self.whole else z3.Real(self._name)
            assert self.low is not None
            assert self.high is not None
            self._tell(
                all_of((self._term >= _value(self.low, self.whole), self._term <= _value(self.high, self.whole)))
            )
            for limit in self._limits:
                self._link(limit)
        return self._term

    def compared(self, operator: str, limit: Fraction) -> Truth:
        match operator:
            case ">=":
                return self._reaches(limit, False)
            case ">":
                return self._reaches(limit, True)
            case "<":
                return opposite(self._reaches(limit, False))
            case "<=":
                return opposite(self._reaches(limit, True))
        if not self._can_be(limit):
            return False
        return all_of((self._reaches(limit, False), opposite(self._reaches(limit, True))))

    def _can_be(self, value: Fraction) -> bool:
        return value.denominator == 1 if self.whole else is_decimal(value)

    def _reaches(self, value: Fraction, beyond: bool) -> Truth:
        if self.whole:  # the next whole number is reached instead
            value, beyond = Fraction(value // 1 + 1 if beyond else -(-value // 1)), False
        elif not is_decimal(value):
            beyond = False
        assert self.low is not None
        assert self.high is not None
        if (value, beyond) <= (self.low, False):
            return True
        if value > self.high or (beyond and value == self.high):
            return False
        limit = value, beyond
        if limit not in self._reached:
            self._add(limit)
        return self._reached[limit]

    def _add(self, limit: Limit) -> None:
        value, beyond = limit
        truth = self._reached[limit] = fresh(f"{self._name} {'>' if beyond else '>='} {value}")
        at = bisect_left(self._limits, limit)
        if at:
            self._tell(implied(truth, self._reached[self._limits[at - 1]]))
        if at < len(self._limits):
            self._tell(implied(self._reached[self._limits[at]], truth))
        self._limits.insert(at, limit)
        if self.is_arithmetic:
            self._link(limit)

    def _link(self, limit: Limit) -> None:
        value = _value(limit[0], self.whole)
        self._tell(self._reached[limit] == (self._term > value if limit[1] else self._term >= value))

    # what the solver found

    def found(self, evaluate: Callable[[Any], Any], near: Fraction) -> Fraction | None:
        """The number in a model, as near to a wanted one as it can be. None where no short decimal will do."""
        if self.is_arithmetic:
            value = evaluate(self._term)
            whole = z3.is_int_value(value)
            number = Fraction(value.as_long()) if whole else rational(value)
            return number if number is not None and self._can_be(number) else None
        assert self.low is not None
        assert self.high is not None
        low, high = (self.low, False), (self.high, True)
        for limit in self._limits:
            if not z3.is_true(evaluate(self._reached[limit])):
                high = limit
                break
            low = limit
        return _nearest(low, high, near, self.whole)

    def on_a_grid(self) -> Truth:
        """The number has few decimal places."""
        return True if self.whole or not self.is_arithmetic else z3.IsInt(self._term * _GRID)

    def variables(self) -> list[tuple[Any, Callable[[str], Any]]]:
        """Every variable of it, with what makes another of the same sort."""
        found: list[tuple[Any, Callable[[str], Any]]] = [(truth, z3.Bool) for truth in self._reached.values()]
        if self.is_arithmetic:
            found.append((self._term, z3.Int if self.whole else z3.Real))
        return found

    def moved(self, twin: Callable[[Any], Any], up: bool) -> Truth:
        """The twin is larger (or smaller), or no condition tells them apart."""
        pairs = [(truth, twin(truth)) for truth in self._reached.values()]
        steps = [implied(one, other) if up else implied(other, one) for one, other in pairs]
        if self.is_arithmetic:
            steps.append(self._term < twin(self._term) if up else self._term > twin(self._term))
        return all_of(steps)


def rational(value: Any) -> Fraction | None:
    """A number of a model; None for one that is no ratio of whole numbers."""
    if not z3.is_rational_value(value):
        return None
    return Fraction(value.numerator_as_long(), value.denominator_as_long())


def is_decimal(value: Fraction) -> bool:
    """Whether it can be written with a finite number of digits after the point."""
    rest = value.denominator
    for prime in (2, 5):
        while rest % prime == 0:
            rest //= prime
    return rest == 1


def _nearest(low: Limit, high: Limit, near: Fraction, whole: bool) -> Fraction | None:
    """The number nearest to `near` that reaches `low` and not `high`, in few digits."""
    for digits in range(1 if whole else _MOST_DIGITS):
        step = Fraction(1, 10**digits)
        first = -(-low[0] // step) * step
        if (first, False) < low:
            first += step
        last = high[0] // step * step
        if (last, False) >= high:
            last -= step
        if first <= last:
            return min(max(near // step * step, first), last)
    return None


def _value(value: Fraction, whole: bool) -> Arithmetic:
    return z3.IntVal(int(value)) if whole else z3.RealVal(value)
