"""Numbers and dates for the solver: sums of truths with weights, and of quantities that are asked for.

Most numbers are counts and points. These stay sums of truths, which the solver is quick at; only what is neither is
given to it as arithmetic.
"""

from collections.abc import Mapping
from fractions import Fraction
from typing import Any

import z3

from wizard.audit.proof.logic import Truth, all_of, opposite, reaches
from wizard.frozen import field, frozen

Arithmetic = Any
"""An expression of z3 that is a whole or a real number."""

Bound = Fraction | None
"""An end of a range, None where it is open."""

_MOST_PRODUCTS = 400


class Atom:
    """A number that the solver is to find: `whole` or real, within bounds."""

    def __init__(self, term: Arithmetic, whole: bool, low: Bound = None, high: Bound = None) -> None:
        self.whole = whole
        self.low, self.high = low, high
        self._term = term

    @property
    def term(self) -> Arithmetic:
        return self._term

    @property
    def key(self) -> int:
        return int(self._term.get_id())

    def compared(self, operator: str, limit: Fraction) -> Truth:
        """The number against a constant; `operator` is one of `== < <= > >=`."""
        return _against_zero(operator, self.term - _constant(limit, self.whole and limit.denominator == 1))


@frozen
class Linear:
    """`constant`, the weights of the `truths` that hold, multiples of `atoms`; both by the key of the expression."""

    constant: Fraction = Fraction(0)
    truths: Mapping[int, tuple[Truth, Fraction]] = field(default_factory=dict)
    atoms: Mapping[int, tuple[Atom, Fraction]] = field(default_factory=dict)

    @property
    def known(self) -> bool:
        return not self.truths and not self.atoms

    @property
    def whole(self) -> bool:
        """It can only be a whole number."""
        weights = [weight for _, weight in (*self.truths.values(), *self.atoms.values())]
        return all(one.denominator == 1 for one in (self.constant, *weights)) and all(
            atom.whole for atom, _ in self.atoms.values()
        )

    def bounds(self) -> tuple[Bound, Bound]:
        """Between which it surely lies."""
        low: Bound = self.constant + sum(min(weight, Fraction(0)) for _, weight in self.truths.values())
        high: Bound = self.constant + sum(max(weight, Fraction(0)) for _, weight in self.truths.values())
        for atom, weight in self.atoms.values():
            ends = (atom.low, atom.high) if weight > 0 else (atom.high, atom.low)
            low = None if low is None or ends[0] is None else low + weight * ends[0]
            high = None if high is None or ends[1] is None else high + weight * ends[1]
        return low, high

    def expression(self) -> Arithmetic:
        """As arithmetic: whole if it is whole, else real."""
        whole = self.whole
        parts = [_constant(self.constant, whole)] if self.constant or self.known else []
        zero = _constant(Fraction(0), whole)
        parts += [z3.If(truth, _constant(weight, whole), zero) for truth, weight in self.truths.values()]
        for atom, weight in self.atoms.values():
            term = z3.ToReal(atom.term) if atom.whole and not whole else atom.term
            parts.append(term if weight == 1 else _constant(weight, whole) * term)
        return parts[0] if len(parts) == 1 else z3.Sum(parts)


def exactly(value: Fraction | int) -> Linear:
    return Linear(Fraction(value))


def of_truth(truth: Truth, weight: Fraction = Fraction(1)) -> Linear:
    """`weight` where it is true, else 0."""
    if isinstance(truth, bool):
        return exactly(weight if truth else 0)
    return Linear(truths={truth.get_id(): (truth, weight)}) if weight else Linear()


def of_atom(atom: Atom) -> Linear:
    return Linear(atoms={atom.key: (atom, Fraction(1))})


def scaled(one: Linear, factor: Fraction) -> Linear:
    if factor == 1:
        return one
    if not factor:
        return Linear()
    return Linear(
        one.constant * factor,
        {key: (truth, weight * factor) for key, (truth, weight) in one.truths.items()},
        {key: (atom, weight * factor) for key, (atom, weight) in one.atoms.items()},
    )


def plus(*several: Linear) -> Linear:
    constant = Fraction(0)
    truths: dict[int, tuple[Truth, Fraction]] = {}
    atoms: dict[int, tuple[Atom, Fraction]] = {}
    for one in several:
        constant += one.constant
        for key, (truth, weight) in one.truths.items():
            truths[key] = (truth, weight + truths[key][1] if key in truths else weight)
        for key, (atom, weight) in one.atoms.items():
            atoms[key] = (atom, weight + atoms[key][1] if key in atoms else weight)
    return Linear(
        constant,
        {key: pair for key, pair in truths.items() if pair[1]},
        {key: pair for key, pair in atoms.items() if pair[1]},
    )


def minus(one: Linear, other: Linear) -> Linear:
    return plus(one, scaled(other, Fraction(-1)))


def where(truth: Truth, one: Linear) -> Linear:
    """The number where it is true, else 0."""
    if isinstance(truth, bool):
        return one if truth else Linear()
    if one.atoms:
        zero = _constant(Fraction(0), one.whole)
        low, high = one.bounds()
        atom = Atom(
            z3.If(truth, one.expression(), zero),
            one.whole,
            None if low is None else min(low, Fraction(0)),
            None if high is None else max(high, Fraction(0)),
        )
        return of_atom(atom)
    return plus(
        of_truth(truth, one.constant),
        *(of_truth(all_of((truth, part)), weight) for part, weight in one.truths.values()),
    )


def chosen_by(test: Truth, then: Linear, otherwise: Linear) -> Linear:
    """The one or the other, as the test says."""
    if isinstance(test, bool):
        return then if test else otherwise
    if not then.atoms and not otherwise.atoms:
        return plus(otherwise, where(test, minus(then, otherwise)))
    one, other = then, otherwise
    whole = one.whole and other.whole
    terms = [side.expression() if whole or not side.whole else z3.ToReal(side.expression()) for side in (one, other)]
    lows, highs = zip(one.bounds(), other.bounds(), strict=True)
    low = None if None in lows else min(end for end in lows if end is not None)
    high = None if None in highs else max(end for end in highs if end is not None)
    return of_atom(Atom(z3.If(test, *terms), whole, low, high))


def times(one: Linear, other: Linear) -> Linear:
    """The product: exact while one of them is known or made of truths alone, else left to the solver's arithmetic."""
    if one.known or other.known:
        return scaled(other, one.constant) if one.known else scaled(one, other.constant)
    if one.atoms:
        one, other = other, one
    size = len(one.truths) * (1 + len(other.truths) + len(other.atoms))
    if not one.atoms and size <= _MOST_PRODUCTS:
        return plus(
            scaled(other, one.constant), *(scaled(where(part, other), weight) for part, weight in one.truths.values())
        )
    return of_atom(Atom(one.expression() * other.expression(), one.whole and other.whole))


def compared(operator: str, left: Linear, right: Linear) -> Truth:
    """`operator` is one of `== < <= > >=`."""
    difference = minus(left, right)
    if difference.known:
        return _HOLDS[operator](difference.constant)
    low, high = difference.bounds()
    if low is not None and low > 0:
        return operator in (">", ">=")
    if high is not None and high < 0:
        return operator in ("<", "<=")
    if not difference.truths and len(difference.atoms) == 1:
        atom, weight = next(iter(difference.atoms.values()))
        turned = operator if weight > 0 else _TURNED[operator]
        return atom.compared(turned, -difference.constant / weight)
    if not difference.atoms:
        found = _counted(operator, difference)
        if found is not None:
            return found
    return _against_zero(operator, difference.expression())


def _counted(operator: str, one: Linear) -> Truth | None:
    """A sum of truths against 0; None where its weights are too large."""
    if operator == "==":
        sides = [_counted(">=", one), _counted("<=", one)]
        return None if None in sides else all_of(sides)
    if operator in ("<", ">"):
        found = _counted(">=" if operator == "<" else "<=", one)
        return None if found is None else opposite(found)
    sign = 1 if operator == ">=" else -1
    return reaches(((truth, sign * weight) for truth, weight in one.truths.values()), -sign * one.constant)


def stepwise(one: Linear, steps: Mapping[Fraction, str], first: Fraction, step: Fraction) -> Linear:
    """`first`, and one `step` more for each limit that the number reaches (`>=`) or passes (`>`)."""
    reached = (of_truth(compared(operator, one, exactly(limit)), step) for limit, operator in steps.items())
    return plus(exactly(first), *reached)


def costs_no_arithmetic(one: Linear) -> bool:
    """Whether it is made of truths alone, or of one quantity: it is then compared with constants without arithmetic."""
    return not one.atoms or (not one.truths and len(one.atoms) == 1)


def _constant(value: Fraction, whole: bool) -> Arithmetic:
    return z3.IntVal(int(value)) if whole else z3.RealVal(value)


def _against_zero(operator: str, term: Arithmetic) -> Truth:
    match operator:
        case "==":
            return term == 0
        case "<":
            return term < 0
        case "<=":
            return term <= 0
        case ">":
            return term > 0
    return term >= 0


_TURNED = {"==": "==", "<": ">", "<=": ">=", ">": "<", ">=": "<="}
_HOLDS = {
    "==": lambda value: value == 0,
    "<": lambda value: value < 0,
    "<=": lambda value: value <= 0,
    ">": lambda value: value > 0,
    ">=": lambda value: value >= 0,
}
