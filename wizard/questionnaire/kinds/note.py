"""A note: something is told, nothing is asked."""

from wizard.questionnaire.definition import Question, Value
from wizard.questionnaire.kinds.base import Kind, Refused
from wizard.questionnaire.possible import NO_TEXT, Possible
from wizard.text.words import Words

WORDS = Words(
    {
        "asks-nothing": {
            "ja": "これは説明で、答えはありません。この行を消してください。",
            "en": "this is a note and takes no answer; remove the line",
        }
    }
)


class Note(Kind):
    name = "note"
    type = "none"
    asks = False
    expected = {"ja": "答えなし", "en": "no answer"}

    def accept(self, question: Question, raw: object) -> Value:
        raise Refused(WORDS, "asks-nothing")

    def read(self, question: Question, typed: str) -> Value:
        raise Refused(WORDS, "asks-nothing")

    def show(self, question: Question, value: Value, language: str) -> str:
        return ""

    def open(self, question: Question, allowed: int) -> Possible:
        return NO_TEXT

    def known(self, question: Question, value: Value) -> Possible:
        return NO_TEXT


KIND = Note()
