"""Terms that look into a repeating group: they work one entry after the other.

The slots of a group's own questions are a scratch row: a term puts one entry's sets there, evaluates its part, and goes
on to the next. Nothing else reads them.
"""

from collections.abc import Iterator
from typing import cast

from wizard.frozen import frozen
from wizard.questionnaire import possible
from wizard.questionnaire.possible import FALSE, INFINITY, TRUE, Amount, Entries, Range, exactly
from wizard.questionnaire.terms.base import Number, Slots, Term, Truth


@frozen(eq=False)
class Row:
    """Where a group is: its own slot, and the first and number of the slots of its questions."""

    group: int
    first: int
    width: int

    def entries(self, slots: Slots) -> Entries:
        return cast("Entries", slots[self.group])

    def each(self, slots: Slots) -> Iterator[None]:
        """Put one entry after the other into the row; in the end it holds again what it held, as terms may nest."""
        row = slice(self.first, self.first + self.width)
        before = slots[row]
        try:
            for entry in self.entries(slots).rows:
                slots[row] = entry
                yield
        finally:
            slots[row] = before

    def read_outside(self, part: Term) -> Iterator[int]:
        yield self.group
        yield from (slot for slot in part.slots_read() if not self.first <= slot < self.first + self.width)


@frozen(eq=False)
class AnyEntry(Truth):
    """The condition is true in at least one entry (or, with `every`, in all of them)."""

    row: Row
    part: Truth
    every: bool

    def evaluate(self, slots: Slots) -> int:
        entries = self.row.entries(slots)
        decides, otherwise = (FALSE, TRUE) if self.every else (TRUE, FALSE)
        result = otherwise
        for _ in self.row.each(slots):
            if result != decides:
                truths = self.part.evaluate(slots)
                result = decides if truths == decides else result | truths
        if entries.may_grow:
            result |= decides
        return result | otherwise if entries.nothing else result

    @property
    def slot(self) -> int:
        return self.row.group

    @property
    def parts(self) -> tuple[Term, ...]:
        return (self.part,)

    def slots_read(self) -> Iterator[int]:
        return self.row.read_outside(self.part)


@frozen(eq=False)
class HowManyEntries(Number):
    """How many entries there are, or in how many a condition is true."""

    row: Row
    part: Truth | None = None

    def evaluate(self, slots: Slots) -> Range:
        entries = self.row.entries(slots)
        low = high = 0
        if self.part is None:
            low = high = len(entries.rows)
        else:
            for _ in self.row.each(slots):
                truths = self.part.evaluate(slots)
                high += bool(truths & TRUE)
                low += truths == TRUE
        highest: Amount = high
        if entries.may_grow:
            highest = INFINITY if entries.most is None else high + entries.most - len(entries.rows)
        return Range(0 if entries.nothing else low, highest)

    @property
    def slot(self) -> int:
        return self.row.group

    @property
    def parts(self) -> tuple[Term, ...]:
        return (self.part,) if self.part is not None else ()

    def slots_read(self) -> Iterator[int]:
        return self.row.read_outside(self.part) if self.part is not None else iter((self.row.group,))


@frozen(eq=False)
class TotalOfEntries(Number):
    """The sum over all entries that have a value; 0 where none has. `grows`: no entry can make it smaller."""

    row: Row
    part: Number
    grows: bool

    def evaluate(self, slots: Slots) -> Range:
        entries = self.row.entries(slots)
        total = exactly(0)
        for _ in self.row.each(slots):
            amount = self.part.evaluate(slots)
            if amount.nothing:
                amount = possible.union(amount._replace(nothing=False), exactly(0))
            total = possible.add(total, amount)
        if entries.may_grow:
            total = Range(total.low if self.grows else -INFINITY, INFINITY)
        return possible.union(total, exactly(0)) if entries.nothing else total

    @property
    def slot(self) -> int:
        return self.row.group

    @property
    def parts(self) -> tuple[Term, ...]:
        return (self.part,)

    def slots_read(self) -> Iterator[int]:
        return self.row.read_outside(self.part)
