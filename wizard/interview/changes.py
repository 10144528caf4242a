"""What is changed in a trial: single answers, where they lead, and what a search is to carry out."""

from wizard.frozen import frozen
from wizard.interview.engine import Engine
from wizard.questionnaire.definition import Value


@frozen
class Change:
    """One answer that would be given instead; `new` where the question comes onto the route only thereby.

    `value` is None where any answer will do.
    """

    question: str
    value: Value | None
    new: bool = False


Changes = tuple[Change, ...]
"""Changes of several questions, in the order of the file."""

Choice = tuple[Change, ...]
"""Changes of one question, of which any will do: nothing tells their answers apart."""


@frozen
class Given:
    """Where some changes lead."""

    engine: Engine
    changes: tuple[Choice, ...] = ()


@frozen
class Task:
    """Answer what is undone among `within`: `chosen` otherwise than now, others anew, at most `most` in all.

    One of the outcomes in `wanted` must stay possible. Those in `loose` may be followed by more questions outside
    `within` than `most` leaves room for.
    """

    chosen: frozenset[int]
    within: frozenset[int]
    most: int
    wanted: int = -1
    loose: int = -1


class OutOfBounds(Exception):
    """As many evaluations were made as are allowed."""
