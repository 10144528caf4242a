"""Terms that are true, false or either."""

from collections.abc import Iterator
from typing import cast

from wizard.frozen import frozen
from wizard.questionnaire import possible
from wizard.questionnaire.possible import EITHER, FALSE, NOTHING, TRUE, Chosen, Possible, Wording
from wizard.questionnaire.terms.base import Number, Slots, Term, Truth


@frozen(eq=False)
class Quote(Term):
    """A text written in the condition."""

    wording: Wording

    def evaluate(self, slots: Slots) -> Possible:
        return self.wording


@frozen(eq=False)
class Words(Term):
    """The text in a slot."""

    index: int

    def evaluate(self, slots: Slots) -> Possible:
        return slots[self.index]

    @property
    def slot(self) -> int:
        return self.index


@frozen(eq=False)
class Always(Truth):
    """A condition that is the same whatever is answered."""

    truths: int

    def evaluate(self, slots: Slots) -> int:
        return self.truths


@frozen(eq=False)
class Holds(Truth):
    """A yes-no question or value by its bare name; no value counts as no."""

    index: int

    def evaluate(self, slots: Slots) -> int:
        known = cast("int", slots[self.index])
        return known & EITHER | (known & NOTHING) << 1

    @property
    def slot(self) -> int:
        return self.index


@frozen(eq=False)
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


@frozen(eq=False)
class Includes(Truth):
    """Several choices include at least one (or, with `every`, all) of the options in `mask`."""

    index: int
    mask: int
    every: bool = False

    def evaluate(self, slots: Slots) -> int:
        must, may, least, most, nothing = cast("Chosen", slots[self.index])
        mask = self.mask
        if not may:
            return FALSE
        if self.every:
            yes = may & mask == mask and (must | mask).bit_count() <= most
            no = not yes or (must & mask != mask and may.bit_count() > least)
        else:
            yes, no = bool(may & mask), not must & mask and (may & ~mask).bit_count() >= least
        return (TRUE if yes else 0) | (FALSE if no or nothing else 0)

    @property
    def slot(self) -> int:
        return self.index


@frozen(eq=False)
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


@frozen(eq=False)
class SameText(Truth):
    """Two texts are the same, character by character."""

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


@frozen(eq=False)
class SameTruth(Truth):
    """Both are true or both are false; a yes-no question without a value is neither."""

    left: Truth
    right: Truth

    def evaluate(self, slots: Slots) -> int:
        a, b = _raw(self.left, slots), _raw(self.right, slots)
        surely = a == b and a in (TRUE, FALSE)
        return (TRUE if a & b & EITHER else 0) | (0 if surely else FALSE)

    @property
    def parts(self) -> tuple[Term, ...]:
        return self.left, self.right


def _raw(term: Truth, slots: Slots) -> int:
    return cast("int", slots[term.index]) if isinstance(term, Holds) else term.evaluate(slots)


@frozen(eq=False)
class IfTruth(Truth):
    """The one or the other, as the test says."""

    test: Truth
    then: Truth
    otherwise: Truth

    def evaluate(self, slots: Slots) -> int:
        truths = self.test.evaluate(slots)
        if truths == TRUE:
            return self.then.evaluate(slots)
        if truths == FALSE:
            return self.otherwise.evaluate(slots)
        return self.then.evaluate(slots) | self.otherwise.evaluate(slots)

    @property
    def parts(self) -> tuple[Term, ...]:
        return self.test, self.then, self.otherwise


@frozen(eq=False)
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


@frozen(eq=False)
class Not(Truth):
    """The part is false."""

    part: Truth

    def evaluate(self, slots: Slots) -> int:
        return possible.negate(self.part.evaluate(slots))

    @property
    def parts(self) -> tuple[Term, ...]:
        return (self.part,)


@frozen(eq=False)
class And(Truth):
    """All sides are true."""

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


@frozen(eq=False)
class Or(Truth):
    """At least one side is true."""

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
