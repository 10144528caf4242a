"""What the solver knows of a name: whether it has a value, and which. One shape for each type of name.

These stand in the slots in which a walk keeps its sets of possible values (see `wizard.questionnaire.possible`), so
that the terms of conditions read both alike.
"""

from collections.abc import Mapping
from typing import Any

from wizard.audit.proof.amounts import Linear
from wizard.audit.proof.logic import Truth
from wizard.frozen import frozen


@frozen
class Flag:
    """A yes-no, or a truth. `yes` is never true without a value."""

    has: Truth
    yes: Truth


@frozen
class Options:
    """Of a choice or of several choices, by bit whether the option is chosen: never without a value."""

    has: Truth
    chosen: Mapping[int, Truth]


@frozen
class Number:
    """A number or date; `value` means nothing while there is none."""

    has: Truth
    value: Linear


@frozen
class Wording:
    """A text. `term` is of a sort of which the solver knows only what is equal."""

    has: Truth
    term: Any


@frozen
class Entry:
    """One entry of a group, by slot what is known of its questions; it is there where `present`."""

    present: Truth
    slots: Mapping[int, "Shape"]


@frozen
class Entries:
    """The entries of a group. `more` are entries beyond those that are looked at, of which nothing is known."""

    entries: tuple[Entry, ...]
    more: Truth


Shape = Flag | Options | Number | Wording | Entries


def truth(yes: Truth) -> Flag:
    return Flag(True, yes)
