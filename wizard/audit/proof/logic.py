"""Truths for the solver. What is known already is folded away, so that the solver never sees it.

A truth is a plain bool where it is known, and otherwise an expression of z3.
"""

from collections.abc import Iterable, Sequence
from fractions import Fraction
from math import gcd, lcm
from typing import Any

import z3

Truth = Any
"""A bool, or a Boolean expression of z3, which has no types of its own."""

_LARGEST_WEIGHT = 2**31 - 1  # z3 keeps the weights of a sum of truths in 32 bits


def fresh(name: str) -> Truth:
    """A truth that may be either."""
    return z3.Bool(name)


def opposite(truth: Truth) -> Truth:
    if isinstance(truth, bool):
        return not truth
    return truth.arg(0) if z3.is_not(truth) else z3.Not(truth)


def all_of(truths: Iterable[Truth]) -> Truth:
    parts = []
    for one in truths:
        if one is False:
            return False
        if one is not True:
            parts.append(one)
    if len(parts) > 1:
        return z3.And(parts)
    return parts[0] if parts else True


def any_of(truths: Iterable[Truth]) -> Truth:
    parts = []
    for one in truths:
        if one is True:
            return True
        if one is not False:
            parts.append(one)
    if len(parts) > 1:
        return z3.Or(parts)
    return parts[0] if parts else False


def implied(cause: Truth, effect: Truth) -> Truth:
    return any_of((opposite(cause), effect))


def chosen_by(test: Truth, then: Truth, otherwise: Truth) -> Truth:
    """The one or the other, as the test says."""
    if isinstance(test, bool):
        return then if test else otherwise
    if isinstance(then, bool) or isinstance(otherwise, bool):
        return all_of((implied(test, then), any_of((test, otherwise))))
    return z3.If(test, then, otherwise)


def same(one: Truth, other: Truth) -> Truth:
    if isinstance(one, bool):
        return other if one else opposite(other)
    if isinstance(other, bool):
        return one if other else opposite(one)
    return one == other


def at_most_one(truths: Sequence[Truth]) -> Truth:
    return True if len(truths) < 2 else z3.AtMost(*truths, 1)


def reaches(weighted: Iterable[tuple[Truth, Fraction]], least: Fraction) -> Truth | None:
    """Whether the weights of what is true add up to `least`; None where they are too large for a sum of truths."""
    several = list(weighted)
    scale = lcm(*(weight.denominator for _, weight in several))
    threshold = -(-least * scale // 1)  # the sum is whole, so a threshold between two numbers is the higher one
    parts: list[tuple[Truth, int]] = []
    for truth, weight in several:
        whole = int(weight * scale)
        if whole < 0:  # to lose it where true is to gain it where false
            truth, whole, threshold = opposite(truth), -whole, threshold - whole
        if whole:
            parts.append((truth, whole))
    return _weighed(parts, threshold)


def _weighed(parts: Sequence[tuple[Truth, int]], least: int) -> Truth | None:
    """The same, of positive whole weights."""
    if least <= 0:
        return True
    if sum(weight for _, weight in parts) < least:
        return False
    common = gcd(*(weight for _, weight in parts))
    least = -(-least // common)
    parts = [(truth, min(weight // common, least)) for truth, weight in parts]
    if sum(weight for _, weight in parts) > _LARGEST_WEIGHT:
        return None
    if all(weight >= least for _, weight in parts):
        return any_of(truth for truth, _ in parts)
    if sum(weight for _, weight in parts) == least:
        return all_of(truth for truth, _ in parts)
    return z3.PbGe(list(parts), least)
