"""What can be said of a question, and the state that it is in."""

from enum import IntEnum

from wizard.frozen import frozen
from wizard.questionnaire.definition import Value


@frozen
class Answer:
    """A value that the kind of the question accepts. `carried` names the record that it comes from, "" for none."""

    value: Value
    carried: str = ""


@frozen
class Blank:
    """An optional question, passed on purpose."""


@frozen
class NotApplicable:
    """The question makes no sense here, for this reason."""

    reason: str


@frozen
class Deferred:
    """Not known yet; `whom` is who is asked."""

    note: str = ""
    whom: str = ""


@frozen
class Evidence:
    """A file that shows that an answer is true: its name, size in bytes, and SHA-256."""

    name: str
    size: int
    sha256: str


Said = Answer | Blank | NotApplicable | Deferred


class State(IntEnum):
    """What a question is at any moment; exactly one of these."""

    DOES_NOT_APPLY = 0
    """Its condition, or that of its section, is false."""
    OPEN = 1
    """It applies and nothing that counts has been said."""
    ANSWERED = 2
    WAITING = 3
    """Whether it applies is not known yet."""
    BLANK = 4
    NOT_APPLICABLE = 5
    DEFERRED = 6
    INVALID = 7
    """The answer breaks a hard check."""

    @property
    def applies(self) -> bool:
        """It is on the route."""
        return self not in (State.DOES_NOT_APPLY, State.WAITING)

    @property
    def done(self) -> bool:
        """Nothing more has to be said now."""
        return self in (State.ANSWERED, State.BLANK, State.NOT_APPLICABLE, State.DEFERRED)
