"""What the names in a condition stand for, and which of them it may use."""

from collections.abc import Mapping

from wizard.frozen import frozen
from wizard.questionnaire.definition import Type
from wizard.questionnaire.grammar import ConditionError
from wizard.questionnaire.possible import Amount
from wizard.questionnaire.terms import Row


@frozen
class Named:
    """What a name stands for. `position` is the number of the last question that must be passed to know it."""

    id: str
    type: Type | str  # or "scale", or "wrong" for a value that could not be resolved
    slot: int
    position: int
    applies_slot: int = -1
    answered_slot: int = -1
    options: Mapping[str, int] | None = None  # option id -> bit
    highest: Amount = 0  # of a scale
    never_negative: bool = False  # of a number
    inner: Mapping[str, "Named"] | None = None  # of a group: its questions, by id
    row: Row | None = None  # of a group: where its questions are


@frozen
class Scope:
    """What a condition may use: what stands before question number `before`, the question `own`, and `outcome`."""

    names: Mapping[str, Named]
    before: int
    today_slot: int
    outcome: Named | None = None
    own: str = ""


class LeansOnWrong(ConditionError):
    """The condition uses a value that is itself wrong, which is told at the value and nowhere else."""
