"""A date, in an era or not, with the day as it was understood below the field."""

from datetime import date
from typing import cast

from wizard.app.kinds.limits import limits_of
from wizard.app.kinds.words import WORDS
from wizard.app.kinds.written import WrittenAnswer
from wizard.app.widgets.fields import ShortField
from wizard.questionnaire.definition import Value


class DayAnswer(WrittenAnswer):
    """A date in any form that `wizard.text.dates` reads, such as `R8.4.1`."""

    def make_field(self) -> ShortField:
        return ShortField(placeholder=WORDS.say("day-placeholder", self.language))

    def text_of(self, value: Value) -> str:
        return cast("date", value).isoformat()

    def hint(self) -> str:
        limits = limits_of(self.question, "day", self.language, self.echo)
        return "\n".join(filter(None, (WORDS.say("day-form", self.language), limits)))

    def set_language(self, language: str) -> None:
        super().set_language(language)
        cast("ShortField", self.field).placeholder = WORDS.say("day-placeholder", language)


WIDGETS = {"date": DayAnswer}
