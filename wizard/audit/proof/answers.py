"""The answer to a question as the solver sees it: always a legal one, whether the question applies or not.

One class for each type of answer. An answer counts only where the question applies; that is for the encoding to say.
"""

from collections.abc import Iterator, Mapping
from datetime import date
from decimal import Decimal
from fractions import Fraction
from typing import Any

import z3

from wizard.audit.proof import amounts
from wizard.audit.proof.amounts import Linear
from wizard.audit.proof.logic import Truth, all_of, fresh, opposite
from wizard.audit.proof.options import RawChoice, RawChoices
from wizard.audit.proof.quantities import Quantity
from wizard.audit.proof.raw import Raw, Variable
from wizard.audit.proof.reader import UNREAD, Reader, Twin
from wizard.audit.proof.scene import Scene
from wizard.audit.proof.shapes import Flag, Number, Wording
from wizard.questionnaire.definition import Question
from wizard.questionnaire.kinds import Refused
from wizard.questionnaire.possible import DIGITS, FIRST_DAY, LAST_DAY

_LARGEST = Fraction(10**DIGITS - 1)


class RawFlag(Raw):
    """Yes or no."""

    def __init__(self, question: Question, name: str, scene: Scene, inner: bool = False) -> None:
        super().__init__(question, name, scene, inner)
        self.yes = fresh(name)

    def shape(self, has: Truth) -> Flag:
        return Flag(has, all_of((has, self.yes)))

    def read(self, reader: Reader) -> object:
        return reader.is_true(self.yes)

    def points(self, has: Truth) -> Linear:
        return amounts.of_truth(all_of((has, self.yes)), Fraction(self.question.settings.points))

    def variables(self) -> Iterator[Variable]:
        yield self.yes, z3.Bool

    def riskier(self, twin: Twin) -> Truth:
        yes, twins = self.yes, twin(self.yes)
        return all_of((opposite(yes), twins) if self.question.lean == ("yes",) else (yes, opposite(twins)))


class RawNumber(Raw):
    """A number or a date."""

    def __init__(self, question: Question, name: str, scene: Scene, inner: bool = False) -> None:
        super().__init__(question, name, scene, inner)
        self.is_date = question.kind.type == "date"
        settings, whole = question.settings, question.kind.name != "number"
        first, last = (Fraction(FIRST_DAY), Fraction(LAST_DAY)) if self.is_date else (-_LARGEST, _LARGEST)
        low = first if settings.min is None else _fraction(settings.min)
        high = last if settings.max is None else _fraction(settings.max)
        self.quantity = Quantity(name, whole, low, high, scene.tell)

    def shape(self, has: Truth) -> Number:
        return Number(has, amounts.of_atom(self.quantity))

    def read(self, reader: Reader) -> object | None:
        near = Fraction(reader.day.toordinal() if self.is_date else 0)
        found = self.quantity.found(reader.value, near)
        if found is None:
            return None
        if self.is_date:
            return date.fromordinal(int(found))
        return int(found) if found.denominator == 1 else Decimal(found.numerator) / Decimal(found.denominator)

    def variables(self) -> Iterator[Variable]:
        yield from self.quantity.variables()

    def riskier(self, twin: Twin) -> Truth:
        return self.quantity.moved(twin, up=self.question.lean in (("more",), ("later",)))


class RawText(Raw):
    """A text, of which only matters which texts of the conditions it is; nothing where no condition looks at it."""

    def __init__(self, question: Question, name: str, scene: Scene, inner: bool = False) -> None:
        super().__init__(question, name, scene, inner)
        self._term: Any = scene.text(name) if question.slot in scene.looked_at else None
        self._quotes = scene.quotes
        for text, quote in scene.quotes.items() if self._term is not None else ():
            if not _accepts(question, text):
                scene.tell(self._term != quote)

    def shape(self, has: Truth) -> Wording:
        return Wording(has, self._term)

    def read(self, reader: Reader) -> object:
        if self._term is None:
            return UNREAD
        return reader.text(self._term, self._quotes, self.question.settings.max_length or len(UNREAD))


def _accepts(question: Question, text: str) -> bool:
    try:
        return question.kind.accept(question, text) == text
    except Refused:
        return False


def _fraction(limit: int | Decimal | date) -> Fraction:
    return Fraction(limit.toordinal()) if isinstance(limit, date) else Fraction(limit)


_KINDS: Mapping[str, type[Raw]] = {
    "yes-no": RawFlag,
    "choice": RawChoice,
    "choices": RawChoices,
    "number": RawNumber,
    "date": RawNumber,
    "text": RawText,
}


def raw_answer(question: Question, name: str, scene: Scene, inner: bool = False) -> Raw:
    """The answer to a question that is asked and no group."""
    return _KINDS[question.kind.type](question, name, scene, inner)
