"""Free text: one line, or paragraphs."""

from typing import ClassVar

from wizard.questionnaire.definition import Question, Value
from wizard.questionnaire.kinds.base import Kind, Refused
from wizard.questionnaire.possible import Possible, Wording
from wizard.text.clean import clean, one_line
from wizard.text.languages import Text
from wizard.text.words import Words

WORDS = Words(
    {
        "blank": {"ja": "空白でない文字を書いてください。", "en": "write something other than blanks"},
        "too-long": {
            "ja": "{count} 字あります。{limit} 字以内にしてください。",
            "en": "there are {count} characters; use at most {limit}",
        },
        "one-line": {
            "ja": "改行は使えません。1行で書いてください。",
            "en": "write it on one line, without line breaks",
        },
    }
)


class Line(Kind):
    name = "text"
    type = "text"
    expected: ClassVar[Text] = {"ja": "文字列", "en": "a text"}
    keys = {"max-length": "count"}
    longest: ClassVar[int] = 500  # characters, where the author says nothing

    def accept(self, question: Question, raw: object) -> Value:
        if not isinstance(raw, str):
            raise self._expected(raw)
        text = clean(raw)
        if "\n" in text or "\t" in text:
            raise Refused(WORDS, "one-line")
        return self._checked(question, text)

    def read(self, question: Question, typed: str) -> Value:
        return self._checked(question, one_line(typed).strip())

    def _checked(self, question: Question, text: str) -> str:
        limit = question.settings.max_length or self.longest
        if not text.strip():
            raise Refused(WORDS, "blank")
        if len(text) > limit:
            raise Refused(WORDS, "too-long", count=len(text), limit=limit)
        return text

    def show(self, question: Question, value: Value, language: str) -> str:
        return str(value)

    def open(self, question: Question, allowed: int) -> Possible:
        return Wording(None)

    def known(self, question: Question, value: Value) -> Possible:
        return Wording(str(value))


class Paragraph(Line):
    name = "paragraph"
    longest = 10_000

    def accept(self, question: Question, raw: object) -> Value:
        if not isinstance(raw, str):
            raise self._expected(raw)
        return self._checked(question, clean(raw))

    def read(self, question: Question, typed: str) -> Value:
        return self._checked(question, clean(typed).strip("\n"))


KIND = (Line(), Paragraph())
