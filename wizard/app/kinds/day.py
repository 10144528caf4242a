"""A date, in an era or not, with the day as it was understood below the field, or chosen in a calendar."""

from datetime import date
from typing import cast

from wizard.app.kinds.aided import AidedAnswer
from wizard.app.kinds.words import WORDS
from wizard.app.widgets.fields import ShortField
from wizard.interview.walk import Interview
from wizard.questionnaire.definition import Value
from wizard.telling.limits import limits_of
from wizard.text.dates import parse_date


class DayAnswer(AidedAnswer):
    """A date in any form that `wizard.text.dates` reads, such as `R8.4.1`."""

    AID = "calendar"
    _today: date | None = None

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

    def attend(self, interview: Interview) -> None:
        self._today = interview.today

    def aid(self) -> None:
        """Choose a day in a calendar, beginning at the one that is written, else at that of the assessment."""
        from wizard.app.screens.calendar import CalendarScreen
        from wizard.telling.month import Days

        limits = self.question.settings
        days = Days(cast("date", limits.min or date.min), cast("date", limits.max or date.max))
        begin = parse_date(self.field.written) or self._today or limits.min or limits.max or date(2000, 1, 1)
        self.app.push_screen(CalendarScreen(cast("date", begin), days, self._today), self._take)

    def _take(self, day: date | None) -> None:
        self.field.focus()
        if day is not None:
            self.field.write(day.isoformat())


WIDGETS = {"date": DayAnswer}
