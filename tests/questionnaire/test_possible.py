"""No operator loses a possible result, and none is wider than its corners."""

from datetime import date
from decimal import Decimal
from fractions import Fraction

import pytest
from hypothesis import assume, given
from hypothesis import strategies as st

from wizard.questionnaire import possible
from wizard.questionnaire.possible import FALSE, INFINITY, NO_NUMBER, TRUE, Amount, Range, exactly

AMOUNTS = st.integers(-50, 50) | st.decimals(-50, 50, places=2)
DAYS = st.dates(date(1990, 1, 1), date(2030, 12, 31)).map(date.toordinal)
NAMES = ["add", "subtract", "multiply", "divide"]


@st.composite
def within(draw: st.DrawFn, amounts: st.SearchStrategy[Amount] = AMOUNTS) -> tuple[Range, Amount | None]:
    """A range and one of its elements, None for no value."""
    low, element, high = sorted(draw(st.tuples(amounts, amounts, amounts)))
    nothing = draw(st.booleans())
    ends = draw(
        st.sampled_from([(low, high), (low, INFINITY), (-INFINITY, high), (element, element), (-INFINITY, INFINITY)])
    )
    return Range(*ends, nothing), None if nothing and draw(st.booleans()) else element


def exact(name: str, x: Amount, y: Amount) -> Fraction | None:
    a, b = Fraction(x), Fraction(y)
    match name:
        case "add":
            return a + b
        case "subtract":
            return a - b
        case "multiply":
            return a * b
    return a / b if b else None


def holds(result: Range, element: Fraction | None) -> bool:
    if element is None:
        return result.nothing
    slack = Fraction(1, 10**24)  # quotients are rounded to 28 digits
    above = result.low == -INFINITY or Fraction(result.low) - slack <= element
    below = result.high == INFINITY or element <= Fraction(result.high) + slack
    return not result.empty and above and below


@given(st.sampled_from(NAMES), within(), within())
def test_the_result_of_every_pair_is_in_the_result(
    name: str, first: tuple[Range, Amount | None], second: tuple[Range, Amount | None]
) -> None:
    (a, x), (b, y) = first, second
    result = getattr(possible, name)(a, b)
    assert holds(result, None if x is None or y is None else exact(name, x, y))


@given(st.sampled_from(NAMES), AMOUNTS, AMOUNTS)
def test_of_known_numbers_the_result_is_known(name: str, x: Amount, y: Amount) -> None:
    result = getattr(possible, name)(exactly(x), exactly(y))
    assert possible.is_known(result)
    assert holds(result, exact(name, x, y))


@given(st.sampled_from(NAMES), within())
def test_with_no_value_there_is_no_result(name: str, some: tuple[Range, Amount | None]) -> None:
    assert getattr(possible, name)(some[0], NO_NUMBER) == NO_NUMBER
    assert getattr(possible, name)(NO_NUMBER, some[0]) == NO_NUMBER


@given(st.sampled_from(["==", "<", "<=", ">", ">="]), within(), within())
def test_comparisons_lose_no_truth(
    operator: str, first: tuple[Range, Amount | None], second: tuple[Range, Amount | None]
) -> None:
    (a, x), (b, y) = first, second
    truth = False
    if x is not None and y is not None:
        truth = {"==": x == y, "<": x < y, "<=": x <= y, ">": x > y, ">=": x >= y}[operator]
    assert possible.compare(operator, a, b) & possible.truth(truth)


@given(AMOUNTS, st.sampled_from([TRUE, FALSE, TRUE | FALSE]))
def test_negating_twice_changes_nothing(x: Amount, truths: int) -> None:
    assert possible.negate(possible.negate(truths)) == truths
    assert possible.compare("==", exactly(x), exactly(x)) == TRUE


@given(within(DAYS), within(DAYS))
def test_years_between_days_lose_no_year(
    first: tuple[Range, Amount | None], second: tuple[Range, Amount | None]
) -> None:
    (a, x), (b, y) = first, second
    years = None
    if x is not None and y is not None:
        start, end = date.fromordinal(int(x)), date.fromordinal(int(y))
        sign, start, end = (1, start, end) if start <= end else (-1, end, start)
        years = Fraction(sign * (end.year - start.year - ((end.month, end.day) < (start.month, start.day))))
    assert holds(possible.years(a, b), years)


@given(within(), st.integers(0, 2))
def test_rounding_is_half_away_from_zero(some: tuple[Range, Amount | None], places: int) -> None:
    a, x = some
    if x is None:
        expected = None
    else:
        scaled = abs(Fraction(x)) * 10**places + Fraction(1, 2)
        expected = Fraction(scaled.numerator // scaled.denominator, 10**places) * (1 if x >= 0 else -1)
    assert holds(possible.rounded(a, places), expected)


@given(within(), within())
def test_a_union_holds_both(first: tuple[Range, Amount | None], second: tuple[Range, Amount | None]) -> None:
    (a, x), (b, y) = first, second
    both = possible.union(a, b)
    assert holds(both, None if x is None else Fraction(x))
    assert holds(both, None if y is None else Fraction(y))
    assert possible.union(NO_NUMBER, a) == possible.union(a, NO_NUMBER) == possible.or_nothing(a)


def test_numbers_keep_twenty_eight_digits() -> None:
    third = possible.divide(exactly(1), exactly(3))
    assert third == exactly(Decimal("0." + "3" * 28))
    large = possible.multiply(exactly(10**27 + 1), exactly(10**27 + 1))
    assert large == exactly(Decimal("1.000000000000000000000000002E+54"))


@pytest.mark.parametrize("name", ["add", "multiply"])
def test_what_is_larger_than_any_number_is_no_value(name: str) -> None:
    largest = exactly(Decimal("9.999999999999999999999999999E+999999"))
    operate = getattr(possible, name)
    assert operate(largest, largest) == NO_NUMBER
    assert operate(Range(1, largest.high), largest).nothing


def test_days_stay_within_the_calendar() -> None:
    first, last = date.min.toordinal(), date.max.toordinal()
    assert possible.on_calendar(Range(-INFINITY, INFINITY)) == Range(first, last, True)
    assert possible.on_calendar(Range(first, Decimal(last) + Decimal("0.5"))) == Range(first, last)
    assert possible.on_calendar(Range(last, last + 1)) == Range(last, last, True)
    assert possible.on_calendar(exactly(last + 1)) == NO_NUMBER
    assert possible.on_calendar(exactly(0)) == NO_NUMBER
    assert possible.on_calendar(NO_NUMBER) == NO_NUMBER


@given(st.integers() | st.decimals(allow_nan=False, allow_infinity=False))
def test_few_digits_are_those_that_can_be_written(number: Amount) -> None:
    assume(abs(Decimal(number).adjusted()) < 1000)
    written = format(Decimal(number), "f").lstrip("-")
    digits = sum(character.isdigit() for character in written)
    assert possible.has_few_digits(number) == (digits <= possible.DIGITS)
