"""What would change the outcome: the smallest sets of changed answers that lead to another one.

Only answers marked `changeable` are changed. A question that must be answered thereby, since it comes onto the route or
the option it was answered with is gone, counts as one more change, and its answer is named; optional ones stay blank,
and answers kept from before return by themselves. Source: `Explained` in the rules of meaning.
"""

from collections.abc import Iterable
from dataclasses import dataclass

from wizard.interview.search import Change, OutOfBounds, Search
from wizard.interview.walk import Interview
from wizard.questionnaire.definition import Outcome

__all__ = ["Change", "Other", "Way", "WhatIf", "what_would_change"]

MOST_CHANGES = 3
MOST_EVALUATIONS = 20_000


@dataclass(frozen=True, slots=True)
class Way:
    """Questions that would have to be answered otherwise or anew, in order, and every way found to do so."""

    questions: tuple[str, ...]
    answers: tuple[tuple[Change, ...], ...]


@dataclass(frozen=True, slots=True)
class Other:
    """Another outcome and the ways to it, all of the same size; none where none was found.

    `impossible`: no change of the changeable answers leads to it, however many.
    """

    outcome: str
    ways: tuple[Way, ...]
    impossible: bool = False

    @property
    def size(self) -> int:
        """How many answers each way changes or gives anew; 0 without ways."""
        return len(self.ways[0].questions) if self.ways else 0


@dataclass(frozen=True, slots=True)
class WhatIf:
    """All other outcomes, in the order of the file, and how far the search went.

    Every set of up to `changes` changes was looked at, so ways of at most this size are all there are of the smallest.
    A larger way is one that was found: few changed answers settle the outcome, and then more questions are asked.
    `exact`: every answer that makes a difference was tried (see `classes`).
    """

    others: tuple[Other, ...]
    changes: int
    evaluations: int
    exact: bool


def what_would_change(
    interview: Interview, most_changes: int = MOST_CHANGES, most_evaluations: int = MOST_EVALUATIONS
) -> WhatIf:
    """The smallest sets of changed answers for each other outcome; empty while the outcome is not settled."""
    outcome = interview.outcome
    if outcome is None:
        return WhatIf((), 0, 0, True)
    search = Search(interview, most_evaluations)
    targets = [
        one for one in interview.questionnaire.outcomes if one.id != outcome.id and one.condition is not None
    ]
    reachable = search.reachable()
    found: dict[int, dict[tuple[Change, ...], None]] = {one.bit: {} for one in targets}
    larger: dict[int, dict[tuple[Change, ...], None]] = {one.bit: {} for one in targets}
    complete = _searched(search, reachable, most_changes, found, larger)
    for bit, ways in found.items():
        if not ways:
            _complete_larger(search, larger[bit])
    others = tuple(
        Other(one.id, _ways(found[one.bit] or larger[one.bit], interview), impossible=not one.bit & reachable)
        for one in targets
    )
    return WhatIf(others, complete, search.evaluations, search.exact)
