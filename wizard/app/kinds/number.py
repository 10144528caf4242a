"""Whole and decimal numbers, with their unit behind the field and the number as it was understood below it."""

from collections.abc import Sequence
from decimal import Decimal
from typing import cast

from wizard.app.kinds.written import WrittenAnswer
from wizard.app.widgets.fields import ShortField
from wizard.questionnaire.definition import Option, Question, Value
from wizard.telling.limits import limits_of
from wizard.text.languages import pick
from wizard.text.numerals import format_number, plain


class NumberAnswer(WrittenAnswer):
    """A number in any form that `wizard.text.numerals` reads, such as `５万` or `50,000`."""

    def __init__(self, question: Question, options: Sequence[Option], language: str) -> None:
        super().__init__(question, options, language)
        self._show_unit()

    def make_field(self) -> ShortField:
        return ShortField()

    def text_of(self, value: Value) -> str:
        return plain(cast("int | Decimal", value))

    def hint(self) -> str:
        """The limits, without the unit that stands behind the field."""
        return limits_of(
            self.question, "number", self.language, lambda end: format_number(cast("int | Decimal", end), self.language)
        )

    def set_language(self, language: str) -> None:
        super().set_language(language)
        self._show_unit()

    def _show_unit(self) -> None:
        self.caret_row.set_behind(pick(self.question.settings.unit, self.language))


WIDGETS = {"integer": NumberAnswer, "number": NumberAnswer}
