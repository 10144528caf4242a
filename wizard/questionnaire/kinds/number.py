"""Whole numbers and decimal numbers, with limits and a unit."""

from decimal import Decimal
from typing import ClassVar, cast

from wizard.questionnaire.definition import Question, Value
from wizard.questionnaire.kinds.base import WORDS, Kind, Refused
from wizard.questionnaire.possible import DIGITS, INFINITY, Amount, Possible, Range, exactly, has_few_digits
from wizard.text.languages import Text, pick
from wizard.text.numerals import format_number, parse_integer, parse_number, plain


class Integer(Kind):
    name = "integer"
    type = "number"
    expected: ClassVar[Text] = {"ja": "整数", "en": "a whole number"}
    keys = {"min": "integer", "max": "integer", "unit": "languages"}

    def accept(self, question: Question, raw: object) -> Value:
        if not isinstance(raw, int) or isinstance(raw, bool):
            raise self._expected(raw)
        return self._within(question, _short(raw))

    def read(self, question: Question, typed: str) -> Value:
        value = parse_integer(_without_unit(question, typed))
        if value is None:
            raise self._unreadable()
        return self._within(question, value)

    def _within(self, question: Question, value: Amount) -> Amount:
        low, high = cast("Amount | None", question.settings.min), cast("Amount | None", question.settings.max)
        if low is not None and value < low:
            raise Refused(WORDS, "too-small", limit=plain(low))
        if high is not None and value > high:
            raise Refused(WORDS, "too-large", limit=plain(high))
        return value

    def show(self, question: Question, value: Value, language: str) -> str:
        written = format_number(cast("Amount", value), language)
        unit = pick(question.settings.unit, language)
        if not unit:
            return written
        return f"{written}{unit}" if language == "ja" else f"{written} {unit}"

    def open(self, question: Question, allowed: int) -> Possible:
        low, high = question.settings.min, question.settings.max
        return Range(
            -INFINITY if low is None else cast("Amount", low), INFINITY if high is None else cast("Amount", high)
        )

    def known(self, question: Question, value: Value) -> Possible:
        return exactly(cast("Amount", value))


class Number(Integer):
    name = "number"
    expected = {"ja": "数", "en": "a number"}
    keys = {"min": "number", "max": "number", "unit": "languages"}

    def accept(self, question: Question, raw: object) -> Value:
        if isinstance(raw, bool) or not isinstance(raw, int | float | Decimal):
            raise self._expected(raw)
        value = raw if isinstance(raw, int) else Decimal(str(raw))
        if isinstance(value, Decimal) and not value.is_finite():
            raise self._expected(raw)
        return self._within(question, _whole(_short(value)))

    def read(self, question: Question, typed: str) -> Value:
        value = parse_number(_without_unit(question, typed))
        if value is None:
            raise self._unreadable()
        return self._within(question, _whole(value))

    def write(self, value: Value) -> object:
        return value


def _short(value: Amount) -> Amount:
    if not has_few_digits(value):
        raise Refused(WORDS, "too-many-digits", limit=DIGITS)
    return value


def _whole(value: Amount) -> Amount:
    """One form for one number: whole ones as int, others without trailing zeros."""
    if isinstance(value, int):
        return value
    return int(value) if value == value.to_integral_value() else Decimal(plain(value))


def _without_unit(question: Question, typed: str) -> str:
    written = typed.strip()
    for unit in question.settings.unit.values():
        if unit and written.endswith(unit):
            return written[: -len(unit)]
    return written


KIND = (Integer(), Number())
