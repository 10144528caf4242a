"""Terms that are a number or a date."""

from typing import cast

from wizard.frozen import frozen
from wizard.questionnaire import possible
from wizard.questionnaire.possible import FALSE, TRUE, Chosen, Range
from wizard.questionnaire.terms.base import Number, Slots, Term, Truth


@frozen(eq=False)
class Constant(Number):
    """A number or date written in the condition."""

    range: Range

    def evaluate(self, slots: Slots) -> Range:
        return self.range


@frozen(eq=False)
class Reading(Number):
    """The number or date in a slot."""

    index: int

    def evaluate(self, slots: Slots) -> Range:
        return cast("Range", slots[self.index])

    @property
    def slot(self) -> int:
        return self.index


@frozen(eq=False)
class HowManyChosen(Number):
    """How many options of a several-choice question are chosen; none where there is no value."""

    index: int

    def evaluate(self, slots: Slots) -> Range:
        chosen = cast("Chosen", slots[self.index])
        return Range(0 if chosen.nothing else chosen.least, chosen.most)

    @property
    def slot(self) -> int:
        return self.index


@frozen(eq=False)
class HowManyHold(Number):
    """How many of the conditions are true."""

    sides: tuple[Truth, ...]

    def evaluate(self, slots: Slots) -> Range:
        low = high = 0
        for side in self.sides:
            truths = side.evaluate(slots)
            if truths & TRUE:
                high += 1
                if truths == TRUE:
                    low += 1
        return Range(low, high)

    @property
    def parts(self) -> tuple[Term, ...]:
        return self.sides


_OPERATIONS = {"+": possible.add, "-": possible.subtract, "*": possible.multiply, "/": possible.divide}


@frozen(eq=False)
class Arithmetic(Number):
    """One of `+ - * /` of two numbers; a date and a number of days with `+ -`, two dates with `-`."""

    operator: str
    left: Number
    right: Number

    def evaluate(self, slots: Slots) -> Range:
        return _OPERATIONS[self.operator](self.left.evaluate(slots), self.right.evaluate(slots))

    @property
    def parts(self) -> tuple[Term, ...]:
        return self.left, self.right


@frozen(eq=False)
class Calendar(Number):
    """A calculated date: a whole day; no value outside the years 1 to 9999."""

    part: Number

    def evaluate(self, slots: Slots) -> Range:
        return possible.on_calendar(self.part.evaluate(slots))

    @property
    def parts(self) -> tuple[Term, ...]:
        return (self.part,)


@frozen(eq=False)
class Round(Number):
    """The number rounded half up to so many decimal places."""

    part: Number
    places: int

    def evaluate(self, slots: Slots) -> Range:
        return possible.rounded(self.part.evaluate(slots), self.places)

    @property
    def parts(self) -> tuple[Term, ...]:
        return (self.part,)


@frozen(eq=False)
class Total(Number):
    """The sum of those that have a value; 0 where none has."""

    sides: tuple[Number, ...]

    def evaluate(self, slots: Slots) -> Range:
        total = Range(0, 0)
        for side in self.sides:
            amount = side.evaluate(slots)
            if amount.nothing:
                amount = possible.union(amount._replace(nothing=False), possible.exactly(0))
            total = possible.add(total, amount)
        return total

    @property
    def parts(self) -> tuple[Term, ...]:
        return self.sides


@frozen(eq=False)
class Extreme(Number):
    """The smallest (or, with `largest`, the largest) of those that have a value; no value where none has."""

    sides: tuple[Number, ...]
    largest: bool

    def evaluate(self, slots: Slots) -> Range:
        best = max if self.largest else min
        ranges = [side.evaluate(slots) for side in self.sides]
        some = [one for one in ranges if one.low <= one.high]
        if not some:
            return possible.NO_NUMBER
        sure = [one for one in some if not one.nothing]
        # an operand that may be missing can only be passed over, so it widens one end and not the other
        lows, highs = [one.low for one in some], [one.high for one in some]
        if not sure:
            return Range(min(lows), max(highs), True)
        if self.largest:
            return Range(best(one.low for one in sure), best(highs))
        return Range(best(lows), best(one.high for one in sure))

    @property
    def parts(self) -> tuple[Term, ...]:
        return self.sides


@frozen(eq=False)
class IfNumber(Number):
    """One of two numbers, as a condition says."""

    test: Truth
    then: Number
    otherwise: Number

    def evaluate(self, slots: Slots) -> Range:
        truths = self.test.evaluate(slots)
        if truths == TRUE:
            return self.then.evaluate(slots)
        if truths == FALSE:
            return self.otherwise.evaluate(slots)
        return possible.union(self.then.evaluate(slots), self.otherwise.evaluate(slots))

    @property
    def parts(self) -> tuple[Term, ...]:
        return self.test, self.then, self.otherwise


@frozen(eq=False)
class YearsBetween(Number):
    """Whole years from one date to another, as birthdays are counted; negative when the second is earlier."""

    start: Number
    end: Number

    def evaluate(self, slots: Slots) -> Range:
        return possible.years(self.start.evaluate(slots), self.end.evaluate(slots))

    @property
    def parts(self) -> tuple[Term, ...]:
        return self.start, self.end
