"""A goal: that something in the file can be so, or need not be so.

It is said twice, for the solver and for an interview, so that each can be held against the other.
"""

from collections.abc import Callable
from typing import Literal

from wizard.audit.proof.asking import Upto
from wizard.audit.proof.logic import Truth, opposite
from wizard.frozen import frozen
from wizard.interview import Interview
from wizard.questionnaire import terms
from wizard.questionnaire.locate import Path
from wizard.questionnaire.possible import FALSE, TRUE

Kind = Literal["section", "question", "option", "strength", "check", "value", "outcome", "obligation"]
Shown = Callable[[Interview], bool]


@frozen
class Thing:
    """A part of the file that has a condition, or could be out of reach. `path` leads to it; `key` is the condition's.

    `term` is its condition. `question` is the id of the question to which it belongs, "" for none; `around` is the
    thing without which it is not there.
    """

    kind: Kind
    id: str
    path: Path
    key: str
    term: terms.Truth | None = None
    question: str = ""
    around: "Thing | None" = None


@frozen(eq=False)
class Goal:
    """That a thing can be so (`so`), or need not be, on complete answers.

    `upto`: they need only be complete as far as a question, and may break a check there.
    """

    thing: Thing
    so: bool
    formula: Truth
    shown: Shown
    upto: Upto | None = None

    @property
    def breaks(self) -> bool:
        """Complete answers can never show it."""
        return self.upto is not None and self.upto.broken is not None


def both_ways(thing: Thing, holds: Truth, term: terms.Truth) -> tuple[Goal, Goal]:
    """A condition can be true and can be false."""
    return (
        Goal(thing, True, holds, lambda interview: term.evaluate(interview.engine.slots) == TRUE),
        Goal(thing, False, opposite(holds), lambda interview: term.evaluate(interview.engine.slots) == FALSE),
    )


def first_to_hold(term: terms.Truth | None, above: tuple[terms.Truth, ...]) -> Shown:
    """A condition is true, and none above it; without a condition it always is."""

    def shown(interview: Interview) -> bool:
        slots = interview.engine.slots
        holds = term is None or term.evaluate(slots) == TRUE
        return holds and all(one.evaluate(slots) == FALSE for one in above)

    return shown
