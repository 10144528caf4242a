"""The typed tree of a condition or value: each term tells which results are possible, given what is known so far.

`evaluate(slots)` reads the sets of possible values by slot number (see `possible`); a slot belongs to a question, to
whether it applies or is answered, to a value, a scale, the outcome. Terms are frozen and know nothing of answers.
"""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from typing import cast

from wizard.questionnaire import possible
from wizard.questionnaire.possible import EITHER, FALSE, NOTHING, TRUE, Chosen, Possible, Range, Wording

Slots = Sequence[Possible]


class Term:
    """One node of the tree."""

    __slots__ = ()

    def evaluate(self, slots: Slots) -> Possible:
        raise NotImplementedError

    @property
    def parts(self) -> tuple["Term", ...]:
        return ()

    @property
    def slot(self) -> int:
        """The slot that the term reads itself, -1 for none."""
        return -1

    def slots_read(self) -> Iterator[int]:
        """Every slot that the term or one of its parts reads, repeats included."""
        if self.slot >= 0:
            yield self.slot
        for part in self.parts:
            yield from part.slots_read()


class Truth(Term):
    """A term that is true, false or either: never without a value."""

    __slots__ = ()

    def evaluate(self, slots: Slots) -> int:
        raise NotImplementedError


class Number(Term):
    """A term that is a number or a date."""

    __slots__ = ()

    def evaluate(self, slots: Slots) -> Range:
        raise NotImplementedError


@dataclass(frozen=True, slots=True)
class Always(Truth):
    truths: int

    def evaluate(self, slots: Slots) -> int:
        return self.truths


@dataclass(frozen=True, slots=True)
class Holds(Truth):
    """A yes-no question or value by its bare name; no value counts as no."""

    index: int

    def evaluate(self, slots: Slots) -> int:
        known = cast("int", slots[self.index])
        return known & EITHER | (known & NOTHING) << 1

    @property
    def slot(self) -> int:
        return self.index


@dataclass(frozen=True, slots=True)
class IsOneOf(Truth):
    """A choice is one of the options in `mask`."""

    index: int
    mask: int

    def evaluate(self, slots: Slots) -> int:
        known = cast("int", slots[self.index])
        return (TRUE if known & self.mask else 0) | (FALSE if known & ~self.mask else 0)

    @property
    def slot(self) -> int:
        return self.index


@dataclass(frozen=True, slots=True)
class Includes(Truth):
    """Several choices include at least one (or, with `every`, all) of the options in `mask`."""

    index: int
    mask: int
    every: bool = False

    def evaluate(self, slots: Slots) -> int:
        must, may, _, most, nothing = cast("Chosen", slots[self.index])
        mask = self.mask
        if self.every:
            yes, no = may & mask == mask and mask.bit_count() <= most, must & mask != mask
        else:
            yes, no = bool(may & mask), not must & mask
        return (TRUE if yes else 0) | (FALSE if no or nothing else 0)

    @property
    def slot(self) -> int:
        return self.index


@dataclass(frozen=True, slots=True)
class SameChoice(Truth):
    """Two choices with the same options have the same option chosen."""

    left: int
    right: int

    def evaluate(self, slots: Slots) -> int:
        a, b = cast("int", slots[self.left]), cast("int", slots[self.right])
        same = a & b & ~NOTHING
        surely = a == b and a & (a - 1) == 0 and not a & NOTHING
        return (TRUE if same else 0) | (0 if surely else FALSE)

    def slots_read(self) -> Iterator[int]:
        yield self.left
        yield self.right


@dataclass(frozen=True, slots=True)
class SameText(Truth):
    left: Term
    right: Term

    def evaluate(self, slots: Slots) -> int:
        a, b = cast("Wording", self.left.evaluate(slots)), cast("Wording", self.right.evaluate(slots))
        if not (a.any and b.any):
            return FALSE
        if a.text is None or b.text is None:
            return EITHER
        return (TRUE if a.text == b.text else FALSE) | (FALSE if a.nothing or b.nothing else 0)

    @property
    def parts(self) -> tuple[Term, ...]:
        return self.left, self.right


@dataclass(frozen=True, slots=True)
class Compare(Truth):
    """Two numbers or two dates; `operator` is one of `== < <= > >=`."""

    operator: str
    left: Number
    right: Number

    def evaluate(self, slots: Slots) -> int:
        return possible.compare(self.operator, self.left.evaluate(slots), self.right.evaluate(slots))

    @property
    def parts(self) -> tuple[Term, ...]:
        return self.left, self.right


@dataclass(frozen=True, slots=True)
class Not(Truth):
    part: Truth

    def evaluate(self, slots: Slots) -> int:
        return possible.negate(self.part.evaluate(slots))

    @property
    def parts(self) -> tuple[Term, ...]:
        return (self.part,)


@dataclass(frozen=True, slots=True)
class And(Truth):
    sides: tuple[Truth, ...]

    def evaluate(self, slots: Slots) -> int:
        result = TRUE
        for side in self.sides:
            truths = side.evaluate(slots)
            if truths == FALSE:
                return FALSE
            result |= truths
        return result

    @property
    def parts(self) -> tuple[Term, ...]:
        return self.sides


@dataclass(frozen=True, slots=True)
class Or(Truth):
    sides: tuple[Truth, ...]

    def evaluate(self, slots: Slots) -> int:
        result = FALSE
        for side in self.sides:
            truths = side.evaluate(slots)
            if truths == TRUE:
                return TRUE
            result |= truths
        return result

    @property
    def parts(self) -> tuple[Term, ...]:
        return self.sides


@dataclass(frozen=True, slots=True)
class Constant(Number):
    range: Range

    def evaluate(self, slots: Slots) -> Range:
        return self.range


@dataclass(frozen=True, slots=True)
class Quote(Term):
    """A text written in the condition."""

    wording: Wording

    def evaluate(self, slots: Slots) -> Possible:
        return self.wording


@dataclass(frozen=True, slots=True)
class Reading(Number):
    """The number or date in a slot."""

    index: int

    def evaluate(self, slots: Slots) -> Range:
        return cast("Range", slots[self.index])

    @property
    def slot(self) -> int:
        return self.index


@dataclass(frozen=True, slots=True)
class Words(Term):
    """The text in a slot."""

    index: int

    def evaluate(self, slots: Slots) -> Possible:
        return slots[self.index]

    @property
    def slot(self) -> int:
        return self.index


@dataclass(frozen=True, slots=True)
class HowManyChosen(Number):
    """How many options of a several-choice question are chosen; none where there is no value."""

    index: int

    def evaluate(self, slots: Slots) -> Range:
        chosen = cast("Chosen", slots[self.index])
        return Range(0 if chosen.nothing else chosen.least, chosen.most)

    @property
    def slot(self) -> int:
        return self.index


@dataclass(frozen=True, slots=True)
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


@dataclass(frozen=True, slots=True)
class Arithmetic(Number):
    operator: str
    left: Number
    right: Number

    def evaluate(self, slots: Slots) -> Range:
        return _OPERATIONS[self.operator](self.left.evaluate(slots), self.right.evaluate(slots))

    @property
    def parts(self) -> tuple[Term, ...]:
        return self.left, self.right


@dataclass(frozen=True, slots=True)
class Round(Number):
    part: Number
    places: int

    def evaluate(self, slots: Slots) -> Range:
        return possible.rounded(self.part.evaluate(slots), self.places)

    @property
    def parts(self) -> tuple[Term, ...]:
        return (self.part,)


@dataclass(frozen=True, slots=True)
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


@dataclass(frozen=True, slots=True)
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


@dataclass(frozen=True, slots=True)
class IfNumber(Number):
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


@dataclass(frozen=True, slots=True)
class YearsBetween(Number):
    """Whole years from one date to another, as birthdays are counted; negative when the second is earlier."""

    start: Number
    end: Number

    def evaluate(self, slots: Slots) -> Range:
        return possible.years(self.start.evaluate(slots), self.end.evaluate(slots))

    @property
    def parts(self) -> tuple[Term, ...]:
        return self.start, self.end
