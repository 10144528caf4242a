"""A date: ISO 8601, written with strokes, or in an era."""

from datetime import date, datetime
from typing import cast

from wizard.questionnaire.definition import Question, Value
from wizard.questionnaire.kinds.base import WORDS, Kind, Refused
from wizard.questionnaire.possible import FIRST_DAY, LAST_DAY, Possible, Range, exactly
from wizard.text.dates import format_date, parse_date


class Day(Kind):
    name = "date"
    type = "date"
    expected = {"ja": "日付（例: 2026-04-01、令和8年4月1日）", "en": "a date, such as 2026-04-01"}
    keys = {"min": "date", "max": "date"}

    def accept(self, question: Question, raw: object) -> Value:
        if not isinstance(raw, date) or isinstance(raw, datetime):
            raise self._expected(raw)
        return self._within(question, raw)

    def read(self, question: Question, typed: str) -> Value:
        day = parse_date(typed)
        if day is None:
            raise self._unreadable()
        return self._within(question, day)

    def _within(self, question: Question, day: date) -> date:
        first, last = cast("date | None", question.settings.min), cast("date | None", question.settings.max)
        if first is not None and day < first:
            raise Refused(WORDS, "too-small", limit=first.isoformat())
        if last is not None and day > last:
            raise Refused(WORDS, "too-large", limit=last.isoformat())
        return day

    def show(self, question: Question, value: Value, language: str) -> str:
        return format_date(cast("date", value), language)

    def open(self, question: Question, allowed: int) -> Possible:
        first, last = cast("date | None", question.settings.min), cast("date | None", question.settings.max)
        return Range(first.toordinal() if first else FIRST_DAY, last.toordinal() if last else LAST_DAY)

    def known(self, question: Question, value: Value) -> Possible:
        return exactly(cast("date", value).toordinal())


KIND = Day()
