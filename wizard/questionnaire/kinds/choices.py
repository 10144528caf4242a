"""Several options; an exclusive one stands alone."""

import re
from collections.abc import Callable
from typing import cast

from wizard.questionnaire.definition import Option, Question, Value
from wizard.questionnaire.kinds.base import Kind, Refused
from wizard.questionnaire.kinds.choice import option_read, unknown_option
from wizard.questionnaire.possible import NONE_CHOSEN, Chosen, Possible
from wizard.text.languages import pick
from wizard.text.words import Words

WORDS = Words(
    {
        "exclusive": {
            "ja": "選択肢 {option} はほかの選択肢と一緒に選べません。",
            "en": "option {option} excludes all others",
        },
        "twice": {"ja": "選択肢 {option} が2回あります。", "en": "option {option} is given twice"},
        "none": {"ja": "1つ以上選んでください。", "en": "choose at least one"},
        "too-few": {"ja": "{limit} 個以上選んでください。", "en": "choose at least {limit}"},
        "too-many": {"ja": "選べるのは {limit} 個までです。", "en": "choose at most {limit}"},
    }
)
_SEPARATORS = re.compile(r"[\s,、，]+")


class Choices(Kind):
    name = "choices"
    type = "choices"
    chooses = True
    expected = {"ja": '選択肢の id の一覧（例: ["a", "b"]）', "en": 'a list of ids of options, such as ["a", "b"]'}
    keys = {"least": "count", "most": "count"}

    def accept(self, question: Question, raw: object) -> Value:
        if not isinstance(raw, list | tuple) or not all(isinstance(one, str) for one in raw):
            raise self._expected(raw)
        for one in raw:
            if question.option(one) is None:
                raise unknown_option(question, one)
            if raw.count(one) > 1:
                raise Refused(WORDS, "twice", option=f'"{one}"')
        return self._checked(question, set(raw), lambda option: f'"{option.id}"')

    def read(self, question: Question, typed: str) -> Value:
        chosen = {option_read(question, one) for one in _SEPARATORS.split(typed.strip()) if one}
        return self._checked(question, chosen, lambda option: option.text)

    def _checked(self, question: Question, chosen: set[str], named: Callable[[Option], object]) -> Value:
        """The answer with these options. `named` is how a message calls one: by its id in files, else by its words."""
        options = [option for option in question.options if option.id in chosen]
        alone = next((option for option in options if option.exclusive), None)
        if not options:
            raise Refused(WORDS, "none")
        if alone is not None:
            if len(options) > 1:
                raise Refused(WORDS, "exclusive", option=named(alone))
            return (alone.id,)
        least, most = question.settings.least, question.settings.most
        if least is not None and len(options) < least:
            raise Refused(WORDS, "too-few", limit=least)
        if most is not None and len(options) > most:
            raise Refused(WORDS, "too-many", limit=most)
        return tuple(option.id for option in options)

    def write(self, value: Value) -> object:
        return list(cast("tuple[str, ...]", value))

    def show(self, question: Question, value: Value, language: str) -> str:
        chosen = cast("tuple[str, ...]", value)
        texts = [pick(option.text, language) for option in question.options if option.id in chosen]
        return ("、" if language == "ja" else "; ").join(texts)

    def open(self, question: Question, allowed: int) -> Possible:
        options = [option for option in question.options if option.bit & allowed]
        if not options:
            return NONE_CHOSEN
        together = sum(1 for option in options if not option.exclusive)
        least = question.settings.least or 1
        most = min(question.settings.most or together, together)
        if together < len(options):  # an exclusive option can be chosen alone
            least, most = 1, max(most, 1)
        return Chosen(0, allowed & ~1, min(least, most), most)

    def known(self, question: Question, value: Value) -> Possible:
        chosen = cast("tuple[str, ...]", value)
        mask = sum(option.bit for option in question.options if option.id in chosen)
        return Chosen(mask, mask, len(chosen), len(chosen))

    def still(self, question: Question, value: Value, applying: int) -> Value | None:
        chosen = cast("tuple[str, ...]", value)
        left = [option for option in question.options if option.id in chosen and option.bit & applying]
        fewest = 1 if any(option.exclusive for option in left) else question.settings.least or 1
        # what is left must be an answer of its own, or the question is asked again
        return tuple(option.id for option in left) if len(left) >= fewest else None

    def points(self, question: Question, possible: Possible) -> tuple[int, int]:
        chosen = cast("Chosen", possible)
        if not chosen.may:
            return 0, 0
        sure = [option.points for option in question.options if option.bit & chosen.must]
        free = [option for option in question.options if option.bit & chosen.may & ~chosen.must]
        base = cast("int", sum(sure))
        if not free:
            return (min(base, 0), max(base, 0)) if chosen.nothing else (base, base)
        low, high = _extremes(free, base, chosen)
        return (min(low, 0), max(high, 0)) if chosen.nothing else (low, high)


def _extremes(free: list[Option], base: int, chosen: Chosen) -> tuple[int, int]:
    """Least and most points of `least` to `most` options, those surely chosen (`base`) among them."""
    alone = [cast("int", option.points) for option in free if option.exclusive] if not chosen.must else []
    given = sorted(cast("int", option.points) for option in free if not option.exclusive)
    sure = chosen.must.bit_count()
    fewest, room = max(chosen.least - sure, 0), max(chosen.most - sure, 0)
    low = high = base
    for count, (smallest, largest) in enumerate(zip(given, reversed(given), strict=True)):
        if count >= room:
            break
        low += smallest if count < fewest or smallest < 0 else 0
        high += largest if count < fewest or largest > 0 else 0
    if given or not alone:
        return min([low, *alone]), max([high, *alone])
    return min(alone), max(alone)


KIND = Choices()
