"""Numbers are read as people write them, exactly, and written in one way only."""

from decimal import Decimal

import pytest
from hypothesis import given
from hypothesis import strategies as st

from wizard.text.numerals import DIGITS, format_number, parse_integer, parse_number, plain

numbers = st.decimals(allow_nan=False, allow_infinity=False, min_value=-(10**18), max_value=10**18, places=6)


@pytest.mark.parametrize(
    ("text", "value"),
    [
        ("0", "0"),
        ("-0", "0"),
        ("007", "7"),
        ("1,234,567", "1234567"),
        ("１，２３４．５０", "1234.5"),
        (" 　12 ", "12"),
        ("+5", "5"),
        ("－３", "-3"),
        ("−3", "-3"),
        ("△1,000", "-1000"),
        ("▲５", "-5"),
        ("5万", "50000"),
        ("1.5億", "150000000"),
        ("-2兆", "-2000000000000"),
        ("1億2,000万", "120000000"),
        ("３万５００", "30500"),
        ("9" * DIGITS, "9" * DIGITS),
    ],
)
def test_a_number_is_understood(text: str, value: str) -> None:
    number = parse_number(text)
    assert number is not None
    assert str(number) == value


@pytest.mark.parametrize(
    "text",
    [
        "",
        " ",
        "-",
        ".",
        ".5",
        "5.",
        "1e5",
        "inf",
        "nan",
        "0x10",
        "1_000",
        "1,23",
        "1,2345",
        ",123",
        "1 000",
        "--1",
        "1-",
        "万",
        "5万20000",
        "1.5億3万",
        "3万0.5",
        "5億億",
        "1万2億",
        "5人",
        "十",
        "٣",
        "²",
        "1" * (DIGITS + 1),
        "1" * DIGITS + "万",
    ],
)
def test_what_is_no_number_or_too_long_is_none(text: str) -> None:
    assert parse_number(text) is None
    assert parse_integer(text) is None


@pytest.mark.parametrize(
    ("text", "value"), [("50,000", 50000), ("5.0", 5), ("1.5万", 15000), ("-3", -3), ("1.5", None)]
)
def test_a_whole_number_is_one_without_fraction(text: str, value: int | None) -> None:
    assert parse_integer(text) == value


@given(numbers)
def test_a_number_written_plainly_or_for_people_is_understood_as_itself(value: Decimal) -> None:
    assert parse_number(plain(value)) == value
    assert parse_number(format_number(value, "ja")) == value
    assert parse_number(plain(value).translate(str.maketrans("0123456789.-", "０１２３４５６７８９．－"))) == value


@given(st.text("0123456789,.-+万億兆０５，．△ "))
def test_anything_is_a_number_or_none(text: str) -> None:
    value = parse_number(text)
    assert value is None or (plain(value) == str(value) and len(value.as_tuple().digits) <= DIGITS)


@pytest.mark.parametrize(
    ("value", "text"),
    [
        (Decimal("1E+3"), "1000"),
        (Decimal("1.500"), "1.5"),
        (Decimal("-0.0"), "0"),
        (Decimal("1E-7"), "0.0000001"),
        (Decimal("100"), "100"),
        (100, "100"),
        (10**30, "1" + "0" * 30),
    ],
)
def test_plain_text_has_no_exponent_and_no_trailing_zeros(value: int | Decimal, text: str) -> None:
    assert plain(value) == text


def test_people_see_thousands_separators() -> None:
    assert format_number(50000, "ja") == "50,000"
    assert format_number(Decimal("-1234567.50"), "en") == "-1,234,567.5"
    with pytest.raises(KeyError):
        format_number(1, "xx")


@pytest.mark.parametrize("value", [Decimal("Infinity"), Decimal("NaN")])
def test_what_is_not_finite_is_not_written(value: Decimal) -> None:
    with pytest.raises(ValueError, match="finite"):
        plain(value)
