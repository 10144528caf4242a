"""What all parts of an encoding share: the slots, and what the solver is told of them."""

from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass, field
from fractions import Fraction
from typing import Any

import z3

from wizard.audit.proof.amounts import Atom, Linear
from wizard.audit.proof.logic import Truth
from wizard.audit.proof.shapes import Shape
from wizard.frozen import frozen


@frozen
class Loose:
    """A number that the solver knows only roughly.

    Where its use of it does not stand up to a trial, the exact result for the numbers tried is added. `work_out` is
    exact; None where there is no value.
    """

    result: Atom
    arguments: tuple[Linear, ...]
    work_out: Callable[..., Fraction | None]


@dataclass(slots=True, eq=False)
class Scene:
    """`slots` by number; `looked_at` are those that conditions read.

    `told` are the facts that always hold; they only grow. `loose` is what is known roughly. `helpers` are variables
    that are no answers, each with what makes another of its sort.
    """

    looked_at: frozenset[int] = frozenset()
    slots: dict[int, Shape] = field(default_factory=dict)
    told: list[Truth] = field(default_factory=list)
    loose: list[Loose] = field(default_factory=list)
    helpers: list[tuple[Any, Callable[[str], Any]]] = field(default_factory=list)
    names: int = 0
    _helpers: dict[tuple[Any, ...], tuple[Any, tuple[Any, ...]]] = field(default_factory=dict)
    """By what they are of; the expressions are kept, as only so nothing else comes to have their number."""
    _texts: dict[str, Any] = field(default_factory=dict)
    _sort: Any = None

    def tell(self, fact: Truth) -> None:
        if fact is not True:
            self.told.append(fact)

    def name(self, stem: str) -> str:
        """A name that nothing else has."""
        self.names += 1
        return f"{stem}#{self.names}"

    def helper(self, stem: str, make: Callable[[str], Any], of: Iterable[Any]) -> tuple[Any, bool]:
        """A variable that follows from answers without being one, and whether it is new.

        What is worked out `of` the same expressions is the same variable. `make` makes one of its sort, such as
        `z3.Int`.
        """
        kept = tuple(of)
        key = (stem, *(one.get_id() if isinstance(one, z3.AstRef) else one for one in kept))
        is_new = key not in self._helpers
        if is_new:
            variable = make(self.name(stem))
            self.helpers.append((variable, make))
            self._helpers[key] = variable, kept
        return self._helpers[key][0], is_new

    def text(self, name: str) -> Any:
        """A text of which nothing is known."""
        return z3.Const(name, self._texts_sort)

    def quote(self, text: str) -> Any:
        """The text that is written in a condition: no two of them are the same."""
        if text not in self._texts:
            term = self.text(self.name("text"))
            for other in self._texts.values():
                self.tell(term != other)
            self._texts[text] = term
        return self._texts[text]

    @property
    def quotes(self) -> Mapping[str, Any]:
        """The terms of all texts written in conditions so far."""
        return self._texts

    @property
    def _texts_sort(self) -> Any:
        if self._sort is None:
            self._sort = z3.DeclareSort("Text")
        return self._sort
