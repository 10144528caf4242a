"""What every term of a condition or value can do: tell its possible results, and which slots it reads."""

from collections.abc import Iterator, MutableSequence

from wizard.questionnaire.possible import Possible, Range

Slots = MutableSequence[Possible]


class Term:
    """One node of the tree. Terms are not compared with each other: what compares them would cost at start-up."""

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
