"""One option out of several."""

from typing import cast

from wizard.questionnaire.definition import Question, Value
from wizard.questionnaire.kinds.base import Kind, Refused
from wizard.questionnaire.possible import NOTHING, Possible
from wizard.text.languages import pick
from wizard.text.numerals import parse_integer
from wizard.text.problem import found, near
from wizard.text.words import Words

WORDS = Words(
    {
        "no-option": {
            "ja": "選択肢 {found} はありません{near}。選択肢: {known}",
            "en": "there is no option {found}{near}; options: {known}",
        },
        "no-number": {
            "ja": "1 から {most} までの番号で答えてください。",
            "en": "answer with a number from 1 to {most}",
        },
    }
)


def unknown_option(question: Question, option_id: str) -> Refused:
    ids = [option.id for option in question.options]
    return Refused(WORDS, "no-option", found=found(option_id), near=near(option_id, ids), known=", ".join(ids))


def option_read(question: Question, typed: str) -> str:
    """The id of the option whose number (from 1) or id was typed. Raises Refused."""
    number = parse_integer(typed)
    if number is not None and 1 <= number <= len(question.options):
        return question.options[number - 1].id
    if question.option(typed.strip()):
        return typed.strip()
    raise Refused(WORDS, "no-number", most=len(question.options))


class Choice(Kind):
    name = "choice"
    type = "choice"
    chooses = True
    expected = {"ja": "選択肢の id", "en": "the id of an option"}

    def accept(self, question: Question, raw: object) -> Value:
        if not isinstance(raw, str):
            raise self._expected(raw)
        if question.option(raw) is None:
            raise unknown_option(question, raw)
        return raw

    def read(self, question: Question, typed: str) -> Value:
        return option_read(question, typed)

    def show(self, question: Question, value: Value, language: str) -> str:
        option = question.option(str(value))
        return pick(option.text, language) if option else str(value)

    def open(self, question: Question, allowed: int) -> Possible:
        return allowed or NOTHING

    def known(self, question: Question, value: Value) -> Possible:
        option = question.option(str(value))
        return option.bit if option else NOTHING

    def still(self, question: Question, value: Value, applying: int) -> Value | None:
        option = question.option(str(value))
        return value if option and option.bit & applying else None

    def points(self, question: Question, possible: Possible) -> tuple[int, int]:
        mask = cast("int", possible)
        given = [option.points for option in question.options if option.bit & mask]
        if mask & NOTHING:
            given.append(0)
        return cast("int", min(given)), cast("int", max(given))


KIND = Choice()
