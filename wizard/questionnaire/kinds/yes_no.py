"""Yes or no."""

from typing import cast

from wizard.questionnaire.definition import Question, Value
from wizard.questionnaire.kinds.base import Kind, Refused
from wizard.questionnaire.possible import EITHER, FALSE, TRUE, Possible
from wizard.text.words import Words

WORDS = Words(
    {
        "yes": {"ja": "はい", "en": "Yes"},
        "no": {"ja": "いいえ", "en": "No"},
        "typed": {"ja": "はいなら 1、いいえなら 2 と書いてください。", "en": "type 1 for yes or 2 for no"},
    }
)
_TYPED = {
    "1": True, "y": True, "yes": True, "true": True, "はい": True, "有": True,
    "2": False, "n": False, "no": False, "false": False, "いいえ": False, "無": False,
}  # fmt: skip


class YesNo(Kind):
    name = "yes-no"
    type = "yes-no"
    expected = {"ja": "true か false", "en": "true or false"}
    keys = {"points": "points"}

    def accept(self, question: Question, raw: object) -> Value:
        if not isinstance(raw, bool):
            raise self._expected(raw)
        return raw

    def read(self, question: Question, typed: str) -> Value:
        answer = _TYPED.get(typed.strip().translate(_HALF_WIDTH).lower())
        if answer is None:
            raise Refused(WORDS, "typed")
        return answer

    def show(self, question: Question, value: Value, language: str) -> str:
        return WORDS.say("yes" if value else "no", language)

    def open(self, question: Question, allowed: int) -> Possible:
        return EITHER

    def known(self, question: Question, value: Value) -> Possible:
        return TRUE if value else FALSE

    def points(self, question: Question, possible: Possible) -> tuple[int, int]:
        given = cast("int", question.settings.points)
        low = 0 if cast("int", possible) != TRUE else given
        high = given if cast("int", possible) & TRUE else 0
        return min(low, high), max(low, high)


_HALF_WIDTH = str.maketrans("１２ＹＮｙｎ", "12YNyn")

KIND = YesNo()
