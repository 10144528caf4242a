"""What would change the outcome: the smallest sets of changed answers that lead to another one.

Only answers marked `changeable` are changed. A question that must be answered thereby, since it comes onto the route or
the option it was answered with is gone, counts as one more change, and its answer is named; optional ones stay blank,
and answers kept from before return by themselves. Source: `Explained` in the rules of meaning.
"""

from collections.abc import Iterable
from dataclasses import dataclass

from wizard.interview.search import Change, Changes, OutOfBounds, Search
from wizard.interview.walk import Interview

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
    targets = [one for one in interview.questionnaire.outcomes if one.id != outcome.id and one.condition is not None]
    reachable = search.reachable()
    ways = _Ways([one.bit for one in targets if one.bit & reachable])
    looked_at = ways.search(search, most_changes)
    others = tuple(
        Other(one.id, _grouped(ways.to(one.bit), interview), impossible=not one.bit & reachable) for one in targets
    )
    return WhatIf(others, looked_at, search.evaluations, search.exact)


class _Ways:
    """The ways found so far, by the bit of the outcome that each leads to.

    `whole` are of a size that was looked at; `larger` settle the outcome with few answers and then ask for more.
    """

    def __init__(self, outcomes: Iterable[int]) -> None:
        self._whole: dict[int, dict[Changes, None]] = {bit: {} for bit in outcomes}
        self._larger: dict[int, dict[Changes, None]] = {bit: {} for bit in self._whole}

    def to(self, outcome: int) -> list[Changes]:
        """The smallest ways to an outcome."""
        found = self._whole.get(outcome) or self._larger.get(outcome) or {}
        least = min((len(changes) for changes in found), default=0)
        return [changes for changes in found if len(changes) == least]

    def search(self, search: Search, most_changes: int) -> int:
        """Look at one size after the other; tells up to which one everything was looked at."""
        for size in range(1, most_changes + 1):
            try:
                self._of_size(search, size)
            except OutOfBounds:
                return size - 1
        return most_changes

    def _of_size(self, search: Search, size: int) -> None:
        wanted = sum(outcome for outcome, ways in self._whole.items() if not ways)
        no_larger = {outcome for outcome, ways in self._larger.items() if not ways}
        for outcome, engine, changes in search.settling(size, wanted) if wanted else ():
            self._whole[outcome].update(dict.fromkeys(search.completions(engine, changes, size)))
            if outcome in no_larger and len(changes) == size and not self._whole[outcome]:
                larger = search.completion(engine, changes)
                self._larger[outcome].update({larger: None} if larger else {})


def _grouped(found: list[Changes], interview: Interview) -> tuple[Way, ...]:
    """The ways by the questions that they answer otherwise, in the order of the file."""
    ways: dict[tuple[str, ...], list[Changes]] = {}
    for changes in found:
        ways.setdefault(tuple(one.question for one in changes), []).append(changes)
    ordered = sorted(ways, key=lambda ids: [interview.question(id).number for id in ids])
    return tuple(Way(ids, tuple(ways[ids])) for ids in ordered)
