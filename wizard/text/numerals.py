"""Numbers as people in Japan write them, exact: full-width digits, thousands separators, 万 and 億."""

import re
from decimal import Context, Decimal
from typing import Final

DIGITS: Final = 28
"""The most digits that a number may have."""

_PLAIN_FORMS: Final = str.maketrans("０１２３４５６７８９，．＋－−▲△", "0123456789,.+----")
"""Full-width forms to ASCII. A triangle before a number means minus in Japanese accounts."""

_PART: Final = r"(?:[0-9]{1,3}(?:,[0-9]{3})+|[0-9]+)(?:\.[0-9]+)?"
_NUMBER: Final = rf"([+-]?)(?:({_PART})兆)?(?:({_PART})億)?(?:({_PART})万)?({_PART})?"
_UNITS: Final = (Decimal(10**12), Decimal(10**8), Decimal(10**4), Decimal(1))
_MYRIAD: Final = Decimal(10**4)
_EXACT: Final = Context(prec=4 * DIGITS)
_SEPARATOR: Final = {"ja": ",", "en": ","}


def parse_number(text: str) -> Decimal | None:
    """The number that `text` says, without trailing zeros, or None.

    `1,234.5`, `１２３４`, `-3`, `△3`, `5万`, `1.5億` and `1億2,000万` are understood; exponents, infinities, commas
    in other places than thousands, and more than 28 digits are not.
    """
    found = re.fullmatch(_NUMBER, text.strip().translate(_PLAIN_FORMS))
    if found is None:
        return None
    sign, *written = found.groups()
    parts = [(Decimal(part.replace(",", "")), unit) for part, unit in zip(written, _UNITS, strict=True) if part]
    if not parts or sum(character.isdigit() for part in written if part for character in part) > DIGITS:
        return None
    if len(parts) > 1 and not all(part == part.to_integral_value() for part, _ in parts):
        return None
    if any(part >= _MYRIAD for part, _ in parts[1:]):
        return None
    total = Decimal(0)
    for part, unit in parts:
        total = _EXACT.add(total, _EXACT.multiply(part, unit))
    value = Decimal(plain(_EXACT.minus(total) if sign == "-" else total))
    return value if len(value.as_tuple().digits) <= DIGITS else None


def parse_integer(text: str) -> int | None:
    """The whole number that `text` says, written as for `parse_number`, or None."""
    value = parse_number(text)
    return int(value) if value is not None and value == value.to_integral_value() else None


def plain(value: int | Decimal) -> str:
    """The canonical decimal text: no exponent, no trailing zeros, no minus before zero.

    Raises:
        ValueError: the value is infinite or not a number.
    """
    return _written(value, "f")


def format_number(value: int | Decimal, language: str) -> str:
    """The number for people, with thousands separators and without trailing zeros.

    Raises:
        KeyError: the language is unknown.
        ValueError: the value is infinite or not a number.
    """
    return _written(value, ",f").replace(",", _SEPARATOR[language])


def _written(value: int | Decimal, form: str) -> str:
    exact = Decimal(value)
    if not exact.is_finite():
        raise ValueError(f"not a finite number: {value}")
    if exact == 0:
        return "0"
    text = format(exact, form)
    return text.rstrip("0").rstrip(".") if "." in text else text
