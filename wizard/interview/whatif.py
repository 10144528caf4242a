"""What would change the outcome: the smallest sets of changed answers that lead to another one.

Only answers marked `changeable` are changed. A question that must be answered thereby, since it comes onto the route or
the option it was answered with is gone, counts as one more change, and its answer is named; optional ones stay blank,
and answers kept from before return by themselves. Source: `Explained` in the rules of meaning.
"""

from collections.abc import Iterable
from contextlib import suppress

from wizard.frozen import frozen
from wizard.interview.changes import Change, Changes, OutOfBounds
from wizard.interview.search import Search
from wizard.interview.walk import Interview
from wizard.questionnaire.definition import Outcome

__all__ = ["Change", "Other", "Way", "WhatIf", "what_would_change"]

MOST_CHANGES = 3
MOST_EVALUATIONS = 4_000  # about a fifth of a second on a slow machine; 20,000 where nobody waits for a key press


@frozen
class Way:
    """Questions that would have to be answered otherwise or anew, in order, and every way found to do so."""

    questions: tuple[str, ...]
    answers: tuple[tuple[Change, ...], ...]


@frozen
class Other:
    """Another outcome and the ways to it, all of the same size; none where none was found.

    `impossible`: no change of the changeable answers leads to it, however many. `least`: it needs this many at least.
    """

    outcome: str
    ways: tuple[Way, ...]
    least: int = 0
    impossible: bool = False

    @property
    def size(self) -> int:
        """How many answers each way changes or gives anew; 0 without ways."""
        return len(self.ways[0].questions) if self.ways else 0


@frozen
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
    ways = _Ways([one for one in targets if one.bit & reachable])
    ways.search(search, most_changes)
    others = tuple(
        Other(one.id, _grouped(ways.to(one.bit), interview), ways.least(one.bit), not one.bit & reachable)
        for one in targets
    )
    return WhatIf(others, ways.looked_at, search.evaluations, search.exact)


class _Ways:
    """The ways found so far, by the bit of the outcome that each leads to.

    `whole` are of a size that was looked at; `larger` settle the outcome with few answers and then ask for more.
    """

    def __init__(self, outcomes: Iterable[Outcome]) -> None:
        self._outcomes = tuple(outcomes)
        self._whole: dict[int, dict[Changes, None]] = {one.bit: {} for one in self._outcomes}
        self._larger: dict[int, dict[Changes, None]] = {one.bit: {} for one in self._outcomes}
        self._least: dict[int, tuple[int, int]] = {}
        self.looked_at = 0  # up to this many changes

    def to(self, outcome: int) -> list[Changes]:
        """The smallest ways to an outcome."""
        found = self._whole.get(outcome) or self._larger.get(outcome) or {}
        least = min((len(changes) for changes in found), default=0)
        return [changes for changes in found if len(changes) == least]

    def least(self, outcome: int) -> int:
        """How many changes a way to an outcome has at least; 0 where there is none."""
        if self._whole.get(outcome):
            return len(self.to(outcome)[0])
        known = self._least.get(outcome, (1, 1))
        return max(known[1], self.looked_at + 1) if outcome in self._whole else 0

    def search(self, search: Search, most_changes: int) -> None:
        """Look at one size after the other, as far as the bounds allow."""
        with suppress(OutOfBounds):
            for one in self._outcomes:
                self._least[one.bit] = search.least(one, most_changes)
            for size in range(1, most_changes + 1):
                self._of_size(search, size)
                self.looked_at = size

    def _of_size(self, search: Search, size: int) -> None:
        whole = sum(bit for bit, ways in self._whole.items() if not ways and self._least[bit][1] <= size)
        loose = sum(bit for bit, ways in self._larger.items() if not ways and self._least[bit][0] <= size)
        loose &= ~sum(bit for bit, ways in self._whole.items() if ways)
        for outcome, settled in search.settling(size, whole | loose, loose) if whole | loose else ():
            if outcome & whole:
                self._whole[outcome].update(dict.fromkeys(search.completions(settled, size)))
            if outcome & loose and len(settled.changes) == size and not self._whole[outcome]:
                self._larger[outcome].update(dict.fromkeys(search.completion(settled)))


def _grouped(found: list[Changes], interview: Interview) -> tuple[Way, ...]:
    """The ways by the questions that they answer otherwise, in the order of the file."""
    ways: dict[tuple[str, ...], list[Changes]] = {}
    for changes in found:
        ways.setdefault(tuple(one.question for one in changes), []).append(changes)
    ordered = sorted(ways, key=lambda ids: [interview.question(id).number for id in ids])
    return tuple(Way(ids, tuple(ways[ids])) for ids in ordered)
