"""A whole questionnaire for the solver: its answers, what applies, what follows.

A model of it is a set of complete answers that may be finished: each question that applies is answered, left blank
where it is optional, or marked as not applicable where that is allowed; every option chosen applies; no hard check is
broken. Nothing is deferred.
"""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field
from typing import cast

from wizard.audit.proof.amounts import Arithmetic, Linear
from wizard.audit.proof.answers import RawNumber
from wizard.audit.proof.logic import Truth, all_of
from wizard.audit.proof.quantities import Quantity
from wizard.audit.proof.raw import Raw
from wizard.audit.proof.scene import Scene
from wizard.audit.proof.shapes import Entry, Flag, Options
from wizard.frozen import frozen
from wizard.interview.plan import Plan
from wizard.questionnaire import terms
from wizard.questionnaire.definition import (
    Check,
    Outcome,
    Question,
    Questionnaire,
)

LOOKED_AT = 3
"""How many entries of a group are looked at one by one."""


@frozen
class RawGroup:
    """The entries of a group: whether each is there, and the answers in it."""

    entries: tuple[tuple[Truth, Mapping[str, Raw]], ...]


@frozen
class Guard:
    """A truth that switches on what the answer to a question must be like; `position` is where the question stands."""

    position: tuple[int, int]
    truth: Truth


@frozen
class AbstractScore:
    """A score of which the solver is not told the total, and the points that would add up to it."""

    term: Arithmetic
    points: tuple[Linear, ...]


@dataclass(slots=True, eq=False)
class Encoding:
    """`raw` and `raw_groups` are the answers, by slot of the question.

    `conditions` are all conditions of the file as the solver has them, those within a group as of its first entry.
    `guards` switch on what answers must be like, each for one check or question. `beyond` are the truths that a group
    has more entries than are looked at, by id of the group. `abstract_scores` is None where all totals are told.
    """

    questionnaire: Questionnaire
    plan: Plan
    scene: Scene
    today: Quantity
    raw: dict[int, Raw] = field(default_factory=dict)
    raw_groups: dict[int, RawGroup] = field(default_factory=dict)
    conditions: dict[terms.Truth, Truth] = field(default_factory=dict)
    first_entries: dict[int, Entry] = field(default_factory=dict)
    guards: dict[Check | Question, "Guard"] = field(default_factory=dict)
    beyond: dict[str, Truth] = field(default_factory=dict)
    group_of: dict[Question, Question] = field(default_factory=dict)
    abstract_scores: list[AbstractScore] | None = None

    @property
    def is_rough(self) -> bool:
        """Whether the solver knows some numbers only roughly: those that it may take for thirds or for endless ones."""
        return bool(self.scene.loose) or any(one.is_arithmetic and one.is_wide for one in self._quantities())

    def on_a_grid(self) -> Truth:
        """All decimal numbers have few places: such answers can be written."""
        return all_of(one.on_a_grid() for one in self._quantities())

    def _quantities(self) -> Iterator[Quantity]:
        inner = (raw for group in self.raw_groups.values() for _, said in group.entries for raw in said.values())
        yield from (raw.quantity for raw in (*self.raw.values(), *inner) if isinstance(raw, RawNumber))

    def holds(self, condition: terms.Truth | None) -> Truth:
        """A condition of the file; without one it always holds."""
        return True if condition is None else self.conditions[condition]

    def position(self, question: Question) -> tuple[int, int]:
        """Where a question stands; those of a group before the group, as its checks look at them."""
        group = self.group_of.get(question)
        if group is not None:
            return group.number, question.number
        return question.number, len(question.inner)

    def first_answers(self, group: Question) -> Mapping[str, Raw]:
        """The answers in the first entry of a group, by id."""
        return self.raw_groups[group.slot].entries[0][1]

    def flag(self, slot: int) -> Truth:
        """Whether what stands in a slot is true."""
        return cast("Flag", self.scene.slots[slot]).yes

    def settled(self, outcome: Outcome) -> Truth:
        """Whether this is the outcome: its condition is true, and that of none above it."""
        slot = self.questionnaire.outcome_slot
        return cast("Options", self.scene.slots[slot]).chosen[outcome.bit]
